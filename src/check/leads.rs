//! What a telling leads to, link by link: what rules about links look at.

use crate::base::lang::Lang;
use crate::base::span::{SourcePath, Span};
use crate::content::markdown::{Link, Markup, Piece, Target};
use crate::content::{Placed, Value};
use crate::site::Item;

/// A link of a telling, and where it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead<'s> {
    /// What it leads to.
    pub(super) to: To<'s>,
    /// Its words: those of a link in a text that are in no other language and no address.
    pub(super) words: Option<&'s str>,
    /// The file that it is written in.
    pub(super) file: &'s SourcePath,
    /// Where: the link itself, or the field.
    pub(super) span: Span,
}

/// What a link leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum To<'s> {
    /// An address elsewhere, with the language that the author says it is in.
    Elsewhere(&'s str, Option<&'s str>),
    /// An address elsewhere that a field holds.
    Field(&'s str),
    /// A file, by its path from the telling, with the language that the author says it is in.
    File(&'s str, Option<&'s str>),
    /// Something else of the site, or no page.
    Here,
}

impl<'s> To<'s> {
    fn of(target: &'s Target, said: Option<&'s str>) -> To<'s> {
        match target {
            Target::External(address) => To::Elsewhere(address, said),
            Target::File { path, .. } => To::File(path, said),
            _ => To::Here,
        }
    }
}

/// The links of an item in one language: in its body, in its other words, in its facts and in records among them. A fact has
/// one address for the readers of both languages.
pub(super) fn leads(item: &Item, lang: Lang) -> Vec<Lead<'_>> {
    let told = item.tellings.get(lang);
    let mut reader = Reader { lang, file: &told.file, leads: Vec::new() };
    reader.markup(&told.telling.body, told.telling.body_at, told.telling.span);
    for (_, placed) in &told.telling.words {
        reader.value(placed);
    }
    for (name, placed) in &item.facts {
        reader.file = item.fact_files.get(name).unwrap_or(&told.file);
        reader.fact(placed);
    }
    reader.leads
}

struct Reader<'s> {
    lang: Lang,
    file: &'s SourcePath,
    leads: Vec<Lead<'s>>,
}

impl<'s> Reader<'s> {
    fn fact(&mut self, placed: &'s Placed) {
        match &placed.value {
            Value::Record(entry) => {
                let values = entry.facts.iter().map(|(_, placed)| placed);
                values.for_each(|placed| self.fact(placed));
                entry.words.get(self.lang).iter().for_each(|(_, placed)| self.value(placed));
            }
            Value::Url(_) => self.value(placed),
            Value::List(list) => list.iter().for_each(|placed| self.fact(placed)),
            _ => {}
        }
    }

    fn value(&mut self, placed: &'s Placed) {
        match &placed.value {
            Value::Url(address) => {
                let to = To::Field(address);
                self.leads.push(Lead { to, words: None, file: self.file, span: placed.span });
            }
            Value::Markdown(markup) => self.markup(markup, None, placed.span),
            Value::List(list) => list.iter().for_each(|placed| self.value(placed)),
            Value::Record(_) => self.fact(placed),
            _ => {}
        }
    }

    /// Where the text is not its source byte for byte, a link stands in the text as a whole.
    fn markup(&mut self, markup: &'s Markup, at: Option<usize>, whole: Span) {
        for piece in &markup.pieces {
            let place = |span: Span| at.map_or(whole, |at| span.shifted(at));
            let Link { target, hreflang, words, span } = match piece {
                Piece::Link(link) => &**link,
                Piece::Video(video) => {
                    for target in [&video.url, &video.transcript] {
                        let to = To::of(target, None);
                        self.leads.push(Lead { to, words: None, file: self.file, span: place(video.span) });
                    }
                    continue;
                }
                _ => continue,
            };
            let apart = markup
                .foreign
                .iter()
                .chain(&markup.literal)
                .any(|range| range.start < words.end && words.start < range.end);
            let words = markup.text.get(words.clone()).filter(|words| !words.is_empty() && !apart);
            let to = To::of(target, hreflang.as_deref());
            self.leads.push(Lead { to, words, file: self.file, span: place(*span) });
        }
    }
}
