//! Every template that a page needs is in the theme.

use std::collections::BTreeMap;

use crate::base::nearest::nearest;
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};
use crate::schema::Format;
use crate::theme::contract;

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    if subject.theme.templates.is_empty() {
        // There is no theme of that name, which has been told.
        return Vec::new();
    }
    let folder = format!("themes/{}/templates/", subject.site.config.theme);
    let mut needed: BTreeMap<String, SourcePath> = BTreeMap::new();
    for name in contract::TEMPLATES {
        needed.insert((*name).to_owned(), subject.site.config.file.clone());
    }
    for ty in subject.site.schema.types() {
        let on_paper = ty.export.as_ref().is_some_and(|export| export.each.contains(&Format::Html));
        if on_paper && ty.route.is_some() {
            needed.entry(format!("{}-print.html", ty.template)).or_insert_with(|| ty.file.clone());
        }
        let own = ty.route.as_ref().map(|_| &ty.template);
        for name in own.into_iter().chain(ty.by.iter().map(|by| &by.template)) {
            needed.entry(format!("{name}.html")).or_insert_with(|| ty.file.clone());
        }
    }
    needed
        .into_iter()
        .filter(|(name, _)| !subject.theme.has(name) && !subject.sources.is_lost(&format!("{folder}{name}")))
        .map(|(name, file)| {
            let near = nearest(&name, subject.theme.templates.keys().map(String::as_str));
            Finding::new(Code::TemplateMissing).with("template", &name).nearest(near).in_file(&file)
        })
        .collect()
}
