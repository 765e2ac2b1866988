//! The classifier on paragraphs written for it: names of both languages in texts of the other, capitals, lists, addresses.

use super::*;

const WELSH: &str = include_str!("../../../tests/vectors/identify_cy.txt");
const ENGLISH: &str = include_str!("../../../tests/vectors/identify_en.txt");

#[test]
fn sixty_paragraphs_of_each_language_are_told_apart() {
    for (lang, text) in [(Lang::Cy, WELSH), (Lang::En, ENGLISH)] {
        assert_eq!(text.lines().count(), 60);
        for line in text.lines() {
            let seen = identify(line);
            assert_eq!(seen.lang(), Some(lang), "{line}: {seen:?}");
        }
    }
}

#[test]
fn names_alone_are_undecided_in_whatever_language() {
    for names in [
        "Royal Society of Chemistry and Allied Trades",
        "Ministers of Finance and Public Works",
        "Cymdeithas Frenhinol y Cemegwyr ac Athrawon",
        "Cyngor y Llyfrau a Diwylliant",
        "The Penguin Encyclopedia of Wales",
        "Aberystwyth, Bangor, Caerdydd, Wrecsam, Abertawe, Llanelli",
        "Aled Gruffydd Williams, Siân Llewelyn-Rhys, Nia Fflur Gwyndaf",
        "12 Heol y Bont, Caerfyrddin SA31 1AA",
    ] {
        let seen = identify(names);
        assert_eq!(seen.lang(), None, "{names}: {seen:?}");
    }
}

#[test]
fn what_is_no_text_is_undecided_and_has_no_words() {
    for text in
        ["", "2026", "07:30–18:00", "post@example.org", "https://example.org/the/and/of", "…", "a_b_c.yaml"]
    {
        assert_eq!(identify(text), Identified::default(), "{text}");
    }
    assert_eq!(identify("").margin(), 0);
}

#[test]
fn a_mixture_is_undecided() {
    for mixed in [
        "Mae’r clinig ar agor bob dydd and you can call us if you have any questions",
        "“To be or not to be” meddai’r actor, ac aeth y neuadd yn dawel.",
    ] {
        assert_eq!(identify(mixed).lang(), None, "{:?}", identify(mixed));
    }
}

#[test]
fn the_apostrophe_may_be_straight_or_curly() {
    assert_eq!(identify("mae'r tŷ i'w weld o'r môr"), identify("mae’r tŷ i’w weld o’r môr"));
}

#[test]
fn the_pronoun_is_not_the_welsh_preposition() {
    assert_eq!(identify("I am Dafydd").lang(), None);
    assert_eq!(identify("I've come. I'll stay.").lang(), Some(Lang::En));
}

#[test]
fn the_margin_is_the_lead_in_per_cent() {
    let seen = Identified { words: 4, evidence: Both { cy: 3, en: 1 } };
    assert_eq!((seen.margin(), seen.lang()), (50, Some(Lang::Cy)));
    let seen = Identified { words: 4, evidence: Both { cy: 1, en: 0 } };
    assert_eq!((seen.margin(), seen.lang()), (100, None));
}

#[test]
fn no_small_word_is_in_two_lists_and_each_is_found() {
    let mut all: Vec<_> = words::all().collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
    assert!(all.iter().all(|word| words::small(word).is_some()));
}

#[test]
fn a_small_word_is_known_by_a_plain_capital_and_no_longer_or_other_word_is() {
    for word in words::all() {
        let lower = words::small(word);
        if word.is_ascii() {
            let capital: String = word[..1].to_uppercase() + &word[1..];
            assert_eq!(words::small(&capital), lower, "{capital}");
            assert_eq!(words::small(&word.to_uppercase()), lower, "{word}");
        }
        assert_eq!(words::small(&format!("{word}qqqqqqqq")), None, "{word}");
    }
    assert!(["", "tHE", "xyz"].iter().all(|word| words::small(word).is_none()));
}

#[test]
fn capitals_of_a_long_text_are_counted_whole() {
    // More than a byte counts, and in capitals throughout: no word is a name.
    let loud = "MAE’R CLINIG AR AGOR BOB DYDD. ".repeat(40);
    assert_eq!(identify(&loud).words, identify(&loud.to_lowercase()).words);
    let quiet = loud.clone() + &"a".repeat(loud.len());
    assert!(identify(&quiet).words < identify(&loud).words);
}

#[test]
fn whatever_space_parts_words_and_whatever_sign_stands_beside_them_is_none() {
    let plain = identify("mae hi ar agor bob dydd, ac mae croeso i bawb");
    for text in [
        "mae\u{a0}hi ar\u{2009}agor bob\u{3000}dydd, ac mae croeso i bawb",
        "mae hi\u{b}ar agor bob dydd,\u{c}ac mae\tcroeso\r\ni bawb\u{85}",
        "  (mae hi ar agor bob dydd), “ac mae croeso i bawb”  ",
    ] {
        assert_eq!(identify(text), plain, "{text:?}");
    }
}
