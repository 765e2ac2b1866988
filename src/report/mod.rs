//! Site, findings and policies → the report on the parity of the two languages: one value, of which the terminal, a page of the
//! site, JSON and CSV show the same figures.

mod asked;
mod data;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::base::lang::{Both, Lang};
use crate::check::{Subject, age};
use crate::diagnostic::{Code, Finding, Level, Policies, Profile, Severity};
use crate::language::Language;
use crate::parity::{Accord, Signed, accords};
use crate::site::{Exception, Item, Site};

pub use asked::{Asked, Reporter};
pub use data::{csv, json, level};

/// How a site stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day.
    pub today: Date,
    /// What the site is made for.
    pub profile: Profile,
    /// Pages in each language, those of lists among them.
    pub pages: usize,
    /// All public items together.
    pub total: Tally,
    /// The items of each type, by the type's id.
    pub types: Vec<(String, Tally)>,
    /// The pairs that are behind, the longest agreed first.
    pub behind: Vec<Behind>,
    /// The exceptions that are declared, by the day of their review.
    pub exceptions: Vec<Excused>,
    /// What somebody has to look at again, the longest ago first.
    pub old: Vec<Old>,
    /// How many items aren't public, by why.
    pub unpublished: BTreeMap<&'static str, usize>,
    /// How many findings there are of each code, and how much they weigh under each profile.
    pub findings: Vec<Counted>,
    /// How many of them would keep the site from being published.
    pub refused: usize,
    /// How many of them are links, references and pictures within the site that lead to nothing.
    pub dead_links: usize,
    /// What the site's people have agreed to call things.
    pub terms: Terms,
}

/// Figures of some items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many items.
    pub items: usize,
    /// How many of them have a telling in both languages.
    pub pairs: usize,
    /// How many lack the one in each language.
    pub gaps: Both<usize>,
    /// Words in each language, fields and bodies.
    pub words: Both<usize>,
    /// Tellings that are there in each language.
    pub tellings: Both<usize>,
    /// Tellings that somebody has signed, and that stand as they were signed.
    pub signed: Both<usize>,
    /// Tellings that somebody has to sign, those edited since among them.
    pub unsigned: Both<usize>,
    /// Items with a section that is behind.
    pub stale: usize,
    /// Pairs of which nobody has said which was made from which.
    pub unknown: usize,
}

/// A pair of which one telling is behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Type and id.
    pub item: String,
    /// Its title in each language.
    pub title: Both<String>,
    /// How many sections are behind in each language.
    pub sections: Both<usize>,
    /// How many words they have.
    pub words: usize,
    /// The day on which the two last agreed.
    pub agreed_on: Date,
    /// How many days ago that was.
    pub days: i32,
    /// Whether an exception excuses it.
    pub excused: bool,
}

/// A declared exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excused {
    /// Type and id.
    pub item: String,
    /// The language that is missing; `None`: one that lags behind, or nothing any more.
    pub missing: Option<Lang>,
    /// What it says.
    pub exception: Exception,
}

/// A day on which somebody looked, too long ago (`max_age`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Old {
    /// Type and id.
    pub item: String,
    /// The field.
    pub field: String,
    /// The day on which somebody looked.
    pub looked_on: Date,
    /// For how many months that holds.
    pub months: i64,
}

/// The codes of what leads to nothing within the site.
const DEAD: [Code; 5] =
    [Code::BrokenLink, Code::BrokenAnchor, Code::DanglingRef, Code::BrokenPicture, Code::MissingPicture];

/// Findings of one code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The code.
    pub code: Code,
    /// How many.
    pub count: usize,
    /// What each profile makes of them, the draft first.
    pub levels: [Level; 2],
}

/// How many terms there are, and how sure of their Welsh the site's people are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// How many.
    pub count: usize,
    /// How many of each status, in the order of [`SURE`].
    pub sure: Vec<(&'static str, usize)>,
    /// How many exceptions are made from them.
    pub exceptions: usize,
}

/// How sure people can be of a term, the surest first; of what is `unsaid` they have not said it.
pub const SURE: [&str; 5] = ["confirmed", "word", "best-knowledge", "ask", "unsaid"];

