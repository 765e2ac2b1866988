//! Masked source → tokens: the Markdown parser's events, each with its place and its words as the author wrote them.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::diagnostic::{Code, Finding};

use super::attributes::Attributes;
use super::lines::{BRACE, Masked};
use super::write::shortened;

/// One event of the Markdown parser, or one that we add.
#[derive(Debug, Clone)]
pub(super) struct Token<'m> {
    /// What.
    pub(super) kind: Kind<'m>,
    /// The bytes of the source.
    pub(super) range: Range<usize>,
    /// `{…}` after a link or a picture.
    pub(super) attributes: Option<Box<Attributes>>,
}

/// What a token is.
#[derive(Debug, Clone)]
pub(super) enum Kind<'m> {
    /// An element opens.
    Start(Tag<'m>),
    /// An element closes.
    End(TagEnd),
    /// `[` of `[words]{lang=…}`; `None` when the mark names no language.
    Language(Option<String>),
    /// `]` of the same.
    LanguageEnd,
    /// Words, or a line of a code block.
    Text(CowStr<'m>),
    /// Code among words.
    Code(CowStr<'m>),
    /// HTML, a tag among words or a part of a block.
    Html(CowStr<'m>),
    /// A reference to a footnote that is written.
    Note(CowStr<'m>),
    /// The end of a source line inside a paragraph.
    SoftBreak,
    /// The end of a line that the author asked for.
    HardBreak,
    /// A thematic break.
    Rule,
    /// The box of a task, and whether it is done.
    Task(bool),
    /// A marker line of a named block: its range is its words.
    Marker,
}

impl<'m> Token<'m> {
    /// A token without attributes.
    pub(super) fn new(kind: Kind<'m>, range: Range<usize>) -> Token<'m> {
        Token { kind, range, attributes: None }
    }

    /// Whether it is a part of a run of words, and not the edge of a block.
    pub(super) fn is_inline(&self) -> bool {
        match &self.kind {
            Kind::Start(tag) => is_inline(tag.to_end()),
            Kind::End(tag) => is_inline(*tag),
            Kind::Rule | Kind::Marker | Kind::Task(_) => false,
            _ => true,
        }
    }
}

fn is_inline(tag: TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(tag, Emphasis | Strong | Strikethrough | Superscript | Subscript | Link | Image)
}

/// The tokens of a body.
///
/// A marker that stands where no block can begin (indented too far, inside a line) is told as not closed: it would
/// otherwise be shown to readers.
pub(super) fn tokens<'m>(
    text: &'m str,
    masked: &'m Masked<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Token<'m>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    let mut reader = Reader {
        text,
        masked: &masked.text,
        markers: &masked.markers,
        seen: vec![false; masked.markers.len()],
        // About as many as there are in most texts: lists that grow are copied.
        tokens: Vec::with_capacity(text.len() / 16),
    };
    for (event, range) in Parser::new_ext(&masked.text, options).into_offset_iter() {
        reader.take(event, range);
    }
    for (marker, _) in reader.markers.iter().zip(&reader.seen).filter(|(_, seen)| !**seen) {
        let name = text[marker.clone()].trim_start_matches(':').split_whitespace().next().unwrap_or(":::");
        findings.push(Finding::new(Code::BlockNotClosed).at(marker.clone()).with("name", shortened(name)));
    }
    reader.tokens
}

/// Stands before a line of inline Markdown: the parser has no inline mode, and this keeps it from seeing a list, a heading
/// or a definition. It is white space to the rules of emphasis and quotation marks, as the start of a line is.
const GUARD: char = '\u{A0}';

/// One line of inline Markdown, ready for [`inline_tokens`].
pub(super) fn guarded(text: &str) -> String {
    let line = text.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c });
    std::iter::once(GUARD).chain(line).collect()
}

/// The tokens of one line of inline Markdown, and the line that their ranges are of. No block element can begin.
pub(super) fn inline_tokens(guarded: &str) -> (Vec<Token<'_>>, &str) {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SMART_PUNCTUATION;
    let by = GUARD.len_utf8();
    let line = &guarded[by..];
    let mut reader = Reader { text: line, masked: line, markers: &[], seen: Vec::new(), tokens: Vec::new() };
    for (event, range) in Parser::new_ext(guarded, options).into_offset_iter() {
        let mut range = range.start.saturating_sub(by)..range.end.saturating_sub(by);
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Text(CowStr::Borrowed(words)) if words.starts_with(GUARD) && range.start == 0 => {
                let words = words[by..].trim_start();
                range.start = range.end.saturating_sub(words.len());
                reader.take(Event::Text(CowStr::Borrowed(words)), range);
            }
            event => reader.take(event, range),
        }
    }
    (reader.tokens, line)
}

struct Reader<'m> {
    text: &'m str,
    masked: &'m str,
    markers: &'m [Range<usize>],
    seen: Vec<bool>,
    tokens: Vec<Token<'m>>,
}

