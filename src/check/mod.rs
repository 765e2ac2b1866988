//! `Site` → findings, one rule a file. A rule only looks; what it finds wrong another room has let pass.

mod calendar;
mod links;
mod messages;
mod passages;
mod pictures;
mod stray;
mod templates;
mod terms;
mod unfinished;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::span::SourcePath;
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
    /// The files beside the items that something uses.
    pub used: &'s BTreeSet<SourcePath>,
    /// The theme.
    pub theme: &'s Theme,
    /// The words of the interface.
    pub messages: &'s Messages,
    /// What the site's people have agreed on.
    pub language: &'s Language,
}

type Rule = fn(Subject) -> Vec<Finding>;

/// Every rule.
const RULES: [Rule; 8] = [
    calendar::check,
    links::check,
    messages::check,
    pictures::check,
    stray::check,
    templates::check,
    terms::check,
    unfinished::check,
];

/// Looks at the site by every rule.
pub fn check(subject: Subject) -> Vec<Finding> {
    RULES.par_iter().flat_map(|rule| rule(subject)).collect()
}
