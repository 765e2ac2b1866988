//! The order of words, held against ICU where CLDR is right and against the stated exceptions where it is not.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use crate::base::lang::Lang;

use super::order::{first_letter, sort_key};

/// Words in Welsh order on which CLDR is right.
const IN_ORDER: &str = "afal angen angor am an awel baban bach banc cael cath ceffyl cwm cŵn cymraeg cyngor cyw chi \
    chwarae chwech da dant dwr dŵr dyn dynion ddoe e-fwrdd ef eglwys ei enw fory fy ffa fferm ffordd gaeaf gŵr gwyn \
    ngardd ngwlad haf hen iaith iâr jam jeli ci lwc lwcus llaeth Llandudno llong llwy mab mam nain nos oer pen pobl \
    phen rŵan ras rhaff rhaglen rhif sach siop tad tref therapi thema ugain un wal wythnos ŵyr ŵyn ty tŷ ysgol \
    Kyffin Quinn Victor Xavier Zoe volt kilo zero âr ar Âr Ar AR ch Ch CH cH llyfr Llyfr LLYFR gwr Gŵr";

fn icu(locale: icu_locale_core::Locale) -> CollatorBorrowed<'static> {
    Collator::try_new(locale.into(), CollatorOptions::default()).expect("its data is compiled in")
}

fn sorted<'a>(lang: Lang, words: &[&'a str]) -> Vec<&'a str> {
    let mut words = words.to_vec();
    words.sort_by_key(|word| sort_key(lang, word));
    words
}

#[test]
fn welsh_words_stand_as_icu_puts_them() {
    let words: Vec<&str> =
        IN_ORDER.split_whitespace().filter(|word| !["cH", "e-fwrdd"].contains(word)).collect();
    let icu = icu(locale!("cy"));
    for a in &words {
        for b in &words {
            assert_eq!(sort_key(Lang::Cy, a).cmp(&sort_key(Lang::Cy, b)), icu.compare(a, b), "{a} and {b}");
        }
    }
}

#[test]
fn english_words_stand_as_icu_puts_them() {
    let words: Vec<&str> = IN_ORDER.split_whitespace().filter(|word| *word != "e-fwrdd").collect();
    let icu = icu(locale!("en"));
    for a in &words {
        for b in &words {
            assert_eq!(sort_key(Lang::En, a).cmp(&sort_key(Lang::En, b)), icu.compare(a, b), "{a} and {b}");
        }
    }
}

#[test]
fn n_and_g_apart_stand_among_the_n_where_icu_errs() {
    let right = ["banc", "bandio", "baner", "Bangor", "banw"];
    assert_eq!(sorted(Lang::Cy, &["Bangor", "banw", "baner", "bandio", "banc"]), right);
    assert!(icu(locale!("cy")).compare("Bangor", "banc").is_lt(), "CLDR has learnt it: the list can go");
    let right = ["Llandudno", "Llanelli", "Llangefni", "Llangollen"];
    assert_eq!(sorted(Lang::Cy, &["Llangollen", "Llanelli", "Llangefni", "Llandudno"]), right);
    assert_eq!(sorted(Lang::Cy, &["llongyfarch", "llom", "llong"]), ["llong", "llom", "llongyfarch"]);
    assert_eq!(sorted(Lang::Cy, &["arian", "arholiad", "arglwydd"]), ["arglwydd", "arholiad", "arian"]);
}

#[test]
fn an_unseen_character_parts_a_digraph_that_no_list_knows() {
    for parted in ["Man\u{34f}gor", "Man\u{ad}gor", "Man\u{200c}gor", "Man\u{2060}gor", "Man-gor"] {
        assert_eq!(sorted(Lang::Cy, &[parted, "manna", "manc"]), ["manc", parted, "manna"]);
    }
}

#[test]
fn digits_are_numbers_and_stand_before_letters() {
    let right = ["1", "1.2", "1.10", "2", "10", "10a", "Action 9", "Action 10", "Actions"];
    let mut words = right;
    words.reverse();
    assert_eq!(sorted(Lang::En, &words), right);
    let long = "9".repeat(400);
    let longer = format!("1{}", "0".repeat(400));
    assert_eq!(sorted(Lang::Cy, &[&longer, &long]), [&long, &longer]);
}

#[test]
fn punctuation_does_not_count_and_a_space_comes_first() {
    let right = ["co op", "(cog)", "“coll”", "co-op"];
    assert_eq!(sorted(Lang::En, &["co-op", "“coll”", "(cog)", "co op"]), right);
    assert_eq!(sort_key(Lang::En, "a  b").cmp(&sort_key(Lang::En, "a b ")), "a  b".cmp("a b "));
}

#[test]
fn headings_are_letters_of_the_language() {
    let headings = |lang| {
        ["Chwarae", "llyfr", "Ŵyl", "ysgol", "“Ffordd”", "Kyffin", "123", "Ωmega", "…"]
            .map(|text| first_letter(lang, text))
    };
    assert_eq!(headings(Lang::Cy), ["Ch", "Ll", "W", "Y", "Ff", "K", "0–9", "Ω", ""]);
    assert_eq!(headings(Lang::En), ["C", "L", "W", "Y", "F", "K", "0–9", "Ω", ""]);
}

#[test]
fn a_long_text_is_sorted_in_time() {
    let long = "llangollen ".repeat(20_000) + &"rh".repeat(100_000);
    assert!(sort_key(Lang::Cy, &long) > sort_key(Lang::Cy, "llan"));
}