impl<'m> Reader<'m> {
    fn take(&mut self, event: Event<'m>, range: Range<usize>) {
        let kind = match event {
            Event::Text(words) => return self.words(words, range),
            Event::Rule => match self.markers.binary_search_by_key(&range.start, |marker| marker.start) {
                Ok(marker) => {
                    self.seen[marker] = true;
                    self.tokens.push(Token::new(Kind::Marker, self.markers[marker].clone()));
                    return;
                }
                Err(_) => Kind::Rule,
            },
            Event::Start(tag) => {
                if matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock) {
                    self.literal(&range);
                }
                Kind::Start(tag)
            }
            Event::End(tag) => Kind::End(tag),
            Event::Code(code) if code.contains(BRACE) => Kind::Code(code.replace(BRACE, "}").into()),
            Event::Code(code) => Kind::Code(code),
            Event::Html(html) | Event::InlineHtml(html) => Kind::Html(self.as_written(html, &range)),
            Event::FootnoteReference(label) => Kind::Note(label),
            Event::SoftBreak => Kind::SoftBreak,
            Event::HardBreak => Kind::HardBreak,
            Event::TaskListMarker(done) => Kind::Task(done),
            // Not asked for.
            Event::InlineMath(words) | Event::DisplayMath(words) => Kind::Text(words),
        };
        self.tokens.push(Token::new(kind, range));
    }

    /// Words, joined to those before them when they are neighbours in the source too: a run of a million asterisks is
    /// then one token. Brackets stay alone, for `[words]{lang=…}`.
    fn words(&mut self, words: CowStr<'m>, range: Range<usize>) {
        let words = self.as_written(words, &range);
        let bracket = |words: &str| matches!(words, "[" | "]" | "![");
        if let CowStr::Borrowed(new) = words
            && !bracket(new)
            && let Some(Token { kind: Kind::Text(CowStr::Borrowed(old)), range: before, .. }) =
                self.tokens.last_mut()
            && !bracket(old)
            && before.end == range.start
            && new.len() == range.len()
            && old.len() == before.len()
            && let Some(joined) = self.text.get(before.start..range.end)
        {
            *old = joined;
            before.end = range.end;
            return;
        }
        self.tokens.push(Token::new(Kind::Text(words), range));
    }

    /// The same words from the source, in which nothing is masked; what the parser made up itself stays.
    fn as_written(&self, words: CowStr<'m>, range: &Range<usize>) -> CowStr<'m> {
        match self.text.get(range.clone()) {
            Some(written) if self.masked.get(range.clone()) == Some(&*words) => CowStr::Borrowed(written),
            _ => words,
        }
    }

    /// Markers in code and HTML are words.
    fn literal(&mut self, range: &Range<usize>) {
        let first = self.markers.partition_point(|marker| marker.start < range.start);
        let last = self.markers.partition_point(|marker| marker.start < range.end);
        self.seen[first..last].fill(true);
    }
}
