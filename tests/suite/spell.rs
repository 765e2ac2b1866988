//! `ahp1 spell`: what neither the dictionary nor the site's own words have is told with its place, and nothing fails by it.

use std::process::Command;

use serde_json::Value;

use crate::folder::Folder;

/// What the command says as data, with exit code 0.
fn spelt(folder: &Folder) -> (String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
    let command = command.current_dir(folder.root()).args(["spell", "--format", "json", "--lang", "en"]);
    let output = command.output().expect("the command runs");
    assert_eq!(output.status.code(), Some(0), "a report: nothing fails by it");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (text(output.stdout), text(output.stderr))
}

/// The words that are unknown in Welsh.
fn unknown(folder: &Folder) -> Vec<Value> {
    let report: Value = serde_json::from_str(&spelt(folder).0).expect("JSON");
    assert!(report["cy"]["words"].as_u64().is_some_and(|words| words > 5), "{report}");
    assert!(report["en"].is_null(), "no dictionary is named for it");
    report["cy"]["unknown"].as_array().expect("a list").clone()
}

#[test]
fn what_no_dictionary_has_is_told_with_its_place_until_the_site_knows_it() {
    let folder = Folder::of_base();
    let (said, beside) = spelt(&folder);
    assert!(said.is_empty() && !beside.is_empty(), "without a dictionary it says so: {beside}");
    folder.edit("content/site.yaml", "theme:", "spelling: { cy: dictionary/cy }\ntheme:");
    folder.write("dictionary/cy.aff", "SET UTF-8\n");
    folder.write("dictionary/cy.dic", "3\nhen\ntŷ\nydyw\n");
    let all = unknown(&folder);
    let of = |all: &[Value], word: &str| all.iter().find(|one| one["word"] == word).cloned();
    assert!(of(&all, "tŷ").is_none() && of(&all, "hen").is_none(), "{all:?}");
    // A dictionary has its own rules for mutations, and this one has none: what it has is suggested.
    assert_eq!(of(&all, "dŷ").expect("not in this dictionary")["suggestions"], serde_json::json!(["tŷ"]));
    let found = of(&all, "croeso").expect("the dictionary has no such word");
    assert_eq!((&found["file"], &found["line"]), (&"content/home.cy.md".into(), &4.into()));
    folder.write("language/words.cy.txt", "Croeso # y gair ei hun\n");
    assert!(of(&unknown(&folder), "croeso").is_none());
    assert_eq!(unknown(&folder).len(), all.len() - 1);
}
