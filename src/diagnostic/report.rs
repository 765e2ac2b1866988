//! What every format is given, and places → files, lines and columns. Each text is asked for and indexed once a run.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use crate::base::span::SourcePath;

use super::code::Severity;
use super::finding::Place;
use super::judged::Judged;
use super::lines::{Lines, Position};
use super::words::Words;

/// What a format tells.
#[derive(Clone, Copy)]
pub struct Report<'r> {
    /// The findings, as [`super::judge`] orders them.
    pub findings: &'r [Judged],
    /// The text of a file of the site, by its path.
    pub sources: &'r dyn Fn(&str) -> Option<Arc<str>>,
    /// The language.
    pub words: &'r Words,
    /// The site's folder as the reader would write it, which then stands before every path: from where the command runs,
    /// or from the root of the repository. Empty when that is the site's folder itself.
    pub root: &'r str,
}

/// Where a place is, as people count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Location {
    /// The file's path, with the site's folder before it.
    pub(super) path: String,
    /// The first character and the one after the last; `None` for the file as a whole.
    pub(super) range: Option<(Position, Position)>,
}

/// The texts that were asked for.
pub(super) struct Places<'r> {
    report: Report<'r>,
    files: BTreeMap<SourcePath, Option<Lines>>,
}

impl Report<'_> {
    /// How many errors and how many warnings there are.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|one| one.severity == Severity::Error).count();
        (errors, self.findings.len() - errors)
    }
}

impl<'r> Places<'r> {
    pub(super) fn new(report: &Report<'r>) -> Places<'r> {
        Places { report: *report, files: BTreeMap::new() }
    }

    /// Where a place is. A span in a file whose text isn't known is the file as a whole.
    pub(super) fn locate(&mut self, place: &Place) -> Location {
        let range = place.span.and_then(|span| {
            let lines = self.lines(&place.file)?;
            Some((lines.position(span.start), lines.position(span.end.max(span.start))))
        });
        let root = self.report.root.trim_end_matches('/');
        let path = match root {
            "" | "." => place.file.to_string(),
            _ => format!("{root}/{}", place.file),
        };
        Location { path, range }
    }

    /// The text of a file, if it is known.
    pub(super) fn lines(&mut self, file: &SourcePath) -> Option<&Lines> {
        let known = match self.files.entry(file.clone()) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert((self.report.sources)(file).map(Lines::new)),
        };
        known.as_ref()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::base::lang::Lang;
    use crate::diagnostic::{Code, Finding, Policy, judge};

    /// The site of the formats' tests: path and text.
    pub(in crate::diagnostic) const FILES: [(&str, &str); 4] = [
        ("content/home.cy.md", "---\ntitle: Tŷ\nsumary: Croeso\n---\n## Croeso\n"),
        ("content/home.en.md", "---\r\ntitle: Home\r\nparent: home\r\n---\r\n"),
        ("content/empty.md", ""),
        ("content/type one.yaml", "rows:\n  - id: a\n  - id: a\n"),
    ];

    pub(in crate::diagnostic) fn source(path: &str) -> Option<Arc<str>> {
        FILES.iter().find(|(name, _)| *name == path).map(|(_, text)| Arc::from(*text))
    }

    /// One finding of each sort: at a place, with others beside it, about a file, about the site.
    pub(in crate::diagnostic) fn findings() -> Vec<Judged> {
        let [cy, en, empty, rows] = FILES.map(|(path, _)| SourcePath::from(path));
        let unknown = Finding::new(Code::UnknownKey).at(15..21).with("key", "sumary").with("owner", "home");
        let twice = Finding::new(Code::DuplicateId).at(20..25).with("id", "a").with("type", "one");
        let findings = vec![
            Finding::new(Code::SiteMissing).with("folder", "100% site"),
            unknown.nearest(Some("summary")).in_file(&cy),
            Finding::new(Code::RouteCycle).at(26..30).with("item", "home").in_file(&en),
            Finding::new(Code::FrontMatter).at(0..0).with("reason", "missing").in_file(&empty),
            twice.in_file(&rows).also(&rows, Some((10..15).into())),
            Finding::new(Code::StrayFile).in_file(&"content/notes.txt".into()),
        ];
        judge(findings, &Policy::default())
    }

    /// Tells the findings in a language.
    pub(in crate::diagnostic) fn told(
        findings: &[Judged],
        lang: Lang,
        write: impl FnOnce(&Report<'_>) -> String,
    ) -> String {
        let words = Words::new(lang);
        write(&Report { findings, sources: &source, words: &words, root: "" })
    }

    #[test]
    fn each_text_is_asked_for_once() {
        let asked = std::cell::Cell::new(0);
        let sources = |path: &str| {
            asked.set(asked.get() + 1);
            source(path)
        };
        let words = Words::new(Lang::Cy);
        let report = Report { findings: &[], sources: &sources, words: &words, root: "sites/one/" };
        let mut places = Places::new(&report);
        let place = |file: &str| Place { file: file.into(), span: Some((13..14).into()) };
        let first = places.locate(&place("content/home.cy.md"));
        assert_eq!(places.locate(&place("content/home.cy.md")), first);
        assert_eq!(first.path, "sites/one/content/home.cy.md");
        assert_eq!(first.range.map(|(start, _)| (start.line, start.column)), Some((2, 9)));
        assert_eq!(places.locate(&place("lost")).range, None);
        assert_eq!(places.locate(&place("lost")).range, None);
        assert_eq!(asked.get(), 2);
    }
}
