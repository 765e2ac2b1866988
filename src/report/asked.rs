//! What is found of a site, and the report on it: each made once, by whoever asks first.
//!
//! The rules are slow beside the rest of the line, and while a site is served pages are shown before they have looked. A page
//! that tells what they find asks here, as `check` does: whoever is first runs them, and whoever comes meanwhile waits.

use std::sync::OnceLock;
use std::time::Duration;

use crate::check::{self, Subject};
use crate::diagnostic::{Finding, sorted};

use super::{Report, report};

/// The findings of a site, and its report.
#[derive(Debug)]
pub struct Asked {
    before: Vec<Finding>,
    found: OnceLock<Vec<Finding>>,
    report: OnceLock<Report>,
}

impl Asked {
    /// Nobody has asked yet; `before` is what was found before the rules look, in order.
    pub fn new(before: Vec<Finding>) -> Asked {
        Asked { before, found: OnceLock::new(), report: OnceLock::new() }
    }

    /// What was found before the rules.
    pub fn before(&self) -> &[Finding] {
        &self.before
    }

    /// All that is found, in order; `told` hears how long each rule took, if it is here that they run. Rules look on several
    /// threads: one of these must not be the first to ask, for it would be given a rule to run while it waits for them.
    pub fn found(&self, subject: Subject, told: &(dyn Fn(&'static str, Duration) + Sync)) -> &[Finding] {
        self.found.get_or_init(|| {
            let by_rules = check::check(subject, told);
            sorted(self.before.iter().cloned().chain(by_rules).collect())
        })
    }
}

/// Whom a page asks for the report.
#[derive(Clone, Copy, Debug)]
pub struct Reporter<'s> {
    asked: &'s Asked,
    subject: Subject<'s>,
}

impl<'s> Reporter<'s> {
    /// The one of this site; `asked` is made for it.
    pub fn new(asked: &'s Asked, subject: Subject<'s>) -> Reporter<'s> {
        Reporter { asked, subject }
    }

    /// The report. Waits for the rules.
    pub fn report(self) -> &'s Report {
        let Reporter { asked, subject } = self;
        asked.report.get_or_init(|| report(subject, asked.found(subject, &|_, _| {})))
    }
}
