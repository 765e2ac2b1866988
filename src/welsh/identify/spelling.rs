//! A longer word → the language that spells like that. Only letters, beginnings and endings that the other language
//! hardly has.

use crate::base::lang::Lang;

/// How Welsh words begin and English ones don't.
const WELSH_STARTS: &[&str] = &["chw", "dd", "ff", "gw", "ll", "mh", "ng", "nh", "rha", "rhw"];

/// How Welsh words end and English ones don't.
const WELSH_ENDS: &[&str] = &["aeth", "au", "dd", "iad", "io", "oeth", "wch", "wyd", "wyr", "ynt"];

/// How English words end and Welsh ones don't.
const ENGLISH_ENDS: &[&str] = &[
    "aly", "als", "are", "ate", "ce", "cly", "ents", "ers", "ful", "ge", "ght", "ics", "ied", "ies", "ily",
    "ing", "ings", "ions", "ity", "ment", "ness", "nly", "ous", "se", "sh", "tion", "ure", "ute", "ze",
];

/// Pairs of letters that English words have and Welsh ones don't.
const ENGLISH_PAIRS: [&[u8; 2]; 4] = [b"ck", b"ee", b"oo", b"ou"];

/// Words that look like the other language's.
const LOOK_ALIKE: &[&str] =
    &["add", "audio", "bureau", "cwm", "eisteddfod", "llama", "odd", "plateau", "radio", "ratio", "studio"];

/// The language that a word in lower case, of three letters or more, looks like; `None` for most words.
pub(super) fn speaks_for(word: &str) -> Option<Lang> {
    if word.len() < 3 {
        return None;
    }
    let speaks = match (is_welsh(word), is_english(word)) {
        (true, false) => Lang::Cy,
        (false, true) => Lang::En,
        _ => return None,
    };
    (!LOOK_ALIKE.contains(&word)).then_some(speaks)
}

fn is_welsh(word: &str) -> bool {
    let roof = |character| matches!(character, 'â' | 'ê' | 'î' | 'ô' | 'û' | 'ŵ' | 'ŷ');
    WELSH_STARTS.iter().any(|start| word.starts_with(start))
        || WELSH_ENDS.iter().any(|end| word.ends_with(end))
        || word.as_bytes().windows(3).any(is_vowel_w)
        || !word.is_ascii() && word.contains(roof)
}

/// A `w` between consonants is a vowel.
fn is_vowel_w(three: &[u8]) -> bool {
    let consonant = |byte: &u8| {
        byte.is_ascii_lowercase() && !matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'w' | b'y')
    };
    matches!(three, [before, b'w', after] if consonant(before) && consonant(after))
}

fn is_english(word: &str) -> bool {
    let bytes = word.as_bytes();
    ENGLISH_ENDS.iter().any(|end| word.ends_with(end))
        || bytes.starts_with(b"wh")
        || bytes.iter().any(|byte| matches!(byte, b'k' | b'q' | b'v' | b'x' | b'z'))
        || bytes.windows(2).any(|two| ENGLISH_PAIRS.iter().any(|pair| two == *pair))
}
