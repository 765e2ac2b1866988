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

/// Most entries of a feed: what readers ask for again and again stays small.
const MOST: usize = 50;

/// A feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// The item under whose address it stands; `None` for the feed of the whole site.
    pub host: Option<ItemNumber>,
    /// Its address in each language, relative to the language's root, without its extension.
    pub path: Both<String>,
    /// Its items with their dates, the newest first. Only items with a page.
    pub entries: Vec<(Date, ItemNumber)>,
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
                let reason = format!("another type has its feed under “{}”", feed.on);
                let finding = Finding::new(Code::BadDeclaration).at(feed.on_span).with("reason", reason);
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
    entries.truncate(MOST);
    entries
}
