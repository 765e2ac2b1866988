//! The body of one telling, Markdown → a [`Markup`]: HTML with holes for links, pictures, interface text and lists of
//! items, which only the whole site knows. Knows no other file.
//!
//! CommonMark with tables, footnotes, strikethrough, task lists, definition lists, heading attributes, alerts, bare
//! links, smart punctuation, `[words]{lang=en}`, and the named blocks of [`blocks`].
//!
//! The way: `lines` masks markers · `tokens` parses · `attributes`, `quotes` and `bare` each turn tokens into
//! tokens · `write` walks them once, with a file for each kind of element.

mod attributes;
mod bare;
pub mod blocks;
mod code;
mod footnotes;
mod frames;
mod headings;
mod inline;
mod lines;
mod links;
mod markers;
mod markup;
mod named;
mod out;
mod pictures;
mod quotes;
mod raw;
mod raw_links;
mod shape;
mod tables;
#[cfg(test)]
mod tests;
mod tokens;
mod write;

pub use markup::{
    Condition, Diagram, DiagramForm, Direction, Heading, Link, Markup, Message, Order, Picture, Piece, Query,
    Target, Video,
};
pub use shape::{Block, BlockKind, Callout, Element, ElementKind};

use crate::base::lang::Lang;
use crate::config::RawHtml;
use crate::diagnostic::Finding;

use write::Writer;

/// How deep quotes, lists, definition lists and named blocks may stand in one another, and emphasis likewise.
pub const DEEPEST: usize = 24;

/// The messages that a markup can ask for, with their variables.
pub const MESSAGES: &[(&str, &[&str])] = &[
    ("callout-caution", &[]),
    ("callout-important", &[]),
    ("callout-note", &[]),
    ("callout-tip", &[]),
    ("callout-warning", &[]),
    ("footnote-back", &["number", "time"]),
    ("footnotes", &[]),
    ("table-region", &["number"]),
    ("task-done", &[]),
    ("task-open", &[]),
];

/// How a telling is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// What becomes of HTML.
    pub raw_html: RawHtml,
    /// The telling's language: for apostrophes, and for what counts as foreign.
    pub lang: Lang,
}

/// Reads the body of a telling. All spans, of findings and of pieces, are relative to `text`; findings are in their order.
pub fn read(text: &str, options: &Options) -> (Markup, Vec<Finding>) {
    let mut findings = Vec::new();
    let masked = lines::mask(text, &mut findings);
    let tokens = tokens::tokens(text, &masked, &mut findings);
    let tokens = refined(text, tokens, options, &mut findings);
    sorted(Writer::new(text, &tokens, options, findings).body())
}

/// Reads one line of inline Markdown, for words of front matter. Nothing in it begins a block; footnotes are words, and so
/// are line breaks. All spans are relative to `text`.
pub fn read_inline(text: &str, options: &Options) -> (Markup, Vec<Finding>) {
    let mut findings = Vec::new();
    let guarded = tokens::guarded(text);
    let (tokens, line) = tokens::inline_tokens(&guarded);
    let tokens = refined(line, tokens, options, &mut findings);
    sorted(Writer::new(line, &tokens, options, findings).line())
}

fn refined<'m>(
    text: &'m str,
    mut tokens: Vec<tokens::Token<'m>>,
    options: &Options,
    findings: &mut Vec<Finding>,
) -> Vec<tokens::Token<'m>> {
    attributes::attach(text, &mut tokens, findings);
    quotes::settle(&mut tokens, options.lang);
    bare::link(text, tokens)
}

fn sorted((markup, mut findings): (Markup, Vec<Finding>)) -> (Markup, Vec<Finding>) {
    findings.sort_by_key(|finding| finding.place.as_ref().and_then(|place| place.span));
    (markup, findings)
}
