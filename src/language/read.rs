//! The files of the folder → their values, with findings for what is wrong in them.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};
use crate::scan::Sources;
use crate::yaml::form::{Form, Word, wrong_kind};
use crate::yaml::{Node, Value, parse};

use super::hosts::{self, Hosts};
use super::terms::{Exception, Kind, Term};
use super::{HOSTS, TERMS};

/// The terms, and what is wrong with their file.
pub(super) fn terms(sources: &Sources) -> (Vec<Term>, Vec<Finding>) {
    let Some(text) = sources.text(TERMS) else { return (Vec::new(), Vec::new()) };
    let (node, mut findings) = parse(&text);
    let mut terms = Vec::new();
    match node.as_ref().map(|node| (&node.value, node)) {
        Some((Value::List(rows), _)) => terms.extend(rows.iter().filter_map(|row| term(row, &mut findings))),
        Some((Value::Null, _)) | None => {}
        Some((_, node)) => findings.push(wrong_kind(node, TERMS, "list")),
    }
    let file: SourcePath = TERMS.into();
    (terms, findings.into_iter().map(|finding| finding.in_file(&file)).collect())
}

/// What is known of sites elsewhere, and what is wrong with its file.
pub(super) fn hosts(sources: &Sources) -> (Hosts, Vec<Finding>) {
    let Some(text) = sources.text(HOSTS) else { return (Hosts::default(), Vec::new()) };
    let (node, mut findings) = parse(&text);
    let hosts = node.map(|node| hosts::read(&node, HOSTS, &mut findings)).unwrap_or_default();
    let file: SourcePath = HOSTS.into();
    (hosts, findings.into_iter().map(|finding| finding.in_file(&file)).collect())
}

fn term(row: &Node, findings: &mut Vec<Finding>) -> Option<Term> {
    let mut form = Form::new(row, TERMS);
    form.needed("en");
    form.needed("cy");
    let (en, cy, not) = (form.words("en"), form.words("cy"), form.words("not"));
    let kind = choice(&mut form, "kind", &["term", "name", "advice"]);
    let gender = choice(&mut form, "gender", &["f", "m"]);
    let status = choice(&mut form, "status", &["ask", "best-knowledge", "confirmed", "word"]);
    let (source, note) = (form.word("source"), form.word("note"));
    let except = match form.node("except").map(|node| (&node.value, node)) {
        Some((Value::List(rows), _)) => rows.iter().filter_map(|row| exception(row, &mut form)).collect(),
        Some((_, node)) => {
            form.add(wrong_kind(node, "except", "list"));
            Vec::new()
        }
        None => Vec::new(),
    };
    findings.extend(form.finish());
    let text = |word: Option<Word>| word.map(|word| word.text);
    let texts = |words: Vec<Word>| words.into_iter().map(|word| word.text).collect::<Vec<_>>();
    let term = Term {
        en: texts(en),
        cy: texts(cy),
        not: texts(not),
        kind: match text(kind).as_deref() {
            Some("name") => Kind::Name,
            Some("advice") => Kind::Advice,
            _ => Kind::Term,
        },
        gender: text(gender),
        status: text(status),
        source: text(source),
        note: text(note),
        except,
        span: row.span,
    };
    (!term.en.is_empty() && !term.cy.is_empty()).then_some(term)
}

/// One of some words.
fn choice(form: &mut Form, key: &'static str, choices: &[&str]) -> Option<Word> {
    let word = form.word(key)?;
    if choices.contains(&word.text.as_str()) {
        return Some(word);
    }
    let finding = Finding::new(Code::UnknownChoice).at(word.span).with("field", key);
    form.add(finding.with("value", &word.text).with("choices", choices.join(", ")));
    None
}

fn exception(row: &Node, form: &mut Form) -> Option<Exception> {
    let mut inner = Form::new(row, "except");
    let (item, why) = (inner.needed_word("item"), inner.needed_word("why"));
    form.extend(inner.finish());
    Some(Exception { item: item?.text, why: why?.text })
}

/// The words of a list, composed (NFC): one a line; what follows `#` is a remark.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    let text: String = text.trim_start_matches('\u{feff}').nfc().collect();
    let words = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
