//! Elements among words: emphasis, language marks, links.

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::base::span::Span;
use crate::diagnostic::Finding;

use super::frames::{Frame, Marked, Role};
use super::markup::{Link, Piece};
use super::shape::ElementKind;
use super::write::{Writer, shortened};
use super::{DEEPEST, links};

impl Writer<'_> {
    /// Emphasis and the like.
    pub(super) fn open_inline(&mut self, open: &str, close: &'static str, place: &Range<usize>) {
        let close = if self.deeper_inline(place) {
            self.out.html(open);
            close
        } else {
            ""
        };
        self.frames.push(Frame { close: close.into(), role: Role::Inline });
    }

    fn deeper_inline(&mut self, place: &Range<usize>) -> bool {
        self.inline_depth += 1;
        if self.inline_depth == DEEPEST + 1 {
            self.too_deep(place);
        }
        self.inline_depth <= DEEPEST
    }

    /// The beginning of words that are marked as a language; `None` where the mark names none.
    pub(super) fn foreign(&mut self, tag: Option<&str>, place: &Range<usize>) {
        let written = self.deeper_inline(place);
        let close = match tag.filter(|_| written) {
            Some(tag) => {
                self.out.html(&format!("<span lang=\"{tag}\">"));
                "</span>"
            }
            None => "",
        };
        let own = tag.is_none_or(|tag| self.is_own(tag));
        let role = if own { Role::Inline } else { Role::Foreign(self.out.length()) };
        self.frames.push(Frame { close: close.into(), role });
    }

    /// The beginning of a link. One that can't be followed leaves its words.
    pub(super) fn link(&mut self, index: usize, kind: LinkType, address: &str, title: &str) {
        let token = &self.tokens[index];
        let span = Span::from(token.range.clone());
        let target = if kind == LinkType::Email { links::mail(address) } else { links::target(address) };
        let target = match target {
            // A link in a link is no HTML.
            Ok(_) if self.links > 0 => None,
            Ok(target) => Some(target),
            Err(code) => {
                self.findings.push(Finding::new(code).at(span).with("link", shortened(address)));
                None
            }
        };
        let attributes = token.attributes.as_deref();
        let lang = attributes.and_then(|attributes| attributes.lang.as_deref());
        let mut written = None;
        if let Some(target) = target {
            self.out.html("<a ");
            if let Some(lang) = lang {
                self.out.html(&format!("lang=\"{lang}\" "));
            }
            if !title.is_empty() {
                self.out.html("title=\"");
                self.out.quiet(title);
                self.out.html("\" ");
            }
            let hreflang = attributes.and_then(|attributes| attributes.hreflang.clone());
            let piece = self.out.hole(Piece::Link(Link { target, hreflang, words: 0..0, span }.into()));
            self.out.element(ElementKind::Link { piece }, span);
            self.out.html(">");
            self.links += 1;
            written = Some((piece, self.out.length()));
        }
        let start = self.out.length();
        let marked = match kind {
            LinkType::Autolink | LinkType::Email => Some(Marked::Literal(start)),
            _ => lang.filter(|lang| !self.is_own(lang)).map(|_| Marked::Foreign(start)),
        };
        let close = if written.is_some() { "</a>" } else { "" };
        self.frames.push(Frame { close: close.into(), role: Role::Link(written, marked) });
    }
}
