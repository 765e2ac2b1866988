//! The content types that a site declares: what items there are, which fields they have, where their pages stand.
//!
//! The engine knows no type of its own. Every type has a few common words (`common_words`).

pub mod field;
pub mod json;
pub mod list;
pub mod pattern;
mod read;
mod reason;
mod relate;
mod sound;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::digest::Digest;
use crate::base::lang::Both;
use crate::base::span::SourcePath;

pub use field::{COMMON_FACTS, Condition, Field, Fields, Kind, common_words};
pub use list::{By, CountBy, Counts, Export, Feed, FeedBy, FieldPath, Format, Group, List, Order, Sections};
pub use pattern::{Part, Pattern};
pub use read::read;
pub use reason::Reason;

/// All types of a site, by id.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    types: BTreeMap<String, Arc<Type>>,
    torn: Vec<String>,
}

/// One content type, as resolved: every name in it is known to exist.
#[derive(Clone, Debug)]
pub struct Type {
    /// Its id: the stem of the file that declares it.
    pub id: String,
    /// The file that declares it.
    pub file: SourcePath,
    /// What one item and what several items of it are called.
    pub name: Both<Names>,
    /// Where its items are written.
    pub origin: Origin,
    /// The template of its items' pages.
    pub template: String,
    /// The address of its items' pages; `None` when they have none.
    pub route: Option<Both<Pattern>>,
    /// The order of its items wherever nothing else is said.
    pub order: Order,
    /// Its fields, the common words among them.
    pub fields: Fields,
    /// Sections that its texts have.
    pub sections: Vec<Sections>,
    /// Pages that list its items.
    pub lists: Vec<List>,
    /// Pages that list its items by a term.
    pub by: Vec<By>,
    /// Their feed, if they have one.
    pub feed: Option<Feed>,
    /// Their data for machines, if it is offered.
    pub export: Option<Export>,
    /// How many of them have what, as data, if it is offered.
    pub counts: Option<Counts>,
    /// The digest of the declaration: a document depends on it.
    pub digest: Digest,
}

/// What a type is called in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// One of it.
    pub one: String,
    /// Several of it.
    pub many: String,
}

/// Where the items of a type are written, relative to `content/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A folder of pairs: `news/`.
    Folder(String),
    /// One pair: `home` is `home.cy.md` and `home.en.md`.
    Pair(String),
    /// A collection: `terms/sources.yaml`.
    Collection(String),
}

impl Schema {
    /// The type with this id.
    pub fn get(&self, id: &str) -> Option<&Arc<Type>> {
        self.types.get(id)
    }

    /// The ids of the types whose declaration can't be read: nothing else is known of them.
    pub fn torn(&self) -> &[String] {
        &self.torn
    }

    /// All types in the order of their ids.
    pub fn types(&self) -> impl Iterator<Item = &Arc<Type>> {
        self.types.values()
    }

    /// The type that a file under `content/` belongs to: the most particular origin that fits.
    pub fn type_of(&self, path: &str) -> Option<&Arc<Type>> {
        let inside = path.strip_prefix("content/")?;
        self.types()
            .filter_map(|ty| Some((ty.origin.fit(inside)?, ty)))
            .max_by_key(|(length, _)| *length)
            .map(|(_, ty)| ty)
    }
}

impl Type {
    /// The facts of every item that this type doesn't declare for itself ([`COMMON_FACTS`]).
    pub fn common_facts(&self) -> impl Iterator<Item = &Field> + Clone {
        COMMON_FACTS.iter().filter(|field| self.fields.get(&field.name).is_none())
    }
}

impl Origin {
    /// How much of the path the origin names, when the path is of this origin.
    fn fit(&self, path: &str) -> Option<usize> {
        match self {
            Origin::Folder(folder) => path.starts_with(folder.as_str()).then_some(folder.len()),
            Origin::Collection(file) => (path == file).then_some(usize::MAX),
            Origin::Pair(stem) => {
                let rest = path.strip_prefix(stem.as_str())?;
                (rest.starts_with('/') || rest.starts_with('.')).then_some(stem.len())
            }
        }
    }
}
