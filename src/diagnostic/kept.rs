//! Findings ↔ a text that the engine keeps: what was found of the same files by the same engine need not be found again.

use serde::{Deserialize, Serialize};

use crate::base::span::Span;

use super::code::Code;
use super::finding::{Finding, Place};
use super::values::values;

#[derive(Serialize, Deserialize)]
struct Kept {
    code: String,
    place: Option<Spot>,
    values: Vec<(String, String)>,
    also: Vec<Spot>,
}

/// A file, and where in it.
type Spot = (String, Option<(usize, usize)>);

/// Writes findings down.
pub fn written(findings: &[Finding]) -> String {
    let kept = |finding: &Finding| Kept {
        code: finding.code.slug().to_owned(),
        place: finding.place.as_ref().map(spot),
        values: finding.values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        also: finding.also.iter().map(spot).collect(),
    };
    serde_json::to_string(&findings.iter().map(kept).collect::<Vec<_>>()).unwrap_or_default()
}

/// The same findings in the same order; `None` for a text that this engine hasn't written.
pub fn read(text: &str) -> Option<Vec<Finding>> {
    let kept: Vec<Kept> = serde_json::from_str(text).ok()?;
    kept.into_iter().map(finding).collect()
}

fn finding(kept: Kept) -> Option<Finding> {
    let code = *Code::ALL.iter().find(|code| code.slug() == kept.code)?;
    let known = values(code);
    let value = |(name, value): (String, String)| {
        let name = known.iter().find(|known| known.name == name)?.name;
        Some((name, value))
    };
    Some(Finding {
        code,
        place: kept.place.map(place),
        values: kept.values.into_iter().map(value).collect::<Option<_>>()?,
        also: kept.also.into_iter().map(place).collect(),
    })
}

fn spot(place: &Place) -> Spot {
    (place.file.to_string(), place.span.map(|span| (span.start, span.end)))
}

fn place((file, span): Spot) -> Place {
    Place { file: file.into(), span: span.map(|(start, end)| Span::new(start, end)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_as_it_was() {
        let stray = Finding::new(Code::StrayFile).in_file(&"content/tŷ.txt".into());
        let open = Finding::new(Code::FrontMatter).at(Span::new(0, 3)).with("reason", "open");
        let open = open.also(&"b.md".into(), Some(Span::new(1, 2))).in_file(&"a.md".into());
        let findings = [stray, open, Finding::new(Code::SiteMissing)];
        assert_eq!(read(&written(&findings)), Some(findings.to_vec()));
        assert_eq!(read(&written(&[])), Some(Vec::new()));
    }

    #[test]
    fn what_another_engine_has_written_is_not_read() {
        for text in ["", "{", "[{}]"] {
            assert_eq!(read(text), None);
        }
        let ours = written(&[Finding::new(Code::FrontMatter).with("reason", "open")]);
        assert_eq!(read(&ours.replace("front-matter", "front-page")), None);
        assert_eq!(read(&ours.replace("reason", "cause")), None);
    }
}
