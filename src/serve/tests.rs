//! A small site in a temporary folder, served without connections.

use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;

use serde_json::Value;
use tempfile::TempDir;

use super::*;
use crate::config::Edition;
use crate::content::markdown;
use crate::diagnostic::Profile;
use crate::theme::contract;

const TYPE: &str = "name: { cy: { one: Tudalen, many: Tudalennau }, en: { one: Page, many: Pages } }
source: pages/
template: page
route: { cy: \"{slug}\", en: \"{slug}\" }
";

const PAGE: &str = "<!DOCTYPE html><html lang=\"{{ lang }}\"><title>{{ page.title }}</title><body>{{ page.title }}</body></html>";

const SITE: &str = "name: { cy: Safle, en: Site }\nurl: https://example.org\ntheme: plain\n";

/// What is public on the day of these tests.
pub(super) fn editions() -> Editions {
    Box::new(|| Edition::of(jiff::civil::date(2026, 11, 22)))
}

/// Both pages of `titles` in both languages, and a template for whatever a site needs.
pub(super) fn site(titles: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "content/site.yaml", SITE);
    write(root, "content/types/page.yaml", TYPE);
    write(root, "themes/plain/templates/page.html", PAGE);
    for name in contract::TEMPLATES {
        write(
            root,
            &format!("themes/plain/templates/{name}"),
            &format!("<p>{name} {{{{ lang | default(value=\"\") }}}}</p>"),
        );
    }
    write(root, "themes/plain/assets/site.css", "p { color: red }\n");
    for lang in ["cy", "en"] {
        write(root, &format!("i18n/{lang}/site.ftl"), &messages());
        for title in titles {
            page(root, title, lang, title);
        }
    }
    folder
}

/// Every message that the engine asks for, with its values.
fn messages() -> String {
    let asked = markdown::MESSAGES.iter().chain(contract::MESSAGES);
    let message = |(id, values): &(&str, &[&str])| {
        let values: String = values.iter().map(|value| format!(" {{ ${value} }}")).collect();
        format!("{id} = x{values}\n")
    };
    asked.map(message).collect()
}

pub(super) fn page(root: &Path, name: &str, lang: &str, title: &str) {
    write(
        root,
        &format!("content/pages/{name}.{lang}.md"),
        &format!("---\ntitle: {title}\nslug: {name}\n---\n"),
    );
}

pub(super) fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn open(root: &Path) -> State {
    State::open(root, Lang::En, editions()).unwrap()
}

fn text(answer: &Answer) -> &str {
    std::str::from_utf8(&answer.bytes).unwrap()
}

/// Status and text.
fn got(state: &State, path: &str) -> (u16, String) {
    let answer = state.get(path);
    (answer.status, text(&answer).to_owned())
}

fn renders(state: &State) -> usize {
    state.work().renders.load(Ordering::Relaxed)
}

