//! A word of a query → the words of the index that answer it: as it is written, mutated, inflected; failing these by its
//! stem, its beginning, or with one letter wrong.

use std::collections::BTreeSet;
use std::io;
use std::rc::Rc;

use super::postings;
use super::read::{Line, Open, Source};
use super::tables::Tables;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case with its marks.
    pub key: String,
    /// Without marks.
    pub folded: String,
}

/// A word of the index that answers.
#[derive(Debug)]
pub(super) struct Match {
    /// The word.
    pub line: Rc<Line>,
    /// What its points are multiplied by: more for what is nearer to the word of the query.
    pub weight: u64,
    /// Whether it answers only where it names what a section is about.
    pub names_only: bool,
}

/// What the points of a word are multiplied by that is written as the query's word.
const EXACT: u64 = 16;
/// Written so but for its marks: `ty` and `tŷ`.
const MARKS: u64 = 15;
/// Another mutation of the same word.
const MUTATED: u64 = 13;
/// An inflected form of it.
const INFLECTED: u64 = 8;
/// A word of the same stem, when there is nothing of the above.
const STEM: u64 = 6;
/// A word that it is the beginning of, when there is nothing of the above.
const BEGINNING: u64 = 5;
/// A word that differs from it in one letter, when there is nothing of the above.
const MISTYPED: u64 = 3;
/// A word of the title in the other language.
const OF_TWIN: u64 = 2;

/// Pages whose twin's title has the word answer while fewer pages than these hold it themselves.
const FEW_OWN: usize = 3;

/// Most words that a beginning is completed to, and that an error is mended to.
const MOST_COMPLETED: usize = 8;
/// The shards that a word's inflected forms, and a stem's words, are looked for in.
const MOST_SHARDS: usize = 2;

/// The words of the index that answer a word of the query.
pub(super) fn lookup<S: Source>(open: &Open<S>, word: &Word) -> io::Result<Vec<Match>> {
    let tables = &open.manifest.tables;
    let mut matches = Vec::new();
    let mut twins = Vec::new();
    let mut family: Vec<String> = Vec::new();
    let radicals = tables.radicals(&word.folded);
    let is_stop = tables.is_stop(&word.folded);
    let begins = is_long(&word.folded);
    for line in open.near(tables.tail(&word.folded))? {
        let same = line.folded == word.folded;
        if line.of_twin {
            if same || begins && line.folded.starts_with(&word.folded) {
                twins.push(line);
            }
            continue;
        }
        let mutated = || {
            !is_stop && !tables.is_stop(&line.folded) && {
                tables.radicals(&line.folded).iter().any(|radical| radicals.contains(radical))
            }
        };
        if line.tail(tables) != tables.tail(&word.folded) {
            continue;
        }
        let weight = match () {
            () if line.key == word.key => EXACT,
            () if same => MARKS,
            () if mutated() => MUTATED,
            () => continue,
        };
        if same {
            family.extend(
                line.family.iter().filter(|form| !family.contains(form)).cloned().collect::<Vec<_>>(),
            );
        }
        matches.push(Match { line, weight, names_only: false });
    }
    let held = pages(&matches);
    let mut shards = vec![open.shard_of(tables.tail(&word.folded))];
    for form in family {
        let shard = open.shard_of(tables.tail(&form));
        if !shards.contains(&shard) {
            if shards.len() == MOST_SHARDS {
                continue;
            }
            shards.push(shard);
        }
        for line in forms(open, &form)? {
            if matches.iter().all(|known| known.line.key != line.key) {
                let names_only = held >= open.manifest.tables.few as usize;
                matches.push(Match { line, weight: INFLECTED, names_only });
            }
        }
    }
    if held < FEW_OWN {
        matches.extend(twins.into_iter().map(|line| Match { line, weight: OF_TWIN, names_only: false }));
    }
    if is_stop {
        return Ok(matches);
    }
    if matches.is_empty() {
        matches = by_stem(open, tables, &word.folded)?;
    }
    let none = matches.is_empty();
    if none && word.folded.chars().count() > 2 || held < FEW_OWN && begins {
        by_lexicon(open, &word.folded, none, &mut matches)?;
    }
    Ok(matches)
}

