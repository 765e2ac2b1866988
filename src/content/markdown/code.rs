//! Blocks of code.

use pulldown_cmark::{CodeBlockKind, TagEnd};

use crate::content::highlight::highlight;

use super::shape::{BlockKind, ElementKind};
use super::tokens::Kind;
use super::write::{Writer, trimmed};

/// How many bytes of code of one telling are coloured, at a megabyte a second for most code and 4 KB a second for what is
/// meant to be slow; the rest stays plain.
pub(super) const COLOURED: usize = 20_000;

impl Writer<'_> {
    /// A block of code; gives the token after it.
    pub(super) fn code(&mut self, index: usize, kind: &CodeBlockKind<'_>) -> usize {
        let end = self.end_of(index, |tag| tag == TagEnd::CodeBlock);
        let mut code = String::new();
        for token in &self.tokens[index + 1..end] {
            if let Kind::Text(line) = &token.kind {
                code.push_str(line);
            }
        }
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '\t', '{']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let span = trimmed(self.text, &self.tokens[index].range);
        let block = self.out.aside(BlockKind::Code, &code, span);
        self.out.element(ElementKind::Code { block }, span);
        self.out.line();
        self.out.html("<pre class=\"code\"><code");
        if !language.is_empty() {
            self.out.html(" class=\"language-");
            self.out.quiet(&language.to_lowercase());
            self.out.html("\"");
        }
        self.out.html(">");
        if !language.is_empty() {
            self.coloured += code.len();
        }
        let coloured = if self.coloured <= COLOURED { highlight(&code, language) } else { None };
        match coloured {
            Some(html) => self.out.html(&html),
            None => self.out.quiet(&code),
        }
        self.out.html("</code></pre>\n");
        end + 1
    }
}
