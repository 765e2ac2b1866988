//! Findings → what a browser shows of them: the overlay's JSON, and the page that stands in for one that can't be shown.

use std::collections::BTreeMap;
use std::fmt::Write;

use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use crate::base::lang::{Both, Lang};
use crate::base::sentences::Sentences;
use crate::base::span::SourcePath;
use crate::diagnostic::excerpt::{Excerpt, excerpt};
use crate::diagnostic::human::{Amount, shown};
use crate::diagnostic::lines::Lines;
use crate::diagnostic::{Code, Judged, Place, Severity, Words};
use crate::scan::Sources;
use crate::welsh::number::grouped;

/// The words with which the browser is told.
pub(super) struct Overlay {
    lang: Lang,
    words: Both<Words>,
    own: Both<Sentences>,
}

impl Overlay {
    /// The overlay speaks `lang`, the language of the tool; a page that stands in for another speaks both.
    pub(super) fn new(lang: Lang) -> Overlay {
        Overlay { lang, words: Both::each(Words::new), own: Both::each(sentences) }
    }

    /// What `live.js` reads:
    ///
    /// ```json
    /// {"lang": "cy", "errors": 1, "warnings": 0, "summary": "…", "close": "Cau", "more": null,
    ///  "refused": {"summary": "…", "list": ["812 × … (telling-unchecked)"]}, "findings": [{
    ///   "code": "unknown-key", "severity": "error", "label": "gwall", "message": "…", "help": "…",
    ///   "file": "content/home.cy.md", "line": 3, "column": 1, "excerpt": ["", "sumary", ": Croeso"]}]}
    /// ```
    ///
    /// Only the first few findings are in it, errors before warnings, as in a terminal; `more` says how many there are
    /// beside them. What would keep a draft from being published is counted by code. What isn't known is `null`.
    pub(super) fn json(
        &self,
        findings: &[Judged],
        refused: &BTreeMap<Code, usize>,
        sources: &Sources,
    ) -> String {
        let words = self.words.get(self.lang);
        let listed = shown(findings, Amount::Few);
        let (errors, warnings) = count(findings);
        let more = findings.len() - listed.len();
        let mut places = Places::new(sources);
        let list: Vec<_> = listed.into_iter().map(|one| finding(one, words, &mut places)).collect();
        let document = json!({
            "lang": self.lang.tag(),
            "errors": errors,
            "warnings": warnings,
            "summary": words.summary(errors, warnings),
            "close": self.say(self.lang, "close"),
            "more": (more > 0).then(|| words.more_findings(more)),
            "refused": (!refused.is_empty()).then(|| self.refused(refused)),
            "findings": list,
        });
        document.to_string()
    }

    /// What would keep a draft from being published.
    fn refused(&self, refused: &BTreeMap<Code, usize>) -> Value {
        let words = self.words.get(self.lang);
        let count = |count: usize| grouped(&count.to_string());
        let mut values = FluentArgs::new();
        values.set("count", count(refused.values().sum()));
        let line = |(code, number): (&Code, &usize)| {
            format!("{} × {} ({})", count(*number), words.meaning(*code), code.slug())
        };
        json!({
            "summary": self.own.get(self.lang).say("refused", None, &values),
            "list": refused.iter().map(line).collect::<Vec<_>>(),
        })
    }

