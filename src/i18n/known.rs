//! What is known of the messages of a language apart from their words.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Place;

/// The messages of a language.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Everything that has words, by id: `name`, `name.attribute`, `-term`.
    pub(super) told: BTreeMap<String, Told>,
    /// Messages and terms, and where their names stand.
    pub(super) entries: BTreeMap<String, Place>,
    /// Ids that are there and can't be read.
    pub(super) broken: BTreeSet<String>,
    /// Whether a whole file can't be read.
    pub(super) torn: bool,
}

/// Something that has words.
#[derive(Debug)]
pub(super) struct Told {
    /// Where its name stands.
    pub(super) place: Place,
    /// The variables that it needs, those of the messages that it names among them.
    pub(super) variables: BTreeSet<String>,
    /// What it names.
    pub(super) references: Vec<String>,
    /// Whether it can be told: nothing is wrong with it, nor with what it names.
    pub(super) whole: bool,
}

impl Known {
    /// Whether this id is there, read or not.
    pub(super) fn has(&self, id: &str) -> bool {
        self.torn
            || self.told.contains_key(id)
            || self.broken.contains(id)
            || self.broken.contains(entry_of(id))
    }
}

/// The message or term that an id belongs to.
pub(super) fn entry_of(id: &str) -> &str {
    id.split_once('.').map_or(id, |(entry, _)| entry)
}
