//! Both tellings are made of the same things: lists, tables, pictures, callouts, code, videos and the like.

use crate::base::lang::{Both, Lang};
use crate::base::span::Span;
use crate::content::markdown::{Element, ElementKind, Markup, Piece};
use crate::diagnostic::{Code, Finding};

use super::Subject;
use super::texts::{Pair, aligned};

/// What is compared, in the order in which it is told.
const SORTS: [&str; 13] = [
    "list",
    "definitions",
    "table",
    "picture",
    "callout",
    "details",
    "quote",
    "code",
    "footnote",
    "items",
    "diagram",
    "video",
    "report",
];

/// The sort of an element; none for links, which another rule compares, and for what is the same wherever it stands.
fn sort(element: &Element) -> Option<&'static str> {
    Some(match element.kind {
        ElementKind::List { .. } => "list",
        ElementKind::Definitions { .. } => "definitions",
        ElementKind::Table { .. } => "table",
        ElementKind::Picture { .. } => "picture",
        ElementKind::Callout(_) => "callout",
        ElementKind::Details => "details",
        ElementKind::Quote => "quote",
        ElementKind::Code { .. } => "code",
        ElementKind::Footnote => "footnote",
        ElementKind::Items { .. } => "items",
        ElementKind::Diagram { .. } => "diagram",
        ElementKind::Video { .. } => "video",
        ElementKind::Report { .. } => "report",
        ElementKind::Link { .. } | ElementKind::SiteMap { .. } => return None,
    })
}

/// The rule.
pub(super) fn check(_: Subject, pair: &Pair, findings: &mut Vec<Finding>) {
    let Some(bodies) = pair.bodies() else { return };
    if bodies.iter().all(|(_, body)| body.shape.is_empty()) {
        return;
    }
    for wanted in SORTS {
        let of = bodies.map(|_, body| {
            body.shape.iter().filter(|element| sort(element) == Some(wanted)).collect::<Vec<_>>()
        });
        if of.cy.len() == of.en.len() {
            for (cy, en) in of.cy.iter().zip(&of.en) {
                parts(pair, &bodies, cy, en, findings);
            }
        } else {
            findings.push(lone(pair, &bodies, wanted, &of));
        }
    }
}

/// One telling has more of a sort: the finding is where the first section has more, or at the last of them.
fn lone(pair: &Pair, bodies: &Both<&Markup>, sort: &str, of: &Both<Vec<&Element>>) -> Finding {
    let lang = if of.cy.len() > of.en.len() { Lang::Cy } else { Lang::En };
    let (own, twin) = (of.get(lang), of.get(lang.other()));
    let in_section = |elements: &[&Element], section| {
        elements.iter().filter(|element| element.section() == section).count()
    };
    let more = own.iter().find(|element| {
        aligned(bodies) && in_section(own, element.section()) > in_section(twin, element.section())
    });
    let lone = more.or(own.last());
    let finding = told(pair, lang, sort, lone.map(|element| element.span()), (own.len(), twin.len()));
    let other = pair.texts.get(lang.other());
    let section = lone.and_then(|element| element.section()).filter(|_| aligned(bodies));
    let there = section.and_then(|section| bodies.get(lang.other()).headings.get(section));
    let there = there.map(|heading| heading.span).or_else(|| twin.last().map(|element| element.span()));
    finding.also(other.file, Some(other.found_at(there)))
}

/// What two things of a sort are made of.
fn parts(pair: &Pair, bodies: &Both<&Markup>, cy: &Element, en: &Element, findings: &mut Vec<Finding>) {
    let mut differ = |what: &str, here: usize, there: usize| {
        let finding = told(pair, Lang::Cy, what, Some(cy.span()), (here, there));
        let other = &pair.texts.en;
        findings.push(finding.also(other.file, Some(other.place(en.span()))));
    };
    let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let mut compare = |what: &str, here: u32, there: u32| {
        if here != there {
            differ(what, size(here), size(there));
        }
    };
    match (cy.kind, en.kind) {
        (
            ElementKind::List { ordered: numbered, items: here },
            ElementKind::List { ordered, items: there },
        ) => {
            compare("list-items", here, there);
            compare("list-numbered", numbered.into(), ordered.into());
        }
        (
            ElementKind::Definitions { terms: here, definitions },
            ElementKind::Definitions { terms: there, definitions: others },
        ) => {
            compare("definition-terms", here, there);
            compare("definition-texts", definitions, others);
        }
        (ElementKind::Table { rows, columns }, ElementKind::Table { rows: others, columns: there }) => {
            compare("table-rows", rows, others);
            compare("table-columns", columns, there);
        }
        (ElementKind::Callout(here), ElementKind::Callout(there)) if here != there => {
            differ("callout-kind", 1, 0);
        }
        (ElementKind::Picture { piece: here }, ElementKind::Picture { piece: there }) => {
            let alt = |body: &Markup, piece: u32| match body.pieces.get(size(piece)) {
                Some(Piece::Picture(picture)) => u32::from(!picture.alt.is_empty()),
                _ => 0,
            };
            compare("picture-words", alt(bodies.cy, here), alt(bodies.en, there));
        }
        (ElementKind::Items { piece: here }, ElementKind::Items { piece: there }) => {
            if let (Some(Piece::Items(here)), Some(Piece::Items(there))) =
                (bodies.cy.pieces.get(size(here)), bodies.en.pieces.get(size(there)))
                && (&here.of, &here.conditions, &here.limit) != (&there.of, &there.conditions, &there.limit)
            {
                differ("items-query", 1, 0);
            }
        }
        (ElementKind::Diagram { piece: here }, ElementKind::Diagram { piece: there }) => {
            if let (Some(Piece::Diagram(here)), Some(Piece::Diagram(there))) =
                (bodies.cy.pieces.get(size(here)), bodies.en.pieces.get(size(there)))
                && (&here.of, &here.form) != (&there.of, &there.form)
            {
                differ("diagram-form", 1, 0);
            }
        }
        _ => {}
    }
}

fn told(pair: &Pair, lang: Lang, what: &str, span: Option<Span>, (here, there): (usize, usize)) -> Finding {
    let finding = pair.texts.get(lang).finding(Code::ShapeDiffers, span).with("what", what);
    finding.with("lang", lang.other().tag()).with("here", here).with("there", there)
}
