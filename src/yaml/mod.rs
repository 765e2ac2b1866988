//! YAML text → a tree in which every key and value knows its place.
//!
//! Scalars stay as they are written: what `no` or `2020-01-01` *is* the declared kind of its field decides, so YAML's
//! own guesses can't happen. Anchors, aliases and tags are refused, so a small file can't grow into a large tree.

pub mod edit;
pub mod form;

use std::collections::BTreeMap;

use granit_parser::{Event, Parser, ScalarStyle};

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

/// Deepest nesting of lists and maps that is read.
const DEEPEST: usize = 32;

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes of the value in its file.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// What a value is, as far as YAML's form tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing: `key:` or `~`.
    Null,
    /// One scalar, its text as written (quotes and folding resolved).
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// A key of a map and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The bytes of the key in its file.
    pub span: Span,
    /// The key.
    pub name: String,
}

impl Node {
    /// The entries, if it is a map.
    pub fn entries(&self) -> Option<&[(Key, Node)]> {
        match &self.value {
            Value::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value of this key, if it is a map that has it.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.entries()?.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// The text, if it is a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// Whether nothing is written there.
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }
}

/// Reads one document. The spans are relative to `text`. An empty text is [`Value::Null`].
///
/// Where the text can't be read there is a finding, and what was read before it is lost: half a map would raise
/// findings about fields that are there.
pub fn parse(text: &str) -> (Option<Node>, Vec<Finding>) {
    let mut reader = Reader { text, events: Parser::new_from_str(text), findings: Vec::new() };
    match reader.document() {
        Ok(node) => (Some(node), reader.findings),
        Err(stop) => {
            reader.findings.push(*stop);
            (None, reader.findings)
        }
    }
}

struct Reader<'t, E> {
    text: &'t str,
    events: E,
    findings: Vec<Finding>,
}

type Step<'t> = (Event<'t>, Span);

