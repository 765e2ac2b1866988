//! Footnotes: which are written, which are used, and in what order; and the section that they make at the end.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use crate::diagnostic::{Code, Finding};

use super::shape::ElementKind;
use super::tokens::{Kind, Token};
use super::write::Writer;

/// The footnotes of a body, numbered in the order in which a reader meets them.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The tokens of each definition, its edges included, in the order of the source.
    definitions: Vec<Range<usize>>,
    /// The definitions' indices by label, in small letters: the first of each label.
    labels: HashMap<String, usize>,
    /// The used definitions, in the order of their numbers from 1.
    order: Vec<usize>,
    /// The number of each definition that is used.
    numbers: HashMap<usize, usize>,
    /// How often each number is referred to.
    uses: Vec<usize>,
    /// How many of these have been written.
    written: Vec<usize>,
    /// The section of the first of these.
    sections: Vec<Option<usize>>,
}

impl Notes {
    /// The footnotes of these tokens. A definition that nothing refers to, or that another of its label stands before,
    /// is [`Code::FootnoteMissing`].
    pub(super) fn of(tokens: &[Token<'_>], findings: &mut Vec<Finding>) -> Notes {
        let mut notes = Notes::default();
        let mut open = Vec::new();
        for (index, token) in tokens.iter().enumerate() {
            match &token.kind {
                Kind::Start(Tag::FootnoteDefinition(label)) => {
                    let definition = notes.definitions.len();
                    notes.definitions.push(index..index);
                    notes.labels.entry(label.to_lowercase()).or_insert(definition);
                    open.push(definition);
                }
                Kind::End(TagEnd::FootnoteDefinition) => {
                    if let Some(definition) = open.pop() {
                        notes.definitions[definition].end = index + 1;
                    }
                }
                _ => {}
            }
        }
        if notes.definitions.is_empty() {
            return notes;
        }
        let mut waiting = VecDeque::new();
        notes.count(tokens, 0..tokens.len(), &mut waiting);
        while let Some(definition) = waiting.pop_front() {
            let inside = notes.definitions[definition].start + 1..notes.definitions[definition].end;
            notes.count(tokens, inside, &mut waiting);
        }
        for (definition, range) in notes.definitions.iter().enumerate() {
            let token = &tokens[range.start];
            if let (None, Kind::Start(Tag::FootnoteDefinition(label))) =
                (notes.numbers.get(&definition), &token.kind)
            {
                let end = (token.range.start + label.len() + "[^]:".len()).min(token.range.end);
                let finding = Finding::new(Code::FootnoteMissing).at(token.range.start..end);
                findings.push(finding.with("name", label));
            }
        }
        notes.written = vec![0; notes.uses.len()];
        notes.sections = vec![None; notes.uses.len()];
        notes
    }

    /// Counts the references in a range, and numbers what they refer to first.
    fn count(&mut self, tokens: &[Token<'_>], range: Range<usize>, waiting: &mut VecDeque<usize>) {
        let mut index = range.start;
        let mut pictures = 0;
        while index < range.end {
            match &tokens[index].kind {
                Kind::Start(Tag::FootnoteDefinition(_)) => {
                    index = self.after(index);
                    continue;
                }
                Kind::Start(Tag::Image { .. }) => pictures += 1,
                Kind::End(TagEnd::Image) => pictures -= 1,
                Kind::Note(label) if pictures == 0 => {
                    if let Some(definition) = self.labels.get(&label.to_lowercase()).copied() {
                        let next = self.order.len();
                        let number = *self.numbers.entry(definition).or_insert(next);
                        if number == next {
                            self.order.push(definition);
                            self.uses.push(0);
                            waiting.push_back(definition);
                        }
                        self.uses[number] += 1;
                    }
                }
                _ => {}
            }
            index += 1;
        }
    }

    /// The token after the definition that starts at this one.
    pub(super) fn after(&self, start: usize) -> usize {
        let found = self.definitions.binary_search_by_key(&start, |definition| definition.start);
        found.map_or(start + 1, |definition| self.definitions[definition].end.max(start + 1))
    }
}

const HEADING: &str = "footnotes";

/// Whether footnotes take this id: in this telling, or in another of the same.
pub(super) fn is_id(id: &str) -> bool {
    let number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    id == HEADING || ["fn-", "fnref-"].iter().any(|start| id.strip_prefix(start).is_some_and(number))
}

fn note(number: usize) -> String {
    format!("fn-{}", number + 1)
}

fn reference(number: usize, time: usize) -> String {
    match time {
        0 => format!("fnref-{}", number + 1),
        time => format!("fnref-{}-{}", number + 1, time + 1),
    }
}

impl Writer<'_> {
    /// A reference among words.
    pub(super) fn reference(&mut self, label: &str, place: &Range<usize>) {
        let definition = self.notes.labels.get(&label.to_lowercase());
        let Some(number) = definition.and_then(|definition| self.notes.numbers.get(definition)).copied()
        else {
            return;
        };
        let time = self.notes.written[number];
        self.notes.written[number] += 1;
        if time == 0 {
            self.notes.sections[number] = self.out.section();
            self.out.element(ElementKind::Footnote, place.clone().into());
        }
        let (id, note, shown) = (reference(number, time), note(number), number + 1);
        // The parser makes no link of brackets that hold a reference, so this one never stands in another.
        self.out.html(&format!(
            "<sup class=\"footnote-reference\"><a href=\"#{note}\" id=\"{id}\" role=\"doc-noteref\">{shown}</a></sup>"
        ));
    }

    /// The section of the footnotes, if there are any.
    pub(super) fn footnotes(&mut self) {
        if self.notes.order.is_empty() {
            return;
        }
        self.out.line();
        self.out.html(&format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"{HEADING}\">\n"
        ));
        self.out.html(&format!("<h2 id=\"{HEADING}\">"));
        self.out.message("footnotes", Vec::new());
        self.out.html("</h2>\n<ol>\n");
        self.in_notes = true;
        for number in 0..self.notes.order.len() {
            self.out.enter(self.notes.sections[number]);
            let definition = self.notes.definitions[self.notes.order[number]].clone();
            self.out.html(&format!("<li id=\"{}\">", note(number)));
            let inside = definition.start + 1..definition.end - 1;
            // A back-link stands in the last paragraph, if there is one at the end.
            self.note_end = Some((inside.end.wrapping_sub(1), number));
            self.walk(inside);
            if self.note_end.is_some() {
                self.back_links();
            }
            self.out.html("</li>\n");
            self.out.end_text('\n');
        }
        self.out.html("</ol>\n</section>\n");
    }

    /// The links from a footnote to where it is referred to.
    pub(super) fn back_links(&mut self) {
        let Some((_, number)) = self.note_end.take() else { return };
        for time in 0..self.notes.uses[number] {
            let id = reference(number, time);
            self.out.html(&format!(
                " <a href=\"#{id}\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\""
            ));
            self.out.message(
                "footnote-back",
                vec![("number", (number + 1).to_string()), ("time", (time + 1).to_string())],
            );
            match time {
                0 => self.out.html("\">↩</a>"),
                time => self.out.html(&format!("\">↩<sup>{}</sup></a>", time + 1)),
            }
        }
    }
}
