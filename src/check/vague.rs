//! The words of a link say where it leads, by themselves: screen readers list links without the text around them (WCAG
//! 2.4.4, technique G91).

use rayon::prelude::*;

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding};
use crate::site::Item;

use super::Subject;
use super::leads::leads;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let items: Vec<_> = subject.site.items.iter().collect();
    let of_item = |(_, item): &(_, &Item)| {
        let both = Lang::BOTH.into_iter().flat_map(|lang| of_telling(subject, item, lang));
        both.collect::<Vec<_>>()
    };
    items.par_iter().flat_map_iter(of_item).collect()
}

fn of_telling(subject: Subject, item: &Item, lang: Lang) -> Vec<Finding> {
    let mut findings = Vec::new();
    for lead in leads(item, lang) {
        if let Some(words) = lead.words.filter(|words| subject.language.vague.has(lang, words)) {
            let finding = Finding::new(Code::VagueLink).at(lead.span).with("words", words.trim());
            findings.push(finding.in_file(lead.file));
        }
    }
    findings
}
