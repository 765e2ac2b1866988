//! Straight quotation marks and apostrophes → the curved ones, as Welsh and English write them.
//!
//! The Markdown parser pairs marks without knowing that `'na` and `'di` begin with an apostrophe; this decides again.

use pulldown_cmark::CowStr;

use crate::base::lang::Lang;

use super::tokens::{Kind, Token};

/// Words of Welsh that begin with an apostrophe, without it: what speech leaves off (welsh.md, 2.4), and clitics that
/// stand alone by habit.
const WELSH: &[&str] = &[
    "achos", "bai", "blaw", "bo", "chan", "chdi", "chi", "chos", "chydig", "co", "cw", "da", "dach", "dan",
    "dar", "di", "dw", "dwi", "dy", "dydi", "dydy", "dyn", "dyw", "fan", "fath", "falle", "fo", "ffordd",
    "gen", "i", "iddo", "lly", "m", "ma", "mod", "mond", "n", "na", "nabod", "ne", "neud", "nghariad", "nhw",
    "nial", "nôl", "nol", "nunlle", "on", "r", "rargian", "rhain", "rhein", "rheina", "rheiny", "rhen",
    "rioed", "run", "s", "sa", "sai", "san", "sbo", "se", "sen", "sgen", "sgol", "sgwn", "smo", "sneb",
    "sti", "swn", "ta", "tai", "te", "tha", "to", "tydi", "u", "w", "wan", "wedyn", "wi", "wir", "wy", "wyt",
    "yn",
];

/// The same of English.
const ENGLISH: &[&str] =
    &["bout", "cause", "cos", "em", "n", "neath", "round", "tis", "til", "twas", "twere", "twill"];

/// Decides every straight mark of the tokens.
pub(super) fn settle(tokens: &mut [Token<'_>], lang: Lang) {
    let mut run = Run::default();
    for (index, token) in tokens.iter().enumerate() {
        if !token.is_inline() {
            run.end();
        }
        match &token.kind {
            Kind::Text(words) => match straight(token, words) {
                Some(mark) => run.marks.push(Mark { index, mark, at: run.shown.len(), curved: "" }),
                None => run.shown.push_str(words),
            },
            Kind::Code(words) => run.shown.push_str(words),
            Kind::SoftBreak | Kind::HardBreak => run.shown.push(' '),
            _ => {}
        }
        run.decide(lang, index + 1 == tokens.len() || !tokens[index + 1].is_inline());
    }
    for mark in run.decided {
        tokens[mark.index].kind = Kind::Text(CowStr::Borrowed(mark.curved));
    }
}

/// The straight mark that the author typed here, if the parser curved one. Its range is one byte; one that was typed
/// curved is three, and one in code is not curved.
fn straight(token: &Token<'_>, words: &str) -> Option<char> {
    match words {
        "‘" | "’" if token.range.len() == 1 => Some('\''),
        "“" | "”" if token.range.len() == 1 => Some('"'),
        _ => None,
    }
}

struct Mark {
    index: usize,
    mark: char,
    at: usize,
    curved: &'static str,
}

/// A run of words, as a reader sees it without its straight marks.
#[derive(Default)]
struct Run {
    shown: String,
    marks: Vec<Mark>,
    decided: Vec<Mark>,
}

impl Run {
    fn end(&mut self) {
        self.shown.clear();
        self.marks.clear();
    }

    fn decide(&mut self, lang: Lang, last: bool) {
        if !last || self.marks.is_empty() {
            return;
        }
        let mut marks = std::mem::take(&mut self.marks);
        // The single marks that are open, and whether each may well be an apostrophe.
        let mut single: Vec<(usize, bool)> = Vec::new();
        let mut double = false;
        for at in 0..marks.len() {
            let side = self.side(marks[at].at);
            if marks[at].mark == '"' {
                double = side == Side::Opens || side == Side::Neither && !double;
                marks[at].curved = if double { "“" } else { "”" };
                continue;
            }
            marks[at].curved = "’";
            match side {
                Side::Opens => {
                    let weak = begins_with_apostrophe(&self.shown[marks[at].at..], lang);
                    // In Welsh such a word can begin a quotation too, if nothing else is open: then a mark closes it.
                    // In English the closing mark would more often be a plural's: `the '90s and the nurses' work`.
                    let apostrophe =
                        weak && (lang == Lang::En || single.last().is_some_and(|(_, weak)| !weak));
                    if !apostrophe {
                        single.push((at, weak));
                    }
                }
                Side::Closes => {
                    if let Some((open, _)) = single.pop() {
                        marks[open].curved = "‘";
                    }
                }
                Side::Neither => {}
            }
        }
        self.decided.extend(marks);
        self.end();
    }

    /// What a mark does, by the characters beside it. Other marks beside it are looked through.
    fn side(&self, at: usize) -> Side {
        let before = self.shown[..at].chars().next_back().filter(|c| !c.is_whitespace());
        let after = self.shown[at..].chars().next().filter(|c| !c.is_whitespace());
        match (before, after) {
            (None, Some(_)) => Side::Opens,
            (Some(before), Some(_)) if "([{“‘–—-/«".contains(before) => Side::Opens,
            (Some(_), Some(after)) if after.is_alphanumeric() => Side::Neither,
            (Some(_), _) => Side::Closes,
            (None, None) => Side::Neither,
        }
    }
}

#[derive(PartialEq)]
enum Side {
    Opens,
    Closes,
    /// Inside a word, or alone.
    Neither,
}

fn begins_with_apostrophe(after: &str, lang: Lang) -> bool {
    let word: String =
        after.chars().take_while(|c| c.is_alphanumeric()).take(12).collect::<String>().to_lowercase();
    let words = match lang {
        Lang::Cy => WELSH,
        Lang::En => ENGLISH,
    };
    word.starts_with(|c: char| c.is_ascii_digit()) || words.contains(&word.as_str())
}
