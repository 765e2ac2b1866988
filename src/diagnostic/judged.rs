//! Findings and the site's policy → the findings that count, each with its weight, in the order in which they are told.

use std::collections::BTreeMap;

use super::code::{Code, Severity};
use super::finding::Finding;

/// What a site's policy says about one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It isn't told.
    Allow,
    /// It is told, and the site is written.
    Warn,
    /// Nothing is written.
    Deny,
}

impl Level {
    /// What it makes of a finding; `None` when it isn't told.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Level::Allow => None,
            Level::Warn => Some(Severity::Warning),
            Level::Deny => Some(Severity::Error),
        }
    }
}

/// What a site is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// To be looked at: what keeps the two languages from parity is told, and the site is written.
    Draft,
    /// To be published: it isn't.
    Live,
}

impl Profile {
    /// Both.
    pub const ALL: [Profile; 2] = [Profile::Draft, Profile::Live];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Draft => "draft",
            Profile::Live => "live",
        }
    }

    /// The profile of this name.
    pub fn from_name(name: &str) -> Option<Profile> {
        Profile::ALL.into_iter().find(|profile| profile.name() == name)
    }
}

/// Where a draft is more lenient than the codes' own severity, which is that of what is published. Of what nobody has said
/// anything about yet the report counts, and no list of findings is filled.
const LENIENT: [(Code, Level); 10] = [
    (Code::WordsDiffer, Level::Warn),
    (Code::HeadingsDiffer, Level::Warn),
    (Code::ShapeDiffers, Level::Warn),
    (Code::LinksDiffer, Level::Warn),
    (Code::FiguresDiffer, Level::Warn),
    (Code::TranslationStale, Level::Warn),
    (Code::TranslationUnstamped, Level::Allow),
    (Code::TellingUnchecked, Level::Allow),
    (Code::SignOffVoid, Level::Warn),
    (Code::MachineDraft, Level::Warn),
];

/// A site's policy under each profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policies {
    /// What the site is made for when nobody says.
    pub usual: Profile,
    /// The policy of a draft.
    pub draft: Policy,
    /// The policy of what is published.
    pub live: Policy,
}

impl Default for Policies {
    /// What holds where a site says nothing.
    fn default() -> Policies {
        Policies::new(Profile::Draft, |_| BTreeMap::new())
    }
}

impl Policies {
    /// The policies of a site that says this of each profile.
    pub fn new(usual: Profile, said: impl Fn(Profile) -> BTreeMap<Code, Level>) -> Policies {
        let lenient = LENIENT.into_iter().collect::<BTreeMap<_, _>>();
        let draft = lenient.into_iter().chain(said(Profile::Draft)).collect();
        Policies { usual, draft: Policy::new(draft), live: Policy::new(said(Profile::Live)) }
    }

    /// The policy under a profile.
    pub fn of(&self, profile: Profile) -> &Policy {
        match profile {
            Profile::Draft => &self.draft,
            Profile::Live => &self.live,
        }
    }
}

/// How much findings weigh on a site: what its policy says, and the codes' own severity where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    levels: BTreeMap<Code, Level>,
}

impl Policy {
    /// The policy with these levels.
    pub fn new(levels: BTreeMap<Code, Level>) -> Policy {
        Policy { levels }
    }

    /// How much a finding of this code weighs; `None` when it isn't told.
    pub fn severity(&self, code: Code) -> Option<Severity> {
        match self.levels.get(&code) {
            Some(level) => level.severity(),
            None => Some(code.severity()),
        }
    }
}

/// A finding with the weight that the site's policy gives it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Judged {
    /// The finding.
    pub finding: Finding,
    /// Its weight.
    pub severity: Severity,
}

/// Weighs the findings. They come out sorted: those about the whole site, then by file, place and code; each once.
pub fn judge(findings: Vec<Finding>, policy: &Policy) -> Vec<Judged> {
    let findings = sorted(findings);
    let weighed = findings.into_iter().filter_map(|finding| {
        let severity = policy.severity(finding.code)?;
        Some(Judged { finding, severity })
    });
    weighed.collect()
}

/// The findings in the order in which they are told, each once.
pub fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    // The order of `Finding` itself: its place stands first in it, and no place before every place.
    findings.sort_unstable();
    findings.dedup();
    findings
}

/// How many findings of each code would keep a site from being written under a policy.
pub fn refused(findings: &[Finding], policy: &Policy) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        if policy.severity(finding.code) == Some(Severity::Error) {
            *counts.entry(finding.code).or_default() += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_weighs_and_its_silence_leaves_the_codes_own_severity() {
        let levels = [(Code::BrokenLink, Level::Warn), (Code::RawHtml, Level::Allow)];
        let policy = Policy::new(levels.into_iter().collect());
        let codes = [Code::BrokenLink, Code::RawHtml, Code::MessageUnused, Code::BadId];
        let judged = judge(codes.into_iter().map(Finding::new).collect(), &policy);
        let told: Vec<_> = judged.iter().map(|one| (one.finding.code, one.severity)).collect();
        let expected = [
            (Code::BadId, Severity::Error),
            (Code::BrokenLink, Severity::Warning),
            (Code::MessageUnused, Severity::Warning),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_draft_is_more_lenient_unless_the_site_says_otherwise() {
        let stale = |policies: &Policies, profile| policies.of(profile).severity(Code::TranslationStale);
        let plain = Policies::default();
        assert_eq!(stale(&plain, Profile::Draft), Some(Severity::Warning));
        assert_eq!(stale(&plain, Profile::Live), Some(Severity::Error));
        let strict = Policies::new(Profile::Draft, |_| [(Code::TranslationStale, Level::Deny)].into());
        assert_eq!(stale(&strict, Profile::Draft), Some(Severity::Error));
        let findings = [Code::TranslationStale, Code::TranslationStale, Code::StrayFile].map(Finding::new);
        assert_eq!(refused(&findings, &plain.live), [(Code::TranslationStale, 2)].into());
    }

    #[test]
    fn findings_are_sorted_by_file_place_and_code_and_each_is_told_once() {
        let at = |file: &str, start, code| Finding::new(code).at(start..start + 1).in_file(&file.into());
        let whole = Finding::new(Code::NotUtf8).in_file(&"b.md".into());
        let site = Finding::new(Code::SiteMissing);
        let sorted = vec![
            site,
            at("a.md", 9, Code::BadId),
            whole,
            at("b.md", 2, Code::BadId),
            at("b.md", 2, Code::BadSlug),
            at("b.md", 10, Code::BadId),
        ];
        let mut mixed: Vec<_> = sorted.iter().rev().cloned().collect();
        mixed.extend(sorted.clone());
        let judged = judge(mixed, &Policy::default());
        assert_eq!(judged.into_iter().map(|one| one.finding).collect::<Vec<_>>(), sorted);
    }
}
