//! The table of routes as a tree, for the block `site-map`: every page of a language once, under the page above it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::lang::Lang;
use crate::site::{Page, RouteNumber, Site, Stand};

use super::given::Given;
use super::letters::{self, LetterView, TopicView};
use super::page;

/// Every page of a language, as `block-site-map.html` sees it.
#[derive(Debug, Serialize)]
pub struct MapView {
    /// How many pages there are.
    pub count: usize,
    /// The pages that no other stands above: the home page, if there is one.
    pub groups: Vec<MapGroup>,
    /// With `by: letter` everything that has an address, by its first letter; else empty.
    pub letters: Vec<LetterView>,
    /// With `by: letter` the terms by which items are told apart; else empty.
    pub topics: Vec<TopicView>,
}

/// Pages under one page that are of one sort.
#[derive(Debug, Serialize)]
pub struct MapGroup {
    /// `item`, `list` (further pages of a list) or `term` (lists by a term).
    pub kind: &'static str,
    /// The id of the items' type.
    #[serde(rename = "type")]
    pub ty: String,
    /// What several of the items are called; of `term`, what one of the terms is called.
    pub name: String,
    /// How many pages there are in it, those below them included.
    pub count: usize,
    /// The pages.
    pub pages: Vec<MapNode>,
}

/// A page in the map.
#[derive(Debug, Serialize)]
pub struct MapNode {
    /// Its title.
    pub title: String,
    /// Its title as HTML: what it names in another language is marked.
    pub title_html: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its address.
    pub address: String,
    /// The pages below it.
    pub groups: Vec<MapGroup>,
}

/// Of what sort a page is: pages of one sort stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    /// Of the type of the page above it, or of another; pages of the main navigation go first, in its order.
    Item { menu: usize, other: bool },
    /// By the type's `by` of this place.
    Term(usize),
    /// Parts of such a list, by the second term.
    Part(usize),
    /// Further pages of a list.
    List,
}

/// A page's place among those beside it.
type Key<'s> = (Sort, &'s str, usize, usize);

/// The map of a language; `by_letter` asks for the letters as well.
pub fn view(given: Given, by_letter: bool, lang: Lang) -> MapView {
    let site = given.site;
    let mut below: BTreeMap<Option<RouteNumber>, Vec<RouteNumber>> = BTreeMap::new();
    for route in 0..site.table.routes.len() {
        below.entry(site.table.above(route, lang).last().copied()).or_default().push(route);
    }
    let menu = site.config.navigation.iter().filter_map(|word| site.items.find(&word.text).ok());
    let menu = menu.enumerate().filter_map(|(place, item)| Some((site.table.of_item(item)?, place)));
    let map = Map { given, lang, below, menu: menu.collect() };
    let (letters, topics) = match by_letter {
        true => (letters::letters(given, lang), letters::topics(given, lang)),
        false => (Vec::new(), Vec::new()),
    };
    MapView { count: site.table.routes.len(), groups: map.groups(None).0, letters, topics }
}

struct Map<'s> {
    given: Given<'s>,
    lang: Lang,
    below: BTreeMap<Option<RouteNumber>, Vec<RouteNumber>>,
    menu: BTreeMap<RouteNumber, usize>,
}

impl<'s> Map<'s> {
    /// The pages below one, and how many. A page is no deeper than an address has parts, which the table limits.
    fn groups(&self, above: Option<RouteNumber>) -> (Vec<MapGroup>, usize) {
        let mut routes: Vec<(Key, RouteNumber)> = self.below.get(&above).map_or_else(Vec::new, |routes| {
            routes.iter().map(|route| (self.key(*route, above), *route)).collect()
        });
        routes.sort_unstable();
        let mut groups: Vec<MapGroup> = Vec::new();
        for (key, route) in routes {
            let (below, count) = self.groups(Some(route));
            let link = page::own_link(self.given, route, self.lang);
            let title_html = page::title_html(self.given, route, self.lang);
            let (title, lang, address) = (link.title, link.lang, link.address);
            let node = MapNode { title, title_html, lang, address, groups: below };
            let (kind, name) = self.name(key.0, key.1);
            match groups.last_mut() {
                Some(last) if (last.kind, last.ty.as_str(), &last.name) == (kind, key.1, &name) => {
                    last.count += count + 1;
                    last.pages.push(node);
                }
                _ => {
                    let ty = key.1.to_owned();
                    groups.push(MapGroup { kind, ty, name, count: count + 1, pages: vec![node] });
                }
            }
        }
        let count = groups.iter().map(|group| group.count).sum();
        (groups, count)
    }

    fn key(&self, route: RouteNumber, above: Option<RouteNumber>) -> Key<'s> {
        let site = self.given.site;
        match site.table.routes[route].page {
            Page::Item(item) => {
                let menu = self.menu.get(&route).copied().unwrap_or(usize::MAX);
                let ty = site.items[item].ty.id.as_str();
                let other = above.and_then(|above| type_of(site, above)).is_some_and(|above| above != ty);
                (Sort::Item { menu, other }, ty, *site.places[item].get(self.lang), 0)
            }
            Page::List { listing, number } => {
                let list = &site.listings[listing];
                match list.stand {
                    Stand::By { by, term, within } if number == 1 => {
                        let sort = if within.is_some() { Sort::Part(by) } else { Sort::Term(by) };
                        (sort, &list.ty, *site.places[within.unwrap_or(term)].get(self.lang), number)
                    }
                    _ => (Sort::List, &list.ty, listing, number),
                }
            }
        }
    }

    fn name(&self, sort: Sort, ty: &str) -> (&'static str, String) {
        let schema = &self.given.site.schema;
        let many = || schema.get(ty).map(|ty| ty.name.get(self.lang).many.clone()).unwrap_or_default();
        match sort {
            Sort::Item { .. } => ("item", many()),
            Sort::List => ("list", many()),
            Sort::Term(by) | Sort::Part(by) => {
                let part = matches!(sort, Sort::Part(_));
                let by = schema.get(ty).and_then(|ty| ty.by.get(by));
                let term = by.and_then(|by| schema.get(if part { &by.narrow_type } else { &by.term_type }));
                ("term", term.map(|ty| ty.name.get(self.lang).one.clone()).unwrap_or_default())
            }
        }
    }
}

fn type_of(site: &Site, route: RouteNumber) -> Option<&str> {
    match site.table.routes[route].page {
        Page::Item(item) => Some(site.items[item].ty.id.as_str()),
        Page::List { .. } => None,
    }
}
