//! The words of a telling, piece by piece, each with its place: what rules about words look at.

use crate::base::lang::Lang;
use crate::base::span::{SourcePath, Span};
use crate::content::markdown::{BlockKind, Markup};
use crate::content::{Placed, Value};
use crate::scan::Sources;
use crate::site::Item;

/// Words that stand together in one language, and where they are written.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'s> {
    /// The words, without what is marked as another language, code and addresses.
    pub words: &'s str,
    /// The file that they are written in.
    pub file: &'s SourcePath,
    /// Where they are written, roughly: the block or the field.
    pub span: Span,
    /// The number of the heading of the body that they stand under.
    pub section: Option<usize>,
}

/// The passages of an item in one language: its body, its other words, and the words in records among its facts.
pub fn passages(item: &Item, lang: Lang) -> Vec<Passage<'_>> {
    let told = item.tellings.get(lang);
    let mut passages = Vec::new();
    let mut reader = Reader { lang, file: &told.file, passages: &mut passages };
    reader.body(&told.telling.body, told.telling.body_at, told.telling.span);
    // A slug is written for addresses, without marks and apostrophes.
    for (_, placed) in told.telling.words.iter().filter(|(name, _)| name != "slug") {
        reader.value(placed);
    }
    for (name, placed) in &item.facts {
        let file = item.fact_files.get(name).unwrap_or(&told.file);
        Reader { lang, file, passages: &mut passages }.fact(placed);
    }
    passages
}

/// Reads what one file says in one language.
struct Reader<'r, 's> {
    lang: Lang,
    file: &'s SourcePath,
    passages: &'r mut Vec<Passage<'s>>,
}

impl<'s> Reader<'_, 's> {
    /// A fact: only the words in records are of a language.
    fn fact(&mut self, placed: &'s Placed) {
        match &placed.value {
            Value::Record(entry) => {
                entry.words.get(self.lang).iter().for_each(|(_, placed)| self.value(placed))
            }
            Value::List(list) => list.iter().for_each(|placed| self.fact(placed)),
            _ => {}
        }
    }

    fn value(&mut self, placed: &'s Placed) {
        match &placed.value {
            Value::Text(words) => self.add(words, placed.span, None),
            Value::Markdown(markup) => self.body(markup, None, placed.span),
            Value::List(list) => list.iter().for_each(|placed| self.value(placed)),
            Value::Record(_) => self.fact(placed),
            _ => {}
        }
    }

    fn body(&mut self, markup: &'s Markup, at: Option<usize>, whole: Span) {
        for block in markup.blocks.iter().filter(|block| block.kind != BlockKind::Code) {
            let span = at.map_or(whole, |at| block.span().shifted(at));
            for words in markup.own_words_of(block) {
                self.add(words, span, block.section().filter(|_| at.is_some()));
            }
        }
    }

    fn add(&mut self, words: &'s str, span: Span, section: Option<usize>) {
        self.passages.push(Passage { words, file: self.file, span, section });
    }
}

/// Where in a file some words of a passage are written: their own place if they stand there as they are read, else that
/// of the whole passage.
pub fn place(sources: &Sources, passage: &Passage, words: &str) -> Span {
    let span = passage.span;
    let text = sources.text(passage.file);
    let written = text.as_ref().and_then(|text| text.get(span.start..span.end));
    let is_part = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let whole_word = |written: &str, at: usize| {
        !is_part(written[..at].chars().next_back()) && !is_part(written[at + words.len()..].chars().next())
    };
    written
        .and_then(|written| {
            written.match_indices(words).map(|(at, _)| at).find(|at| whole_word(written, *at))
        })
        .map_or(span, |at| Span::new(span.start + at, span.start + at + words.len()))
}
