//! A style sheet's text → the files that it names, by the grammar of CSS (CSS Syntax 3). Knows nothing of assets.

use cssparser::{ParseError, Parser, Token};

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

/// Most blocks and functions in one another: nobody writes so many, and each is a call of the reader.
const DEEPEST: usize = 64;

/// A file that a style sheet names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// As it is named.
    pub(super) address: String,
    /// The bytes that name it.
    pub(super) span: Span,
    form: Form,
}

/// How it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `url(a.svg)`: all of it.
    Url,
    /// `"a.svg"`, in `url("a.svg")`, in `image-set(…)` or after `@import`.
    Quoted,
}

impl Reference {
    /// The same with another address, which holds no quote and no backslash.
    pub(super) fn with(&self, address: &str) -> String {
        match self.form {
            Form::Url => format!("url(\"{address}\")"),
            Form::Quoted => format!("\"{address}\""),
        }
    }
}

/// The files that a style sheet names, in their order. Data that stands in the address itself, and parts of the page
/// (`url(#clip)`), are no files.
pub(super) fn references(text: &str) -> (Vec<Reference>, Vec<Finding>) {
    let mut reader = Reader::default();
    reader.block(&mut Parser::new(text), Strings::AreTexts, 0);
    (reader.found, reader.findings)
}

#[derive(Default)]
struct Reader {
    found: Vec<Reference>,
    findings: Vec<Finding>,
}

/// What strings mean in a block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strings {
    AreTexts,
    NameFiles,
}

/// The rule with `@` that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    Other,
    /// Names a file.
    Import,
    /// Names a namespace, which looks like an address and is none.
    Namespace,
}

impl Reader {
    fn block(&mut self, parser: &mut Parser, strings: Strings, depth: usize) {
        let mut rule = Rule::Other;
        loop {
            let start = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return };
            let span = Span::new(start, parser.position().byte_index());
            let inner = match &token {
                Token::AtKeyword(name) => {
                    rule = match name.to_ascii_lowercase().as_str() {
                        "import" => Rule::Import,
                        "namespace" => Rule::Namespace,
                        _ => Rule::Other,
                    };
                    continue;
                }
                Token::UnquotedUrl(address) => {
                    if rule != Rule::Namespace {
                        self.add(address, span, Form::Url);
                    }
                    continue;
                }
                Token::QuotedString(address) => {
                    if strings == Strings::NameFiles || rule == Rule::Import {
                        self.add(address, span, Form::Quoted);
                    }
                    continue;
                }
                Token::WhiteSpace(_) | Token::Comment(_) => continue,
                Token::Function(name) => match name.to_ascii_lowercase().as_str() {
                    "url" | "src" if rule != Rule::Namespace => Strings::NameFiles,
                    "image-set" | "-webkit-image-set" => Strings::NameFiles,
                    _ => Strings::AreTexts,
                },
                Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {
                    Strings::AreTexts
                }
                token => {
                    // A namespace has a prefix before its address; a file stands right behind `@import`.
                    if rule == Rule::Import || *token == Token::Semicolon {
                        rule = Rule::Other;
                    }
                    continue;
                }
            };
            if rule == Rule::Import || token == Token::CurlyBracketBlock {
                rule = Rule::Other;
            }
            if depth == DEEPEST {
                // Told once: the parser passes over the rest of the block.
                if self.findings.is_empty() {
                    self.findings.push(Finding::new(Code::TooDeep).at(span).with("deepest", DEEPEST));
                }
                continue;
            }
            let read: Result<(), ParseError<()>> = parser.parse_nested_block(|parser| {
                self.block(parser, inner, depth + 1);
                Ok(())
            });
            // A block that never ends is read to the end of the text.
            read.unwrap_or_default();
        }
    }

    fn add(&mut self, address: &str, span: Span, form: Form) {
        let data = address.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"));
        if !data && !address.starts_with('#') && !address.is_empty() {
            self.found.push(Reference { address: address.to_owned(), span, form });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(String, String)> {
        let (references, findings) = references(text);
        assert_eq!(findings, []);
        let of = |one: Reference| (one.address, text[one.span.start..one.span.end].to_owned());
        references.into_iter().map(of).collect()
    }

    #[test]
    fn files_are_named_in_every_form() {
        for (text, address, bytes) in [
            ("a { background: url(a.svg) }", "a.svg", "url(a.svg)"),
            ("a { background: URL( \n a.svg\t) }", "a.svg", "URL( \n a.svg\t)"),
            ("a { background: url(\"a b.svg\") }", "a b.svg", "\"a b.svg\""),
            ("a { background: u\\72l('a.svg') }", "a.svg", "'a.svg'"),
            ("@import 'a.css' layer(x);", "a.css", "'a.css'"),
            ("@IMPORT/* */url(a.css);", "a.css", "url(a.css)"),
            ("@media print { @supports (a: b) { a { b: url(a.svg) } } }", "a.svg", "url(a.svg)"),
            ("a { b: image-set(\"a.webp\" type('image/webp') 1x) }", "a.webp", "\"a.webp\""),
            ("a { --b: url(a.svg)", "a.svg", "url(a.svg)"),
        ] {
            assert_eq!(named(text), [(address.to_owned(), bytes.to_owned())], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_file_is_none() {
        for text in [
            "/* url(a.svg) */",
            "a::before { content: \"url(a.svg)\" }",
            "a { background: url(DATA:image/png;base64,AA==); clip-path: url(#b); c: url() }",
            "@namespace svg url(http://www.w3.org/2000/svg);",
            "@namespace svg url('http://www.w3.org/2000/svg');",
            "@import; a { content: 'a.css' }",
            "@font-face { font-family: 'a.css' }",
        ] {
            assert_eq!(named(text), [], "{text}");
        }
    }

    #[test]
    fn a_hostile_sheet_comes_to_an_end() {
        for unit in ["{", "(", "url(", "a{b:c(", "'", "\\", "/*", "url(\"a", "@import "] {
            let (_, findings) = references(&unit.repeat(100_000));
            assert!(findings.len() <= 1, "{unit}: told once");
        }
    }
}
