//! A type's declaration → a JSON Schema (draft 7), by which editors complete and check what is written as YAML.

use serde_json::{Map, Value, json};

use crate::base::lang::Lang;

use super::{Field, Kind, Origin, Type};

/// The schema of what is written for a type: the front matter of a telling, or a whole collection. Titles and labels are
/// in this language; keys have none.
pub fn json_schema(ty: &Type, lang: Lang) -> Value {
    let facts = || ty.fields.facts.iter().chain(ty.common_facts());
    let mut schema = match &ty.origin {
        Origin::Collection(_) => {
            let mut row = Schema::default();
            row.add("id", json!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }), true);
            facts().for_each(|field| row.add_field(field, Side::Facts, lang));
            for telling in Lang::BOTH {
                let mut words = Schema::default();
                ty.fields.words.iter().for_each(|field| words.add_field(field, Side::Words, lang));
                words.add("body", json!({ "type": "string" }), false);
                row.add(telling.tag(), words.finish(), true);
            }
            let rows = |row: Value| json!({ "type": "array", "items": row });
            let row = row.finish();
            // `all:` may hold what a row then lacks.
            let mut shared = row.clone();
            shared["required"] = json!(["id"]);
            let both = json!({
                "type": "object",
                "properties": { "all": { "type": "object" }, "rows": rows(shared) },
                "required": ["rows"],
                "additionalProperties": false,
            });
            json!({ "oneOf": [rows(row), both] })
        }
        Origin::Folder(_) | Origin::Pair(_) => {
            let mut telling = Schema::default();
            // A fact stands in either file, so neither has to have it.
            facts().for_each(|field| telling.add_field(&optional(field), Side::Facts, lang));
            ty.fields.words.iter().for_each(|field| telling.add_field(field, Side::Words, lang));
            telling.finish()
        }
    };
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = ty.name.get(lang).one.clone().into();
    schema
}

fn optional(field: &Field) -> Field {
    Field { required: false, ..field.clone() }
}

/// Where a field is written: a picture among facts has words in both languages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Facts,
    Words,
}

/// The schema of a map.
#[derive(Default)]
struct Schema {
    properties: Map<String, Value>,
    required: Vec<String>,
}

impl Schema {
    fn add(&mut self, name: &str, schema: Value, required: bool) {
        self.properties.insert(name.to_owned(), schema);
        self.required.extend(required.then(|| name.to_owned()));
    }

    fn add_field(&mut self, field: &Field, side: Side, lang: Lang) {
        let mut schema = one(field, side, lang);
        if field.many {
            schema = json!({ "type": "array", "items": schema });
            limit(&mut schema, "minItems", field.min_items);
            limit(&mut schema, "maxItems", field.max_items);
        }
        // What is needed under a condition is needed only then.
        self.add(&field.name, schema, field.required && field.when.is_none());
    }

    fn finish(self) -> Value {
        json!({
            "type": "object",
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": false,
        })
    }
}

fn limit<T: Into<Value>>(schema: &mut Value, key: &str, limit: Option<T>) {
    if let Some(limit) = limit {
        schema[key] = limit.into();
    }
}

fn one(field: &Field, side: Side, lang: Lang) -> Value {
    // What a scalar is the field decides, not YAML: an edition called 1.10 is a text.
    let scalar = json!(["string", "number", "boolean"]);
    match &field.kind {
        Kind::Text | Kind::Markdown => {
            let mut schema = json!({ "type": scalar });
            limit(&mut schema, "minLength", field.min);
            limit(&mut schema, "maxLength", field.max);
            limit(&mut schema, "pattern", field.pattern.as_ref().map(|pattern| pattern.as_str().to_owned()));
            schema
        }
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::Integer => {
            let mut schema = json!({ "type": "integer" });
            limit(&mut schema, "minimum", field.min);
            limit(&mut schema, "maximum", field.max);
            schema
        }
        Kind::Choice(choices) => {
            let choice = |(key, label): &(String, _)| {
                let label: &crate::base::lang::Both<String> = label;
                json!({ "const": key, "title": label.get(lang) })
            };
            json!({ "oneOf": choices.iter().map(choice).collect::<Vec<_>>() })
        }
        Kind::Url => json!({ "type": "string", "pattern": "^(https?:|mailto:|tel:)" }),
        Kind::Image => {
            let text = json!({ "type": scalar });
            let both = json!({
                "type": "object",
                "properties": { "cy": text, "en": text },
                "required": ["cy", "en"],
                "additionalProperties": false,
            });
            let mut picture = Schema::default();
            picture.add("file", json!({ "type": "string" }), true);
            picture.add("alt", if side == Side::Facts { both } else { text.clone() }, false);
            picture.add("credit", text, false);
            picture.add("decorative", json!({ "type": "boolean" }), false);
            picture.finish()
        }
        Kind::Ref { to, .. } => json!({ "type": ["string", "number"], "description": to.join(", ") }),
        Kind::Record(fields) => {
            let mut record = Schema::default();
            match side {
                Side::Facts => {
                    fields.facts.iter().for_each(|field| record.add_field(field, side, lang));
                    for telling in Lang::BOTH.into_iter().filter(|_| !fields.words.is_empty()) {
                        let mut words = Schema::default();
                        fields.words.iter().for_each(|field| words.add_field(field, Side::Words, lang));
                        record.add(telling.tag(), words.finish(), true);
                    }
                }
                // Inside a telling there is one language: facts and words stand side by side.
                Side::Words => fields.all().for_each(|field| record.add_field(field, side, lang)),
            }
            record.finish()
        }
    }
}
