//! What has changed since the one telling was made from the other, in either of the two, by section.

use std::collections::BTreeSet;

use crate::base::lang::Lang;
use crate::base::span::{SourcePath, Span};
use crate::content::{Section, Stamp};
use crate::site::{Item, Told};

/// A section in which one telling is behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The language of the telling that is behind.
    pub behind: Lang,
    /// The section's name.
    pub section: String,
    /// What its readers call it: its heading, in the telling that is ahead; else its name.
    pub heading: String,
    /// What happened to it.
    pub change: Change,
    /// How many words it has in the telling that is ahead.
    pub words: usize,
    /// Where the telling that is behind has to be brought up to date.
    pub place: (SourcePath, Span),
}

/// What happened to a section in the telling that is ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Added,
    /// Its words are others.
    Changed,
    /// It is gone.
    Removed,
    /// Both tellings have changed, and nobody has said that they agree.
    Both,
}

impl Change {
    /// Its name in findings and data.
    pub const fn name(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Changed => "changed",
            Change::Removed => "removed",
            Change::Both => "both",
        }
    }
}

/// The sections that are behind; `made` is the language of the telling that was made from the other.
pub(super) fn stale(item: &Item, made: Lang, stamp: &Stamp) -> Vec<Stale> {
    let (own, source) = (item.told(made), item.told(made.other()));
    let digest = |told: &Told, name: &str| section(told, name).map(|section| section.digest.clone());
    let agreed = |name: &str| stamp.of.get(name).cloned().unwrap_or_default();
    names(source, own, stamp)
        .into_iter()
        .filter_map(|name| {
            let agreed = agreed(&name);
            let moved = digest(source, &name) != agreed.source;
            let (behind, ahead, before) = match (moved, digest(own, &name) != agreed.own) {
                (false, false) => return None,
                (true, _) => (made, source, &agreed.source),
                (false, true) => (made.other(), own, &agreed.own),
            };
            let both = moved && digest(own, &name) != agreed.own;
            let now = section(ahead, &name);
            let change = match (before, now) {
                _ if both => Change::Both,
                (None, _) => Change::Added,
                (_, None) => Change::Removed,
                _ => Change::Changed,
            };
            let late = item.told(behind);
            let span = section(late, &name).map_or(late.telling.span, |section| section.span);
            Some(Stale {
                behind,
                heading: heading(ahead, now).or_else(|| heading(late, section(late, &name))).unwrap_or(name.clone()),
                section: name,
                change,
                words: now.map_or(0, |section| section.words),
                place: (late.file.clone(), span),
            })
        })
        .collect()
}

/// Every section that either has or had: in the order of the one that the other was made from.
fn names(source: &Told, own: &Told, stamp: &Stamp) -> Vec<String> {
    let mut known = BTreeSet::new();
    let written = [source, own].into_iter().flat_map(|told| &told.telling.sections);
    let all = written.map(|section| &section.name).chain(stamp.of.keys());
    all.filter(|name| known.insert((*name).clone())).cloned().collect()
}

/// The section of this name.
fn section<'t>(told: &'t Told, name: &str) -> Option<&'t Section> {
    told.telling.sections.iter().find(|section| section.name == name)
}

fn heading(told: &Told, section: Option<&Section>) -> Option<String> {
    let number = section?.heading?;
    Some(told.telling.body.headings.get(number)?.text.clone())
}
