//! The report on the two languages → what the block `report` shows of it in one language, and its files for machines.

use serde::Serialize;

use crate::base::lang::{Both, Lang};
use crate::diagnostic::Words;
use crate::report::{self, Behind, Counted, Excused, Old, Report, Tally};
use crate::schema::Format;

use super::given::Given;

/// How the two languages stand, as `block-report.html` sees it.
#[derive(Debug, Serialize)]
pub struct ReportView {
    /// The day on which the site was made: `2026-03-01`.
    pub today: String,
    /// What it was made for: `draft` or `live`.
    pub profile: &'static str,
    /// How many pages there are in each language.
    pub pages: usize,
    /// All items together.
    pub total: TallyView,
    /// The items of each type, in the order of the types' ids.
    pub types: Vec<TypeTally>,
    /// The pairs of which one telling is behind, the longest first.
    pub behind: Vec<BehindView>,
    /// The exceptions that are declared, by the day of their review.
    pub exceptions: Vec<ExceptionView>,
    /// What somebody has to look at again, the longest ago first.
    pub old: Vec<OldView>,
    /// Why items aren't public, and how many.
    pub unpublished: Vec<PartView>,
    /// What was found, by code.
    pub findings: Vec<CodeView>,
    /// How many findings would keep the site from being published.
    pub refused: usize,
    /// How many findings are links, references and pictures within the site that lead to nothing.
    pub dead_links: usize,
    /// What the site's people have agreed to call things.
    pub terms: TermsView,
    /// The same figures as files; empty where no page's own text holds the block.
    pub files: Vec<ReportFile>,
}

/// Figures of some items.
#[derive(Debug, Serialize)]
pub struct TallyView {
    /// How many items.
    pub items: usize,
    /// How many of them have a telling in both languages.
    pub pairs: usize,
    /// How many lack the one in each language.
    pub gaps: Both<usize>,
    /// Words in each language.
    pub words: Both<usize>,
    /// The words as percentages of the greatest figure of words among the types; of all items together, of the greater.
    pub share: Both<usize>,
    /// Tellings that somebody has signed.
    pub signed: Both<usize>,
    /// Tellings that somebody has to sign.
    pub unsigned: Both<usize>,
    /// Items of which one telling is behind.
    pub stale: usize,
    /// Pairs of which nobody has said which was made from which.
    pub unknown: usize,
}

/// The items of a type.
#[derive(Debug, Serialize)]
pub struct TypeTally {
    /// The type's id.
    pub id: String,
    /// What several of its items are called.
    pub name: String,
    /// Their figures.
    pub figures: TallyView,
}

/// A pair of which one telling is behind.
#[derive(Debug, Serialize)]
pub struct BehindView {
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// The address of its page, if it has one.
    pub address: Option<String>,
    /// How many sections are behind in each language.
    pub sections: Both<usize>,
    /// How many words they have.
    pub words: usize,
    /// The day on which the two last agreed.
    pub agreed_on: String,
    /// How many days ago that was.
    pub days: i32,
    /// The days as a percentage of the longest.
    pub share: i32,
    /// Whether an exception excuses it.
    pub excused: bool,
}

/// A declared exception.
#[derive(Debug, Serialize)]
pub struct ExceptionView {
    /// The item's title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// The address of its page, if it has one.
    pub address: Option<String>,
    /// The language that is missing, if one is.
    pub missing: Option<Lang>,
    /// Why.
    pub reason: String,
    /// The role that answers for it.
    pub responsible: String,
    /// The day on which it has to be looked at again.
    pub review_on: String,
    /// Whether that day has come: from then on it excuses nothing.
    pub overdue: bool,
}

/// A day on which somebody looked, too long ago.
#[derive(Debug, Serialize)]
pub struct OldView {
    /// The item's title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// The address of its page, if it has one.
    pub address: Option<String>,
    /// The field's name, which is the same in both languages.
    pub field: String,
    /// The day on which somebody looked.
    pub looked_on: String,
    /// For how many months that holds.
    pub months: i64,
}

/// How many there are of a kind.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// The kind's name, which is the same in both languages.
    pub key: &'static str,
    /// How many.
    pub count: usize,
    /// The count as a percentage of the greatest.
    pub share: usize,
}

/// Findings of a code.
#[derive(Debug, Serialize)]
pub struct CodeView {
    /// The code.
    pub code: &'static str,
    /// What it means, in one sentence.
    pub meaning: String,
    /// How many findings there are.
    pub count: usize,
    /// The count as a percentage of the greatest.
    pub share: usize,
    /// What is made of them in a draft: `allow`, `warn` or `deny`.
    pub draft: &'static str,
    /// What is made of them where the site is published.
    pub live: &'static str,
}

/// What the site's people have agreed to call things.
#[derive(Debug, Serialize)]
pub struct TermsView {
    /// How many terms.
    pub count: usize,
    /// How sure they are of the Welsh: `confirmed`, `word`, `best-knowledge`, `ask`, `unsaid`.
    pub sure: Vec<PartView>,
    /// How many exceptions are made from them.
    pub exceptions: usize,
}

/// The report as a file.
#[derive(Debug, Serialize)]
pub struct ReportFile {
    /// Its form: `json` or `csv`.
    pub format: &'static str,
    /// Its address.
    pub address: String,
}

