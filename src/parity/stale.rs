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
pub fn behind(item: &Item, made: Lang, stamp: &Stamp) -> Vec<Stale> {
    let (own, source) = (named(item, made), named(item, made.other()));
    let digest = |side: &Named, name: &str| section(side, name).map(|section| section.digest.clone());
    let agreed = |name: &str| stamp.of.get(name).cloned().unwrap_or_default();
    names(&source, &own, stamp)
        .into_iter()
        .filter_map(|name| {
            let agreed = agreed(&name);
            if section(&source, &name).is_none() && section(&own, &name).is_none() {
                // It is gone in both.
                return None;
            }
            let source_moved = digest(&source, &name) != agreed.source;
            let own_moved = digest(&own, &name) != agreed.own;
            let (behind, ahead, before) = match (source_moved, own_moved) {
                (false, false) => return None,
                (true, _) => (made, &source, &agreed.source),
                (false, true) => (made.other(), &own, &agreed.own),
            };
            let now = section(ahead, &name);
            let change = match (before, now) {
                _ if source_moved && own_moved => Change::Both,
                (None, _) => Change::Added,
                (_, None) => Change::Removed,
                _ => Change::Changed,
            };
            let late = item.told(behind);
            let kept = section(if behind == made { &own } else { &source }, &name);
            let span = kept.map_or(late.telling.span, |section| section.span);
            let heading = heading(item.told(behind.other()), now).or_else(|| heading(late, kept));
            Some(Stale {
                behind,
                heading: heading.unwrap_or_else(|| name.clone()),
                section: name,
                change,
                words: now.map_or(0, |section| section.words),
                place: (late.file.clone(), span),
            })
        })
        .collect()
}

/// The sections of a telling by the names that both tellings share: a heading's is its id on the page.
pub type Named<'t> = Vec<(String, &'t Section)>;

/// The sections of an item in a language. Where a heading is called like a field, its name begins with `#`.
pub fn named(item: &Item, lang: Lang) -> Named<'_> {
    let mut known = BTreeSet::new();
    let sections = item.told(lang).telling.sections().iter();
    let shared = |section: &Section| {
        let id = section.heading.and_then(|number| item.anchor(lang, number));
        id.map_or_else(|| section.name.clone(), str::to_owned)
    };
    sections
        .map(|section| {
            let name = shared(section);
            let name = if known.insert(name.clone()) { name } else { format!("#{name}") };
            (name, section)
        })
        .collect()
}

/// Every section that either has or had: in the order of the one that the other was made from.
fn names(source: &Named, own: &Named, stamp: &Stamp) -> Vec<String> {
    let mut known = BTreeSet::new();
    let all = source.iter().chain(own).map(|(name, _)| name).chain(stamp.of.keys());
    all.filter(|name| known.insert((*name).clone())).cloned().collect()
}

/// The section of this name.
fn section<'t>(named: &Named<'t>, name: &str) -> Option<&'t Section> {
    named.iter().find(|(known, _)| known == name).map(|(_, section)| *section)
}

fn heading(told: &Told, section: Option<&Section>) -> Option<String> {
    let number = section?.heading?;
    Some(told.telling.body.headings.get(number)?.text.clone())
}
