//! Pages → the index of a language: each word with the sections that it stands in, in the order of the files.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::lang::{Both, Lang};
use crate::site::{ItemNumber, Site};
use crate::welsh::fold::fold;

use super::code;
use super::family::families;
use super::files::Files;
use super::gather::{Page, order, page};
use super::points::{Field, in_text};
use super::shards::{Cuts, Shards};
use super::tables::Tables;
use super::words::{keys, tail, written};

/// The index of a language, before it is cut into files.
#[derive(Debug)]
pub(super) struct Index {
    /// Its language.
    pub lang: Lang,
    /// The items that have a page, in the order of their addresses: a page's number is its place here.
    pub order: Vec<ItemNumber>,
    /// How many sections each page has.
    pub sections: Vec<u32>,
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
    /// In lower case with its marks; behind `=` when the titles of the twins have it.
    pub key: String,
    /// Without marks.
    pub folded: String,
    /// Its inflected forms, folded.
    pub family: Vec<String>,
    /// The sections that hold it, as [`code`] writes numbers: the step from the section before, and twice the points,
    /// and one more when it names what the section is about.
    pub postings: String,
}

/// What stands before the key of a word that the twins' titles have.
pub(super) const OF_TWIN: char = '=';

/// A word in a section: points, and whether it names what the section is about.
#[derive(Clone, Copy, Debug)]
struct Posting {
    section: u32,
    points: u32,
    names: bool,
}

/// Makes the index of both languages.
pub(super) fn build(site: &Site, files: &Files) -> Both<Index> {
    let index = |lang: Lang| index(site, lang, *files.shards.get(lang));
    let (cy, en) = rayon::join(|| index(Lang::Cy), || index(Lang::En));
    Both { cy, en }
}

fn index(site: &Site, lang: Lang, shards: Shards) -> Index {
    let tables = Tables::of(lang);
    let order = order(site, lang);
    let stop: FxHashSet<&str> = tables.stop.iter().map(String::as_str).collect();
    let pages: Vec<Page> = order.par_iter().map(|item| page(site, lang, *item)).collect();
    let sections: Vec<u32> = pages.iter().map(|page| count(page.sections.len())).collect();
    let found: Vec<Vec<Found>> = pages.par_iter().map(|page| words_of(page, &stop)).collect();
    let mut own: FxHashMap<&str, Vec<Posting>> = FxHashMap::default();
    let mut twins: FxHashMap<&str, Vec<Posting>> = FxHashMap::default();
    let mut first = 0;
    for ((words, sections), page) in found.iter().zip(&sections).zip(&pages) {
        for word in words {
            let posting = Posting { section: first + word.section, points: word.points, names: word.names };
            own.entry(word.written).or_default().push(posting);
        }
        for word in written(page.twin) {
            let posting = Posting { section: first, points: Field::Title.points(1), names: true };
            twins.entry(word).or_default().push(posting);
        }
        first += sections;
    }
    let own = by_key(lang, own);
    let folded: Vec<String> = own.par_iter().map(|(key, _)| fold(key)).collect();
    let lexicon = lexicon(&tables, &own, &folded, &sections);
    let mut distinct: Vec<&str> = folded.iter().map(String::as_str).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let families = families(lang, &tables, &distinct);
    let mut entries: Vec<Entry> = own
        .into_par_iter()
        .zip(folded.par_iter())
        .map(|((key, postings), folded)| {
            let family = families.get(folded.as_str()).cloned().unwrap_or_default();
            Entry { key, folded: folded.clone(), family, postings: encoded(&postings) }
        })
        .collect();
    let other = Tables::of(lang.other());
    entries.extend(by_key(lang.other(), twins).into_iter().filter_map(|(key, postings)| {
        let folded = fold(&key);
        let content = !other.is_stop(&folded);
        content.then(|| Entry {
            key: format!("{OF_TWIN}{key}"),
            folded,
            family: Vec::new(),
            postings: encoded(&postings),
        })
    }));
    entries.par_sort_unstable_by(|a, b| (tail(&a.folded), &a.key).cmp(&(tail(&b.folded), &b.key)));
    let texts: Vec<usize> =
        order.iter().map(|item| site.items[*item].told(lang).telling.body.text.len()).collect();
    let cuts = Cuts::of(shards, &entries, &lexicon, &texts);
    Index { lang, order, sections, entries, lexicon, cuts }
}

