//! What a type makes of its items besides their pages: lists, feeds, data; and the sections that their texts have.

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
    /// The way to second terms, by which each page is parted again: `{address}/{term's slug}`, where there are items.
    pub narrow: Option<FieldPath>,
    /// The id of the second terms' type.
    pub narrow_type: String,
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

/// Sections that a type's texts have, in this order, others between them as they like.
#[derive(Clone, Debug)]
pub struct Sections {
    /// The ids of their headings, the same in both languages.
    pub ids: Vec<String>,
    /// For which items; `None`: for all.
    pub when: Option<super::Condition>,
}

/// The feed of a type's items.
#[derive(Clone, Debug)]
pub struct Feed {
    /// The id of the item under whose address it stands.
    pub on: String,
    /// Where that id is written.
    pub on_span: Span,
    /// The date of an item: a fact of kind date. Items without one are not in the feed.
    pub date: String,
    /// The ways to items that each have a feed too, of the items that lead to them.
    pub by: Vec<FeedBy>,
}

/// A way from the items of a feed to others, each of which has a feed of its own.
#[derive(Clone, Debug)]
pub struct FeedBy {
    /// The way.
    pub field: FieldPath,
    /// The ids of the types at its end.
    pub to: Vec<String>,
}

/// The data of a type's items, for machines.
#[derive(Clone, Debug)]
pub struct Export {
    /// The name of the files: `data/cy/NAME.json`, `data/en/NAME.json`.
    pub name: String,
    /// The forms that are written.
    pub formats: Vec<Format>,
    /// The forms in which each item has a file of its own: `data/en/NAME/ID.md`.
    pub each: Vec<Format>,
    /// A fact: items that lack it, or for which it is `false`, are told by id only in JSON, so that whoever took them
    /// before learns that they may no longer be used; the other forms leave them out.
    pub only: Option<String>,
    /// A word that tells why an item is not offered.
    pub because: Option<String>,
}

/// How many items of a type have what, for machines.
#[derive(Clone, Debug)]
pub struct Counts {
    /// The name of the files: `data/cy/NAME.json`, `data/en/NAME.json`, and the same as CSV.
    pub name: String,
    /// What they are counted by.
    pub by: Vec<CountBy>,
}

/// What items are counted by: the values of a ref or of a choice, or whether they have a field at all.
#[derive(Clone, Debug)]
pub struct CountBy {
    /// The way to the values.
    pub field: FieldPath,
    /// The way to other values, with each of which they are counted together (`area/service`).
    pub across: Option<FieldPath>,
}

/// The form of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// JSON: every field.
    Json,
    /// CSV (RFC 4180): every field that fits in a cell.
    Csv,
    /// Markdown, bodies as written: one file, the items one after another; or a file for each.
    Markdown,
    /// A sheet for paper, a file for each item only.
    Html,
    /// OPML 2.0: titles and addresses, from the word `url`.
    Opml,
    /// iCalendar (RFC 5545): items with a `start` date, and an `end` date if they have one.
    Ics,
}

impl Format {
    /// Every form of all items together.
    pub const ALL: [Format; 5] = [Format::Json, Format::Csv, Format::Markdown, Format::Opml, Format::Ics];
    /// Those in which each item may have a file of its own.
    pub const EACH: [Format; 2] = [Format::Markdown, Format::Html];

    /// Its name in a declaration, and the extension of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Csv => "csv",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Opml => "opml",
            Format::Ics => "ics",
        }
    }
}
