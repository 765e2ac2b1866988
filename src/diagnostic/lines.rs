//! Bytes of a text → lines and columns, by an index that is made once a text. Knows no files.

use std::sync::Arc;

/// Bytes between two marks at which the characters before are known: a look-up counts at most so many.
const STRIDE: usize = 1024;

/// A line and a column, both from 1. Columns count characters (Unicode code points).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A text and where its lines begin. A line ends with LF or CR LF.
#[derive(Clone, Debug)]
pub struct Lines {
    text: Arc<str>,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// The characters before each multiple of [`STRIDE`]: a line of a megabyte is not counted again for each finding.
    marks: Vec<usize>,
}

impl Lines {
    /// Indexes a text.
    pub fn new(text: Arc<str>) -> Lines {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let chunks = text.as_bytes().chunks(STRIDE);
        let marks = std::iter::once(0).chain(chunks.scan(0, |before, chunk| {
            *before += characters(chunk);
            Some(*before)
        }));
        let marks = marks.collect();
        Lines { text, starts, marks }
    }

    /// The position of the character at or around byte `at`; past the end, the position after the last character.
    pub fn position(&self, at: usize) -> Position {
        let at = self.text.floor_char_boundary(at);
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        Position { line, column: self.before(at) - self.before(start) + 1 }
    }

    /// The line of this number, without its end, and its first byte. Empty, at the end, when there is no such line.
    pub fn line(&self, number: usize) -> (&str, usize) {
        let end = self.text.len();
        let start = number.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(end);
        let next = self.starts.get(number).copied().unwrap_or(end);
        let line = self.text.get(start..next).unwrap_or_default();
        let line = line.strip_suffix('\n').unwrap_or(line);
        (line.strip_suffix('\r').unwrap_or(line), start)
    }

    /// The characters before byte `at`, which begins a character.
    fn before(&self, at: usize) -> usize {
        let mark = at / STRIDE;
        let rest = &self.text.as_bytes()[mark * STRIDE..at];
        self.marks.get(mark).copied().unwrap_or_default() + characters(rest)
    }
}

/// The characters that begin in these bytes of a text: every byte but those that continue one (RFC 3629: 10xxxxxx).
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::base::span::line_column;

    use super::*;

    #[test]
    fn a_line_is_told_without_its_end() {
        let lines = Lines::new("a\r\nŵy\n\nlast".into());
        let told: Vec<_> = (0..7).map(|number| lines.line(number)).collect();
        let expected = [("", 12), ("a", 0), ("ŵy", 3), ("", 7), ("last", 8), ("", 12), ("", 12)];
        assert_eq!(told, expected);
        assert_eq!(Lines::new("".into()).line(1), ("", 0));
    }

    proptest! {
        #[test]
        fn the_index_and_the_count_agree(part in "[aŵ€😀\r\n]{0,40}", times in 1usize..150, at in 0usize..20_000) {
            let text = part.repeat(times);
            let Position { line, column } = Lines::new(text.as_str().into()).position(at);
            prop_assert_eq!((line, column), line_column(&text, at));
        }
    }
}
