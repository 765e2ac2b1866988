//! Link texts that say nothing of where they lead (WCAG 2.4.4, technique H30; failure F84).

use std::collections::BTreeSet;

use crate::base::lang::{Both, Lang};

/// Those that no site has to list.
const KNOWN: Both<&[&str]> = Both {
    cy: &[
        "cliciwch",
        "cliciwch ar y ddolen",
        "cliciwch fan hyn",
        "cliciwch yma",
        "cliciwch yma am fwy o wybodaeth",
        "cliciwch yma i ddarllen mwy",
        "cliciwch yma i gael mwy o wybodaeth",
        "darllen mwy",
        "darllen rhagor",
        "darllenwch fwy",
        "darllenwch ragor",
        "dolen",
        "dysgu mwy",
        "dysgu rhagor",
        "dysgwch fwy",
        "dysgwch ragor",
        "ewch yma",
        "fan hyn",
        "fan yma",
        "gwasgwch yma",
        "gweler yma",
        "gweld mwy",
        "hwn",
        "mwy",
        "mwy o fanylion",
        "mwy o wybodaeth",
        "pwyswch yma",
        "rhagor",
        "rhagor o fanylion",
        "rhagor o wybodaeth",
        "y ddolen",
        "y ddolen hon",
        "y dudalen hon",
        "yma",
    ],
    en: &[
        "click",
        "click here",
        "click here for more",
        "click here for more information",
        "click here to find out more",
        "click here to read more",
        "click this link",
        "details",
        "find out more",
        "follow this link",
        "further information",
        "go here",
        "here",
        "learn more",
        "link",
        "more",
        "more details",
        "more info",
        "more information",
        "press here",
        "read more",
        "read on",
        "see here",
        "see more",
        "the link",
        "this",
        "this link",
        "this page",
    ],
};

/// The link texts that say nothing, in each language: those that are known and a site's own.
#[derive(Clone, Debug)]
pub struct Vague(Both<BTreeSet<String>>);

impl Default for Vague {
    fn default() -> Vague {
        Vague::with(&Both::default())
    }
}

impl Vague {
    /// The known ones and these.
    pub(super) fn with(own: &Both<BTreeSet<String>>) -> Vague {
        let known = |lang| KNOWN.get(lang).iter().map(|words| plain(words));
        Vague(Both::each(|lang| known(lang).chain(own.get(lang).iter().map(|words| plain(words))).collect()))
    }

    /// Whether the words of a link in this language say nothing. Case, punctuation and spaces don't matter.
    pub fn has(&self, lang: Lang, words: &str) -> bool {
        // None is longer: a long text says something.
        words.len() < 80 && self.0.get(lang).contains(&plain(words))
    }
}

/// The words alone, in small letters, with a space between them.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        if word.is_ascii() {
            plain.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        } else {
            plain.push_str(&word.to_lowercase());
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_nothing_are_known_in_their_language_however_they_are_written() {
        let own = Both { cy: BTreeSet::from(["Mwy fan hyn".to_owned()]), en: BTreeSet::new() };
        let vague = Vague::with(&own);
        for words in ["yma", "Cliciwch  yma!", "MWY…", "→ Darllenwch\nfwy", "mwy fan hyn"] {
            assert!(vague.has(Lang::Cy, words), "{words}");
        }
        for words in ["here", "Read more >", "“Click here”"] {
            assert!(vague.has(Lang::En, words), "{words}");
        }
        assert!(!vague.has(Lang::En, "yma") && !vague.has(Lang::Cy, "here"));
        assert!(!vague.has(Lang::En, "more about podiatry") && !vague.has(Lang::Cy, ""));
    }
}
