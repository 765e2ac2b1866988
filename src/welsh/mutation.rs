//! A Welsh word → its mutated forms, and back to the radicals that a form may come from.
//!
//! It knows letters, not words: that a foreign word resists (`gêm`), or which word causes which mutation, it refuses to
//! know. `tests/suite/mutation.rs` holds it against all 107,877 pairs of word and form that hunspell-cy licenses.

use unicode_normalization::UnicodeNormalization;

/// A change at the start of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mutation {
    /// *Treiglad meddal*: `cath` → `gath`.
    Soft,
    /// *Treiglad trwynol*: `cath` → `nghath`.
    Nasal,
    /// *Treiglad llaes*: `cath` → `chath`.
    Aspirate,
    /// `h` before a vowel: `iaith` → `hiaith`.
    H,
}

impl Mutation {
    /// All four.
    pub const ALL: [Mutation; 4] = [Mutation::Soft, Mutation::Nasal, Mutation::Aspirate, Mutation::H];
}

/// Radical letter, then soft, nasal and aspirate; `-` where it does not change. `g` is dropped in soft mutation.
const TABLE: [(&str, &str, &str, &str); 9] = [
    ("p", "b", "mh", "ph"),
    ("t", "d", "nh", "th"),
    ("c", "g", "ngh", "ch"),
    ("b", "f", "m", "-"),
    ("d", "dd", "n", "-"),
    ("g", "", "ng", "-"),
    ("m", "f", "-", "-"),
    ("ll", "l", "-", "-"),
    ("rh", "r", "-", "-"),
];

/// What a word can begin with that is one sound: no `c` is in `chwaer`, and no `n` in `nghath`.
const CLUSTERS: [&str; 11] = ["ngh", "mh", "nh", "ng", "ch", "dd", "ff", "ll", "ph", "rh", "th"];

/// The form of a word under this mutation, composed (NFC); `None` if its first letter does not change.
pub fn mutate(word: &str, mutation: Mutation) -> Option<String> {
    let word: String = word.nfc().collect();
    let start = start(&word)?;
    if mutation == Mutation::H {
        return is_vowel(&start).then(|| replaced(&word, 0, "h"));
    }
    let (radical, soft, nasal, aspirate) = TABLE.into_iter().find(|row| row.0 == start)?;
    let form = match mutation {
        Mutation::Soft => soft,
        Mutation::Nasal => nasal,
        _ => aspirate,
    };
    let drops = form.is_empty();
    (form != "-" && (!drops || after_dropped(word.get(1..)?))).then(|| replaced(&word, radical.len(), form))
}

/// All mutated forms of a word, each with its mutation. Of `cath`: `gath`, `nghath`, `chath`.
pub fn forms(word: &str) -> Vec<(Mutation, String)> {
    let form = |mutation| Some((mutation, mutate(word, mutation)?));
    Mutation::ALL.into_iter().filter_map(form).collect()
}

/// The words that `word` may be a mutated form of, itself not among them. Most are no words of Welsh: `gardd` may come
/// from *cardd*. In the order of the table, at most three.
pub fn radicals(word: &str) -> Vec<String> {
    let word: String = word.nfc().collect();
    let Some(start) = start(&word) else {
        return Vec::new();
    };
    let rest = word.get(start.len()..).unwrap_or_default();
    let mut radicals = Vec::new();
    for (radical, soft, nasal, aspirate) in TABLE {
        if [soft, nasal, aspirate].contains(&start.as_str()) {
            radicals.push(replaced(&word, start.len(), radical));
        }
    }
    if after_dropped(&word) && !CLUSTERS.contains(&start.as_str()) {
        radicals.push(replaced(&word, 0, "g"));
    }
    // Foreign names alone begin with bh, dh or gh: Mhutan ← Bhutan, Nghana ← Ghana.
    let foreign = [("mh", "b"), ("nh", "d"), ("ngh", "g")].into_iter().find(|(form, _)| *form == start);
    if let Some((form, radical)) = foreign.filter(|_| word.starts_with(char::is_uppercase)) {
        radicals.push(replaced(&word, form.len() - 1, radical));
    }
    if start == "h" && self::start(rest).is_some_and(|next| is_vowel(&next)) {
        radicals.push(replaced(&word, 1, ""));
    }
    radicals
}