/// A word as a page has it.
struct Found<'p> {
    written: &'p str,
    /// The section's place on the page.
    section: u32,
    points: u32,
    names: bool,
}

/// The words of a page, each once a section and field, as they are written.
fn words_of<'p>(page: &Page<'p>, stop: &FxHashSet<&str>) -> Vec<Found<'p>> {
    let text = || page.sections.iter().flat_map(|section| &section.text);
    let length = count(text().map(|text| text.len()).sum::<usize>() / BYTES_A_WORD);
    let mut found = Vec::with_capacity(length as usize);
    let mut field = |field: Field, section: u32, text: &'p str| {
        let words = count(written(text).count());
        for word in written(text) {
            let points = field.points(words);
            found.push(Found { written: word, section, points, names: field.names() });
        }
    };
    field(Field::Title, 0, page.title);
    field(Field::Summary, 0, page.summary.unwrap_or_default());
    for (kind, text) in &page.words {
        field(*kind, 0, text);
    }
    for (number, section) in page.sections.iter().enumerate() {
        field(Field::Heading, count(number), section.heading);
    }
    let mut times: FxHashMap<&str, u32> = FxHashMap::default();
    let mut stops: FxHashSet<&str> = FxHashSet::default();
    for (number, section) in page.sections.iter().enumerate() {
        for word in section.text.iter().flat_map(|text| written(text)) {
            // A stop word is looked for only when a query has no other: that the page has it is enough.
            if !stop.contains(word) || stops.insert(word) {
                *times.entry(word).or_default() += 1;
            }
        }
        // The order of the words is settled when the postings of each are put in order.
        found.extend(times.drain().map(|(written, times)| {
            let points = in_text(times, length);
            Found { written, section: count(number), points, names: false }
        }));
    }
    found
}

/// How many bytes a word and the space behind it take, near enough to tell a long page from a short one.
const BYTES_A_WORD: usize = 6;

/// Words as they are written → words of the index: `Cymru` and `CYMRU` are one, `mae’n` is two.
fn by_key(lang: Lang, written: FxHashMap<&str, Vec<Posting>>) -> Vec<(String, Vec<Posting>)> {
    let written: Vec<(&str, Vec<Posting>)> = written.into_iter().collect();
    let keyed: Vec<Vec<String>> = written.par_iter().map(|(word, _)| keys(lang, word)).collect();
    let mut by_key: FxHashMap<String, Vec<Posting>> = FxHashMap::default();
    for ((_, mut postings), mut keys) in written.into_iter().zip(keyed) {
        while let Some(key) = keys.pop() {
            let known = by_key.entry(key).or_default();
            if known.is_empty() && keys.is_empty() {
                known.append(&mut postings);
            } else {
                known.extend_from_slice(&postings);
            }
        }
    }
    let mut all: Vec<_> = by_key.into_iter().collect();
    all.par_iter_mut().for_each(|(_, postings)| merge(postings));
    all.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    all
}

/// Puts postings in order, one a section.
fn merge(postings: &mut Vec<Posting>) {
    postings.sort_unstable_by_key(|posting| posting.section);
    postings.dedup_by(|next, kept| {
        let same = next.section == kept.section;
        if same {
            kept.points += next.points;
            kept.names |= next.names;
        }
        same
    });
}

fn encoded(postings: &[Posting]) -> String {
    let mut text = String::with_capacity(postings.len() * 3);
    let mut before = 0;
    for posting in postings {
        code::push(&mut text, posting.section - before);
        code::push(&mut text, posting.points * 2 + u32::from(posting.names));
        before = posting.section;
    }
    text
}

/// The words that prefixes are completed to and errors mended to. A form whose radical stands on more pages is left to
/// it: the radical finds the form.
fn lexicon(
    tables: &Tables,
    own: &[(String, Vec<Posting>)],
    folded: &[String],
    sections: &[u32],
) -> Vec<(String, u32)> {
    let mut page_of = Vec::new();
    for (page, sections) in sections.iter().enumerate() {
        page_of.extend(std::iter::repeat_n(page, *sections as usize));
    }
    let mut pages: FxHashMap<&str, u32> = FxHashMap::default();
    for ((_, postings), folded) in own.iter().zip(folded) {
        let mut held: Vec<_> =
            postings.iter().filter_map(|posting| page_of.get(posting.section as usize)).collect();
        held.dedup();
        *pages.entry(folded).or_default() += count(held.len());
    }
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
