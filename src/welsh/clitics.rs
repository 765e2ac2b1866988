//! A written word → the words that an apostrophe joins in it: `mae'n` is *mae* and *yn*. Refuses to know what a word is.

/// What Welsh leans on the word before it (`i'r`, `mae'n`, `o'i`, `a'u`, `i'w`, `a'm`, `a'th`, `a'ch`).
pub(crate) const CLITICS: [&str; 8] = ["r", "n", "i", "u", "w", "m", "th", "ch"];

/// The words in a written word, without the apostrophes: `mae'n` → `mae`, `n`; `'na` → `na`; what is no Welsh clitic
/// stays whole (`O'Brien`, `don't`), as a part of the text. Straight and curly apostrophes are the same. No word if the
/// text has apostrophes alone.
pub fn split(written: &str) -> Vec<&str> {
    parted(written).map_or_else(Vec::new, |(word, leaning)| [word].into_iter().chain(leaning).collect())
}

/// The same: the word, and what leans on it.
pub fn parted(written: &str) -> Option<(&str, Option<&str>)> {
    let word = written.trim_matches(is_apostrophe);
    if word.is_empty() {
        return None;
    }
    let parts = word.rfind(is_apostrophe).and_then(|at| {
        let (host, leaning) = word.split_at(at);
        let clitic = leaning.trim_start_matches(is_apostrophe);
        let host = host.trim_end_matches(is_apostrophe);
        // An apostrophe within the host is a name's or English, and the whole belongs together.
        (is_clitic(clitic) && !host.contains(is_apostrophe)).then_some((host, Some(clitic)))
    });
    Some(parts.unwrap_or((word, None)))
}

fn is_clitic(text: &str) -> bool {
    CLITICS.iter().any(|clitic| clitic.eq_ignore_ascii_case(text))
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}')
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_clitic_is_a_word_of_its_own() {
        assert_eq!(split("mae'n"), ["mae", "n"]);
        assert_eq!(split("o'r"), ["o", "r"]);
        assert_eq!(split("i’w"), ["i", "w"]);
        assert_eq!(split("A’CH"), ["A", "CH"]);
        assert_eq!(split("gyda'th"), ["gyda", "th"]);
    }

    #[test]
    fn a_word_that_lost_its_start_loses_the_apostrophe() {
        assert_eq!(split("'na"), ["na"]);
        assert_eq!(split("’sgol"), ["sgol"]);
        assert_eq!(split("'ma'n"), ["ma", "n"]);
    }

    #[test]
    fn what_leans_on_nothing_stays_whole() {
        for word in ["O'Brien", "don't", "ffôn", "it's", "a'i'n"] {
            assert_eq!(split(word), [word]);
        }
        assert!(split("''").is_empty());
    }
}
