//! A code → its section of `docs/diagnostics.md`, in English: what it means, an example, what to do.

use super::code::Code;

const DOCS: &str = include_str!("../../docs/diagnostics.md");

/// The section of a code, Markdown with its heading, without blank lines around it.
pub fn explain(code: Code) -> &'static str {
    // A test holds the list and the docs together, so that every code has one.
    sections(DOCS).find(|(name, _)| *name == code.slug()).map(|(_, section)| section).unwrap_or_default()
}

/// The sections of level 2: heading and text, heading included. A `##` inside a fenced block begins none.
fn sections(docs: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut fence: Option<&str> = None;
    let mut at = 0;
    let mut starts = Vec::new();
    for line in docs.split_inclusive('\n') {
        let marks = &line[..line.len() - line.trim_start_matches('`').len()];
        match fence {
            Some(open) if marks.len() >= open.len() && line.trim_end() == marks => fence = None,
            None if marks.len() >= 3 => fence = Some(marks),
            None if line.starts_with("## ") => starts.push(at),
            Some(_) | None => {}
        }
        at += line.len();
    }
    let ends: Vec<_> = starts.iter().skip(1).copied().chain([docs.len()]).collect();
    starts.into_iter().zip(ends).map(move |(start, end)| {
        let section = docs[start..end].trim();
        let heading = section.lines().next().unwrap_or_default();
        (heading.trim_start_matches("## ").trim(), section)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::lang::Lang;
    use crate::diagnostic::Words;

    #[test]
    fn the_docs_have_the_codes_in_the_order_of_the_list() {
        let documented: Vec<_> = sections(DOCS).map(|(name, _)| name).collect();
        let codes: Vec<_> = Code::ALL.iter().map(|code| code.slug()).collect();
        assert_eq!(documented, codes);
    }

    #[test]
    fn a_section_begins_with_the_codes_severity_and_meaning_and_has_an_example_and_advice() {
        let words = Words::new(Lang::En);
        for code in Code::ALL {
            let section = explain(*code);
            let first = section.lines().nth(2).unwrap_or_default();
            assert_eq!(first, format!("**{}** · {}", code.severity().name(), words.meaning(*code)), "{code}");
            assert!(section.matches("```").count() >= 2, "{code} has an example");
            let advice = section.split("**What to do.**").nth(1).unwrap_or_default();
            assert!(advice.trim().len() > 20, "{code} says what to do");
        }
    }

    #[test]
    fn a_heading_in_a_fence_begins_no_section() {
        let docs = "# A\n## one\n\n````\n```\n## inside\n````\n\n## two\nb\n";
        let found: Vec<_> = sections(docs).collect();
        assert_eq!(found, [("one", "## one\n\n````\n```\n## inside\n````"), ("two", "## two\nb")]);
    }
}
