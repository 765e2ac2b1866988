//! The language that a browser states first → the pattern by which hosts know it.

use crate::base::lang::Lang;

/// A pattern (PCRE, in which case doesn't count) that an `Accept-Language` meets (RFC 9110, 12.5.4) when it names `lang`
/// first, with the full weight, and does not give the other language the full weight too. Browsers name languages in the
/// order of their weights; of any other order nothing is guessed, and the reader is asked.
pub(super) fn states_first(lang: Lang) -> String {
    let fully = |lang: Lang| format!(" *{}(-[a-z0-9]+)* *(; *q=1([.]0*)? *)?", lang.tag());
    let (own, other) = (fully(lang), fully(lang.other()));
    format!("^{own}(,(?!(.*,)?{other}(,|$))|$)")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a header leads to.
    fn led(header: &str) -> Option<Lang> {
        let meets = |lang: &Lang| {
            let pattern = format!("(?i){}", states_first(*lang));
            fancy_regex::Regex::new(&pattern).unwrap().is_match(header).unwrap()
        };
        let met: Vec<_> = Lang::BOTH.into_iter().filter(meets).collect();
        assert!(met.len() < 2, "{header}: one or none");
        met.first().copied()
    }

    #[test]
    fn the_language_that_is_stated_first_is_chosen() {
        for header in
            ["cy", "CY-GB", "cy-GB,cy;q=0.9,en;q=0.8", "cy , en;q=0.5", "cy;q=1.0, en;q=0.999", "cy,fr"]
        {
            assert_eq!(led(header), Some(Lang::Cy), "{header}");
        }
        for header in ["en", "en-GB,en;q=0.9,cy;q=0.8", "en-US, en ;q=0.9, *;q=0.1", "en, cyx"] {
            assert_eq!(led(header), Some(Lang::En), "{header}");
        }
    }

    #[test]
    fn whoever_states_none_or_both_is_asked() {
        for header in [
            "",
            "*",
            "fr",
            "fr,cy;q=0.9",
            "cy,en",
            "en, cy",
            "en-GB;q=1,fr;q=0.9,cy-GB;q=1.000",
            "cym",
            "english",
        ] {
            assert_eq!(led(header), None, "{header}");
        }
        // Out of order: Welsh weighs more, English stands first. Nothing is guessed.
        assert_eq!(led("en;q=0.5, cy"), None);
    }

    #[test]
    fn a_long_header_is_no_work() {
        let header = "cy,".to_owned() + &"en;q=0.1,".repeat(800);
        assert_eq!(led(&header), Some(Lang::Cy));
    }
}
