//! A text → the last part of an address: lower-case ASCII with hyphens. Refuses to know which slugs are taken.

use super::fold::{Piece, pieces};

/// The longest slug, in characters. An address that long still fits a line of a letter.
pub const LONGEST: usize = 80;

/// The slug of a text: `Cwestiynau’r Tŷ & mwy` → `cwestiynaur-ty-mwy`.
///
/// Apostrophes are dropped, marks too; what else is no letter of Latin script and no digit becomes a hyphen. It has at
/// most [`LONGEST`] characters, cut at a hyphen if there is one. A text without a letter or a digit gives an empty
/// slug, which [`is_slug`] refuses. Texts that differ in marks only (`tŷ`, `ty`) have one slug: whoever gives out
/// addresses has to notice.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    let mut parted = false;
    for piece in pieces(text) {
        let character = match piece {
            Piece::Letter { base: character @ 'a'..='z', .. } | Piece::Digit(character) => character,
            Piece::Apostrophe | Piece::Unseen => continue,
            Piece::Letter { .. } | Piece::Space | Piece::Other => {
                parted = true;
                continue;
            }
        };
        if parted && !slug.is_empty() {
            slug.push('-');
        }
        parted = false;
        slug.push(character);
        if slug.len() > LONGEST {
            return cut(slug);
        }
    }
    slug
}

/// Whether `text` is a slug: what [`slug`] can give, and not empty.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// A slug of one character too many, cut.
fn cut(mut slug: String) -> String {
    let at = slug.rfind('-').unwrap_or(LONGEST);
    slug.truncate(at);
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn welsh_text_becomes_ascii() {
        assert_eq!(slug("Tŷ’r Cyffredin"), "tyr-cyffredin");
        assert_eq!(slug("ŵyr Ẅ ŷd ï"), "wyr-w-yd-i");
        assert_eq!(slug("ty\u{302}"), slug("tŷ"));
        assert_eq!(slug("a'r a’r"), "ar-ar");
    }

    #[test]
    fn punctuation_becomes_one_hyphen_and_none_at_the_ends() {
        assert_eq!(slug("  Iechyd & gofal – 2026/27! "), "iechyd-gofal-2026-27");
        assert_eq!(slug("Iechyd\u{ad}gofal"), "iechydgofal");
        assert_eq!(slug("Ελλάδα & Cymru"), "cymru");
        assert_eq!(slug("…"), "");
    }

    #[test]
    fn a_long_text_is_cut_at_a_hyphen() {
        let long = slug(&"gair ".repeat(40));
        assert_eq!(long.len(), 79);
        assert!(long.ends_with("-gair"));
        assert_eq!(slug(&"a".repeat(300)).len(), 80);
        assert_eq!(slug(&format!("{} b", "a".repeat(80))), "a".repeat(80));
        assert_eq!(slug(&format!("{} b", "a".repeat(79))), "a".repeat(79));
        assert_eq!(slug(&format!("{} b", "a".repeat(78))).len(), 80);
    }

    #[test]
    fn what_has_another_form_is_no_slug() {
        for text in ["", "A", "tŷ", "a--b", "-a", "a-", "a b", "a_b"] {
            assert!(!is_slug(text), "{text}");
        }
        assert!(is_slug("cynllun-2026"));
        assert!(!is_slug(&"a".repeat(81)));
    }

    proptest! {
        #[test]
        fn a_slug_is_a_slug_and_its_own_slug(text in "\\PC{0,120}") {
            let made = slug(&text);
            prop_assert!(made.is_empty() || is_slug(&made), "{}", made);
            prop_assert_eq!(slug(&made), made.clone());
        }
    }
}
