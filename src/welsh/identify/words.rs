//! The small words of the two languages, and how loud each speaks for its own. Chosen from what any grammar lists as
//! closed classes, without those that the other language has too (`a`, `at`, `all`, `person`).

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
const JOINS: [&str; 14] = ["a", "ac", "and", "ar", "for", "i", "in", "o", "of", "on", "r", "the", "y", "yr"];

/// What a small word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Small {
    /// The language that it speaks for.
    pub(super) lang: Lang,
    /// How loud: 1 or 2.
    pub(super) weight: u32,
    /// Whether it may join the parts of a name.
    pub(super) joins: bool,
}

/// The four lists, each with its language and how loud its words speak.
const LISTS: [(&[&str], Lang, u32); 4] = [
    (WELSH, Lang::Cy, 2),
    (DOUBTFUL_WELSH, Lang::Cy, 1),
    (ENGLISH, Lang::En, 2),
    (DOUBTFUL_ENGLISH, Lang::En, 1),
];

/// The most bytes that a small word has.
const LONGEST: usize = 8;

/// How many places the table has: three times the words, so that one that isn't there is missed at once.
const PLACES: usize = 1 << BITS;
const BITS: u32 = 10;

/// All of them: each at the place of its bytes, or the next free one behind it. A key of 0 is no word's.
static TABLE: ([u64; PLACES], [Small; PLACES]) = table();

const fn table() -> ([u64; PLACES], [Small; PLACES]) {
    let (mut keys, mut says) = ([0; PLACES], [Small { lang: Lang::Cy, weight: 0, joins: false }; PLACES]);
    let mut list = 0;
    while list < LISTS.len() {
        let (words, lang, weight) = LISTS[list];
        let mut number = 0;
        while number < words.len() {
            let key = key(words[number].as_bytes());
            let mut place = place(key);
            while keys[place] != 0 {
                place = (place + 1) % PLACES;
            }
            keys[place] = key;
            says[place] = Small { lang, weight, joins: is_join(key) };
            number += 1;
        }
        list += 1;
    }
    (keys, says)
}

const fn is_join(word: u64) -> bool {
    let mut number = 0;
    while number < JOINS.len() {
        if key(JOINS[number].as_bytes()) == word {
            return true;
        }
        number += 1;
    }
    false
}

/// The bytes of a word of no more than [`LONGEST`] as a number: that is looked up faster than a text, and every word comes
/// through.
const fn key(word: &[u8]) -> u64 {
    let mut key = 0;
    let mut at = word.len();
    while at > 0 {
        at -= 1;
        key = key << 8 | word[at] as u64;
    }
    key
}

/// The place of a word: the upper bits of a product, which all its letters have a part in (Knuth, *The Art of Computer
/// Programming* 3, 6.4).
const fn place(key: u64) -> usize {
    // Less than 1,024.
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - BITS)) as usize
}

/// Every small word.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    LISTS.into_iter().flat_map(|(words, ..)| words.iter().copied())
}

/// What a small word in lower case says, or one of plain letters that begins with a capital; `None` for any other word.
pub(super) fn small(word: &str) -> Option<Small> {
    const LOWER: u64 = 0x2020_2020_2020_2020;
    let bytes = word.as_bytes();
    if bytes.is_empty() || bytes.len() > LONGEST {
        return None;
    }
    let mut wanted = key(bytes);
    if bytes[0].is_ascii_uppercase() {
        wanted |= LOWER >> (8 * (LONGEST - bytes.len()));
    }
    let mut at = place(wanted);
    let (keys, says) = &TABLE;
    while keys[at] != wanted {
        if keys[at] == 0 {
            return None;
        }
        at = (at + 1) % PLACES;
    }
    Some(says[at])
}

/// What speaks from behind an apostrophe: `mae'r`, `i'w`; `it's`, `don't`.
pub(super) fn leaning(word: &str) -> Option<Small> {
    let (lang, weight) = match word {
        "r" | "n" | "i" | "u" | "w" => (Lang::Cy, 2),
        "ch" | "th" => (Lang::Cy, 1),
        "s" | "t" | "re" | "ve" | "ll" => (Lang::En, 2),
        _ => return None,
    };
    Some(Small { lang, weight, joins: JOINS.contains(&word) })
}
