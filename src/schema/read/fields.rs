//! The fields of a type, their limits and conditions, and the sections of its texts.

use regex::Regex;

use crate::base::lang::Both;
use crate::base::nearest::nearest;
use crate::diagnostic::{Code, Finding};
use crate::schema::field::{Condition, Field, Fields, Kind};
use crate::schema::list::Sections;
use crate::welsh::typography::typographic;
use crate::yaml::Node;
use crate::yaml::form::{Form, wrong_kind};

use super::{bad, is_name};

pub(super) fn read_fields(node: Option<&Node>, form: &mut Form) -> Vec<Field> {
    let Some(node) = node else { return Vec::new() };
    let Some(entries) = node.entries() else {
        form.add(wrong_kind(node, "fields", "record"));
        return Vec::new();
    };
    let mut fields = Vec::new();
    for (key, node) in entries {
        // A hyphen would be a minus in a template.
        if !is_name(&key.name)
            || key.name.contains('-')
            || matches!(key.name.as_str(), "id" | "cy" | "en" | "body" | "translation")
        {
            form.add(bad(key.span, &key.name, "field-name"));
            continue;
        }
        fields.extend(read_field(&key.name, node, form));
    }
    fields
}

fn read_field(name: &str, node: &Node, form: &mut Form) -> Option<Field> {
    let mut inner = Form::new(node, name);
    let kind_word = inner.needed_word("kind");
    let many = inner.flag("many").unwrap_or(false);
    let required = inner.flag("required").unwrap_or(false);
    let (min, max) = (inner.integer("min"), inner.integer("max"));
    let min_items = inner.integer("min_items").and_then(|count| usize::try_from(count).ok());
    let max_items = inner.integer("max_items").and_then(|count| usize::try_from(count).ok());
    let pattern = inner.word("pattern").and_then(|word| {
        // `regex` is linear in its input, so a site's pattern can't make a build hang.
        Regex::new(&format!("^(?:{})$", word.text))
            .map_err(|_| inner.add(bad(word.span, name, "pattern-unread")))
            .ok()
    });
    let when = read_condition(name, &mut inner);
    let max_age = inner.integer("max_age");
    let choices = inner.node("choices");
    let to = inner.words("to");
    let back = inner.word("back");
    let facts = read_fields(inner.node("facts"), &mut inner);
    let words = read_fields(inner.node("words"), &mut inner);
    let kind = kind_word.and_then(|word| {
        let kind = match word.text.as_str() {
            "text" => Kind::Text,
            "markdown" => Kind::Markdown,
            "date" => Kind::Date,
            "bool" => Kind::Bool,
            "integer" => Kind::Integer,
            "url" => Kind::Url,
            "image" => Kind::Image,
            "choice" => Kind::Choice(read_choices(choices, node, name, &mut inner)),
            "ref" if to.is_empty() => {
                inner.add(bad(node.span, name, "ref-to"));
                return None;
            }
            "ref" => Kind::Ref {
                to: to.into_iter().map(|word| word.text).collect(),
                back: back.map(|word| word.text),
            },
            "record" => Kind::Record(Fields { facts, words }),
            other => {
                const KINDS: [&str; 10] = [
                    "text", "markdown", "date", "bool", "integer", "choice", "url", "image", "ref", "record",
                ];
                let near = nearest(other, KINDS);
                let finding = Finding::new(Code::UnknownChoice).at(word.span).with("field", "kind");
                let finding = finding.with("value", other).with("choices", KINDS.join(", "));
                inner.add(finding.nearest(near));
                return None;
            }
        };
        Some(kind)
    });
    form.extend(inner.finish());
    Some(Field {
        name: name.to_owned(),
        kind: kind?,
        many,
        required,
        min,
        max,
        min_items,
        max_items,
        pattern,
        when,
        max_age,
    })
}

fn read_choices(
    choices: Option<&Node>,
    node: &Node,
    name: &str,
    form: &mut Form,
) -> Vec<(String, Both<String>)> {
    let Some(entries) = choices.and_then(Node::entries).filter(|entries| !entries.is_empty()) else {
        form.add(bad(node.span, name, "choice-choices"));
        return Vec::new();
    };
    entries
        .iter()
        .filter_map(|(key, node)| {
            let mut inner = Form::new(node, &key.name);
            let both = Both { cy: inner.needed_word("cy"), en: inner.needed_word("en") };
            form.extend(inner.finish());
            Some((key.name.clone(), both.whole()?.map(|_, word| typographic(&word.text))))
        })
        .collect()
}

/// The key `when`: a fact and a value of it.
fn read_condition(name: &str, form: &mut Form) -> Option<Condition> {
    let word = form.word("when")?;
    match word.text.split_once(':') {
        Some((field, value)) if is_name(field) && !value.trim_start_matches('!').is_empty() => {
            let (value, other) = value.strip_prefix('!').map_or((value, false), |value| (value, true));
            Some(Condition { field: field.to_owned(), value: value.to_owned(), other })
        }
        _ => {
            form.add(bad(word.span, name, "condition-form"));
            None
        }
    }
}

/// An entry of `sections`: the ids of headings, in their order.
pub(super) fn read_sections(node: &Node, form: &mut Form) -> Option<Sections> {
    let mut inner = Form::new(node, "sections");
    let ids = inner.words("ids");
    if ids.is_empty() {
        inner.needed("ids");
    }
    for word in ids.iter().filter(|word| !is_name(&word.text)) {
        inner.add(bad(word.span, "sections", "section-id"));
    }
    let when = read_condition("sections", &mut inner);
    form.extend(inner.finish());
    Some(Sections { ids: ids.into_iter().map(|word| word.text).collect(), when })
}
