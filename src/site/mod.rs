//! All documents → one `Site`: items, relations, lists, and the table of routes that everything else reads.

pub mod anchor;
pub mod condition;
pub mod diagram;
pub mod feed;
pub mod file;
mod gap;
mod hidden;
mod index;
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
mod shelf;
pub mod table;
mod used;
mod withdrawn;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::base::span::SourcePath;
use crate::config::{Config, Edition};
use crate::diagnostic::{Code, Finding};
use crate::schema::Schema;

pub use diagram::{Figure, Label};
pub use feed::{Feed, Part};
pub use file::{Beside, File};
pub use item::{Documents, Hidden, Item, Told};
pub use items::{ItemNumber, Items, NotFound};
pub use life::{Exception, Life, Why};
pub use listing::{Listing, Stand};
pub use lists::Lists;
pub use shelf::{OnShelf, Shelf};
pub use table::{Page, Redirect, Route, RouteNumber, Table, Withdrawn};

/// The site, whole: nothing in it is changed after it has been assembled.
#[derive(Clone, Debug)]
pub struct Site {
    /// The site's file.
    pub config: Config,
    /// The types.
    pub schema: Arc<Schema>,
    /// The items.
    pub items: Items,
    /// For each item, the items that point to it, by the name that the ref gives them.
    pub back: Arc<Vec<BTreeMap<String, Vec<ItemNumber>>>>,
    /// For each item its place among the items of its type, in each language's order.
    pub places: Arc<Vec<Both<usize>>>,
    /// Every list, on an item's page or by a term.
    pub listings: Arc<Vec<Listing>>,
    /// Where each of them is found.
    pub lists: Arc<Lists>,
    /// Every page and where it stands.
    pub table: Arc<Table>,
    /// What isn't in this edition, and why.
    pub hidden: Vec<Hidden>,
    /// Which edition it is.
    pub edition: Edition,
    /// The feeds in the order of their hosts: that of the whole site first.
    pub feeds: Arc<Vec<Feed>>,
    /// Pictures and other files beside the items.
    pub files: Arc<BTreeMap<SourcePath, File>>,
    /// Those of them that something public uses: the others don't go out.
    pub used: Arc<BTreeSet<SourcePath>>,
    lost: Arc<BTreeSet<SourcePath>>,
    /// What it was assembled from, with the bodies that were there then.
    shelves: Arc<[Arc<Shelf>]>,
    near: Arc<link::Near>,
    index: Arc<index::Index>,
}

/// Puts the site together.
pub fn assemble(
    config: Config,
    schema: Arc<Schema>,
    shelves: Arc<[Arc<Shelf>]>,
    edition: Edition,
    beside: Beside,
) -> (Site, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut gathered = item::gather(&schema, &shelf::documents(&shelves), &edition, &mut findings);
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
    let site = Site {
        config,
        schema,
        items,
        back: Arc::new(back),
        places: Arc::new(places),
        listings: Arc::new(listings),
        lists: Arc::new(lists),
        table: Arc::new(table),
        hidden,
        edition,
        feeds: Arc::new(feeds),
        files: Arc::new(files),
        used: Arc::default(),
        lost: Arc::new(lost),
        shelves,
        near: Arc::default(),
        index: Arc::default(),
    };
    let used = Arc::new(site.used_files());
    (Site { used, ..site }, findings)
}

/// The digest of all that a site is assembled from: what is in the folder of its content, without the bodies of tellings
/// ([`crate::content::Document::front`]). Sites of one digest differ in these only, and have the same outputs.
pub fn digest(shelves: &[Arc<Shelf>], edition: Edition) -> Digest {
    let fronts = shelves.iter().map(|shelf| shelf.front.bytes());
    Digest::of_parts(fronts.chain([edition.mark().as_bytes()]))
}

impl Site {
    /// The same site with the bodies of these documents: for those whose [`digest`] is that of the site's own.
    pub fn retold(&self, shelves: &[Arc<Shelf>]) -> Site {
        let told = shelf::retold(&self.shelves, shelves);
        let words = |old: &Told| told.get(&*old.file).map(|new| Arc::clone(new));
        // What stands in for a telling that isn't there has no body.
        let item = |item: &Item| item.retold(|lang, told| words(told).filter(|_| item.gap != Some(lang)));
        let mut site = Site { items: self.items.retold(told.keys().copied(), item), ..self.clone() };
        for hidden in &mut site.hidden {
            let gap = hidden.item.as_ref().and_then(|item| item.gap);
            for lang in Lang::BOTH.into_iter().filter(|lang| gap != Some(*lang)) {
                if let Some(told) = hidden.tellings.get_mut(lang)
                    && let Some(telling) = words(told)
                {
                    told.telling = telling;
                }
            }
            if let Some(new) = hidden.item.as_ref().and_then(item) {
                hidden.item = Some(new);
            }
        }
        site
    }

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
