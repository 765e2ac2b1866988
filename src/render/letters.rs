//! Everything that has an address, by its first letter, and the terms that items are told apart by: for a block `site-map` with
//! `by: letter`.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::lang::Lang;
use crate::schema::Group;
use crate::site::{ItemNumber, Page, Site, Stand};
use crate::welsh::order::{DIGITS, first_letter};

use super::given::Given;
use super::value::title_lang;

/// What stands under a letter.
#[derive(Debug, PartialEq, Serialize)]
pub struct LetterView {
    /// The letter, in Welsh also `Ch`, `Dd`, …; `0–9` for all that doesn't begin with one.
    pub letter: String,
    /// What begins so, in the order of the language.
    pub entries: Vec<MapEntry>,
}

/// The terms of a type.
#[derive(Debug, PartialEq, Serialize)]
pub struct TopicView {
    /// The id of the terms' type.
    #[serde(rename = "type")]
    pub ty: String,
    /// What several of them are called.
    pub name: String,
    /// The terms, in the order of their type.
    pub entries: Vec<MapEntry>,
}

/// A page, a place on one, or a term.
#[derive(Debug, PartialEq, Serialize)]
pub struct MapEntry {
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its address.
    pub address: String,
    /// The id of the item's type.
    #[serde(rename = "type")]
    pub ty: String,
    /// What one item of the type is called.
    pub type_name: String,
    /// Whether it has a page of its own. What has none leads to its place on the page of a list.
    pub page: bool,
    /// The language that it is in, where it is not in the page's.
    pub only: Option<Lang>,
}

/// All items that have a page or stand in an alphabetical list on one, by their letters.
pub fn letters(given: Given, lang: Lang) -> Vec<LetterView> {
    let site = given.site;
    let mut placed: Vec<(ItemNumber, String, bool)> = Vec::new();
    for (number, route) in site.table.routes.iter().enumerate() {
        if let Page::Item(item) = route.page {
            placed.push((item, site.address(number, lang), true));
        }
    }
    for (number, list) in site.listings.iter().enumerate() {
        let Stand::On(host) = list.stand else { continue };
        if list.group != Some(Group::FirstLetter) {
            continue;
        }
        for (place, item) in list.order.get(lang).iter().enumerate() {
            let page = list.per_page.map_or(1, |per_page| place / per_page.max(1) + 1);
            let route = if page == 1 { site.table.of_item(host) } else { site.table.of_list(number, page) };
            if let Some(route) = route.filter(|_| site.table.of_item(*item).is_none()) {
                let address = format!("{}#{}", site.address(route, lang), site.items[*item].id);
                placed.push((*item, address, false));
            }
        }
    }
    let told = |item: ItemNumber| site.items[item].told(lang);
    placed.sort_by(|(a, ours, _), (b, theirs, _)| {
        (told(*a).sort_key(lang), ours).cmp(&(told(*b).sort_key(lang), theirs))
    });
    let mut letters: Vec<LetterView> = Vec::new();
    for (item, address, page) in placed {
        let entry = entry(given, item, address, page, lang);
        let first = first_letter(lang, told(item).sorted_by());
        // A title of signs alone stands with the numbers.
        let letter = if first.is_empty() { DIGITS.to_owned() } else { first };
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(entry),
            _ => letters.push(LetterView { letter, entries: vec![entry] }),
        }
    }
    letters
}

/// The terms of each type that some type's `by:` leads to: each with its own page, or with the first page by it.
pub fn topics(given: Given, lang: Lang) -> Vec<TopicView> {
    let site = given.site;
    let by = site.schema.types().flat_map(|ty| &ty.by);
    let term_types: BTreeSet<&str> = by.map(|by| by.term_type.as_str()).collect();
    let topic = |id: &str| {
        let ty = site.schema.get(id)?;
        let mut terms: Vec<ItemNumber> = site.items.of_type(id).collect();
        terms.sort_by_key(|term| (*site.places[*term].get(lang), *term));
        let entry = |term: ItemNumber| {
            let own = site.item_address(term, lang);
            let page = own.is_some();
            Some(entry(given, term, own.or_else(|| by_term(site, term, lang))?, page, lang))
        };
        let entries: Vec<_> = terms.into_iter().filter_map(entry).collect();
        let name = ty.name.get(lang).many.clone();
        (!entries.is_empty()).then(|| TopicView { ty: id.to_owned(), name, entries })
    };
    term_types.into_iter().filter_map(topic).collect()
}

/// The first page of items by a term.
fn by_term(site: &Site, term: ItemNumber, lang: Lang) -> Option<String> {
    let whole = |list: &&usize| matches!(site.listings[**list].stand, Stand::By { within: None, .. });
    let list = site.lists.by(term).iter().find(whole)?;
    Some(site.address(site.table.of_list(*list, 1)?, lang))
}

fn entry(given: Given, number: ItemNumber, address: String, page: bool, lang: Lang) -> MapEntry {
    let item = &given.site.items[number];
    MapEntry {
        title: item.told(lang).title().to_owned(),
        lang: title_lang(given.site, number, lang),
        address: given.address(address),
        ty: item.ty.id.clone(),
        type_name: item.ty.name.get(lang).one.clone(),
        page,
        only: item.gap.filter(|gap| *gap == lang).map(Lang::other),
    }
}
