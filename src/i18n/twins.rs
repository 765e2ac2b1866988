//! The messages of both languages → where they differ: one is missing, or needs other variables. Terms are each
//! language's own affair.

use crate::base::lang::{Both, Lang};
use crate::diagnostic::{Code, Finding};

use super::known::{Known, entry_of};

/// What one language has and the other has not, or has otherwise.
pub(super) fn compare(known: &Both<Known>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Lang::BOTH
        .into_iter()
        .flat_map(|lang| missing(lang, known.get(lang), known.get(lang.other())))
        .collect();
    findings.extend(variables(known));
    findings
}

/// The messages of `lang` that the other language lacks; one finding for a message that is missing as a whole.
fn missing(lang: Lang, known: &Known, other: &Known) -> Vec<Finding> {
    let entries = known.entries.iter().filter(|(id, _)| !other.has(id) && !other.entries.contains_key(*id));
    let attributes =
        known.told.iter().filter(|(id, _)| !other.has(id) && other.entries.contains_key(entry_of(id)));
    let attributes = attributes.map(|(id, told)| (id, &told.place));
    let messages = entries.chain(attributes).filter(|(id, _)| !id.starts_with('-'));
    let finding = |(id, place): (&String, &_)| {
        let finding = Finding { place: Some(Clone::clone(place)), ..Finding::new(Code::MessageMissing) };
        finding.with("id", id).with("lang", lang.other().tag())
    };
    messages.map(finding).collect()
}

/// The messages that need a variable in one language only.
fn variables(known: &Both<Known>) -> Vec<Finding> {
    let pairs = known.cy.told.iter().filter_map(|(id, cy)| Some((id, cy, known.en.told.get(id)?)));
    let readable = pairs.filter(|(id, cy, en)| !id.starts_with('-') && cy.whole && en.whole);
    let differing = readable.filter(|(_, cy, en)| cy.variables != en.variables);
    let finding = |(id, cy, en): (&String, &super::known::Told, &super::known::Told)| {
        let names = cy.variables.symmetric_difference(&en.variables).map(|name| format!("${name}"));
        let finding = Finding { place: Some(cy.place.clone()), ..Finding::new(Code::MessageVariables) };
        let finding = finding.with("id", id).with("variables", names.collect::<Vec<_>>().join(", "));
        finding.also(&en.place.file, en.place.span)
    };
    differing.map(finding).collect()
}
