//! A longer word → the language that spells like that. Only letters, beginnings and endings that the other language
//! hardly has.

use crate::base::lang::Lang;

/// Words that look like the other language's.
const LOOK_ALIKE: &[&str] =
    &["add", "audio", "bureau", "cwm", "eisteddfod", "llama", "odd", "plateau", "radio", "ratio", "studio"];

/// The language that a word in lower case, of three letters or more, looks like; `None` for most words.
pub(super) fn speaks_for(word: &str) -> Option<Lang> {
    if word.len() < 3 {
        return None;
    }
    let letters = letters(word);
    let speaks = match (is_welsh(word, letters), is_english(word, letters)) {
        (true, false) => Lang::Cy,
        (false, true) => Lang::En,
        _ => return None,
    };
    (!LOOK_ALIKE.contains(&word)).then_some(speaks)
}

/// The letters that a word may have, a bit each, the last five bits of its byte: most questions are answered by one that is
/// not there. Bytes that are no ASCII may stand for any.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| letters | if byte.is_ascii() { bit(byte) } else { u32::MAX })
}

const fn bit(letter: u8) -> u32 {
    1 << (letter & 0x1F)
}

/// Letters that English words have and Welsh ones don't.
const ENGLISH_LETTERS: u32 = bit(b'k') | bit(b'q') | bit(b'v') | bit(b'x') | bit(b'z');

fn is_welsh(word: &str, letters: u32) -> bool {
    let roof = |character| matches!(character, 'â' | 'ê' | 'î' | 'ô' | 'û' | 'ŵ' | 'ŷ');
    let bytes = word.as_bytes();
    begins_welsh(bytes)
        || ends_welsh(bytes)
        || letters & bit(b'w') != 0 && bytes.windows(3).any(is_vowel_w)
        || !word.is_ascii() && word.contains(roof)
}

/// Whether a word begins as Welsh ones do and English ones don't.
#[rustfmt::skip]
fn begins_welsh(word: &[u8]) -> bool {
    matches!(
        word,
        [b'c', b'h', b'w', ..] | [b'r', b'h', b'a' | b'w', ..] | [b'd', b'd', ..] | [b'f', b'f', ..]
            | [b'g', b'w', ..] | [b'l', b'l', ..] | [b'm' | b'n', b'h', ..] | [b'n', b'g', ..]
    )
}

/// Whether a word ends as Welsh ones do and English ones don't.
#[rustfmt::skip]
fn ends_welsh(word: &[u8]) -> bool {
    matches!(
        word,
        [.., b'a' | b'o', b'e', b't', b'h'] | [.., b'a', b'u'] | [.., b'd', b'd'] | [.., b'i', b'a', b'd'] | [.., b'i', b'o']
            | [.., b'w', b'c', b'h'] | [.., b'w', b'y', b'd' | b'r'] | [.., b'y', b'n', b't']
    )
}

/// A `w` between consonants is a vowel.
fn is_vowel_w(three: &[u8]) -> bool {
    let consonant = |byte: &u8| {
        byte.is_ascii_lowercase() && !matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'w' | b'y')
    };
    matches!(three, [before, b'w', after] if consonant(before) && consonant(after))
}

fn is_english(word: &str, letters: u32) -> bool {
    let bytes = word.as_bytes();
    ends_english(bytes)
        || matches!(bytes, [b'w', b'h', ..])
        || letters & ENGLISH_LETTERS != 0
            && bytes.iter().any(|byte| matches!(byte, b'k' | b'q' | b'v' | b'x' | b'z'))
        // Pairs of letters that English words have and Welsh ones don't.
        || letters & (bit(b'e') | bit(b'o')) != 0
            && bytes.windows(2).any(|two| matches!(two, b"ee" | b"oo" | b"ou"))
}

/// Whether a word ends as English ones do and Welsh ones don't: -aly, -als, -are, -ate, -ce …
#[rustfmt::skip]
fn ends_english(word: &[u8]) -> bool {
    matches!(
        word,
        [.., b'a', b'l', b'y' | b's'] | [.., b'a', b'r' | b't', b'e'] | [.., b'c' | b'g' | b's' | b'z', b'e']
            | [.., b'c' | b'i' | b'n', b'l', b'y'] | [.., b'e', b'n', b't', b's'] | [.., b'e', b'r', b's'] | [.., b'f', b'u', b'l']
            | [.., b'g', b'h', b't'] | [.., b'i', b'c', b's'] | [.., b'i', b'e', b'd' | b's'] | [.., b'i', b'n', b'g']
            | [.., b'i', b'n', b'g', b's'] | [.., b'i', b'o', b'n', b's'] | [.., b'i', b't', b'y'] | [.., b'm', b'e', b'n', b't']
            | [.., b'n', b'e', b's', b's'] | [.., b'o', b'u', b's'] | [.., b's', b'h'] | [.., b't', b'i', b'o', b'n']
            | [.., b'u', b'r' | b't', b'e']
    )
}
