//! C1, C4, C6, C7, D4, F3, F4, F5: the words of the interface, of addresses, of documents and films, in both languages.

use std::collections::BTreeSet;

use ahp1::base::lang::Lang;
use ahp1::pipeline::Memory;

use super::markup::{Element, Site, new_site, own};
use crate::folder::{base, repository};
use crate::line::{Made, codes, make, sources};

/// The base site with files put or replaced.
fn with(files: &[(&str, &str)]) -> Made {
    let mut site = sources(&base());
    for (path, text) in files {
        assert_eq!(site.insert(path, text.as_bytes()), None);
    }
    make(site, &Memory::default())
}

const CY: &str = "---\ntitle: Nodyn newydd\nsummary: Am rywbeth.\ndate: 2026-06-01\n---\n";
const EN: &str = "---\ntitle: A new note\nsummary: About something.\n---\n";

fn note(cy: &str, en: &str) -> Vec<String> {
    let (cy, en) = (format!("{CY}{cy}\n"), format!("{EN}{en}\n"));
    codes(&with(&[("content/notes/new.cy.md", &cy), ("content/notes/new.en.md", &en)]).findings)
}

/// The messages of a Fluent file that are plain words.
fn messages(text: &str) -> BTreeSet<String> {
    let lines = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    let words = lines.filter_map(|line| line.split_once(" = ").map(|(_, words)| words.trim().to_owned()));
    words.filter(|words| !words.contains('{') && words.split(' ').count() > 1).collect()
}

/// A message of one language that stands on a page of the other one, in no part that is marked.
fn strangers(site: &Site, lang: Lang, strange: &BTreeSet<String>) -> Vec<String> {
    let other = lang.other().tag();
    let marked = |page: &[Element], one: &Element| {
        one.get("lang") == other || one.within.iter().skip(1).any(|number| page[*number].get("lang") == other)
    };
    // What stands in an element may be marked, and be all of its words.
    let holds = |page: &[Element], number: usize| {
        let words = page[number].text.trim();
        let inside = page.iter().filter(|one| one.within.contains(&number));
        inside.filter(|one| marked(page, one)).any(|one| one.text.trim() == words)
    };
    let mut faults = Vec::new();
    for (address, page) in site.of(lang) {
        for (number, one) in page.iter().enumerate().filter(|(_, one)| !marked(page, one)) {
            let names = ["aria-label", "title", "alt", "content"].map(|name| one.get(name));
            let found = names.into_iter().find(|said| strange.contains(*said));
            let words = Some(one.text.trim()).filter(|said| strange.contains(*said) && !holds(page, number));
            faults.extend(found.or(words).map(|said| format!("{address}: {said}")));
        }
    }
    faults
}

#[test]
fn c1_no_message_of_one_language_stands_on_a_page_of_the_other() {
    let read = |lang: Lang| {
        let site = sources(&repository());
        let files = site
            .under(&format!("i18n/{}/", lang.tag()))
            .map(|(path, _)| path.to_string())
            .collect::<Vec<_>>();
        files.iter().flat_map(|path| messages(&site.text(path).expect("a text"))).collect::<BTreeSet<_>>()
    };
    let (cy, en) = (read(Lang::Cy), read(Lang::En));
    assert!(cy.len() > 100 && en.len() > 100, "{} and {}", cy.len(), en.len());
    let shared: BTreeSet<_> = cy.intersection(&en).cloned().collect();
    for (lang, strange) in [(Lang::Cy, &en), (Lang::En, &cy)] {
        let strange = strange.difference(&shared).cloned().collect();
        assert_eq!(strangers(own(), lang, &strange), Vec::<String>::new());
    }
    // Written into a template they are seen, as words and as names.
    let english = BTreeSet::from(["Skip to main content".to_owned(), "Main menu".to_owned()]);
    let file = "themes/plain/templates/base.html";
    assert_eq!(strangers(&new_site(&[]), Lang::Cy, &english), Vec::<String>::new());
    for (from, to) in [
        (
            "{{ t(id=\"skip\") }}",
            "Skip to main content{% if lang == \"zz\" %}{{ t(id=\"skip\") }}{% endif %}",
        ),
        (
            "<nav aria-label=\"{{ t(id=\"navigation\") }}\">",
            "<nav aria-label=\"Main menu\" title=\"{{ t(id=\"navigation\") }}\">",
        ),
    ] {
        assert!(!strangers(&new_site(&[(file, from, to)]), Lang::Cy, &english).is_empty(), "{to}");
    }
}