fn codes(state: &State) -> Vec<String> {
    let document: Value = serde_json::from_str(&state.findings()).unwrap();
    let findings = document["findings"].as_array().unwrap().iter();
    findings.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_output_is_served_as_a_build_writes_it() {
    let folder = site(&["un", "dau"]);
    let out = tempfile::tempdir().unwrap();
    let built =
        crate::pipeline::build(folder.path(), out.path(), editions()(), &mut Default::default(), &|_| {})
            .unwrap();
    let state = open(folder.path());
    let outputs: Vec<_> = built.assembled.whole.as_ref().unwrap().plan.iter().collect();
    assert!(built.changes.is_some() && outputs.len() > 10, "{:?}", built.findings);
    for (path, _) in outputs {
        let answer = state.get(&format!("/{path}"));
        assert_eq!(
            (answer.status, answer.bytes.as_ref()),
            (200, fs::read(out.path().join(path.as_ref())).unwrap().as_slice())
        );
    }
    assert_eq!(state.get("/cy/un/").content_type, "text/html; charset=utf-8");
    assert_eq!(state.get("/robots.txt").content_type, "text/plain; charset=utf-8");
}

#[test]
fn a_page_is_rendered_when_it_is_asked_for_and_once() {
    let folder = site(&["un", "dau"]);
    let state = open(folder.path());
    assert_eq!(renders(&state), 0);
    let first = state.get("/cy/un/");
    assert_eq!(renders(&state), 1);
    assert_eq!(state.get("/cy/un/"), first);
    assert_eq!(state.get("/cy/un/index.html"), first);
    assert_eq!(renders(&state), 1);
    state.get("/en/un/");
    assert_eq!(renders(&state), 2);
}

/// What a draft leaves unsaid, `serve --profile live` tells.
#[test]
fn what_live_would_refuse_is_told_while_the_site_is_served_as_live() {
    let folder = site(&["un"]);
    assert_eq!(codes(&open(folder.path())), Vec::<String>::new());
    let live = || Edition { profile: Some(crate::diagnostic::Profile::Live), ..editions()() };
    let state = State::open(folder.path(), Lang::En, Box::new(live)).unwrap();
    let told = codes(&state);
    for code in ["telling-unchecked", "translation-unstamped"] {
        assert!(told.iter().any(|one| one == code), "{told:?}");
    }
}

#[test]
fn a_folder_without_its_slash_leads_on_and_what_is_not_there_says_so_in_its_language() {
    let folder = site(&["un"]);
    let state = open(folder.path());
    let answer = state.get("/cy/un");
    assert_eq!((answer.status, answer.location.as_deref()), (308, Some("/cy/un/")));
    assert_eq!(got(&state, "/cy/na/"), (404, "<p>not-found.html cy</p>".to_owned()));
    assert_eq!(got(&state, "/en/na.png"), (404, "<p>not-found.html en</p>".to_owned()));
    assert_eq!(got(&state, "/na/"), (404, "<p>not-found-both.html </p>".to_owned()));
    assert_eq!(got(&state, "/cy/%00").0, 400);
    for path in [
        "/../content/site.yaml",
        "/content/site.yaml",
        "/cy/../../content/site.yaml",
        "/%2e%2e/content/site.yaml",
    ] {
        assert_eq!(got(&state, path).0, 404, "{path}");
    }
}

#[test]
fn the_base_of_the_sites_address_is_its_base_here_too() {
    let folder = site(&["un"]);
    write(folder.path(), "content/site.yaml", &SITE.replace("example.org", "example.org/safle/"));
    let state = open(folder.path());
    assert_eq!(got(&state, "/safle/cy/un/").0, 200);
    assert_eq!(state.get("/").location.as_deref(), Some("/safle/"));
    assert_eq!(got(&state, "/cy/un/"), (404, "<p>not-found-both.html </p>".to_owned()));
}

#[test]
fn an_edit_is_seen_after_a_refresh_and_costs_one_read_and_one_render() {
    let folder = site(&["un", "dau"]);
    let state = open(folder.path());
    state.get("/cy/un/");
    state.get("/cy/dau/");
    let read = state.work().documents.load(Ordering::Relaxed);
    page(folder.path(), "un", "cy", "Newydd");
    assert!(state.refresh().unwrap().is_some());
    assert_eq!(state.work().documents.load(Ordering::Relaxed), read + 1);
    assert_eq!(renders(&state), 2);
    assert!(got(&state, "/cy/un/").1.contains("Newydd"));
    assert_eq!(renders(&state), 3);
    assert_eq!(state.subscribe().borrow().generation, 2);
}

#[test]
fn a_refresh_without_a_change_is_no_new_state() {
    let folder = site(&["un"]);
    let state = open(folder.path());
    state.get("/cy/un/");
    page(folder.path(), "un", "cy", "un");
    write(folder.path(), "content/pages/.un.cy.md.swp", "x");
    assert!(state.refresh().unwrap().is_none());
    state.get("/cy/un/");
    assert_eq!((renders(&state), state.subscribe().borrow().generation), (1, 1));
}

#[test]
fn while_there_is_no_whole_site_the_last_one_stays() {
    let folder = site(&["un"]);
    let state = open(folder.path());
    write(folder.path(), "content/site.yaml", "name: [\n");
    state.refresh().unwrap();
    assert!(got(&state, "/cy/un/").1.contains("un"));
    assert_eq!(got(&state, "/en/un/").0, 200);
    assert!(!codes(&state).is_empty());
    fs::remove_dir_all(folder.path().join("content")).unwrap();
    state.refresh().unwrap();
    assert_eq!(got(&state, "/en/un/").0, 200);
    assert_eq!(codes(&state), ["site-missing"]);
}

#[test]
fn a_draft_is_served_with_the_number_of_findings_that_would_keep_it_from_being_published() {
    let folder = site(&["un", "dau"]);
    let state = open(folder.path());
    let status = *state.subscribe().borrow();
    // Nobody has signed the Welsh of the two, nor said which language was first: a draft doesn't tell of either.
    assert_eq!((codes(&state), status.refused), (Vec::new(), 4));
    let told: Value = serde_json::from_str(&state.findings()).unwrap();
    assert!(told["refused"]["summary"].as_str().unwrap().ends_with('4'));
    let live = || Edition { profile: Some(Profile::Live), ..editions()() };
    let state = State::open(folder.path(), Lang::Cy, Box::new(live)).unwrap();
    let status = *state.subscribe().borrow();
    assert_eq!((status.errors, status.refused), (4, 0));
    let told: Value = serde_json::from_str(&state.findings()).unwrap();
    assert_eq!(told["refused"], Value::Null);
}

#[test]
fn a_site_with_errors_is_shown_with_them() {
    let folder = site(&["un"]);
    let state = open(folder.path());
    write(folder.path(), "content/pages/un.cy.md", "---\ntitle: Newydd\nslug: un\ntitel: x\n---\n");
    state.refresh().unwrap();
    assert!(got(&state, "/cy/un/").1.contains("Newydd"));
    assert_eq!(codes(&state), ["unknown-key"]);
}

#[test]
fn a_page_whose_template_fails_stays_as_it_was_with_the_finding() {
    let folder = site(&["un"]);
    let state = open(folder.path());
    let good = state.get("/cy/un/");
    let mut status = state.subscribe();
    status.mark_unchanged();
    write(folder.path(), "themes/plain/templates/page.html", "<body>{{ page.titel }}</body>");
    state.refresh().unwrap();
    let errors = status.borrow_and_update().errors;
    assert_eq!(codes(&state), Vec::<String>::new());
    assert_eq!(state.get("/cy/un/"), good);
    assert_eq!(codes(&state), ["template-failed"]);
    assert!(status.has_changed().unwrap());
    let now = *status.borrow();
    assert_eq!(now, Status { generation: 2, errors: errors + 1, ..now });
    let before = renders(&state);
    assert_eq!(state.get("/cy/un/"), good);
    assert_eq!(renders(&state), before, "what failed is not tried again before something changes");

    // A page that was never good has nothing to show but what is wrong.
    let (status, html) = got(&state, "/en/un/");
    assert_eq!(status, 500);
    assert!(html.contains("themes/plain/templates/page.html:1:"), "{html}");
    assert!(html.contains("lang=\"cy\"") && html.contains("lang=\"en\""));

    write(folder.path(), "themes/plain/templates/page.html", PAGE);
    state.refresh().unwrap();
    assert_eq!(codes(&state), Vec::<String>::new());
    assert_eq!(got(&state, "/en/un/").0, 200);
}

#[test]
fn a_template_that_cannot_be_read_is_one_finding_not_one_a_page() {
    let folder = site(&["un", "dau"]);
    let state = open(folder.path());
    let good = state.get("/cy/un/");
    write(folder.path(), "themes/plain/templates/page.html", "{% if %}");
    state.refresh().unwrap();
    assert_eq!(state.get("/cy/un/"), good);
    assert_eq!(state.get("/cy/dau/").status, 500);
    assert_eq!(codes(&state), ["template-syntax"]);
}

#[test]
fn a_folder_that_never_was_a_site_says_what_is_missing_until_it_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    assert_eq!(got(&state, "/cy/").0, 500);
    assert_eq!(codes(&state), ["site-missing"]);
    for (path, text) in
        [("content/site.yaml", SITE), ("themes/plain/templates/chooser.html", "<p>Croeso</p>")]
    {
        write(folder.path(), path, text);
    }
    state.refresh().unwrap();
    assert_eq!(got(&state, "/"), (200, "<p>Croeso</p>".to_owned()));
}

