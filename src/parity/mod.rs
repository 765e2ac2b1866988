//! `Site` → how the two tellings of each item stand to one another: which is behind, in which section, and who has signed.

mod stale;

use crate::base::lang::{Both, Lang};
use crate::content::{Check, Stamp};
use crate::site::{Exception, Item, ItemNumber, Site};

pub use stale::{Change, Named, Stale, behind, named};

/// How the tellings of one item stand.
#[derive(Clone, Debug)]
pub struct Accord<'s> {
    /// The item.
    pub item: ItemNumber,
    /// The telling that was made from the other one, and what it was made from; `None`: nobody has said.
    pub stamp: Option<(Lang, &'s Stamp)>,
    /// The sections in which one is behind, in the order in which they are written.
    pub stale: Vec<Stale>,
    /// Whether each telling has been signed.
    pub signed: Both<Signed>,
    /// The exception that excuses what it lacks or lags behind in, while it does.
    pub excused: Option<&'s Exception>,
}

/// Whether a telling has been signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It has, and stands as it was signed.
    Yes,
    /// It need not be: words of one's own in English that say nothing about a check.
    NotNeeded,
    /// It has to be, and isn't.
    No,
    /// It was, and was edited since.
    Void,
    /// There is no such telling.
    Absent,
}

/// How every public item stands, by number. What the public doesn't see yet owes nobody anything.
pub fn accords(site: &Site) -> Vec<Accord<'_>> {
    let public = site.items.iter().filter(|(_, item)| item.life.hidden(site.edition.today).is_none());
    public.map(|(number, item)| accord(site, number, item)).collect()
}

fn accord<'s>(site: &Site, number: ItemNumber, item: &'s Item) -> Accord<'s> {
    let stamp = stamp(item);
    Accord {
        item: number,
        stamp,
        stale: stamp.map_or_else(Vec::new, |(lang, stamp)| behind(item, lang, stamp)),
        signed: Both::each(|lang| signed(item, lang)),
        excused: item.life.excused(site.edition.today),
    }
}

/// The stamp that counts. Two tellings can't each be made from the other: the later word does.
pub fn stamp(item: &Item) -> Option<(Lang, &Stamp)> {
    let stamps = item.tellings.iter().filter(|(lang, _)| item.gap.is_none_or(|gap| gap != *lang));
    let stamps = stamps.filter_map(|(lang, told)| Some((lang, told.telling.provenance.stamp.as_ref()?)));
    stamps.reduce(|first, next| if next.1.on > first.1.on { next } else { first })
}

/// Every text in Welsh is read by a person before it is published (Welsh Language Commissioner on artificial intelligence,
/// 2025; Bilingual drafting, 5.8), and so is every translation.
pub fn signed(item: &Item, lang: Lang) -> Signed {
    if item.gap == Some(lang) {
        return Signed::Absent;
    }
    let provenance = &item.told(lang).telling.provenance;
    match provenance.check {
        Check::Signed(_) => Signed::Yes,
        Check::Void(_) => Signed::Void,
        Check::No(_) | Check::Unsigned(_) => Signed::No,
        Check::Unsaid if lang == Lang::Cy || provenance.stamp.is_some() => Signed::No,
        Check::Unsaid => Signed::NotNeeded,
    }
}
