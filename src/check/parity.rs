//! Neither telling is behind the other, and whoever had to read them has signed.

use crate::base::lang::Lang;
use crate::content::Check;
use crate::diagnostic::{Code, Finding};
use crate::parity::{Accord, Signed, Stale, accords};
use crate::site::Item;

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let mut findings = Vec::new();
    for accord in accords(subject.site) {
        let item = &subject.site.items[accord.item];
        let name = format!("{}/{}", item.ty.id, item.id);
        if accord.excused.is_none() {
            findings.extend(accord.stale.iter().map(|stale| behind(stale, &name)));
        }
        if accord.stamp.is_none() && item.gap.is_none() {
            let told = item.told(Lang::BOTH[0]);
            let finding = Finding::new(Code::TranslationUnstamped).at(told.telling.span);
            findings.push(finding.with("item", &name).in_file(&told.file));
        }
        findings.extend(unsigned(item, &accord, &name));
    }
    findings
}

fn behind(stale: &Stale, item: &str) -> Finding {
    let (file, span) = &stale.place;
    Finding::new(Code::TranslationStale)
        .at(*span)
        .with("item", item)
        .with("section", &stale.section)
        .with("heading", &stale.heading)
        .with("lang", stale.behind.tag())
        .with("change", stale.change.name())
        .in_file(file)
}

fn unsigned(item: &Item, accord: &Accord, name: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (lang, told) in item.tellings.iter() {
        let provenance = &told.telling.provenance;
        let finding = |code, span| Finding::new(code).at(span).with("item", name).with("lang", lang.tag());
        let mut add = |finding: Finding| findings.push(finding.in_file(&told.file));
        if let Some(span) = provenance.machine {
            add(finding(Code::MachineDraft, span));
        }
        match (accord.signed.get(lang), &provenance.check) {
            (Signed::No, Check::No(span) | Check::Unsigned(span)) => {
                add(finding(Code::TellingUnchecked, *span))
            }
            (Signed::No, _) => add(finding(Code::TellingUnchecked, told.telling.span)),
            (Signed::Void, Check::Void(sign_off)) => {
                let finding = finding(Code::SignOffVoid, sign_off.span);
                add(finding.with("by", &sign_off.by).with("day", sign_off.on));
            }
            _ => {}
        }
    }
    findings
}
