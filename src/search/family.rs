//! The words of a site → which of them are inflected forms of which: what the language knows, held against the words
//! that are there.

use rayon::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

use crate::base::lang::Lang;
use crate::welsh::inflection;

use super::tables::Tables;

/// The forms of each word that has some, by the word: folded, in the order of their letters.
pub(super) type Families = FxHashMap<String, Vec<String>>;

/// Most forms that a word is searched by.
const MOST: usize = 24;

/// Finds the families among all folded words of a language's pages, in no order.
pub(super) fn families(lang: Lang, tables: &Tables, words: &[&str]) -> Families {
    match lang {
        Lang::Cy => welsh(tables, words),
        Lang::En => english(words),
    }
}

/// A dictionary word and its forms. The word has to stand on the site, and not look like a mutated form: what is known by
/// its mutations alone is a guess, and its inflections would be guesses upon it.
fn welsh(tables: &Tables, words: &[&str]) -> Families {
    let known: FxHashMap<&str, ()> = words.iter().map(|word| (*word, ())).collect();
    let headword = |word: &str| {
        known.contains_key(word)
            && !ONLY_MUTATED.iter().any(|onset| word.starts_with(onset) && !word.starts_with("ff"))
            && !tables.is_stop(word)
    };
    let is_mutated =
        |word: &str| tables.radicals(word).iter().skip(1).any(|radical| known.contains_key(radical.as_str()));
    let found: Vec<(String, String)> = words
        .par_iter()
        .filter(|word| word.len() > 2 && word.is_ascii() && !tables.is_stop(word))
        .flat_map_iter(|word| {
            let mut found = Vec::new();
            for form in tables.radicals(word) {
                inflection::lemmas(&form, |lemma| {
                    if headword(lemma) {
                        found.push((lemma.to_owned(), form.clone()));
                    }
                });
            }
            found
        })
        .collect();
    let mut families = Families::default();
    for (lemma, form) in found {
        families.entry(lemma).or_default().push(form);
    }
    families.retain(|lemma, forms| {
        forms.sort();
        forms.dedup();
        forms.truncate(MOST);
        !is_mutated(lemma)
    });
    families
}

/// How no Welsh word begins before it is mutated, but for a few that were borrowed.
const ONLY_MUTATED: [&str; 7] = ["mh", "nh", "ng", "dd", "f", "ph", "ngh"];

/// Words that have one stem in English (Porter's second algorithm).
fn english(words: &[&str]) -> Families {
    let stemmer = Stemmer::create(Algorithm::English);
    let stems: Vec<String> = words.par_iter().map(|word| stemmer.stem(word).into_owned()).collect();
    let mut by_stem: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for (word, stem) in words.iter().zip(&stems) {
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) && word.len() > 2 {
            by_stem.entry(stem).or_default().push(word);
        }
    }
    let mut families = Families::default();
    for (word, stem) in words.iter().zip(&stems) {
        let Some(all) = by_stem.get(stem.as_str()).filter(|all| all.len() > 1) else { continue };
        let mut forms: Vec<String> =
            all.iter().filter(|form| *form != word).map(|form| (*form).to_owned()).collect();
        forms.sort();
        forms.truncate(MOST);
        families.insert((*word).to_owned(), forms);
    }
    families
}
