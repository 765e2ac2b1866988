//! A longer word → the language that spells like that. Only letters, beginnings and endings that the other language
//! hardly has.

use crate::base::lang::Lang;

use super::pairs::{Inside, inside};

/// The language that a word in lower case, of three letters or more, looks like; `None` for most words.
pub(super) fn speaks_for(word: &str) -> Option<Lang> {
    if word.len() < 3 {
        return None;
    }
    let inside = inside(word);
    let speaks = match (is_welsh(word, &inside), inside.english || is_english(word.as_bytes())) {
        (true, false) => Lang::Cy,
        (false, true) => Lang::En,
        _ => return None,
    };
    (!is_look_alike(word)).then_some(speaks)
}

/// Whether a word looks like the other language's.
#[rustfmt::skip]
fn is_look_alike(word: &str) -> bool {
    matches!(
        word,
        "add" | "audio" | "bureau" | "cwm" | "eisteddfod" | "llama" | "odd" | "plateau" | "radio" | "ratio" | "studio"
    )
}

fn is_welsh(word: &str, inside: &Inside) -> bool {
    let roof = |character| matches!(character, 'â' | 'ê' | 'î' | 'ô' | 'û' | 'ŵ' | 'ŷ');
    let bytes = word.as_bytes();
    inside.vowel_w || begins_welsh(bytes) || ends_welsh(bytes) || !word.is_ascii() && word.contains(roof)
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

fn is_english(word: &[u8]) -> bool {
    matches!(word, [b'w', b'h', ..]) || ends_english(word)
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
