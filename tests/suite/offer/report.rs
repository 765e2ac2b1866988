//! F6: how the two languages stand is told in the same figures to people, as JSON and as CSV.

use std::fs;
use std::path::Path;
use std::process::Command;

use ahp1::pipeline::Memory;
use ahp1::welsh::number::grouped;

use super::policy::{ahp1, told};
use crate::folder::{Folder, repository};
use crate::line::{assemble, sources};

#[test]
fn f6_the_report_counts_the_same_in_every_form() {
    let folder = Folder::of_base();
    for words in [
        &["translation", "stamp", "note/first", "--from", "cy", "--today", "2026-11-01"][..],
        &["translation", "sign", "note/first", "--by", "Cyfieithydd", "--only", "cy"],
    ] {
        assert_eq!(told(&ahp1(&folder, words)).0, Some(0));
    }
    folder.edit("content/notes/first.cy.md", "summary: Am y tŷ.", "summary: Am y tŷ hwn.");
    let (code, out, _) = told(&ahp1(&folder, &["status", "--json", "--today", "2026-11-22"]));
    assert_eq!(code, Some(0));
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["total"]["items"], 5);
    assert_eq!(json["total"]["unknown"], 4);
    assert_eq!(json["total"]["stale"], 1);
    // The sign-off went with the edit.
    assert_eq!(json["total"]["signed"], serde_json::json!({ "cy": 0, "en": 0 }));
    assert_eq!(json["behind"][0]["item"], "note/first");
    assert_eq!(json["behind"][0]["days"], 21);
    assert_eq!(
        json["findings"]["translation-stale"],
        serde_json::json!({ "count": 1, "draft": "warn", "live": "deny" })
    );
    let (_, csv, _) = told(&ahp1(&folder, &["status", "--csv", "--today", "2026-11-22"]));
    for (figure, ty, lang, path) in [
        ("items", "", "", &["total", "items"][..]),
        ("words", "", "cy", &["total", "words", "cy"]),
        ("unsigned", "note", "en", &["types", "note", "unsigned", "en"]),
        ("finding:sign-off-void", "", "", &["findings", "sign-off-void", "count"]),
    ] {
        let value = path.iter().fold(&json, |value, key| &value[key]);
        let row = format!("{figure},{ty},{lang},{value}");
        assert!(csv.lines().any(|line| line == row), "{row} is not in {csv}");
    }
    let (_, table, _) = told(&ahp1(&folder, &["status", "--lang", "cy", "--today", "2026-11-22"]));
    assert!(table.contains("note/first") && table.contains("translation-stale"), "{table}");
    assert!(!table.contains('\u{1b}'), "no colours where no terminal is");
}

/// The outputs of a site at some paths.
fn outputs<const N: usize>(root: &Path, paths: [&str; N]) -> [String; N] {
    let memory = Memory::default();
    let assembled = assemble(sources(root), &memory);
    let whole = assembled.whole.as_ref().expect("a whole site");
    paths.map(|path| {
        let recipe = whole.plan.get(path).unwrap_or_else(|| panic!("no output {path}"));
        let bytes = whole.render(&assembled.sources, &recipe, &memory).expect("an output");
        String::from_utf8(bytes).expect("UTF-8")
    })
}

/// The words of the cells of the row that begins with `name`, in the first table that has one.
fn row(html: &str, name: &str) -> Vec<String> {
    let start =
        html.find(&format!("<th scope=\"row\">{name}</th>")).unwrap_or_else(|| panic!("no row {name}"));
    let row = html[start..].split("</tr>").next().expect("a row");
    let cells = row.split("<td").skip(1).filter_map(|cell| cell.split_once('>'));
    cells.map(|(_, cell)| cell.split('<').next().expect("words").to_owned()).collect()
}

fn whole_number(value: &serde_json::Value) -> String {
    grouped(&value.to_string())
}