#[test]
fn a_root_that_is_gone_is_a_fault_and_the_last_site_stays() {
    let folder = site(&["un"]);
    let state = open(folder.path());
    fs::remove_dir_all(folder.path()).unwrap();
    assert!(state.refresh().is_err());
    assert_eq!(got(&state, "/cy/un/").0, 200);
}

#[test]
fn a_page_with_the_report_waits_for_the_rules_and_shows_what_a_build_would() {
    let folder = site(&["a"]);
    let root = folder.path();
    write(root, "themes/plain/templates/page.html", "<p>{{ page.title }}</p>{{ page.body | safe }}");
    let block = "{% for one in report.findings %}<i>{{ one.code }} {{ one.count }}</i>{% endfor %}";
    write(root, "themes/plain/templates/block-report.html", block);
    for lang in ["cy", "en"] {
        write(root, &format!("content/pages/a.{lang}.md"), "---\ntitle: a\n---\n::: report\n");
    }
    let text = |state: &State, path: &str| String::from_utf8(state.get(path).bytes.to_vec()).unwrap();
    let state = State::draft(root, Lang::En, editions()).unwrap();
    // What only rules find is there before anybody has let them look.
    let drawn = text(&state, "/cy/a/");
    assert!(drawn.contains("<i>telling-unchecked 1</i>"), "{drawn}");
    assert!(text(&state, "/data/report.csv").contains("finding:telling-unchecked,,,1\r\n"));
    state.check();
    assert_eq!(text(&state, "/cy/a/"), drawn);
    // After an edit the remembered one is not shown.
    page(root, "b", "cy", "b");
    page(root, "b", "en", "b");
    state.refresh().unwrap();
    let again = text(&state, "/cy/a/");
    assert!(again.contains("<i>telling-unchecked 2</i>"), "{again}");
    let clean = State::open(root, Lang::En, editions()).unwrap();
    assert_eq!(text(&clean, "/cy/a/"), again);
}

