//! Text → its words, as the index and a query both see them. Refuses to know what they are searched for.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::lang::Lang;
use crate::welsh::clitics;

/// What English leans on the word before it.
const ENGLISH_CLITICS: [&str; 7] = ["s", "t", "d", "m", "ll", "re", "ve"];

/// The longest word that is searched for, in characters: what is longer is no word.
pub(super) const LONGEST: usize = 60;

/// The written words of a text, in order: runs of letters, digits and marks, with the apostrophes and the characters
/// that are never seen between them.
pub(super) fn written(text: &str) -> Written<'_> {
    Written { rest: text }
}

/// The iterator of [`written`].
#[derive(Clone, Debug)]
pub(super) struct Written<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Written<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.rest.as_bytes();
        let mut start = 0;
        // The letters of ASCII, which most are, are found without decoding.
        while let Some(byte) = bytes.get(start) {
            if byte.is_ascii_alphanumeric() {
                break;
            }
            if byte.is_ascii() {
                start += 1;
                continue;
            }
            let character = self.rest.get(start..)?.chars().next()?;
            if is_of_word(character) {
                break;
            }
            start += character.len_utf8();
        }
        let mut end = start;
        let mut at = start;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                at += 1;
                end = at;
                continue;
            }
            let character = self.rest.get(at..)?.chars().next()?;
            at += character.len_utf8();
            if is_of_word(character) {
                end = at;
            } else if !is_between(character) {
                break;
            }
        }
        let word = self.rest.get(start..end)?;
        self.rest = self.rest.get(end..).unwrap_or_default();
        (!word.is_empty()).then_some(word)
    }
}

fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

/// What may stand within a word.
fn is_between(character: char) -> bool {
    is_apostrophe(character) || is_unseen(character)
}

const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}')
}

const fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{34f}')
}

/// What leans on words in a language, for the tables of the index.
pub(super) const fn clitics_of(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Cy => &clitics::CLITICS,
        Lang::En => &ENGLISH_CLITICS,
    }
}

/// A written word → the words in it, in lower case with their marks (NFC): `Mae’n` → `mae`, `n`. None if it is longer
/// than any word.
pub(super) fn keys(lang: Lang, written: &str) -> Vec<String> {
    let plain: Cow<str> = if written.chars().any(is_unseen) {
        written.chars().filter(|character| !is_unseen(*character)).collect::<String>().into()
    } else {
        written.into()
    };
    let mut parts: Vec<&str> = plain.split(is_apostrophe).filter(|part| !part.is_empty()).collect();
    let leaning = match parts.as_slice() {
        [_, last] if is_clitic(lang, last) => parts.pop(),
        _ => None,
    };
    let words = [Some(parts.concat()), leaning.map(str::to_owned)];
    words.into_iter().flatten().map(|word| key(&word)).filter(|key| is_word(key)).collect()
}

fn is_clitic(lang: Lang, text: &str) -> bool {
    clitics_of(lang).iter().any(|clitic| clitic.eq_ignore_ascii_case(text))
}

fn is_word(key: &str) -> bool {
    !key.is_empty() && (key.len() <= LONGEST || key.chars().count() <= LONGEST)
}

/// In lower case, composed.
fn key(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().nfc().collect() }
}

/// Where mutation leaves a word alone: from its first vowel on. `cymru`, `gymru`, `nghymru` have one tail, so that they
/// stand side by side in the index. A word without a vowel is its own tail.
pub(super) fn tail(folded: &str) -> &str {
    let start = folded.find(['a', 'e', 'i', 'o', 'u', 'w', 'y']).unwrap_or(0);
    folded.get(start..).unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(lang: Lang, text: &str) -> Vec<String> {
        written(text).flat_map(|word| keys(lang, word)).collect()
    }

    #[test]
    fn an_apostrophe_parts_what_leans_from_its_word() {
        assert_eq!(all(Lang::Cy, "Mae’n o'r tŷ i'w"), ["mae", "n", "o", "r", "tŷ", "i", "w"]);
        assert_eq!(all(Lang::En, "Wales's don't O’Brien"), ["wales", "s", "don", "t", "obrien"]);
        assert_eq!(all(Lang::Cy, "'na ’sgol 'ma'n"), ["na", "sgol", "ma", "n"]);
    }

    #[test]
    fn welsh_parts_as_the_room_of_the_language_says() {
        for word in ["mae'n", "o’i", "gyda'th", "O'Brien", "i'w", "a'ch", "don't"] {
            let parts = clitics::split(word);
            let ours = keys(Lang::Cy, word);
            assert_eq!(ours.len(), parts.len(), "{word}");
        }
    }

    #[test]
    fn composed_and_decomposed_text_and_soft_hyphens_give_the_same_words() {
        assert_eq!(all(Lang::Cy, "ty\u{302}"), all(Lang::Cy, "tŷ"));
        assert_eq!(all(Lang::Cy, "ffisio\u{ad}therapi"), ["ffisiotherapi"]);
        assert_eq!(all(Lang::Cy, "cyd-aelodau, 1.06 (HCPC)"), ["cyd", "aelodau", "1", "06", "hcpc"]);
    }

    #[test]
    fn what_is_no_word_is_left_out() {
        assert!(all(Lang::En, "– … ’ ' !").is_empty());
        assert!(all(Lang::En, &"a".repeat(61)).is_empty());
        assert_eq!(all(Lang::Cy, &"ŵ".repeat(60)).len(), 1);
    }

    #[test]
    fn all_forms_of_a_word_have_one_tail() {
        for forms in
            [["cymru", "gymru", "nghymru"], ["gardd", "ardd", "ngardd"], ["iaith", "hiaith", "iaith"]]
        {
            assert!(forms.iter().all(|form| tail(form) == tail(forms[0])), "{forms:?}");
        }
        assert_eq!(tail("bbc"), "bbc");
    }
}
