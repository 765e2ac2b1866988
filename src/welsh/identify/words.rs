//! The small words of the two languages, and how loud each speaks for its own. Chosen from what any grammar lists as
//! closed classes, without those that the other language has too (`a`, `at`, `all`, `person`).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::base::lang::Lang;

/// Welsh words that English text has in names at most.
const WELSH: &[&str] = &[
    "ac", "ag", "allai", "allan", "amdano", "amdanyn", "ar", "arall", "arno", "arnoch", "arnyn", "ato",
    "atom", "atynt", "bellach", "beth", "ble", "bob", "bod", "bron", "bu", "bydd", "byddai", "bydden",
    "byddwch", "byddwn", "byth", "cael", "cafodd", "cafwyd", "cawn", "ceir", "chi", "cyn", "dan", "ddim",
    "ddod", "dod", "dros", "drwy", "dw", "dweud", "dy", "dylai", "dylech", "dylid", "dyma", "dyna", "ef",
    "efo", "ei", "eich", "ein", "eisiau", "eisoes", "ellid", "ellir", "er", "eraill", "erbyn", "ers", "eto",
    "eu", "felly", "fod", "fy", "fydd", "fyddai", "fyddwch", "fyny", "gael", "gafodd", "gall", "gallai",
    "gallant", "gallwch", "gallwn", "gan", "ganddi", "ganddo", "ganddyn", "gellir", "gennych", "ger",
    "gwnaed", "gwneud", "gyda", "gydag", "gyfer", "gynt", "heb", "hefyd", "hi", "holl", "hon", "honno",
    "hun", "hunain", "hwn", "hwnna", "hwnnw", "hyd", "hyn", "hynny", "iawn", "iddi", "iddo", "iddyn",
    "llawer", "lle", "mae", "maen", "maent", "mai", "mewn", "mor", "mwy", "mwyaf", "mwyn", "mynd", "nac",
    "nad", "nag", "neb", "nes", "neu", "newydd", "nhw", "nid", "nifer", "oedd", "oes", "oherwydd", "ohonyn",
    "oll", "ond", "os", "pam", "pawb", "pob", "pryd", "pwy", "rhag", "rhai", "rhaid", "rhan", "rhoi",
    "rhwng", "roedd", "rwy", "rydw", "rydych", "rydym", "rydyn", "sawl", "sef", "sut", "sy", "sydd", "tra",
    "trwy", "tuag", "un", "unig", "unrhyw", "wedi", "wedyn", "wnaed", "wnaeth", "wneud", "wrth", "ychydig",
    "ydw", "ydy", "ydych", "ydym", "ydyn", "ydyw", "ym", "yma", "ymhlith", "ymlaen", "yn", "yna", "ynddi",
    "ynddo", "yng", "yno", "yr", "yw", "â", "ôl",
];

/// Welsh words that English has too, as an abbreviation or now and then.
const DOUBTFUL_WELSH: &[&str] =
    &["am", "da", "di", "fe", "fel", "i", "mi", "na", "ni", "o", "oed", "pa", "pan", "pe", "ti", "tu", "y"];

/// English words that Welsh text has in names at most.
const ENGLISH: &[&str] = &[
    "about", "after", "also", "an", "and", "any", "are", "as", "be", "because", "been", "before", "being",
    "between", "both", "but", "by", "can", "cannot", "could", "did", "each", "every", "for", "from", "has",
    "have", "he", "here", "his", "how", "if", "in", "into", "is", "it", "its", "may", "might", "more",
    "most", "must", "my", "near", "no", "not", "of", "on", "only", "or", "other", "our", "out", "over",
    "people", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "through", "to", "under", "until", "up", "us", "very", "was",
    "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whose", "why", "will",
    "with", "within", "without", "would", "you", "your",
];

/// English words that Welsh has too, if seldom.
const DOUBTFUL_ENGLISH: &[&str] = &["do", "does", "had", "her", "him", "me", "one", "two"];

/// The small words that join the parts of a name.
pub(super) const JOINS: [&str; 14] =
    ["a", "ac", "and", "ar", "for", "i", "in", "o", "of", "on", "r", "the", "y", "yr"];

/// The four lists, each with its language and how loud its words speak.
const LISTS: [(&[&str], Lang, u32); 4] = [
    (WELSH, Lang::Cy, 2),
    (DOUBTFUL_WELSH, Lang::Cy, 1),
    (ENGLISH, Lang::En, 2),
    (DOUBTFUL_ENGLISH, Lang::En, 1),
];

/// All of them by their bytes, each with its language and how loud it speaks.
static SMALL: LazyLock<FxHashMap<u64, (Lang, u32)>> = LazyLock::new(|| {
    let list = |(words, lang, weight): (&'static [&str], Lang, u32)| {
        words.iter().filter_map(move |word| Some((padded(word)?, (lang, weight))))
    };
    LISTS.into_iter().flat_map(list).collect()
});

/// The most bytes that a small word has.
const LONGEST: usize = 8;

/// A word's bytes, and zeros behind them; `None` for a longer one. A number is looked up faster than a text, and every word
/// comes through.
fn padded(word: &str) -> Option<u64> {
    let mut bytes = [0; LONGEST];
    bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    Some(u64::from_le_bytes(bytes))
}

/// Every small word.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    LISTS.into_iter().flat_map(|(words, ..)| words.iter().copied())
}

/// What a small word in lower case speaks for; `None` for any other word.
pub(super) fn small(word: &str) -> Option<(Lang, u32)> {
    SMALL.get(&padded(word)?).copied()
}

/// What speaks from behind an apostrophe: `mae'r`, `i'w`; `it's`, `don't`.
pub(super) fn leaning(word: &str) -> Option<(Lang, u32)> {
    match word {
        "r" | "n" | "i" | "u" | "w" => Some((Lang::Cy, 2)),
        "ch" | "th" => Some((Lang::Cy, 1)),
        "s" | "t" | "re" | "ve" | "ll" => Some((Lang::En, 2)),
        _ => None,
    }
}
