//! A1, A2: both languages are published, scheduled and withdrawn as one; what is missing is said, never covered up.

use std::collections::BTreeMap;

use ahp1::config::{Drafts, Edition};
use ahp1::pipeline::{self, Memory};
use ahp1::scan::Sources;
use jiff::civil::{Date, date};

use crate::folder::{base, repository};
use crate::line::{Made, codes, edition, render, sources};

/// The base site with some files put or replaced.
fn with(files: &[(&str, &str)]) -> Sources {
    let mut site = sources(&base());
    for (path, text) in files {
        assert_eq!(site.insert(path, text.as_bytes()), None);
    }
    site
}

fn made_on(site: &Sources, edition: Edition) -> Made {
    let memory = Memory::default();
    render(pipeline::assemble_sources(site.clone(), Vec::new(), edition, &memory, &|_| {}), &memory)
}

fn on(site: &Sources, day: Date) -> BTreeMap<String, String> {
    let made = made_on(site, Edition::of(day));
    assert!(!made.pages.is_empty(), "{:?}", codes(&made.findings));
    made.pages.into_iter().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// The second note has a life of its own: its facts stand in one file, and so does this.
fn second(front: &str) -> Sources {
    let site = sources(&base());
    let path = "content/notes/second/index.cy.md";
    let text = site.text(path).expect("a telling").replacen("---\n", &format!("---\n{front}\n"), 1);
    with(&[(path, &text)])
}

const BOTH: [&str; 2] =
    ["cy/nodiadau/2026/yr-ail-nodyn/index.html", "en/notes/2026/the-second-note/index.html"];

/// Whether anything but the host files names this address.
fn named(pages: &BTreeMap<String, String>, part: &str) -> bool {
    pages.iter().any(|(path, text)| path.contains(part) || text.contains(part))
}

#[test]
fn a1_a_draft_is_public_in_neither_language_and_nowhere_on_the_site() {
    let there = on(&sources(&base()), edition().today);
    assert!(BOTH.iter().all(|path| there.contains_key(*path)));
    for front in ["status: draft", "status: in-review", "publish_on: 2026-11-23"] {
        let pages = on(&second(front), edition().today);
        for part in ["yr-ail-nodyn", "the-second-note"] {
            assert!(named(&there, part) && !named(&pages, part), "{front}: {part}");
        }
    }
}

#[test]
fn a2_both_languages_come_and_go_on_the_same_day() {
    let site = second("publish_on: 2026-03-01\nexpires_on: 2026-04-01");
    let there = |day: Date| {
        let pages = on(&site, day);
        let shown = |path: &str| pages.get(path).is_some_and(|page| page.contains("<img"));
        BOTH.iter().map(|path| shown(path)).collect::<Vec<_>>()
    };
    assert_eq!(there(date(2026, 2, 28)), [false, false]);
    assert_eq!(there(date(2026, 3, 1)), [true, true]);
    assert_eq!(there(date(2026, 3, 31)), [true, true]);
    assert_eq!(there(date(2026, 4, 1)), [false, false]);
}

#[test]
fn what_was_withdrawn_says_so_at_both_addresses_and_stands_on_no_list() {
    for front in ["status: archived", "expires_on: 2026-11-22"] {
        let pages = on(&second(front), edition().today);
        for (path, lang) in BOTH.into_iter().zip(["cy", "en"]) {
            let page = &pages[path];
            assert!(
                page.contains(&format!("<html lang=\"{lang}\">")) && page.contains("withdrawn"),
                "{page}"
            );
            // The switch leads to its twin, and nothing else leads here.
            let address = format!("/{}", path.trim_end_matches("index.html"));
            let leading: Vec<_> = pages
                .iter()
                .filter(|(_, text)| text.contains(&format!("\"{address}\"")))
                .map(|(path, _)| path.as_str())
                .collect();
            let twin = BOTH.into_iter().find(|other| *other != path).expect("the other");
            assert_eq!(leading, [twin]);
        }
        assert!(!pages["sitemap.xml"].contains("second"));
    }
}

#[test]
fn what_was_replaced_leads_on_in_both_languages() {
    let pages = on(&second("status: archived\nreplaced_by: note/first"), edition().today);
    assert!(pages[BOTH[0]].contains("url=/cy/nodiadau/2025/y-nodyn-cyntaf/"));
    assert!(pages[BOTH[1]].contains("url=/en/notes/2025/the-first-note/"));
    let again = made_on(&second("status: archived\nreplaced_by: nobody"), edition());
    assert!(codes(&again.findings).contains(&"dangling-ref".to_owned()), "{:?}", codes(&again.findings));
}

#[test]
fn drafts_are_shown_marked_where_they_are_asked_for() {
    let shown = Edition { drafts: Drafts::Show, ..edition() };
    let template = "themes/bach/templates/note.html";
    let site = sources(&base());
    let text = site
        .text(template)
        .expect("a template")
        .replace("{% block main %}", "{% block main %}[{{ page.unpublished }}]");
    let mut site = second("status: draft");
    assert_eq!(site.insert(template, text.as_bytes()), None);
    let pages = made_on(&site, shown).pages;
    let page = String::from_utf8(pages[BOTH[0]].clone()).expect("a text");
    assert!(page.contains("[draft]"), "{page}");
    // A draft may have one language so far: then its twin says so.
    let draft = "---\ntitle: Cynllun\nsummary: Hanner.\ndate: 2026-06-01\nstatus: draft\n---\nTestun.\n";
    let site = with(&[("content/notes/plan.cy.md", draft)]);
    assert_eq!(codes(&made_on(&site, edition()).findings), Vec::<String>::new());
    let pages = made_on(&site, shown).pages;
    let twin = String::from_utf8(pages["en/notes/2026/cynllun/index.html"].clone()).expect("a text");
    assert!(twin.contains("one-language") && twin.contains("<span lang=\"cy\">Cynllun</span>"), "{twin}");
}

const REPORT: &str = "---\ntitle: Adroddiad blynyddol\nsummary: Crynodeb.\ndate: 2026-06-01\nexception:\n  review_on: 2027-01-31\n  \
    cy: { reason: Mae’n cael ei gyfieithu., responsible: Rheolwr }\n  \
    en: { reason: It is being translated., responsible: Manager }\n---\n## Pennawd {#one}\n\nGeiriau’r adroddiad.\n";

#[test]
fn a1_a_declared_gap_is_said_in_the_readers_language_and_shows_nothing_of_the_other() {
    let site = with(&[("content/notes/report.cy.md", REPORT)]);
    let pages = on(&site, edition().today);
    let welsh = &pages["cy/nodiadau/2026/adroddiad-blynyddol/index.html"];
    assert!(welsh.contains("Geiriau’r adroddiad.") && !welsh.contains("hreflang=\"en\" href=\"https:"));
    let english = &pages["en/notes/2026/adroddiad-blynyddol/index.html"];
    assert!(english.contains("<html lang=\"en\">") && english.contains("It is being translated."));
    assert!(english.contains("<h1>Not available in English yet</h1>"), "{english}");
    assert!(english.contains("href=\"/cy/nodiadau/2026/adroddiad-blynyddol/\" lang=\"cy\" hreflang=\"cy\""));
    for words in ["Geiriau’r", "Crynodeb", "Pennawd", "gyfieithu"] {
        assert!(!english.contains(words), "{words} is on the English page");
    }
    assert!(english.contains("<span lang=\"cy\">Adroddiad blynyddol</span>"));
    // Search engines are told of the one that is there.
    assert!(!pages["sitemap.xml"].contains("/en/notes/2026/adroddiad-blynyddol/"));
    assert!(pages["sitemap.xml"].contains("/cy/nodiadau/2026/adroddiad-blynyddol/"));
}

#[test]
fn a1_without_a_reason_or_after_its_day_a_gap_keeps_the_site_from_being_written() {
    let bare = REPORT.replace("exception:", "note_to_self:");
    let late = REPORT.replace("2027-01-31", "2026-11-22");
    for text in [bare, late] {
        let made = made_on(&with(&[("content/notes/report.cy.md", &text)]), edition());
        assert!(
            codes(&made.findings).contains(&"translation-missing".to_owned()),
            "{:?}",
            codes(&made.findings)
        );
        assert!(made.pages.is_empty());
    }
}

/// This site's own theme can show a gap of every type that has pages, on every page that names it.
#[test]
fn a1_every_type_of_this_site_can_have_a_gap() {
    let mut site = sources(&repository());
    let exception = "exception:\n  review_on: 2027-01-31\n  cy: { reason: Rheswm., responsible: Rhywun }\n  \
                     en: { reason: A reason., responsible: Somebody }\n";
    let tellings: Vec<String> = site
        .under("content/")
        .map(|(path, _)| path.to_string())
        .filter(|path| path.ends_with(".cy.md"))
        .collect();
    let mut folders = std::collections::BTreeSet::new();
    for path in tellings {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        if !folders.insert(folder) {
            continue;
        }
        // The facts stand in the Welsh file: the English one goes.
        let text = site.text(&path).expect("a telling").replacen("---\n", &format!("---\n{exception}"), 1);
        assert_eq!(site.insert(&path, text.as_bytes()), None);
        assert!(site.remove(&path.replace(".cy.md", ".en.md")), "{path}");
    }
    assert!(folders.len() > 8, "{folders:?}");
    let made = made_on(&site, edition());
    let errors: Vec<_> =
        made.findings.iter().filter(|one| one.severity == ahp1::diagnostic::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let gaps = made
        .pages
        .values()
        .filter(|page| page.windows(30).any(|part| part == b"Not available in English yet</"));
    assert!(gaps.count() >= folders.len());
}