/// The first sound of a word in lower case: a cluster or one letter.
fn start(word: &str) -> Option<String> {
    let lower: String = word.chars().take(3).flat_map(char::to_lowercase).collect();
    match CLUSTERS.into_iter().find(|cluster| lower.starts_with(cluster)) {
        Some(cluster) => Some(cluster.to_owned()),
        None => word.chars().next().map(|first| first.to_lowercase().collect()),
    }
}

fn is_vowel(letter: &str) -> bool {
    letter.nfd().next().is_some_and(|base| "aeiouwy".contains(base))
}

/// Whether a `g` can have stood before: it drops before a vowel, `l`, `r` and `n` alone.
fn after_dropped(rest: &str) -> bool {
    start(rest).is_some_and(|next| is_vowel(&next) || ["l", "r", "n"].contains(&next.as_str()))
}

/// The word with another start in place of its first `length` bytes, and capitals where it had them: `Cymru` →
/// `Nghymru`, `CYMRU` → `NGHYMRU`.
fn replaced(word: &str, length: usize, start: &str) -> String {
    let rest = word.get(length..).unwrap_or_default();
    let mut letters = word.chars().filter(|character| character.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return format!("{start}{rest}");
    }
    let mut others = letters.peekable();
    if others.peek().is_some() && others.all(char::is_uppercase) {
        return start.to_uppercase() + rest;
    }
    // What stood first and stands first no longer loses its capital; the rest keeps what it has: BSc → FSc.
    let rest = if length == 0 { first_lower(rest).collect() } else { rest.to_owned() };
    let mut whole = start.chars().chain(rest.chars());
    let first = whole.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + &whole.collect::<String>()
}

fn first_lower(text: &str) -> impl Iterator<Item = char> {
    let mut characters = text.chars();
    characters.next().into_iter().flat_map(char::to_lowercase).chain(characters)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of radical, soft, nasal, aspirate, h; `-` for no change.
    const VECTORS: &str = include_str!("../../tests/vectors/mutation.tsv");

    fn rows() -> Vec<Vec<&'static str>> {
        VECTORS.lines().skip(1).map(|line| line.split('\t').collect()).collect()
    }

    #[test]
    fn the_vectors_hold() {
        assert_eq!(rows().len(), 43);
        for row in rows() {
            for (column, mutation) in Mutation::ALL.into_iter().enumerate() {
                let form = mutate(row[0], mutation);
                assert_eq!(form.as_deref().unwrap_or("-"), row[column + 1], "{} {mutation:?}", row[0]);
            }
        }
    }

    #[test]
    fn every_form_leads_back_to_its_radical() {
        for row in rows() {
            for (_, form) in forms(row[0]) {
                assert!(radicals(&form).iter().any(|radical| radical == row[0]), "{form} ← {}", row[0]);
            }
        }
    }

    #[test]
    fn the_candidates_are_those_of_the_table() {
        assert_eq!(radicals("fam"), ["bam", "mam"]);
        assert_eq!(radicals("nghath"), ["cath"]);
        assert_eq!(radicals("ngardd"), ["gardd"]);
        assert_eq!(radicals("wlad"), ["gwlad"]);
        assert_eq!(radicals("lyfr"), ["llyfr", "glyfr"]);
        assert_eq!(radicals("nhref"), ["tref"]);
        assert_eq!(radicals("hiaith"), ["iaith"]);
        assert!(["llyfr", "ffordd", "siop", "jam", ""].iter().all(|word| radicals(word).is_empty()));
    }

    #[test]
    fn capitals_stay() {
        assert_eq!(mutate("Cymru", Mutation::Nasal).as_deref(), Some("Nghymru"));
        assert_eq!(mutate("CYMRU", Mutation::Nasal).as_deref(), Some("NGHYMRU"));
        assert_eq!(mutate("Gwlad", Mutation::Soft).as_deref(), Some("Wlad"));
        assert_eq!(mutate("Iaith", Mutation::H).as_deref(), Some("Hiaith"));
        assert_eq!(mutate("BSc", Mutation::Soft).as_deref(), Some("FSc"));
        assert_eq!(radicals("Nghymru"), ["Cymru", "Ghymru"]);
        assert_eq!(radicals("Wlad"), ["Gwlad"]);
        assert_eq!(radicals("Hiaith"), ["Iaith"]);
    }

    #[test]
    fn decomposed_text_is_composed_first() {
        assert_eq!(mutate("gw\u{302}r", Mutation::Soft).as_deref(), Some("ŵr"));
        assert_eq!(mutate("w\u{302}yl", Mutation::H).as_deref(), Some("hŵyl"));
    }
}
