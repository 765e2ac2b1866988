//! Findings → one JSON document, for editors and other programs. All findings, in their order.
//!
//! ```json
//! {"findings": [{"code": "bad-id", "severity": "error", "message": "…", "help": "…", "file": "content/a.yaml",
//!   "line": 2, "column": 9, "end_line": 2, "end_column": 14, "also": [{"file": "…", "line": 1, …}]}],
//!  "errors": 1, "warnings": 0}
//! ```
//!
//! Lines and columns count from 1, columns in characters; the end is the position after the last character. What isn't
//! known is `null`: the lines of a finding about a file, the file of a finding about the site.

use serde_json::{Map, Value, json};

use super::finding::Place;
use super::judged::Judged;
use super::report::{Location, Places, Report};

/// The document, on one line, with a newline at its end.
pub fn write(report: &Report<'_>) -> String {
    let mut places = Places::new(report);
    let findings: Vec<_> = report.findings.iter().map(|one| finding(one, report, &mut places)).collect();
    let (errors, warnings) = report.count();
    let document = json!({ "findings": findings, "errors": errors, "warnings": warnings });
    format!("{document}\n")
}

fn finding(judged: &Judged, report: &Report<'_>, places: &mut Places<'_>) -> Value {
    let Judged { finding, severity } = judged;
    let mut object = Map::new();
    object.insert("code".to_owned(), finding.code.slug().into());
    object.insert("severity".to_owned(), severity.name().into());
    object.insert("message".to_owned(), report.words.message(finding).into());
    object.insert("help".to_owned(), report.words.help(finding.code).into());
    object.append(&mut place(finding.place.as_ref(), places));
    let also: Vec<_> = finding.also.iter().map(|other| Value::Object(place(Some(other), places))).collect();
    object.insert("also".to_owned(), also.into());
    Value::Object(object)
}

fn place(place: Option<&Place>, places: &mut Places<'_>) -> Map<String, Value> {
    let location = place.map(|place| places.locate(place));
    let (path, range) = match location {
        Some(Location { path, range }) => (Some(path), range),
        None => (None, None),
    };
    let [start, end] = [range.map(|(start, _)| start), range.map(|(_, end)| end)];
    let numbers = [
        ("line", start.map(|start| start.line)),
        ("column", start.map(|start| start.column)),
        ("end_line", end.map(|end| end.line)),
        ("end_column", end.map(|end| end.column)),
    ];
    let mut object = Map::new();
    object.insert("file".to_owned(), path.into());
    object.extend(numbers.map(|(key, number)| (key.to_owned(), number.into())));
    object
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::lang::Lang;
    use crate::diagnostic::report::tests::{findings, told};

    #[test]
    fn every_finding_has_every_key_whatever_is_known_of_it() {
        let text = told(&findings(), Lang::En, write);
        let document: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!((&document["errors"], &document["warnings"]), (&json!(5), &json!(1)));
        let findings = document["findings"].as_array().expect("a list");
        let keys = [
            "code",
            "severity",
            "message",
            "help",
            "file",
            "line",
            "column",
            "end_line",
            "end_column",
            "also",
        ];
        for finding in findings {
            let found: Vec<_> = finding.as_object().expect("an object").keys().collect();
            assert_eq!(found, keys);
        }
        let places: Vec<_> = findings
            .iter()
            .map(|one| {
                (one["code"].as_str(), one["file"].as_str(), one["line"].as_u64(), one["column"].as_u64())
            })
            .collect();
        let expected = [
            (Some("site-missing"), None, None, None),
            (Some("front-matter"), Some("content/empty.md"), Some(1), Some(1)),
            (Some("unknown-key"), Some("content/home.cy.md"), Some(3), Some(1)),
            (Some("route-cycle"), Some("content/home.en.md"), Some(3), Some(9)),
            (Some("stray-file"), Some("content/notes.txt"), None, None),
            (Some("duplicate-id"), Some("content/type one.yaml"), Some(3), Some(5)),
        ];
        assert_eq!(places, expected);
        let also = json!([{
            "file": "content/type one.yaml", "line": 2, "column": 5, "end_line": 2, "end_column": 10
        }]);
        assert_eq!(findings[5]["also"], also);
    }

    #[test]
    fn no_findings_are_a_document_too() {
        assert_eq!(told(&[], Lang::Cy, write), "{\"findings\":[],\"errors\":0,\"warnings\":0}\n");
    }
}
