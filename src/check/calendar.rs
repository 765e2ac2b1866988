//! What a calendar says of an item can be: it ends no sooner than it begins.

use crate::content::Value;
use crate::diagnostic::{Code, Finding};
use crate::schema::{Format, Type};

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let in_calendar =
        |ty: &Type| ty.export.as_ref().is_some_and(|export| export.formats.contains(&Format::Ics));
    let items = subject.site.items.iter().filter(|(_, item)| in_calendar(&item.ty));
    let found = items.filter_map(|(_, item)| {
        let date = |name: &str| match item.fact(name)?.value {
            Value::Date(date) => Some(date),
            _ => None,
        };
        let (start, end) = (date("start")?, date("end")?);
        let file = item.fact_files.get("end")?;
        let finding = Finding::new(Code::EndsBeforeStart).at(item.fact("end")?.span);
        (end < start).then(|| finding.with("start", start).with("end", end).in_file(file))
    });
    found.collect()
}
