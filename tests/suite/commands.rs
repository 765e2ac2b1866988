//! The command itself: exit codes, formats, folders; and the promise that nothing can lack its twin.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use ahp1::base::lang::Lang;
use ahp1::config::RawHtml;
use ahp1::content::Reading;
use ahp1::content::document::{read_rows, read_telling};
use ahp1::diagnostic::{Code, Finding};
use ahp1::pipeline::{Memory, has_errors};
use ahp1::scan::Sources;
use ahp1::schema::{Origin, Schema};
use ahp1::site::Documents;
use ahp1::site::item::{gather, stem_of};

use crate::folder::{Folder, repository};
use crate::line::{assemble, codes, edition, sources};

fn ahp1(folder: &Folder, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
    command.current_dir(folder.root()).args(words).env("LC_ALL", "C").output().expect("the command runs")
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// The base site without one of its tellings.
fn broken() -> (Folder, String) {
    let folder = Folder::of_base();
    let pairs = crate::folder::files(folder.root(), &["content"]);
    let path = pairs.keys().find(|path| path.ends_with(".en.md")).expect("a telling").clone();
    folder.remove(&path);
    (folder, path)
}

#[test]
fn exit_codes_tell_people_and_machines_alike() {
    let good = Folder::of_base();
    assert_eq!(ahp1(&good, &["check"]).status.code(), Some(0));
    assert_eq!(ahp1(&good, &["build"]).status.code(), Some(0));
    assert!(good.path("public/cy/index.html").exists());
    let (bad, _) = broken();
    for format in ["human", "json", "github", "sarif"] {
        assert_eq!(ahp1(&bad, &["check", "--format", format]).status.code(), Some(1), "{format}");
        assert_eq!(ahp1(&bad, &["build", "--format", format]).status.code(), Some(1), "{format}");
    }
    assert!(!bad.path("public").exists());
    assert_eq!(ahp1(&good, &["build", "--nonsense"]).status.code(), Some(2));
    assert_eq!(ahp1(&good, &["--root", "nowhere", "check"]).status.code(), Some(2));
    let empty = Folder::empty();
    let (code, _, told) = said(&ahp1(&empty, &["check"]));
    assert_eq!(code, Some(1));
    assert!(told.contains("site-missing"), "{told}");
}

#[test]
fn findings_are_told_in_every_format_and_both_languages() {
    let (folder, path) = broken();
    let (_, out, _) = said(&ahp1(&folder, &["check", "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["findings"][0]["code"], "translation-missing");
    let (_, out, _) = said(&ahp1(&folder, &["check", "--format", "sarif"]));
    let sarif: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "translation-missing");
    let (_, out, _) = said(&ahp1(&folder, &["check", "--format", "github"]));
    assert!(out.starts_with("::error "), "{out}");
    let (_, _, english) = said(&ahp1(&folder, &["check"]));
    assert!(english.contains(&path) && english.contains("error[translation-missing]"), "{english}");
    let (_, _, welsh) = said(&ahp1(&folder, &["check", "--lang", "cy"]));
    assert!(welsh.contains("gwall[translation-missing]"), "{welsh}");
}

#[test]
fn the_site_is_found_from_any_folder_below_it() {
    let folder = Folder::of_base();
    let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
    let output = command.current_dir(folder.path("content/types")).arg("build").output().expect("runs");
    assert_eq!(output.status.code(), Some(0));
    assert!(folder.path("public/index.html").exists());
}

#[test]
fn a_folder_that_holds_the_sites_own_files_is_not_written_to() {
    let folder = Folder::of_base();
    let before = crate::folder::files(folder.root(), &["content", "themes", "i18n"]);
    for out in [".", "content", "content/new", "themes/x", "..", "content/../i18n"] {
        assert_eq!(ahp1(&folder, &["build", "--out", out]).status.code(), Some(2), "{out}");
    }
    assert!(crate::folder::files(folder.root(), &["content", "themes", "i18n"]) == before);
    // A file that no build wrote stops a build, and is left alone.
    folder.write("elsewhere/index.html", "mine");
    assert_eq!(ahp1(&folder, &["build", "--out", "elsewhere"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path("elsewhere/index.html")).expect("there"), "mine");
}

#[test]
fn a_fault_of_the_machine_names_the_file() {
    let folder = Folder::of_base();
    folder.write("a-file", "no folder");
    folder.write("spoilt/.ahp1-manifest.json", "{ \"files\": [");
    folder.write("stopped/.ahp1-journal.json", "");
    for (words, named) in [
        (["build", "--out", "a-file"], "a-file"),
        (["build", "--out", "spoilt"], ".ahp1-manifest.json"),
        (["build", "--out", "stopped"], ".ahp1-journal.json"),
        (["check", "--root", "nowhere"], "nowhere"),
    ] {
        let (code, _, told) = said(&ahp1(&folder, &words));
        assert_eq!(code, Some(2), "{words:?}");
        assert!(told.contains(named), "{told}");
    }
}

/// Whenever it is stopped, whoever comes next finds the old site or the new one.
#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one() {
    let folder = Folder::copy_of(&repository().join("tests/sites/llyfrgell"));
    let ours = |mut output: BTreeMap<String, Vec<u8>>| {
        output.retain(|path, _| !path.contains(".ahp1-"));
        output
    };
    let name = |from: &str, to: &str| folder.edit("content/site.yaml", from, to);
    folder.build();
    let old = ours(folder.output());
    name("Bridge Library", "Bridge Books");
    folder.build();
    let new = ours(folder.output());
    assert!(old != new && old.len() == new.len());
    let (stage, journal) = (folder.path("public/.ahp1-stage"), folder.path("public/.ahp1-journal.json"));
    let staged = |least: usize| fs::read_dir(&stage).is_ok_and(|entries| entries.count() >= least);
    let moments: [&dyn Fn() -> bool; 5] =
        [&|| stage.exists(), &|| staged(40), &|| staged(90), &|| journal.exists(), &|| {
            journal.exists() && !staged(60)
        }];
    let mut stopped = 0;
    for (number, moment) in moments.iter().enumerate() {
        name("Bridge Books", "Bridge Library");
        folder.build();
        name("Bridge Library", "Bridge Books");
        let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
        command.current_dir(folder.root()).args(["build", "--format", "json"]).stdout(Stdio::null());
        let mut build = command.spawn().expect("the command runs");
        while !moment() && build.try_wait().expect("known").is_none() {}
        stopped += usize::from(build.try_wait().expect("known").is_none());
        build.kill().expect("it was ours");
        build.wait().expect("gone");
        ahp1::emit::recover(&folder.path("public")).expect("no fault of the machine");
        let found = ours(folder.output());
        assert!(found == old || found == new, "stopped at moment {number} it is neither");
    }
    assert!(stopped > 0, "none was stopped");
}

#[test]
fn every_finding_is_explained() {
    let folder = Folder::empty();
    let (code, list, _) = said(&ahp1(&folder, &["explain"]));
    assert_eq!(code, Some(0));
    for code in Code::ALL {
        assert!(list.contains(code.slug()), "{code}");
        let (exit, text, _) = said(&ahp1(&folder, &["explain", code.slug()]));
        assert_eq!(exit, Some(0));
        assert!(text.starts_with(&format!("## {code}")), "{text}");
    }
    let (exit, _, told) = said(&ahp1(&folder, &["explain", "translation-mising"]));
    assert_eq!(exit, Some(2));
    assert!(told.contains("translation-missing"), "{told}");
}

#[test]
fn a_new_site_builds_without_a_finding_and_a_full_folder_is_refused() {
    let folder = Folder::empty();
    assert_eq!(ahp1(&folder, &["init", "new"]).status.code(), Some(0));
    let (code, _, told) = said(&ahp1(&folder, &["--root", "new", "build"]));
    assert_eq!(code, Some(0), "{told}");
    assert!(told.starts_with("Everything is in order."), "{told}");
    assert_eq!(ahp1(&folder, &["init", "new"]).status.code(), Some(2));
}

/// Every document of a site, each read once.
fn documents(site: &Sources, schema: &Schema) -> Documents {
    let reading = Reading { raw_html: RawHtml::Escape };
    let read = site.under("content/").filter_map(|(path, _)| {
        let (text, ty) = (site.text(path)?, schema.type_of(path)?);
        let document = match (&ty.origin, stem_of(path)) {
            (Origin::Collection(_), _) => read_rows(&text, ty, &reading),
            (_, Some((_, lang))) => read_telling(&text, ty, lang, &reading),
            (_, None) => return None,
        };
        Some((path.clone(), Arc::new(document)))
    });
    read.collect()
}

/// Whether the twin of this telling is told to lack it.
fn tells_of<'f>(findings: impl IntoIterator<Item = &'f Finding>, path: &str) -> bool {
    let (stem, lang) = stem_of(path).expect("a telling");
    findings.into_iter().any(|finding| {
        finding.code == Code::TranslationMissing
            && finding.value("lang") == Some(lang.tag())
            && finding.place.as_ref().and_then(|place| stem_of(&place.file)) == Some((stem, lang.other()))
    })
}

#[test]
fn without_any_one_telling_of_this_site_its_twin_is_told_of() {
    let whole = sources(&repository());
    let (schema, _) = ahp1::schema::read(&whole);
    let all = documents(&whole, &schema);
    let tellings: Vec<&str> = all.keys().map(AsRef::as_ref).filter(|path| path.ends_with(".md")).collect();
    assert!(tellings.len() > 60);
    for path in &tellings {
        let mut documents = all.clone();
        assert!(documents.remove(*path).is_some());
        let mut findings = Vec::new();
        gather(&schema, &documents, &edition(), &mut findings);
        assert!(tells_of(&findings, path), "{path}: {findings:?}");
    }
    // The whole line takes longer, and says the same each time.
    let memory = Memory::default();
    assert!(!has_errors(&assemble(whole.clone(), &memory).findings));
    for path in tellings.iter().step_by(tellings.len() / 20) {
        let mut site = whole.clone();
        assert!(site.remove(path));
        let findings = assemble(site, &memory).findings;
        assert!(has_errors(&findings), "{path}");
        assert!(
            tells_of(findings.iter().map(|judged| &judged.finding), path),
            "{path}: {:?}",
            codes(&findings)
        );
    }
}

#[test]
fn without_any_one_message_of_this_site_there_is_an_error() {
    let whole = sources(&repository());
    let memory = Memory::default();
    for lang in Lang::BOTH {
        let path = format!("i18n/{}/site.ftl", lang.tag());
        let text = whole.text(&path).expect("messages").to_string();
        let ids: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|line| line.split(" =").next())
            .collect();
        assert!(ids.len() > 50);
        // One in seven of each language, others in each: all of them would be the same test a hundred times over.
        for id in ids.iter().skip(usize::from(lang == Lang::En)).step_by(7) {
            let mut site = whole.clone();
            let without = text.replacen(&format!("\n{id} ="), &format!("\nx-{id} ="), 1);
            let without = if without == text {
                text.replacen(&format!("{id} ="), &format!("x-{id} ="), 1)
            } else {
                without
            };
            assert_eq!(site.insert(&path, without.as_bytes()), None);
            let assembled = assemble(site, &memory);
            let told = assembled.findings.iter().any(|judged| {
                judged.finding.code == Code::MessageMissing && judged.finding.value("id") == Some(id)
            });
            assert!(told && has_errors(&assembled.findings), "{id}: {:?}", codes(&assembled.findings));
        }
    }
}

/// The lines of a text that ask for something: keys that have no value yet.
fn asked(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim_start).filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(": ").filter(|(_, rest)| rest.trim().starts_with('#')))
        .map(|(key, _)| key)
        .collect()
}

