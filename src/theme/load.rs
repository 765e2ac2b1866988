//! Texts of templates → one `Tera`, or what is wrong with them. Knows nothing of pages.

use std::collections::BTreeMap;

use tera::{ErrorKind, Tera};

use crate::base::span::{SourcePath, Span};
use crate::diagnostic::{Code, Finding};
use crate::scan::Sources;

/// Each template is first read alone, so that every one that can't be read is told; then all together.
pub(super) fn load(
    tera: &mut Tera,
    sources: &Sources,
    templates: &BTreeMap<String, SourcePath>,
    findings: &mut Vec<Finding>,
) {
    let texts: Vec<_> =
        templates.iter().filter_map(|(name, path)| Some((name, path, sources.text(path)?))).collect();
    let mut good = Vec::new();
    for (name, path, text) in &texts {
        let mut alone = Tera::new();
        alone.register_from(tera);
        match alone.add_raw_template(name, text) {
            Err(error) if matches!(error.kind(), ErrorKind::SyntaxError(_)) => {
                findings.push(syntax(&error).in_file(path));
            }
            _ => good.push((name.as_str(), text.as_ref())),
        }
    }
    let stops = [Code::TemplateSyntax, Code::TemplateMissing, Code::TemplateCycle, Code::TooDeep];
    if findings.iter().any(|finding| stops.contains(&finding.code)) {
        // Together they would only repeat that one of them is missing, or never come to an end.
        return;
    }
    if let Err(error) = tera.add_raw_templates(good) {
        findings.extend(together(&error, sources, templates));
    }
}

/// What is wrong with templates that can be read, each alone.
fn together(
    error: &tera::Error,
    sources: &Sources,
    templates: &BTreeMap<String, SourcePath>,
) -> Vec<Finding> {
    let text = error.to_string();
    let found = reports(&text).filter_map(|report| {
        let path = templates.get(report.template)?;
        let at = offset(&sources.text(path)?, report.line, report.column);
        let finding = Finding::new(Code::TemplateSyntax).at(Span::new(at, at)).with("reason", report.message);
        Some(finding.in_file(path))
    });
    let found: Vec<_> = found.collect();
    match (found.is_empty(), templates.values().next()) {
        (false, _) => found,
        (true, Some(path)) => vec![syntax(error).in_file(path)],
        (true, None) => vec![syntax(error)],
    }
}

/// One of the faults of which Tera tells in words only: a function, a filter, a test or a component that isn't there.
struct Report<'t> {
    message: &'t str,
    template: &'t str,
    line: usize,
    column: usize,
}

/// Reads them off the words: `error: MESSAGE`, and on the next line `--> TEMPLATE:LINE:COLUMN`.
fn reports(text: &str) -> impl Iterator<Item = Report<'_>> {
    text.lines().zip(text.lines().skip(1)).filter_map(|(first, second)| {
        let message = first.strip_prefix("error: ")?;
        let mut place = second.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
        let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        Some(Report { message, template: place.next()?, line, column })
    })
}

/// The byte at which a line and column, both from 1, begin.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    start + inside
}

fn syntax(error: &tera::Error) -> Finding {
    match error.kind() {
        ErrorKind::SyntaxError(report) => {
            let span = report.span();
            Finding::new(Code::TemplateSyntax).at(span.range.clone()).with("reason", report.message())
        }
        _ => Finding::new(Code::TemplateSyntax).with("reason", error),
    }
}
