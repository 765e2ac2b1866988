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
pub fn judge(mut findings: Vec<Finding>, policy: &Policy) -> Vec<Judged> {
    // The order of `Finding` itself: its place stands first in it, and no place before every place.
    findings.sort_unstable();
    findings.dedup();
    let weighed = findings.into_iter().filter_map(|finding| {
        let severity = policy.severity(finding.code)?;
        Some(Judged { finding, severity })
    });
    weighed.collect()
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
