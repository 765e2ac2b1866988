//! The texts of each item as pairs, Welsh and English, and the rules that look at one pair at a time.

use rayon::prelude::*;

use crate::base::lang::{Both, Lang};
use crate::base::span::{SourcePath, Span};
use crate::content::markdown::{Block, Markup};
use crate::content::sections::is_plumbing;
use crate::content::{Placed, Value, Values};
use crate::diagnostic::{Code, Finding};
use crate::site::{Item, ItemNumber};

use super::labels::Labels;
use super::{Subject, figures, headings, language, lengths, shape, targets};

/// A rule that looks at a pair of texts.
type Rule = fn(Subject, &Pair, &mut Vec<Finding>);

/// Every rule that looks at one pair at a time.
const RULES: [Rule; 5] = [headings::check, shape::check, targets::check, figures::check, lengths::check];

/// A text in both languages: a body, or a field.
pub(super) struct Pair<'s> {
    /// Whose.
    pub(super) item: ItemNumber,
    /// The text.
    pub(super) texts: Both<Text<'s>>,
}

/// A text in one language, and where it is written.
#[derive(Clone, Copy)]
pub(super) struct Text<'s> {
    pub(super) words: Words<'s>,
    pub(super) file: &'s SourcePath,
    /// Where the text starts, if its places are places of the file.
    at: Option<usize>,
    /// The place of the text as a whole.
    whole: Span,
}

/// A text's words.
#[derive(Clone, Copy)]
pub(super) enum Words<'s> {
    /// A line of front matter or of a row, with the language that it is marked as, if any.
    Line(&'s str, Option<Lang>),
    /// Markdown.
    Body(&'s Markup),
}

impl Text<'_> {
    /// A place in the text as a place in its file. Where the two are not the same byte for byte, it is the whole text's.
    pub(super) fn place(&self, span: Span) -> Span {
        self.at.map_or(self.whole, |at| span.shifted(at))
    }

    /// A finding at a place of the text.
    pub(super) fn finding(&self, code: Code, span: Option<Span>) -> Finding {
        Finding::new(code).at(self.found_at(span)).in_file(self.file)
    }

    /// A place in the file; that of the text as a whole for none.
    pub(super) fn found_at(&self, span: Option<Span>) -> Span {
        span.map_or(self.whole, |span| self.place(span))
    }
}

impl<'s> Pair<'s> {
    /// Both as Markdown, if they are.
    pub(super) fn bodies(&self) -> Option<Both<&'s Markup>> {
        match (self.texts.cy.words, self.texts.en.words) {
            (Words::Body(cy), Words::Body(en)) => Some(Both { cy, en }),
            _ => None,
        }
    }
}

/// Whether the sections of two texts can be compared one by one: there are as many.
pub(super) fn aligned(bodies: &Both<&Markup>) -> bool {
    bodies.cy.headings.len() == bodies.en.headings.len()
}

/// What is made of the blocks of a text by section, that before the first heading first; all in one, if sections can't be
/// compared. `add` puts a block to its section.
pub(super) fn by_section<'m, S: Default + Clone>(
    markup: &'m Markup,
    aligned: bool,
    mut add: impl FnMut(&mut S, &'m Block),
) -> Vec<S> {
    let count = if aligned { markup.headings.len() + 1 } else { 1 };
    let mut sections = vec![S::default(); count];
    for block in &markup.blocks {
        let number = if aligned { block.section().map_or(0, |heading| heading + 1) } else { 0 };
        if let Some(section) = sections.get_mut(number) {
            add(section, block);
        }
    }
    sections
}

/// Looks at every pair by every rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let items: Vec<_> = subject.site.items.iter().collect();
    let labels = Labels::of(subject);
    let look = |(number, item): &(ItemNumber, &Item)| {
        let mut findings = Vec::new();
        if item.gap.is_some() {
            // Nothing is there to compare, and an exception says why.
            return findings;
        }
        for pair in pairs(*number, item, &mut findings) {
            for rule in RULES {
                rule(subject, &pair, &mut findings);
            }
            language::check(&labels, &pair, &mut findings);
        }
        findings
    };
    items.par_iter().flat_map_iter(look).collect()
}

