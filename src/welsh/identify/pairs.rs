//! What the letters of a word say beside one another, looked up pair by pair: every word of a site comes through here.

/// What is inside a word in lower case.
pub(super) struct Inside {
    /// It has letters or a pair of letters that English words have and Welsh ones don't.
    pub(super) english: bool,
    /// It has a `w` between consonants, which is a vowel.
    pub(super) vowel_w: bool,
}

/// Letters a to z from 1; 0 stands for all else, and for the beginning of a word.
const LETTERS: usize = 27;

/// The pair is an English one, or ends in a letter that Welsh words don't have.
const ENGLISH: u8 = 1;
/// A consonant, and a `w`.
const INTO_W: u8 = 2;
/// A `w`, and a consonant.
const OUT_OF_W: u8 = INTO_W << 1;

/// In rows of 32, so that no pair is outside.
const ROW: usize = 32;
static PAIRS: [u8; ROW * ROW] = pairs();

/// The number of each letter.
static NUMBERS: [u8; 256] = numbers();

/// Looks at each letter once.
pub(super) fn inside(word: &str) -> Inside {
    let (mut before, mut last, mut all, mut w) = (0, 0, 0, 0);
    for byte in word.bytes() {
        let letter = usize::from(NUMBERS[usize::from(byte)]);
        let says = PAIRS[(before * ROW + letter) % PAIRS.len()];
        all |= says;
        // A pair that goes into a `w`, and then one out of it.
        w |= last << 1 & says;
        last = says;
        before = letter;
    }
    Inside { english: all & ENGLISH != 0, vowel_w: w & OUT_OF_W != 0 }
}

const fn numbers() -> [u8; 256] {
    let mut numbers = [0; 256];
    let mut number = 1;
    while number < LETTERS {
        numbers[letter(number) as usize] = number.to_le_bytes()[0];
        number += 1;
    }
    numbers
}

const fn pairs() -> [u8; ROW * ROW] {
    let mut pairs = [0; ROW * ROW];
    let mut one = 0;
    while one < LETTERS {
        let mut other = 0;
        while other < LETTERS {
            pairs[one * ROW + other] = says(letter(one), letter(other));
            other += 1;
        }
        one += 1;
    }
    pairs
}

const fn letter(number: usize) -> u8 {
    // Less than 27.
    if number == 0 { 0 } else { b'`' + number.to_le_bytes()[0] }
}

const fn says(one: u8, other: u8) -> u8 {
    let english = matches!(other, b'k' | b'q' | b'v' | b'x' | b'z')
        || matches!((one, other), (b'e', b'e') | (b'o', b'o' | b'u'));
    let into_w = other == b'w' && is_consonant(one);
    let out_of_w = one == b'w' && is_consonant(other);
    english as u8 * ENGLISH + into_w as u8 * INTO_W + out_of_w as u8 * OUT_OF_W
}

const fn is_consonant(letter: u8) -> bool {
    letter != 0 && !matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'w' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(word: &str) -> (bool, bool) {
        let Inside { english, vowel_w } = inside(word);
        (english, vowel_w)
    }

    #[test]
    fn letters_and_pairs_say_what_they_are_of() {
        for english in ["key", "quit", "vex", "been", "book", "out", "jazz"] {
            assert_eq!(told(english), (true, false), "{english}");
        }
        for plain in ["", "a", "noe", "uo", "wy", "dwr\u{0}"] {
            assert!(!told(plain).0, "{plain}");
        }
        assert_eq!(told("cwm"), (false, true));
        assert_eq!(told("hwb"), (false, true));
        for none in ["wrth", "law", "awr", "cw", "wm", "gwaith", "bwyd", "cŵm"] {
            assert!(!told(none).1, "{none}");
        }
    }
}
