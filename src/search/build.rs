//! Pages → the index of a language: each word with the places that it stands in, in the order of the files.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::lang::{Both, Lang};
use crate::language::Language;
use crate::site::{ItemNumber, Site};
use crate::welsh::fold::fold;

use super::collect::collect;
use super::family::families;
use super::files::Files;
use super::gather::order;
use super::postings::Postings;
use super::shards::{Cuts, Shards};
use super::tables::Tables;

/// The index of a language, before it is cut into files.
#[derive(Debug)]
pub(super) struct Index {
    /// Its language.
    pub lang: Lang,
    /// The items that have a page, in the order of their addresses: a page's number is its place here.
    pub order: Vec<ItemNumber>,
    /// The words in the order of their tails, then of themselves.
    pub entries: Vec<Entry>,
    /// The words that can be meant by one that nobody wrote, in the order of their letters, each with the number of pages
    /// that hold it.
    pub lexicon: Vec<(String, u32)>,
    /// Where it is cut into files.
    pub cuts: Cuts,
}

/// A word of the index.
#[derive(Debug)]
pub(super) struct Entry {
    /// In lower case with its marks; behind `=` when it is a word of the other language by which pages are called.
    pub key: String,
    /// Without marks.
    pub folded: String,
    /// Its inflected forms, folded.
    pub family: Vec<String>,
    /// Whether it is a stop word.
    pub stop: bool,
    /// Where it stands.
    pub postings: Postings,
}

/// What stands before the key of a word of the other language.
pub(super) const OF_TWIN: char = '=';

/// Makes the index of both languages.
pub(super) fn build(site: &Site, language: &Language, files: &Files) -> Both<Index> {
    let index = |lang: Lang| index(site, language, lang, *files.shards.get(lang));
    let (cy, en) = rayon::join(|| index(Lang::Cy), || index(Lang::En));
    Both { cy, en }
}

fn index(site: &Site, language: &Language, lang: Lang, shards: Shards) -> Index {
    let tables = Tables::of(lang);
    let order = order(site, lang);
    let (own, foreign) = collect((site, language), lang, &order, &tables);
    let folded: Vec<String> = own.par_iter().map(|(key, _)| fold(key)).collect();
    let pages = pages_of(&own, &folded);
    let lexicon = lexicon(&tables, &pages, &folded);
    let distinct: FxHashSet<&str> = folded.iter().map(String::as_str).collect();
    let mut distinct: Vec<&str> = distinct.into_iter().collect();
    distinct.sort_unstable();
    let families = families(lang, &tables, &distinct);
    let mut entries: Vec<Entry> = own
        .into_iter()
        .zip(&folded)
        .map(|((key, postings), folded)| {
            let mut family = families.get(folded.as_str()).cloned().unwrap_or_default();
            // A reader doesn't look for all of them on a large site: those that most pages have go first.
            family.sort_by_key(|form| std::cmp::Reverse(pages.get(form.as_str()).copied().unwrap_or(0)));
            let stop = tables.is_stop(folded);
            Entry { key, folded: folded.clone(), family, stop, postings }
        })
        .collect();
    let other = Tables::of(lang.other());
    entries.extend(foreign.into_iter().filter_map(|(key, postings)| {
        let folded = fold(&key);
        let key = format!("{OF_TWIN}{key}");
        (!other.is_stop(&folded)).then(|| Entry { key, folded, family: Vec::new(), stop: false, postings })
    }));
    entries
        .par_sort_unstable_by(|a, b| (tables.tail(&a.folded), &a.key).cmp(&(tables.tail(&b.folded), &b.key)));
    let texts: Vec<usize> =
        order.iter().map(|item| site.items[*item].told(lang).telling.body.text.len()).collect();
    let cuts = Cuts::of(shards, &tables, &entries, &lexicon, &texts);
    Index { lang, order, entries, lexicon, cuts }
}

/// How many pages hold each word, whatever its marks.
fn pages_of<'f>(own: &[(String, Postings)], folded: &'f [String]) -> FxHashMap<&'f str, u32> {
    let mut pages: FxHashMap<&str, u32> = FxHashMap::default();
    for ((_, postings), folded) in own.iter().zip(folded) {
        *pages.entry(folded).or_default() += postings.pages;
    }
    pages
}

/// The words that prefixes are completed to and errors mended to. A form whose radical stands on more pages is left to
/// it: the radical finds the form.
fn lexicon(tables: &Tables, pages: &FxHashMap<&str, u32>, folded: &[String]) -> Vec<(String, u32)> {
    let is_word = |word: &str| word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    let mut words: Vec<(String, u32)> = folded
        .par_iter()
        .filter(|word| is_word(word) && !tables.is_stop(word))
        .filter_map(|word| {
            let own = pages.get(word.as_str()).copied().unwrap_or(0);
            let radicals = tables.radicals(word);
            let told = radicals
                .iter()
                .skip(1)
                .any(|radical| pages.get(radical.as_str()).is_some_and(|pages| *pages >= own));
            (!told).then(|| (word.clone(), own))
        })
        .collect();
    words.par_sort_unstable();
    words.dedup();
    words
}

pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