/// The texts of an item. What only one telling has is a finding.
fn pairs<'s>(item: ItemNumber, whole: &'s Item, findings: &mut Vec<Finding>) -> Vec<Pair<'s>> {
    let told = &whole.tellings;
    let body = told.map(|lang, _| {
        let told = told.get(lang);
        let telling = &told.telling;
        let first =
            telling.body_at.zip(telling.body.blocks.first()).map(|(at, block)| block.span().shifted(at));
        let whole = first.unwrap_or(telling.span);
        Text { words: Words::Body(&telling.body), file: &told.file, at: telling.body_at, whole }
    });
    let is_told = |name: &str, lang: Lang| {
        let named = told.get(lang).telling.named.iter().any(|named| named == name);
        named || whole.ty.fields.get(name).is_some_and(|field| field.required)
    };
    let files = told.map(|lang, _| &told.get(lang).file);
    let mut walk = Walk { item, files, pairs: Vec::new(), told: &is_told, findings };
    walk.pairs.push(Pair { item, texts: body });
    let marked = told.map(|lang, _| told.get(lang).title_lang());
    walk.values(told.map(|lang, _| &told.get(lang).telling.words), &marked);
    let fact_words = whole.facts.iter().map(|(_, placed)| &placed.value);
    for value in fact_words {
        walk.inside(value);
    }
    walk.pairs
}

/// The fields of the engine's own that are no text, or that either telling may lack.
fn is_told_apart(name: &str) -> bool {
    is_plumbing(name) || name == "menu"
}

struct Walk<'s, 'f> {
    item: ItemNumber,
    files: Both<&'s SourcePath>,
    pairs: Vec<Pair<'s>>,
    /// Whether another finding says of a telling that this field is missing or wrong in it.
    told: &'f dyn Fn(&str, Lang) -> bool,
    findings: &'f mut Vec<Finding>,
}

impl<'s> Walk<'s, '_> {
    /// The fields of both tellings; `marked` is the language of the titles, where it is not their telling's.
    fn values(&mut self, values: Both<&'s Values>, marked: &Both<Option<Lang>>) {
        for (lang, own) in values.iter() {
            for (name, placed) in own.iter().filter(|(name, _)| !is_told_apart(name)) {
                let twin = values.get(lang.other()).iter().find(|(other, _)| other == name);
                match twin {
                    Some((_, twin)) if lang == Lang::Cy => {
                        let none = Both { cy: None, en: None };
                        let marked = if name == "title" { marked } else { &none };
                        self.value(name, Both { cy: placed, en: twin }, marked);
                    }
                    Some(_) => {}
                    // That it lacks one, or has one that can't be read, is told.
                    None if (self.told)(name, lang.other()) => {}
                    None => self.differ(name, lang, placed, (1, 0)),
                }
            }
        }
    }

    fn value(&mut self, name: &str, placed: Both<&'s Placed>, marked: &Both<Option<Lang>>) {
        match (&placed.cy.value, &placed.en.value) {
            (Value::Text(cy), Value::Text(en)) => {
                let words = Both { cy: Words::Line(cy, marked.cy), en: Words::Line(en, marked.en) };
                self.pair(words, placed);
            }
            (Value::Markdown(cy), Value::Markdown(en)) => {
                self.pair(Both { cy: Words::Body(cy), en: Words::Body(en) }, placed);
            }
            (Value::List(cy), Value::List(en)) => {
                let count = (cy.len(), en.len());
                if count.0 != count.1 {
                    let (lang, count) =
                        if count.0 > count.1 { (Lang::Cy, count) } else { (Lang::En, (count.1, count.0)) };
                    self.differ(name, lang, placed.get(lang), count);
                }
                for (cy, en) in cy.iter().zip(en) {
                    self.value(name, Both { cy, en }, marked);
                }
            }
            (Value::Record(cy), Value::Record(en)) => {
                self.values(Both { cy: &cy.facts, en: &en.facts }, &Both { cy: None, en: None });
            }
            _ => {}
        }
    }

    /// The words that stand in facts: a record has both languages in one place.
    fn inside(&mut self, value: &'s Value) {
        match value {
            Value::List(list) => list.iter().for_each(|placed| self.inside(&placed.value)),
            Value::Record(entry) => {
                let words = entry.words.map(|lang, _| entry.words.get(lang));
                for ((name, cy), en) in words.cy.iter().filter_map(|(name, cy)| {
                    let (_, en) = words.en.iter().find(|(other, _)| other == name)?;
                    Some(((name, cy), en))
                }) {
                    self.value(name, Both { cy, en }, &Both { cy: None, en: None });
                }
                entry.facts.iter().for_each(|(_, placed)| self.inside(&placed.value));
            }
            _ => {}
        }
    }

    fn pair(&mut self, words: Both<Words<'s>>, placed: Both<&'s Placed>) {
        let texts = words.map(|lang, words| Text {
            words: *words,
            file: self.files.get(lang),
            at: None,
            whole: placed.get(lang).span,
        });
        self.pairs.push(Pair { item: self.item, texts });
    }

    /// A field that is in one language only, or has more values in it.
    fn differ(&mut self, name: &str, lang: Lang, placed: &Placed, (here, there): (usize, usize)) {
        let finding = Finding::new(Code::WordsDiffer).at(placed.span).with("field", name);
        let finding = finding.with("lang", lang.other().tag()).with("here", here).with("there", there);
        self.findings.push(finding.in_file(self.files.get(lang)));
    }
}
