//! Findings → a SARIF 2.1.0 log (OASIS), which code scanning and editors read. All findings, in their order.

use serde_json::{Value, json};

use super::code::{Code, Severity};
use super::finding::Place;
use super::judged::Judged;
use super::report::{Location, Places, Report};
use super::words::Words;

/// The schema of the log, at its stable address.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The log, on one line, with a newline at its end.
pub fn write(report: &Report<'_>) -> String {
    let mut places = Places::new(report);
    let results: Vec<_> = report.findings.iter().map(|one| result(one, report, &mut places)).collect();
    let language = report.words.lang().tag();
    let rules: Vec<_> = Code::ALL.iter().map(|code| rule(*code, report.words)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": language,
                "rules": rules,
            }},
            "language": language,
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log}\n")
}

fn rule(code: Code, words: &Words) -> Value {
    json!({
        "id": code.slug(),
        "shortDescription": message(&words.meaning(code)),
        "help": message(&words.help(code)),
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(judged: &Judged, report: &Report<'_>, places: &mut Places<'_>) -> Value {
    let Judged { finding, severity } = judged;
    let locations: Vec<_> = finding.place.iter().map(|place| location(place, places)).collect();
    let mut result = json!({
        "ruleId": finding.code.slug(),
        "level": level(*severity),
        "message": message(&report.words.message(finding)),
        "locations": locations,
    });
    if let Some(index) = Code::ALL.iter().position(|code| *code == finding.code) {
        result["ruleIndex"] = index.into();
    }
    if !finding.also.is_empty() {
        let related = finding.also.iter().map(|place| {
            let mut related = location(place, places);
            related["message"] = message(&report.words.also_here());
            related
        });
        result["relatedLocations"] = related.collect::<Vec<_>>().into();
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A message string, in which a brace would begin a placeholder and so is doubled (3.11.5).
fn message(text: &str) -> Value {
    json!({ "text": text.replace('{', "{{").replace('}', "}}") })
}

fn location(place: &Place, places: &mut Places<'_>) -> Value {
    let Location { path, range } = places.locate(place);
    let mut physical = json!({ "artifactLocation": { "uri": uri(&path) } });
    if let Some((start, end)) = range {
        // The end is the column after the last character (3.30.8), as everywhere here.
        physical["region"] = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        });
    }
    json!({ "physicalLocation": physical })
}

/// A path as a relative URI reference (RFC 3986): what is not unreserved and not `/` is percent-encoded.
fn uri(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte.into())
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::lang::Lang;
    use crate::diagnostic::report::tests::{findings, told};

    fn run(lang: Lang) -> Value {
        let mut log: Value = serde_json::from_str(&told(&findings(), lang, write)).expect("JSON");
        log["runs"][0].take()
    }

    #[test]
    fn every_code_is_a_rule_with_its_help_in_the_language_of_the_run() {
        for lang in Lang::BOTH {
            let run = run(lang);
            let driver = &run["tool"]["driver"];
            assert_eq!(driver["language"], lang.tag());
            let rules = driver["rules"].as_array().expect("rules");
            assert_eq!(rules.len(), Code::ALL.len());
            for (rule, code) in rules.iter().zip(Code::ALL) {
                assert_eq!(rule["id"], code.slug());
                assert_eq!(rule["help"], message(&Words::new(lang).help(*code)));
            }
        }
    }

    #[test]
    fn a_result_points_to_its_rule_and_its_places() {
        let run = run(Lang::En);
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let results = run["results"].as_array().expect("results");
        assert_eq!(results.len(), 6);
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(result["ruleId"], Code::ALL[index].slug());
        }
        assert_eq!(results[0]["locations"], json!([]));
        let file = json!([{ "physicalLocation": { "artifactLocation": { "uri": "content/notes.txt" } } }]);
        assert_eq!(results[4]["locations"], file);
        let region = json!({ "startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 10 });
        let related = json!([{
            "physicalLocation": {
                "artifactLocation": { "uri": "content/type%20one.yaml" },
                "region": region,
            },
            "message": { "text": "also here" },
        }]);
        assert_eq!(results[5]["relatedLocations"], related);
    }

    #[test]
    fn a_brace_is_no_placeholder() {
        assert_eq!(message("use { $count } or {0}"), json!({ "text": "use {{ $count }} or {{0}}" }));
    }

    #[test]
    fn a_path_becomes_a_uri_reference() {
        assert_eq!(uri("content/tŷ #1: a%b.md"), "content/t%C5%B7%20%231%3A%20a%25b.md");
    }
}
