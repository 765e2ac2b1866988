//! Tokens → markup: one walk, in which each element that opens pushes a frame and each that closes pops one, so that what
//! is written is balanced whatever was read.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Tag, TagEnd};

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

use super::footnotes::Notes;
use super::frames::{Frame, Marked, Named, Role, kind_of};
use super::headings::Ids;
use super::markup::{Heading, Markup};
use super::out::Out;
use super::raw::RawRun;
use super::shape::{BlockKind, Callout, ElementKind};
use super::tables::Table;
use super::tokens::{Kind, Token};
use super::{DEEPEST, Options};

/// Walks tokens and writes.
pub(super) struct Writer<'m> {
    pub(super) text: &'m str,
    pub(super) tokens: &'m [Token<'m>],
    pub(super) options: Options,
    pub(super) out: Out,
    pub(super) findings: Vec<Finding>,
    pub(super) frames: Vec<Frame>,
    pub(super) notes: Notes,
    /// The last token of the footnote that is being written, and its number, until its back-links are written.
    pub(super) note_end: Option<(usize, usize)>,
    /// Whether footnotes are being written.
    pub(super) in_notes: bool,
    pub(super) ids: Ids,
    pub(super) headings: Vec<Heading>,
    /// How many links are open: one, or none.
    pub(super) links: usize,
    pub(super) table: Option<Table>,
    pub(super) tables: usize,
    pub(super) raw: Option<RawRun>,
    /// How many bytes of code were coloured.
    pub(super) coloured: usize,
    /// How many quotes, lists and named blocks are open, and how many elements among words.
    depth: usize,
    pub(super) inline_depth: usize,
}

