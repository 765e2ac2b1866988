//! One YAML scalar → a value of the kind that its field declares. YAML's own guesses play no part.

use jiff::civil::Date;

use crate::base::nearest::nearest;
use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, Kind};
use crate::welsh::typography::typographic;
use crate::yaml::Node;
use crate::yaml::form::wrong_kind;

use super::markdown;
use super::reader::{Reader, Within};
use super::value::Value;

impl Reader<'_> {
    /// Reads a scalar.
    pub(super) fn scalar(&mut self, field: &Field, text: &str, node: &Node) -> Option<Value> {
        let value = match &field.kind {
            Kind::Text => Some(Value::Text(self.text(field, text.trim(), node.span))),
            Kind::Markdown => {
                // Markdown is words: the declaration of a type refuses it among facts.
                let Within::Words(lang) = self.within else { return None };
                let (markup, found) = markdown::read(text, &self.reading.markdown(lang));
                // A block scalar's text is not its source byte for byte: the finding is about the value as a whole.
                self.findings.extend(found.into_iter().map(|finding| finding.at(node.span)));
                Some(Value::Markdown(Box::new(markup)))
            }
            Kind::Date => text.parse::<Date>().ok().filter(|_| text.len() == 10).map(Value::Date),
            Kind::Bool => match text {
                "true" => Some(Value::Bool(true)),
                "false" => Some(Value::Bool(false)),
                _ => None,
            },
            Kind::Integer => text.parse().ok().map(|number| self.integer(field, number, node.span)),
            Kind::Choice(choices) => {
                let keys: Vec<_> = choices.iter().map(|(key, _)| key.as_str()).collect();
                if !keys.contains(&text) {
                    let finding = Finding::new(Code::UnknownChoice).at(node.span).with("field", &field.name);
                    let finding = finding.with("value", text).with("choices", keys.join(", "));
                    self.findings.push(finding.nearest(nearest(text, keys)));
                    return None;
                }
                Some(Value::Choice(text.to_owned()))
            }
            Kind::Url => is_outside_address(text).then(|| Value::Url(text.to_owned())),
            Kind::Ref { .. } => Some(Value::Ref(text.to_owned())),
            Kind::Image | Kind::Record(_) => None,
        };
        if value.is_none() {
            self.findings.push(wrong_kind(node, &field.name, expected(&field.kind)));
        }
        value
    }

    fn text(&mut self, field: &Field, text: &str, span: Span) -> String {
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        if let Some(limit) = beyond(field, length) {
            self.findings.push(out_of_limits(span, &field.name, limit, length, "characters"));
        }
        if text.is_empty() && field.required {
            self.findings.push(Finding::new(Code::MissingField).at(span).with("field", &field.name));
        }
        if let Some(pattern) = field.pattern.as_ref().filter(|pattern| !pattern.is_match(text)) {
            // The pattern as the editor wrote it, without the anchors that make it match the whole text.
            let written = pattern.as_str().trim_start_matches("^(?:").trim_end_matches(")$");
            let finding = Finding::new(Code::PatternMismatch).at(span).with("field", &field.name);
            self.findings.push(finding.with("pattern", written));
        }
        match self.within {
            Within::Words(_) if !is_plain(&field.name) => typographic(text),
            _ => text.to_owned(),
        }
    }

    fn integer(&mut self, field: &Field, number: i64, span: Span) -> Value {
        if let Some(limit) = beyond(field, number) {
            self.findings.push(out_of_limits(span, &field.name, limit, number, "value"));
        }
        Value::Integer(number)
    }
}

/// The limit that a number passes, if it does.
fn beyond(field: &Field, number: i64) -> Option<i64> {
    field.min.filter(|min| number < *min).or(field.max.filter(|max| number > *max))
}

/// What a kind is called in a finding.
pub(super) fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Bool => "yes or no",
        Kind::Url => "address",
        Kind::Image => "picture",
        Kind::Ref { .. } => "reference",
        kind => kind.name(),
    }
}

/// The finding for a value outside its limits; `what` is counted.
pub(super) fn out_of_limits(
    span: Span,
    field: &str,
    limit: impl ToString,
    found: impl ToString,
    what: &str,
) -> Finding {
    Finding::new(Code::OutOfLimits)
        .at(span)
        .with("field", field)
        .with("limit", limit)
        .with("found", found)
        .with("what", what)
}

/// Common words that are no prose.
fn is_plain(field: &str) -> bool {
    matches!(field, "slug" | "aliases" | "sort_as")
}

fn is_outside_address(text: &str) -> bool {
    let known = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| text.starts_with(scheme));
    known && !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>'))
}
