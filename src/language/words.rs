//! A text → its words with their places: letters and digits, what an apostrophe joins taken apart.

use crate::welsh::clitics;

/// The words of a text, each with the byte that it begins at.
pub(super) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0, leaning: None }
}

/// Goes through a text once, without a copy.
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
    /// What leans on the word that was given last.
    leaning: Option<(&'t str, usize)>,
}

/// A letter or a digit of ASCII.
const PART: u8 = 1;
/// What may be a part of a word: a byte of what is no ASCII, and the straight apostrophe.
const OTHER: u8 = 2;

/// What each byte is: 0 for what parts words.
static KINDS: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => PART,
            b'\'' | 128.. => OTHER,
            _ => 0,
        };
        byte += 1;
    }
    kinds
}

impl<'t> Iterator for Words<'t> {
    type Item = (&'t str, usize);

    #[inline]
    fn next(&mut self) -> Option<(&'t str, usize)> {
        if self.leaning.is_some() {
            return self.leaning.take();
        }
        let bytes = self.text.as_bytes();
        // The end of the text parts words too.
        let kind = |at: usize| bytes.get(at).map_or(0, |byte| KINDS[usize::from(*byte)]);
        loop {
            let mut start = self.at;
            while start < bytes.len() && kind(start) == 0 {
                start += 1;
            }
            if start == bytes.len() {
                return None;
            }
            let mut end = start;
            while kind(end) == PART {
                end += 1;
            }
            self.at = end;
            if kind(end) == 0 {
                return Some((self.text.get(start..end)?, start));
            }
            if let Some(word) = self.other(start) {
                return Some(word);
            }
        }
    }
}

impl<'t> Words<'t> {
    /// The word that began at a byte and has something here that isn't plain: letter by letter. None for a sign.
    fn other(&mut self, start: usize) -> Option<(&'t str, usize)> {
        let behind = &self.text[self.at..];
        self.at += behind.find(|character| !is_part(character)).unwrap_or(behind.len());
        if self.at == start {
            self.at += behind.chars().next().map_or(0, char::len_utf8);
            return None;
        }
        self.taken_apart(start)
    }

    /// The first word of what stands between a byte and here; what leans on it comes next.
    fn taken_apart(&mut self, start: usize) -> Option<(&'t str, usize)> {
        let run = &self.text[start..self.at];
        if !run.contains(is_apostrophe) {
            return Some((run, start));
        }
        let (word, leaning) = clitics::parted(run)?;
        let bare = run.trim_start_matches(is_apostrophe);
        let end = start + run.trim_end_matches(is_apostrophe).len();
        self.leaning = leaning.map(|leaning| (leaning, end - leaning.len()));
        Some((word, self.at - bare.len()))
    }
}

fn is_part(character: char) -> bool {
    is_apostrophe(character) || character.is_alphanumeric() || matches!(character, '\u{300}'..='\u{36f}')
}

pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2bc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_where_they_are_written() {
        for (text, wanted) in [
            ("", &[] as &[_]),
            (" – ’ '' ", &[]),
            ("a b2,c", &[("a", 0), ("b2", 2), ("c", 5)]),
            ("mae’r tŷ", &[("mae", 0), ("r", 6), ("tŷ", 8)]),
            ("''ma'n' dda", &[("ma", 2), ("n", 5), ("dda", 8)]),
            ("O'Brien’s", &[("O'Brien’s", 0)]),
            ("ŵyl—gw\u{302}r", &[("ŵyl", 0), ("gw\u{302}r", 7)]),
        ] {
            assert_eq!(words(text).collect::<Vec<_>>(), wanted, "{text}");
        }
    }
}
