//! Texts as systems and accidents leave them: marked, cut, empty, in other forms of Unicode.

use ahp1::pipeline::Memory;
use ahp1::scan::Data;
use unicode_normalization::UnicodeNormalization;

use crate::folder::base;
use crate::line::{codes, make, sources};

use super::{body, note, raised, raised_by, within};

#[test]
fn byte_order_marks_line_ends_and_forms_of_unicode_make_no_difference() {
    let plain = sources(&base());
    let mut other = plain.clone();
    let mut changed = 0;
    for (path, source) in plain.under("") {
        let Data::Text(text) = &source.data else { continue };
        if path.starts_with("themes/") {
            continue;
        }
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n").nfd().collect::<String>());
        changed += usize::from(text.contains('\u{302}'));
        assert_eq!(other.insert(path, text.as_bytes()), None);
    }
    assert!(changed > 2, "the base site has letters that can be written in two ways");
    let (one, two) = (make(plain, &Memory::default()), make(other, &Memory::default()));
    assert_eq!(codes(&two.findings), Vec::<String>::new());
    assert_eq!(one.pages.keys().collect::<Vec<_>>(), two.pages.keys().collect::<Vec<_>>());
    for (path, page) in &one.pages {
        assert_eq!(String::from_utf8_lossy(page), String::from_utf8_lossy(&two.pages[path]), "{path}");
    }
}

#[test]
fn no_file_of_a_site_breaks_it_by_being_cut_or_spoilt() {
    let plain = sources(&base());
    let mut tried = 0;
    for (path, source) in plain.under("") {
        let bytes = source.data.bytes();
        let part = |part: usize| bytes[..bytes.len() * part / 5].to_vec();
        let spoilt = [
            Vec::new(),
            b"\n".to_vec(),
            b"---".to_vec(),
            b"---\n---\n".to_vec(),
            b"\0\0\0".to_vec(),
            "\u{feff}".into(),
            part(1),
            part(3),
            part(4),
            [bytes, bytes].concat(),
            bytes.iter().rev().copied().collect(),
            bytes.iter().map(|byte| if *byte == b':' { b'=' } else { *byte }).collect(),
        ];
        for spoilt in spoilt {
            let mut sources = plain.clone();
            // Cut in the middle of a letter it is no text any more.
            let _ = sources.insert(path, &spoilt);
            let _findings = raised_by(sources);
            tried += 1;
        }
    }
    assert!(tried > 300);
}

#[test]
fn control_characters_are_words_like_others() {
    let odd = "a\0b \u{1b}[31m \u{202e}r2l \u{200b}\u{ad}\u{fffd} \u{10ffff}\n\n## \0\n\n`\0`\n";
    let _findings = body(odd);
    let yaml = "- id: \"a\\0b\"\n  cy: { title: \"\\e[31m\" }\n  en: { title: \"\\u202e\" }\n";
    assert!(raised([("content/places.yaml", yaml)]).contains(&"bad-id".to_owned()));
}

#[test]
fn front_matter_without_an_end_is_told_however_long_it_is() {
    let long = format!("---\ntitle: Un\n{}", "words: and words\n".repeat(200_000));
    assert!(long.len() > 3 << 20);
    let codes = raised([("content/notes/first.cy.md", &long)]);
    assert_eq!(codes, ["front-matter"]);
}

#[test]
fn a_slug_is_one_whichever_way_its_letters_are_written() {
    let pair = |title: &str| {
        let [(_, cy), en] = note("", "");
        let mut sources = sources(&base());
        assert_eq!(
            sources.insert("content/notes/new.cy.md", cy.replace("Nodyn newydd", title).as_bytes()),
            None
        );
        assert_eq!(sources.insert(en.0, en.1.as_bytes()), None);
        within(move || make(sources, &Memory::default()))
    };
    let (composed, apart) = (pair("Y t\u{177} g\u{175}yr"), pair("Y ty\u{302} gw\u{302}yr"));
    assert!(composed.pages.contains_key("cy/nodiadau/2026/y-ty-gwyr/index.html"));
    assert_eq!(composed.pages, apart.pages);
}