#[test]
fn of_files_that_are_named_the_rest_of_the_folder_is_looked_at_too() {
    let folder = site(&["un", "dau"]);
    let root = folder.path().canonicalize().unwrap();
    let state = open(&root);
    let named = |names: &[&str]| {
        let files: Vec<_> = names.iter().map(|name| root.join("content/pages").join(name)).collect();
        state.refresh_at(&files).unwrap().is_some()
    };
    let shows = |path: &str, title: &str| assert!(got(&state, path).1.contains(title), "{path}: {title}");
    page(&root, "un", "cy", "Newydd");
    assert!(named(&["un.cy.md", ".un.cy.md.swp", "4913"]));
    shows("/cy/un/", "Newydd");
    assert_eq!(state.subscribe().borrow().generation, 2, "the second look saw no more than the first");
    page(&root, "un", "cy", "Arall");
    page(&root, "dau", "en", "Other");
    assert!(named(&["un.cy.md"]));
    shows("/cy/un/", "Arall");
    shows("/en/dau/", "Other");
    // One that came, one that went, one that can't be read.
    page(&root, "tri", "cy", "Tri");
    page(&root, "tri", "en", "Three");
    assert!(named(&["tri.cy.md"]));
    shows("/en/tri/", "Three");
    fs::remove_file(root.join("content/pages/tri.cy.md")).unwrap();
    fs::remove_file(root.join("content/pages/tri.en.md")).unwrap();
    assert!(named(&["tri.cy.md"]));
    assert_eq!(got(&state, "/en/tri/").0, 404);
    fs::write(root.join("content/pages/un.cy.md"), [0xFF]).unwrap();
    assert!(named(&["un.cy.md"]));
    assert_eq!(codes(&state), ["not-utf8"]);
    page(&root, "un", "cy", "Eto");
    assert!(named(&["un.cy.md"]));
    assert_eq!(codes(&state), Vec::<String>::new());
    shows("/cy/un/", "Eto");
}
