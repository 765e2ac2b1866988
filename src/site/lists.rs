//! Where each list is found, so that no page has to look through all of them.

use std::collections::BTreeMap;

use crate::base::lang::{Both, Lang};

use super::items::{ItemNumber, Items};
use super::listing::{Listing, Stand};

/// The numbers of lists in [`super::Site::listings`], in their order, by what a page knows of them.
#[derive(Debug, Default)]
pub struct Lists {
    on: BTreeMap<ItemNumber, Vec<usize>>,
    by: BTreeMap<ItemNumber, Vec<usize>>,
    of: BTreeMap<String, Vec<usize>>,
    first: BTreeMap<String, usize>,
    /// For each item its place in the first list of its type that stands on an item's page.
    places: Vec<Option<Both<usize>>>,
}

impl Lists {
    /// Finds every list's places.
    pub(super) fn new(items: &Items, listings: &[Listing]) -> Lists {
        let mut lists = Lists { places: vec![None; items.len()], ..Lists::default() };
        for (number, list) in listings.iter().enumerate() {
            lists.of.entry(list.ty.clone()).or_default().push(number);
            match list.stand {
                Stand::By { term, .. } => lists.by.entry(term).or_default().push(number),
                Stand::On(host) => {
                    lists.on.entry(host).or_default().push(number);
                    if lists.first.contains_key(&list.ty) {
                        continue;
                    }
                    lists.first.insert(list.ty.clone(), number);
                    for (lang, order) in list.order.iter() {
                        for (place, item) in order.iter().enumerate() {
                            *lists.places[*item].get_or_insert_default().get_mut(lang) = place;
                        }
                    }
                }
            }
        }
        lists
    }

    /// Those that stand on an item's page.
    pub fn on(&self, host: ItemNumber) -> &[usize] {
        self.on.get(&host).map_or(&[], Vec::as_slice)
    }

    /// Those by an item as a term.
    pub fn by(&self, term: ItemNumber) -> &[usize] {
        self.by.get(&term).map_or(&[], Vec::as_slice)
    }

    /// Those of a type's items.
    pub fn of(&self, ty: &str) -> &[usize] {
        self.of.get(ty).map_or(&[], Vec::as_slice)
    }

    /// The first of a type's items that stands on an item's page.
    pub fn first(&self, ty: &str) -> Option<usize> {
        self.first.get(ty).copied()
    }

    /// Where an item stands in that list of its type.
    pub fn place(&self, item: ItemNumber, lang: Lang) -> Option<usize> {
        Some(*self.places.get(item)?.as_ref()?.get(lang))
    }
}
