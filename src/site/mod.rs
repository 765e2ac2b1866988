//! All documents → one `Site`: items, relations, lists, and the table of routes that everything else reads.

pub mod diagram;
pub mod feed;
pub mod item;
pub mod items;
pub mod link;
pub mod listing;
pub mod order;
pub mod query;
pub mod relation;
pub mod route;
pub mod table;
mod used;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::lang::{Both, Lang};
use crate::base::span::SourcePath;
use crate::config::Config;
use crate::diagnostic::{Code, Finding};
use crate::picture::Form;
use crate::schema::Schema;

pub use diagram::{Figure, Label};
pub use feed::Feed;
pub use item::{Documents, Item, Told};
pub use items::{ItemNumber, Items, NotFound};
pub use listing::{Listing, Stand};
pub use table::{Page, Redirect, Route, RouteNumber, Table};

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
    /// Every page and where it stands.
    pub table: Table,
    /// The feeds: that of the whole site first.
    pub feeds: Vec<Feed>,
    /// Pictures and other files beside the items.
    pub files: BTreeMap<SourcePath, File>,
    lost: BTreeSet<SourcePath>,
    near: link::Near,
}

/// A picture or another file beside the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its address under the site's root, with the file's digest in it: `files/1a2b3c4d/plan.pdf`.
    pub path: String,
    /// Width and height in pixels as it is shown, if it is a picture whose head can be read.
    pub size: Option<(usize, usize)>,
    /// Its form, if it is a picture that goes out without its metadata.
    pub form: Option<Form>,
    /// The widths in which it goes out as WebP besides, each with its address under the site's root.
    pub variants: Vec<(usize, String)>,
    /// What is wrong with the picture, in the words of the decoder.
    pub fault: Option<String>,
}

/// The files beside the items.
#[derive(Debug, Default)]
pub struct Beside {
    /// Those that can be read.
    pub files: BTreeMap<SourcePath, File>,
    /// Those that can't: whoever names one is not at fault.
    pub lost: BTreeSet<SourcePath>,
}

/// Puts the site together.
pub fn assemble(
    config: Config,
    schema: Arc<Schema>,
    documents: &Documents,
    beside: Beside,
) -> (Site, Vec<Finding>) {
    let mut findings = Vec::new();
    let items = Items::new(item::gather(&schema, documents, &mut findings));
    let back = relation::relate(&items, &mut findings);
    let places = order::places(&items);
    let paths = route::paths(&items, &mut findings);
    let listings = listing::listings(&schema, &items, &places, &mut findings);
    let table = table::table(&config, &schema, &items, &listings, paths, &mut findings);
    let feeds = feed::feeds(&config, &schema, &items, &table, &mut findings);
    for word in config.navigation.iter().chain(&config.footer) {
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
    (Site { config, schema, items, back, places, listings, table, feeds, files, lost, near }, findings)
}

impl Site {
    /// The address of a page in a language, under the host: `/en/news/`.
    pub fn address(&self, route: RouteNumber, lang: Lang) -> String {
        let path = self.table.routes[route].path.get(lang);
        let end = if path.is_empty() { "" } else { "/" };
        format!("{}/{}/{path}{end}", self.config.base, lang.tag())
    }

    /// The address of an item's page, if it has one.
    pub fn item_address(&self, item: ItemNumber, lang: Lang) -> Option<String> {
        Some(self.address(self.table.of_item(item)?, lang))
    }

    /// The public address of a path under the host.
    pub fn public(&self, address: &str) -> String {
        format!("{}{address}", self.config.origin)
    }
}
