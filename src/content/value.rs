//! What a field of an item holds, by its kind.

use jiff::civil::Date;

use crate::base::lang::Both;
use crate::base::span::Span;

use super::markdown::Markup;

/// Named values in the order of their declaration.
pub type Values = Vec<(String, Placed)>;

/// A value and where it is written.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The value.
    pub value: Value,
    /// Its bytes in its file.
    pub span: Span,
}

/// A value of a declared kind.
#[derive(Clone, Debug)]
pub enum Value {
    /// A line of text.
    Text(String),
    /// Markdown.
    Markdown(Box<Markup>),
    /// A day.
    Date(Date),
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// The key of a choice.
    Choice(String),
    /// An address outside the site.
    Url(String),
    /// A picture.
    Image(Box<Image>),
    /// The id of another item.
    Ref(String),
    /// Fields that belong together.
    Record(Box<Entry>),
    /// Several values.
    List(Vec<Placed>),
}

/// A picture of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its path, relative to the item's file.
    pub file: String,
    /// What it shows, in words. Empty when it only decorates.
    pub alt: Both<String>,
    /// Whom to thank.
    pub credit: Option<String>,
}

/// A record: facts, and words in both languages (or in one, within a telling).
#[derive(Clone, Debug)]
pub struct Entry {
    /// The facts.
    pub facts: Values,
    /// The words.
    pub words: Both<Values>,
}
