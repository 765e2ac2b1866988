//! Some words → one line of them. Refuses to know what they name.

use crate::base::lang::Lang;

use super::fold::fold;
use super::mutation::{Mutation, mutate};

/// The words with commas between: `Bangor, Caerdydd, Wrecsam`. The form for what is generated, since it changes no word
/// in either language.
pub fn commas(words: &[&str]) -> String {
    words.join(", ")
}

/// The words with commas and *and* before the last: `Bangor, Wrecsam a Chaerdydd`, `Bangor, Wrexham and Cardiff`.
///
/// In Welsh it is *ac* before a vowel and before some words, else *a*, which changes `c`, `p` and `t` (CLDR's pattern
/// has a literal `a(c)`). A word that resists, such as a foreign name, is changed too: for words that the site's people
/// wrote, prefer [`commas`].
pub fn and(lang: Lang, words: &[&str]) -> String {
    let Some((last, rest)) = words.split_last().filter(|(_, rest)| !rest.is_empty()) else {
        return commas(words);
    };
    match lang {
        Lang::En => format!("{} and {last}", commas(rest)),
        Lang::Cy => format!("{} {}", commas(rest), with_and(last)),
    }
}

/// Words that begin with a consonant and yet take *ac*.
const AFTER_AC: [&str; 9] = ["fel", "felly", "mae", "maent", "megis", "mewn", "mor", "na", "nid"];

/// *a* or *ac* before a Welsh text, and the text as it stands after it: `a Chaerdydd`, `ac iechyd`.
pub fn with_and(text: &str) -> String {
    let folded = fold(text);
    let first = folded.split(|character: char| !character.is_alphabetic()).find(|word| !word.is_empty());
    let first = first.unwrap_or_default();
    if takes_ac(first) {
        return format!("ac {text}");
    }
    let shouted = text.chars().take(2).filter(|character| character.is_uppercase()).count() == 2;
    // An abbreviation keeps its letters, and ts- (tsips, Tsieina) takes no aspirate mutation.
    let mutated = if shouted || first.starts_with("ts") { None } else { mutate(text, Mutation::Aspirate) };
    format!("a {}", mutated.as_deref().unwrap_or(text))
}

/// Whether *ac* stands before this folded word: before a vowel (`i` in `iechyd` is one here), but not before the
/// consonant `w` of `wal`, `Wrecsam` and `wlad`; `wythnos` begins with a vowel.
fn takes_ac(word: &str) -> bool {
    let mut letters = word.chars();
    match letters.next() {
        Some('w') => !matches!(letters.next(), Some('a' | 'e' | 'i' | 'o' | 'u' | 'l' | 'n' | 'r')),
        Some('a' | 'e' | 'i' | 'o' | 'u' | 'y') => true,
        _ => AFTER_AC.contains(&word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_change_nothing() {
        assert_eq!(commas(&["Bangor", "Caerdydd"]), "Bangor, Caerdydd");
        assert_eq!(commas(&[]), "");
    }

    #[test]
    fn english_joins_with_and() {
        assert_eq!(and(Lang::En, &["A", "B", "C"]), "A, B and C");
        assert_eq!(and(Lang::En, &["A"]), "A");
        assert_eq!(and(Lang::En, &[]), "");
    }

    #[test]
    fn welsh_chooses_a_or_ac_and_changes_the_next_word() {
        for (text, told) in [
            ("coffi", "a choffi"),
            ("Caerdydd", "a Chaerdydd"),
            ("plant", "a phlant"),
            ("te", "a the"),
            ("Wrecsam", "a Wrecsam"),
            ("wal", "a wal"),
            ("haf", "a haf"),
            ("gofal", "a gofal"),
            ("chwaer", "a chwaer"),
            ("therapi", "a therapi"),
            ("iechyd", "ac iechyd"),
            ("wythnos", "ac wythnos"),
            ("ŵyn", "ac ŵyn"),
            ("ysgol", "ac ysgol"),
            ("mewn ysgol", "ac mewn ysgol"),
            ("Felly", "ac Felly"),
            ("mewnol", "a mewnol"),
            ("TGCh", "a TGCh"),
            ("Tsieina", "a Tsieina"),
            ("2026", "a 2026"),
        ] {
            assert_eq!(with_and(text), told);
        }
        assert_eq!(and(Lang::Cy, &["Bangor", "Wrecsam", "Caerdydd"]), "Bangor, Wrecsam a Chaerdydd");
    }
}
