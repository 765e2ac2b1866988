//! What somebody looked at on a day is looked at again before it is older than its type allows.

use jiff::Span;

use crate::content::{Placed, Value};
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, Kind};

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let today = subject.site.edition.today;
    let mut findings = Vec::new();
    for (_, item) in subject.site.items.iter() {
        for field in &item.ty.fields.facts {
            let Some(file) = item.fact_files.get(&field.name) else { continue };
            let Some(placed) = item.fact(&field.name) else { continue };
            dates(field, placed, &mut |field, months, placed, date| {
                let due = date.checked_add(Span::new().months(months));
                if due.is_ok_and(|due| due <= today) {
                    let finding = Finding::new(Code::FactOld).at(placed.span).with("field", &field.name);
                    findings.push(finding.with("date", date).with("months", months).in_file(file));
                }
            });
        }
    }
    findings
}

/// Calls `each` with every day that may grow old, those in lists and records too.
fn dates(field: &Field, placed: &Placed, each: &mut impl FnMut(&Field, i64, &Placed, jiff::civil::Date)) {
    match (&field.kind, &placed.value) {
        (_, Value::List(list)) => list.iter().for_each(|placed| dates(field, placed, each)),
        (Kind::Date, Value::Date(date)) => {
            if let Some(months) = field.max_age {
                each(field, months, placed, *date);
            }
        }
        (Kind::Record(fields), Value::Record(entry)) => {
            for field in &fields.facts {
                let own = entry.facts.iter().find(|(name, _)| *name == field.name);
                own.into_iter().for_each(|(_, placed)| dates(field, placed, each));
            }
        }
        _ => {}
    }
}