#[test]
fn f6_the_page_of_this_site_and_its_files_tell_the_figures_of_the_command() {
    let page = |lang: &str, path: &str| format!("{lang}/{path}/index.html");
    let [cy, en, json, csv] = outputs(
        &repository(),
        [
            &page("cy", "ynghylch/adroddiadaur-wefan"),
            &page("en", "about/site-reports"),
            "data/report.json",
            "data/report.csv",
        ],
    );
    let status = |form| {
        let root = repository();
        let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
        let command = command.current_dir(root).args(["status", form, "--today", "2026-11-22"]);
        told(&command.output().expect("the command runs")).1
    };
    assert_eq!(json.trim_end(), status("--json").trim_end());
    assert_eq!(csv.trim_end(), status("--csv").trim_end());
    let report: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let total = &report["total"];
    let figures = [&total["items"], &total["pairs"], &total["words"]["cy"], &total["words"]["en"]];
    let figures: Vec<_> = figures.into_iter().chain([&total["unsigned"]["cy"], &total["stale"]]).collect();
    for (html, all, pages) in [(&cy, "Gyda’i gilydd", "Tudalennau"), (&en, "Together", "Pages")] {
        assert_eq!(row(html, all), figures.iter().map(|figure| whole_number(figure)).collect::<Vec<_>>());
        let of_pages = &report["types"]["page"];
        let words = [&of_pages["words"]["cy"], &of_pages["words"]["en"]].map(whole_number);
        assert_eq!(row(html, pages)[2..4], words);
        for (code, one) in report["findings"].as_object().expect("by code") {
            assert!(html.contains(&format!("<code>{code}</code>")), "{code}");
            assert!(html.contains(&format!("{}</td>", whole_number(&one["count"]))), "{code}");
        }
        for address in ["/data/report.json", "/data/report.csv"] {
            assert!(html.contains(&format!("href=\"{address}\"")), "{address}");
        }
    }
}

#[test]
fn f6_a_page_shows_what_is_behind_and_what_is_excused_and_only_then_are_there_files() {
    let folder = Folder::of_base();
    let stamp = ["translation", "stamp", "note/first", "--from", "cy", "--today", "2026-11-01"];
    assert_eq!(told(&ahp1(&folder, &stamp)).0, Some(0));
    folder.edit("content/notes/first.cy.md", "summary: Am y tŷ.", "summary: Am y tŷ hwn.");
    let exception = "exception:\n  review_on: 2027-01-31\n  cy: { reason: Wrthi’n ei gyfieithu., responsible: Rheolwr }\n  \
                     en: { reason: Being translated., responsible: Manager }\n---\n";
    folder.write(
        "content/notes/third.cy.md",
        format!("---\ntitle: Trydydd\nsummary: Un.\ndate: 2026-06-01\n{exception}Testun.\n"),
    );
    let [cy, en] = outputs(folder.root(), ["cy/index.html", "en/index.html"]);
    for (html, day, excused) in [
        (&cy, "Y nodyn cyntaf: 21", "Trydydd: Wrthi’n ei gyfieithu. Rheolwr 2027-01-31"),
        (&en, "The first note: 21", "Trydydd: Being translated. Manager 2027-01-31"),
    ] {
        assert!(html.contains(day), "{html}");
        assert!(html.contains(excused), "{html}");
        assert!(html.contains("href=\"/data/report.csv\""), "{html}");
    }
    for (lang, words) in [("cy", "Croeso"), ("en", "Welcome")] {
        folder.edit(&format!("content/home.{lang}.md"), "::: report\n", "");
        folder.edit(&format!("content/home.{lang}.md"), words, &format!("{words},"));
    }
    let without = assemble(sources(folder.root()), &Memory::default());
    let plan = &without.whole.as_ref().expect("a whole site").plan;
    assert!(!plan.iter().any(|(path, _)| path.starts_with("data/report")));
}

#[test]
fn every_key_of_the_report_is_documented() {
    let docs = fs::read_to_string(repository().join("docs/report.md")).expect("the docs");
    let [json] = outputs(&repository(), ["data/report.json"]);
    let report: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    let mut all = keys(&report);
    all.extend(keys(&report["total"]));
    all.extend(keys(&report["terms"]));
    all.extend(keys(&report["terms"]["status"]));
    for key in all {
        assert!(docs.contains(&format!("`{key}`")), "docs/report.md has no `{key}`");
    }
}
