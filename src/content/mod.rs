//! One file → one `Document`: front matter, rows and Markdown, read by the declaration of their type and nothing else.

pub mod document;
mod escape;
pub mod highlight;
pub mod markdown;
pub mod provenance;
mod reader;
mod same;
mod scalar;
pub mod sections;
pub mod value;

use crate::base::lang::Lang;
use crate::config::RawHtml;

pub use document::{Content, Document, Row, Telling};
pub use escape::{escape, escaped};
pub use provenance::{Agreed, Check, Provenance, SignOff, Stamp};
pub use sections::Section;
pub use value::{Entry, Image, Placed, Value, Values};

/// What reading depends on besides the file and its type.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Whether HTML in content reaches the page.
    pub raw_html: RawHtml,
}

impl Reading {
    /// The options for Markdown of this language.
    pub fn markdown(&self, lang: Lang) -> markdown::Options {
        markdown::Options { raw_html: self.raw_html, lang }
    }
}
