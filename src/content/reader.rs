//! YAML and declared fields → typed values, and findings that say what was expected.

use crate::base::lang::{Both, Lang};
use crate::base::nearest::nearest;
use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, Fields, Kind};
use crate::welsh::typography::typographic;
use crate::yaml::form::{Form, wrong_kind};
use crate::yaml::{self, Node};

use super::Reading;
use super::scalar::{expected, out_of_limits};
use super::value::{Entry, Image, Placed, Value, Values};

/// Where a value is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// Among facts.
    Facts,
    /// Among the words of a telling.
    Words(Lang),
}

/// Reads values, and keeps what it finds wrong.
pub(super) struct Reader<'r> {
    pub(super) within: Within,
    pub(super) reading: &'r Reading,
    pub(super) findings: &'r mut Vec<Finding>,
}

impl Reader<'_> {
    /// The same reader among other values.
    pub(super) fn among(&mut self, within: Within) -> Reader<'_> {
        Reader { within, reading: self.reading, findings: self.findings }
    }

    /// Reads those of the fields that are there.
    pub(super) fn some<'f>(&mut self, fields: impl IntoIterator<Item = &'f Field>, node: &Node) -> Values {
        let mut values = Values::new();
        for field in fields {
            let Some(node) = node.get(&field.name).filter(|node| !node.is_null()) else { continue };
            values.extend(self.value(field, node).map(|value| (field.name.clone(), value)));
        }
        values
    }

    /// Reads all fields of a record, `others` being keys that somebody else reads.
    fn all(&mut self, fields: &[Field], node: &Node, others: &[&str]) -> Values {
        let values = self.some(fields, node);
        unknown_keys(fields.iter(), node, others, "record", self.findings);
        missing(fields, node, node.span, self.findings);
        values
    }

    fn value(&mut self, field: &Field, node: &Node) -> Option<Placed> {
        if !field.many {
            return self.one(field, node);
        }
        let yaml::Value::List(items) = &node.value else {
            self.findings.push(wrong_kind(node, &field.name, "list"));
            return None;
        };
        let few = field.min_items.filter(|least| items.len() < *least);
        let many = field.max_items.filter(|most| items.len() > *most);
        for limit in few.into_iter().chain(many) {
            self.findings.push(out_of_limits(node.span, &field.name, limit, items.len(), "items"));
        }
        let values = items.iter().filter_map(|item| self.one(field, item)).collect();
        Some(Placed { value: Value::List(values), span: node.span })
    }

    fn one(&mut self, field: &Field, node: &Node) -> Option<Placed> {
        let value = match &field.kind {
            Kind::Record(fields) => Value::Record(Box::new(self.record(&field.name, fields, node)?)),
            Kind::Image => Value::Image(Box::new(self.image(&field.name, node)?)),
            kind => {
                let Some(text) = node.scalar() else {
                    self.findings.push(wrong_kind(node, &field.name, expected(kind)));
                    return None;
                };
                self.scalar(field, text, node)?
            }
        };
        Some(Placed { value, span: node.span })
    }

    fn image(&mut self, field: &str, node: &Node) -> Option<Image> {
        if node.entries().is_none() {
            self.findings.push(wrong_kind(node, field, "picture"));
            return None;
        }
        let mut form = Form::new(node, field);
        let file = form.needed_word("file");
        let decorative = form.flag("decorative").unwrap_or(false);
        let credit = form.word("credit").map(|word| word.text);
        let alt = match self.within {
            Within::Facts => form.both("alt").map(|both| both.map(|_, word| typographic(&word.text))),
            Within::Words(_) => form.word("alt").map(|word| Both::each(|_| typographic(&word.text))),
        };
        let wordless =
            alt.as_ref().is_none_or(|alt: &Both<String>| alt.iter().any(|(_, alt)| alt.trim().is_empty()));
        if wordless && !decorative {
            let picture = file.as_ref().map_or("", |word| word.text.as_str());
            form.add(Finding::new(Code::PictureWithoutAlt).at(node.span).with("picture", picture));
        }
        self.findings.extend(form.finish());
        Some(Image { file: file?.text, alt: alt.unwrap_or_default(), credit })
    }

    fn record(&mut self, field: &str, fields: &Fields, node: &Node) -> Option<Entry> {
        if node.entries().is_none() {
            self.findings.push(wrong_kind(node, field, "record"));
            return None;
        }
        let mut words = Both { cy: Values::new(), en: Values::new() };
        if let Within::Words(_) = self.within {
            // Inside a telling there is one language: the record's facts and words stand side by side.
            let all: Vec<Field> = fields.all().cloned().collect();
            return Some(Entry { facts: self.all(&all, node, &[]), words });
        }
        if fields.words.is_empty() {
            return Some(Entry { facts: self.all(&fields.facts, node, &[]), words });
        }
        let facts = self.all(&fields.facts, node, &["cy", "en"]);
        let needed = fields.words.iter().any(|field| field.required);
        let any = Lang::BOTH.iter().any(|lang| node.get(lang.tag()).is_some());
        for lang in Lang::BOTH {
            match node.get(lang.tag()) {
                Some(inner) => {
                    *words.get_mut(lang) = self.among(Within::Words(lang)).all(&fields.words, inner, &[]);
                }
                None if needed || any => {
                    let finding = Finding::new(Code::TranslationMissing).at(node.span).with("item", field);
                    let finding = finding.with("lang", lang.tag()).with("file", format!("{}:", lang.tag()));
                    self.findings.push(finding);
                }
                None => {}
            }
        }
        Some(Entry { facts, words })
    }
}

/// A finding for each key that is neither a field nor one of `others`.
pub(super) fn unknown_keys<'f>(
    fields: impl Iterator<Item = &'f Field> + Clone,
    node: &Node,
    others: &[&str],
    owner: &str,
    findings: &mut Vec<Finding>,
) {
    for (key, _) in node.entries().unwrap_or_default() {
        let known = fields.clone().map(|field| field.name.as_str()).chain(others.iter().copied());
        if !known.clone().any(|name| name == key.name) {
            let finding =
                Finding::new(Code::UnknownKey).at(key.span).with("key", &key.name).with("owner", owner);
            findings.push(finding.nearest(nearest(&key.name, known)));
        }
    }
}

/// A finding for each required field that isn't there. One whose value can't be read is there, and another finding tells.
pub(super) fn missing(fields: &[Field], node: &Node, span: Span, findings: &mut Vec<Finding>) {
    for field in fields.iter().filter(|field| field.required && field.when.is_none()) {
        if node.get(&field.name).is_none_or(Node::is_null) {
            findings.push(Finding::new(Code::MissingField).at(span).with("field", &field.name));
        }
    }
}
