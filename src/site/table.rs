//! The table of routes: every page with its address in both languages. Switch, sitemap, breadcrumbs and links read it,
//! so they can't disagree about what exists.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::base::span::{SourcePath, Span};
use crate::config::Config;
use crate::content::Value;
use crate::diagnostic::{Code, Finding};
use crate::schema::Schema;

use super::item::Item;
use super::items::{ItemNumber, Items};
use super::listing::{Listing, Stand};
use super::route::{Paths, term_path};

/// Longest part of an address, in bytes: file systems end at 255.
const LONGEST: usize = 200;
/// Most parts of an address, the engine's own for the pages of a list among them.
const DEEPEST: usize = 20;

/// The number of a route in [`Table::routes`].
pub type RouteNumber = usize;

/// A page and where it stands.
#[derive(Clone, Debug)]
pub struct Route {
    /// What is on it.
    pub page: Page,
    /// Its address in each language, relative to the language's root, without slashes at its ends; empty at the root.
    pub path: Both<String>,
}

/// What is on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// An item, with the first pages of the lists that stand on it.
    Item(ItemNumber),
    /// A page of a list: for a list on an item's page from 2, for one by term from 1.
    List {
        /// The number of the list in [`super::Site::listings`].
        listing: usize,
        /// The number of the page, from 1.
        number: usize,
    },
}

/// An old address and the page that it leads to.
#[derive(Clone, Debug)]
pub struct Redirect {
    /// The language whose address it was.
    pub lang: Lang,
    /// The old address, relative to the language's root.
    pub from: String,
    /// The page.
    pub to: RouteNumber,
}

/// The addresses of an item that was public and no longer is: a page there says so.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    /// The number of the item in [`super::Site::hidden`].
    pub hidden: usize,
    /// Its address in each language, relative to the language's root.
    pub path: Both<String>,
}

/// Every route.
#[derive(Debug, Default)]
pub struct Table {
    /// The routes: items' pages by type and id, then pages of lists.
    pub routes: Vec<Route>,
    /// Old addresses.
    pub redirects: Vec<Redirect>,
    /// Addresses of what is no longer there.
    pub withdrawn: Vec<Withdrawn>,
    addresses: OnceLock<Digest>,
    by_path: Both<HashMap<String, RouteNumber>>,
    by_item: HashMap<ItemNumber, RouteNumber>,
    by_list: HashMap<(usize, usize), RouteNumber>,
}

impl Table {
    /// The page at this address of a language.
    pub fn at(&self, lang: Lang, path: &str) -> Option<RouteNumber> {
        self.by_path.get(lang).get(path).copied()
    }

    /// The digest of which pages there are, by their Welsh addresses.
    pub fn addresses(&self) -> Digest {
        let pages = || self.routes.iter().map(|route| route.path.cy.as_bytes());
        *self.addresses.get_or_init(|| Digest::of_parts(pages()))
    }

    /// The page of an item.
    pub fn of_item(&self, item: ItemNumber) -> Option<RouteNumber> {
        self.by_item.get(&item).copied()
    }

    /// A page of a list, from 1. The first page of a list on an item's page is that item's page.
    pub fn of_list(&self, listing: usize, number: usize) -> Option<RouteNumber> {
        self.by_list.get(&(listing, number)).copied()
    }

    /// The pages above one, from the language's root down: those whose address is the beginning of its address.
    pub fn above(&self, route: RouteNumber, lang: Lang) -> Vec<RouteNumber> {
        let path = self.routes[route].path.get(lang);
        if path.is_empty() {
            return Vec::new();
        }
        let cuts = path.match_indices('/').map(|(at, _)| &path[..at]);
        std::iter::once("").chain(cuts).filter_map(|above| self.at(lang, above)).collect()
    }
}

/// Makes the table. Two claims to one address are a finding that names both.
pub fn table(
    config: &Config,
    schema: &Schema,
    items: &Items,
    listings: &[Listing],
    paths: Paths,
    findings: &mut Vec<Finding>,
) -> Table {
    let mut claims = Claims { table: Table::default(), owners: Both::default(), findings };
    for ((number, item), path) in items.iter().zip(&paths) {
        let Some(path) = path else { continue };
        let place = item.tellings.map(|_, told| {
            let span = told.word("slug").map_or(told.telling.span, |(_, span)| span);
            (told.file.clone(), Some(span))
        });
        if let Some(route) = claims.claim(Page::Item(number), path.clone(), place) {
            claims.table.by_item.insert(number, route);
        }
    }
    for (number, listing) in listings.iter().enumerate() {
        let Some(ty) = schema.get(&listing.ty) else { continue };
        let first = match listing.stand {
            // The term's slug has a finding, or it never needed one: then a page by term is what asks for it.
            Stand::By { term, within, .. } if slugless(items, within.unwrap_or(term)) => {
                for finding in without_slug(&items[within.unwrap_or(term)]) {
                    if !claims.findings.contains(&finding) {
                        claims.findings.push(finding);
                    }
                }
                continue;
            }
            Stand::By { term, .. } if slugless(items, term) => continue,
            Stand::On(host) => {
                let Some(route) = claims.table.of_item(host) else { continue };
                claims.table.by_list.insert((number, 1), route);
                claims.table.routes[route].path.clone()
            }
            Stand::By { by, term, within } => Both::each(|lang| {
                let path = term_path(ty.by[by].route.get(lang), items[term].slugs.get(lang));
                within.map_or(path.clone(), |second| format!("{path}/{}", items[second].slugs.get(lang)))
            }),
        };
        let from = if matches!(listing.stand, Stand::On(_)) { 2 } else { 1 };
        for page in from..=listing.pages() {
            let path = first.map(|lang, first| match page {
                1 => first.clone(),
                page => {
                    format!("{first}/{}/{page}", config.paging.get(lang)).trim_start_matches('/').to_owned()
                }
            });
            let place = Both::each(|_| (ty.file.clone(), None));
            if let Some(route) = claims.claim(Page::List { listing: number, number: page }, path, place) {
                claims.table.by_list.insert((number, page), route);
            }
        }
    }
    for (number, item) in items.iter() {
        let Some(to) = claims.table.of_item(number) else { continue };
        for (lang, told) in item.tellings.iter() {
            for (from, span) in aliases(told) {
                claims.redirect(lang, from, to, (told.file.clone(), Some(span)));
            }
        }
    }
    claims.table
}

