//! The words of a language that say nothing of what a text is about. Refuses to know how a search uses them.

use crate::base::lang::Lang;

use super::fold::fold;

/// Welsh: the closed-class words among the commonest forms that people ask Cysill Ar-lein about,
/// without marks, and the pieces that an apostrophe parts (`n`, `r`, `w`).
const WELSH: &[&str] = &[
    "a", "ac", "ag", "am", "ar", "at", "bawb", "bob", "bod", "bu", "bydd", "byddai", "ch", "chdi", "chi",
    "cyn", "dan", "dau", "ddim", "di", "dim", "dros", "drwy", "dwy", "dy", "e", "ef", "efo", "ei", "eich",
    "ein", "er", "erbyn", "ers", "eu", "fe", "fel", "felly", "fewn", "fi", "fo", "fod", "fy", "gan", "gen",
    "ger", "gyda", "gydag", "heb", "hi", "hon", "hun", "hunain", "hwn", "hwnnw", "hwy", "hyn", "hynny", "i",
    "lle", "m", "mae", "maent", "mai", "megis", "mewn", "mi", "mor", "n", "na", "nac", "nad", "nag", "neu",
    "nhw", "ni", "nid", "o", "oddi", "oedd", "oherwydd", "ond", "os", "pa", "pan", "pawb", "pob", "pwy", "r",
    "rhai", "rhwng", "roedd", "sawl", "sy", "sydd", "tan", "th", "ti", "tri", "trwy", "tua", "tuag", "u",
    "un", "w", "wedi", "wrth", "y", "ydy", "ydyw", "ym", "yn", "yng", "yr", "yw",
];

/// English: articles, pronouns, prepositions, conjunctions and the forms of *be*, *have* and *do*.
const ENGLISH: &[&str] = &[
    "a", "about", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "did", "do",
    "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is",
    "it", "its", "me", "my", "no", "not", "of", "on", "or", "our", "out", "s", "she", "so", "t", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "up", "us",
    "was", "we", "were", "what", "when", "where", "which", "who", "will", "with", "would", "you", "your",
];

/// The stop words of a language in lower case, without marks, sorted.
pub const fn stop_words(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Cy => WELSH,
        Lang::En => ENGLISH,
    }
}

/// Whether this word, in whatever case and with or without its marks, is a stop word of the language.
pub fn is_stop_word(lang: Lang, word: &str) -> bool {
    stop_words(lang).binary_search(&fold(word).as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_lists_are_sorted_for_the_search_in_them() {
        for lang in Lang::BOTH {
            assert!(stop_words(lang).is_sorted_by(|a, b| a < b), "{lang:?}");
        }
    }

    #[test]
    fn the_measured_words_are_stop_words() {
        for word in include_str!("../../tests/vectors/stop_words_cy.tsv").lines().skip(1) {
            assert!(is_stop_word(Lang::Cy, word), "{word}");
        }
    }

    #[test]
    fn marks_and_case_do_not_hide_one() {
        assert!(is_stop_word(Lang::Cy, "Â"));
        assert!(is_stop_word(Lang::En, "The"));
        assert!(!is_stop_word(Lang::Cy, "iechyd"));
        assert!(!is_stop_word(Lang::En, "mae"));
    }
}
