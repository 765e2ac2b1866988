//! What a person reads, and what of it is cut.

use proptest::prelude::*;

use super::*;
use crate::base::lang::Lang;
use crate::base::span::{SourcePath, Span};
use crate::diagnostic::report::tests::{findings, told};
use crate::diagnostic::{Code, Finding, Policy, Words, judge};

const LOOK: Look = Look { paint: Paint::Plain, amount: Amount::Few, width: 100 };

fn human(findings: &[Judged], lang: Lang) -> String {
    told(findings, lang, |report| write(report, LOOK))
}

fn judged(finding: Finding) -> Vec<Judged> {
    judge(vec![finding], &Policy::default())
}

#[test]
fn the_line_is_shown_with_the_place_underlined_the_other_places_and_the_help() {
    let expected = include_str!("expected.en.txt");
    assert_eq!(human(&findings(), Lang::En), expected);
}

#[test]
fn it_speaks_welsh() {
    let expected = include_str!("expected.cy.txt");
    assert_eq!(human(&findings(), Lang::Cy), expected);
}

#[test]
fn colour_comes_only_when_it_is_asked_for() {
    let coloured =
        told(&findings(), Lang::En, |report| write(report, Look { paint: Paint::Coloured, ..LOOK }));
    assert!(coloured.contains("\u{1b}["));
    assert!(!human(&findings(), Lang::En).contains('\u{1b}'));
}

#[test]
fn when_there_are_too_many_errors_come_first_and_the_rest_is_counted() {
    let file: SourcePath = "content/home.cy.md".into();
    let warnings = (0..100).map(|at| Finding::new(Code::RawHtml).at(at..at + 1).with("html", at));
    let errors = (0..10).map(|at| Finding::new(Code::BadId).at(at..at + 1).with("id", at));
    let many: Vec<_> = warnings.chain(errors).map(|finding| finding.in_file(&file)).collect();
    let many = judge(many, &Policy::default());
    let few = human(&many, Lang::En);
    assert_eq!(few.matches("error[bad-id]").count(), 10);
    assert_eq!(few.matches("warning[raw-html]").count(), FEW - 10);
    assert!(few.ends_with("60 more are not shown.\n10 errors, 100 warnings.\n"), "{few}");
    let all = told(&many, Lang::En, |report| write(report, Look { amount: Amount::All, ..LOOK }));
    assert_eq!(all.matches("warning[raw-html]").count(), 100);
    assert!(!all.contains("not shown"));
}

#[test]
fn of_many_other_places_a_few_are_shown() {
    let file: SourcePath = "content/home.cy.md".into();
    let mut finding = Finding::new(Code::PathTaken).at(0..3).with("path", "/cy/").in_file(&file);
    for at in 0..ALSO + 2 {
        finding = finding.also(&file, Some(Span::new(at, at + 1)));
    }
    let text = human(&judged(finding), Lang::En);
    assert_eq!(text.matches("also here").count(), ALSO);
    assert!(text.contains("2 more places"), "{text}");
}

#[test]
fn a_long_line_is_cut_and_keeps_its_column() {
    for (before, column) in [(400, 401), (5000, 5001)] {
        let line = format!("{}HERE{}", "ŵ".repeat(before), "y".repeat(5000));
        let sources = |_: &str| Some(std::sync::Arc::from(line.as_str()));
        let finding = Finding::new(Code::RawHtml).at(2 * before..2 * before + 4).with("html", "x");
        let findings = judged(finding.in_file(&"a.md".into()));
        let words = Words::new(Lang::En);
        let report = Report { findings: &findings, sources: &sources, words: &words, root: "" };
        let text = write(&report, LOOK);
        assert!(text.contains(&format!("--> a.md:1:{column}\n")), "{text}");
        assert!(text.contains("ŵHEREy") && text.contains("^^^^\n"), "{text}");
        // The sentences are for the terminal to wrap.
        let long = text.lines().filter(|line| line.contains('ŵ') && line.chars().count() > LOOK.width);
        assert_eq!(long.count(), 0, "{text}");
    }
}

#[test]
fn a_wide_character_has_a_wide_underline_and_a_tab_is_spaces() {
    let sources = |_: &str| Some(std::sync::Arc::from("\t漢字 e\u{301} x"));
    let words = Words::new(Lang::En);
    let underlined = |span: std::ops::Range<usize>| {
        let findings = judged(Finding::new(Code::RawHtml).at(span).with("html", "x").in_file(&"a.md".into()));
        let report = Report { findings: &findings, sources: &sources, words: &words, root: "" };
        let text = write(&report, LOOK);
        text.lines().find(|line| line.contains('^')).unwrap_or_default().to_owned()
    };
    assert_eq!(underlined(1..7), "  |     ^^^^");
    assert_eq!(underlined(8..11), "  |          ^");
    assert_eq!(underlined(12..13), "  |            ^");
}

proptest! {
    #[test]
    fn no_text_and_no_span_make_it_panic(
        text in "[a\u{301}ŵ漢😀\t\r\n\u{1b}\u{feff}\u{200d} ]{0,40}",
        start in 0usize..200,
        length in 0usize..200,
        also in 0usize..200,
    ) {
        let sources = |_: &str| Some(std::sync::Arc::from(text.as_str()));
        let file: SourcePath = "a.md".into();
        let finding = Finding::new(Code::PathTaken).at(start..start + length).with("path", &text);
        let findings = judged(finding.in_file(&file).also(&file, Some(Span::new(also, also))));
        let words = Words::new(Lang::Cy);
        let report = Report { findings: &findings, sources: &sources, words: &words, root: "" };
        let written = write(&report, Look { amount: Amount::All, ..LOOK });
        prop_assert!(written.contains("a.md:"));
        prop_assert!(!written.contains('\x1b'));
    }
}
