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
use words::Small;

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
    for (run, signs) in runs(text) {
        match signs {
            // Most words are small letters alone.
            0 => reader.plain(run),
            CAPITAL => reader.word(run, None),
            _ if signs & WIDE != 0 => run.split_whitespace().for_each(|chunk| reader.chunk(chunk, signs)),
            _ => reader.chunk(run, signs),
        }
    }
    reader.close_name();
    reader.seen
}

/// A sign that an address may have: `@`, `.`, `_`, `/`.
const MARK: u8 = 1;
/// A byte of what is no ASCII, letters and spaces among them.
const WIDE: u8 = 2;
/// A sign or a digit.
const SIGN: u8 = 4;
/// A capital of ASCII.
const CAPITAL: u8 = 8;
/// A space of ASCII.
const SPACE: u8 = 16;

/// What each byte is: 0 for a small letter of ASCII.
static KINDS: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' => 0,
            b'A'..=b'Z' => CAPITAL,
            b'\t'..=b'\r' | b' ' => SPACE,
            b'@' | b'.' | b'_' | b'/' => MARK,
            128.. => WIDE,
            _ => SIGN,
        };
        byte += 1;
    }
    kinds
}

/// What stands between the spaces of ASCII in a text, with what it has in it besides small letters. Other spaces may still
/// be in what is [`WIDE`].
fn runs(text: &str) -> impl Iterator<Item = (&str, u8)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let (start, mut end, mut signs) = (at, at, 0);
            while let Some(byte) = bytes.get(end) {
                let kind = KINDS[usize::from(*byte)];
                if kind == SPACE {
                    break;
                }
                signs |= kind;
                end += 1;
            }
            at = end + 1;
            if start < end {
                return Some((&text[start..end], signs));
            }
        }
        None
    })
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
    /// A run of characters without spaces, with what stands in it.
    fn chunk(&mut self, chunk: &str, signs: u8) {
        let letters = chunk.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters + 1 == chunk.len() && letters > 0 {
            // A word and one sign.
            self.word(&chunk[..letters], None);
            return self.gap(&chunk[letters..]);
        }
        if signs & MARK != 0 && is_address(chunk) {
            return;
        }
        let mut rest = chunk;
        let mut before = None;
        while let Some(start) = rest.find(is_letter) {
            self.gap(&rest[..start]);
            let word = &rest[start..];
            // Character by character only from where it is no longer ASCII.
            let ascii = word.bytes().take_while(u8::is_ascii_alphabetic).count();
            let behind = &word[ascii..];
            let wide = behind.find(|character| !is_letter(character)).unwrap_or(behind.len());
            self.word(&word[..ascii + wide], before);
            rest = &behind[wide..];
            before = rest.chars().next();
        }
        self.gap(rest);
    }

    /// What stands between words: punctuation ends a name, and a sentence.
    fn gap(&mut self, gap: &str) {
        if gap.is_empty() {
            return;
        }
        for character in gap.chars().filter(|character| !is_apostrophe(*character)) {
            if character != '-' {
                self.close_name();
            }
            self.starts |= matches!(character, '.' | '!' | '?' | ':' | '•');
        }
    }

    /// A word of small letters of ASCII that has nothing else beside it but spaces.
    fn plain(&mut self, word: &str) {
        self.starts = false;
        match words::small(word) {
            Some(small) => self.small(small),
            None => self.long(word),
        }
    }

    /// A word that is no small one, and no part of a name.
    fn long(&mut self, word: &str) {
        self.close_name();
        self.seen.words += 1;
        if let Some(lang) = spelling::speaks_for(word) {
            *self.seen.evidence.get_mut(lang) += 1;
        }
    }

    /// A word, and what stands between it and the one before without a space.
    fn word(&mut self, word: &str, before: Option<char>) {
        let starts = std::mem::take(&mut self.starts);
        let capital = match word.as_bytes() {
            [first, ..] if first.is_ascii() => first.is_ascii_uppercase(),
            _ => word.starts_with(char::is_uppercase),
        };
        // Small words are known by plain capitals too; that saves a copy of every name.
        let copied = capital && (self.shouted || !word.is_ascii());
        let lower = if copied { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) };
        let capital = capital && !self.shouted;
        if before == Some('-') && self.in_name && !capital {
            // Pen-y-bont, Stoke-on-Trent
            return;
        }
        if before.is_some_and(is_apostrophe) && !capital {
            // What leans on a name says nothing in English: King's College.
            match words::leaning(&lower) {
                Some(small) if small.lang == Lang::En && self.in_name => {}
                Some(small) => self.small(small),
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
            Some(small) if capital && starts && small.joins => {
                self.close_name();
                self.in_name = true;
                self.joins(small);
            }
            Some(small) if !capital || starts => self.small(small),
            _ if capital => {
                self.in_name = true;
                self.pending = Identified::default();
                if starts && lower.get(lower.len().saturating_sub(3)..).is_some_and(is_asked) {
                    self.seen.evidence.cy += 1;
                }
            }
            _ => self.long(&lower),
        }
    }

    /// A small word: it counts, unless it joins two parts of a name.
    fn small(&mut self, small: Small) {
        if self.in_name && small.joins {
            self.joins(small);
        } else {
            self.close_name();
            self.seen.words += 1;
            *self.seen.evidence.get_mut(small.lang) += small.weight;
        }
    }

    fn joins(&mut self, small: Small) {
        self.pending.words += 1;
        *self.pending.evidence.get_mut(small.lang) += small.weight;
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

/// Whether these are the last letters of what is asked of a reader: Ceisiwch, Gwiriwch.
fn is_asked(end: &str) -> bool {
    end.eq_ignore_ascii_case("wch")
}

/// A letter, or a mark that stands on one.
fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphabetic(),
        // Dashes and quotation marks: they stand together, and no letter among them.
        '\u{2000}'..='\u{206f}' => false,
        '\u{300}'..='\u{36f}' => true,
        _ => character.is_alphabetic(),
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}')
}

/// An address of the web or of mail, the name of a file: no language's.
fn is_address(chunk: &str) -> bool {
    let inner = chunk.trim_matches(|character: char| !character.is_alphanumeric());
    inner.contains(['@', '.', '_']) || inner.contains("//")
}

/// Whether two letters of three are capitals: a heading, not a sentence with abbreviations.
fn is_shouted(text: &str) -> bool {
    let (mut capitals, mut others) = (0, 0);
    // No more at once than a byte counts: so many are looked at side by side.
    for bytes in text.as_bytes().chunks(128) {
        let count =
            |of: fn(&u8) -> bool| usize::from(bytes.iter().map(|byte| u8::from(of(byte))).sum::<u8>());
        capitals += count(u8::is_ascii_uppercase);
        others += count(|byte| !byte.is_ascii() || byte.is_ascii_lowercase());
        // All that is left can't be twice as many: so it is told of most texts before half of them is read.
        if others * 3 >= text.len() {
            return false;
        }
    }
    capitals > others * 2
}
