//! Pages → each word of theirs and where it stands. A word is a number from the moment that it is read, and what is kept of
//! each place is a few bytes.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::base::lang::Lang;
use crate::language::Language;
use crate::site::{ItemNumber, Site};
use crate::welsh::fold::fold;

use super::build::count;
use super::called::{Called, called};
use super::gather::{Page, page};
use super::points::{Field, in_text};
use super::postings::{Posting, Postings};
use super::tables::Tables;
use super::words::{keys, written};

/// Where each word stands, in the order of the words.
pub(super) type Held = Vec<(String, Postings)>;

/// How many pages are read in one go: enough that a word is rarely met in one run only.
const PAGES_AT_ONCE: usize = 512;

/// The words of these pages, and the words of the other language that lead to them.
pub(super) fn collect(
    (site, language): (&Site, &Language),
    lang: Lang,
    order: &[ItemNumber],
    tables: &Tables,
) -> (Held, Held) {
    let parts = order.par_chunks(PAGES_AT_ONCE).enumerate().map(|(number, items)| {
        let (mut own, mut foreign) = (Words::new(lang, Some(tables)), Words::new(lang.other(), None));
        for (place, item) in items.iter().enumerate() {
            let number = count(number * PAGES_AT_ONCE + place);
            let page = page(site, lang, *item);
            own.page(number, &page);
            foreign.names(number, &called(site, language, *item, lang, &page));
        }
        (own.held(), foreign.held())
    });
    // Neighbours are joined, so that pages stay in order.
    parts.reduce(Default::default, |(own, foreign), (more, others)| (join(own, more), join(foreign, others)))
}

/// The words of some pages and those of later ones.
fn join(held: Held, later: Held) -> Held {
    let mut joined = Held::with_capacity(held.len().max(later.len()));
    let mut held = held.into_iter().peekable();
    for (key, postings) in later {
        while let Some(before) = held.next_if(|(known, _)| *known < key) {
            joined.push(before);
        }
        match held.next_if(|(known, _)| *known == key) {
            Some((key, mut known)) => {
                known.append(postings);
                joined.push((key, known));
            }
            None => joined.push((key, postings)),
        }
    }
    joined.extend(held);
    joined
}

/// The words of some pages while they are read.
struct Words<'s> {
    lang: Lang,
    tables: Option<&'s Tables>,
    /// For each word as it is written, its run in `meant`.
    written: FxHashMap<&'s str, (u32, u32)>,
    /// Numbers of words of the index: `mae’n` is two of them, `Cymru` and `CYMRU` are one.
    meant: Vec<u32>,
    numbers: FxHashMap<String, u32>,
    words: Vec<Word>,
    /// The words of the section that is being read.
    here: Vec<u32>,
}

/// A word of the index.
#[derive(Default)]
struct Word {
    postings: Postings,
    stop: bool,
    /// The last page whose text had it, and one more.
    seen: u32,
    /// What it has in the section that is being read.
    points: u32,
    times: u32,
    names: bool,
}

impl<'s> Words<'s> {
    fn new(lang: Lang, tables: Option<&'s Tables>) -> Words<'s> {
        let (written, meant, numbers) = (FxHashMap::default(), Vec::new(), FxHashMap::default());
        Words { lang, tables, written, meant, numbers, words: Vec::new(), here: Vec::new() }
    }

    fn page(&mut self, number: u32, page: &Page<'s>) {
        let text = page.sections.iter().flat_map(|section| &section.text);
        let length = count(text.map(|text| text.len()).sum::<usize>() / BYTES_A_WORD);
        self.field(Field::Title, page.title);
        self.field(Field::Summary, page.summary.unwrap_or_default());
        for (field, text) in &page.words {
            self.field(*field, text);
        }
        for (place, section) in page.sections.iter().enumerate() {
            self.field(Field::Heading, section.heading);
            for text in &section.text {
                self.each(text, |word| {
                    // A stop word is looked for only when a query has no other: that the page has it is enough.
                    if !word.stop || word.seen <= number {
                        word.times += 1;
                        word.seen = number + 1;
                    }
                });
            }
            self.section(number, count(place), length);
        }
    }

    /// The words of the other language by which a page is called.
    fn names(&mut self, number: u32, called: &[Called<'s>]) {
        for names in called.chunk_by(|(section, ..), (next, ..)| section == next) {
            for (_, field, text) in names {
                self.each(text, |word| {
                    word.points = word.points.max(field.points(1));
                    word.names |= field.names();
                });
            }
            self.section(number, names.first().map_or(0, |(section, ..)| *section), 0);
        }
    }

    fn field(&mut self, field: Field, text: &'s str) {
        let words = count(written(text).count());
        self.each(text, |word| {
            word.points += field.points(words);
            word.names |= field.names();
        });
    }

    fn each(&mut self, text: &'s str, mut tell: impl FnMut(&mut Word)) {
        for word in written(text) {
            let (start, end) = match self.written.get(word) {
                Some(run) => *run,
                None => self.meet(word),
            };
            for number in self.meant.get(start as usize..end as usize).unwrap_or_default() {
                if let Some(word) = self.words.get_mut(*number as usize) {
                    if word.points == 0 && word.times == 0 {
                        self.here.push(*number);
                    }
                    tell(word);
                }
            }
        }
    }

    /// A word that is written so for the first time.
    fn meet(&mut self, word: &'s str) -> (u32, u32) {
        let start = count(self.meant.len());
        for key in keys(self.lang, word) {
            let new = count(self.words.len());
            let stop = |tables: &Tables| tables.is_stop(&fold(&key));
            let stop = !self.numbers.contains_key(&key) && self.tables.is_some_and(stop);
            let number = *self.numbers.entry(key).or_insert(new);
            if number == new {
                self.words.push(Word { stop, ..Word::default() });
            }
            self.meant.push(number);
        }
        let run = (start, count(self.meant.len()));
        self.written.insert(word, run);
        run
    }

    /// Settles what the section has.
    fn section(&mut self, page: u32, section: u32, length: u32) {
        for number in self.here.drain(..) {
            let Some(word) = self.words.get_mut(number as usize) else { continue };
            let in_text = if word.times > 0 { in_text(word.times, length) } else { 0 };
            let (points, names) = (word.points + in_text, word.names);
            if points > 0 {
                word.postings.push(Posting { page, section: section.min(MOST_SECTIONS), points, names });
            }
            (word.points, word.times, word.names) = (0, 0, false);
        }
    }

    fn held(self) -> Held {
        let mut words = self.words;
        let held = self.numbers.into_iter().filter_map(|(key, number)| {
            let mut postings = std::mem::take(&mut words.get_mut(number as usize)?.postings);
            postings.shrink();
            Some((key, postings))
        });
        let mut held: Held = held.collect();
        held.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        held
    }
}

/// How many bytes a word and the space behind it take, near enough to tell a long page from a short one.
const BYTES_A_WORD: usize = 6;

/// A page's sections from this one on are one to a reader, which keeps a page and a section in one number.
const MOST_SECTIONS: u32 = 65_535;
