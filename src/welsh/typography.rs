//! Text as it is typed → text as a printer sets it.

/// Straight quotation marks and apostrophes as a printer sets them. A single mark is an apostrophe: in Welsh one at the
/// start of a word (’na, ’di) is as common as one inside it.
pub fn typographic(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| match c {
            '\'' => '\u{2019}',
            '"' => {
                open = !open;
                if open { '\u{201c}' } else { '\u{201d}' }
            }
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::typographic;

    #[test]
    fn a_single_mark_is_an_apostrophe_and_double_ones_open_and_close() {
        assert_eq!(typographic("Mae'r 'na \"tŷ\" i'w"), "Mae’r ’na “tŷ” i’w");
    }
}
