//! Feeds: the newest items of a type, or of all types that have one, under an address in each language.

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

/// Makes every feed. A site whose types have none has none.
pub fn feeds(
    config: &Config,
    schema: &Schema,
    items: &Items,
    table: &Table,
    findings: &mut Vec<Finding>,
) -> Vec<Feed> {
    let mut feeds = Vec::new();
    let mut all = Vec::new();
    for ty in schema.types() {
        let Some(feed) = &ty.feed else { continue };
        let dated = items.of_type(&ty.id).filter(|item| table.of_item(*item).is_some());
        let entries: Vec<_> = dated
            .filter_map(|item| match items[item].fact(&feed.date)?.value {
                Value::Date(date) => Some((date, item)),
                _ => None,
            })
            .collect();
        all.extend(entries.iter().copied());
        match items.find(&feed.on) {
            Ok(host) => {
                let Some(route) = table.of_item(host) else { continue };
                if feeds.iter().any(|other: &Feed| other.host == Some(host)) {
                    let reason = format!("another type has its feed under “{}”", feed.on);
                    let finding = Finding::new(Code::BadDeclaration).at(feed.on_span).with("reason", reason);
                    findings.push(finding.with("field", "feed").in_file(&ty.file));
                    continue;
                }
                let path = table.routes[route].path.map(|lang, path| under(path, config, lang));
                feeds.push(Feed { host: Some(host), path, entries: newest(items, entries) });
            }
            Err(reason) => {
                let finding = reason.finding(&feed.on, "item").map(|finding| finding.at(feed.on_span));
                findings.extend(finding.map(|finding| finding.in_file(&ty.file)));
            }
        }
    }
    if !all.is_empty() {
        let path = Both::each(|lang| config.feed.get(lang).clone());
        feeds.insert(0, Feed { host: None, path, entries: newest(items, all) });
    }
    feeds
}

fn under(path: &str, config: &Config, lang: Lang) -> String {
    let word = config.feed.get(lang);
    if path.is_empty() { word.clone() } else { format!("{path}/{word}") }
}

fn newest(items: &Items, mut entries: Vec<(Date, ItemNumber)>) -> Vec<(Date, ItemNumber)> {
    entries.sort_by(|(a_date, a), (b_date, b)| {
        let id = |item: &ItemNumber| (items[*item].ty.id.as_str(), items[*item].id.as_str());
        b_date.cmp(a_date).then_with(|| id(a).cmp(&id(b)))
    });
    entries.truncate(MOST);
    entries
}
