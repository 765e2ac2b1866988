//! No words are left that were to be replaced, and no abbreviation that nobody explains.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding};
use crate::site::Item;

use super::Subject;
use super::passages::{Passage, passages, place};

/// What people write where words are still to come, in capitals as they stand here.
const SHOUTED: [&str; 6] = ["FIXME", "TBA", "TBC", "TODO", "XXX", "XXXX"];

/// The same in whatever case, wherever they stand.
const PHRASES: [&str; 11] = [
    "[...]",
    "[…]",
    "aros am gyfieithiad",
    "awaiting translation",
    "cyfieithiad i ddilyn",
    "cyfieithiad i ddod",
    "i'w gyfieithu",
    "i’w gyfieithu",
    "lorem ipsum",
    "translation to come",
    "translation to follow",
];

/// Of each phrase three letters that few other words have beside one another.
const RARE: [[u8; 3]; 3] = [*b"fie", *b"nsl", *b"ips"];

/// Looks for all of them at once.
static FINDER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(PHRASES).ok());

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let items: Vec<_> = subject.site.items.iter().collect();
    let of_item = |(_, item): &(_, &Item)| {
        Lang::BOTH.into_iter().flat_map(|lang| of_telling(subject, item, lang)).collect::<Vec<_>>()
    };
    items.par_iter().flat_map_iter(of_item).collect()
}

fn of_telling(subject: Subject, item: &Item, lang: Lang) -> Vec<Finding> {
    let passages = passages(item, lang);
    let mut findings = Vec::new();
    let mut add = |code: Code, words: &str, passage: &Passage| {
        let finding = Finding::new(code).at(place(subject.sources, passage, words));
        findings.push(finding.with("found", words).in_file(passage.file));
    };
    let mut acronyms: BTreeSet<&str> = BTreeSet::new();
    for passage in &passages {
        for words in unwritten(passage.words) {
            add(Code::Placeholder, words, passage);
        }
        for word in shouted(passage.words) {
            if SHOUTED.contains(&word) {
                add(Code::Placeholder, word, passage);
            } else if acronyms.insert(word)
                && !subject.language.knows(lang, word)
                && !explained(&passages, word)
            {
                add(Code::UnknownAcronym, word, passage);
            }
        }
    }
    findings
}

/// The phrases in a text, as the text has them: of each the first.
fn unwritten(text: &str) -> Vec<&str> {
    let Some(finder) = FINDER.as_ref().filter(|_| may_be_unwritten(text)) else { return Vec::new() };
    let mut told = [false; PHRASES.len()];
    let first = finder.find_overlapping_iter(text).filter(|found| {
        let told = told.get_mut(found.pattern().as_usize());
        told.is_some_and(|told| !std::mem::replace(told, true))
    });
    first.filter_map(|found| text.get(found.range())).collect()
}

/// Whether a text has three letters of a phrase, or a bracket: most have none. Every byte is looked at, so that many are at once.
fn may_be_unwritten(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (second, third) = (bytes.get(1..).unwrap_or_default(), bytes.get(2..).unwrap_or_default());
    let is = |letter: &u8, rare: u8| u8::from(letter | 0x20 == rare);
    let mut any = 0;
    for ((one, two), three) in bytes.iter().zip(second).zip(third) {
        any |= u8::from(*one == b'[');
        for rare in RARE {
            any |= is(one, rare[0]) & is(two, rare[1]) & is(three, rare[2]);
        }
    }
    any != 0
}

/// The words of 2 to 6 capitals in a text that isn't all capitals; a plural's `s` is no part of one. Numbers of Rome,
/// postcodes and what else has a digit are none.
fn shouted(text: &str) -> impl Iterator<Item = &str> {
    let rare = |character: char| !character.is_ascii() && character.is_uppercase();
    // Most texts have no capital beside another. Every pair is looked at, so that many are at once.
    let bytes = text.as_bytes();
    let mut beside = 0;
    for (one, two) in bytes.iter().zip(bytes.get(1..).unwrap_or_default()) {
        beside |= u8::from(one.is_ascii_uppercase() & two.is_ascii_uppercase());
    }
    let quiet = beside == 0 && (text.is_ascii() || !text.contains(rare));
    let loud = quiet || !text.contains(char::is_lowercase);
    let words = if loud { "" } else { text }.split(|character: char| !character.is_alphanumeric());
    words.filter_map(|word| {
        let word = word.strip_suffix('s').unwrap_or(word);
        let capitals = word.chars().all(char::is_uppercase);
        let roman = word.chars().all(|letter| "IVXLC".contains(letter));
        (capitals && (2..=6).contains(&word.chars().count()) && !roman).then_some(word)
    })
}

/// Whether a telling explains an abbreviation: *… (ABC)*, or *ABC (…)*. One that has a field to itself is what the item
/// is about.
fn explained(passages: &[Passage], word: &str) -> bool {
    passages.iter().any(|passage| {
        passage.words == word
            || passage.words.match_indices(word).any(|(at, _)| {
                let before = &passage.words[..at];
                // In brackets that hold little else: (ABC), (ABC, DEF), (ABC and DEF).
                let bracket =
                    before.rfind('(').filter(|open| at - open <= 25 && !before[*open..].contains(')'));
                bracket.is_some() || passage.words[at + word.len()..].starts_with(" (")
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_abbreviations_when_they_stand_among_small_letters() {
        let text = "The AHPs of the NHS, part III, at SA31 1AA and the ABCDEFG";
        assert_eq!(shouted(text).collect::<Vec<_>>(), ["AHP", "NHS"]);
        assert_eq!(shouted("CLOSED ON MAY DAY").count(), 0);
        assert_eq!(shouted("am ŶM a ŴŶ, dim Ŵ").collect::<Vec<_>>(), ["ŶM", "ŴŶ"]);
    }

    #[test]
    fn every_phrase_has_what_is_looked_for_first() {
        for phrase in PHRASES {
            assert!(may_be_unwritten(phrase) && may_be_unwritten(&phrase.to_uppercase()), "{phrase}");
            assert_eq!(unwritten(&phrase.to_uppercase()).len(), 1, "{phrase}");
        }
        assert!(!may_be_unwritten("Mae’r cyfle yn un da, and others slip in"));
    }

    #[test]
    fn a_phrase_is_found_in_whatever_case_and_with_either_apostrophe() {
        assert_eq!(unwritten("Mae hwn I’w GYFIEITHU eto"), ["I’w GYFIEITHU"]);
        assert_eq!(unwritten("Lorem  ipsum"), Vec::<&str>::new());
        assert_eq!(unwritten("a […] b […] LOREM ipsum"), ["[…]", "LOREM ipsum"]);
        assert_eq!(
            unwritten("Awaiting translation to come"),
            ["Awaiting translation", "translation to come"]
        );
    }
}
