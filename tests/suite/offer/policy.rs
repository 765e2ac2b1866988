//! The profiles: a draft is written and says what would keep it from being published; what is live isn't written.

use std::process::{Command, Output};

use crate::folder::Folder;

pub(crate) fn ahp1(folder: &Folder, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
    command.current_dir(folder.root()).args(words).env("LC_ALL", "C").output().expect("the command runs")
}

pub(crate) fn told(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn f1_the_live_profile_refuses_what_nobody_has_signed_and_a_draft_says_so() {
    let folder = Folder::of_base();
    let (code, _, said) = told(&ahp1(&folder, &["build", "--today", "2026-11-22"]));
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("telling-unchecked") && said.contains("translation-unstamped"), "{said}");
    assert!(said.contains("published (--profile live):"), "{said}");
    let (code, _, said) = told(&ahp1(&folder, &["build", "--out", "live", "--profile", "live"]));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("error[telling-unchecked]") && !folder.path("live").exists(), "{said}");
}

#[test]
fn a_site_that_is_stamped_and_signed_is_taken_and_may_say_that_it_is_live() {
    let folder = Folder::of_base();
    for words in [
        &["translation", "stamp", "--all", "--from", "cy", "--today", "2026-11-20"][..],
        &["translation", "sign", "--all", "--by", "Cyfieithydd \"cymwys\"", "--today", "2026-11-21"],
    ] {
        let (code, _, said) = told(&ahp1(&folder, words));
        assert_eq!(code, Some(0), "{words:?}: {said}");
    }
    let (code, _, said) = told(&ahp1(&folder, &["check"]));
    assert!(code == Some(0) && said.contains("Nothing keeps this site from being published"), "{said}");
    folder.edit("content/site.yaml", "theme: bach", "theme: bach\npolicy: { profile: live }");
    let (code, _, said) = told(&ahp1(&folder, &["build"]));
    assert_eq!(code, Some(0), "{said}");
    // An edit after the sign-off takes it back, and so the site.
    folder.edit("content/notes/first.cy.md", "Hen dŷ ydyw.", "Hen dŷ mawr ydyw.");
    let (code, _, said) = told(&ahp1(&folder, &["build"]));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("sign-off-void") && said.contains("translation-stale"), "{said}");
    let (code, _, said) = told(&ahp1(&folder, &["build", "--profile", "draft"]));
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn f1_a_machines_draft_is_not_signed() {
    let folder = Folder::of_base();
    folder.edit("content/notes/first.cy.md", "stars: 5", "stars: 5\nmachine: true");
    let (code, _, said) = told(&ahp1(&folder, &["translation", "sign", "first", "--by", "Cyfieithydd"]));
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("note/first (cy)") && said.contains("Signed: 0"), "{said}");
    let (_, _, said) = told(&ahp1(&folder, &["check", "--profile", "live"]));
    assert!(said.contains("machine-draft"), "{said}");
}
