//! `Site` → findings, one rule a file. A rule only looks; what it finds wrong another room has let pass.

pub mod age;
mod calendar;
mod figures;
mod headings;
mod hosts;
mod labels;
mod language;
mod leads;
mod lengths;
mod links;
mod messages;
mod parity;
pub mod passages;
mod pictures;
mod sections;
mod shape;
mod stray;
mod targets;
mod templates;
mod terms;
mod texts;
mod unfinished;
mod vague;

use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::diagnostic::Finding;
use crate::i18n::Messages;
use crate::language::Language;
use crate::scan::Sources;
use crate::site::Site;
use crate::theme::Theme;

/// All that a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'s> {
    /// The files.
    pub sources: &'s Sources,
    /// The site.
    pub site: &'s Site,
    /// The theme.
    pub theme: &'s Theme,
    /// The words of the interface.
    pub messages: &'s Messages,
    /// What the site's people have agreed on.
    pub language: &'s Language,
}

type Rule = (&'static str, fn(Subject) -> Vec<Finding>);

/// Every rule.
const RULES: [Rule; 14] = [
    ("age", age::check),
    ("calendar", calendar::check),
    ("hosts", hosts::check),
    ("links", links::check),
    ("messages", messages::check),
    ("parity", parity::check),
    ("pictures", pictures::check),
    ("sections", sections::check),
    ("stray", stray::check),
    ("templates", templates::check),
    ("terms", terms::check),
    ("texts", texts::check),
    ("unfinished", unfinished::check),
    ("vague", vague::check),
];

/// How many rules there are.
pub fn rules() -> usize {
    RULES.len()
}

/// Looks at the site by every rule; `told` hears how long each took.
pub fn check(subject: Subject, told: &(dyn Fn(&'static str, Duration) + Sync)) -> Vec<Finding> {
    let look = |(name, rule): &Rule| {
        let start = Instant::now();
        let found = rule(subject);
        told(name, start.elapsed());
        found
    };
    RULES.par_iter().flat_map(look).collect()
}
