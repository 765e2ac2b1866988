//! How many items of a type have what → CSV and JSON: a row a value, or a pair of values; the numbers that diagrams show.

use serde::Serialize;

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::content::markdown::{Diagram, DiagramForm};
use crate::schema::{CountBy, Format, Type};
use crate::site::{Figure, Site};

use super::csv;

/// One count.
#[derive(Debug, Default, Serialize)]
struct Count {
    /// The field by which the items are counted.
    field: String,
    /// The id of an item or the key of a choice; empty where it is counted how many have the field at all.
    value: String,
    /// Its words.
    title: String,
    /// The other field, if there is one, and its value.
    across: String,
    across_value: String,
    across_title: String,
    /// How many items have it.
    count: usize,
    /// Of how many.
    of: usize,
}

/// Renders the counts of a type as JSON, or else as CSV.
pub fn counts(site: &Site, ty: &Type, format: Format, lang: Lang) -> Vec<u8> {
    let by = ty.counts.iter().flat_map(|counts| &counts.by);
    let counts: Vec<_> = by.flat_map(|by| rows(site, ty, by, lang)).collect();
    if format == Format::Json {
        let data = serde_json::json!({
            "name": ty.name.get(lang).many,
            "language": lang.tag(),
            "counts": counts,
        });
        return format!("{data:#}\n").into_bytes();
    }
    let mut text =
        csv::start(&["field", "value", "title", "across", "across_value", "across_title", "count", "of"]);
    for one in counts {
        let words = [one.field, one.value, one.title, one.across, one.across_value, one.across_title];
        csv::row(&mut text, words.into_iter().chain([one.count.to_string(), one.of.to_string()]));
    }
    text.into_bytes()
}

fn rows(site: &Site, ty: &Type, by: &CountBy, lang: Lang) -> Vec<Count> {
    let of = site.items.of_type(&ty.id).len();
    let field = by.field.to_string();
    let across = by.across.as_ref().map(ToString::to_string).unwrap_or_default();
    let form = match &by.across {
        Some(_) => DiagramForm::Matrix { by: field.clone(), across: across.clone() },
        None => DiagramForm::Bars { by: field.clone() },
    };
    let diagram = Diagram { form, of: ty.id.clone(), title: String::new(), span: Span::default() };
    match site.figure(&diagram, lang) {
        Ok(Figure::Bars(bars)) => {
            let row = |(label, count): (crate::site::Label, usize)| Count {
                field: field.clone(),
                value: label.id,
                title: label.title.get(lang).clone(),
                count,
                of,
                ..Count::default()
            };
            bars.into_iter().map(row).collect()
        }
        Ok(Figure::Matrix { columns, rows }) => {
            let cells =
                rows.iter().flat_map(|(row, counts)| columns.iter().zip(counts).map(move |cell| (row, cell)));
            let count =
                |(row, (column, count)): (&crate::site::Label, (&crate::site::Label, &usize))| Count {
                    field: field.clone(),
                    value: row.id.clone(),
                    title: row.title.get(lang).clone(),
                    across: across.clone(),
                    across_value: column.id.clone(),
                    across_title: column.title.get(lang).clone(),
                    count: *count,
                    of,
                };
            cells.map(count).collect()
        }
        // No values to count by: how many have the field.
        _ => {
            let has = |item: &_| {
                let item = &site.items[*item];
                item.fact(&field).is_some()
                    || item.told(lang).telling.words.iter().any(|(name, _)| *name == field)
            };
            let count = site.items.of_type(&ty.id).filter(has).count();
            vec![Count { field, count, of, ..Count::default() }]
        }
    }
}
