//! Collects HTML, holes and plain words side by side.

use std::ops::Range;

use crate::base::span::Span;
use crate::content::escape::{escape, plain};

use super::markup::{Diagram, Markup, Passage, Piece, Query, Video};

/// What has been written so far.
#[derive(Default)]
pub(super) struct Out {
    markup: Markup,
    html: String,
    /// The run of words that is open: where it is written, and where it starts in the text.
    run: Option<(Span, usize)>,
}

impl Out {
    /// Writes HTML that is ready.
    pub(super) fn html(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Writes words into the HTML alone, for what is not read as a part of the text.
    pub(super) fn quiet(&mut self, words: &str) {
        escape(words, &mut self.html);
    }

    /// Writes words.
    pub(super) fn words(&mut self, words: &str) {
        escape(words, &mut self.html);
        plain(words, &mut self.markup.text);
    }

    /// Leaves a hole.
    pub(super) fn hole(&mut self, piece: Piece) {
        self.flush();
        self.markup.pieces.push(piece);
    }

    /// Leaves a hole for interface text.
    pub(super) fn message(&mut self, id: &'static str, values: Vec<(&'static str, String)>) {
        self.hole(Piece::Message { id, values });
    }

    /// Goes to the start of a line of HTML, if it isn't there.
    pub(super) fn line(&mut self) {
        let fresh = match self.html.as_bytes().last() {
            Some(last) => *last == b'\n',
            None => matches!(
                self.markup.pieces.last(),
                None | Some(Piece::Items(_) | Piece::Diagram(_) | Piece::Video(_) | Piece::SiteMap)
            ),
        };
        if !fresh {
            self.html.push('\n');
        }
    }

    /// Opens a run of words at this place of the source, or takes this place into the one that is open.
    pub(super) fn run(&mut self, place: &Range<usize>) {
        let (span, _) = self.run.get_or_insert((Span::from(place.clone()), self.markup.text.len()));
        span.end = span.end.max(place.end);
    }

    /// Closes the run of words that is open.
    pub(super) fn end_run(&mut self) {
        if let Some((span, start)) = self.run.take() {
            let text = &self.markup.text[start..];
            let end = start + text.trim_end().len();
            let start = end - self.markup.text[start..end].trim_start().len();
            if start < end {
                self.markup.passages.push(Passage { span, text: start..end });
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
        let length = self.markup.text.len();
        if start >= length {
            return;
        }
        // A mark around others takes them in.
        while self.markup.foreign.pop_if(|inner| inner.start >= start).is_some() {}
        self.markup.foreign.push(start..length);
    }

    /// Takes in a markup that was read from a part of the source; `place` turns its places into the source's.
    pub(super) fn absorb(&mut self, markup: Markup, place: impl Fn(Span) -> Span) {
        let start = self.markup.text.len();
        for mut piece in markup.pieces {
            match &mut piece {
                Piece::Html(html) => {
                    self.html.push_str(html);
                    continue;
                }
                Piece::Link { span, .. } | Piece::Picture { span, .. } => *span = place(*span),
                Piece::Message { .. } | Piece::SiteMap => {}
                Piece::Items(Query { span, .. }) => *span = place(*span),
                Piece::Diagram(Diagram { span, .. }) => *span = place(*span),
                Piece::Video(Video { span, .. }) => *span = place(*span),
            }
            self.hole(piece);
        }
        self.markup.text.push_str(&markup.text);
        let shifted = |range: Range<usize>| range.start + start..range.end + start;
        self.markup.foreign.extend(markup.foreign.into_iter().map(shifted));
        self.markup.passages.extend(
            markup
                .passages
                .into_iter()
                .map(|passage| Passage { span: place(passage.span), text: shifted(passage.text) }),
        );
    }

    fn flush(&mut self) {
        if !self.html.is_empty() {
            self.markup.pieces.push(Piece::Html(std::mem::take(&mut self.html)));
        }
    }

    /// All of it.
    pub(super) fn finish(mut self) -> Markup {
        self.end_run();
        self.flush();
        let end = self.markup.text.trim_end().len();
        self.markup.text.truncate(end);
        self.markup.foreign.retain_mut(|range| {
            range.end = range.end.min(end);
            range.start < range.end
        });
        self.markup.words = words(&self.markup.text);
        self.markup
    }
}

/// What stands between spaces and holds a letter or a digit.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
