//! All documents → one `Site`: items, relations, lists, and the table of routes that everything else reads.

pub mod anchor;
mod condition;
pub mod diagram;
pub mod feed;
pub mod file;
mod gap;
mod hidden;
pub mod item;
pub mod items;
pub mod life;
pub mod link;
pub mod listing;
pub mod lists;
mod offer;
pub mod order;
pub mod query;
pub mod relation;
pub mod route;
pub mod table;
mod used;
mod withdrawn;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::lang::{Both, Lang};
use crate::base::span::SourcePath;
use crate::config::{Config, Edition};
use crate::diagnostic::{Code, Finding};
use crate::schema::Schema;

pub use diagram::{Figure, Label};
pub use feed::Feed;
pub use file::{Beside, File};
pub use item::{Documents, Hidden, Item, Told};
pub use items::{ItemNumber, Items, NotFound};
pub use life::{Exception, Life, Why};
pub use listing::{Listing, Stand};
pub use lists::Lists;
pub use table::{Page, Redirect, Route, RouteNumber, Table, Withdrawn};

/// The site, whole: nothing in it is changed after it has been assembled.
#[derive(Debug)]
pub struct Site {
    /// The site's file.
    pub config: Config,
    /// The types.
    pub schema: Arc<Schema>,
    /// The items.
    pub items: Items,
    /// For each item, the items that point to it, by the name that the ref gives them.
    pub back: Vec<BTreeMap<String, Vec<ItemNumber>>>,
    /// For each item its place among the items of its type, in each language's order.
    pub places: Vec<Both<usize>>,
    /// Every list, on an item's page or by a term.
    pub listings: Vec<Listing>,
    /// Where each of them is found.
    pub lists: Lists,
    /// Every page and where it stands.
    pub table: Table,
    /// What isn't in this edition, and why.
    pub hidden: Vec<Hidden>,
    /// Which edition it is.
    pub edition: Edition,
    /// The feeds in the order of their hosts: that of the whole site first.
    pub feeds: Vec<Feed>,
    /// Pictures and other files beside the items.
    pub files: BTreeMap<SourcePath, File>,
    lost: BTreeSet<SourcePath>,
    near: link::Near,
}

/// Puts the site together.
pub fn assemble(
    config: Config,
    schema: Arc<Schema>,
    documents: &Documents,
    edition: Edition,
    beside: Beside,
) -> (Site, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut gathered = item::gather(&schema, documents, &edition, &mut findings);
    hidden::settle(&mut gathered, &mut findings);
    let hidden = std::mem::take(&mut gathered.hidden);
    let items = Items::new(gathered, &hidden);
    let back = relation::relate(&items, &mut findings);
    let places = order::places(&items);
    let paths = route::paths(&items, &mut findings);
    let listings = listing::listings(&schema, &items, &places, &mut findings);
    let lists = Lists::new(&items, &listings);
    let mut table = table::table(&config, &schema, &items, &listings, paths, &mut findings);
    withdrawn::settle(&mut table, &items, &hidden, &mut findings);
    let feeds = feed::feeds(&config, &schema, &items, &table, &mut findings);
    for word in config.navigation.iter().chain(&config.footer).chain(&config.search) {
        let finding = match items.find(&word.text) {
            // An item whose type has no page leads nowhere. One that should have a page has a finding of its own.
            Ok(item) if items[item].ty.route.is_none() => {
                Some(Finding::new(Code::BrokenLink).with("link", &word.text))
            }
            Ok(_) => None,
            Err(reason) => reason.finding(&word.text, "item"),
        };
        findings.extend(finding.map(|finding| finding.at(word.span).in_file(&config.file)));
    }
    let Beside { files, lost } = beside;
    let near = link::Near::default();
    let site = Site {
        config,
        schema,
        items,
        back,
        places,
        listings,
        lists,
        table,
        hidden,
        edition,
        feeds,
        files,
        lost,
        near,
    };
    (site, findings)
}

impl Site {
    /// The address of a page in a language, under the host: `/en/news/`.
    pub fn address(&self, route: RouteNumber, lang: Lang) -> String {
        let path = self.table.routes[route].path.get(lang);
        let end = if path.is_empty() { "" } else { "/" };
        format!("{}/{}/{path}{end}", self.config.base, lang.tag())
    }

    /// The language in which all that stands on a page is that it isn't there; `None` for all but a few.
    pub fn gap(&self, route: RouteNumber) -> Option<Lang> {
        match self.table.routes[route].page {
            Page::Item(item) => self.items[item].gap,
            Page::List { .. } => None,
        }
    }

    /// The address of an item's page, if it has one.
    pub fn item_address(&self, item: ItemNumber, lang: Lang) -> Option<String> {
        Some(self.address(self.table.of_item(item)?, lang))
    }

    /// The feed that has this host (`None`: the whole site), if there is one.
    pub fn feed_of(&self, host: Option<ItemNumber>) -> Option<&Feed> {
        Some(&self.feeds[self.feeds.binary_search_by_key(&host, |feed| feed.host).ok()?])
    }

    /// The public address of a path under the host.
    pub fn public(&self, address: &str) -> String {
        format!("{}{address}", self.config.origin)
    }
}
