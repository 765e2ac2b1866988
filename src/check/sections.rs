//! A text has the sections that its type asks for, in their order.

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding};
use crate::site::Item;
use crate::site::condition::holds;

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let items = subject.site.items.iter().filter(|(_, item)| item.gap.is_none());
    items.filter_map(|(_, item)| of_item(item)).collect()
}

/// The first section that an item lacks, or that stands too early. Both tellings have the same ids, or another rule says so.
fn of_item(item: &Item) -> Option<Finding> {
    let asked = item.ty.sections.iter();
    for sections in asked.filter(|sections| sections.when.as_ref().is_none_or(|when| holds(item, when))) {
        let told = item.told(Lang::Cy);
        let count = told.telling.body.headings.len();
        let mut own: Vec<_> = (0..count).filter_map(|at| item.anchor(Lang::Cy, at)).collect();
        for id in &sections.ids {
            let what = match own.iter().position(|own| own == id) {
                Some(at) => {
                    own.drain(..=at);
                    continue;
                }
                None if (0..count).any(|at| item.anchor(Lang::Cy, at) == Some(id)) => "order",
                None => "missing",
            };
            let finding = Finding::new(Code::SectionMissing).at(told.telling.span).with("what", what);
            let finding = finding.with("section", id).with("sections", sections.ids.join(", "));
            let twin = item.told(Lang::En);
            return Some(finding.also(&twin.file, Some(twin.telling.span)).in_file(&told.file));
        }
    }
    None
}
