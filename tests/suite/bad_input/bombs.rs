//! Small texts that ask for much: nesting, repetition, patterns, names without end.

use super::{body, note, raised};

/// Just under the largest text that is read.
const LARGE: usize = (4 << 20) - 1024;

fn collection(text: &str) -> Vec<String> {
    raised([("content/places.yaml", text)])
}

#[test]
fn yaml_that_opens_without_end_is_told_at_once() {
    for unit in
        ["[", "{", "- ", "? ", "{a: ", "[{", "- - ", "a: [", "\"", "'", "|", "!", "%", "&a ", "*a ", "\t"]
    {
        let codes = collection(&unit.repeat(LARGE / unit.len()));
        assert!(!codes.is_empty(), "{unit}");
    }
    let steps: String = (0..2000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert!(collection(&steps).contains(&"too-deep".to_owned()));
}

#[test]
fn yaml_can_not_grow() {
    let mut laughs = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (from, to) in "abcdefghi".chars().zip("bcdefghij".chars()) {
        laughs.push_str(&format!(
            "{to}: &{to} [*{from}, *{from}, *{from}, *{from}, *{from}, *{from}, *{from}]\n"
        ));
    }
    assert!(collection(&laughs).contains(&"yaml-alias".to_owned()));
    // What all rows share is in each of them.
    let shared = format!("all:\n  source: \"{}\"\nrows:\n", "x".repeat(LARGE / 2));
    let row = "  - { id: a, cy: { title: A }, en: { title: A } }\n";
    let rows = row.repeat((LARGE - shared.len()) / row.len());
    assert!(collection(&(shared + &rows)).contains(&"out-of-limits".to_owned()));
}

#[test]
fn a_map_may_have_many_keys() {
    let keys: String = (0..60_000).map(|number| format!("k{number}:\n")).collect();
    assert!(raised([("content/site.yaml", &keys)]).contains(&"unknown-key".to_owned()));
    let keys: String = (0..60_000).map(|number| format!("k{number}: x\n")).collect();
    let [cy, en] = note(&keys, "");
    assert!(raised([(cy.0, &cy.1), (en.0, &en.1)]).contains(&"unknown-key".to_owned()));
    let rows = "- { id: ty, cy: { title: A }, en: { title: A } }\n".repeat(20_000);
    assert_eq!(collection(&rows), ["duplicate-id"]);
}

#[test]
fn declarations_that_ask_for_much_are_told() {
    let declared = |rest: &str| {
        let names = "name:\n  cy: { one: Un, many: Sawl }\n  en: { one: One, many: Many }\n";
        let odd = format!("{names}source: odd.yaml\n{rest}");
        let rows = format!(
            "- id: one\n  text: {}\n  cy: {{ title: Un }}\n  en: {{ title: One }}\n",
            "a".repeat(1 << 20)
        );
        raised([("content/types/odd.yaml", &odd), ("content/odd.yaml", &rows)])
    };
    let pattern =
        |pattern: &str| declared(&format!("facts:\n  text: {{ kind: text, pattern: \"{pattern}\" }}\n"));
    assert_eq!(pattern("((a{1000}){1000}){1000}"), ["bad-declaration"]);
    assert_eq!(pattern(&"(".repeat(100_000)), ["bad-declaration"]);
    // Linear, where others go back and back.
    assert_eq!(pattern("(a*)*b"), ["pattern-mismatch"]);
    let endless =
        |what: &str| format!("facts:\n  text: {{ kind: text }}\n  up: {{ kind: ref, to: odd }}\n{what}\n");
    let way = "up.".repeat(300_000);
    assert_eq!(declared(&endless(&format!("order: {way}text"))), ["unknown-key"]);
    let route = "{up.path}/".repeat(100_000);
    let route = format!("route: {{ cy: \"{route}{{slug}}\", en: \"{route}{{slug}}\" }}");
    assert_eq!(declared(&endless(&route)), ["bad-declaration"]);
    let choices: String = (0..50_000).map(|n| format!("      c{n}: {{ cy: a, en: b }}\n")).collect();
    let choices = format!("facts:\n  text:\n    kind: choice\n    choices:\n{choices}");
    assert_eq!(declared(&choices), ["unknown-choice"]);
    let record =
        format!("{}{{ kind: text }}{}", "{ kind: record, facts: { a: ".repeat(20), " } }".repeat(20));
    assert_eq!(declared(&format!("facts: {{ text: {record} }}")), ["too-deep"]);
}

#[test]
fn markdown_may_be_deep_or_wide() {
    for unit in [
        ">",
        "> ",
        "- ",
        "1. ",
        "* ",
        "[",
        "![",
        "](",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "<",
        "<a ",
        "(",
        "[^a]",
        "#",
        "|",
        "| a ",
        ":::",
        "::: callout kind=note\n",
        "{",
        "[a]{lang=fr}",
        "\\",
        "&amp;",
        "http://a.b/",
        "\n\n",
        ": ",
        "[a]: b\n",
        "[^a]: b\n",
        "- [ ] a\n",
        "## a\n",
        "> - ",
    ] {
        let _findings = body(&unit.repeat(100_000 / unit.len()));
    }
    assert_eq!(body(&format!("{}deep\n", "> ".repeat(1000))), ["too-deep"]);
    let lists: String = (0..200).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    assert_eq!(body(&lists), ["too-deep"]);
}

#[test]
fn questions_about_items_end() {
    let way = format!("place.{}parent:ty", "parent.".repeat(100_000));
    assert!(!body(&format!("::: list of=note where={way}\n")).is_empty());
    assert_eq!(body(&"::: list of=note limit=1\n\n".repeat(2000)), Vec::<String>::new());
    assert!(!body(&"::: list of=nothing\n\n".repeat(5000)).is_empty());
}
