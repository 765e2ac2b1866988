//! A line and a span of it → what fits on a line of a terminal, with the span in it. Knows no files and no colours.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::arguments::harmless;

/// Most characters that are shown from the span's first one on.
const AFTER: usize = 100;
/// Most characters that are shown before a span that is far from the line's beginning.
const BEFORE: usize = 30;
/// From this byte of the line on a span is far.
const FAR: usize = 1000;

/// A part of a line, and the bytes of it that are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The part, with `…` where the line goes on.
    pub(crate) text: String,
    /// The span in it.
    pub(crate) span: Range<usize>,
    /// Where it begins.
    pub(crate) from: From,
}

/// Where a part of a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// At the line's first character, so that columns can be counted in it.
    Start,
    /// Shortly before the span.
    Near,
}

/// Cuts `line` to the surroundings of `span` (bytes of the line; what is beyond its end counts as its end).
///
/// The work is bounded by what is shown, not by the line's length.
pub(crate) fn excerpt(line: &str, span: Range<usize>) -> Excerpt {
    let start = line.floor_char_boundary(span.start);
    let end = line.ceil_char_boundary(span.end.max(start));
    let from = if start > FAR { near(line, start) } else { 0 };
    let mut text = String::from(if from > 0 { "…" } else { "" });
    text.extend(line[from..start].chars().map(shown));
    let first = text.len();
    let mut last = first;
    let mut rest = line[start..].char_indices();
    for (at, c) in rest.by_ref().take(AFTER) {
        // A character may become one of another length, so the span is measured in what was written.
        text.push(shown(c));
        if start + at < end {
            last = text.len();
        }
    }
    if rest.next().is_some() {
        text.push('…');
    }
    Excerpt { text, span: first..last, from: if from > 0 { From::Near } else { From::Start } }
}

/// Where to begin so that a few characters before `start` are shown, not between a letter and its accents.
fn near(line: &str, start: usize) -> usize {
    let before = line[..start].char_indices().rev().take(BEFORE);
    before.filter(|(_, c)| !is_combining_mark(*c)).map(|(at, _)| at).last().unwrap_or(start)
}

fn shown(c: char) -> char {
    if c == '\t' { c } else { harmless(c) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_line_stays_and_a_long_one_is_cut_around_the_span() {
        let short = excerpt("title: Tŷ", 7..10);
        assert_eq!((short.text.as_str(), &short.text[short.span.clone()]), ("title: Tŷ", "Tŷ"));
        let long = format!("{}XY{}", "ŵ".repeat(5000), "a".repeat(5000));
        let cut = excerpt(&long, 10_000..10_002);
        assert_eq!(&cut.text[cut.span.clone()], "XY");
        assert_eq!(cut.text, format!("…{}XY{}…", "ŵ".repeat(BEFORE), "a".repeat(AFTER - 2)));
        assert_eq!((short.from, cut.from), (From::Start, From::Near));
        let last = excerpt(&long, long.len()..long.len());
        assert_eq!(last.span, last.text.len()..last.text.len());
    }

    #[test]
    fn a_letter_keeps_its_accents() {
        let line = format!("{}X", "e\u{301}".repeat(FAR));
        let cut = excerpt(&line, line.len() - 1..line.len());
        assert!(cut.text.starts_with("…e\u{301}"), "{}", cut.text);
    }

    proptest! {
        #[test]
        fn any_span_of_any_line_has_an_excerpt(
            part in "[a\u{301}ŵ漢😀\t\u{1b}\u{202e} ]{0,30}",
            times in 0usize..40,
            start in 0usize..2500,
            length in 0usize..900,
        ) {
            let line = part.repeat(times);
            let Excerpt { text, span, from } = excerpt(&line, start..start + length);
            prop_assert!(text.get(span).is_some());
            let before = if from == From::Near { BEFORE } else { FAR };
            prop_assert!(text.chars().count() <= before + AFTER + 2);
            prop_assert!(text.chars().all(|c| c == '\t' || harmless(c) == c));
        }
    }
}
