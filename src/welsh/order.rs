//! A text → a key that sorts it among others, in Welsh or in English. Refuses to know what is sorted.

use crate::base::lang::Lang;

use super::alphabet::{Case, Letter, is_latin, joined};
use super::fold::{Piece, pieces};

/// Where a text stands among others of its language.
///
/// Letters decide first, then marks (`gwr` before `gŵr`), then case (`a` before `A`), each over the whole text, as in
/// the Unicode Collation Algorithm; last the text itself, so that only equal texts are equal. Punctuation does not
/// count, a space stands before all else, and digits are numbers: `1.2` before `1.10`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    units: Vec<Unit>,
    marks: Vec<u32>,
    cases: Vec<Case>,
    text: String,
}

/// What is compared first. The order of the variants is the order of the texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Space,
    /// The digits of a number without leading zeros, behind their count: so of two numbers the smaller is first.
    Number(usize, String),
    Letter(u8),
    /// A letter of another script.
    Foreign(char),
}

/// The heading under which texts stand that begin with a digit.
pub const DIGITS: &str = "0–9";

/// Where `text` stands among texts of this language.
///
/// In Welsh `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh` and `th` are letters of their own, except where they are two
/// letters of a known name or compound (`Bangor`, `hunangofiant`), or where a character that is never seen (U+034F, a
/// soft hyphen) or a hyphen stands between them.
pub fn sort_key(lang: Lang, text: &str) -> SortKey {
    let pieces = pieces(text);
    let mut key = SortKey { units: Vec::new(), marks: Vec::new(), cases: Vec::new(), text: text.to_owned() };
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let rest = pieces.get(at..).unwrap_or_default();
        at += match piece {
            Piece::Digit(_) => key.number(rest),
            Piece::Letter { .. } if is_latin(piece) => key.word(lang, rest),
            Piece::Letter { base, capital, marks } => {
                key.units.push(Unit::Foreign(*base));
                key.marks.push(*marks);
                key.cases.push(if *capital { Case::Upper } else { Case::Lower });
                1
            }
            Piece::Space => {
                if !matches!(key.units.last(), None | Some(Unit::Space)) {
                    key.units.push(Unit::Space);
                }
                1
            }
            Piece::Apostrophe | Piece::Unseen | Piece::Other => 1,
        };
    }
    if key.units.last() == Some(&Unit::Space) {
        key.units.pop();
    }
    key
}

impl SortKey {
    /// Takes the number at the start of `pieces` and tells how many pieces it has.
    fn number(&mut self, pieces: &[Piece]) -> usize {
        let digits = pieces.iter().map_while(|piece| match piece {
            Piece::Digit(digit) => Some(*digit),
            _ => None,
        });
        let digits: String = digits.collect();
        let number = digits.trim_start_matches('0');
        self.units.push(Unit::Number(number.len(), number.to_owned()));
        digits.len()
    }

    /// Takes the letters at the start of `pieces` and tells how many pieces they have.
    fn word(&mut self, lang: Lang, pieces: &[Piece]) -> usize {
        let length = pieces.iter().take_while(|piece| is_latin(piece)).count();
        for letter in joined(lang, pieces.get(..length).unwrap_or_default()) {
            self.units.push(Unit::Letter(letter.number));
            self.marks.push(letter.marks);
            self.cases.push(letter.case);
        }
        length
    }
}

/// The heading under which `text` stands in an index: a letter, with a digraph written `Ch`, `Ll`; [`DIGITS`] before
/// a number; empty if the text has neither letter nor digit.
pub fn first_letter(lang: Lang, text: &str) -> String {
    let pieces = pieces(text);
    let rest = pieces.iter().skip_while(|piece| !matches!(piece, Piece::Letter { .. } | Piece::Digit(_)));
    match rest.clone().next() {
        Some(piece) if is_latin(piece) => {
            let word: Vec<Piece> = rest.copied().take_while(is_latin).collect();
            joined(lang, &word).first().map(Letter::heading).unwrap_or_default()
        }
        Some(Piece::Letter { base, .. }) => base.to_uppercase().to_string(),
        Some(_) => DIGITS.to_owned(),
        None => String::new(),
    }
}
