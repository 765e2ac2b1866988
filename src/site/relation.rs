//! Refs → relations: every reference leads to an item, and the item knows who points to it.

use std::collections::BTreeMap;

use crate::content::{Value, Values};
use crate::diagnostic::Finding;
use crate::schema::{Fields, Kind};

use super::items::{ItemNumber, Items};

/// For each item, who points to it and by which name.
pub type Backs = Vec<BTreeMap<String, Vec<ItemNumber>>>;

/// Follows every ref of every item.
pub fn relate(items: &Items, findings: &mut Vec<Finding>) -> Backs {
    let mut backs: Backs = vec![BTreeMap::new(); items.len()];
    for (number, item) in items.iter() {
        for (name, placed) in &item.facts {
            let mut found = Vec::new();
            let one = [(name.clone(), placed.clone())];
            refs(&item.ty.fields, &one, &mut |to, back, id, span| match items.find_of(to, id) {
                Ok(target) => {
                    if let Some(back) = back {
                        let from = backs[target].entry(back.to_owned()).or_default();
                        // Two refs of one item to another are one relation.
                        if from.last() != Some(&number) {
                            from.push(number);
                        }
                    }
                }
                Err(reason) => {
                    found.extend(reason.finding(id, &to.join(", ")).map(|finding| finding.at(span)));
                }
            });
            let file = item.fact_files.get(name).unwrap_or(&item.tellings.cy.file);
            findings.extend(found.into_iter().map(|finding| finding.in_file(file)));
        }
        for (_, told) in item.tellings.iter() {
            let mut found = Vec::new();
            refs(&item.ty.fields, &told.telling.words, &mut |to, _, id, span| {
                if let Err(reason) = items.find_of(to, id) {
                    found.extend(reason.finding(id, &to.join(", ")).map(|finding| finding.at(span)));
                }
            });
            findings.extend(found.into_iter().map(|finding| finding.in_file(&told.file)));
        }
    }
    backs
}

/// Calls `each` with every ref among these values: the types it may point to, its back name, its id, its place.
fn refs(
    fields: &Fields,
    values: &[(String, crate::content::Placed)],
    each: &mut impl FnMut(&[String], Option<&str>, &str, crate::base::span::Span),
) {
    for (name, placed) in values {
        let Some(field) = fields.get(name) else { continue };
        let several = std::slice::from_ref(placed);
        let several = if let Value::List(list) = &placed.value { list } else { several };
        for placed in several {
            match (&field.kind, &placed.value) {
                (Kind::Ref { to, back }, Value::Ref(id)) => each(to, back.as_deref(), id, placed.span),
                (Kind::Record(inner), Value::Record(entry)) => {
                    let parts: [&Values; 3] = [&entry.facts, &entry.words.cy, &entry.words.en];
                    for part in parts {
                        refs(inner, part, each);
                    }
                }
                _ => {}
            }
        }
    }
}