    /// The page that stands in for one that can't be shown, in both languages. Its id keeps the overlay away: the findings
    /// are on it already.
    pub(super) fn page(&self, findings: &[Judged], sources: &Sources) -> String {
        let listed = shown(findings, Amount::Few);
        let mut places = Places::new(sources);
        let mut html =
            String::from("<!DOCTYPE html>\n<html lang=\"cy\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        let [cy, en] = Lang::BOTH.map(|lang| self.say(lang, "page-title"));
        let _ = writeln!(html, "<title>{} / {}</title>", escaped(&cy), escaped(&en));
        html.push_str("</head>\n<body id=\"ahp1-findings\">\n");
        for (lang, words) in self.words.iter() {
            let _ = writeln!(html, "<section lang=\"{}\">", lang.tag());
            let _ = writeln!(html, "<h1>{}</h1>", escaped(&self.say(lang, "page-title")));
            let _ = writeln!(html, "<p>{}</p>\n<ul>", escaped(&self.say(lang, "page-text")));
            for judged in &listed {
                item(&mut html, judged, words, &mut places);
            }
            let (errors, warnings) = count(findings);
            let _ = writeln!(html, "</ul>\n<p>{}</p>\n</section>", escaped(&words.summary(errors, warnings)));
        }
        html.push_str("</body>\n</html>\n");
        html
    }

    fn say(&self, lang: Lang, id: &str) -> String {
        self.own.get(lang).say(id, None, &FluentArgs::new())
    }
}

/// Why another name than this machine's is not answered to, in both languages.
pub(super) fn host_refused() -> String {
    Lang::BOTH.map(|lang| sentences(lang).say("host-refused", None, &FluentArgs::new()) + "\n").concat()
}

fn sentences(lang: Lang) -> Sentences {
    let text = match lang {
        Lang::Cy => include_str!("cy.ftl"),
        Lang::En => include_str!("en.ftl"),
    };
    Sentences::new(lang, text)
}

fn count(findings: &[Judged]) -> (usize, usize) {
    let errors = findings.iter().filter(|one| one.severity == Severity::Error).count();
    (errors, findings.len() - errors)
}

fn finding(judged: &Judged, words: &Words, places: &mut Places) -> Value {
    let Judged { finding, severity } = judged;
    let place = finding.place.as_ref();
    let line = place.and_then(|place| places.line(place));
    let excerpt = line.as_ref().map(|Shown { excerpt: Excerpt { text, span, .. }, .. }| {
        [&text[..span.start], &text[span.clone()], &text[span.end..]]
    });
    json!({
        "code": finding.code.slug(),
        "severity": severity.name(),
        "label": words.severity(*severity),
        "message": words.message(finding),
        "help": words.help(finding.code),
        "file": place.map(|place| place.file.as_ref()),
        "line": line.as_ref().map(|line| line.line),
        "column": line.as_ref().map(|line| line.column),
        "excerpt": excerpt,
    })
}

fn item(html: &mut String, judged: &Judged, words: &Words, places: &mut Places) {
    let Judged { finding, severity } = judged;
    let label = words.severity(*severity);
    let _ = writeln!(html, "<li><p><b>{}</b> {}</p>", escaped(&label), escaped(&words.message(finding)));
    if let Some(place) = &finding.place {
        let file = escaped(&place.file);
        let _ = match places.line(place) {
            Some(Shown { line, column, excerpt }) => {
                let text = escaped(&excerpt.text);
                writeln!(html, "<p><code>{file}:{line}:{column}</code></p>\n<pre>{text}</pre>")
            }
            None => writeln!(html, "<p><code>{file}</code></p>"),
        };
    }
    let _ = writeln!(html, "<p>{}</p></li>", escaped(&words.help(finding.code)));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Where a finding is, as people count, with a part of its line.
struct Shown {
    line: usize,
    column: usize,
    excerpt: Excerpt,
}

/// Each text is indexed once.
struct Places<'s> {
    sources: &'s Sources,
    files: BTreeMap<SourcePath, Option<Lines>>,
}

impl<'s> Places<'s> {
    fn new(sources: &'s Sources) -> Places<'s> {
        Places { sources, files: BTreeMap::new() }
    }

    fn line(&mut self, place: &Place) -> Option<Shown> {
        let span = place.span?;
        let text = || self.sources.text(&place.file).map(Lines::new);
        let lines = self.files.entry(place.file.clone()).or_insert_with(text).as_ref()?;
        let position = lines.position(span.start);
        let (line, first) = lines.line(position.line);
        let span = span.start.saturating_sub(first)..span.end.saturating_sub(first);
        Some(Shown { line: position.line, column: position.column, excerpt: excerpt(line, span) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::human::FEW;
    use crate::diagnostic::{Code, Finding, Policy, judge};

    fn site() -> (Vec<Judged>, Sources) {
        let mut sources = Sources::default();
        sources.insert("content/home.cy.md", "---\nsumary: <b>Tŷ\n---\n".as_bytes());
        let file = "content/home.cy.md".into();
        let key = Finding::new(Code::UnknownKey).at(4..10).with("key", "sumary").with("owner", "home");
        let findings = vec![
            key.in_file(&file),
            Finding::new(Code::SiteMissing).with("folder", "x"),
            Finding::new(Code::StrayFile).with("folder", "content").in_file(&"content/x.txt".into()),
        ];
        (judge(findings, &Policy::default()), sources)
    }

    #[test]
    fn the_overlay_is_given_place_and_line_of_each_finding() {
        let (findings, sources) = site();
        let text = Overlay::new(Lang::Cy).json(&findings, &BTreeMap::new(), &sources);
        let document: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(
            [&document["lang"], &document["errors"], &document["warnings"]],
            [&json!("cy"), &json!(2), &json!(1)]
        );
        assert_eq!(document["more"], Value::Null);
        let place = |number: usize| {
            let one = &document["findings"][number];
            ["file", "line", "column", "excerpt"].map(|key| one[key].clone())
        };
        assert_eq!(place(0), [Value::Null, Value::Null, Value::Null, Value::Null]);
        assert_eq!(
            place(1),
            [json!("content/home.cy.md"), json!(2), json!(1), json!(["", "sumary", ": <b>Tŷ"])]
        );
        assert_eq!(place(2), [json!("content/x.txt"), Value::Null, Value::Null, Value::Null]);
    }

    #[test]
    fn many_findings_are_told_as_a_few_and_a_number() {
        let many = |count: usize| {
            let one = |n: usize| Finding::new(Code::StrayFile).in_file(&format!("content/{n}.txt").into());
            let findings = judge((0..count).map(one).collect(), &Policy::default());
            let text = Overlay::new(Lang::En).json(&findings, &BTreeMap::new(), &Sources::default());
            let document: Value = serde_json::from_str(&text).expect("JSON");
            (document["findings"].as_array().map(Vec::len), document["more"].is_string())
        };
        assert_eq!(many(FEW), (Some(FEW), false));
        assert_eq!(many(FEW + 1), (Some(FEW), true));
    }

    #[test]
    fn what_would_keep_a_draft_from_being_published_is_counted_by_code() {
        let told = |refused: &[(Code, usize)]| -> Value {
            let refused = refused.iter().copied().collect();
            let text = Overlay::new(Lang::En).json(&[], &refused, &Sources::default());
            serde_json::from_str(&text).expect("JSON")
        };
        assert_eq!(told(&[])["refused"], Value::Null);
        let refused = &told(&[(Code::TellingUnchecked, 1200), (Code::MachineDraft, 3)])["refused"];
        assert!(refused["summary"].as_str().is_some_and(|summary| summary.ends_with("1,203")), "{refused}");
        let list = refused["list"].as_array().expect("a list");
        assert_eq!(list.len(), 2);
        let has = |words: &str| list.iter().filter_map(Value::as_str).any(|line| line.starts_with(words));
        assert!(has("1,200 × ") && has("3 × "), "{refused}");
    }

    #[test]
    fn the_page_that_stands_in_speaks_both_languages_and_escapes_the_users_words() {
        let (findings, sources) = site();
        let html = Overlay::new(Lang::En).page(&findings, &sources);
        assert!(html.contains("<section lang=\"cy\">") && html.contains("<section lang=\"en\">"));
        assert!(html.contains("content/home.cy.md:2:1"));
        assert!(html.contains("&lt;b&gt;Tŷ") && !html.contains("<b>Tŷ"));
    }

    #[test]
    fn both_languages_have_the_same_sentences() {
        let ids = |text: &'static str| {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            lines.filter_map(|line| line.split_once(" = ").map(|(id, _)| id)).collect::<Vec<_>>()
        };
        assert_eq!(ids(include_str!("cy.ftl")), ids(include_str!("en.ftl")));
        assert_eq!(
            ids(include_str!("cy.ftl")),
            ["page-title", "page-text", "close", "refused", "host-refused"]
        );
    }
}
