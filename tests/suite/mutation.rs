//! The table of mutations against the Welsh dictionary of Hunspell: every form that its own rules license is made, and
//! leads back.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use ahp1::welsh::mutation::{Mutation, mutate, radicals};

use crate::folder::repository;

/// The dictionary's flags of the four mutations.
const FLAGS: [(char, Mutation); 4] =
    [('M', Mutation::Soft), ('T', Mutation::Nasal), ('L', Mutation::Aspirate), ('H', Mutation::H)];

/// A rule of an affix file: what is taken off the start of a word, what is put there, and where it holds.
struct Rule<'t> {
    off: &'t str,
    on: &'t str,
    holds: Vec<Holds<'t>>,
}

/// What one letter of a word has to be: one of these, or none of them.
enum Holds<'t> {
    One(&'t str),
    None(&'t str),
}

impl Rule<'_> {
    fn form(&self, word: &str) -> Option<String> {
        let mut letters = word.chars();
        let holds = self.holds.iter().all(|holds| {
            letters.next().is_some_and(|letter| match holds {
                Holds::One(any) => any.contains(letter),
                Holds::None(any) => !any.contains(letter),
            })
        });
        if !holds {
            return None;
        }
        Some(format!("{}{}", self.on, word.strip_prefix(self.off)?))
    }
}

/// A condition such as `c[^h]`, letter by letter.
fn conditions(text: &str) -> Vec<Holds<'_>> {
    let mut holds = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first == '[' { rest.find(']').expect("closed") + 1 } else { first.len_utf8() };
        let (part, behind) = rest.split_at(end);
        holds.push(match part.strip_prefix("[^") {
            Some(none) => Holds::None(none.trim_end_matches(']')),
            None => Holds::One(part.trim_matches(['[', ']'])),
        });
        rest = behind;
    }
    holds
}

/// The prefix rules of an affix file, by their flag. Lines: `PFX FLAG OFF ON CONDITION`.
fn rules(aff: &str) -> BTreeMap<char, Vec<Rule<'_>>> {
    let mut rules: BTreeMap<char, Vec<Rule>> = BTreeMap::new();
    for line in aff.lines() {
        let parts: Vec<_> = line.split_whitespace().collect();
        let ["PFX", flag, off, on, condition] = parts[..] else { continue };
        let nothing = |part| if part == "0" { "" } else { part };
        let rule = Rule { off: nothing(off), on: nothing(on), holds: conditions(condition) };
        rules.entry(flag.chars().next().expect("a flag")).or_default().push(rule);
    }
    rules
}

fn read(name: &str) -> String {
    let path: PathBuf = repository().join("tests/browser/node_modules/dictionary-cy").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{}: {error}; the Welsh dictionary is installed by tests/browser/setup", path.display())
    })
}

#[test]
fn every_form_that_the_dictionary_licenses_is_made_and_leads_back() {
    let (aff, dic) = (read("index.aff"), read("index.dic"));
    let rules = rules(&aff);
    let (mut pairs, mut wrong) = (0, Vec::new());
    for entry in dic.lines().skip(1) {
        let Some((word, flags)) = entry.split_once('/') else { continue };
        for (flag, mutation) in FLAGS.into_iter().filter(|(flag, _)| flags.contains(*flag)) {
            for form in rules[&flag].iter().filter_map(|rule| rule.form(word)) {
                pairs += 1;
                let made = mutate(word, mutation);
                if made.as_deref().map(str::to_lowercase) != Some(form.to_lowercase()) {
                    wrong.push(format!("{word} {mutation:?}: {form}, and not {:?}", mutate(word, mutation)));
                }
                if !radicals(&form).iter().any(|radical| radical.to_lowercase() == word.to_lowercase()) {
                    wrong.push(format!("{form} leads to {:?}, and not to {word}", radicals(&form)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {pairs}: {:#?}", wrong.len(), &wrong[..wrong.len().min(40)]);
    assert_eq!(pairs, 107_877);
}
