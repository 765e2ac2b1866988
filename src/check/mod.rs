//! `Site` → findings, one rule a file. A rule only looks; what it finds wrong another room has let pass.

mod calendar;
mod links;
mod messages;
mod parity;
mod stray;
mod templates;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::span::SourcePath;
use crate::diagnostic::Finding;
use crate::i18n::Messages;
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
}

type Rule = fn(Subject) -> Vec<Finding>;

/// Every rule.
const RULES: [Rule; 6] =
    [calendar::check, links::check, messages::check, parity::check, stray::check, templates::check];

/// Looks at the site by every rule.
pub fn check(subject: Subject) -> Vec<Finding> {
    RULES.par_iter().flat_map(|rule| rule(subject)).collect()
}
