//! HTML in Markdown: shown as it was typed, with a finding, or let through. Comments are dropped either way.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::TagEnd;

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

use super::links::{picture, target};
use super::markup::{self, Piece, Target};
use super::raw_links::{self, Link, Role};
use super::shape::BlockKind;
use super::tokens::Kind;
use super::write::{Writer, trimmed};
use crate::config::RawHtml;

/// The HTML in one run of words: one finding, however many tags.
pub(super) struct RawRun {
    span: Span,
    html: String,
}

impl Writer<'_> {
    /// A tag among words.
    pub(super) fn raw_inline(&mut self, html: &str, place: &Range<usize>) {
        let (html, unclosed) = without_comments(html);
        if html.is_empty() {
            return;
        }
        if self.options.raw_html == RawHtml::Allow && !unclosed {
            return self.let_through(&html, &Span::from(place.clone()));
        }
        self.out.words(&html);
        match &mut self.raw {
            Some(run) => run.span.end = place.end,
            None => self.raw = Some(RawRun { span: Span::from(place.clone()), html: html.into_owned() }),
        }
    }

    /// The end of a run of words.
    pub(super) fn end_raw(&mut self) {
        if let Some(run) = self.raw.take() {
            let start: String = run.html.chars().take(40).collect();
            self.findings.push(Finding::new(Code::RawHtml).at(run.span).with("html", start));
        }
    }

    /// A block of HTML; gives the token after it.
    pub(super) fn raw_block(&mut self, index: usize) -> usize {
        let end = self.end_of(index, |tag| tag == TagEnd::HtmlBlock);
        let mut html = String::new();
        for token in &self.tokens[index + 1..end] {
            if let Kind::Html(line) | Kind::Text(line) = &token.kind {
                html.push_str(line);
            }
        }
        let (html, unclosed) = without_comments(&html);
        let (html, place) = (html.trim(), &self.tokens[index].range);
        self.out.line();
        if html.is_empty() {
        } else if self.options.raw_html == RawHtml::Allow && !unclosed {
            let place = trimmed(self.text, place);
            self.let_through(html, &place);
            self.out.html("\n");
        } else {
            let start = html.chars().take(40).collect();
            self.raw = Some(RawRun { span: trimmed(self.text, place), html: start });
            self.end_raw();
            self.out.run(place, || BlockKind::Paragraph);
            self.out.html("<p>");
            self.out.words(html);
            self.out.html("</p>\n");
            self.out.end_run();
            self.out.end_text('\n');
        }
        end + 1
    }
}

impl Writer<'_> {
    /// HTML that reaches the page. What it links to is followed like any other link; what it would load or run is not
    /// let through without a finding.
    fn let_through(&mut self, html: &str, place: &Span) {
        let html = html.replace('\0', "\u{FFFD}");
        let mut done = 0;
        for Link { range, address, role } in raw_links::links(&html) {
            match (role, target(&address)) {
                (Role::Loaded, _) => match picture(&address) {
                    // Files have other addresses than names; only Markdown's pictures are led to them.
                    Ok(_) => self.raw_link(Code::BrokenLink, &address, place),
                    Err(code) => self.raw_link(code, &address, place),
                },
                (_, Err(code)) => self.raw_link(code, &address, place),
                // Ids of HTML are nobody's headings.
                (_, Ok(Target::Fragment(_))) => {}
                (Role::Linked, Ok(target)) => {
                    self.out.html(&html[done..range.start]);
                    let link = markup::Link { target, hreflang: None, words: 0..0, span: *place };
                    self.out.hole(Piece::Link(link.into()));
                    done = range.end;
                }
                (Role::Other, Ok(Target::External(_) | Target::Mail(_) | Target::Phone(_))) => {}
                (Role::Other, Ok(_)) => self.raw_link(Code::BrokenLink, &address, place),
            }
        }
        self.out.html(&html[done..]);
    }

    fn raw_link(&mut self, code: Code, address: &str, place: &Span) {
        self.findings.push(Finding::new(code).at(*place).with("link", address.trim()));
    }
}

/// The HTML without its comments, and whether one of them never closes: that would hide all that follows.
fn without_comments(html: &str) -> (Cow<'_, str>, bool) {
    if !html.contains("<!--") {
        return (Cow::Borrowed(html), false);
    }
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        // `<!-->` and `<!--->` are whole comments (CommonMark 0.31, 6.6).
        let length = match comment {
            _ if comment.starts_with('>') => Some(1),
            _ if comment.starts_with("->") => Some(2),
            _ => comment.find("-->").map(|end| end + 3),
        };
        let Some(length) = length else {
            kept.push_str("<!--");
            kept.push_str(comment);
            return (Cow::Owned(kept), true);
        };
        rest = &comment[length..];
    }
    kept.push_str(rest);
    (Cow::Owned(kept), false)
}
