//! Whole numbers as text that is short and that a few lines of script can read: five bits a character, as source maps do.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes a number behind what is there. One character up to 31, two up to 1,023.
pub(super) fn push(text: &mut String, mut number: u32) {
    loop {
        let low = number & 31;
        number >>= 5;
        let digit = if number == 0 { low } else { low | 32 };
        text.push(char::from(DIGITS.get(digit as usize).copied().unwrap_or(b'A')));
        if number == 0 {
            return;
        }
    }
}

/// The numbers in a text. Characters that are none of ours count as 0, so that a torn file can't stop a search.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = u32> + '_ {
    let mut bytes = text.bytes();
    std::iter::from_fn(move || {
        let (mut number, mut shift) = (0_u32, 0);
        loop {
            let digit = value(bytes.next()?);
            number |= (digit & 31).checked_shl(shift).unwrap_or(0);
            shift += 5;
            if digit < 32 {
                return Some(number);
            }
        }
    })
}

const fn value(byte: u8) -> u32 {
    match byte {
        b'A'..=b'Z' => (byte - b'A') as u32,
        b'a'..=b'z' => (byte - b'a') as u32 + 26,
        b'0'..=b'9' => (byte - b'0') as u32 + 52,
        b'-' => 62,
        b'_' => 63,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let all = [0, 1, 31, 32, 1023, 1024, 99_999, u32::MAX];
        let mut text = String::new();
        all.iter().for_each(|number| push(&mut text, *number));
        assert_eq!(numbers(&text).collect::<Vec<_>>(), all);
    }

    #[test]
    fn a_torn_text_ends_quietly() {
        assert_eq!(numbers("Bgé").last(), Some(0));
        assert_eq!(numbers("g").count(), 0);
        assert_eq!(numbers("").count(), 0);
    }
}
