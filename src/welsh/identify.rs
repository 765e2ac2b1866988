//! A text → the language that it is written in, told by its small words. It refuses to guess: a text that says too little
//! of its language, such as a list of names, is undecided.
//!
//! Models of letters call English about Wales Welsh, because of its names. Here a word inside a name says nothing, and
//! what remains is counted: the small words that only one of the languages has, and spellings that are its own.

mod pairs;
mod speech;
mod spelling;
mod words;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::base::lang::{Both, Lang};

pub use speech::{Speech, said, speech};

/// What a text says of its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identified {
    /// The words that could say something: runs of letters outside of names. Numbers and addresses are none.
    pub words: usize,
    /// How much speaks for each language: 2 for a small word of its own, 1 for a doubtful one or a spelling.
    pub evidence: Both<u32>,
}

/// The least lead that decides. One small word alone may be part of a title.
const LEAST_LEAD: u32 = 2;

/// The least lead in per cent of all evidence: below it a text is a mixture.
const LEAST_MARGIN: u32 = 40;

impl Identified {
    /// The language; `None` when the evidence is too little or too mixed.
    pub fn lang(&self) -> Option<Lang> {
        let Both { cy, en } = self.evidence;
        let leads = cy.abs_diff(en) >= LEAST_LEAD && self.margin() >= LEAST_MARGIN;
        leads.then_some(if cy > en { Lang::Cy } else { Lang::En })
    }

    /// How far the stronger language leads, in per cent of all evidence: 0 for none or a tie, 100 for one language alone.
    pub fn margin(&self) -> u32 {
        let Both { cy, en } = self.evidence;
        (cy.abs_diff(en).saturating_mul(100)).checked_div(cy.saturating_add(en)).unwrap_or_default()
    }
}

/// Looks at a text of any length: a heading, a paragraph, a page. The time grows with the text's length alone.
pub fn identify(text: &str) -> Identified {
    let mut reader = Reader { shouted: is_shouted(text), starts: true, ..Reader::default() };
    for chunk in text.split_whitespace() {
        // Most words are letters alone.
        if chunk.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            reader.word(chunk, None);
        } else if !is_address(chunk) {
            reader.chunk(chunk);
        }
    }
    reader.close_name();
    reader.seen
}

/// Reads word by word, and knows where names begin and end.
#[derive(Debug, Default)]
struct Reader {
    seen: Identified,
    /// The text is written in capitals: they make no names.
    shouted: bool,
    /// A sentence begins: the capital of its first word may make no name.
    starts: bool,
    /// The word before belongs to a name.
    in_name: bool,
    /// What small words after a name would say, if the name doesn't go on behind them: `Cyngor y` … `Gweithlu`.
    pending: Identified,
}

impl Reader {
    /// A run of characters without spaces.
    fn chunk(&mut self, chunk: &str) {
        let mut rest = chunk;
        let mut before = None;
        while let Some(start) = rest.find(is_letter) {
            self.gap(&rest[..start]);
            let word = &rest[start..];
            let end = word.find(|character| !is_letter(character)).unwrap_or(word.len());
            self.word(&word[..end], before);
            rest = &word[end..];
            before = rest.chars().next();
        }
        self.gap(rest);
    }

    /// What stands between words: punctuation ends a name, and a sentence.
    fn gap(&mut self, gap: &str) {
        for character in gap.chars().filter(|character| !is_apostrophe(*character)) {
            if character != '-' {
                self.close_name();
            }
            self.starts |= matches!(character, '.' | '!' | '?' | ':' | '•');
        }
    }

    /// A word, and what stands between it and the one before without a space.
    fn word(&mut self, word: &str, before: Option<char>) {
        let starts = std::mem::take(&mut self.starts);
        let capital = word.starts_with(char::is_uppercase);
        let lower = if capital { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) };
        let capital = capital && !self.shouted;
        if before == Some('-') && self.in_name && !capital {
            // Pen-y-bont, Stoke-on-Trent
            return;
        }
        if before.is_some_and(is_apostrophe) && !capital {
            // What leans on a name says nothing in English: King's College.
            match words::leaning(&lower) {
                Some((Lang::En, _)) if self.in_name => {}
                Some((lang, weight)) => self.small(&lower, lang, weight),
                None => {}
            }
            return;
        }
        // The pronoun has a capital everywhere, the Welsh preposition at the start of a sentence.
        if word == "I" && !self.shouted {
            return self.close_name();
        }
        match words::small(&lower) {
            // The first word of a sentence is a small one, unless a name begins with it: The Royal College.
            Some((lang, weight)) if capital && starts && words::JOINS.contains(&&*lower) => {
                self.close_name();
                self.in_name = true;
                self.joins(lang, weight);
            }
            Some((lang, weight)) if !capital || starts => self.small(&lower, lang, weight),
            _ if capital => {
                self.in_name = true;
                self.pending = Identified::default();
                if starts && lower.ends_with("wch") {
                    // Ceisiwch, Gwiriwch: what is asked of the reader.
                    self.seen.evidence.cy += 1;
                }
            }
            _ => {
                self.close_name();
                self.seen.words += 1;
                if let Some(lang) = spelling::speaks_for(&lower) {
                    *self.seen.evidence.get_mut(lang) += 1;
                }
            }
        }
    }

    /// A small word: it counts, unless it joins two parts of a name.
    fn small(&mut self, word: &str, lang: Lang, weight: u32) {
        if self.in_name && words::JOINS.contains(&word) {
            self.joins(lang, weight);
        } else {
            self.close_name();
            self.seen.words += 1;
            *self.seen.evidence.get_mut(lang) += weight;
        }
    }

    fn joins(&mut self, lang: Lang, weight: u32) {
        self.pending.words += 1;
        *self.pending.evidence.get_mut(lang) += weight;
    }

    fn close_name(&mut self) {
        if std::mem::take(&mut self.in_name) {
            let pending = std::mem::take(&mut self.pending);
            self.seen.words += pending.words;
            self.seen.evidence.cy += pending.evidence.cy;
            self.seen.evidence.en += pending.evidence.en;
        }
    }
}

/// A letter, or a mark that stands on one.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '\u{300}'..='\u{36f}')
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}')
}

/// An address of the web or of mail, the name of a file: no language's.
fn is_address(chunk: &str) -> bool {
    let marked = |text: &str| text.bytes().any(|byte| matches!(byte, b'@' | b'.' | b'_' | b'/'));
    if !marked(chunk) {
        return false;
    }
    let inner = chunk.trim_matches(|character: char| !character.is_alphanumeric());
    inner.contains(['@', '.', '_']) || inner.contains("//")
}

/// Whether two letters of three are capitals: a heading, not a sentence with abbreviations.
fn is_shouted(text: &str) -> bool {
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    let letters = text.bytes().filter(|byte| !byte.is_ascii() || byte.is_ascii_alphabetic()).count();
    capitals * 3 > letters * 2
}
