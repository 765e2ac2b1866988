//! `language/` → `Language`: what the site's people have agreed on. Its terms in both languages, the words that are
//! right though no dictionary has them, what links don't say, and where other sites say a thing in which language.

pub mod hosts;
pub mod phrases;
mod read;
pub mod spelling;
pub mod terms;
pub mod vague;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::base::lang::{Both, Lang};
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};
use crate::scan::Sources;

use hosts::Hosts;
use phrases::Phrases;
pub use terms::{Exception, Kind, Term};
use vague::Vague;

/// The folder.
const FOLDER: &str = "language/";
/// The file of terms.
pub const TERMS: &str = "language/terms.yaml";
/// The file of sites elsewhere.
pub const HOSTS: &str = "language/hosts.yaml";

/// What the folder says.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// The terms, in the order of their file.
    pub terms: Vec<Term>,
    /// The words and abbreviations that are right in each language, as written.
    pub words: Both<BTreeSet<String>>,
    /// Where other sites say a thing in which language.
    pub hosts: Hosts,
    /// The link texts that say nothing.
    pub vague: Vague,
    /// The terms' English forms, to be found in an English text.
    pub english: Phrases,
    /// The terms' approved, banned and English forms, to be found in a Welsh text.
    pub welsh: Phrases,
}

/// The file of a language's own words.
pub fn words_file(lang: Lang) -> String {
    format!("{FOLDER}words.{}.txt", lang.tag())
}

/// The file of link texts that say nothing in a language, besides those that are known.
pub fn vague_file(lang: Lang) -> String {
    format!("{FOLDER}vague.{}.txt", lang.tag())
}

/// Reads the folder. A site without one has agreed on nothing.
pub fn read(sources: &Sources) -> (Language, Vec<Finding>) {
    let (terms, mut findings) = read::terms(sources);
    let (hosts, found) = read::hosts(sources);
    findings.extend(found);
    let lines = |file: String| {
        let file = sources.get(&file);
        file.map(|source| read::words(&String::from_utf8_lossy(source.data.bytes()))).unwrap_or_default()
    };
    let words = Both::each(|lang| lines(words_file(lang)));
    let vague = Vague::with(&Both::each(|lang| lines(vague_file(lang))));
    let of_language = |path: &str, lang| [words_file(lang), vague_file(lang)].iter().any(|file| file == path);
    let known = |path: &SourcePath| {
        [TERMS, HOSTS].contains(&path.as_ref()) || Lang::BOTH.iter().any(|lang| of_language(path, *lang))
    };
    let strays = sources.under(FOLDER).filter(|(path, _)| !known(path));
    findings.extend(
        strays.map(|(path, _)| Finding::new(Code::StrayFile).with("folder", "language").in_file(path)),
    );
    let (english, welsh) = terms::phrases(&terms);
    (Language { terms, words, hosts, vague, english, welsh }, findings)
}

impl Language {
    /// Whether the site's people hold this word, as it is written, for right: in the list of its language, or in a term.
    pub fn knows(&self, lang: Lang, word: &str) -> bool {
        let phrases = match lang {
            Lang::Cy => &self.welsh,
            Lang::En => &self.english,
        };
        self.words.get(lang).contains(word) || phrases.has_word(word)
    }
}
