//! A2: what has changed in one language only is told, by section, in either direction; what changed in form only isn't.

use std::fs;
use std::process::Command;

use ahp1::diagnostic::Code;
use ahp1::pipeline::Memory;
use proptest::prelude::*;

use super::policy::{ahp1, told};
use crate::folder::{Folder, repository};
use crate::line::{assemble, sources};

/// The sections that are behind: language, name and change.
fn behind(folder: &Folder) -> Vec<(String, String, String)> {
    let assembled = assemble(sources(folder.root()), &Memory::default());
    let stale = assembled.findings.iter().filter(|one| one.finding.code == Code::TranslationStale);
    let value = |one: &ahp1::diagnostic::Judged, name| one.finding.value(name).expect("a value").to_owned();
    stale.map(|one| (value(one, "lang"), value(one, "section"), value(one, "change"))).collect()
}

/// The base site, stamped as English made from Welsh.
fn stamped() -> Folder {
    let folder = Folder::of_base();
    let (code, _, said) = told(&ahp1(&folder, &["translation", "stamp", "--all", "--from", "cy"]));
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(behind(&folder), []);
    folder
}

const CY: &str = "content/notes/first.cy.md";
const EN: &str = "content/notes/first.en.md";

fn one(lang: &str, section: &str, change: &str) -> Vec<(String, String, String)> {
    vec![(lang.to_owned(), section.to_owned(), change.to_owned())]
}

#[test]
fn a2_a_change_in_the_original_makes_that_section_of_the_other_stale() {
    let folder = stamped();
    folder.edit(CY, "Hen dŷ ydyw.", "Tŷ newydd ydyw.");
    assert_eq!(behind(&folder), one("en", "house", "changed"));
    folder.edit(CY, "Tŷ newydd ydyw.", "Hen dŷ ydyw.");
    assert_eq!(behind(&folder), []);
    folder.edit(CY, "summary: Am y tŷ.", "summary: Am yr ardd.");
    assert_eq!(behind(&folder), one("en", "summary", "changed"));
}

#[test]
fn a2_a_change_in_the_translation_makes_the_original_stale_and_one_in_both_has_to_be_agreed() {
    let folder = stamped();
    folder.edit(EN, "It is an old house.", "It is a new house.");
    assert_eq!(behind(&folder), one("cy", "house", "changed"));
    folder.edit(CY, "Hen dŷ ydyw.", "Tŷ newydd ydyw.");
    assert_eq!(behind(&folder), one("en", "house", "both"));
    assert_eq!(told(&ahp1(&folder, &["translation", "stamp", "first"])).0, Some(0));
    assert_eq!(behind(&folder), []);
}

#[test]
fn a2_new_sections_and_those_that_are_gone_are_told() {
    let folder = stamped();
    let text = fs::read_to_string(folder.path(CY)).expect("a text");
    folder.write(
        CY,
        format!("Rhagair.\n\n{text}").replacen("Rhagair.\n\n---", "---", 1)
            + "\n## Newydd {#new}\n\nGeiriau.\n",
    );
    assert_eq!(behind(&folder), one("en", "new", "added"));
    folder.write(CY, text.replace("## Y tŷ {#house}\n\nHen dŷ ydyw.\n", ""));
    assert_eq!(behind(&folder), one("en", "house", "removed"));
}

#[test]
fn rows_are_stamped_where_they_stand_and_comments_order_and_line_ends_stay() {
    let folder = Folder::of_base();
    let rows = "# Lleoedd\r\n- id: ty   # y cyntaf\r\n  numbers:\r\n    - { year: 1890, cy: { label: codwyd }, en: { label: built } }\r\n  \
                cy: { title: Tŷ }\r\n  en: { title: House } # English\r\n- id: ystafell\r\n  parent: ty\r\n  cy:\r\n    title: Ystafell\r\n  en:\r\n    # here\r\n    title: Room\r\n";
    folder.write("content/places.yaml", rows);
    let (code, _, said) =
        told(&ahp1(&folder, &["translation", "stamp", "--all", "--from", "cy", "--today", "2026-11-22"]));
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Stamped: 5"), "{said}");
    let now = fs::read_to_string(folder.path("content/places.yaml")).expect("a text");
    let added: Vec<&str> = now.lines().filter(|line| !rows.contains(line)).collect();
    assert_eq!(added.len(), 2, "{now}");
    let without = regex_free(&now);
    assert_eq!(without, rows);
    assert_eq!(behind(&folder), []);
    folder.edit("content/places.yaml", "title: Tŷ }", "title: Tŷ mawr }");
    assert_eq!(behind(&folder), one("en", "title", "changed"));
    // Stamping again replaces the stamp.
    assert_eq!(told(&ahp1(&folder, &["translation", "stamp", "place/ty"])).0, Some(0));
    let again = fs::read_to_string(folder.path("content/places.yaml")).expect("a text");
    assert_eq!(again.matches("translation:").count(), 2);
    assert_eq!(behind(&folder), []);
}

