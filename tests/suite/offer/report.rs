//! F6: how the two languages stand is told in the same figures to people, as JSON and as CSV.

use super::policy::{ahp1, told};
use crate::folder::Folder;

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
