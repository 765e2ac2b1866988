//! Pictures among words, and figures: a paragraph that is only a picture with a title.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use crate::base::span::Span;
use crate::content::escape::plain;
use crate::diagnostic::{Code, Finding};

use super::markup::{Picture, Piece};
use super::shape::{BlockKind, ElementKind};
use super::tokens::Kind;
use super::write::{Writer, shortened};
use super::{links, read_inline};

impl Writer<'_> {
    /// A picture; gives the token after it. One that can't be shown leaves its words.
    pub(super) fn picture(&mut self, index: usize) -> usize {
        let end = self.picture_end(index);
        let token = &self.tokens[index];
        let Kind::Start(Tag::Image { dest_url, .. }) = &token.kind else { return index + 1 };
        let alt = self.alt(index + 1..end);
        let span = Span::from(token.range.clone());
        let decorative = token.attributes.as_ref().is_some_and(|attributes| attributes.decorative);
        if alt.is_empty() && !decorative {
            let finding = Finding::new(Code::PictureWithoutAlt).at(span);
            self.findings.push(finding.with("picture", shortened(dest_url)));
        }
        match links::picture(dest_url) {
            Ok(file) => {
                if !alt.is_empty() {
                    self.out.aside(BlockKind::Alt, &alt, span);
                }
                let piece = self.out.hole(Piece::Picture(Picture { file, alt, span }.into()));
                self.out.element(ElementKind::Picture { piece }, span);
            }
            Err(code) => {
                self.findings.push(Finding::new(code).at(span).with("link", shortened(dest_url)));
                self.out.quiet(&alt);
            }
        }
        end + 1
    }

    /// A figure, if the paragraph that opens at `index` is one; gives the token after it.
    pub(super) fn figure(&mut self, index: usize) -> Option<usize> {
        let Kind::Start(Tag::Image { title, .. }) = &self.tokens.get(index + 1)?.kind else { return None };
        let end = self.picture_end(index + 1);
        let alone = matches!(self.tokens.get(end + 1)?.kind, Kind::End(TagEnd::Paragraph));
        if title.is_empty() || !alone {
            return None;
        }
        self.out.line();
        self.out.html("<figure>\n");
        self.picture(index + 1);
        self.out.html("\n<figcaption>");
        self.caption(BlockKind::Caption, title, &self.tokens[index + 1].range);
        self.out.html("</figcaption>\n</figure>\n");
        self.out.end_text('\n');
        Some(end + 2)
    }

    /// Words inside quotation marks somewhere in `place`, read as a line of Markdown.
    pub(super) fn caption(&mut self, kind: BlockKind, words: &str, place: &Range<usize>) {
        let (markup, findings) = read_inline(words, &self.options);
        // The words are found again unless they hold escapes or entities; then all that is known is the whole place.
        let found = self.text.get(place.clone()).and_then(|source| source.rfind(words));
        let whole = Span::from(place.clone());
        let start = found.map(|at| place.start + at);
        self.findings.extend(findings.into_iter().map(|finding| match start {
            Some(start) => finding.shifted(start),
            None => finding.at(whole),
        }));
        self.out.absorb(markup, kind, |span| start.map_or(whole, |start| span.shifted(start)));
    }

    /// The token that closes the picture that opens at `index`. Pictures can stand in the words of a picture.
    fn picture_end(&self, index: usize) -> usize {
        let mut depth = 0;
        for (at, token) in self.tokens.iter().enumerate().skip(index) {
            match &token.kind {
                Kind::Start(Tag::Image { .. }) => depth += 1,
                Kind::End(TagEnd::Image) if depth == 1 => return at,
                Kind::End(TagEnd::Image) => depth -= 1,
                _ => {}
            }
        }
        self.tokens.len()
    }

    fn alt(&self, inside: Range<usize>) -> String {
        let mut alt = String::new();
        for token in &self.tokens[inside] {
            match &token.kind {
                Kind::Text(words) | Kind::Code(words) => plain(words, &mut alt),
                Kind::SoftBreak | Kind::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        alt.trim().to_owned()
    }
}
