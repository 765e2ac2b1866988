//! A text → the words in it that neither a dictionary nor the site's own list has. Refuses to say what is right: names are
//! passed over, and a word may be right though nobody has it.

use std::ops::Range;

use spellbook::Dictionary;

use crate::base::lang::Lang;
use crate::welsh::{clitics, mutation};

use super::Language;

/// A dictionary of Hunspell's, and the words of the site.
pub struct Speller<'l> {
    lang: Lang,
    dictionary: Dictionary,
    language: &'l Language,
}

/// What was seen in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Spelt {
    /// How many words were looked up.
    pub words: usize,
    /// Where the unknown ones stand, in bytes of the text.
    pub unknown: Vec<Range<usize>>,
}

impl<'l> Speller<'l> {
    /// Reads a dictionary: the text of its `.aff` file and of its `.dic` file.
    ///
    /// # Errors
    /// With the reason, when it is no dictionary.
    pub fn new(lang: Lang, aff: &str, dic: &str, language: &'l Language) -> Result<Speller<'l>, String> {
        let dictionary = Dictionary::new(aff, dic).map_err(|error| error.to_string())?;
        Ok(Speller { lang, dictionary, language })
    }

    /// Looks at a text. Names (capitals inside a sentence, and several in a row), abbreviations, numbers and addresses are
    /// passed over.
    pub fn look(&self, text: &str) -> Spelt {
        let mut spelt = Spelt::default();
        let mut starts = true;
        let mut chunks = chunks(text).peekable();
        while let Some((at, chunk)) = chunks.next() {
            let word = chunk.trim_matches(|character: char| !character.is_alphanumeric());
            let start = at + chunk.find(word).unwrap_or_default();
            let begins = std::mem::replace(&mut starts, chunk.ends_with(['.', '!', '?', ':', '•']));
            let named = chunks.peek().is_some_and(|(_, next)| next.starts_with(char::is_uppercase));
            let name = word.starts_with(char::is_uppercase) && (!begins || named);
            if name || !is_word(word) {
                continue;
            }
            for (part, place) in parts(word) {
                spelt.words += 1;
                if !self.knows(part) {
                    let from = start + place;
                    spelt.unknown.push(from..from + part.len());
                }
            }
        }
        spelt
    }

    /// The nearest words of the dictionary, the nearest first; none for most unknown words.
    pub fn suggestions(&self, word: &str) -> Vec<String> {
        let mut suggestions = Vec::new();
        self.dictionary.suggest(&straight(word), &mut suggestions);
        suggestions
    }

    fn knows(&self, word: &str) -> bool {
        let word = straight(word);
        self.has(&word) || clitics::split(&word).iter().all(|part| part.len() < 3 || self.has(part))
    }

    fn has(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let own = |word: &str| self.language.knows(self.lang, word);
        let mutated =
            || self.lang == Lang::Cy && mutation::radicals(&lower).iter().any(|radical| own(radical));
        self.dictionary.check(word) || self.dictionary.check(&lower) || own(word) || own(&lower) || mutated()
    }
}

/// What stands between spaces and dashes, with its place.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(|character: char| {
        character.is_whitespace() || matches!(character, '/' | '–' | '—' | '…')
    })
    .map(move |chunk| {
        let start = at;
        at += chunk.len();
        (
            start,
            chunk.trim_end_matches(|character: char| character.is_whitespace() || "/–—…".contains(character)),
        )
    })
    .filter(|(_, chunk)| !chunk.is_empty())
}

/// Whether it is a word and no number, abbreviation or address.
fn is_word(word: &str) -> bool {
    let letters = word.chars().filter(|character| character.is_alphabetic()).count();
    let capitals = word.chars().skip(1).filter(|character| character.is_uppercase()).count();
    letters > 1
        && capitals == 0
        && word
            .chars()
            .all(|character| character.is_alphabetic() || is_joint(character) || is_mark(character))
}

/// The parts of a word that hyphens join.
fn parts(word: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    word.split_inclusive('-').map(move |part| {
        let start = at;
        at += part.len();
        (part.trim_end_matches('-'), start)
    })
}

/// Dictionaries know the straight apostrophe alone.
fn straight(word: &str) -> String {
    word.replace(['\u{2019}', '\u{2bc}'], "'")
}

fn is_joint(character: char) -> bool {
    matches!(character, '-' | '\'' | '\u{2019}' | '\u{2bc}')
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::read;
    use crate::scan::Sources;

    const AFF: &str = "SET UTF-8\nPFX M Y 1\nPFX M c g c[^h]\n";
    const DIC: &str = "4\ncath/M\nmae'n\nmae\nyn\n";

    fn unknown(text: &str) -> Vec<&str> {
        let mut sources = Sources::default();
        sources.insert("language/words.cy.txt", "podiatrydd\n".as_bytes());
        let (language, _) = read(&sources);
        let speller = Speller::new(Lang::Cy, AFF, DIC, &language).expect("a dictionary");
        speller.look(text).unknown.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn apostrophes_mutations_and_own_words_are_known() {
        assert_eq!(unknown("Mae’n gath. Mae'n gath, mae bodiatrydd’n mae-yn."), Vec::<&str>::new());
    }

    #[test]
    fn names_numbers_and_addresses_are_passed_over() {
        assert_eq!(unknown("mae Gwynfor Llwydd yn X2 GIG post@example.org 1af"), Vec::<&str>::new());
    }

    #[test]
    fn what_nobody_has_is_found_with_its_place() {
        assert_eq!(
            unknown("mae’r gacth yn (gaths); Mae ctah. Gacth mae"),
            ["gacth", "gaths", "ctah", "Gacth"]
        );
    }

    #[test]
    fn what_is_no_dictionary_says_why() {
        let language = Language::default();
        assert!(Speller::new(Lang::Cy, "PFX", "cath", &language).is_err());
    }
}
