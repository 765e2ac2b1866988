//! Findings → workflow commands, which GitHub Actions shows beside the lines of a pull request.
//!
//! The form is that of "Workflow commands for GitHub Actions"; what has to be escaped is what `@actions/core` escapes
//! (`escapeData` and `escapeProperty` in its `command.ts`).

use std::fmt::Write as _;

use super::judged::Judged;
use super::report::{Location, Places, Report};

/// One command a line. GitHub itself shows ten of each severity a step; the log has all.
pub fn write(report: &Report<'_>) -> String {
    let mut places = Places::new(report);
    report.findings.iter().map(|judged| command(judged, report, &mut places)).collect()
}

fn command(judged: &Judged, report: &Report<'_>, places: &mut Places<'_>) -> String {
    let Judged { finding, severity } = judged;
    let mut properties = Vec::new();
    if let Some(Location { path, range }) = finding.place.as_ref().map(|place| places.locate(place)) {
        properties.push(("file", path));
        if let Some((start, end)) = range {
            properties.push(("line", start.line.to_string()));
            properties.push(("endLine", end.line.to_string()));
            // The runner refuses columns of a span over several lines.
            if start.line == end.line {
                properties.push(("col", start.column.to_string()));
                properties.push(("endColumn", end.column.to_string()));
            }
        }
    }
    properties.push(("title", finding.code.slug().to_owned()));
    let properties: Vec<_> =
        properties.iter().map(|(name, value)| format!("{name}={}", escape(value, Part::Property))).collect();
    let mut message = report.words.message(finding);
    for other in &finding.also {
        let _ = write!(message, "\n{}: {}", report.words.also_here(), told(&places.locate(other)));
    }
    let _ = write!(message, "\n{}", report.words.help(finding.code));
    format!("::{} {}::{}\n", severity.name(), properties.join(","), escape(&message, Part::Data))
}

fn told(location: &Location) -> String {
    match location.range {
        Some((start, _)) => format!("{}:{}:{}", location.path, start.line, start.column),
        None => location.path.clone(),
    }
}

/// A part of a command.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Property,
    Data,
}

fn escape(text: &str, part: Part) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            ':' if part == Part::Property => out.push_str("%3A"),
            ',' if part == Part::Property => out.push_str("%2C"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::lang::Lang;
    use crate::diagnostic::report::tests::{findings, told};
    use crate::diagnostic::{Code, Finding, Policy, judge};

    #[test]
    fn each_finding_is_one_command_with_what_is_known_of_its_place() {
        let text = told(&findings(), Lang::En, write);
        let lines: Vec<_> = text.lines().collect();
        let starts = [
            "::error title=site-missing::There is no site in “100%25 site”.%0A",
            "::error file=content/empty.md,line=1,endLine=1,col=1,endColumn=1,title=front-matter::This",
            "::error file=content/home.cy.md,line=3,endLine=3,col=1,endColumn=7,title=unknown-key::“home”",
            "::error file=content/home.en.md,line=3,endLine=3,col=9,endColumn=13,title=route-cycle::“home”",
            "::warning file=content/notes.txt,title=stray-file::This",
            "::error file=content/type one.yaml,line=3,endLine=3,col=5,endColumn=10,title=duplicate-id::Two",
        ];
        assert_eq!(lines.len(), starts.len());
        for (line, start) in lines.iter().zip(starts) {
            assert!(line.starts_with(start), "{line}");
        }
        assert!(lines[5].contains("%0Aalso here: content/type one.yaml:2:5%0A"), "{}", lines[5]);
    }

    #[test]
    fn what_a_user_wrote_ends_neither_a_property_nor_the_command() {
        let file = "content/a,line=1::b\r\n::error.md";
        let finding = Finding::new(Code::BadId).with("id", "x\n::error::y%0A").in_file(&file.into());
        let text = told(&judge(vec![finding], &Policy::default()), Lang::Cy, write);
        assert!(
            text.starts_with("::error file=content/a%2Cline=1%3A%3Ab%0D%0A%3A%3Aerror.md,title=bad-id::")
        );
        assert!(text.contains("“x ::error::y%250A”"), "{text}");
        assert_eq!(text.lines().count(), 1);
    }

    #[test]
    fn a_span_over_several_lines_has_no_columns() {
        let finding = Finding::new(Code::RouteCycle).at(5..20).with("item", "a");
        let finding = finding.in_file(&"content/home.cy.md".into());
        let text = told(&judge(vec![finding], &Policy::default()), Lang::En, write);
        assert!(text.starts_with("::error file=content/home.cy.md,line=2,endLine=3,title="), "{text}");
    }
}
