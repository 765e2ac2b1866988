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

#[test]
fn a5_a_fact_that_names_a_site_of_both_languages_leads_each_reader_to_their_own() {
    let with = |source: &str| {
        let mut site = sources(&base());
        let mut put = |path: &str, text: &str| assert_eq!(site.insert(path, text.as_bytes()), None);
        put("language/hosts.yaml", HOSTS);
        put("themes/bach/templates/note.html", "<a href=\"{{ item.source }}\">x</a>");
        let facts = format!("date: 2026-06-01\nsource: {source}\n");
        put("content/notes/new.cy.md", &format!("---\ntitle: Nodyn newydd\nsummary: Un.\n{facts}---\n"));
        put("content/notes/new.en.md", "---\ntitle: A new note\nsummary: One.\n---\n");
        make(site, &Memory::default())
    };
    let cy = |made: &Made| page(made, "cy/nodiadau/2026/nodyn-newydd/index.html");
    let en = |made: &Made| page(made, "en/notes/2026/a-new-note/index.html");
    for whole in ["https://www.gov.wales/", "https://llyw.cymru"] {
        let made = with(whole);
        assert!(!codes(&made.findings).contains(&"wrong-host".to_owned()), "{whole}");
        assert!(cy(&made).contains("llyw.cymru") && !cy(&made).contains("gov.wales"), "{}", cy(&made));
        assert!(en(&made).contains("gov.wales") && !en(&made).contains("llyw.cymru"), "{}", en(&made));
    }
    // What a page below it is called in the other language nobody knows.
    let made = with("https://gov.wales/plan");
    assert!(codes(&made.findings).contains(&"wrong-host".to_owned()));
    assert!(cy(&made).contains("https://gov.wales/plan"));
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
