//! No words are left that were to be replaced, and no abbreviation that nobody explains.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding};
use crate::site::Item;

use super::Subject;
use super::passages::{Passage, passages, place};

/// What people write where words are still to come, in capitals as they stand here.
const SHOUTED: [&str; 6] = ["FIXME", "TBA", "TBC", "TODO", "XXX", "XXXX"];

/// The same in small letters, wherever they stand.
const PHRASES: [&str; 10] = [
    "[...]",
    "[…]",
    "aros am gyfieithiad",
    "awaiting translation",
    "cyfieithiad i ddilyn",
    "cyfieithiad i ddod",
    "i'w gyfieithu",
    "lorem ipsum",
    "translation to come",
    "translation to follow",
];

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
        let finding = Finding::new(code).at(place(subject, passage, words));
        findings.push(finding.with("found", words).in_file(passage.file));
    };
    let mut acronyms: BTreeSet<&str> = BTreeSet::new();
    for passage in &passages {
        for phrase in PHRASES {
            if let Some(words) = find(passage.words, phrase) {
                add(Code::Placeholder, words, passage);
            }
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

/// A phrase in a text whatever its case and apostrophes, as the text has it.
fn find<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let first = phrase.chars().next()?;
    let same = |a: char, b: char| a.to_ascii_lowercase() == b || b == '\'' && a == '\u{2019}';
    text.char_indices().filter(|(_, character)| same(*character, first)).find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let mut length = 0;
        let mut letters = rest.chars();
        for wanted in phrase.chars() {
            let letter = letters.next().filter(|letter| same(*letter, wanted))?;
            length += letter.len_utf8();
        }
        rest.get(..length)
    })
}

/// The words of 2 to 6 capitals in a text that isn't all capitals; a plural's `s` is no part of one. Numbers of Rome,
/// postcodes and what else has a digit are none.
fn shouted(text: &str) -> impl Iterator<Item = &str> {
    let loud = !text.contains(char::is_lowercase);
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(move |_| !loud);
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
    }

    #[test]
    fn a_phrase_is_found_in_whatever_case_and_with_either_apostrophe() {
        assert_eq!(find("Mae hwn I’w GYFIEITHU eto", "i'w gyfieithu"), Some("I’w GYFIEITHU"));
        assert_eq!(find("Lorem  ipsum", "lorem ipsum"), None);
        assert_eq!(find("a […] b", "[…]"), Some("[…]"));
    }
}
