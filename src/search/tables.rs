//! What a reader of the index has to know of a language, as tables: it holds none of it itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::lang::Lang;
use crate::welsh::fold::SPELT_OUT;
use crate::welsh::inflection;
use crate::welsh::mutation;
use crate::welsh::stop_words::stop_words;

use super::words::{clitics_of, tail};

/// How words begin: a beginning, and what a word that begins so may have begun with before it was mutated.
pub(super) type Onsets = BTreeMap<String, Vec<String>>;

/// The tables of a language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// Words that are not searched for while a query has others; folded.
    pub stop: Vec<String>,
    /// What an apostrophe parts from the end of a word.
    pub clitics: Vec<String>,
    /// Beginnings of words, the longest of which counts. Empty for a language that doesn't mutate.
    pub onsets: Onsets,
    /// Endings in which words of one stem differ, the longest first.
    pub endings: Vec<String>,
    /// Letters that are spelt with others when marks are left out.
    pub letters: BTreeMap<String, String>,
    /// Inflected forms in the text count while fewer pages than these hold the word itself.
    pub few: u32,
}

/// Endings of English. The index knows stems from the stemmer; these are for a query's word that no page has.
const ENGLISH_ENDINGS: [&str; 24] = [
    "nesses", "ations", "ation", "ments", "ities", "ingly", "ness", "ment", "ings", "edly", "ists", "ist",
    "ity", "ies", "ied", "ing", "ers", "est", "ed", "er", "es", "ly", "s", "y",
];

impl Tables {
    /// Those of this language.
    pub fn of(lang: Lang) -> Tables {
        let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Tables {
            stop: all(stop_words(lang)),
            clitics: all(clitics_of(lang)),
            onsets: match lang {
                Lang::Cy => onsets(),
                Lang::En => Onsets::new(),
            },
            endings: match lang {
                Lang::Cy => all(inflection::ENDINGS),
                Lang::En => all(&ENGLISH_ENDINGS),
            },
            letters: SPELT_OUT
                .iter()
                .map(|(letter, spelt)| (letter.to_string(), (*spelt).to_owned()))
                .collect(),
            // A Welsh verb has dozens of forms, and much that looks like one is another word; English inflection is
            // what its stemmer is sure of.
            few: match lang {
                Lang::Cy => 3,
                Lang::En => u32::MAX,
            },
        }
    }

    /// Whether a folded word is a stop word.
    pub fn is_stop(&self, folded: &str) -> bool {
        self.stop.binary_search_by(|word| word.as_str().cmp(folded)).is_ok()
    }

    /// The words that a folded word may be a mutated form of, itself first.
    pub fn radicals(&self, folded: &str) -> Vec<String> {
        let mut radicals = vec![folded.to_owned()];
        radicals.extend(self.changed(folded));
        radicals
    }

    fn changed<'t>(&'t self, folded: &'t str) -> impl Iterator<Item = String> + 't {
        let onset = (1..=3).rev().find_map(|length| self.onsets.get_key_value(folded.get(..length)?));
        onset.into_iter().flat_map(move |(onset, radicals)| {
            let rest = folded.get(onset.len()..).unwrap_or_default();
            radicals.iter().map(move |radical| format!("{radical}{rest}"))
        })
    }

    /// What the words of a shard are put in order by: what mutation leaves of a word, in a language that mutates.
    pub fn tail<'w>(&self, folded: &'w str) -> &'w str {
        if self.onsets.is_empty() { folded } else { tail(folded) }
    }

    /// A word without its longest ending, if three letters are left.
    pub fn stem<'w>(&self, folded: &'w str) -> &'w str {
        let cut = self
            .endings
            .iter()
            .find_map(|ending| folded.strip_suffix(ending.as_str()).filter(|stem| stem.chars().count() >= 3));
        cut.unwrap_or(folded)
    }
}

/// What can stand at the start of a word, and each vowel behind `h`: a longer one hides a shorter one, as `ch` hides `c`.
const STARTS: [&str; 41] = [
    "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "ngh", "h", "i", "j", "k", "l", "ll", "m",
    "mh", "n", "nh", "o", "p", "ph", "r", "rh", "s", "t", "th", "u", "w", "y", "ha", "he", "hi", "ho", "hu",
    "hw", "hy", "v",
];

/// The table of beginnings, asked of [`mutation`] for each: so there is one place that knows.
fn onsets() -> Onsets {
    let vowel = |start: &str| start.ends_with(['a', 'e', 'i', 'o', 'u', 'w', 'y']);
    let radicals = |start: &str| {
        let rest = if vowel(start) { "b" } else { "a" };
        let radicals = mutation::radicals(&format!("{start}{rest}")).into_iter();
        radicals.filter_map(|radical| radical.strip_suffix(rest).map(str::to_owned)).collect::<Vec<_>>()
    };
    STARTS.iter().map(|start| ((*start).to_owned(), radicals(start))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_finds_the_radicals_that_the_language_finds() {
        let tables = Tables::of(Lang::Cy);
        let vectors = include_str!("../../tests/vectors/mutation.tsv");
        let words = vectors.lines().skip(1).flat_map(|line| line.split('\t')).filter(|word| *word != "-");
        let mut seen = 0;
        for word in words.map(crate::welsh::fold::fold) {
            let mut ours: Vec<_> = tables.changed(&word).collect();
            let mut theirs = mutation::radicals(&word);
            ours.sort();
            theirs.sort();
            // `ngw…` from `gw…`, `ngs…` from nothing: the table looks at the beginning alone and may find more.
            assert!(theirs.iter().all(|radical| ours.contains(radical)), "{word}: {ours:?} {theirs:?}");
            assert!(ours.len() <= theirs.len() + 1, "{word}: {ours:?} {theirs:?}");
            seen += 1;
        }
        assert!(seen > 100);
    }

    #[test]
    fn a_digraph_hides_its_first_letter() {
        let tables = Tables::of(Lang::Cy);
        assert_eq!(tables.radicals("nghymru"), ["nghymru", "cymru"]);
        assert_eq!(tables.radicals("ffordd"), ["ffordd"]);
        assert_eq!(tables.radicals("chwaer"), ["chwaer", "cwaer"]);
        assert_eq!(tables.radicals("hiaith"), ["hiaith", "iaith"]);
        assert!(tables.radicals("ardd").contains(&"gardd".to_owned()));
        assert_eq!(Tables::of(Lang::En).radicals("garden"), ["garden"]);
    }

    #[test]
    fn a_stem_keeps_three_letters() {
        let tables = Tables::of(Lang::Cy);
        assert_eq!(tables.stem("cynrychiolwyr"), tables.stem("cynrychiolwr"));
        assert_eq!(tables.stem("tai"), "tai");
    }
}
