//! A3, B3, C2, D2: both languages say the same things, in the language that they say they are in, and a section has one
//! address in both.

use ahp1::pipeline::Memory;

use crate::folder::base;
use crate::line::{Made, codes, make, sources};

/// The base site with a new note, in Welsh and in English.
fn note(cy: &str, en: &str) -> Made {
    let mut site = sources(&base());
    let cy = format!("---\ntitle: Nodyn newydd\nsummary: Am rywbeth.\ndate: 2026-06-01\n---\n{cy}\n");
    let en = format!("---\ntitle: A new note\nsummary: About something.\n---\n{en}\n");
    assert_eq!(site.insert("content/notes/new.cy.md", cy.as_bytes()), None);
    assert_eq!(site.insert("content/notes/new.en.md", en.as_bytes()), None);
    make(site, &Memory::default())
}

fn found(cy: &str, en: &str) -> Vec<String> {
    codes(&note(cy, en).findings)
}

#[test]
fn a3_what_one_telling_has_and_the_other_lacks_is_found_whatever_it_is() {
    for (have, lack, code) in [
        ("## Rhan\n\nTestun.", "Text.", "headings-differ"),
        ("* un\n* dau", "One and two.", "shape-differs"),
        ("| a | b |\n|---|---|\n| c | d |", "| a |\n|---|\n| c |", "shape-differs"),
        ("![Blodau](second/gardd.png)", "Flowers.", "shape-differs"),
        ("```\nx\n```", "Text.", "shape-differs"),
        ("Testun.[^1]\n\n[^1]: Nodyn.", "Text.", "shape-differs"),
        ("> [!TIP]\n> Testun.", "Text.", "shape-differs"),
        ("[Y tŷ](item:first)", "The house", "links-differ"),
        ("[Y plan](../home.cy.md)", "[The plan](item:first)", "links-differ"),
        ("Daeth 120 o bobl.", "People came.", "figures-differ"),
        ("Ar 1 Mawrth 2026.", "On 1 March 2025.", "figures-differ"),
    ] {
        for (cy, en) in [(have, lack), (lack, have)] {
            let found = found(cy, en);
            assert!(found.iter().any(|found| found == code), "{cy} / {en}: {found:?}");
        }
    }
}

#[test]
fn a3_what_is_the_same_in_other_words_is_no_finding() {
    for (cy, en) in [
        ("## Rhan {#part}\n\nTestun.", "## Part\n\nText."),
        ("Ar 1af o Fawrth 2026, am 9yb, 45 y cant.", "On 1 March 2026, at 9am, 45%."),
        ("Tair gwaith, 1,234 o bobl.", "3 times, 1234 people."),
        ("[a](first.cy.md#house)", "[a](item:note/first#house)"),
        ("[a](https://example.org/cy/x)", "[a](https://example.org/en/x)"),
        ("[a](https://a.cymru/tudalen){hreflang=cy}", "[a](https://b.wales/page){hreflang=en}"),
        ("* un\n  1. dau\n* tri", "- one\n\n  1. two\n- three"),
    ] {
        assert_eq!(found(cy, en), Vec::<String>::new(), "{cy} / {en}");
    }
}

#[test]
fn b3_a_section_has_one_address_in_both_languages() {
    let made = note(
        "## Dod i mewn\n\n[yr adran](#dod-i-mewn)\n\n## Yr ail {#second}",
        "## Coming in\n\n[the section](#coming-in)\n\n## Second",
    );
    assert_eq!(codes(&made.findings), Vec::<String>::new());
    for page in ["cy/nodiadau/2026/nodyn-newydd/index.html", "en/notes/2026/a-new-note/index.html"] {
        let html = String::from_utf8_lossy(&made.pages[page]);
        for part in ["<h2 id=\"dod-i-mewn\">", "<h2 id=\"second\">", "href=\"#dod-i-mewn\""] {
            assert!(html.contains(part), "{page} lacks {part}: {html}");
        }
    }
}

#[test]
fn c2_words_in_another_language_are_found_at_their_line_unless_they_are_marked() {
    let english = "The house is open on every day of the year.";
    let welsh = "Mae’r tŷ ar agor bob dydd o’r flwyddyn.";
    assert_eq!(found(english, english), ["wrong-language"]);
    assert_eq!(found(welsh, welsh), ["wrong-language"]);
    assert_eq!(found(welsh, english), Vec::<String>::new());
    assert_eq!(found(&format!("[{english}]{{lang=en}}"), english), Vec::<String>::new());
    let block = format!("::: language lang=cy\n{welsh}\n:::");
    assert_eq!(found(welsh, &block), Vec::<String>::new());
    // Names are of no language, and code is none.
    let names = "Royal College of Occupational Therapists, Chartered Society of Physiotherapy";
    assert_eq!(found(names, names), Vec::<String>::new());
}

#[test]
fn d2_what_is_marked_has_its_language_in_the_page() {
    let made = note(
        "[The house is open.]{lang=en}\n\n::: language lang=en\nIt is open.\n:::\n\n[Open](item:first){lang=en}",
        "The house is open.\n\nIt is open.\n\n[Open](item:first)",
    );
    assert_eq!(codes(&made.findings), Vec::<String>::new());
    let html = String::from_utf8_lossy(&made.pages["cy/nodiadau/2026/nodyn-newydd/index.html"]);
    for part in ["<span lang=\"en\">The house", "<div lang=\"en\">", "<a lang=\"en\" "] {
        assert!(html.contains(part), "{part}: {html}");
    }
}
