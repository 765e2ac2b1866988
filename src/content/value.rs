//! A YAML value and its declared field → a typed value, or a finding that says what was expected.

use jiff::civil::Date;

use crate::base::lang::{Both, Lang};
use crate::base::nearest::nearest;
use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, Kind};
use crate::yaml::form::wrong_kind;
use crate::yaml::{self, Node};

use super::markdown::{self, Markup};
use super::record::{image, record};

/// Named values in the order of their declaration.
pub type Values = Vec<(String, Placed)>;

/// A value and where it is written.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The value.
    pub value: Value,
    /// Its bytes in its file.
    pub span: Span,
}

/// A value of a declared kind.
#[derive(Clone, Debug)]
pub enum Value {
    /// A line of text.
    Text(String),
    /// Markdown.
    Markdown(Box<Markup>),
    /// A day.
    Date(Date),
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// The key of a choice.
    Choice(String),
    /// An address outside the site.
    Url(String),
    /// A picture.
    Image(Box<Image>),
    /// The id of another item.
    Ref(String),
    /// Fields that belong together.
    Record(Box<Entry>),
    /// Several values.
    List(Vec<Placed>),
}

/// A picture of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its path, relative to the item's file.
    pub file: String,
    /// What it shows, in words. Empty when it only decorates.
    pub alt: Both<String>,
    /// Whom to thank.
    pub credit: Option<String>,
}

/// A record: facts, and words in both languages (or in one, within a telling).
#[derive(Clone, Debug)]
pub struct Entry {
    /// The facts.
    pub facts: Values,
    /// The words.
    pub words: Both<Values>,
}

/// Where a value is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// Among facts.
    Facts,
    /// Among the words of a telling.
    Words(Lang),
}

/// Reads one value. `options` gives the Markdown options of a language.
pub fn read(
    field: &Field,
    node: &Node,
    within: Within,
    options: &super::Reading,
    findings: &mut Vec<Finding>,
) -> Option<Placed> {
    if !field.many {
        return read_one(field, node, within, options, findings);
    }
    let yaml::Value::List(items) = &node.value else {
        findings.push(wrong_kind(node, &field.name, "list"));
        return None;
    };
    let count = items.len();
    for (bound, over) in [(field.min_items, false), (field.max_items, true)] {
        if let Some(bound) = bound
            && (if over { count > bound } else { count < bound })
        {
            findings.push(out_of_limits(node.span, &field.name, bound, count, "items"));
        }
    }
    let values = items.iter().filter_map(|item| read_one(field, item, within, options, findings)).collect();
    Some(Placed { value: Value::List(values), span: node.span })
}

fn read_one(
    field: &Field,
    node: &Node,
    within: Within,
    options: &super::Reading,
    findings: &mut Vec<Finding>,
) -> Option<Placed> {
    let value = match &field.kind {
        Kind::Record(fields) => Value::Record(Box::new(record(fields, node, within, options, findings)?)),
        Kind::Image => Value::Image(Box::new(image(node, within, findings)?)),
        kind => {
            let Some(text) = node.scalar() else {
                findings.push(wrong_kind(node, &field.name, expected(kind)));
                return None;
            };
            scalar(field, text, node, within, options, findings)?
        }
    };
    Some(Placed { value, span: node.span })
}

/// What a kind is called in a finding.
fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Bool => "yes or no",
        Kind::Url => "address",
        Kind::Image => "picture",
        Kind::Ref { .. } => "reference",
        kind => kind.name(),
    }
}

fn out_of_limits(span: Span, field: &str, limit: impl ToString, found: impl ToString, what: &str) -> Finding {
    Finding::new(Code::OutOfLimits)
        .at(span)
        .with("field", field)
        .with("limit", limit)
        .with("found", found)
        .with("what", what)
}

