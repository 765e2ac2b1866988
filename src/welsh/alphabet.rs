//! A word → its letters, in which `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh` and `th` are one letter in Welsh.

use crate::base::lang::Lang;

use super::fold::{Piece, pieces};
use super::parting;

/// The 29 letters of the Welsh alphabet.
pub const WELSH: [&str; 29] = [
    "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "l", "ll", "m", "n", "o", "p",
    "ph", "r", "rh", "s", "t", "th", "u", "w", "y",
];

/// The same with `k`, `q`, `v`, `x` and `z`, which only names have, each where English has it (the superset order of the
/// Welsh Government's toolkit, and CLDR's). Its single letters are in the order of English, so it serves for both.
pub const SUPERSET: [&str; 34] = [
    "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m", "n", "o",
    "p", "ph", "q", "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z",
];

/// How a letter was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Case {
    /// `ch`
    Lower,
    /// `Ch`. A single capital is [`Case::Upper`].
    Title,
    /// `CH`
    Upper,
}

/// A letter of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its number in [`SUPERSET`], 0 to 33.
    pub number: u8,
    /// How it was written.
    pub case: Case,
    /// What its marks weigh; 0 for none.
    pub marks: u32,
    /// How many of the letters of Latin script it takes, 1 or 2.
    pub width: usize,
}

impl Letter {
    /// Its name in lower case: `ch`.
    pub fn name(&self) -> &'static str {
        SUPERSET.get(usize::from(self.number)).copied().unwrap_or_default()
    }

    /// Its name as a heading of a list: `Ch`.
    pub fn heading(&self) -> String {
        let name = self.name();
        let (first, rest) = name.split_at(name.len().min(1));
        first.to_uppercase() + rest
    }
}

/// The letters of a word; what is no letter of Latin script is left out, and parts the letters on its sides.
pub fn letters(lang: Lang, word: &str) -> Vec<Letter> {
    pieces(word).chunk_by(|a, b| is_latin(a) && is_latin(b)).flat_map(|run| joined(lang, run)).collect()
}

/// The letters of a run of pieces that are all letters of Latin script; none of another run.
pub fn joined(lang: Lang, run: &[Piece]) -> Vec<Letter> {
    let word: String = run.iter().filter(|piece| is_latin(piece)).map(base).collect();
    let mut letters = Vec::with_capacity(run.len());
    let mut at = 0;
    while let Some(first) = word.get(at..at + 1).and(run.get(at)) {
        let second = run.get(at + 1);
        let pair = match lang {
            Lang::Cy => word.get(at..at + 2).and_then(number).filter(|_| !parting::is_apart(&word, at)),
            Lang::En => None,
        };
        let (number, second) = match (pair, second) {
            (Some(number), Some(second)) => (number, Some(second)),
            _ => (word.get(at..at + 1).and_then(number).unwrap_or_default(), None),
        };
        let letter = Letter {
            number,
            case: case(first, second),
            marks: marks(first).saturating_add(second.map_or(0, marks)),
            width: if second.is_some() { 2 } else { 1 },
        };
        at += letter.width;
        letters.push(letter);
    }
    letters
}

/// Whether a piece is one of the letters `a` to `z`.
pub fn is_latin(piece: &Piece) -> bool {
    matches!(piece, Piece::Letter { base: 'a'..='z', .. })
}

/// The number of a letter, `a` or `ch`, in [`SUPERSET`].
fn number(name: &str) -> Option<u8> {
    SUPERSET.iter().position(|letter| *letter == name).and_then(|number| u8::try_from(number).ok())
}

fn base(piece: &Piece) -> char {
    match piece {
        Piece::Letter { base, .. } => *base,
        _ => ' ',
    }
}

fn marks(piece: &Piece) -> u32 {
    match piece {
        Piece::Letter { marks, .. } => *marks,
        _ => 0,
    }
}

fn case(first: &Piece, second: Option<&Piece>) -> Case {
    let capital = |piece: &Piece| matches!(piece, Piece::Letter { capital: true, .. });
    match (capital(first), second.map(capital)) {
        (false, _) => Case::Lower,
        (true, Some(false)) => Case::Title,
        (true, _) => Case::Upper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(lang: Lang, word: &str) -> Vec<&'static str> {
        letters(lang, word).iter().map(Letter::name).collect()
    }

    #[test]
    fn the_superset_is_the_alphabet_and_five_letters_of_names() {
        let more: Vec<_> = SUPERSET.into_iter().filter(|letter| !WELSH.contains(letter)).collect();
        assert_eq!(more, ["k", "q", "v", "x", "z"]);
        let without: Vec<_> = SUPERSET.into_iter().filter(|letter| WELSH.contains(letter)).collect();
        assert_eq!(without, WELSH);
    }

    #[test]
    fn a_digraph_is_one_letter_in_welsh_and_two_in_english() {
        assert_eq!(spelt(Lang::Cy, "Llanelli"), ["ll", "a", "n", "e", "ll", "i"]);
        assert_eq!(spelt(Lang::En, "Llan"), ["l", "l", "a", "n"]);
        assert_eq!(spelt(Lang::Cy, "llynges"), ["ll", "y", "ng", "e", "s"]);
        assert_eq!(spelt(Lang::Cy, "anghenion"), ["a", "ng", "h", "e", "n", "i", "o", "n"]);
    }

    #[test]
    fn the_longest_welsh_name_has_fifty_one_letters() {
        let name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        assert_eq!(letters(Lang::En, name).len(), 58);
        assert_eq!(letters(Lang::Cy, name).len(), 51);
    }

    #[test]
    fn n_and_g_are_two_letters_where_the_word_is_made_of_two() {
        assert_eq!(spelt(Lang::Cy, "Bangor"), ["b", "a", "n", "g", "o", "r"]);
        assert_eq!(spelt(Lang::Cy, "angor"), ["a", "ng", "o", "r"]);
        assert_eq!(spelt(Lang::Cy, "n\u{34f}g"), ["n", "g"]);
        assert_eq!(spelt(Lang::Cy, "cyd-destun"), ["c", "y", "d", "d", "e", "s", "t", "u", "n"]);
    }

    #[test]
    fn a_letter_knows_how_it_was_written() {
        let cases: Vec<_> =
            ["ch", "Ch", "CH", "C"].iter().map(|word| letters(Lang::Cy, word)[0].case).collect();
        assert_eq!(cases, [Case::Lower, Case::Title, Case::Upper, Case::Upper]);
        assert_eq!(letters(Lang::Cy, "chwaer")[0].heading(), "Ch");
    }
}
