//! Both tellings have the same sections: as many headings, of the same levels, and no id that means two of them.

use std::collections::BTreeMap;

use crate::base::lang::{Both, Lang};
use crate::content::markdown::{Heading, Markup};
use crate::diagnostic::{Code, Finding};
use crate::site::anchor::anchor;

use super::Subject;
use super::texts::Pair;

/// The rule.
pub(super) fn check(_: Subject, pair: &Pair, findings: &mut Vec<Finding>) {
    let Some(bodies) = pair.bodies() else { return };
    let headings = bodies.map(|_, body| body.headings.as_slice());
    if headings.cy.len() != headings.en.len() {
        let lang = if headings.cy.len() > headings.en.len() { Lang::Cy } else { Lang::En };
        let (own, twin) = (headings.get(lang), headings.get(lang.other()));
        let lone = lone(own, twin);
        let finding = told(pair, lang, "missing", own.get(lone), twin.get(lone).or(twin.last()));
        findings.push(finding);
        return;
    }
    for (cy, en) in headings.cy.iter().zip(headings.en) {
        if cy.level != en.level {
            findings.push(told(pair, Lang::Cy, "level", Some(cy), Some(en)));
            return;
        }
        if cy.given && en.given && cy.own_id != en.own_id {
            findings.push(told(pair, Lang::Cy, "id", Some(cy), Some(en)));
        }
    }
    twice(pair, &bodies, findings);
}

/// The number of the heading that the twin, which has fewer, lacks: one whose written id it hasn't, else the first of
/// another level, else the last.
fn lone(own: &[Heading], twin: &[Heading]) -> usize {
    let has = |id: &str| twin.iter().any(|heading| heading.own_id == id);
    let by_id = own.iter().position(|heading| heading.given && !has(&heading.own_id));
    let known = twin.iter().filter(|heading| heading.given).count() > 0;
    let by_level = || own.iter().zip(twin).position(|(own, twin)| own.level != twin.level);
    by_id.filter(|_| known).or_else(by_level).unwrap_or(own.len().saturating_sub(1))
}

fn told(pair: &Pair, lang: Lang, what: &str, own: Option<&Heading>, twin: Option<&Heading>) -> Finding {
    let (text, other) = (pair.texts.get(lang), pair.texts.get(lang.other()));
    let finding = text.finding(Code::HeadingsDiffer, own.map(|heading| heading.span)).with("what", what);
    let finding =
        finding.with("heading", own.map_or("", |heading| &heading.text)).with("lang", lang.other().tag());
    finding.also(other.file, Some(other.found_at(twin.map(|heading| heading.span))))
}

/// An id that one telling writes for a section may be what another section's heading gives in the other.
fn twice(pair: &Pair, bodies: &Both<&Markup>, findings: &mut Vec<Finding>) {
    let mixed = |(cy, en): (&Heading, &Heading)| cy.given != en.given;
    if !bodies.cy.headings.iter().zip(&bodies.en.headings).any(mixed) {
        return;
    }
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for number in 0..bodies.en.headings.len() {
        let Some(id) = anchor(bodies.en, Some(bodies.cy), Lang::En, number) else { continue };
        if let Some(first) = known.insert(id, number) {
            // At the one that is written.
            let lang = if bodies.en.headings[number].given || bodies.en.headings[first].given {
                Lang::En
            } else {
                Lang::Cy
            };
            let (text, headings) = (pair.texts.get(lang), &bodies.get(lang).headings);
            let finding = text.finding(Code::DuplicateHeading, Some(headings[number].span)).with("id", id);
            findings.push(finding.also(text.file, Some(text.place(headings[first].span))));
        }
    }
}