/// The part of an address that can't be a folder on every disk, if there is one.
pub(super) fn misplaced(path: &str) -> Option<&str> {
    let bad = |part: &&str| {
        let file = ["index.html", "404.html"].iter().any(|file| part.eq_ignore_ascii_case(file));
        file || part.is_empty() || *part == "." || *part == ".." || part.len() > LONGEST
    };
    let mut parts = path.split('/').filter(|_| !path.is_empty());
    parts.clone().find(bad).or_else(|| parts.nth(DEEPEST).map(|_| path))
}

fn slugless(items: &Items, term: ItemNumber) -> bool {
    items[term].slugs.iter().any(|(_, slug)| slug.is_empty())
}

fn without_slug(term: &Item) -> Vec<Finding> {
    let lacking = term.tellings.iter().filter(|(lang, told)| {
        // One that is written and wrong has been told.
        term.slugs.get(*lang).is_empty() && told.word("slug").is_none() && !told.title().is_empty()
    });
    lacking
        .map(|(_, told)| {
            Finding::new(Code::BadSlug).at(told.telling.span).with("slug", "").in_file(&told.file)
        })
        .collect()
}

/// The old addresses that a telling names: relative to the language's root, or with it.
fn aliases(told: &super::Told) -> Vec<(&str, Span)> {
    let Some((_, placed)) = told.telling.words.iter().find(|(name, _)| name == "aliases") else {
        return Vec::new();
    };
    let Value::List(list) = &placed.value else { return Vec::new() };
    list.iter()
        .filter_map(|placed| match &placed.value {
            Value::Text(text) => Some((text.as_str(), placed.span)),
            _ => None,
        })
        .collect()
}

type Owner = (SourcePath, Option<Span>);

struct Claims<'f> {
    table: Table,
    owners: Both<BTreeMap<String, Owner>>,
    findings: &'f mut Vec<Finding>,
}

impl Claims<'_> {
    fn claim(&mut self, page: Page, path: Both<String>, owner: Both<Owner>) -> Option<RouteNumber> {
        let mut free = true;
        for lang in Lang::BOTH {
            let (path, owner) = (path.get(lang), owner.get(lang));
            free &= self.place(path, None, owner) && self.own(lang, path, owner);
        }
        if !free {
            return None;
        }
        let number = self.table.routes.len();
        for (lang, path) in path.iter() {
            self.table.by_path.get_mut(lang).insert(path.clone(), number);
        }
        self.table.routes.push(Route { page, path });
        Some(number)
    }

    /// Whether a page can stand there: no part climbs, is longer than disks allow, or is the file of another page.
    fn place(&mut self, path: &str, written: Option<&str>, owner: &Owner) -> bool {
        match misplaced(path) {
            None => true,
            Some(part) => {
                self.add(Finding::new(Code::BadSlug).with("slug", written.unwrap_or(part)), owner);
                false
            }
        }
    }

    fn add(&mut self, finding: Finding, (file, span): &Owner) {
        let finding = if let Some(span) = span { finding.at(*span) } else { finding };
        self.findings.push(finding.in_file(file));
    }

    fn own(&mut self, lang: Lang, path: &str, owner: &Owner) -> bool {
        // Hosts and disks may not tell letter case apart.
        let key = path.to_lowercase();
        if let Some((file, span)) = self.owners.get(lang).get(&key) {
            let finding = Finding::new(Code::PathTaken).with("path", format!("/{}/{path}", lang.tag()));
            self.add(finding.also(file, *span), owner);
            return false;
        }
        self.owners.get_mut(lang).insert(key, owner.clone());
        true
    }

    fn redirect(&mut self, lang: Lang, from: &str, to: RouteNumber, owner: Owner) {
        let prefix = format!("/{}/", lang.tag());
        let path = from.strip_prefix(&prefix).unwrap_or(from).trim_matches('/');
        // As old sites wrote it.
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
        if path.is_empty() || !path.chars().all(plain) {
            self.add(Finding::new(Code::BadSlug).with("slug", from), &owner);
        } else if self.place(path, Some(from), &owner) && self.own(lang, path, &owner) {
            self.table.redirects.push(Redirect { lang, from: path.to_owned(), to });
        }
    }
}
