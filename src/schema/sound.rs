//! A declaration by itself: what contradicts itself, and what would do nothing without a word.

use super::reason::Reason;
use crate::base::nearest::nearest;
use crate::diagnostic::{Code, Finding};

use super::Type;
use super::field::{Condition, Field, Fields, Kind, common_words};
use super::list::{Export, Format};

/// What is wrong with a type's declaration, whatever the others say.
pub(super) fn faults(ty: &Type) -> Vec<Finding> {
    let mut found = Vec::new();
    fields(&ty.fields, &mut found);
    let common = common_words();
    for field in &ty.fields.facts {
        if common.iter().any(|common| common.name == field.name) {
            found.push(bad(&field.name, "common-no-fact"));
        }
    }
    for field in &ty.fields.words {
        let same = |common: &&Field| common.name == field.name && common.kind.name() != field.kind.name();
        if let Some(common) = common.iter().find(same) {
            let reason = Reason::of("common-kind", common.kind.name());
            found.push(bad(&field.name, reason));
        }
        if let Kind::Ref { back: Some(_), .. } = &field.kind {
            found.push(bad(&field.name, "back-of-fact"));
        }
    }
    for field in ty.fields.all() {
        found.extend(field.when.as_ref().and_then(|wanted| condition(ty, &field.name, wanted)));
        if field.max_age.is_some() && ty.fields.words.iter().any(|word| word.name == field.name) {
            found.push(bad(&field.name, "age-of-fact"));
        }
    }
    for sections in &ty.sections {
        found.extend(sections.when.as_ref().and_then(|wanted| condition(ty, "sections", wanted)));
    }
    let dated = |name: &str| {
        ty.fields
            .facts
            .iter()
            .any(|field| field.name == name && matches!(field.kind, Kind::Date) && !field.many)
    };
    if ty.export.as_ref().is_some_and(|export| export.formats.contains(&Format::Ics)) && !dated("start") {
        found.push(bad("export", "calendar-start"));
    }
    let linked = ty.fields.words.iter().any(|field| field.name == "url" && matches!(field.kind, Kind::Url));
    if ty.export.as_ref().is_some_and(|export| export.formats.contains(&Format::Opml)) && !linked {
        found.push(bad("export", "links-url"));
    }
    if let Some(export) = &ty.export {
        export_faults(ty, export, &mut found);
    }
    found
}

fn export_faults(ty: &Type, export: &Export, found: &mut Vec<Finding>) {
    let unknown = |name: &str| {
        let near = nearest(name, ty.fields.all().map(|field| field.name.as_str()));
        Finding::new(Code::UnknownKey).with("key", name).with("owner", &ty.id).nearest(near)
    };
    if let Some(only) = &export.only {
        match ty.fields.get(only) {
            Some(_) if ty.fields.facts.iter().any(|field| field.name == *only) => {}
            Some(_) => found.push(bad(only, "needs-fact")),
            None => found.push(unknown(only)),
        }
    }
    if let Some(because) = &export.because {
        let is_word = ty.fields.words.iter().any(|field| field.name == *because);
        match ty.fields.get(because) {
            Some(Field { kind: Kind::Text, many: false, .. }) if is_word => {}
            Some(_) => found.push(bad(because, "needs-text")),
            None => found.push(unknown(because)),
        }
    }
    if export.each.contains(&Format::Html) && ty.route.is_none() {
        found.push(bad("export", "sheet-route"));
    }
}

fn fields(all: &Fields, found: &mut Vec<Finding>) {
    for field in &all.facts {
        // Among facts it would have no language.
        if let Kind::Markdown = &field.kind {
            found.push(bad(&field.name, "markdown-words"));
        }
    }
    for field in all.all() {
        limits(field, found);
        if let Kind::Record(inner) = &field.kind {
            if let Some(field) = inner.all().find(|field| field.when.is_some()) {
                found.push(bad(&field.name, "condition-of-record"));
            }
            fields(inner, found);
        }
    }
}

/// What is wrong with the condition of a type's own field, or of its sections.
fn condition(ty: &Type, name: &str, wanted: &Condition) -> Option<Finding> {
    let Some(other) = ty.fields.facts.iter().find(|other| other.name == wanted.field) else {
        return Some(bad(name, Reason::of("condition-field", &wanted.field)));
    };
    let known = match &other.kind {
        Kind::Choice(choices) => choices.iter().any(|(key, _)| *key == wanted.value),
        Kind::Bool => matches!(wanted.value.as_str(), "true" | "false"),
        Kind::Ref { .. } => true,
        _ => false,
    };
    let whole = other.when.is_none();
    (!known || !whole).then(|| {
        let reason = Reason::of("condition-value", format!("{}: {}", wanted.field, wanted.value));
        bad(name, reason)
    })
}

fn limits(field: &Field, found: &mut Vec<Finding>) {
    let crossed = field.min.zip(field.max).is_some_and(|(min, max)| min > max)
        || field.min_items.zip(field.max_items).is_some_and(|(min, max)| min > max);
    if crossed {
        found.push(bad(&field.name, "least-most"));
    }
    if (field.min_items.is_some() || field.max_items.is_some()) && !field.many {
        found.push(bad(&field.name, "items-of-list"));
    }
    let counted = matches!(field.kind, Kind::Text | Kind::Integer);
    if (field.min.is_some() || field.max.is_some()) && !counted {
        found.push(bad(&field.name, Reason::of("min-of-kind", field.kind.name())));
    }
    if field.max_age.is_some_and(|months| !(1..=120).contains(&months)) {
        found.push(bad(&field.name, "age-months"));
    }
    if field.max_age.is_some() && !matches!(field.kind, Kind::Date) {
        found.push(bad(&field.name, Reason::of("age-of-kind", field.kind.name())));
    }
    if field.pattern.is_some() && !matches!(field.kind, Kind::Text) {
        found.push(bad(&field.name, Reason::of("pattern-of-kind", field.kind.name())));
    }
}

fn bad(field: &str, reason: impl Into<Reason>) -> Finding {
    reason.into().finding(field)
}
