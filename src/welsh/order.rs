//! A text → a key that sorts it among others, in Welsh or in English. Refuses to know what is sorted.

use crate::base::lang::Lang;

use super::alphabet::{Case, Letter, is_latin, joined};
use super::fold::{Piece, pieces};

/// Where a text stands among others of its language.
///
/// Letters decide first, then marks (`gwr` before `gŵr`), then case (`a` before `A`), each over the whole text, as in
/// the Unicode Collation Algorithm; last the text itself, so that only equal texts are equal. Punctuation does not
/// count, a space stands before all else, and digits are numbers: `1.2` before `1.10`.
///
/// It is one string of bytes, as that algorithm's are (UTS #10, 7.3), since a site holds one for every title: of each level
/// the units one after the other, each beginning with a byte above 0, and 0 behind the last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Box<[u8]>);

/// Ends a level. Below everything that a unit begins with: of two texts that begin alike the shorter is first.
const END: u8 = 0;
/// Begins a space; the others follow in the order in which they stand.
const SPACE: u8 = 1;
/// Begins a number: the count of its digits without leading zeros, so that of two numbers the smaller is first, and they.
const NUMBER: u8 = 2;
/// Begins a letter of the alphabet: its number in it.
const LETTER: u8 = 3;
/// Begins a letter of another script: its code point.
const FOREIGN: u8 = 4;
/// A letter without marks; it stands before those with any.
const PLAIN: u8 = 1;
/// Begins a letter with marks: what they weigh.
const MARKED: u8 = 2;

/// The heading under which texts stand that begin with a digit.
pub const DIGITS: &str = "0–9";

/// Where `text` stands among texts of this language.
///
/// In Welsh `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh` and `th` are letters of their own, except where they are two
/// letters of a known name or compound (`Bangor`, `hunangofiant`), or where a character that is never seen (U+034F, a
/// soft hyphen) or a hyphen stands between them.
pub fn sort_key(lang: Lang, text: &str) -> SortKey {
    let pieces = pieces(text);
    let mut levels = Levels::default();
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let rest = pieces.get(at..).unwrap_or_default();
        at += match piece {
            Piece::Digit(_) => levels.number(rest),
            Piece::Letter { .. } if is_latin(piece) => levels.word(lang, rest),
            Piece::Letter { base, capital, marks } => {
                levels.begin(FOREIGN, &u32::from(*base).to_be_bytes());
                levels.look(*marks, if *capital { Case::Upper } else { Case::Lower });
                1
            }
            Piece::Space => {
                // One space alone, and only between two others.
                levels.space = !levels.letters.is_empty();
                1
            }
            Piece::Apostrophe | Piece::Unseen | Piece::Other => 1,
        };
    }
    let Levels { letters, marks, cases, .. } = levels;
    SortKey([letters.as_slice(), &[END], &marks, &[END], &cases, &[END], text.as_bytes()].concat().into())
}

/// What is compared first, second and third.
#[derive(Default)]
struct Levels {
    letters: Vec<u8>,
    marks: Vec<u8>,
    cases: Vec<u8>,
    /// Whether there was a space behind the last unit.
    space: bool,
}

impl Levels {
    fn begin(&mut self, unit: u8, value: &[u8]) {
        if std::mem::take(&mut self.space) {
            self.letters.push(SPACE);
        }
        self.letters.push(unit);
        self.letters.extend_from_slice(value);
    }

    fn look(&mut self, marks: u32, case: Case) {
        if marks == 0 {
            self.marks.push(PLAIN);
        } else {
            self.marks.push(MARKED);
            self.marks.extend_from_slice(&marks.to_be_bytes());
        }
        self.cases.push(match case {
            Case::Lower => 1,
            Case::Title => 2,
            Case::Upper => 3,
        });
    }

    /// Takes the number at the start of `pieces` and tells how many pieces it has.
    fn number(&mut self, pieces: &[Piece]) -> usize {
        let digits = pieces.iter().map_while(|piece| match piece {
            Piece::Digit(digit) => Some(*digit),
            _ => None,
        });
        let digits: String = digits.collect();
        let number = digits.trim_start_matches('0');
        let count = u32::try_from(number.len()).unwrap_or(u32::MAX);
        self.begin(NUMBER, &count.to_be_bytes());
        self.letters.extend_from_slice(number.as_bytes());
        digits.len()
    }

    /// Takes the letters at the start of `pieces` and tells how many pieces they have.
    fn word(&mut self, lang: Lang, pieces: &[Piece]) -> usize {
        let length = pieces.iter().take_while(|piece| is_latin(piece)).count();
        for letter in joined(lang, pieces.get(..length).unwrap_or_default()) {
            self.begin(LETTER, &[letter.number]);
            self.look(letter.marks, letter.case);
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
