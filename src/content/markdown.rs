//! STUB
#![allow(missing_docs)]
use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::diagnostic::Finding;
pub enum RawHtml {
    Escape,
    Allow,
}
pub struct Options {
    pub raw_html: RawHtml,
    pub lang: Lang,
}
pub fn read(text: &str, _o: &Options) -> (Markup, Vec<Finding>) {
    (
        Markup {
            pieces: vec![Piece::Html(text.to_owned())],
            headings: vec![],
            words: 0,
            text: text.to_owned(),
        },
        vec![],
    )
}
#[derive(Clone, Debug, PartialEq)]
pub struct Markup {
    pub pieces: Vec<Piece>,
    pub headings: Vec<Heading>,
    pub words: usize,
    pub text: String,
}
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub level: u8,
    pub id: String,
    pub html: String,
    pub text: String,
    pub span: Span,
}
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Html(String),
    Link { target: Target, span: Span },
    Picture { file: String, alt: String, span: Span },
    Message { id: &'static str, values: Vec<(&'static str, String)> },
}
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    Item { ty: Option<String>, id: String, fragment: Option<String> },
    File { path: String, fragment: Option<String> },
    Fragment(String),
    External(String),
    Mail(String),
}
pub const MESSAGES: &[&str] = &[];
