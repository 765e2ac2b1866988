//! Which files beside the items are used: linked, shown, or named by a field. The others don't go out.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::span::SourcePath;
use crate::content::markdown::Markup;
use crate::content::{Placed, Value, Values};

use super::{Item, Site, Told};

impl Site {
    /// The files that something public uses.
    pub(super) fn used_files(&self) -> BTreeSet<SourcePath> {
        let items: Vec<_> = self.items.iter().map(|(_, item)| item).collect();
        let of_item = |mut used: BTreeSet<SourcePath>, item: &&Item| {
            for (_, told) in item.tellings.iter() {
                self.walk(told, &item.facts, &mut used);
            }
            used
        };
        let both = |mut one: BTreeSet<SourcePath>, mut other: BTreeSet<SourcePath>| {
            one.append(&mut other);
            one
        };
        items.par_iter().fold(BTreeSet::new, of_item).reduce(BTreeSet::new, both)
    }

    /// The files that something uses which isn't public: they don't go out, and nobody has lost them.
    pub fn kept_files(&self) -> BTreeSet<SourcePath> {
        let mut kept = BTreeSet::new();
        for hidden in &self.hidden {
            for told in hidden.tellings.iter().filter_map(|(_, told)| told.as_ref()) {
                let facts = hidden.item.as_ref().map_or(&told.telling.facts, |item| &item.facts);
                self.walk(told, facts, &mut kept);
            }
        }
        kept
    }

    fn walk(&self, told: &Told, facts: &Values, used: &mut BTreeSet<SourcePath>) {
        let mut walk = Walk { site: self, from: &told.file, used };
        walk.markup(&told.telling.body);
        for (_, placed) in facts.iter().chain(&told.telling.words) {
            walk.value(placed);
        }
    }
}

struct Walk<'s> {
    site: &'s Site,
    /// The file whose words are looked at.
    from: &'s SourcePath,
    used: &'s mut BTreeSet<SourcePath>,
}

impl Walk<'_> {
    fn markup(&mut self, markup: &Markup) {
        markup.files().for_each(|file| self.file(file));
    }

    fn value(&mut self, placed: &Placed) {
        match &placed.value {
            Value::Markdown(markup) => self.markup(markup),
            Value::Image(image) => self.file(&image.file),
            Value::List(list) => list.iter().for_each(|placed| self.value(placed)),
            Value::Record(entry) => {
                let parts = [&entry.facts, &entry.words.cy, &entry.words.en];
                parts.into_iter().flatten().for_each(|(_, placed)| self.value(placed));
            }
            _ => {}
        }
    }

    fn file(&mut self, path: &str) {
        self.used.extend(self.site.file_beside(path, self.from).map(|(path, _)| path));
    }
}
