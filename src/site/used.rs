//! Which files beside the items are used: linked, shown, or named by a field. The others don't go out.

use std::collections::BTreeSet;

use crate::base::lang::Lang;
use crate::base::span::SourcePath;
use crate::content::markdown::{Markup, Piece, Target};
use crate::content::{Placed, Value};

use super::{ItemNumber, Site};

impl Site {
    /// The files that something uses.
    pub fn used_files(&self) -> BTreeSet<SourcePath> {
        let mut used = BTreeSet::new();
        for (number, item) in self.items.iter() {
            for (lang, told) in item.tellings.iter() {
                let mut walk = Walk { site: self, item: number, lang, used: &mut used };
                walk.markup(&told.telling.body);
                for (_, placed) in item.facts.iter().chain(&told.telling.words) {
                    walk.value(placed);
                }
            }
        }
        used
    }
}

struct Walk<'s> {
    site: &'s Site,
    item: ItemNumber,
    lang: Lang,
    used: &'s mut BTreeSet<SourcePath>,
}

impl Walk<'_> {
    fn markup(&mut self, markup: &Markup) {
        for piece in &markup.pieces {
            match piece {
                Piece::Link { target, .. } => self.target(target),
                Piece::Picture { file, .. } => self.file(file),
                Piece::Video(video) => {
                    self.target(&video.url);
                    self.target(&video.transcript);
                }
                _ => {}
            }
        }
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

    fn target(&mut self, target: &Target) {
        if let Target::File { path, .. } = target {
            self.file(path);
        }
    }

    fn file(&mut self, path: &str) {
        self.used.extend(self.site.file_of(path, self.item, self.lang).map(|(path, _)| path));
    }
}