#[test]
fn a_new_item_is_both_its_files_and_check_says_what_they_lack() {
    for (lang, own, prompt) in [("cy", "cy", "angenrheidiol"), ("en", "en", "needed")] {
        let folder = Folder::of_base();
        let output = ahp1(&folder, &["new", "note", "third", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0), "{:?}", said(&output));
        let text = |lang: &str| {
            fs::read_to_string(folder.path(&format!("content/notes/third.{lang}.md"))).expect("a file")
        };
        let other = if own == "cy" { "en" } else { "cy" };
        assert_eq!(asked(&text(own)), ["date", "title", "summary"], "{}", text(own));
        assert_eq!(asked(&text(other)), ["title", "summary"], "facts are written once");
        assert!(text(own).contains(prompt) && text(other).contains(prompt), "{}", text(other));
        let (code, out, _) = said(&ahp1(&folder, &["check", "--format", "json"]));
        let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        let found: Vec<_> =
            json["findings"].as_array().expect("a list").iter().map(|one| one["code"].clone()).collect();
        assert_eq!(code, Some(1));
        assert!(!found.is_empty() && found.iter().all(|code| code == "missing-field"), "{found:?}");
        // A second time nothing is written over.
        assert_eq!(ahp1(&folder, &["new", "note", "third"]).status.code(), Some(2));
    }
}