/// Whether a word is long enough for others that begin with it to be meant.
fn is_long(folded: &str) -> bool {
    folded.chars().count() > 3
}

/// How many pages hold these words.
fn pages(matches: &[Match]) -> usize {
    let places = matches.iter().flat_map(|one| postings::read(&one.line.postings));
    let pages: BTreeSet<_> = places.map(|place| place.page).collect();
    pages.len()
}

/// The words that are this one, mutated or not.
fn forms<S: Source>(open: &Open<S>, radical: &str) -> io::Result<Vec<Rc<Line>>> {
    let tables = &open.manifest.tables;
    let mut lines = open.of_tail(tables.tail(radical))?;
    lines.retain(|line| {
        let is_form = || tables.radicals(&line.folded).iter().any(|other| other == radical);
        !line.of_twin && !tables.is_stop(&line.folded) && is_form()
    });
    Ok(lines)
}

fn by_stem<S: Source>(open: &Open<S>, tables: &Tables, word: &str) -> io::Result<Vec<Match>> {
    let stem = tables.stem(word);
    let start = tables.tail(stem);
    let first = open.shard_of(start);
    let mut matches = Vec::new();
    for shard in (first..open.manifest.words.len()).take(MOST_SHARDS) {
        if shard > first && !open.manifest.words.get(shard).is_some_and(|tail| tail.starts_with(start)) {
            break;
        }
        let lines = open.lines(shard)?;
        let of_stem = |line: &&Rc<Line>| {
            let same = || tables.radicals(&line.folded).iter().any(|radical| tables.stem(radical) == stem);
            !line.of_twin && line.tail(tables).starts_with(start) && !tables.is_stop(&line.folded) && same()
        };
        let found = lines.iter().filter(of_stem);
        matches.extend(found.map(|line| Match { line: Rc::clone(line), weight: STEM, names_only: false }));
    }
    Ok(matches)
}

/// Adds the words that this one is the beginning of; when there is nothing else, or else those that differ in one letter.
/// Beside better answers they count only where they name what a section is about.
fn by_lexicon<S: Source>(
    open: &Open<S>,
    word: &str,
    nothing_else: bool,
    matches: &mut Vec<Match>,
) -> io::Result<()> {
    let near = open.lexicon(word)?;
    let mut found: Vec<_> = near.iter().filter(|(other, _)| other.starts_with(word)).collect();
    let mut weight = BEGINNING;
    let letters: Vec<char> = word.chars().collect();
    if found.is_empty() && nothing_else && is_long(word) {
        weight = MISTYPED;
        found = near.iter().filter(|(other, _)| is_near(&letters, other)).collect();
    }
    found.sort_by(|(a, pages), (b, others)| others.cmp(pages).then_with(|| a.cmp(b)));
    found.truncate(MOST_COMPLETED);
    for (other, _) in found {
        for line in forms(open, other)? {
            if matches.iter().all(|known| known.line.key != line.key || known.line.of_twin) {
                matches.push(Match { line, weight, names_only: !nothing_else });
            }
        }
    }
    Ok(())
}

/// Whether one letter added, lost or changed, or two beside one another exchanged, make the one word the other.
fn is_near(word: &[char], other: &str) -> bool {
    let other: Vec<char> = other.chars().collect();
    let same = word.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (word, other) = (word.get(same..).unwrap_or_default(), other.get(same..).unwrap_or_default());
    match (word, other) {
        ([_, rest @ ..], [_, other_rest @ ..]) if rest == other_rest => true,
        ([_, rest @ ..], _) if rest == other => true,
        (_, [_, rest @ ..]) if rest == word => true,
        ([a, b, rest @ ..], [c, d, other_rest @ ..]) => a == d && b == c && rest == other_rest,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn one_letter_may_be_wrong() {
        let near = |word: &str, other: &str| is_near(&word.chars().collect::<Vec<_>>(), other);
        for word in ["gwsanaeth", "gwassanaeth", "gwesanaeth", "gwaasnaeth", "gwasanaet"] {
            assert!(near(word, "gwasanaeth"), "{word}");
        }
        assert!(!near("gwsanaet", "gwasanaeth"));
        assert!(!near("abcd", "badc"));
    }
}
