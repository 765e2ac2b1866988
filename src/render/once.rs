//! What many pages show alike, made once a run of the line by whichever page asks first: cards, the pages of a list, filters.
//!
//! Each is made of the site alone, so that who asks first changes nothing. A page takes a share of it, not a copy.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use tera::Value;

use crate::base::lang::{Both, Lang};
use crate::site::{ItemNumber, Site};

type Slot = Both<OnceLock<Value>>;

/// How much an item shows of itself on another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Its title and address, and its fields, in which refs show by name.
    Fields,
    /// Its title and address.
    Name,
}

/// The values.
#[derive(Default)]
pub struct Once {
    cards: Vec<Slot>,
    names: Vec<Slot>,
    pages: Vec<Slot>,
    filters: BTreeMap<String, Slot>,
    made: AtomicUsize,
}

impl Once {
    /// Room for what pages of this site share; nothing is made yet.
    pub fn new(site: &Site) -> Once {
        let slots = |count: usize| (0..count).map(|_| Slot::default()).collect();
        Once {
            cards: slots(site.items.len()),
            names: slots(site.items.len()),
            pages: slots(site.listings.len()),
            filters: site.schema.types().map(|ty| (ty.id.clone(), Slot::default())).collect(),
            made: AtomicUsize::new(0),
        }
    }

    /// How many values were really made: what tests count.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    /// An item's card in a language.
    pub(super) fn card(
        &self,
        item: ItemNumber,
        lang: Lang,
        amount: Amount,
        make: impl FnOnce() -> Value,
    ) -> Value {
        let slots = match amount {
            Amount::Fields => &self.cards,
            Amount::Name => &self.names,
        };
        self.get(slots.get(item), lang, make)
    }

    /// The pages of a list, as its pager links to them.
    pub(super) fn pages(&self, listing: usize, lang: Lang, make: impl FnOnce() -> Value) -> Value {
        self.get(self.pages.get(listing), lang, make)
    }

    /// The ways to tell the items of a type apart.
    pub(super) fn filters(&self, ty: &str, lang: Lang, make: impl FnOnce() -> Value) -> Value {
        self.get(self.filters.get(ty), lang, make)
    }

    fn get(&self, slot: Option<&Slot>, lang: Lang, make: impl FnOnce() -> Value) -> Value {
        let make = || {
            self.made.fetch_add(1, Ordering::Relaxed);
            make()
        };
        match slot {
            Some(slot) => slot.get(lang).get_or_init(make).clone(),
            None => make(),
        }
    }
}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").field("made", &self.made()).finish_non_exhaustive()
    }
}