#[test]
fn a_new_row_stands_behind_the_others_in_their_form() {
    let folder = Folder::of_base();
    let before = fs::read_to_string(folder.path("content/places.yaml")).expect("a file");
    assert_eq!(ahp1(&folder, &["new", "place", "llan"]).status.code(), Some(0));
    let after = fs::read_to_string(folder.path("content/places.yaml")).expect("a file");
    assert!(after.starts_with(&before) && after[before.len()..].starts_with("- id: llan\n"), "{after}");
    assert_eq!(ahp1(&folder, &["new", "place", "llan"]).status.code(), Some(2), "it is there now");
    // Under `rows:`, by as much as the others.
    fs::write(
        folder.path("content/places.yaml"),
        "all: {}\nrows:\n  - id: a\n    cy: { title: A }\n    en: { title: A }",
    )
    .expect("written");
    assert_eq!(ahp1(&folder, &["new", "place", "b"]).status.code(), Some(0));
    let text = fs::read_to_string(folder.path("content/places.yaml")).expect("a file");
    assert!(text.contains("\n  - id: b\n    ") && text.contains("\n    cy:\n      title:"), "{text}");
    // Where it has no end to stand at, the row is shown and the file stays as it was.
    fs::write(folder.path("content/places.yaml"), "rows: []\nall: {}\n").expect("written");
    let (code, out, _) = said(&ahp1(&folder, &["new", "place", "c"]));
    assert_eq!(code, Some(2));
    assert!(out.starts_with("- id: c\n"), "{out}");
    assert_eq!(
        fs::read_to_string(folder.path("content/places.yaml")).expect("a file"),
        "rows: []\nall: {}\n"
    );
}

