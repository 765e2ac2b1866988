//! What somebody looked at on a day is looked at again before it is older than its type allows.

use jiff::Span;
use jiff::civil::Date;

use crate::base::span::{self, SourcePath};
use crate::content::{Placed, Value};
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, Kind};
use crate::site::{ItemNumber, Site};

use super::Subject;

/// A day on which somebody looked, too long ago.
#[derive(Clone, Debug)]
pub struct Old<'s> {
    /// Whose.
    pub item: ItemNumber,
    /// The field.
    pub field: &'s str,
    /// The day.
    pub date: Date,
    /// The months for which it holds.
    pub months: i64,
    file: &'s SourcePath,
    span: span::Span,
}

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let finding = |old: Old| {
        let finding = Finding::new(Code::FactOld).at(old.span).with("field", old.field);
        finding.with("date", old.date).with("months", old.months).in_file(old.file)
    };
    old(subject.site).into_iter().map(finding).collect()
}

/// Everything that has to be looked at again on the day for which the site is made, in the order of the items.
pub fn old(site: &Site) -> Vec<Old<'_>> {
    let today = site.edition.today;
    let mut found = Vec::new();
    for (number, item) in site.items.iter() {
        for field in &item.ty.fields.facts {
            let Some(file) = item.fact_files.get(&field.name) else { continue };
            let Some(placed) = item.fact(&field.name) else { continue };
            dates(field, placed, &mut |field, months, placed, date| {
                let due = date.checked_add(Span::new().months(months));
                if due.is_ok_and(|due| due <= today) {
                    let (field, span) = (field.name.as_str(), placed.span);
                    found.push(Old { item: number, field, date, months, file, span });
                }
            });
        }
    }
    found
}

/// Calls `each` with every day that may grow old, those in lists and records too.
fn dates<'s>(field: &'s Field, placed: &Placed, each: &mut impl FnMut(&'s Field, i64, &Placed, Date)) {
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
