//! Both tellings name the same figures: numbers, dates and times in the prose, compared as what they mean.

use crate::base::lang::{Both, Lang};
use crate::base::span::Span;
use crate::content::markdown::{Block, BlockKind, Markup};
use crate::diagnostic::{Code, Finding};
use crate::welsh::figures::{Figure, figures, is_said};

use super::Subject;
use super::texts::{Pair, Text, Words, aligned, by_section};

/// A figure of a section, as written, with the place of its block.
#[derive(Clone)]
struct Found<'s> {
    figure: Figure,
    raw: &'s str,
    block: Option<Span>,
}

/// The figures of a section, and its words, piece by piece.
#[derive(Clone, Default)]
struct Section<'s> {
    found: Vec<Found<'s>>,
    words: Vec<&'s str>,
}

/// The rule.
pub(super) fn check(subject: Subject, pair: &Pair, findings: &mut Vec<Finding>) {
    let aligned = pair.bodies().is_none_or(|bodies| aligned(&bodies));
    let parts = pair.texts.map(|lang, text| match text.words {
        Words::Line(words, _) => vec![line(words, lang)],
        Words::Body(markup) => of_sections(markup, lang, aligned),
    });
    for (section, (cy, en)) in parts.cy.iter().zip(&parts.en).enumerate() {
        let both = Both { cy, en };
        let lone = both.map(|lang, section| lone(section, both.get(lang.other()), lang.other()));
        for of in paired(lone) {
            findings.extend(told(subject, pair, section.checked_sub(1).filter(|_| aligned), of));
        }
    }
}

/// A figure that stands in one telling only goes with the first of its sort that stands in the other one only.
fn paired<'f, 's>(lone: Both<Vec<&'f Found<'s>>>) -> Vec<Both<Option<&'f Found<'s>>>> {
    let sort = |found: &Found| {
        let value = found.figure.value.as_str();
        (value.starts_with('M'), value.contains(':'), value.ends_with('%'))
    };
    let Both { cy, mut en } = lone;
    let mut pairs = Vec::new();
    for cy in cy {
        let twin = en.iter().position(|en| sort(en) == sort(cy)).map(|at| en.remove(at));
        pairs.push(Both { cy: Some(cy), en: twin });
    }
    pairs.extend(en.into_iter().map(|en| Both { cy: None, en: Some(en) }));
    pairs
}

fn line(words: &str, lang: Lang) -> Section<'_> {
    let mut section = Section::default();
    add(&mut section, words, lang, None, |_| true);
    section
}

fn of_sections(markup: &Markup, lang: Lang, aligned: bool) -> Vec<Section<'_>> {
    by_section(markup, aligned, |section, block: &Block| {
        if block.kind == BlockKind::Code {
            return;
        }
        let from = block.text().start;
        // A number in an address is none that is said.
        let literal = |at: usize| {
            let before = markup.literal.partition_point(|range| range.end <= from + at);
            markup.literal.get(before).is_some_and(|range| range.start <= from + at)
        };
        let said = |at: usize| !block.kind.is_running() || !literal(at);
        add(section, markup.words_of(block), lang, Some(block.span()), said);
    })
}

fn add<'s>(
    section: &mut Section<'s>,
    words: &'s str,
    lang: Lang,
    block: Option<Span>,
    said: impl Fn(usize) -> bool,
) {
    section.words.push(words);
    for figure in figures(words, lang) {
        if said(figure.range.start) {
            let raw = words.get(figure.range.clone()).unwrap_or_default();
            section.found.push(Found { figure, raw, block });
        }
    }
}

/// The figures of one telling that the other neither has nor says in words, each once.
fn lone<'f, 's>(own: &'f Section<'s>, twin: &Section, lang: Lang) -> Vec<&'f Found<'s>> {
    let mut lone: Vec<&Found> = Vec::new();
    for found in &own.found {
        let value = &found.figure.value;
        let has = |found: &Found| found.figure.value == *value;
        if !twin.found.iter().any(has)
            && !lone.iter().any(|known| has(known))
            && !twin.words.iter().any(|words| is_said(value, words, lang))
        {
            lone.push(found);
        }
    }
    lone
}

/// A figure that stands in one telling only, or one beside another: it was changed, or mistyped.
fn told(subject: Subject, pair: &Pair, section: Option<usize>, of: Both<Option<&Found>>) -> Option<Finding> {
    let lang = if of.cy.is_some() { Lang::Cy } else { Lang::En };
    let own = (*of.get(lang))?;
    let twin = of.get(lang.other());
    let (text, other) = (pair.texts.get(lang), pair.texts.get(lang.other()));
    let finding =
        text.finding(Code::FiguresDiffer, None).with("figure", own.raw).with("lang", lang.other().tag());
    let mut finding = match twin {
        Some(twin) => finding.with("instead", twin.raw),
        None => finding,
    };
    if let Some(place) = &mut finding.place {
        place.span = Some(place_of(subject, text, own));
    }
    let there = twin.map(|twin| place_of(subject, other, twin)).unwrap_or_else(|| {
        let body = pair.bodies().zip(section);
        let heading = body.and_then(|(bodies, section)| bodies.get(lang.other()).headings.get(section));
        other.found_at(heading.map(|heading| heading.span))
    });
    Some(finding.also(other.file, Some(there)))
}

/// Where a figure is written: it is looked for in its block's source.
fn place_of(subject: Subject, text: &Text, found: &Found) -> Span {
    let whole = text.found_at(found.block);
    let source = subject.sources.text(text.file);
    let source = source.as_ref().and_then(|source| source.get(whole.start..whole.end));
    let at = source.and_then(|source| source.find(found.raw)).map(|at| whole.start + at);
    at.map_or(whole, |at| Span::new(at, at + found.raw.len()))
}
