//! The two tellings call things by the names that the site's people agreed on.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};
use crate::language::phrases::{Found, Role};
use crate::language::{Exception, Kind, TERMS, Term};
use crate::site::Item;
use crate::welsh::stop_words::is_stop_word;

use super::Subject;
use super::passages::{Passage, passages, place};

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    if subject.language.terms.is_empty() {
        return Vec::new();
    }
    let items: Vec<_> = subject.site.items.iter().collect();
    let mut findings: Vec<_> = items.par_iter().flat_map_iter(|(_, item)| of_item(subject, item)).collect();
    findings.extend(exceptions(subject));
    findings
}

/// A use of a term in a telling.
struct Use<'s> {
    words: &'s str,
    passage: Passage<'s>,
}

fn of_item(subject: Subject, item: &Item) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut approved = BTreeSet::new();
    for passage in passages(item, Lang::Cy) {
        let found = subject.language.welsh.find(passage.words);
        approved.extend(
            found.iter().filter(|found| found.form.role == Role::Approved).map(|found| found.form.term),
        );
        for found in unfit(&found).filter(|found| !is_quoted(passage.words, &found.range)) {
            let Some(term) = subject.language.terms.get(found.form.term) else { continue };
            let english = found.form.role == Role::English && in_a_name(subject, passage.words, found);
            if english || term.spares(&item.ty.id, &item.id) {
                continue;
            }
            let code = if found.form.role == Role::Banned { Code::TermBanned } else { Code::TermEnglish };
            let words = passage.words.get(found.range.clone()).unwrap_or_default();
            let finding = Finding::new(code).at(place(subject, &passage, words));
            findings.push(finding.with("found", words).with("term", told(term)).in_file(passage.file));
        }
    }
    let mut asked: BTreeMap<usize, Use> = BTreeMap::new();
    for passage in passages(item, Lang::En) {
        let mut at = 0;
        // Of phrases within one another only the longest is meant: no *NHS Wales* is in *NHS Wales Executive*.
        for found in subject.language.english.find(passage.words) {
            if found.range.start >= at && !in_a_name(subject, passage.words, &found) {
                at = found.range.end;
                let words = passage.words.get(found.range).unwrap_or_default();
                asked.entry(found.form.term).or_insert(Use { words, passage });
            }
        }
    }
    for (number, used) in asked.into_iter().filter(|(number, _)| !approved.contains(number)) {
        let Some(term) = subject.language.terms.get(number) else { continue };
        if term.kind == Kind::Advice || term.spares(&item.ty.id, &item.id) {
            continue;
        }
        let finding = Finding::new(Code::TermMissing).at(twin(item, used.passage.section));
        let finding = finding.with("english", used.words).with("term", told(term));
        let place = place(subject, &used.passage, used.words);
        findings.push(finding.in_file(&item.tellings.cy.file).also(used.passage.file, Some(place)));
    }
    findings
}

/// What Welsh text should not say, unless it is a part of what it may.
fn unfit(found: &[Found]) -> impl Iterator<Item = &Found> {
    let covers = |approved: &Found, other: &Found| {
        approved.form.role == Role::Approved
            && approved.range.start <= other.range.start
            && other.range.end <= approved.range.end
    };
    let unfit = found.iter().filter(|found| found.form.role != Role::Approved);
    unfit.filter(move |unfit| !found.iter().any(|approved| covers(approved, unfit)))
}

/// Whether an English form is a part of a longer name, of which nobody asks a translation word by word: *Royal Society
/// of Chemistry*, *Welsh Government Services*.
fn in_a_name(subject: Subject, text: &str, found: &Found) -> bool {
    let (before, behind) = (text.get(..found.range.start), text.get(found.range.end..));
    let before = before.unwrap_or_default();
    if !text.get(found.range.start..).is_some_and(|text| text.starts_with(char::is_uppercase)) {
        return false;
    }
    let name = subject.language.terms.get(found.form.term).is_some_and(|term| term.kind == Kind::Name);
    let starts =
        before.trim_end().is_empty() || before.trim_end().ends_with(['.', '!', '?', ':', '“', '‘', '(']);
    if !name && !starts {
        return true;
    }
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !is_stop_word(Lang::En, word);
    let last = before.strip_suffix(' ').and_then(|before| before.rsplit(' ').next());
    let next = behind.and_then(|behind| behind.strip_prefix(' ')).and_then(|behind| behind.split(' ').next());
    last.is_some_and(is_name) || next.is_some_and(|next| is_name(next.trim_end_matches([',', '.'])))
}

/// Whether a form stands in quotation marks: it is spoken of, not used.
fn is_quoted(text: &str, range: &Range<usize>) -> bool {
    let opens = text.get(..range.start).is_some_and(|before| before.ends_with(['\'', '‘', '’', '“', '"']));
    opens && text.get(range.end..).is_some_and(|behind| behind.starts_with(['\'', '’', '”', '"']))
}

/// Where the Welsh telling would say what a section of the English one says: the heading of the same number, else its
/// beginning.
fn twin(item: &Item, section: Option<usize>) -> Span {
    let telling = &item.tellings.cy.telling;
    let heading = section.and_then(|number| telling.body.headings.get(number));
    match (heading, telling.body_at) {
        (Some(heading), Some(at)) => heading.span.shifted(at),
        _ => telling.span,
    }
}

/// The Welsh form that a finding tells.
fn told(term: &Term) -> &str {
    term.cy.first().map_or("", String::as_str)
}

/// Exceptions for items that aren't there.
fn exceptions(subject: Subject) -> Vec<Finding> {
    let file = TERMS.into();
    let known = |name: &str| subject.site.items.find(name).is_ok();
    let lost = subject.language.terms.iter().flat_map(|term| {
        term.except.iter().filter(|exception| !known(&exception.item)).map(move |exception| (term, exception))
    });
    let finding = |(term, exception): (&Term, &Exception)| {
        let finding = Finding::new(Code::DanglingRef).at(Span::new(term.span.start, term.span.start));
        let (ty, id) = exception.item.split_once('/').unwrap_or(("", &exception.item));
        finding.with("id", id).with("type", ty).in_file(&file)
    };
    lost.map(finding).collect()
}
