//! A declared field → the line with which a new item asks for it, in the language of whoever writes.

use crate::base::lang::Lang;
use crate::schema::{Field, Fields, Kind, Schema, Type};

use super::report::Teller;

/// What a type asks of its items.
pub(super) struct Prompts<'p> {
    pub(super) schema: &'p Schema,
    pub(super) ty: &'p Type,
    pub(super) teller: &'p Teller,
}

/// Where a field is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Facts,
    Words,
}

impl Prompts<'_> {
    /// The text of a telling. Facts are asked for in the file of the writer's own language: they are written once.
    pub(super) fn telling(&self, lang: Lang) -> String {
        let mut text = String::from("---\n");
        let own = lang == self.teller.lang();
        if self.ty.fields.facts.is_empty() {
        } else if own {
            text.push_str(&self.heading("new-facts", &[]));
            text.push_str(&self.lines(self.ty.fields.facts.iter(), Side::Facts, 0));
        } else {
            text.push_str(&self.heading("new-facts-there", &[("lang", self.teller.lang().tag())]));
        }
        text.push_str(&self.heading("new-words", &[("lang", lang.tag())]));
        text.push_str(&self.lines(self.ty.fields.words.iter(), Side::Words, 0));
        let body = self.teller.sentence_of("new-body", &[("lang", lang.tag())]);
        text + &format!("---\n<!-- {body} -->\n")
    }

    /// A row of a collection.
    pub(super) fn row(&self, id: &str) -> String {
        let mut text = format!("- id: {id}\n");
        text.push_str(&self.lines(self.ty.fields.facts.iter(), Side::Facts, 2));
        for lang in Lang::BOTH {
            text.push_str(&format!("  {}:\n", lang.tag()));
            text.push_str(&self.lines(self.ty.fields.words.iter(), Side::Words, 4));
        }
        text
    }

    fn heading(&self, sentence: &str, values: &[(&str, &str)]) -> String {
        format!("# {}\n", self.teller.sentence_of(sentence, values))
    }

    /// What is needed first, then, as comments, what is not.
    fn lines<'f>(
        &self,
        fields: impl Iterator<Item = &'f Field> + Clone,
        side: Side,
        indent: usize,
    ) -> String {
        let needed = fields.clone().filter(|field| field.required);
        let others = fields.filter(|field| !field.required);
        let line = |field: &Field| {
            let mark = if field.required { "" } else { "# " };
            let start = format!("{mark}{}:{}", field.name, skeleton(field, side));
            format!("{:indent$}{start:<28} # {}\n", "", self.asked(field))
        };
        needed.chain(others).map(line).collect()
    }

    /// What a field asks for: its kind, then its limits.
    fn asked(&self, field: &Field) -> String {
        let say = |id: &str, values: &[(&str, &str)]| self.teller.sentence_of(id, values);
        let mut parts = vec![match &field.kind {
            Kind::Choice(choices) => {
                let label = |(key, label): &(String, crate::base::lang::Both<String>)| {
                    let label = label.get(self.teller.lang());
                    if label == key { key.clone() } else { format!("{key} ({label})") }
                };
                let choices = choices.iter().map(label).collect::<Vec<_>>().join(", ");
                say("prompt-choice", &[("choices", &choices)])
            }
            Kind::Ref { to, .. } => {
                let name = |id: &String| {
                    let ty = self.schema.get(id);
                    ty.map_or_else(|| id.clone(), |ty| ty.name.get(self.teller.lang()).one.clone())
                };
                say("prompt-ref", &[("types", &to.iter().map(name).collect::<Vec<_>>().join(", "))])
            }
            Kind::Record(fields) => say("prompt-record", &[("fields", &keys(fields))]),
            kind => say(&format!("prompt-{}", kind.name()), &[]),
        }];
        if field.many {
            parts.push(say("prompt-many", &[]));
        }
        if field.required {
            parts.push(say("prompt-needed", &[]));
        }
        let what = if matches!(field.kind, Kind::Text) { "characters" } else { "value" };
        for (id, limit) in [("prompt-least", field.min), ("prompt-most", field.max)] {
            parts.extend(limit.map(|limit| say(id, &[("limit", &limit.to_string()), ("what", what)])));
        }
        parts.join("; ")
    }
}

/// What stands behind the key until somebody writes something better.
fn skeleton(field: &Field, side: Side) -> &'static str {
    match (&field.kind, side) {
        _ if field.many => " []",
        (Kind::Image, Side::Facts) => " { file: , alt: { cy: , en: } }",
        (Kind::Image, Side::Words) => " { file: , alt: }",
        _ => "",
    }
}

fn keys(fields: &Fields) -> String {
    fields.all().map(|field| field.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Lines with so many more spaces before them.
pub(super) fn indented(text: &str, by: usize) -> String {
    text.lines().map(|line| format!("{:by$}{line}\n", "")).collect()
}
