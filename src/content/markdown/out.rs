//! Collects HTML, holes and plain words side by side.

use std::ops::Range;

use crate::base::span::Span;
use crate::content::escape::{escape, plain};

use super::markup::{Link, Markup, Message, Piece, Run, Target};
use super::shape::{Block, BlockKind, Element, ElementKind, Place, large, small};

/// What has been written so far.
#[derive(Default)]
pub(super) struct Out {
    markup: Markup,
    /// How many of the runs are in pieces.
    pieced: usize,
    /// The words behind the tags that were written last, as bytes of the text; empty if there are none.
    words: Range<usize>,
    /// The run of words that is open: what it is, where it is written, and where it starts in the text.
    run: Option<(BlockKind, Span, usize)>,
    /// The section that is being written: the number of its heading from 1, or 0.
    section: u32,
}

impl Out {
    /// Writes HTML that is ready.
    pub(super) fn html(&mut self, html: &str) {
        if !self.words.is_empty() {
            self.close();
        }
        self.markup.tags.push_str(html);
    }

    /// Writes words into the HTML alone, for what is not read as a part of the text.
    pub(super) fn quiet(&mut self, words: &str) {
        self.html("");
        escape(words, &mut self.markup.tags);
    }

    /// Writes words.
    pub(super) fn words(&mut self, words: &str) {
        let start = self.markup.text.len();
        plain(words, &mut self.markup.text);
        self.behind(start..self.markup.text.len());
    }

    /// Puts these words behind what is written.
    fn behind(&mut self, words: Range<usize>) {
        if !self.words.is_empty() && self.words.end != words.start {
            self.close();
        }
        let start = if self.words.is_empty() { words.start } else { self.words.start };
        self.words = start..words.end;
    }

    /// Closes the run that is open.
    fn close(&mut self) {
        let Range { start, end } = std::mem::take(&mut self.words);
        self.markup.runs.push(Run { tags: small(self.markup.tags.len()), words: (small(start), small(end)) });
    }

    /// Leaves a hole; gives its number among the pieces.
    pub(super) fn hole(&mut self, piece: Piece) -> u32 {
        self.flush();
        self.markup.pieces.push(piece);
        small(self.markup.pieces.len() - 1)
    }

    /// Goes to the section of this heading, or before the first.
    pub(super) fn enter(&mut self, section: Option<usize>) {
        self.section = section.map_or(0, |heading| small(heading + 1));
    }

    /// The section that is being written.
    pub(super) fn section(&self) -> Option<usize> {
        large(self.section).checked_sub(1)
    }

    /// Notes an element; gives its number, so that what is in it can be counted.
    pub(super) fn element(&mut self, kind: ElementKind, span: Span) -> usize {
        self.markup.shape.push(Element::new(kind, Place::new(self.section, span)));
        self.markup.shape.len() - 1
    }

    /// Counts a part of a list, or a row of a table.
    pub(super) fn count(&mut self, element: usize, part: BlockKind) {
        match (self.markup.shape.get_mut(element).map(|element| &mut element.kind), part) {
            (Some(ElementKind::List { items, .. }), _) => *items += 1,
            (Some(ElementKind::Table { rows, .. }), _) => *rows += 1,
            (Some(ElementKind::Definitions { terms, .. }), BlockKind::Term) => *terms += 1,
            (Some(ElementKind::Definitions { definitions, .. }), _) => *definitions += 1,
            _ => {}
        }
    }

    /// Notes words that are not a part of the running text; gives the number of their block.
    pub(super) fn aside(&mut self, kind: BlockKind, words: &str, span: Span) -> u32 {
        let start = self.markup.asides.len();
        plain(words, &mut self.markup.asides);
        let place = Place::new(self.section, span);
        self.markup.blocks.push(Block::new(kind, place, start..self.markup.asides.len()));
        self.markup.asides.push('\n');
        small(self.markup.blocks.len() - 1)
    }

