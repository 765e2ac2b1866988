//! Fields that have their place only where a fact has a certain value: there without it, or missing with it, is a finding.

use crate::base::lang::Both;
use crate::base::span::{SourcePath, Span};
use crate::content::{Placed, Value};
use crate::diagnostic::{Code, Finding};
use crate::schema::{Condition, Field, Type};

use super::item::{Item, Located, Told};

/// An item whose fields are looked at.
pub(super) struct Whole<'d> {
    pub(super) facts: &'d [Located],
    /// The keys of facts that have a value, whether it could be read or not.
    pub(super) named: &'d [String],
    pub(super) told: &'d Both<Told>,
    /// The place of what is wrong with it as a whole.
    pub(super) place: (&'d SourcePath, Span),
}

/// What is wrong with the conditional fields of an item.
pub(super) fn check(ty: &Type, item: &Whole, findings: &mut Vec<Finding>) {
    let (file, span) = item.place;
    for field in &ty.fields.facts {
        let Some((condition, holds)) = item.state(field) else { continue };
        match item.fact(&field.name) {
            Some(((_, placed), file)) if !holds => {
                findings.push(misplaced(field, condition, placed.span).in_file(file));
            }
            None if holds && field.required && !item.is_named(&field.name) => {
                findings.push(missing(field, span).in_file(file));
            }
            _ => {}
        }
    }
    for field in &ty.fields.words {
        let Some((condition, holds)) = item.state(field) else { continue };
        for (_, told) in item.told.iter() {
            let word = told.telling.words.iter().find(|(name, _)| *name == field.name);
            match word {
                Some((_, placed)) if !holds => {
                    findings.push(misplaced(field, condition, placed.span).in_file(&told.file));
                }
                None if holds && field.required && !told.telling.named.contains(&field.name) => {
                    findings.push(missing(field, told.telling.span).in_file(&told.file));
                }
                _ => {}
            }
        }
    }
}

impl Whole<'_> {
    /// The field's condition and whether it holds; `None` where there is none, or where nobody can tell.
    fn state<'f>(&self, field: &'f Field) -> Option<(&'f Condition, bool)> {
        let condition = field.when.as_ref()?;
        match self.fact(&condition.field) {
            Some(((_, placed), _)) => Some((condition, has(placed, &condition.value) != condition.other)),
            None if self.is_named(&condition.field) => None,
            None => Some((condition, false)),
        }
    }

    fn fact(&self, name: &str) -> Option<&Located> {
        self.facts.iter().find(|((known, _), _)| known == name)
    }

    fn is_named(&self, name: &str) -> bool {
        self.named.iter().any(|known| known == name)
    }
}

/// Whether a condition holds for an item. A fact that isn't there has no value, and so no other value either.
pub fn holds(item: &Item, condition: &Condition) -> bool {
    item.fact(&condition.field).is_some_and(|placed| has(placed, &condition.value) != condition.other)
}

fn has(placed: &Placed, wanted: &str) -> bool {
    match &placed.value {
        Value::Choice(text) | Value::Ref(text) => text == wanted,
        Value::Bool(yes) => wanted == if *yes { "true" } else { "false" },
        Value::List(list) => list.iter().any(|placed| has(placed, wanted)),
        _ => false,
    }
}

fn misplaced(field: &Field, condition: &Condition, span: Span) -> Finding {
    let not = if condition.other { "!" } else { "" };
    let condition = format!("{}: {not}{}", condition.field, condition.value);
    Finding::new(Code::FieldMisplaced).at(span).with("field", &field.name).with("condition", condition)
}

fn missing(field: &Field, span: Span) -> Finding {
    Finding::new(Code::MissingField).at(span).with("field", &field.name)
}
