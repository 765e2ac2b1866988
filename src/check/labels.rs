//! Short labels → the language that they are in: by what messages, terms and titles of this site call things in each
//! language, else by their own spelling. A label that says nothing of its language, as names do, is nobody's.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};

use rustc_hash::FxHashMap;

use crate::base::lang::{Both, Lang};
use crate::welsh::identify::{Speech, identify, said};

use super::Subject;
use super::texts::Words;

/// The most words of a label, what an apostrophe or a hyphen joins counted apart.
const LONGEST: usize = 12;

/// How loud a label has to speak for one language: two words that spell like it, or one of its small words.
const LOUD: u32 = 2;

/// What a site calls things in each language.
pub(super) struct Labels<'s> {
    subject: Subject<'s>,
    /// What its people agreed on.
    agreed: Said,
    /// What its items are called. A title may itself be in the wrong language.
    titles: Said,
}

/// In which languages a thing is said, by the digest of the words.
type Said = FxHashMap<u64, Both<bool>>;

impl<'s> Labels<'s> {
    /// Those of the messages, the terms, and the titles that items have in both languages.
    pub(super) fn of(subject: Subject<'s>) -> Labels<'s> {
        let (mut agreed, mut titles) = (Said::default(), Said::default());
        let messages = subject.messages;
        for id in messages.ids().into_iter().filter(|id| messages.variables(id).is_empty()) {
            for lang in Lang::BOTH {
                add(&mut agreed, lang, messages.format(lang, id, &[]).as_deref().unwrap_or_default());
            }
        }
        for term in &subject.language.terms {
            term.en.iter().for_each(|form| add(&mut agreed, Lang::En, form));
            term.cy.iter().for_each(|form| add(&mut agreed, Lang::Cy, form));
        }
        let pairs = subject.site.items.iter().filter(|(_, item)| item.gap.is_none());
        for (_, item) in pairs {
            for (lang, told) in item.tellings.iter() {
                // A name that has no Welsh is what Welsh texts call the thing, whatever language it is marked as.
                add(&mut titles, lang, told.title());
            }
        }
        Labels { subject, agreed, titles }
    }

    /// Whether a label of a text in one language is in the other one. `twins` are the labels of the text in that language:
    /// a label that is the same in both has to say less.
    pub(super) fn is_foreign(&self, words: &str, lang: Lang, twins: &Twins) -> bool {
        let words = words.trim();
        if self.subject.language.words.get(lang).contains(words) {
            return false;
        }
        let key = key(words);
        let known = |said: &Said| key.and_then(|key| said.get(&key)).map(|said| *said.get(lang));
        let others = match (known(&self.agreed), known(&self.titles)) {
            (Some(true), _) => return false,
            (Some(false), _) | (None, Some(false)) => true,
            _ => false,
        };
        // One word may be a name, or an abbreviation.
        if !others && said(words) < 2 {
            return false;
        }
        let seen = identify(&quiet(words)).evidence;
        let (own, other) = (*seen.get(lang), *seen.get(lang.other()));
        if others { own <= other } else { own == 0 && (other >= LOUD || other > 0 && twins.have(words)) }
    }
}

fn add(said: &mut Said, lang: Lang, words: &str) {
    if let Some(key) = key(words) {
        *said.entry(key).or_default().get_mut(lang) = true;
    }
}

/// The labels of a text, gathered when somebody asks.
pub(super) struct Twins<'s> {
    words: Words<'s>,
    labels: OnceCell<HashSet<&'s str>>,
}

impl<'s> Twins<'s> {
    pub(super) fn of(words: Words<'s>) -> Twins<'s> {
        Twins { words, labels: OnceCell::new() }
    }

    fn have(&self, words: &str) -> bool {
        let markup = match self.words {
            Words::Line(line, _) => return line.trim() == words,
            Words::Body(markup) => markup,
        };
        let labels = self.labels.get_or_init(|| {
            let labels = markup.heard().filter(|(_, speech)| *speech == Speech::Label);
            labels.map(|(block, _)| markup.words_of(block).trim()).collect()
        });
        labels.contains(words)
    }
}

/// A label without the capital that it begins with because it is a label. One that has more of them has names; one of a
/// single word may be one.
fn quiet(words: &str) -> Cow<'_, str> {
    let more = words.chars().skip(1).any(char::is_uppercase);
    if more || !words.contains(char::is_whitespace) { words.into() } else { words.to_lowercase().into() }
}

/// The digest of a label's words: case, punctuation and spaces don't matter. `None` for what is no label.
fn key(words: &str) -> Option<u64> {
    let mut plain = String::with_capacity(words.len() + 1);
    let mut count = 0;
    let mut within = false;
    for character in words.chars() {
        if character.is_ascii_alphanumeric() {
            plain.push(character.to_ascii_lowercase());
        } else if !character.is_ascii() && character.is_alphanumeric() {
            plain.extend(character.to_lowercase());
        } else {
            if within {
                plain.push(' ');
            }
            within = false;
            continue;
        }
        count += usize::from(!within);
        within = true;
        if count > LONGEST {
            return None;
        }
    }
    let mut hasher = DefaultHasher::new();
    hasher.write(plain.trim_end().as_bytes());
    (count > 0).then(|| hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_label_are_the_same_however_they_are_written() {
        assert_eq!(key("Working hours"), key("  WORKING\u{a0}hours: "));
        assert_ne!(key("Working hours"), key("Workinghours"));
        assert_eq!(key("–"), None);
        assert_eq!(key(&"a ".repeat(20)), None);
    }

    #[test]
    fn only_the_capital_of_a_label_is_taken_away() {
        assert_eq!(quiet("Working hours"), "working hours");
        for same in ["Facebook", "Aneurin Bevan", "GIG Cymru"] {
            assert_eq!(quiet(same), same);
        }
    }
}