/// A text without its stamps.
fn regex_free(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("translation: {") {
        let end = at + rest[at..].find("} }").expect("its end") + 3;
        let (before, after) = (&rest[..at], &rest[end..]);
        match before.strip_suffix(", ") {
            Some(before) => out.push_str(before),
            None => out.push_str(before.trim_end_matches(' ')),
        }
        rest = if before.ends_with(", ") { after } else { after.strip_prefix("\r\n").unwrap_or(after) };
    }
    out + rest
}

#[test]
fn a_stamp_turns_round_when_it_is_told_to() {
    let folder = stamped();
    assert!(fs::read_to_string(folder.path(EN)).expect("a text").contains("from: cy"));
    assert_eq!(told(&ahp1(&folder, &["translation", "stamp", EN, "--from", "en"])).0, Some(0));
    assert!(!fs::read_to_string(folder.path(EN)).expect("a text").contains("translation:"));
    assert!(fs::read_to_string(folder.path(CY)).expect("a text").contains("from: en"));
    folder.edit(CY, "Hen dŷ ydyw.", "Tŷ newydd ydyw.");
    assert_eq!(behind(&folder), one("en", "house", "changed"));
}

#[test]
fn without_a_word_on_which_came_first_nothing_is_stamped() {
    let folder = Folder::of_base();
    let before = crate::folder::files(folder.root(), &["content"]);
    let (code, _, said) = told(&ahp1(&folder, &["translation", "stamp", "--all"]));
    assert!(code == Some(0) && said.contains("note/first") && said.contains("Stamped: 0"), "{said}");
    assert_eq!(told(&ahp1(&folder, &["translation", "stamp"])).0, Some(2));
    assert_eq!(told(&ahp1(&folder, &["translation", "stamp", "nobody"])).0, Some(2));
    assert!(crate::folder::files(folder.root(), &["content"]) == before);
}

fn git(folder: &Folder, words: &[&str]) {
    let mut command = Command::new("git");
    let names = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    let output = command.arg("-C").arg(folder.root()).args(names).args(words).output().expect("git");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_finding_shows_what_changed_where_there_is_a_repository_and_the_heading_where_there_is_none() {
    let folder = stamped();
    folder.edit(CY, "Hen dŷ ydyw.", "Tŷ newydd ydyw.");
    let (_, _, said) = told(&ahp1(&folder, &["check"]));
    assert!(
        said.contains("“Y tŷ” (note/first: house) has changed in Welsh") && !said.contains("What changed"),
        "{said}"
    );
    folder.edit(CY, "Tŷ newydd ydyw.", "Hen dŷ ydyw.");
    git(&folder, &["init", "-q"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "One", "--date", "2026-01-01T12:00:00Z"]);
    folder.edit(CY, "Hen dŷ ydyw.", "Tŷ newydd ydyw.");
    let (_, _, said) = told(&ahp1(&folder, &["check"]));
    assert!(said.contains("[-Hen dŷ-] {+Tŷ newydd+} ydyw."), "{said}");
    // The queue, by stamps and since a revision.
    let (_, out, _) = told(&ahp1(&folder, &["translation", "--json"]));
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["behind"]["en"], serde_json::json!({ "sections": 1, "words": 5 }));
    assert_eq!(json["queue"][0]["section"], "house");
    folder.edit(EN, "summary: About the house.", "summary: About a house.");
    let (_, out, _) = told(&ahp1(&folder, &["translation", "--json", "--since", "HEAD"]));
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let queue: Vec<_> = json["queue"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| (&one["behind"], &one["section"]))
        .collect();
    assert_eq!(queue.len(), 2, "{out}");
    assert_eq!(told(&ahp1(&folder, &["translation", "--since", "no-such-revision"])).0, Some(2));
    assert_eq!(told(&ahp1(&folder, &["translation", "--since", "1999-01-01"])).0, Some(2));
}

/// A clone without history, as services that build sites make it, has the stamps in its files: they need no history.
#[test]
fn a2_what_is_behind_is_told_in_a_shallow_clone_and_without_git() {
    let folder = stamped();
    git(&folder, &["init", "-q"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "One"]);
    folder.edit(CY, "Hen dŷ ydyw.", "Tŷ newydd ydyw.");
    git(&folder, &["commit", "-q", "-a", "-m", "Two"]);
    let shallow = Folder::empty();
    let from = format!("file://{}", folder.root().display());
    git(&shallow, &["clone", "-q", "--depth", "1", &from, "site"]);
    assert!(shallow.path("site/.git/shallow").exists());
    let check = |path: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
        command.current_dir(shallow.path("site")).arg("check").env("LC_ALL", "C");
        path.map(|path| command.env("PATH", path));
        told(&command.output().expect("the command runs"))
    };
    let nowhere = Folder::empty();
    for path in [None, nowhere.root().to_str()] {
        let (code, _, said) = check(path);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("“Y tŷ” (note/first: house) has changed in Welsh"), "{path:?}: {said}");
    }
}