impl<'m> Writer<'m> {
    /// A writer of these tokens of `text`.
    pub(super) fn new(
        text: &'m str,
        tokens: &'m [Token<'m>],
        options: &Options,
        mut findings: Vec<Finding>,
    ) -> Writer<'m> {
        let notes = Notes::of(tokens, &mut findings);
        let ids = Ids::of(tokens);
        Writer {
            text,
            tokens,
            options: *options,
            out: Out::default(),
            findings,
            frames: Vec::new(),
            notes,
            note_end: None,
            in_notes: false,
            ids,
            headings: Vec::new(),
            links: 0,
            table: None,
            tables: 0,
            raw: None,
            coloured: 0,
            depth: 0,
            inline_depth: 0,
        }
    }

    /// Writes a body.
    pub(super) fn body(mut self) -> (Markup, Vec<Finding>) {
        self.walk(0..self.tokens.len());
        self.close_named();
        self.footnotes();
        self.finish()
    }

    /// Writes one line of words.
    pub(super) fn line(mut self) -> (Markup, Vec<Finding>) {
        self.walk(0..self.tokens.len());
        self.finish()
    }

    fn finish(mut self) -> (Markup, Vec<Finding>) {
        self.end_raw();
        let headings = std::mem::take(&mut self.headings);
        (Markup { headings, ..self.out.finish() }, self.findings)
    }

    /// Writes a range of tokens.
    pub(super) fn walk(&mut self, range: Range<usize>) {
        let mut index = range.start;
        while index < range.end {
            index = self.token(index);
        }
        self.out.end_run();
    }

    /// Writes what begins at this token; gives the next.
    fn token(&mut self, index: usize) -> usize {
        let token = &self.tokens[index];
        if token.is_inline() {
            let (frames, note) = (&self.frames, self.in_notes);
            self.out.run(&token.range, || kind_of(frames, note));
        } else {
            match token.kind {
                Kind::End(_) => {}
                Kind::Start(Tag::TableCell) => self.out.end_text(' '),
                _ => self.out.end_text('\n'),
            }
            self.out.end_run();
            self.end_raw();
        }
        match &token.kind {
            Kind::Start(tag) => return self.start(index, tag),
            Kind::End(tag) => self.end(index, *tag),
            Kind::Language(tag) => self.foreign(tag.as_deref(), &token.range),
            Kind::LanguageEnd => self.pop(),
            Kind::Text(words) => self.out.words(words),
            Kind::Code(code) => {
                let start = self.out.length();
                self.out.html("<code>");
                self.out.words(code);
                self.out.html("</code>");
                self.out.literal(start);
            }
            Kind::Html(html) => self.raw_inline(html, &token.range),
            Kind::Note(label) => self.reference(label, &token.range),
            Kind::SoftBreak => self.out.words("\n"),
            Kind::HardBreak => {
                self.out.html("<br>");
                self.out.words("\n");
            }
            Kind::Rule => {
                self.out.line();
                self.out.html("<hr>\n");
            }
            Kind::Task(done) => {
                self.out.html("<input type=\"checkbox\" disabled");
                self.out.html(if *done { " checked aria-label=\"" } else { " aria-label=\"" });
                self.out.message(if *done { "task-done" } else { "task-open" }, Vec::new());
                self.out.html("\"> ");
            }
            Kind::Marker => self.marker(&token.range),
        }
        index + 1
    }

    fn start(&mut self, index: usize, tag: &Tag<'m>) -> usize {
        let place = &self.tokens[index].range;
        match tag {
            Tag::Paragraph => {
                if let Some(next) = self.figure(index) {
                    return next;
                }
                self.open_block(BlockKind::Paragraph, "<p>", "</p>\n");
            }
            Tag::Heading { .. } => {
                let end = self.end_of(index, |tag| matches!(tag, TagEnd::Heading(_)));
                self.heading(tag, place, index + 1..end);
            }
            Tag::BlockQuote(None) => {
                self.out.element(ElementKind::Quote, trimmed(self.text, place));
                self.open_container("<blockquote>\n", "</blockquote>\n", place, None);
            }
            Tag::BlockQuote(Some(kind)) => self.alert(*kind, place),
            Tag::CodeBlock(kind) => return self.code(index, kind),
            Tag::HtmlBlock => return self.raw_block(index),
            Tag::List(start) => {
                let kind = ElementKind::List { ordered: start.is_some(), items: 0 };
                let list = self.out.element(kind, trimmed(self.text, place));
                match start {
                    None => self.open_container("<ul>\n", "</ul>\n", place, Some(list)),
                    Some(1) => self.open_container("<ol>\n", "</ol>\n", place, Some(list)),
                    Some(start) => {
                        let open = format!("<ol start=\"{start}\">\n");
                        self.open_container(&open, "</ol>\n", place, Some(list));
                    }
                }
            }
            Tag::DefinitionList => {
                let kind = ElementKind::Definitions { terms: 0, definitions: 0 };
                let list = self.out.element(kind, trimmed(self.text, place));
                self.open_container("<dl>\n", "</dl>\n", place, Some(list));
            }
            Tag::Item => self.open_part(BlockKind::Item, "<li>", "</li>\n"),
            Tag::DefinitionListTitle => self.open_part(BlockKind::Term, "<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => self.open_part(BlockKind::Definition, "<dd>", "</dd>\n"),
            Tag::FootnoteDefinition(_) => return self.notes.after(index),
            Tag::Table(alignments) => self.open_table(alignments, place),
            Tag::TableHead => self.open_row("<thead>\n<tr>", "</tr>\n</thead>\n"),
            Tag::TableRow => self.open_row("<tr>", "</tr>\n"),
            Tag::TableCell => self.open_cell(),
            Tag::Emphasis => self.open_inline("<em>", "</em>", place),
            Tag::Strong => self.open_inline("<strong>", "</strong>", place),
            Tag::Strikethrough => self.open_inline("<del>", "</del>", place),
            Tag::Link { link_type, dest_url, title, .. } => self.link(index, *link_type, dest_url, title),
            Tag::Image { .. } => return self.picture(index),
            // Not asked for.
            Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => self.open_inline("", "", place),
        }
        index + 1
    }

    fn end(&mut self, index: usize, tag: TagEnd) {
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::DefinitionListDefinition => self.close_named(),
            TagEnd::Paragraph if self.note_end.is_some_and(|(last, _)| last == index) => self.back_links(),
            TagEnd::Table => return self.close_table(),
            _ => {}
        }
        self.pop();
        if tag != TagEnd::TableCell && !self.tokens[index].is_inline() {
            self.out.end_text('\n');
        }
    }

    /// Closes the innermost element.
    pub(super) fn pop(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        if frame.nests() {
            self.depth -= 1;
            if !frame.close.is_empty() {
                self.out.line();
            }
        }
        match frame.role {
            Role::Foreign(start) => {
                self.inline_depth -= 1;
                self.out.foreign(start);
            }
            Role::Inline => self.inline_depth -= 1,
            Role::Named(Named { foreign: Some(start), .. }) => self.out.foreign(start),
            Role::Heading(_, Some(start)) => self.out.foreign(start),
            Role::Link(written, marked) => {
                match marked {
                    Some(Marked::Foreign(start)) => self.out.foreign(start),
                    Some(Marked::Literal(start)) => self.out.literal(start),
                    None => {}
                }
                if let Some((piece, start)) = written {
                    self.links -= 1;
                    return self.out.end_link(piece, start, &frame.close);
                }
            }
            _ => {}
        }
        self.out.html(&frame.close);
    }

    pub(super) fn open_block(&mut self, kind: BlockKind, open: &str, close: &'static str) {
        self.out.line();
        self.out.html(open);
        self.frames.push(Frame::block(kind, close));
    }

    fn open_container(&mut self, open: &str, close: &'static str, place: &Range<usize>, list: Option<usize>) {
        let close = if self.deeper(place) {
            self.out.line();
            self.out.html(open);
            close
        } else {
            ""
        };
        self.frames.push(Frame { close: close.into(), role: Role::Container(list) });
    }

    /// A part of a list, which is left out with its list.
    fn open_part(&mut self, kind: BlockKind, open: &str, close: &'static str) {
        let Some(list) = self.frames.last() else { return self.open_block(kind, open, close) };
        if let Role::Container(Some(list)) = list.role {
            self.out.count(list, kind);
        }
        if list.close.is_empty() {
            self.frames.push(Frame::block(kind, ""));
        } else {
            self.open_block(kind, open, close);
        }
    }

    /// Goes one container deeper; false, with a finding for the first, if that is too deep for its tags to be written.
    pub(super) fn deeper(&mut self, place: &Range<usize>) -> bool {
        self.depth += 1;
        if self.depth == DEEPEST + 1 {
            self.too_deep(place);
        }
        self.depth <= DEEPEST
    }

    pub(super) fn too_deep(&mut self, place: &Range<usize>) {
        self.findings.push(Finding::new(Code::TooDeep).at(place.clone()).with("deepest", DEEPEST));
    }

    /// Whether this is the telling's language.
    pub(super) fn is_own(&self, tag: &str) -> bool {
        tag.split('-').next() == Some(self.options.lang.tag())
    }

    fn alert(&mut self, kind: BlockQuoteKind, place: &Range<usize>) {
        let kind = match kind {
            BlockQuoteKind::Note => Callout::Note,
            BlockQuoteKind::Tip => Callout::Tip,
            BlockQuoteKind::Important => Callout::Important,
            BlockQuoteKind::Warning => Callout::Warning,
            BlockQuoteKind::Caution => Callout::Caution,
        };
        self.out.element(ElementKind::Callout(kind), trimmed(self.text, place));
        let close = if self.deeper(place) {
            self.callout(kind, None);
            "</div>\n"
        } else {
            ""
        };
        self.frames.push(Frame { close: close.into(), role: Role::Container(None) });
    }

    /// The token that closes the element that opens at `index`, which holds none of its kind.
    pub(super) fn end_of(&self, index: usize, closes: impl Fn(TagEnd) -> bool) -> usize {
        let after = &self.tokens[index..];
        let end = after.iter().position(|token| matches!(token.kind, Kind::End(tag) if closes(tag)));
        end.map_or(self.tokens.len(), |end| index + end)
    }
}

/// The place without the white space at its end.
pub(super) fn trimmed(text: &str, place: &Range<usize>) -> Span {
    let length = text.get(place.clone()).map_or(place.len(), |words| words.trim_end().len());
    Span::new(place.start, place.start + length)
}

/// What a finding quotes: the start of something that may be long.
pub(super) fn shortened(words: &str) -> String {
    words.chars().take(100).collect()
}
