//! The nearest right word to a wrong one, for "did you mean".

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Longest word that is looked at, in characters.
const LONGEST: usize = 80;

/// Most names among which each is looked at.
const FEW: usize = 500;

/// The candidate nearest to `word`, if one is near enough that a slip of the hand explains it.
///
/// Near enough: at most one edit (insertion, deletion, substitution, swap of neighbours) for each three characters,
/// and at least one allowed. Of equally near ones the first wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    measured(word, candidates).map(|(_, candidate)| candidate)
}

fn measured<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<(usize, &'a str)> {
    let word = word_of(word)?;
    let allowed = (word.len() / 3).max(1);
    let bytes: usize = word.iter().map(|c| c.len_utf8()).sum();
    let letters = letters(word.iter().copied());
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        // Most are told apart by a glance. An edit changes the length by four bytes at most, and takes one letter from
        // the set and puts one in.
        let far = candidate.len().abs_diff(bytes) > 4 * allowed;
        if far || (letters ^ self::letters(candidate.chars())).count_ones() as usize > 2 * allowed {
            continue;
        }
        let other: Vec<char> = candidate.to_lowercase().chars().collect();
        let edits = distance(&word, &other);
        if edits <= allowed && best.is_none_or(|(fewest, _)| edits < fewest) {
            best = Some((edits, candidate));
        }
    }
    best
}

/// In small letters; `None` when it is longer than any name that is declared: a pasted paragraph is not a slip.
fn word_of(text: &str) -> Option<Vec<char>> {
    let word: Vec<char> = text.to_lowercase().chars().take(LONGEST + 1).collect();
    (word.len() <= LONGEST).then_some(word)
}

/// Names in which the nearest to many wrong ones is looked up.
///
/// Among more than a few hundred only those are found that are one edit away, so that ten thousand wrong names may be
/// held against ten thousand right ones.
#[derive(Debug)]
pub struct Names {
    names: Vec<String>,
    /// Where the names stand, by what is left of each without one of its characters. Empty for few names.
    without_one: BTreeMap<u64, Vec<usize>>,
}

impl Names {
    /// Takes the names in the order in which the first of equally near ones wins.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Names {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let mut without_one: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        if names.len() > FEW {
            for (number, name) in names.iter().enumerate() {
                for key in word_of(name).map(|word| keys(&word)).unwrap_or_default() {
                    without_one.entry(key).or_default().push(number);
                }
            }
        }
        Names { names, without_one }
    }

    /// The name nearest to `word`, if one is near enough, and how many edits it is away.
    pub fn nearest(&self, word: &str) -> Option<(usize, &str)> {
        if self.without_one.is_empty() {
            return measured(word, self.names.iter().map(String::as_str));
        }
        let keys = keys(&word_of(word)?);
        let near: BTreeSet<usize> =
            keys.iter().flat_map(|key| self.without_one.get(key)).flatten().copied().collect();
        measured(word, near.into_iter().filter_map(|number| self.names.get(number)).map(String::as_str))
    }
}

/// A word, and the word without each of its characters: two words one edit apart have one of these in common.
fn keys(word: &[char]) -> Vec<u64> {
    let hash = |left_out: Option<usize>| {
        // Its keys are fixed: the same in every run.
        let mut hasher = DefaultHasher::new();
        for (_, c) in word.iter().enumerate().filter(|(at, _)| Some(*at) != left_out) {
            c.hash(&mut hasher);
        }
        hasher.finish()
    };
    let mut keys: Vec<_> = std::iter::once(None).chain((0..word.len()).map(Some)).map(hash).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Which letters a text has, as a set of 64.
fn letters(text: impl Iterator<Item = char>) -> u64 {
    text.flat_map(char::to_lowercase).fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}

/// Optimal string alignment distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j - 1] + cost).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{Names, nearest};

    #[test]
    fn a_slip_is_mended_and_a_stranger_is_not() {
        let words = ["summary", "title", "slug"];
        assert_eq!(nearest("sumary", words), Some("summary"));
        assert_eq!(nearest("tilte", words), Some("title"));
        assert_eq!(nearest("colour", words), None);
    }

    #[test]
    fn among_many_names_a_slip_is_mended_too() {
        let names: Vec<String> = (0..10_000).map(|number| format!("place-{number}")).collect();
        let names = Names::new(names.iter().map(String::as_str));
        for slip in ["plaec-9999", "lace-9999", "PLACE-9999x", "plaze-9999"] {
            assert_eq!(names.nearest(slip), Some((1, "place-9999")), "{slip}");
        }
        assert_eq!(names.nearest("place-7"), Some((0, "place-7")));
        assert_eq!(names.nearest("elsewhere"), None);
    }
}
