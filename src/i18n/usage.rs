//! The messages, and the ids that templates use → the ids that are nobody's, and the messages that nobody uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::lang::{Both, Lang};
use crate::base::span::{SourcePath, Span};
use crate::diagnostic::{Code, Finding, Place};

use super::known::{Known, entry_of};
use super::references::guess;

/// The wrong ids that are held against all right ones.
const MOST_GUESSES: usize = 50;

/// Where each id is used first.
pub(super) type Used = BTreeMap<String, (SourcePath, Span)>;

pub(super) fn compare(known: &Both<Known>, used: &Used) -> Vec<Finding> {
    let mut findings = undefined(known, used);
    findings.extend(unused(known, used));
    findings.sort();
    findings
}

/// The ids that neither language has. What one of them has is missing in the other, and told as such already.
fn undefined(known: &Both<Known>, used: &Used) -> Vec<Finding> {
    let wrong = used.iter().filter(|(id, _)| !known.cy.has(id) && !known.en.has(id));
    let finding = |(at, (id, (file, span))): (usize, (&String, &(SourcePath, Span)))| {
        let ids = known.cy.told.keys().chain(known.en.told.keys()).filter(|id| !id.starts_with('-'));
        let guess = if at < MOST_GUESSES { guess(id, ids) } else { None };
        Finding::new(Code::MessageUndefined).at(*span).with("id", id).nearest(guess).in_file(file)
    };
    wrong.enumerate().map(finding).collect()
}

/// The messages that no template and no used message names in either language, and the terms that nothing used names in
/// theirs. A message that both languages have is one finding, with both places.
fn unused(known: &Both<Known>, used: &Used) -> Vec<Finding> {
    let reached = Both::each(|lang| reached(known.get(lang), used));
    let is_used = |lang: Lang, id: &str| match id.starts_with('-') {
        true => reached.get(lang).contains(id),
        false => reached.cy.contains(id) || reached.en.contains(id),
    };
    let mut places: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for (lang, known) in known.iter() {
        for (id, place) in known.entries.iter().filter(|(id, _)| !is_used(lang, id)) {
            places.entry(id).or_default().push(place);
        }
    }
    let finding = |(id, places): (&str, Vec<&Place>)| {
        let mut places = places.into_iter().cloned();
        let finding = Finding { place: places.next(), ..Finding::new(Code::MessageUnused) }.with("id", id);
        places.fold(finding, |finding, place| finding.also(&place.file, place.span))
    };
    places.into_iter().map(finding).collect()
}

/// The messages and terms of a language that are used, or that a used one names.
fn reached<'k>(known: &'k Known, used: &'k Used) -> BTreeSet<&'k str> {
    let mut named: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (id, told) in &known.told {
        named.entry(entry_of(id)).or_default().extend(told.references.iter().map(|id| entry_of(id)));
    }
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = used.keys().map(|id| entry_of(id)).collect();
    while let Some(id) = next.pop() {
        if reached.insert(id) {
            next.extend(named.get(id).into_iter().flatten());
        }
    }
    reached
}
