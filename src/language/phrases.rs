//! Phrases of several words → where they stand in a text. A tree of words, so that the time grows with the text and not
//! with the number of phrases.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::words::{is_apostrophe, words};

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// An approved Welsh form.
    Approved,
    /// A Welsh form that is not to be used.
    Banned,
    /// An English form.
    English,
}

/// A form of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// The term's number.
    pub term: usize,
    /// What the form is.
    pub role: Role,
    /// Whether it is only meant where it begins with a capital.
    pub capital: bool,
}

/// A phrase in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub form: Form,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Phrases to be found. Case, hyphens and apostrophes don't matter; punctuation parts a phrase.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// Each word of a phrase, with its number.
    words: FxHashMap<String, u32>,
    /// From a place in the tree, by a word, to the next place. The root is 0.
    steps: FxHashMap<(u32, u32), u32>,
    /// The phrases that end at a place: at its number.
    ends: Vec<Vec<Form>>,
    /// The words that phrases begin with, at their number.
    begins: Vec<bool>,
    /// What those look like.
    looks: Looks,
}

/// What words of a list look like, by their first two letters and their last one: few others look so, and a word that doesn't is
/// passed over without a look at the list.
#[derive(Clone, Debug, Default)]
struct Looks(Vec<u64>);

impl Looks {
    /// Where the look of a word is told, in whatever case: a number, and a bit of it. `None` where any of the three letters is
    /// no ASCII.
    fn place(word: &str) -> Option<(usize, u64)> {
        let (first, last) = (*word.as_bytes().first()?, *word.as_bytes().last()?);
        let second = word.as_bytes().get(1).copied().unwrap_or_default();
        // A letter of ASCII has the same five lower bits in either case.
        let bits = |byte: u8| usize::from(byte & 31);
        (first | second | last).is_ascii().then(|| (bits(first) << 5 | bits(second), 1 << bits(last)))
    }

    fn add(&mut self, word: &str) {
        if let Some((place, bit)) = Looks::place(word) {
            self.0.resize(1 << 10, 0);
            self.0[place] |= bit;
        }
    }

    /// Whether a word may be one of the list.
    fn may_have(&self, word: &str) -> bool {
        Looks::place(word).is_none_or(|(place, bit)| self.0.get(place).is_some_and(|looks| looks & bit != 0))
    }
}

impl Phrases {
    /// Puts a phrase there; `forms` gives the forms of each of its words that mean the same.
    pub(super) fn add(&mut self, phrase: &str, forms: fn(&str) -> Vec<String>, form: Form) {
        if self.ends.is_empty() {
            self.ends.push(Vec::new());
        }
        let mut places = vec![0];
        let mut first = true;
        for (word, _) in words(phrase) {
            let mut next = Vec::new();
            // All forms of a word lead to one new place, unless another phrase has led elsewhere before.
            let mut fresh = None;
            for form in forms(&word.to_lowercase()) {
                let number = self.number(form, first);
                for place in &places {
                    let new = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
                    let to = *self.steps.entry((*place, number)).or_insert(fresh.unwrap_or(new));
                    if to == new {
                        self.ends.push(Vec::new());
                        fresh = Some(new);
                    }
                    if !next.contains(&to) {
                        next.push(to);
                    }
                }
            }
            first = false;
            places = next;
        }
        for place in places {
            if let Some(end) = usize::try_from(place).ok().and_then(|place| self.ends.get_mut(place))
                && place > 0
                && !end.contains(&form)
            {
                end.push(form);
            }
        }
    }

    /// Every phrase of a text, the longest first of those that begin at one place.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        if self.words.is_empty() {
            return found;
        }
        // What has begun and may go on: the place in the tree, and where in the text it began.
        let mut open: Vec<(u32, usize)> = Vec::new();
        let mut lower = String::new();
        let mut end = 0;
        for (word, at) in words(text) {
            if open.is_empty() && !self.looks.may_have(word) {
                continue;
            }
            let gap = text.get(end..at).unwrap_or_default();
            if !open.is_empty() && gap != " " && gap.contains(|character| !joins(character)) {
                open.clear();
            }
            end = at + word.len();
            // Most words are small letters, and need no copy.
            let word_of_phrase = if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                word
            } else {
                lower.clear();
                if word.is_ascii() {
                    lower.push_str(word);
                    lower.make_ascii_lowercase();
                } else {
                    lower.extend(word.chars().flat_map(char::to_lowercase));
                }
                &lower
            };
            let Some(number) = self.words.get(word_of_phrase) else {
                open.clear();
                continue;
            };
            if usize::try_from(*number).is_ok_and(|number| self.begins.get(number) == Some(&true)) {
                open.push((0, at));
            }
            open.retain_mut(|(place, start)| {
                let Some(next) = self.steps.get(&(*place, *number)) else { return false };
                *place = *next;
                let ends = usize::try_from(*next).ok().and_then(|next| self.ends.get(next));
                let capital = text.get(*start..).is_some_and(|text| text.starts_with(char::is_uppercase));
                for form in ends.into_iter().flatten().filter(|form| capital || !form.capital) {
                    found.push(Found { form: *form, range: *start..at + word.len() });
                }
                true
            });
        }
        found.sort_by_key(|found| (found.range.start, usize::MAX - found.range.end, found.form.role));
        found
    }

    /// Whether a word, in whatever case, is part of a phrase.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains_key(&word.to_lowercase())
    }

    fn number(&mut self, word: String, begins: bool) -> u32 {
        if begins {
            self.looks.add(&word);
        }
        let new = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let number = *self.words.entry(word).or_insert(new);
        if number == new {
            self.begins.push(false);
        }
        if let Some(known) = usize::try_from(number).ok().and_then(|number| self.begins.get_mut(number)) {
            *known |= begins;
        }
        number
    }
}

/// Whether a phrase may go on behind this character.
fn joins(character: char) -> bool {
    character.is_whitespace()
        || is_apostrophe(character)
        || matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}')
}