/// What cuts words, or leaves them no room to grow to twice their length (Toolkit 5.4).
fn cuts(css: &str) -> Vec<&str> {
    let never = ["text-overflow", "line-clamp", "max-lines"];
    let mut found: Vec<&str> = never.iter().copied().filter(|part| css.contains(part)).collect();
    for rule in css.split('}').filter_map(|rule| rule.rsplit_once('{')) {
        let (selector, declarations) = rule;
        let has =
            |part: &str| declarations.split(';').any(|one| one.trim().replace(' ', "").starts_with(part));
        let label = ["button", "label", "switch", "menu", "nav", ".card-title", "th"]
            .iter()
            .any(|part| selector.contains(part));
        let fixed = ["width:", "height:", "max-height:"]
            .iter()
            .any(|part| has(part) && !has("width:100%") && !has("width:auto"));
        if has("overflow:hidden") && (has("white-space:nowrap") && !has("clip") && !has("position:absolute"))
            || label && fixed && has("overflow:hidden")
        {
            found.push(selector);
        }
    }
    found
}

/// The browser does the rest: `text_of_twice_the_size_and_more_space_lose_nothing` sets every template at 200 %.
#[test]
fn c6_no_style_sheet_cuts_words_or_gives_labels_a_room_that_ends() {
    for site in [own(), &new_site(&[])] {
        for (path, css) in site.texts.iter().filter(|(path, _)| path.ends_with(".css")) {
            assert_eq!(cuts(css), Vec::<&str>::new(), "{path}");
        }
    }
    for fault in [
        "p { text-overflow: ellipsis }",
        "p { -webkit-line-clamp: 2 }",
        ".menu { height: 2rem; overflow: hidden }",
        "a { overflow: hidden; white-space: nowrap }",
    ] {
        assert!(!cuts(fault).is_empty(), "{fault}");
    }
}

/// The fonts of a style sheet that a reader's machine may lack: those that it brings along, and lists without an end in a
/// font that every machine has.
fn fonts(css: &str) -> Vec<String> {
    const SYSTEM: [&str; 8] = [
        "system-ui",
        "sans-serif",
        "serif",
        "monospace",
        "ui-monospace",
        "ui-serif",
        "ui-sans-serif",
        "inherit",
    ];
    let mut found: Vec<String> =
        css.contains("@font-face").then(|| "@font-face".to_owned()).into_iter().collect();
    let declared = css.split([';', '{', '}']).map(str::trim).filter_map(|one| {
        one.strip_prefix("font-family:")
            .or_else(|| one.strip_prefix("--font").and_then(|one| one.split_once(':')).map(|(_, list)| list))
    });
    let open = |list: &&str| {
        !SYSTEM.contains(&list.rsplit(',').next().unwrap_or_default().trim()) && !list.contains("var(")
    };
    found.extend(declared.filter(open).map(str::to_owned));
    found
}

