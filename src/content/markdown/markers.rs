//! A marker line, `::: NAME KEY=VALUE KEY="TWO WORDS"` → its parts with their places, checked against the declarations.

use std::ops::Range;

use crate::base::nearest::nearest;
use crate::diagnostic::{Code, Finding};

use super::blocks::{BLOCKS, Block, Times};

/// A marker line, as written.
#[derive(Debug, PartialEq)]
pub(super) enum Marker<'t> {
    /// `:::` alone: the end of a block.
    End,
    /// The opening of a block.
    Opening {
        /// Its name.
        name: &'t str,
        /// Where the name is written.
        place: Range<usize>,
        /// Its parameters.
        written: Vec<Written<'t>>,
    },
}

/// A parameter as written.
#[derive(Debug, PartialEq)]
pub(super) struct Written<'t> {
    /// What stands before `=`, or all of it.
    pub(super) name: &'t str,
    /// What stands behind `=`, without its quotation marks; nothing if there is no `=` or the marks don't close.
    pub(super) value: Option<&'t str>,
    /// Where the value begins.
    pub(super) at: usize,
    /// The whole parameter.
    pub(super) place: Range<usize>,
}

/// The marker that is written at `place` of the source.
pub(super) fn parse<'t>(text: &'t str, place: &Range<usize>) -> Marker<'t> {
    let line = &text[place.clone()];
    let mut words = Words { line, at: line.len() - line.trim_start_matches(':').len(), start: place.start };
    let Some(name) = words.word(|_| false) else { return Marker::End };
    let name_place = words.place(name);
    let written = std::iter::from_fn(|| words.parameter()).collect();
    Marker::Opening { name, place: name_place, written }
}

struct Words<'t> {
    line: &'t str,
    at: usize,
    start: usize,
}

impl<'t> Words<'t> {
    /// The next word, up to white space or a character that ends it.
    fn word(&mut self, ends: impl Fn(char) -> bool) -> Option<&'t str> {
        let rest = self.line[self.at..].trim_start();
        self.at = self.line.len() - rest.len();
        let length = rest.find(|c: char| c.is_whitespace() || ends(c)).unwrap_or(rest.len());
        self.at += length;
        (!rest.is_empty()).then_some(&rest[..length])
    }

    /// The place of a word that was just read.
    fn place(&self, word: &str) -> Range<usize> {
        self.start + self.at - word.len()..self.start + self.at
    }

    fn parameter(&mut self) -> Option<Written<'t>> {
        let name = self.word(|c| c == '=')?;
        let from = self.start + self.at - name.len();
        let Some(value) = self.line[self.at..].strip_prefix('=') else {
            return Some(Written { name, value: None, at: from, place: self.place(name) });
        };
        self.at += 1;
        // An editor's word processor may have curved the marks.
        let marks =
            [('"', '"'), ('“', '”'), ('”', '”')].into_iter().find(|(open, _)| value.starts_with(*open));
        let (value, at) = match marks {
            Some((open, close)) => {
                let inside = &value[open.len_utf8()..];
                let at = self.start + self.at + open.len_utf8();
                match inside.find(close) {
                    Some(end) => {
                        self.at += open.len_utf8() + end + close.len_utf8();
                        (Some(&inside[..end]), at)
                    }
                    None => {
                        self.at = self.line.len();
                        (None, at)
                    }
                }
            }
            None => {
                let at = self.start + self.at;
                let length = value.find(char::is_whitespace).unwrap_or(value.len());
                self.at += length;
                (Some(&value[..length]), at)
            }
        };
        Some(Written { name, value, at, place: from..self.start + self.at })
    }
}

/// The parameters of a block that are as they should be.
#[derive(Debug, Default)]
pub(super) struct Values<'t> {
    values: Vec<(&'static str, Value<'t>)>,
}

/// A value and where it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'t> {
    pub(super) words: &'t str,
    pub(super) at: usize,
}

impl<'t> Values<'t> {
    /// The value of this parameter.
    pub(super) fn get(&self, name: &str) -> Option<Value<'t>> {
        self.all(name).next()
    }

    /// All values of this parameter.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = Value<'t>> {
        self.values.iter().filter(move |(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// Checks what is written against the block's declaration.
pub(super) fn check<'t>(
    block: &'static Block,
    place: &Range<usize>,
    written: &[Written<'t>],
    findings: &mut Vec<Finding>,
) -> Values<'t> {
    let mut values = Values::default();
    let told = |name: &str, reason: &str, allowed: String, at: &Range<usize>| {
        let finding = Finding::new(Code::BlockParameter).at(at.clone()).with("block", block.name);
        finding.with("parameter", name).with("reason", reason).with("allowed", allowed)
    };
    for found in written {
        let Some(parameter) = block.parameters.iter().find(|parameter| parameter.name == found.name) else {
            let names: Vec<_> = block.parameters.iter().map(|parameter| parameter.name).collect();
            let finding = told(found.name, "unknown", names.join(", "), &found.place);
            findings.push(finding.nearest(nearest(found.name, names)));
            continue;
        };
        let again = parameter.times != Times::Any && values.get(parameter.name).is_some();
        match found.value {
            Some(words) if parameter.takes.accepts(words) && !again => {
                values.values.push((parameter.name, Value { words, at: found.at }));
            }
            _ => findings.push(told(found.name, "value", parameter.takes.allowed(), &found.place)),
        }
    }
    for parameter in block.parameters.iter().filter(|parameter| parameter.times == Times::One) {
        if !written.iter().any(|found| found.name == parameter.name) {
            findings.push(told(parameter.name, "missing", parameter.takes.allowed(), place));
        }
    }
    values
}

/// The name of a block that comes nearest to this one.
pub(super) fn nearest_block(name: &str) -> Option<&'static str> {
    nearest(name, BLOCKS.iter().map(|block| block.name))
}

#[cfg(test)]
mod tests {
    use super::{Marker, parse};

    fn parts(line: &str) -> Vec<(&str, Option<&str>)> {
        match parse(line, &(0..line.len())) {
            Marker::End => Vec::new(),
            Marker::Opening { name, written, place } => {
                assert_eq!(&line[place], name);
                let values = written.into_iter().map(|written| {
                    if let Some(value) = written.value {
                        assert_eq!(&line[written.at..written.at + value.len()], value);
                    }
                    assert!(line[written.place].starts_with(written.name));
                    (written.name, written.value)
                });
                std::iter::once((name, None)).chain(values).collect()
            }
        }
    }

    #[test]
    fn a_marker_has_a_name_and_parameters() {
        assert_eq!(
            parts("::: callout kind=note title=\"Dau air, tŷ’r = x\"  "),
            [("callout", None), ("kind", Some("note")), ("title", Some("Dau air, tŷ’r = x"))]
        );
        assert_eq!(
            parts(":::details summary=“Mwy o wybodaeth”"),
            [("details", None), ("summary", Some("Mwy o wybodaeth"))]
        );
        assert_eq!(parts("::::"), []);
        assert_eq!(parts(":::   "), []);
    }

    #[test]
    fn what_is_not_well_written_has_no_value() {
        assert_eq!(parts("::: a b c="), [("a", None), ("b", None), ("c", Some(""))]);
        assert_eq!(parts("::: a k=\"x y"), [("a", None), ("k", None)]);
        assert_eq!(parts("::: a =v"), [("a", None), ("", Some("v"))]);
    }
}
