//! `--timings`: what took how long, for people and for machines; and that lines that move are for terminals alone.

use std::process::{Command, Output};

use serde_json::Value;

use crate::folder::Folder;

fn ahp1(folder: &Folder, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
    let done = command.current_dir(folder.root()).args(words).env("LC_ALL", "C").output().expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    done
}

/// The names of a list of timings, each of which has a time that is none below zero.
fn names(timings: &Value, list: &str) -> Vec<String> {
    let rows = timings[list].as_array().unwrap_or_else(|| panic!("no {list}"));
    let name = |row: &Value| {
        assert!(row["ms"].as_f64().is_some_and(|ms| ms >= 0.0), "{row}");
        row["name"].as_str().expect("a name").to_owned()
    };
    rows.iter().map(name).collect()
}

#[test]
fn machines_are_told_the_stages_and_the_slowest_rules_templates_and_pages() {
    let folder = Folder::of_base();
    let built = ahp1(&folder, &["build", "--timings", "json"]);
    let told: Value = serde_json::from_slice(&built.stdout).expect("one document");
    assert_eq!(names(&told, "stages"), ["read", "assemble", "check", "index", "render", "write"]);
    assert_eq!(names(&told, "rules").len(), 10);
    assert_eq!(names(&told, "pages").len(), 10);
    let home = told["templates"].as_array().and_then(|rows| rows.iter().find(|row| row["name"] == "home"));
    assert_eq!(home.map(|row| &row["pages"]), Some(&Value::from(2)));
    let checked = ahp1(&folder, &["check", "--timings", "json"]);
    let told: Value = serde_json::from_slice(&checked.stdout).expect("one document");
    assert_eq!(names(&told, "stages"), ["read", "assemble", "check"]);
    assert_eq!(names(&told, "pages"), Vec::<String>::new());
}

#[test]
fn people_are_told_last_and_nothing_moves_where_there_is_no_terminal() {
    let built = ahp1(&Folder::of_base(), &["build", "--timings"]);
    let told = String::from_utf8(built.stderr).expect("UTF-8");
    let places: Vec<_> = ["Done in", "each stage", "slowest rules", "Templates", "slowest pages"]
        .map(|words| told.find(words).unwrap_or_else(|| panic!("no “{words}” in {told}")))
        .into();
    assert!(places.is_sorted(), "{told}");
    assert!(!told.contains(['\r', '\u{1b}']), "{told}");
}
