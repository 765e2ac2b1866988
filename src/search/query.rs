//! A query → the pages that answer it, best first. `search.js` is the same for browsers, function by function, and a test
//! holds the two together: `docs/search.md` says what both do.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde::Serialize;

use crate::welsh::fold::fold;

use super::facets::within;
use super::lookup::{Match, Word, lookup};
use super::postings;
use super::read::{Open, Source};
use super::snippet::{answers, snippet};
use super::words::{keys, written};

/// Most words of a query that count.
const MOST_WORDS: usize = 12;

/// A page that answers a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// Its address under the host, with the section's if that is what answers.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The heading of the section that answers; `None` when it is the page itself.
    pub section: Option<String>,
    /// How well it answers: comparable within one query.
    pub score: u64,
    /// The words around the first that answers.
    pub snippet: String,
}

/// What a page has of the query so far.
#[derive(Debug, Default)]
struct Tally {
    score: u64,
    words: u64,
    /// The weight of each of its sections that answers.
    sections: BTreeMap<u32, u64>,
    /// Whether its title does, in either language.
    titled: bool,
}

/// The pages that answer a query, at most `limit` of them.
///
/// # Errors
/// When a file of the index can't be read.
pub fn search<S: Source>(open: &Open<S>, query: &str, limit: usize) -> io::Result<Vec<Hit>> {
    search_within(open, query, &[], limit)
}

/// Those of them that have all of these terms: each a facet, or `kind`, and the id of a term, or of a type.
///
/// # Errors
/// When a file of the index can't be read, or the site has no such filter.
pub fn search_within<S: Source>(
    open: &Open<S>,
    query: &str,
    filters: &[(String, String)],
    limit: usize,
) -> io::Result<Vec<Hit>> {
    let facets = if filters.is_empty() { Vec::new() } else { open.facets()? };
    let within = within(&open.manifest, &facets, filters)?;
    let words = words(open, query);
    let mut tallies: BTreeMap<u32, Tally> = BTreeMap::new();
    let mut forms = BTreeSet::new();
    for word in &words {
        let matches = lookup(open, word)?;
        forms.extend(matches.iter().filter(|one| !one.line.of_twin).map(|one| one.line.folded.clone()));
        add(open, &matches, &mut tallies);
    }
    let most = tallies.values().map(|tally| tally.words).max().unwrap_or(0);
    let least = if words.len() > 2 { most.saturating_sub(1).max(1) } else { most };
    let count = (words.len() as u64).max(1);
    let mut ranked: Vec<(u64, u32)> = tallies
        .iter()
        .filter(|(_, tally)| tally.words >= least)
        .map(|(page, tally)| (tally.score * tally.words * tally.words / (count * count), *page))
        .collect();
    if let Some(within) = &within {
        ranked.retain(|(_, page)| within.contains(page));
    }
    // Pages are numbered in the order of their addresses.
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.truncate(limit);
    let hit =
        |(score, page): (u64, u32)| tallies.get(&page).map(|tally| hit(open, page, score, tally, &forms));
    ranked.into_iter().filter_map(hit).collect()
}

/// The words of a query: each once, stop words only if there are no others.
fn words<S: Source>(open: &Open<S>, query: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for key in written(query).flat_map(|word| keys(open.lang, word)) {
        if words.len() < MOST_WORDS && words.iter().all(|word| word.key != key) {
            words.push(Word { folded: fold(&key), key });
        }
    }
    let is_stop = |word: &Word| open.manifest.tables.is_stop(&word.folded);
    if !words.iter().all(is_stop) {
        words.retain(|word| !is_stop(word));
    }
    words
}

/// The weight of a page's sections at which a word says half of what it can.
const HALF: u64 = 1_600;

/// Adds what one word of the query finds.
fn add<S: Source>(open: &Open<S>, matches: &[Match], tallies: &mut BTreeMap<u32, Tally>) {
    let mut sections: BTreeMap<(u32, u32), u64> = BTreeMap::new();
    for Match { line, weight, names_only } in matches {
        for place in postings::read(&line.postings) {
            if place.names || !names_only {
                let known = sections.entry((place.page, place.section)).or_default();
                *known += u64::from(place.points) * weight;
                if place.names && place.section == 0 {
                    tallies.entry(place.page).or_default().titled = true;
                }
            }
        }
    }
    let mut pages: BTreeMap<u32, u64> = BTreeMap::new();
    for ((page, section), weight) in &sections {
        *pages.entry(*page).or_default() += weight;
        *tallies.entry(*page).or_default().sections.entry(*section).or_default() += weight;
    }
    let rare = rarity(open.pages() as u64, pages.len() as u64);
    for (page, weight) in pages {
        let tally = tallies.entry(page).or_default();
        tally.score += rare * (1_024 * weight / (weight + HALF));
        tally.words += 1;
    }
}

/// How much a word says that `held` of `all` pages hold: sixteenths of the doublings between the two, and one doubling.
/// Whole numbers, so that every reader counts alike.
fn rarity(all: u64, held: u64) -> u64 {
    let all = all + 1;
    let (mut held, mut rarity) = (held.max(1), 16);
    while held * 2 <= all {
        held *= 2;
        rarity += 16;
    }
    rarity + all.saturating_sub(held) * 16 / held
}

fn hit<S: Source>(
    open: &Open<S>,
    page: u32,
    score: u64,
    tally: &Tally,
    forms: &BTreeSet<String>,
) -> io::Result<Hit> {
    let mut best = (0, 0);
    for (section, weight) in &tally.sections {
        if *weight > best.0 {
            best = (*weight, *section);
        }
    }
    let (address, title, _, _, kept) = open.kept(page)?;
    let answers = |text: &str| answers(open.lang, text, forms);
    let mut number = best.1 as usize;
    if number == 0 && !tally.titled {
        // Of a common word it is only known that the page has it.
        number = kept.iter().position(|(_, heading, text)| answers(heading) || answers(text)).unwrap_or(0);
    }
    let section = kept.get(number).filter(|(id, ..)| !id.is_empty());
    let top = kept.first().map_or("", |(_, _, text)| text);
    let text = section.map_or(top, |(_, _, text)| if text.is_empty() { top } else { text });
    Ok(Hit {
        url: section.map_or_else(|| address.clone(), |(id, ..)| format!("{address}#{id}")),
        title,
        section: section.map(|(_, heading, _)| heading.clone()),
        score,
        snippet: snippet(open.lang, text, forms),
    })
}

#[cfg(test)]
mod tests {
    use super::rarity;

    #[test]
    fn a_rare_word_says_more() {
        assert!(rarity(1_000, 1) > rarity(1_000, 10));
        assert!(rarity(1_000, 10) > rarity(1_000, 900));
        assert_eq!(rarity(1_000, 1_000), 16);
        assert!(rarity(0, 0) >= 16);
    }
}