/// Forms that say the same as `Hen dŷ ydyw, a {} yw.`
const FORMS: [&str; 5] = [
    "Hen   dŷ\nydyw, a {} yw.",
    "*Hen* dŷ **ydyw**, a {} yw.",
    "* Hen dŷ ydyw, a {} yw.",
    "> Hen dŷ ydyw,\n> a {} yw.",
    "Hen dŷ [ydyw,]{lang=cy} a `{}` yw.",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn one_paragraph_edited_is_one_section_stale_and_one_reformatted_is_none(
        word in "[a-zŵŷ]{1,8}", other in "[a-zŵŷ]{1,8}", section in 0usize..6, form in 0usize..5,
    ) {
        let body = |changed: Option<(usize, &str)>| -> String {
            (0..6).map(|number| {
                let text = match changed {
                    Some((place, text)) if place == number => text.to_owned(),
                    _ => format!("Hen dŷ ydyw, a {word} yw."),
                };
                format!("## Pennawd {number} {{#s{number}}}\n\n{text}\n\n")
            }).collect()
        };
        let front = "---\ntitle: Y nodyn cyntaf\nsummary: Am y tŷ.\ndate: 2025-03-01\n---\n";
        let (mut first, document) = pair(front, &body(None));
        prop_assert_eq!(stale(&first, &document), Vec::<String>::new());
        first.0 = format!("{front}{}", body(Some((section, &FORMS[form].replace("{}", &word)))));
        let (_, document) = pair(front, &body(None));
        prop_assert_eq!(stale(&first, &document), Vec::<String>::new(), "{}", first.0);
        // The front matter in another order.
        first.0 = format!("---\ndate: 2025-03-01\nsummary: Am y tŷ.\ntitle: \"Y nodyn cyntaf\"\n---\n{}", body(None));
        prop_assert_eq!(stale(&first, &document), Vec::<String>::new());
        prop_assume!(word != other);
        first.0 = format!("{front}{}", body(Some((section, &format!("Hen dŷ ydyw, a {other} yw.")))));
        prop_assert_eq!(stale(&first, &document), vec![format!("s{section}")]);
    }
}

/// The texts of a pair, the English with the digests of both.
fn pair(front: &str, body: &str) -> ((String, String), String) {
    let english = body.replace("Pennawd", "Heading").replace("Hen dŷ ydyw", "It is old");
    let bare = format!("---\ntitle: The first note\nsummary: About.\n---\n{english}");
    let welsh = format!("{front}{body}");
    let site = site(&welsh, &bare);
    let item = site.items.find("note/first").expect("an item");
    let of: Vec<String> = {
        use ahp1::base::lang::Lang;
        let named = |lang| ahp1::parity::named(&site.items[item], lang);
        let own = named(Lang::En);
        named(Lang::Cy)
            .iter()
            .map(|(name, section)| {
                let own = own.iter().find(|(known, _)| known == name).map_or("", |(_, own)| &own.digest);
                format!("{name}: {}-{own}", section.digest)
            })
            .collect()
    };
    let stamp = format!("translation: {{ from: cy, on: 2026-01-01, of: {{ {} }} }}", of.join(", "));
    let made = bare.replacen("---\n", &format!("---\n{stamp}\n"), 1);
    ((welsh, bare), made)
}

fn site(welsh: &str, english: &str) -> ahp1::site::Site {
    let mut sources = sources(&crate::folder::base());
    assert_eq!(sources.insert(CY, welsh.as_bytes()), None);
    assert_eq!(sources.insert(EN, english.as_bytes()), None);
    let whole = assemble(sources, &Memory::default()).whole.expect("a site");
    std::sync::Arc::into_inner(whole).expect("nobody else has it").site
}

/// The names of the sections of which the English is behind.
fn stale((welsh, _): &(String, String), english: &str) -> Vec<String> {
    let site = site(welsh, english);
    let first = site.items.find("note/first").expect("an item");
    let accord = ahp1::parity::accords(&site).into_iter().find(|accord| accord.item == first);
    accord.expect("it is public").stale.into_iter().map(|stale| stale.section).collect()
}

/// Every item of this site can be stamped and signed, and nothing but that changes.
#[test]
fn this_site_can_be_stamped_and_signed_whole() {
    let folder = Folder::copy_of(&repository());
    let (code, _, said) = told(&ahp1(&folder, &["translation", "stamp", "--all", "--from", "cy"]));
    assert_eq!(code, Some(0), "{said}");
    let (code, _, said) = told(&ahp1(&folder, &["translation", "sign", "--all", "--by", "Cyfieithydd"]));
    assert_eq!(code, Some(0), "{said}");
    let (code, _, said) = told(&ahp1(&folder, &["translation"]));
    assert_eq!(code, Some(0), "{said}");
    let assembled = assemble(sources(folder.root()), &Memory::default());
    let ours =
        [Code::TranslationStale, Code::TranslationUnstamped, Code::TellingUnchecked, Code::SignOffVoid];
    let left: Vec<_> = assembled.refused.iter().filter(|(code, _)| ours.contains(code)).collect();
    assert_eq!(left, Vec::<(&Code, &usize)>::new());
}