/// Fonts of the reader's own machine have all letters of Welsh; one that a site brings along would have to be looked at.
#[test]
fn c7_pages_are_set_in_fonts_that_have_every_welsh_letter_and_the_letters_stay() {
    for site in [own(), &new_site(&[])] {
        for (path, css) in site.texts.iter().filter(|(path, _)| path.ends_with(".css")) {
            assert_eq!(fonts(css), Vec::<String>::new(), "{path}");
        }
    }
    assert!(!fonts("@font-face { font-family: Latin; src: url(a.woff2) }").is_empty());
    assert!(!fonts("p { font-family: Gotham }").is_empty());
    // All 56 letters with an accent come out as they went in, in a text, a title and a file for machines.
    let letters: String = "aeiouwy"
        .chars()
        .flat_map(|vowel| ['\u{301}', '\u{300}', '\u{302}', '\u{308}'].map(|mark| format!("{vowel}{mark}")))
        .collect();
    let letters: String = unicode_normalization::UnicodeNormalization::nfc(letters.chars()).collect();
    let all = format!("{letters}{}", letters.to_uppercase());
    assert_eq!(all.chars().count(), 56);
    let cy = format!(
        "---\ntitle: Nodyn {all}\nsummary: Am rywbeth.\ndate: 2026-06-01\nslug: nodyn-llythrennau\n---\nTestun {all}.\n"
    );
    let en = format!("{EN}Text.\n");
    let made = with(&[("content/notes/new.cy.md", &cy), ("content/notes/new.en.md", &en)]);
    let page = String::from_utf8_lossy(&made.pages["cy/nodiadau/2026/nodyn-llythrennau/index.html"]);
    assert!(
        page.contains(&format!("<h1>Nodyn {all}</h1>")) && page.contains(&format!("Testun {all}.")),
        "{page}"
    );
    assert!(page.contains("<meta charset=\"utf-8\">"));
    assert!(page.contains(&format!("<title>Nodyn {all} –")), "{page}");
}

#[test]
fn d4_a_welsh_page_has_an_address_of_its_welsh_title_and_old_ones_lead_on() {
    let text =
        |title: &str, more: &str| format!("---\ntitle: {title}\nsummary: Am rywbeth.\n{more}---\nTestun.\n");
    let cy = text("Tŷ’r Cyffredin & mwy", "date: 2026-06-01\naliases: [notes/old]\n");
    let en = EN.to_owned() + "Text.\n";
    let made = with(&[("content/notes/new.cy.md", &cy), ("content/notes/new.en.md", &en)]);
    assert_eq!(codes(&made.findings), Vec::<String>::new());
    assert!(made.pages.contains_key("cy/nodiadau/2026/tyr-cyffredin-mwy/index.html"));
    let old = String::from_utf8_lossy(&made.pages["cy/notes/old/index.html"]);
    assert!(old.contains("url=/cy/nodiadau/2026/tyr-cyffredin-mwy/"), "{old}");
    // Two titles that differ in their accents alone would have one address.
    let other = text("Tyr Cyffredin mwy", "date: 2026-07-01\n");
    let twin = "---\ntitle: Another\nsummary: About it.\n---\nText.\n";
    let made = with(&[
        ("content/notes/new.cy.md", &cy),
        ("content/notes/new.en.md", &en),
        ("content/notes/other.cy.md", &other),
        ("content/notes/other.en.md", twin),
    ]);
    assert!(codes(&made.findings).contains(&"path-taken".to_owned()), "{:?}", codes(&made.findings));
    // Every address of this site is of letters that stay as they are.
    let plain = |address: &str| {
        address.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "/-._".contains(c))
    };
    let strange: Vec<_> = own().pages.keys().filter(|address| !plain(address)).collect();
    assert_eq!(strange, Vec::<&String>::new());
}

#[test]
fn f3_a_document_is_there_in_both_languages_and_in_one_form() {
    let found = |cy: &str, en: &str| {
        let (cy, en) = (format!("{CY}{cy}\n"), format!("{EN}{en}\n"));
        let files = ["plan.cy.pdf", "plan.en.pdf", "plan.en.txt", "map.en.pdf"]
            .map(|name| (format!("content/notes/{name}"), "x"));
        let mut all: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        all.extend([("content/notes/new.cy.md", cy.as_str()), ("content/notes/new.en.md", en.as_str())]);
        let mut found = codes(&with(&all).findings);
        // Those that no text links to.
        found.retain(|code| code != "stray-file");
        found
    };
    let (welsh, english) = ("[Cynllun](plan.cy.pdf)", "[Plan](plan.en.pdf)");
    assert_eq!(found(welsh, english), Vec::<String>::new());
    assert_eq!(found(welsh, "Plan"), ["links-differ"]);
    assert_eq!(found("Cynllun", english), ["links-differ"]);
    assert_eq!(found(welsh, "[Plan](plan.en.txt)"), ["links-differ", "links-differ"]);
    // The English document where there is a Welsh one, marked or not, and one that isn't marked as the only one.
    assert_eq!(found("[Cynllun](plan.en.pdf)", english), ["wrong-host"]);
    assert_eq!(found("[Cynllun](plan.en.pdf){hreflang=en}", english), ["wrong-host"]);
    assert_eq!(found("[Map](map.en.pdf)", "[Map](map.en.pdf)"), ["wrong-host"]);
    assert_eq!(found("[Map](map.en.pdf){hreflang=en}", "[Map](map.en.pdf)"), Vec::<String>::new());
}

