//! Feeds: the newest items of a type, of those that lead to an item, or of all types that have one, in each language.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::base::lang::{Both, Lang};
use crate::config::Config;
use crate::content::Value;
use crate::diagnostic::{Code, Finding};
use crate::schema::Schema;

use super::items::{ItemNumber, Items};
use super::table::Table;

/// Most entries of a feed, and those of each archive: what readers ask for again and again stays small.
pub const MOST: usize = 50;

/// A feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// The item under whose address it stands; `None` for the feed of the whole site.
    pub host: Option<ItemNumber>,
    /// Its address in each language, relative to the language's root, without its extension.
    pub path: Both<String>,
    /// All its items with their dates, the newest first. Only items with a page.
    pub entries: Vec<(Date, ItemNumber)>,
}

/// One document of a feed (RFC 5005, 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The newest entries: what readers subscribe to.
    Newest,
    /// The archive of this number. The first has the oldest entries.
    Archive(usize),
}

impl Feed {
    /// How many archives it has: as many as hold what isn't among the newest. Each is full, so that what is new and newer
    /// changes none of them; the last may have some of the newest too.
    pub fn archives(&self) -> usize {
        self.entries.len().saturating_sub(1) / MOST
    }

    /// Its documents, the newest entries first.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        std::iter::once(Part::Newest).chain((1..=self.archives()).rev().map(Part::Archive))
    }

    /// The entries of a document, the newest first.
    pub fn entries_of(&self, part: Part) -> &[(Date, ItemNumber)] {
        let all = self.entries.len();
        match part {
            Part::Newest => &self.entries[..all.min(MOST)],
            Part::Archive(number) => {
                let from = all.saturating_sub(number.saturating_mul(MOST));
                &self.entries[from..all.min(from + MOST)]
            }
        }
    }

    /// The address of a document, relative to the language's root, without its extension.
    pub fn path_of(&self, part: Part, lang: Lang) -> String {
        let path = self.path.get(lang);
        match part {
            Part::Newest => path.clone(),
            Part::Archive(number) => format!("{path}-{number}"),
        }
    }

    /// The archive of what is older than a document; `None` where there is nothing older.
    pub fn older(&self, part: Part) -> Option<Part> {
        let number = match part {
            Part::Newest => self.archives(),
            Part::Archive(number) => number.saturating_sub(1),
        };
        (number > 0).then_some(Part::Archive(number))
    }
}

type Entries = BTreeSet<(Date, ItemNumber)>;

/// Makes every feed, in the order of their hosts, that of the whole site first. A site whose types have none has none.
pub fn feeds(
    config: &Config,
    schema: &Schema,
    items: &Items,
    table: &Table,
    findings: &mut Vec<Finding>,
) -> Vec<Feed> {
    // The hosts of whole types, then every host: a page has one feed, whatever it is the host of.
    let (mut named, mut hosted) = (BTreeSet::new(), BTreeMap::<Option<ItemNumber>, Entries>::new());
    let has_page = |item: &ItemNumber| table.of_item(*item).is_some();
    for ty in schema.types() {
        let Some(feed) = &ty.feed else { continue };
        let dated = items.of_type(&ty.id).filter(has_page);
        let entries: Entries = dated
            .filter_map(|item| match items[item].fact(&feed.date)?.value {
                Value::Date(date) => Some((date, item)),
                _ => None,
            })
            .collect();
        if !entries.is_empty() {
            hosted.entry(None).or_default().extend(entries.iter().copied());
        }
        for by in &feed.by {
            let hosts = by.to.iter().flat_map(|id| items.of_type(id)).filter(has_page);
            // Those to which nothing leads yet have an empty one, so that readers can wait for the first.
            for host in hosts {
                hosted.entry(Some(host)).or_default();
            }
            for (date, item) in &entries {
                for host in items.follow(*item, &by.field).into_iter().filter(has_page) {
                    hosted.entry(Some(host)).or_default().insert((*date, *item));
                }
            }
        }
        match items.find(&feed.on) {
            Ok(host) if !has_page(&host) => {}
            Ok(host) if named.insert(host) => hosted.entry(Some(host)).or_default().extend(entries),
            Ok(_) => {
                let finding = Finding::new(Code::BadDeclaration).at(feed.on_span);
                let finding = finding.with("reason", "feed-taken").with("of", &feed.on);
                findings.push(finding.with("field", "feed").in_file(&ty.file));
            }
            Err(reason) => {
                let finding = reason.finding(&feed.on, "item").map(|finding| finding.at(feed.on_span));
                findings.extend(finding.map(|finding| finding.in_file(&ty.file)));
            }
        }
    }
    let made = hosted.into_iter().filter_map(|(host, entries)| {
        let path = match host {
            None => Both::each(|lang| config.feed.get(lang).clone()),
            Some(host) => table.routes[table.of_item(host)?].path.map(|lang, path| under(path, config, lang)),
        };
        Some(Feed { host, path, entries: newest(items, entries) })
    });
    made.collect()
}

fn under(path: &str, config: &Config, lang: Lang) -> String {
    let word = config.feed.get(lang);
    if path.is_empty() { word.clone() } else { format!("{path}/{word}") }
}

fn newest(items: &Items, entries: Entries) -> Vec<(Date, ItemNumber)> {
    let mut entries: Vec<_> = entries.into_iter().collect();
    entries.sort_by(|(a_date, a), (b_date, b)| {
        let id = |item: &ItemNumber| (items[*item].ty.id.as_str(), items[*item].id.as_str());
        b_date.cmp(a_date).then_with(|| id(a).cmp(&id(b)))
    });
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(count: i16) -> Feed {
        let entries =
            (0..count).rev().map(|number| (Date::constant(number, 1, 1), number.unsigned_abs().into()));
        Feed { host: None, path: Both::each(|_| "feed".to_owned()), entries: entries.collect() }
    }

    fn numbers(feed: &Feed, part: Part) -> Vec<ItemNumber> {
        feed.entries_of(part).iter().map(|(_, item)| *item).collect()
    }

    #[test]
    fn a_feed_has_archives_when_it_has_more_than_it_shows() {
        let archives = |count| feed(count).archives();
        assert_eq!([0, 1, 50, 51, 100, 101, 150, 151].map(archives), [0, 0, 0, 1, 1, 2, 2, 3]);
    }

    #[test]
    fn whoever_goes_from_archive_to_archive_has_met_every_entry() {
        for count in [0, 1, 49, 50, 51, 99, 100, 101, 149, 150, 151, 777] {
            let feed = feed(count);
            let (mut met, mut part) = (BTreeSet::new(), Some(Part::Newest));
            while let Some(here) = part {
                met.extend(numbers(&feed, here));
                part = feed.older(here);
            }
            assert_eq!(met, (0..count.unsigned_abs().into()).collect(), "{count}");
            assert_eq!(feed.parts().count(), 1 + feed.archives());
        }
    }

    #[test]
    fn archives_are_full_and_stay_as_they_are_when_something_new_comes() {
        for count in 51..300 {
            let (before, after) = (feed(count), feed(count + 1));
            for part in before.parts().skip(1) {
                assert_eq!(before.entries_of(part).len(), MOST);
                assert_eq!(numbers(&before, part), numbers(&after, part), "{count}: {part:?}");
                assert_eq!(before.older(part), after.older(part));
            }
        }
    }
}