/// The report in a language.
pub fn view(given: Given, lang: Lang) -> ReportView {
    let report = given.reporter.report();
    let (site, words) = (given.site, Words::new(lang));
    let most = report.types.iter().flat_map(|(_, tally)| [tally.words.cy, tally.words.en]).max();
    let types = report.types.iter().map(|(id, figures)| {
        let name = site.schema.get(id).map_or_else(|| id.clone(), |ty| ty.name.get(lang).many.clone());
        TypeTally { id: id.clone(), name, figures: tally(figures, most.unwrap_or(0)) }
    });
    let longest = report.behind.iter().map(|one| one.days).max().unwrap_or(0).max(1);
    let behind = report.behind.iter().map(|one| late(given, one, longest, lang));
    let exceptions = report.exceptions.iter().map(|one| excused(given, report, one, lang));
    let files = site.report_files().into_iter().map(|(format, path)| {
        let address = given.address(format!("{}/{path}", site.config.base));
        ReportFile { format: format.name(), address }
    });
    ReportView {
        today: report.today.to_string(),
        profile: report.profile.name(),
        pages: report.pages,
        total: tally(&report.total, report.total.words.cy.max(report.total.words.en)),
        types: types.collect(),
        behind: behind.collect(),
        exceptions: exceptions.collect(),
        old: report.old.iter().map(|one| old(given, one, lang)).collect(),
        unpublished: parts(report.unpublished.iter().map(|(why, count)| (*why, *count))),
        findings: codes(&report.findings, &words),
        refused: report.refused,
        dead_links: report.dead_links,
        terms: TermsView {
            count: report.terms.count,
            sure: parts(report.terms.sure.iter().copied()),
            exceptions: report.terms.exceptions,
        },
        files: files.collect(),
    }
}

/// The report as a file, as `ahp1 status` tells it.
pub fn file(given: Given, format: Format) -> String {
    let report = given.reporter.report();
    match format {
        Format::Csv => report::csv(report),
        _ => format!("{:#}\n", report::json(report)),
    }
}

/// A count as a percentage, rounded down; of nothing, 0.
fn share(count: usize, of: usize) -> usize {
    (count * 100).checked_div(of).unwrap_or(0)
}

fn tally(tally: &Tally, most: usize) -> TallyView {
    TallyView {
        items: tally.items,
        pairs: tally.pairs,
        gaps: tally.gaps.clone(),
        words: tally.words.clone(),
        share: tally.words.map(|_, words| share(*words, most)),
        signed: tally.signed.clone(),
        unsigned: tally.unsigned.clone(),
        stale: tally.stale,
        unknown: tally.unknown,
    }
}

/// An item's title, its language where it is not the page's, and the address of its page. What is missing in a language is
/// called by its title in the other.
fn named(given: Given, id: &str, lang: Lang) -> (String, Option<Lang>, Option<String>) {
    let site = given.site;
    let Ok(number) = site.items.find(id) else { return (id.to_owned(), None, None) };
    let of = if site.items[number].gap == Some(lang) { lang.other() } else { lang };
    let told = site.items[number].told(of);
    let own = Some(told.title_lang().unwrap_or(of)).filter(|own| *own != lang);
    let address = site.item_address(number, lang).map(|address| given.address(address));
    (told.title().to_owned(), own, address)
}

fn late(given: Given, one: &Behind, longest: i32, lang: Lang) -> BehindView {
    let (title, own, address) = named(given, &one.item, lang);
    BehindView {
        title,
        lang: own,
        address,
        sections: one.sections.clone(),
        words: one.words,
        agreed_on: one.agreed_on.to_string(),
        days: one.days,
        share: one.days * 100 / longest,
        excused: one.excused,
    }
}

fn excused(given: Given, report: &Report, one: &Excused, lang: Lang) -> ExceptionView {
    let (title, own, address) = named(given, &one.item, lang);
    ExceptionView {
        title,
        lang: own,
        address,
        missing: one.missing,
        reason: one.exception.reason.get(lang).clone(),
        responsible: one.exception.responsible.get(lang).clone(),
        review_on: one.exception.review_on.to_string(),
        overdue: one.exception.review_on <= report.today,
    }
}

fn old(given: Given, one: &Old, lang: Lang) -> OldView {
    let (title, own, address) = named(given, &one.item, lang);
    let (field, looked_on) = (one.field.clone(), one.looked_on.to_string());
    OldView { title, lang: own, address, field, looked_on, months: one.months }
}

fn parts(counts: impl Iterator<Item = (&'static str, usize)> + Clone) -> Vec<PartView> {
    let most = counts.clone().map(|(_, count)| count).max().unwrap_or(0);
    counts.map(|(key, count)| PartView { key, count, share: share(count, most) }).collect()
}

fn codes(findings: &[Counted], words: &Words) -> Vec<CodeView> {
    let most = findings.iter().map(|one| one.count).max().unwrap_or(0);
    let code = |one: &Counted| {
        let [draft, live] = one.levels.map(report::level);
        CodeView {
            code: one.code.slug(),
            meaning: words.meaning(one.code),
            count: one.count,
            share: share(one.count, most),
            draft,
            live,
        }
    };
    findings.iter().map(code).collect()
}
