//! The line without a disk: sources → findings and pages. Also how a finding looks in an expectation.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use ahp1::base::span::line_column;
use ahp1::config::Edition;
use ahp1::diagnostic::{Finding, Judged, Place, judge, values};
use ahp1::pipeline::{self, Assembled, Memory};
use ahp1::scan::{self, Sources, Stamps};
use jiff::civil::date;

/// What the line makes of some sources: every finding, and every page if no error forbids them.
pub(crate) struct Made {
    pub(crate) findings: Vec<Judged>,
    pub(crate) pages: BTreeMap<String, Vec<u8>>,
}

/// The sources of a site that can be read without a finding.
pub(crate) fn sources(root: &Path) -> Sources {
    let (sources, findings) = scan::scan(root, &mut Stamps::default()).expect("a folder");
    assert_eq!(findings, []);
    sources
}

/// What the public sees on the day of these tests.
pub(crate) fn edition() -> Edition {
    Edition::of(date(2026, 11, 22))
}

/// The line up to the plan, with what is remembered.
pub(crate) fn assemble(sources: Sources, memory: &Memory) -> Assembled {
    pipeline::assemble_sources(sources, Vec::new(), edition(), memory, &|_| {})
}

/// The whole line but for the writing.
pub(crate) fn make(sources: Sources, memory: &Memory) -> Made {
    render(assemble(sources, memory), memory)
}

/// Renders everything that was assembled, unless there are errors.
pub(crate) fn render(assembled: Assembled, memory: &Memory) -> Made {
    let Assembled { sources, mut findings, policy, whole, .. } = assembled;
    let mut pages = BTreeMap::new();
    if let Some(whole) = whole.filter(|_| !pipeline::has_errors(&findings)) {
        let mut failed = Vec::new();
        for (path, recipe) in whole.plan.iter() {
            match whole.render(&sources, &recipe, memory) {
                Ok(bytes) => {
                    pages.insert(path.into_owned(), bytes);
                }
                Err(finding) => failed.push(finding),
            }
        }
        findings.extend(judge(failed, &policy));
    }
    for judged in &findings {
        whole_finding(&judged.finding, &sources);
    }
    Made { findings, pages }
}

/// Every finding can be told, and its places are places.
pub(crate) fn whole_finding(finding: &Finding, sources: &Sources) {
    assert_eq!(values::faults(finding), Vec::<String>::new(), "{finding:?}");
    for place in finding.place.iter().chain(&finding.also) {
        assert!(!place.file.is_empty(), "a place without a file: {finding:?}");
        if let (Some(span), Some(text)) = (place.span, sources.text(&place.file)) {
            assert!(text.get(span.start..span.end).is_some(), "a place between the letters: {finding:?}");
        }
    }
}

/// The codes of findings, in their order.
pub(crate) fn codes(findings: &[Judged]) -> Vec<String> {
    findings.iter().map(|judged| judged.finding.code.slug().to_owned()).collect()
}

/// Findings as they stand in an expectation: a line for each, its values and other places below it.
pub(crate) fn told(findings: &[Judged], sources: &Sources) -> String {
    let mut told = String::new();
    for Judged { finding, severity } in findings {
        let place = finding.place.as_ref().map_or(String::new(), |place| format!(" {}", at(place, sources)));
        let _ = writeln!(told, "{} {}{place}", severity.name(), finding.code);
        for (name, value) in &finding.values {
            let _ = writeln!(told, "  {name}: {}", shown(value));
        }
        for place in &finding.also {
            let _ = writeln!(told, "  also {}", at(place, sources));
        }
    }
    told
}

/// On one line, and no stranger than it has to be.
fn shown(value: &str) -> String {
    value.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"")
}

fn at(place: &Place, sources: &Sources) -> String {
    match (place.span, sources.text(&place.file)) {
        (Some(span), Some(text)) => {
            let (line, column) = line_column(&text, span.start);
            format!("{}:{line}:{column}", place.file)
        }
        _ => place.file.to_string(),
    }
}
