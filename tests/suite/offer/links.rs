//! A5, D3: a reader is led to pages in their own language where there are any, and told of those that are in one only.

use ahp1::pipeline::Memory;
use ahp1::scan::Sources;

use crate::folder::{base, repository};
use crate::line::{Made, codes, make, sources};

const HOSTS: &str =
    "pairs:\n  - { cy: llyw.cymru, en: gov.wales }\nonly: { en: [example.net], cy: [example.cymru] }\n";

/// The base site with a new note in both languages, and sites elsewhere that it knows.
fn note(cy: &str, en: &str) -> Made {
    let mut site = sources(&base());
    let mut put = |path: &str, text: &str| assert_eq!(site.insert(path, text.as_bytes()), None);
    put("language/hosts.yaml", HOSTS);
    put(
        "content/notes/new.cy.md",
        &format!("---\ntitle: Nodyn newydd\nsummary: Am rywbeth.\ndate: 2026-06-01\n---\n{cy}\n"),
    );
    put("content/notes/new.en.md", &format!("---\ntitle: A new note\nsummary: About it.\n---\n{en}\n"));
    make(site, &Memory::default())
}

fn page(made: &Made, path: &str) -> String {
    String::from_utf8_lossy(&made.pages[path]).into_owned()
}

#[test]
fn a5_whoever_reads_welsh_is_led_to_the_welsh_site_and_the_other_way_round() {
    let found = |cy: &str, en: &str| codes(&note(cy, en).findings);
    let (welsh, english) = ("[a](https://llyw.cymru/x)", "[a](https://www.gov.wales/y)");
    assert_eq!(found(welsh, english), Vec::<String>::new());
    assert_eq!(found(english, english), ["wrong-host"]);
    assert_eq!(found(welsh, welsh), ["wrong-host"]);
    // What an author says is there in one language only is that.
    assert_eq!(found(&format!("{english}{{hreflang=en}}"), english), Vec::<String>::new());
}

/// The pages of bodies of which this site knows both addresses are linked to in the reader's language.
#[test]
fn a5_this_site_says_which_sites_have_both_languages() {
    let site = sources(&repository());
    let hosts = site.text("language/hosts.yaml").expect("a file").replace("pairs:", "pears:");
    let mut without: Sources = site.clone();
    assert_eq!(without.insert("language/hosts.yaml", hosts.as_bytes()), None);
    // Without them the two addresses of one page are two pages.
    let found = codes(&crate::line::assemble(without, &Memory::default()).findings);
    assert!(found.iter().any(|code| code == "links-differ"), "{found:?}");
    assert_eq!(codes(&crate::line::assemble(site, &Memory::default()).findings), Vec::<String>::new());
}

#[test]
fn d3_a_page_in_one_language_only_says_so_behind_the_link_and_to_machines() {
    let text = "[a](https://example.net/a), [b](https://example.cymru/b), [c](https://example.org/c){hreflang=en}, \
                [d](https://example.org/d){hreflang=fr}, <https://example.net/e>";
    let marked = text.replace("{hreflang=en}", "{hreflang=cy}");
    let made = note(text, &marked);
    assert_eq!(codes(&made.findings), Vec::<String>::new());
    let english = " <span class=\"only\" lang=\"cy\">(Saesneg yn unig)</span>";
    let welsh = " <span class=\"only\" lang=\"en\">(Welsh only)</span>";
    let cy = page(&made, "cy/nodiadau/2026/nodyn-newydd/index.html");
    for part in [
        &format!("<a href=\"https://example.net/a\" hreflang=\"en\">a</a>{english},"),
        "<a href=\"https://example.cymru/b\">b</a>,",
        &format!("<a href=\"https://example.org/c\" hreflang=\"en\">c</a>{english},"),
        "<a href=\"https://example.org/d\" hreflang=\"fr\">d</a>,",
        &format!("hreflang=\"en\">https://example.net/e</a>{english}"),
    ] {
        assert!(cy.contains(part), "{part} is not in {cy}");
    }
    let en = page(&made, "en/notes/2026/a-new-note/index.html");
    for part in [
        "<a href=\"https://example.net/a\">a</a>,",
        &format!("<a href=\"https://example.cymru/b\" hreflang=\"cy\">b</a>{welsh},"),
        &format!("<a href=\"https://example.org/c\" hreflang=\"cy\">c</a>{welsh},"),
        "<a href=\"https://example.org/d\" hreflang=\"fr\">d</a>,",
    ] {
        assert!(en.contains(part), "{part} is not in {en}");
    }
}

#[test]
fn d3_a_document_and_a_resource_of_one_language_say_so_too() {
    let made = note("[Llun](second/gardd.png){hreflang=en}", "[Picture](second/gardd.png)");
    let cy = page(&made, "cy/nodiadau/2026/nodyn-newydd/index.html");
    assert!(cy.contains("</a> <span class=\"only\" lang=\"cy\">(Saesneg yn unig)</span>"), "{cy}");
    // This site's theme says it of a resource whose fields tell it.
    let made = make(sources(&repository()), &Memory::default());
    let only = made.pages.iter().filter(|(path, bytes)| {
        let html = String::from_utf8_lossy(bytes);
        path.starts_with("cy/adnoddau/")
            && html.contains("rel=\"external\" hreflang=\"en\"")
            && html.contains("<span class=\"only\">(Saesneg yn unig)</span>")
    });
    assert!(only.count() >= 4, "the resources that are in English only");
}
