//! Lists of a type's items: where they stand, in which order, in which groups, how many on a page.

use crate::base::lang::Both;
use crate::base::span::Span;

use super::pattern::Pattern;

/// A way from an item to a value: a field, or the field of the item that a ref points to (`block.aim`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPath(pub Vec<String>);

impl FieldPath {
    /// Reads `a.b.c`.
    pub fn parse(text: &str) -> FieldPath {
        FieldPath(text.split('.').map(str::to_owned).collect())
    }
}

impl std::fmt::Display for FieldPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

/// The order of items: by a field (or `id`, or `title` by the language's alphabet), forwards or backwards. Items that
/// are equal in it stand by title, then by id, so that the order is always whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// What they are ordered by.
    pub by: FieldPath,
    /// Whether the greatest stands first (`-date`).
    pub backwards: bool,
}

impl Order {
    /// Reads `title` or `-date`.
    pub fn parse(text: &str) -> Order {
        match text.strip_prefix('-') {
            Some(field) => Order { by: FieldPath::parse(field), backwards: true },
            None => Order { by: FieldPath::parse(text), backwards: false },
        }
    }
}

/// The groups of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// By the first letter of the title, in the language's own alphabet.
    FirstLetter,
    /// By a ref, a choice or a date (its year).
    Field(FieldPath),
}

/// A list of all items of a type on the page of another item.
#[derive(Clone, Debug)]
pub struct List {
    /// The id of the item on whose page it stands.
    pub on: String,
    /// Where that id is written.
    pub on_span: Span,
    /// In which order.
    pub order: Order,
    /// In which groups, if any.
    pub group: Option<Group>,
    /// How many items stand on one page; `None`: all.
    pub per_page: Option<usize>,
}

/// Pages of a type's items by a term: one page (or several) for each item that the field points to.
#[derive(Clone, Debug)]
pub struct By {
    /// The way to the terms.
    pub field: FieldPath,
    /// The id of the terms' type.
    pub term_type: String,
    /// The address of the pages.
    pub route: Both<Pattern>,
    /// Their title, in which `{term}` is the term's title.
    pub title: Both<String>,
    /// Their template.
    pub template: String,
    /// In which order the items stand.
    pub order: Order,
    /// How many items stand on one page; `None`: all.
    pub per_page: Option<usize>,
}
