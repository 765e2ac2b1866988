//! Text → its letters with marks and case set apart, so that `Tŷ`, `tŷ` and `ty` can be told to be one word or three.
//! Refuses to know which letters a language joins into one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A part of a text, as sort keys and slugs see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A letter: `a` to `z` for Latin script, the lower-case letter itself for another.
    Letter {
        /// The letter in lower case, without its marks.
        base: char,
        /// Whether it was a capital.
        capital: bool,
        /// What its marks weigh: 0 for none. Equal marks weigh the same.
        marks: u32,
    },
    /// A digit, `0` to `9`.
    Digit(char),
    /// White space.
    Space,
    /// An apostrophe, straight or curly.
    Apostrophe,
    /// A character that is never seen: a soft hyphen, a joiner. It keeps the letters on its sides apart.
    Unseen,
    /// Punctuation, a symbol.
    Other,
}

/// The pieces of a text. Composed and decomposed text (NFC, NFD) and compatibility forms (`ﬁ`) give the same pieces.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|character| push(&mut pieces, character));
        return pieces;
    }
    for character in text.nfkd() {
        if is_combining_mark(character) && character != GRAPHEME_JOINER {
            if let Some(Piece::Letter { marks, .. }) = pieces.last_mut() {
                *marks = marks.saturating_mul(256).saturating_add(weight(character));
            }
        } else {
            push(&mut pieces, character);
        }
    }
    pieces
}

/// The text in lower case, without marks: `Gŵyl` and `gwyl` are the same. All that is no letter stays as it is.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)) {
        for lower in character.to_lowercase() {
            match spelt_out(lower) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(lower),
            }
        }
    }
    folded
}

/// U+034F has no looks and, though it counts as a mark, belongs to no letter: people write it to part a digraph.
const GRAPHEME_JOINER: char = '\u{34f}';

fn push(pieces: &mut Vec<Piece>, character: char) {
    let capital = character.is_uppercase();
    match character {
        '0'..='9' => pieces.push(Piece::Digit(character)),
        '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' => pieces.push(Piece::Apostrophe),
        GRAPHEME_JOINER | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
            pieces.push(Piece::Unseen);
        }
        _ if character.is_whitespace() => pieces.push(Piece::Space),
        _ if character.is_alphabetic() => {
            for lower in character.to_lowercase() {
                match spelt_out(lower) {
                    Some(letters) => pieces.extend(letters.chars().map(|base| Piece::Letter {
                        base,
                        capital,
                        marks: FOREIGN,
                    })),
                    None => pieces.push(Piece::Letter { base: lower, capital, marks: 0 }),
                }
            }
        }
        _ => pieces.push(Piece::Other),
    }
}

/// The weight of being spelt out: `straße` stands after `strasse`.
const FOREIGN: u32 = 200;

/// The letters of Latin script that normalisation does not take apart, and how they are spelt without it.
pub const SPELT_OUT: [(char, &str); 10] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('ħ', "h"),
    ('ł', "l"),
    ('þ', "th"),
    ('ı', "i"),
];

fn spelt_out(lower: char) -> Option<&'static str> {
    if lower.is_ascii() {
        return None;
    }
    SPELT_OUT.iter().find(|(letter, _)| *letter == lower).map(|(_, letters)| *letters)
}

/// In the order of the Unicode collation's default table: acute, grave, circumflex, diaeresis, then the rest.
fn weight(mark: char) -> u32 {
    match mark {
        '\u{301}' => 1,
        '\u{300}' => 2,
        '\u{306}' => 3,
        '\u{302}' => 4,
        '\u{30c}' => 5,
        '\u{30a}' => 6,
        '\u{308}' => 7,
        other => 8 + u32::from(other) % 180,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_text_are_the_same() {
        assert_eq!(pieces("tŷ"), pieces("ty\u{302}"));
        assert_ne!(pieces("tŷ"), pieces("ty"));
        assert_eq!(fold("Gŵyl"), "gwyl");
        assert_eq!(fold("GW\u{302}YL"), "gwyl");
    }

    #[test]
    fn letters_that_unicode_keeps_whole_are_spelt_out() {
        assert_eq!(fold("Straße Æsop Øre"), "strasse aesop ore");
        assert_eq!(pieces("Æ").len(), 2);
    }

    #[test]
    fn what_is_never_seen_is_told_from_punctuation() {
        assert_eq!(pieces("\u{34f}"), [Piece::Unseen]);
        assert_eq!(pieces("-"), [Piece::Other]);
        assert_eq!(pieces("’"), pieces("'"));
    }
}
