//! The Welsh words that change how the next word begins, so that no value can be put behind them: whether a name takes the
//! change, and which one, only its own letters and gender tell.

/// Soft, nasal and aspirate mutation, `h` before a vowel, and the pairs that choose by the next letter (*y* and *yr*, *a* and
/// *ac*), in the order of their bytes. What leans on a word before it (*a’i*, *mae’n*,
/// *i’w*) stands here by its letters.
const TRIGGERS: [&str; 45] = [
    "a", "ac", "am", "ar", "at", "chwe", "dan", "dau", "dros", "drwy", "dwy", "dy", "dyma", "dyna", "ei",
    "ein", "eu", "fy", "gan", "gyda", "heb", "hyd", "i", "mor", "n", "na", "neu", "o", "pa", "rhy", "tan",
    "tri", "tros", "trwy", "tua", "u", "un", "w", "wrth", "y", "ym", "yn", "yng", "yr", "â",
];

/// Whether a word changes, or chooses by, the first letter of the next one. Case doesn't matter, nor what stands before an
/// apostrophe in it.
pub fn changes_next(word: &str) -> bool {
    let last = word.rsplit(['\'', '\u{2019}', '(', '“', '‘']).next().unwrap_or(word);
    TRIGGERS.binary_search(&last.to_lowercase().as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_change_the_next_one_are_known() {
        assert!(TRIGGERS.is_sorted());
        for word in ["i", "O", "yn", "â", "neu", "gyda’i", "mae'n", "(gan", "Dwy"] {
            assert!(changes_next(word), "{word}");
        }
        for word in ["gan:", "o’r", "llyfr", "", "i,", "chwech", "rhif"] {
            assert!(!changes_next(word), "{word}");
        }
    }
}
