//! Source → the same source, byte for byte as long, in which each marker line of a named block is a thematic break.
//!
//! The Markdown parser then decides with its own block structure where a marker really stands (and that one in a code
//! block is code), references and footnotes work across blocks, and every offset stays true.
//!
//! Two more things are kept from the parser's sight: lines that are too deep, and attributes of words at the end of a
//! line, which it would take for those of a heading (`## Am [Public Health Wales]{lang=en}`).

use std::borrow::Cow;
use std::ops::Range;

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

use super::DEEPEST;
use super::attributes::is_of_words;

/// A line that could open more containers than this is left out before the parser sees it, because the time that the
/// parser takes grows with lines × depth. Far above [`DEEPEST`], which the parsed structure is held to.
const READABLE: usize = 100;

/// Stands for a closing brace that the parser must not see. Control characters don't reach the output otherwise.
pub(super) const BRACE: char = '\u{1}';

/// The source with its marker lines masked.
pub(super) struct Masked<'t> {
    /// As long as the source.
    pub(super) text: Cow<'t, str>,
    /// The places of the markers in the source, each from its first colon to the end of its line, in order.
    pub(super) markers: Vec<Range<usize>>,
}

/// Masks the marker lines, and the lines that are too deep to read, with a finding for the first of these.
pub(super) fn mask<'t>(text: &'t str, findings: &mut Vec<Finding>) -> Masked<'t> {
    let mut masked = String::new();
    let mut copied = 0;
    let mut markers = Vec::new();
    let mut too_deep: Option<Span> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches(['\n', '\r']);
        let opening = opening(words.as_bytes());
        let end = start + words.len();
        if opening.depth > READABLE {
            too_deep.get_or_insert(Span::new(start, end));
            masked.push_str(&text[copied..start]);
            masked.extend(std::iter::repeat_n(' ', words.len()));
            copied = end;
        } else if words.as_bytes()[opening.length..].starts_with(b":::") {
            let marker = start + opening.length..end;
            masked.push_str(&text[copied..marker.start]);
            masked.push_str("***");
            masked.extend(std::iter::repeat_n(' ', marker.len() - 3));
            copied = end;
            markers.push(marker);
        } else if let Some(brace) = brace(words) {
            masked.push_str(&text[copied..start + brace]);
            masked.push(BRACE);
            copied = start + brace + 1;
        }
        start += line.len();
    }
    if let Some(span) = too_deep {
        findings.push(Finding::new(Code::TooDeep).at(span).with("deepest", DEEPEST));
    }
    if copied == 0 {
        return Masked { text: Cow::Borrowed(text), markers };
    }
    masked.push_str(&text[copied..]);
    Masked { text: Cow::Owned(masked), markers }
}

/// The brace that closes attributes of words at the end of a line.
fn brace(line: &str) -> Option<usize> {
    let line = line.trim_end();
    let inside = line.strip_suffix('}')?;
    let open = inside.rfind('{')?;
    is_of_words(line, open).then_some(inside.len())
}

/// What stands before the words of a line.
struct Opening {
    /// Its bytes.
    length: usize,
    /// No fewer than the quotes, list items and notes that the line can be in or open.
    depth: usize,
}

/// Reads indentation and the marks of quotes, lists, definitions and footnotes at the start of a line.
fn opening(line: &[u8]) -> Opening {
    let (mut at, mut columns, mut marks, mut depth) = (0, 0, 0, 0);
    loop {
        match line.get(at) {
            Some(b' ') => columns += 1,
            Some(b'\t') => columns += 4,
            _ => {
                let length = mark(&line[at..]);
                // A list inside a list needs two columns more at least, so columns bound the depth that a line reaches.
                marks += usize::from(length > 0);
                if length == 0 || depth > READABLE {
                    return Opening { length: at, depth };
                }
                depth = marks + columns / 2;
                at += length - 1;
            }
        }
        at += 1;
    }
}

/// The length of the mark that `rest` starts with, 0 if it doesn't.
fn mark(rest: &[u8]) -> usize {
    let spaced = |length: usize| match rest.get(length) {
        None | Some(b' ' | b'\t') => length,
        Some(_) => 0,
    };
    match rest {
        [b'>', ..] => 1,
        [b':', b':', b':', ..] => 0,
        [b'*' | b'-', ..] if is_rule(rest) => 0,
        [b'*' | b'-' | b'+' | b':', ..] => spaced(1),
        [b'0'..=b'9', ..] => match rest.iter().take(9).take_while(|byte| byte.is_ascii_digit()).count() {
            digits if matches!(rest.get(digits), Some(b'.' | b')')) => spaced(digits + 1),
            _ => 0,
        },
        [b'[', b'^', ..] => match rest.iter().take(1000).position(|byte| *byte == b']') {
            Some(close) if rest.get(close + 1) == Some(&b':') => close + 2,
            _ => 0,
        },
        _ => 0,
    }
}

/// Whether this is a thematic break (`- - -`) and not lists in one another.
fn is_rule(rest: &[u8]) -> bool {
    rest.len() >= 3 && rest.iter().all(|byte| *byte == rest[0] || matches!(byte, b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::mask;
    use crate::diagnostic::Code;

    fn masked(text: &str) -> String {
        let masked = mask(text, &mut Vec::new()).text.into_owned();
        assert_eq!(masked.len(), text.len());
        masked
    }

    #[test]
    fn markers_become_thematic_breaks_of_the_same_length() {
        assert_eq!(masked("a\n::: note k=v\r\nb\n:::"), "a\n***         \r\nb\n***");
        assert_eq!(masked("> - 1. ::: tŷ\n"), "> - 1. ***    \n");
        assert_eq!(masked("[^n]: :::: x\n"), "[^n]: ***   \n");
        assert_eq!(masked("a ::: b\n:: c"), "a ::: b\n:: c");
    }

    #[test]
    fn attributes_of_words_are_not_those_of_a_heading() {
        assert_eq!(masked("## a [b]{lang=en} \n"), "## a [b]{lang=en\u{1} \n");
        assert_eq!(masked("[b](c){hreflang=en lang=en}"), "[b](c){hreflang=en lang=en\u{1}");
        for heading in ["## a {lang=en}", "## a{#b}", "## [b]{#c}", "## [b]{lang=en} {#c}"] {
            assert_eq!(masked(heading), heading);
        }
    }

    #[test]
    fn what_is_deeper_than_the_parser_should_see_is_left_out() {
        let hostile =
            [">".repeat(300), "- ".repeat(300) + "x", " ".repeat(300) + "- x", "1. ".repeat(300) + "x"];
        for line in hostile {
            let mut findings = Vec::new();
            assert_eq!(mask(&line, &mut findings).text.trim(), "", "{line}");
            assert_eq!(findings.len(), 1);
            assert_eq!((findings[0].code, findings[0].value("deepest")), (Code::TooDeep, Some("24")));
        }
    }

    #[test]
    fn long_breaks_and_long_indentation_are_not_depth() {
        for line in ["- ".repeat(300), "*".repeat(300), " ".repeat(300) + "x = 1", ">".repeat(20)] {
            let mut findings = Vec::new();
            assert_eq!(mask(&line, &mut findings).text, line);
            assert_eq!(findings, []);
        }
    }
}