#[test]
fn f4_a_film_has_its_words_in_both_languages_and_none_is_embedded() {
    let video = |url: &str, more: &str| format!("::: video url={url} title=\"Ffilm\"{more}");
    let whole = video("https://video.example/a", " transcript=item:first");
    assert_eq!(note(&whole, &whole.replace("Ffilm", "Film")), Vec::<String>::new());
    assert!(note(&video("https://video.example/a", ""), &whole).contains(&"block-parameter".to_owned()));
    assert!(note("Ffilm.", &whole).contains(&"shape-differs".to_owned()));
    // The words are the reader's.
    let host = "pairs:\n  - { cy: fideo.cymru, en: video.wales }\n";
    let led = |cy: &str, en: &str| {
        let (cy, en) = (format!("{CY}{cy}\n"), format!("{EN}{en}\n"));
        codes(
            &with(&[
                ("language/hosts.yaml", host),
                ("content/notes/new.cy.md", &cy),
                ("content/notes/new.en.md", &en),
            ])
            .findings,
        )
    };
    let told = |place: &str| video("https://video.example/a", &format!(" transcript=https://{place}/x"));
    assert_eq!(led(&told("fideo.cymru"), &told("video.wales")), Vec::<String>::new());
    assert_eq!(led(&told("video.wales"), &told("video.wales")), ["wrong-host"]);
    // Nothing else can bring one in.
    for html in [
        "<video src=\"a.mp4\"></video>",
        "<iframe src=\"https://video.example/a\"></iframe>",
        "<audio src=\"a.mp3\"></audio>",
    ] {
        assert!(note(html, html).contains(&"raw-html".to_owned()), "{html}");
    }
    let players = ["video", "audio", "iframe", "object", "embed"];
    let played =
        own().pages.iter().filter(|(_, page)| page.iter().any(|one| players.contains(&one.name.as_str())));
    assert_eq!(played.map(|(address, _)| address).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// What the page on how to reach the site lacks of the welcome to letters in Welsh.
fn unwelcome(site: &Site) -> Vec<String> {
    let asked = [
        ("/cy/", "cysylltu", "Rydym yn croesawu gohebiaeth yn Gymraeg", "oedi"),
        ("/en/", "contact", "We welcome correspondence in Welsh", "delay"),
    ];
    let lacks = asked.iter().filter(|(root, name, welcome, delay)| {
        let pages =
            site.pages.iter().filter(|(address, _)| address.starts_with(root) && address.contains(name));
        let said = |page: &Vec<Element>| {
            let main = page.iter().find(|one| one.name == "main");
            main.is_some_and(|main| main.text.contains(welcome) && main.text.contains(delay))
        };
        !pages.map(|(_, page)| page).any(said)
    });
    lacks.map(|(root, ..)| (*root).to_owned()).collect()
}

#[test]
fn f5_the_contact_page_welcomes_letters_in_welsh_in_both_languages() {
    assert_eq!(unwelcome(own()), Vec::<String>::new());
    // A new site has none yet: it would be told.
    assert_eq!(unwelcome(&new_site(&[])), ["/cy/", "/en/"]);
    // Taken out of one language it is a section that the other one has.
    let mut site = sources(&repository());
    let path = "content/pages/contact.cy.md";
    let text = site.text(path).expect("a text");
    let (before, rest) = text.split_once("## Gohebu yn Gymraeg").expect("the section");
    let (_, after) = rest.split_once("\n## ").expect("another section");
    let without = format!("{before}## {after}");
    assert_eq!(site.insert(path, without.as_bytes()), None);
    let found = codes(&crate::line::assemble(site, &Memory::default()).findings);
    assert!(found.iter().any(|code| code == "headings-differ"), "{found:?}");
}