/// Makes the report. `findings` are all that there are, whatever the policy.
pub fn report(subject: Subject, findings: &[Finding]) -> Report {
    let Subject { site, language, .. } = subject;
    let policies = &site.config.policies;
    let mut total = Tally::default();
    let mut types: BTreeMap<&str, Tally> = BTreeMap::new();
    let (mut behind, mut exceptions) = (Vec::new(), Vec::new());
    for accord in accords(site) {
        let item = &site.items[accord.item];
        let name = format!("{}/{}", item.ty.id, item.id);
        for tally in [&mut total, types.entry(&item.ty.id).or_default()] {
            tally.add(item, &accord);
        }
        behind.extend(late(&name, item, &accord, site.edition.today));
        exceptions.extend(item.life.exception.as_ref().map(|exception| Excused {
            item: name,
            missing: item.gap,
            exception: exception.clone(),
        }));
    }
    behind.sort_by(|a, b| (b.days, &a.item).cmp(&(a.days, &b.item)));
    exceptions.sort_by(|a, b| (a.exception.review_on, &a.item).cmp(&(b.exception.review_on, &b.item)));
    let mut unpublished = BTreeMap::new();
    let drafts = site.items.iter().filter_map(|(_, item)| item.life.hidden(site.edition.today));
    for why in site.hidden.iter().map(|hidden| hidden.why).chain(drafts) {
        *unpublished.entry(why.name()).or_default() += 1;
    }
    let types = types.into_iter().map(|(ty, tally)| (ty.to_owned(), tally)).collect();
    let findings = counted(findings, policies);
    let dead = findings.iter().filter(|one| DEAD.contains(&one.code));
    let denied = findings.iter().filter(|one| one.levels[1] == Level::Deny);
    Report {
        today: site.edition.today,
        profile: site.edition.profile.unwrap_or(policies.usual),
        pages: site.table.routes.len(),
        total,
        types,
        behind,
        exceptions,
        old: old(site),
        unpublished,
        refused: denied.map(|one| one.count).sum(),
        dead_links: dead.map(|one| one.count).sum(),
        findings,
        terms: terms(language),
    }
}

impl Tally {
    fn add(&mut self, item: &Item, accord: &Accord) {
        self.items += 1;
        match item.gap {
            None => self.pairs += 1,
            Some(lang) => *self.gaps.get_mut(lang) += 1,
        }
        self.stale += usize::from(!accord.stale.is_empty());
        self.unknown += usize::from(accord.stamp.is_none() && item.gap.is_none());
        for (lang, told) in item.tellings.iter() {
            let (mut signed, mut unsigned) = (0, 0);
            match accord.signed.get(lang) {
                Signed::Absent => continue,
                Signed::Yes => signed = 1,
                Signed::No | Signed::Void => unsigned = 1,
                Signed::NotNeeded => {}
            }
            *self.tellings.get_mut(lang) += 1;
            *self.signed.get_mut(lang) += signed;
            *self.unsigned.get_mut(lang) += unsigned;
            let words = told.telling.sections().iter().map(|section| section.words);
            *self.words.get_mut(lang) += words.sum::<usize>();
        }
    }
}

fn late(name: &str, item: &Item, accord: &Accord, today: Date) -> Option<Behind> {
    let (_, stamp) = accord.stamp.filter(|_| !accord.stale.is_empty())?;
    let days = stamp.on.until(today).map_or(0, |span| span.get_days());
    Some(Behind {
        item: name.to_owned(),
        title: item.tellings.map(|_, told| told.title().to_owned()),
        sections: Both::each(|lang| accord.stale.iter().filter(|stale| stale.behind == lang).count()),
        words: accord.stale.iter().map(|stale| stale.words).sum(),
        agreed_on: stamp.on,
        days,
        excused: accord.excused.is_some(),
    })
}

fn old(site: &Site) -> Vec<Old> {
    let mut all: Vec<Old> = age::old(site)
        .into_iter()
        .map(|old| {
            let item = &site.items[old.item];
            let item = format!("{}/{}", item.ty.id, item.id);
            Old { item, field: old.field.to_owned(), looked_on: old.date, months: old.months }
        })
        .collect();
    all.sort_by(|a, b| (a.looked_on, &a.item, &a.field).cmp(&(b.looked_on, &b.item, &b.field)));
    all
}

fn counted(findings: &[Finding], policies: &Policies) -> Vec<Counted> {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.code).or_default() += 1;
    }
    let level = |profile, code| match policies.of(profile).severity(code) {
        None => Level::Allow,
        Some(Severity::Warning) => Level::Warn,
        Some(Severity::Error) => Level::Deny,
    };
    let levels = |code| Profile::ALL.map(|profile| level(profile, code));
    counts.into_iter().map(|(code, count)| Counted { code, count, levels: levels(code) }).collect()
}

fn terms(language: &Language) -> Terms {
    let status = language.terms.iter().map(|term| term.status.as_deref().unwrap_or("unsaid"));
    let of = |sure| (sure, status.clone().filter(|status| *status == sure).count());
    Terms {
        count: language.terms.len(),
        sure: SURE.map(of).to_vec(),
        exceptions: language.terms.iter().map(|term| term.except.len()).sum(),
    }
}