fn scalar(
    field: &Field,
    text: &str,
    node: &Node,
    within: Within,
    options: &super::Reading,
    findings: &mut Vec<Finding>,
) -> Option<Value> {
    let mut wrong = || findings.push(wrong_kind(node, &field.name, expected(&field.kind)));
    let value = match &field.kind {
        Kind::Text => {
            let text = text.trim();
            check_text(field, text, node.span, findings);
            Value::Text(match within {
                Within::Words(_) if !is_plain(&field.name) => typographic(text),
                _ => text.to_owned(),
            })
        }
        Kind::Markdown => {
            let lang = match within {
                Within::Words(lang) => lang,
                // A fact has no language; its Markdown is read as the first of the two, whose rules are the same.
                Within::Facts => Lang::BOTH[0],
            };
            let (markup, found) = markdown::read(text, &options.markdown(lang));
            // A block scalar's text is not its source byte for byte: the finding is about the value as a whole.
            findings.extend(found.into_iter().map(|finding| finding.at(node.span)));
            Value::Markdown(Box::new(markup))
        }
        Kind::Date => match text.parse() {
            Ok(date) if text.len() == 10 => Value::Date(date),
            _ => return (wrong(), None).1,
        },
        Kind::Bool => match text {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => return (wrong(), None).1,
        },
        Kind::Integer => match text.parse::<i64>() {
            Ok(number) => {
                let beyond = field.min.filter(|min| number < *min).or(field.max.filter(|max| number > *max));
                if let Some(limit) = beyond {
                    findings.push(out_of_limits(node.span, &field.name, limit, number, "value"));
                }
                Value::Integer(number)
            }
            Err(_) => return (wrong(), None).1,
        },
        Kind::Choice(choices) => {
            if !choices.iter().any(|(key, _)| key == text) {
                let keys: Vec<_> = choices.iter().map(|(key, _)| key.as_str()).collect();
                let finding = Finding::new(Code::UnknownChoice).at(node.span).with("field", &field.name);
                let finding = finding.with("value", text).with("choices", keys.join(", "));
                findings.push(finding.nearest(nearest(text, keys)));
                return None;
            }
            Value::Choice(text.to_owned())
        }
        Kind::Url => {
            if !is_outside_address(text) {
                return (wrong(), None).1;
            }
            Value::Url(text.to_owned())
        }
        Kind::Ref { .. } => Value::Ref(text.to_owned()),
        Kind::Image | Kind::Record(_) => return None,
    };
    Some(value)
}

fn check_text(field: &Field, text: &str, span: Span, findings: &mut Vec<Finding>) {
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    if let Some(limit) = field.min.filter(|min| length < *min).or(field.max.filter(|max| length > *max)) {
        findings.push(out_of_limits(span, &field.name, limit, length, "characters"));
    }
    if text.is_empty() && field.required {
        findings.push(Finding::new(Code::MissingField).at(span).with("field", &field.name));
    }
    if let Some(pattern) = &field.pattern
        && !pattern.is_match(text)
    {
        // The pattern as the editor wrote it, without the anchors that make it match the whole text.
        let written = pattern.as_str().trim_start_matches("^(?:").trim_end_matches(")$");
        let finding = Finding::new(Code::PatternMismatch).at(span).with("field", &field.name);
        findings.push(finding.with("pattern", written));
    }
}

/// Common words that are no prose.
fn is_plain(field: &str) -> bool {
    matches!(field, "slug" | "aliases" | "sort_as")
}

/// Straight quotation marks and apostrophes as a printer sets them. A single mark is an apostrophe: in Welsh one at the
/// start of a word (’na, ’di) is as common as one inside it.
pub fn typographic(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| match c {
            '\'' => '\u{2019}',
            '"' => {
                open = !open;
                if open { '\u{201c}' } else { '\u{201d}' }
            }
            other => other,
        })
        .collect()
}

fn is_outside_address(text: &str) -> bool {
    let known = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| text.starts_with(scheme));
    known && !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>'))
}

/// Reads all fields of a map, `others` being keys that somebody else reads. Required ones that aren't there are
/// findings, except the facts of a telling, which the twin may have.
pub fn read_all(
    fields: &[Field],
    node: &Node,
    others: &[&str],
    within: Within,
    options: &super::Reading,
    findings: &mut Vec<Finding>,
) -> Values {
    let values = read_some(fields, node, within, options, findings);
    unknown_keys(fields.iter(), node, others, "record", findings);
    missing(fields, &values, node.span, findings);
    values
}

/// Reads those of the fields that are there.
pub fn read_some(
    fields: &[Field],
    node: &Node,
    within: Within,
    options: &super::Reading,
    findings: &mut Vec<Finding>,
) -> Values {
    fields
        .iter()
        .filter_map(|field| {
            let node = node.get(&field.name).filter(|node| !node.is_null())?;
            Some((field.name.clone(), read(field, node, within, options, findings)?))
        })
        .collect()
}

/// A finding for each key that is neither a field nor one of `others`.
pub fn unknown_keys<'f>(
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

/// A finding for each required field that has no value.
pub fn missing(fields: &[Field], values: &Values, span: Span, findings: &mut Vec<Finding>) {
    for field in fields.iter().filter(|field| field.required) {
        if !values.iter().any(|(name, _)| *name == field.name) {
            findings.push(Finding::new(Code::MissingField).at(span).with("field", &field.name));
        }
    }
}