#[test]
fn an_item_of_no_type_or_without_an_id_is_refused() {
    let folder = Folder::of_base();
    let (code, _, told) = said(&ahp1(&folder, &["new", "nite", "x"]));
    assert_eq!(code, Some(2));
    assert!(told.contains("“note”") && told.contains("place"), "{told}");
    for id in ["../../x", "a b", "t\u{177}", "", ".x"] {
        assert_eq!(ahp1(&folder, &["new", "note", id]).status.code(), Some(2), "{id}");
    }
    assert_eq!(ahp1(&folder, &["check"]).status.code(), Some(0), "nothing was written");
}

#[test]
fn the_schema_of_each_type_says_what_its_declaration_says() {
    let folder = Folder::of_base();
    let (code, out, _) = said(&ahp1(&folder, &["schema"]));
    assert_eq!(code, Some(0));
    let settings: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(settings["yaml.schemas"][".ahp1/schema/place.json"], "content/places.yaml");
    let read = |name: &str| -> serde_json::Value {
        let text = fs::read_to_string(folder.path(&format!(".ahp1/schema/{name}.json"))).expect("a file");
        serde_json::from_str(&text).expect("JSON")
    };
    let note = read("note");
    assert_eq!(note["properties"]["date"]["format"], "date");
    assert_eq!(note["properties"]["summary"]["maxLength"], 60);
    assert_eq!(note["properties"]["stars"]["maximum"], 5);
    let required = note["required"].as_array().expect("a list");
    assert!(
        required.contains(&"title".into()) && !required.contains(&"date".into()),
        "facts stand in either file"
    );
    assert_eq!(note["additionalProperties"], false);
    let row = &read("place")["oneOf"][0]["items"];
    assert_eq!(row["required"], serde_json::json!(["id", "cy", "en"]));
    assert_eq!(row["properties"]["cy"]["properties"]["title"]["maxLength"], 120);
}