    /// Ends a link whose words begin at `start` of the text.
    pub(super) fn end_link(&mut self, link: u32, start: usize, close: &str) {
        self.html(close);
        let end = self.length();
        let Some(Piece::Link(begun)) = self.markup.pieces.get_mut(large(link)) else { return };
        begun.words = start..end;
        if begun.hreflang.is_some() || matches!(begun.target, Target::External(_)) {
            self.hole(Piece::LinkEnd { link });
        }
    }

    /// Leaves a hole for interface text.
    pub(super) fn message(&mut self, id: &'static str, values: Vec<(&'static str, String)>) {
        self.hole(Piece::Message(Message { id, values }.into()));
    }

    /// Goes to the start of a line of HTML, if it isn't there.
    pub(super) fn line(&mut self) {
        let last =
            match self.markup.text.as_bytes().get(self.words.clone()).and_then(<[u8]>::last) {
                None if self.tagged() < self.markup.tags.len() => self.markup.tags.as_bytes().last(),
                None => self.markup.runs.get(self.pieced..).and_then(<[Run]>::last).and_then(|run| {
                    self.markup.text.as_bytes().get(..large(run.words.1)).and_then(<[u8]>::last)
                }),
                last => last,
            };
        let fresh = match last {
            Some(last) => *last == b'\n',
            None => matches!(
                self.markup.pieces.last(),
                None | Some(
                    Piece::Items(_)
                        | Piece::Diagram(_)
                        | Piece::Video(_)
                        | Piece::SiteMap { .. }
                        | Piece::Report
                )
            ),
        };
        if !fresh {
            self.html("\n");
        }
    }

    /// How many bytes of tags are in runs.
    fn tagged(&self) -> usize {
        self.markup.runs.last().map_or(0, |run| large(run.tags))
    }

    /// Opens a run of words at this place of the source, or takes this place into the one that is open.
    pub(super) fn run(&mut self, place: &Range<usize>, kind: impl FnOnce() -> BlockKind) {
        let fresh = || (kind(), Span::from(place.clone()), self.markup.text.len());
        let (_, span, _) = self.run.get_or_insert_with(fresh);
        span.end = span.end.max(place.end);
    }

    /// Closes the run of words that is open.
    pub(super) fn end_run(&mut self) {
        if let Some((kind, span, start)) = self.run.take() {
            let text = &self.markup.text[start..];
            let end = start + text.trim_end().len();
            let start = end - self.markup.text[start..end].trim_start().len();
            if start < end {
                self.markup.blocks.push(Block::new(kind, Place::new(self.section, span), start..end));
            }
        }
    }

    /// Ends a line of the text, if there is one.
    pub(super) fn end_text(&mut self, with: char) {
        if !self.markup.text.is_empty() && !self.markup.text.ends_with(['\n', with]) {
            self.markup.text.push(with);
        }
    }

    /// How long the text is.
    pub(super) fn length(&self) -> usize {
        self.markup.text.len()
    }

    /// Marks the text from `start` as foreign.
    pub(super) fn foreign(&mut self, start: usize) {
        mark(&mut self.markup.foreign, start..self.markup.text.len());
    }

    /// Marks the text from `start` as words of no language.
    pub(super) fn literal(&mut self, start: usize) {
        mark(&mut self.markup.literal, start..self.markup.text.len());
    }

    /// Takes in a line that was read from a part of the source, as a block of this kind; `place` turns its places into the
    /// source's.
    pub(super) fn absorb(&mut self, mut markup: Markup, kind: BlockKind, place: impl Fn(Span) -> Span) {
        let start = self.markup.text.len();
        let mut holes = Vec::with_capacity(markup.pieces.len());
        for mut piece in std::mem::take(&mut markup.pieces) {
            match &mut piece {
                Piece::Html(html) => {
                    for (tags, words) in markup.runs_of(html) {
                        self.html(tags);
                        self.behind(words.start + start..words.end + start);
                    }
                    holes.push(0);
                    continue;
                }
                Piece::Link(link) => {
                    let Link { span, words, .. } = &mut **link;
                    *span = place(*span);
                    *words = words.start + start..words.end + start;
                }
                Piece::LinkEnd { link } => *link = holes.get(large(*link)).copied().unwrap_or_default(),
                Piece::Picture(picture) => picture.span = place(picture.span),
                Piece::Message(_) | Piece::HeadingId { .. } | Piece::SiteMap { .. } | Piece::Report => {}
                Piece::Items(query) => query.span = place(query.span),
                Piece::Diagram(diagram) => diagram.span = place(diagram.span),
                Piece::Video(video) => video.span = place(video.span),
            }
            holes.push(self.hole(piece));
        }
        self.markup.text.push_str(&markup.text);
        let shifted = |range: Range<usize>| range.start + start..range.end + start;
        self.markup.foreign.extend(markup.foreign.iter().cloned().map(shifted));
        self.markup.literal.extend(markup.literal.iter().cloned().map(shifted));
        for block in &markup.blocks {
            if block.kind.is_running() {
                let own = Place::new(self.section, place(block.span()));
                self.markup.blocks.push(Block::new(kind, own, shifted(block.text())));
            } else {
                self.aside(block.kind, markup.words_of(block), place(block.span()));
            }
        }
        for element in &markup.shape {
            let moved = |piece: u32| holes.get(large(piece)).copied().unwrap_or_default();
            // A line holds no others.
            let kind = match element.kind {
                ElementKind::Link { piece } => ElementKind::Link { piece: moved(piece) },
                ElementKind::Picture { piece } => ElementKind::Picture { piece: moved(piece) },
                _ => continue,
            };
            self.element(kind, place(element.span()));
        }
    }

    fn flush(&mut self) {
        if !self.words.is_empty() || self.tagged() < self.markup.tags.len() {
            self.close();
        }
        let end = self.markup.runs.len();
        if end > self.pieced {
            self.markup.pieces.push(Piece::Html(small(self.pieced)..small(end)));
            self.pieced = end;
        }
    }

    /// All of it.
    pub(super) fn finish(mut self) -> Markup {
        self.end_run();
        self.flush();
        // Spaces at the end are no words, unless the author wants them shown.
        let shown = self.markup.runs.iter().map(|run| large(run.words.1)).max().unwrap_or_default();
        let end = self.markup.text.trim_end().len().max(shown);
        self.markup.text.truncate(end);
        for piece in &mut self.markup.pieces {
            if let Piece::Link(link) = piece {
                link.words = link.words.start.min(end)..link.words.end.min(end);
            }
        }
        for marks in [&mut self.markup.foreign, &mut self.markup.literal] {
            marks.retain_mut(|range| {
                range.end = range.end.min(end);
                range.start < range.end
            });
        }
        // For as long as the site is open nothing is added.
        self.markup.text.shrink_to_fit();
        self.markup.tags.shrink_to_fit();
        self.markup.runs.shrink_to_fit();
        self.markup.asides.shrink_to_fit();
        self.markup.pieces.shrink_to_fit();
        self.markup.blocks.shrink_to_fit();
        self.markup.shape.shrink_to_fit();
        self.markup.words = words(&self.markup.text);
        self.markup
    }
}

/// Adds a range behind those that are marked. One around others takes them in.
fn mark(marks: &mut Vec<Range<usize>>, range: Range<usize>) {
    if range.start < range.end {
        while marks.pop_if(|inner| inner.start >= range.start).is_some() {}
        marks.push(range);
    }
}

/// What stands between spaces and holds a letter or a digit. Letter by letter, since all text of all pages comes through.
fn words(text: &str) -> usize {
    let (mut words, mut inside) = (0, false);
    for c in text.chars() {
        if c.is_whitespace() {
            inside = false;
        } else if !inside && c.is_alphanumeric() {
            inside = true;
            words += 1;
        }
    }
    words
}