impl<'t, E> Reader<'t, E>
where
    E: Iterator<Item = Result<(Event<'t>, granit_parser::Span), granit_parser::ScanError>>,
{
    fn document(&mut self) -> Result<Node, Box<Finding>> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Ok(Node { span: Span::new(0, 0), value: Value::Null });
                }
                event => {
                    let node = self.node(event, span, 0)?;
                    return self.only(node);
                }
            }
        }
    }

    /// Refuses a second document, which would otherwise be lost in silence.
    fn only(&mut self, node: Node) -> Result<Node, Box<Finding>> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(node),
                (Event::DocumentStart(..), span) => {
                    let reason = "a second document (---) in one file";
                    return Err(Box::new(Finding::new(Code::YamlSyntax).at(span).with("reason", reason)));
                }
                _ => {}
            }
        }
    }

    fn next(&mut self) -> Result<Step<'t>, Box<Finding>> {
        loop {
            match self.events.next() {
                None => return Ok((Event::StreamEnd, Span::new(self.text.len(), self.text.len()))),
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok((event, span))) => return Ok((event, self.span(&span))),
                Some(Err(error)) => {
                    let at = self.marker(error.marker());
                    let finding = Finding::new(Code::YamlSyntax).at(Span::new(at, at));
                    return Err(Box::new(finding.with("reason", error.info())));
                }
            }
        }
    }

    fn span(&self, span: &granit_parser::Span) -> Span {
        let start = self.marker(&span.start);
        Span::new(start, self.marker(&span.end).max(start))
    }

    fn marker(&self, marker: &granit_parser::Marker) -> usize {
        marker.byte_offset().unwrap_or(self.text.len()).min(self.text.len())
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Result<Node, Box<Finding>> {
        if depth > DEEPEST {
            return Err(Box::new(Finding::new(Code::TooDeep).at(span).with("deepest", DEEPEST)));
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.plain_only(anchor, tag.is_some(), span)?;
                let null = style == ScalarStyle::Plain && matches!(text.as_ref(), "" | "~" | "null");
                let value = if null { Value::Null } else { Value::Scalar(text.into_owned()) };
                Ok(Node { span, value })
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.plain_only(anchor, tag.is_some(), span)?;
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, end) => {
                            return Ok(Node {
                                span: self.trimmed(span.start, end.end),
                                value: Value::List(items),
                            });
                        }
                        (event, span) => items.push(self.node(event, span, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(_, anchor, tag) => {
                self.plain_only(anchor, tag.is_some(), span)?;
                self.map(span, depth)
            }
            Event::Alias(_) => Err(Box::new(Finding::new(Code::YamlAlias).at(span))),
            _ => Err(Box::new(Finding::new(Code::YamlSyntax).at(span).with("reason", "unexpected end"))),
        }
    }

    fn map(&mut self, span: Span, depth: usize) -> Result<Node, Box<Finding>> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        loop {
            let (event, key_span) = self.next()?;
            if let Event::MappingEnd = event {
                return Ok(Node { span: self.trimmed(span.start, key_span.end), value: Value::Map(entries) });
            }
            let key = self.node(event, key_span, depth + 1)?;
            let (event, value_span) = self.next()?;
            let value = self.node(event, value_span, depth + 1)?;
            let Value::Scalar(name) = key.value else {
                let reason = "a key that is not a word";
                return Err(Box::new(Finding::new(Code::YamlSyntax).at(key.span).with("reason", reason)));
            };
            if let Some(first) = known.get(&name) {
                let finding = Finding::new(Code::DuplicateKey).at(key.span).with("key", &name);
                self.findings.push(finding.also(&"".into(), Some(*first)));
            } else {
                known.insert(name.clone(), key.span);
                entries.push((Key { span: key.span, name }, value));
            }
        }
    }

    fn plain_only(&self, anchor: usize, tagged: bool, span: Span) -> Result<(), Box<Finding>> {
        if anchor != 0 || tagged {
            return Err(Box::new(Finding::new(Code::YamlAlias).at(span)));
        }
        Ok(())
    }

    /// The parser's end of a block is the start of what follows it: without the blank at its end.
    fn trimmed(&self, start: usize, end: usize) -> Span {
        let text = self.text.get(start..end).unwrap_or_default();
        Span::new(start, start + text.trim_end().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_know_their_places() {
        let text = "title: \"Tŷ\"\nlist:\n  - a\n  - b\n";
        let (node, findings) = parse(text);
        let node = node.expect("readable");
        assert!(findings.is_empty());
        let title = node.get("title").expect("there");
        assert_eq!(&text[title.span.start..title.span.end], "\"Tŷ\"");
        let list = node.get("list").expect("there");
        assert_eq!(&text[list.span.start..list.span.end], "- a\n  - b");
    }

    #[test]
    fn a_scalar_stays_as_written() {
        let (node, _) = parse("a: no\nb: 1.10\nc: 2020-01-01\nd:\n");
        let node = node.expect("readable");
        let texts: Vec<_> = ["a", "b", "c", "d"].map(|key| node.get(key).and_then(Node::scalar)).into();
        assert_eq!(texts, [Some("no"), Some("1.10"), Some("2020-01-01"), None]);
    }

    #[test]
    fn what_can_grow_or_surprise_is_refused() {
        let codes = |text: &str| parse(text).1.iter().map(|finding| finding.code).collect::<Vec<_>>();
        assert_eq!(codes("a: &x 1\nb: *x\n"), [Code::YamlAlias]);
        assert_eq!(codes("a: !!str 1\n"), [Code::YamlAlias]);
        assert_eq!(codes("a: 1\na: 2\n"), [Code::DuplicateKey]);
        assert_eq!(codes("a: [1\n"), [Code::YamlSyntax]);
        assert_eq!(codes("a: 1\n---\nb: 2\n"), [Code::YamlSyntax]);
        assert_eq!(codes(&("[".repeat(50) + &"]".repeat(50))), [Code::TooDeep]);
        assert!(codes("").is_empty());
    }
}
