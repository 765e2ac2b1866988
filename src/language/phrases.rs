//! Phrases of several words → where they stand in a text. A tree of words, so that the time grows with the text and not
//! with the number of phrases.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::welsh::clitics;

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
            let gap = text.get(end..at).unwrap_or_default();
            if gap != " " && gap.contains(|character| !joins(character)) {
                open.clear();
            }
            end = at + word.len();
            // Most words are small letters, and need no copy.
            let word_of_phrase = if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                word
            } else {
                lower.clear();
                lower.extend(word.chars().flat_map(char::to_lowercase));
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

/// The words of a text with their places: letters and digits, what an apostrophe joins taken apart.
pub(super) fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    runs(text).flat_map(move |(run, start)| {
        // Most words are whole, and take no room of their own.
        let whole = run.bytes().all(|byte| byte.is_ascii_alphanumeric()) || !run.contains(is_apostrophe);
        let (whole, parts) = match whole {
            true => (Some((run, start)), Vec::new()),
            false => (None, clitics::split(run)),
        };
        let last = parts.len().saturating_sub(1);
        // The first part stands behind the apostrophes that the run may begin with, the last one at its end.
        let place = move |(number, part): (usize, &'_ str)| {
            let within = if number == last { run.rfind(part) } else { run.find(part) };
            start + within.unwrap_or_default()
        };
        let parts = parts.into_iter().enumerate();
        whole.into_iter().chain(parts.map(move |(number, part)| (part, place((number, part)))))
    })
}

/// What stands between spaces and punctuation, with its places.
fn runs(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(is_part)?;
        let rest = text.get(start..)?;
        // Letter by letter only from where it is no longer plain.
        let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let behind = rest.get(plain..)?;
        let end = plain + behind.find(|character| !is_part(character)).unwrap_or(behind.len());
        at = start + end;
        Some((&rest[..end], start))
    })
}

fn is_part(character: char) -> bool {
    character.is_alphanumeric() || is_apostrophe(character) || matches!(character, '\u{300}'..='\u{36f}')
}

/// Whether a phrase may go on behind this character.
fn joins(character: char) -> bool {
    character.is_whitespace()
        || is_apostrophe(character)
        || matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}')
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2bc}')
}
