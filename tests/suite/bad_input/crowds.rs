//! Ten thousand of something: items in a row or in a circle, and findings, told in one summary.

use std::fmt::Write as _;

use ahp1::base::lang::Lang;
use ahp1::diagnostic::human::{Amount, Look, Paint};
use ahp1::diagnostic::{Report, Words, github, human, json, sarif};
use ahp1::pipeline::Memory;
use ahp1::scan::Sources;

use crate::folder::base;
use crate::line::{make, sources, whole_finding};

use super::{raised, within};

const MANY: usize = 10_000;

fn rows(mut row: impl FnMut(usize) -> String) -> String {
    (0..MANY).fold(String::new(), |mut text, number| {
        let words = format!("cy: {{ title: Lle {number} }}, en: {{ title: Place {number} }}");
        let _ = writeln!(text, "- {{ id: place-{number}, {}, {words} }}", row(number));
        text
    })
}

fn with_places(text: &str) -> Sources {
    let mut sources = sources(&base());
    assert_eq!(sources.insert("content/places.yaml", text.as_bytes()), None);
    sources
}

/// Tells everything in every format, as a command would; gives what a person reads.
fn tell(sources: Sources) -> (usize, String) {
    within(move || {
        let made = make(sources.clone(), &Memory::default());
        let text = |path: &str| sources.text(path);
        let words = Words::new(Lang::Cy);
        let report = Report { findings: &made.findings, sources: &text, words: &words, root: "" };
        for told in [github::write(&report), json::write(&report), sarif::write(&report)] {
            assert!(told.len() > made.findings.len());
        }
        let look = Look { paint: Paint::Plain, amount: Amount::Few, width: 100 };
        (made.findings.len(), human::write(&report, look))
    })
}

#[test]
fn ten_thousand_findings_are_one_summary() {
    // Each of them has ten thousand names that it might have meant.
    let (found, told) = tell(with_places(&rows(|number| format!("parent: plaec-{number}"))));
    assert_eq!(found, MANY + 2, "and two notes whose place is gone");
    assert!(told.lines().count() < 700, "{} lines", told.lines().count());
    assert!(told.trim_end().ends_with("."), "{}", told.lines().last().unwrap_or_default());
    let (found, _) = tell(with_places(&rows(|number| format!("parnet: place-{number}"))));
    assert_eq!(found, MANY + 2);
}

#[test]
fn findings_of_one_long_line_have_their_columns() {
    let one = rows(|_| "parnet: x".to_owned()).replace("- {", "{").replace("}\n", "}, ");
    let (found, told) = tell(with_places(&format!("[{one}]")));
    assert_eq!(found, MANY + 2);
    assert!(told.lines().all(|line| line.len() < 1000));
}

#[test]
fn a_long_line_of_parents_is_no_deep_stack() {
    let chain =
        rows(|number| if number == 0 { String::new() } else { format!("parent: place-{}", number - 1) });
    let chain = chain.replace(", ,", ",");
    let codes = raised([("content/places.yaml", chain.as_str())]);
    assert_eq!(codes, ["dangling-ref", "too-deep"]);
    let circle = rows(|number| format!("parent: place-{}", (number + 1) % MANY));
    assert_eq!(raised([("content/places.yaml", circle.as_str())]), ["dangling-ref", "route-cycle"]);
}

#[test]
fn ten_thousand_items_may_claim_one_address() {
    let same = rows(|_| String::new()).replace(", ,", ",");
    let same: String = same
        .lines()
        .map(|line| {
            line.split(", cy:").next().unwrap_or_default().to_owned()
                + ", cy: { title: Un }, en: { title: One } }\n"
        })
        .collect();
    let (found, _) = tell(with_places(&same));
    assert_eq!(found, 2 * (MANY - 1) + 2);
}

#[test]
fn many_refs_are_as_good_as_few() {
    let place = std::fs::read_to_string(base().join("content/types/place.yaml")).expect("a text");
    let place = place.replace("parent: { kind: ref, to: place, back: parts }", "parent: { kind: ref, to: place, back: parts }\n  near: { kind: ref, to: place, many: true, back: far }");
    let near = |count: usize| "ty, ".repeat(count);
    let text =
        format!("- id: ty\n  near: [{}]\n  cy: {{ title: Tŷ }}\n  en: {{ title: House }}\n", near(300));
    let codes =
        raised([("content/types/place.yaml", place.as_str()), ("content/places.yaml", text.as_str())]);
    assert_eq!(codes, Vec::<String>::new());
    let mut sources = with_places(&text);
    assert_eq!(sources.insert("content/types/place.yaml", place.as_bytes()), None);
    for judged in within(move || make(sources, &Memory::default())).findings {
        whole_finding(&judged.finding, &Sources::default());
    }
}
