//! `language/` → `Language`: what the site's people have agreed on. Its terms in both languages, and the words that are
//! right though no dictionary has them.

pub mod phrases;
mod read;
pub mod terms;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::base::lang::{Both, Lang};
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};
use crate::scan::Sources;

use phrases::Phrases;
pub use terms::{Exception, Kind, Term};

/// The folder.
const FOLDER: &str = "language/";
/// The file of terms.
pub const TERMS: &str = "language/terms.yaml";

/// What the folder says.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// The terms, in the order of their file.
    pub terms: Vec<Term>,
    /// The words and abbreviations that are right in each language, as written.
    pub words: Both<BTreeSet<String>>,
    /// The terms' English forms, to be found in an English text.
    pub english: Phrases,
    /// The terms' approved, banned and English forms, to be found in a Welsh text.
    pub welsh: Phrases,
}

/// The file of a language's own words.
pub fn words_file(lang: Lang) -> String {
    format!("{FOLDER}words.{}.txt", lang.tag())
}

/// Reads the folder. A site without one has agreed on nothing.
pub fn read(sources: &Sources) -> (Language, Vec<Finding>) {
    let (terms, mut findings) = read::terms(sources);
    let words = Both::each(|lang| {
        let file = sources.get(&words_file(lang));
        file.map(|source| read::words(&String::from_utf8_lossy(source.data.bytes()))).unwrap_or_default()
    });
    let known = |path: &SourcePath| {
        path.as_ref() == TERMS || Lang::BOTH.iter().any(|lang| words_file(*lang) == **path)
    };
    let strays = sources.under(FOLDER).filter(|(path, _)| !known(path));
    findings.extend(
        strays.map(|(path, _)| Finding::new(Code::StrayFile).with("folder", "language").in_file(path)),
    );
    let (english, welsh) = terms::phrases(&terms);
    (Language { terms, words, english, welsh }, findings)
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
