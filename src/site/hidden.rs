//! What isn't in this edition takes with it what stands below it: an address can't go through a page that isn't there.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::Value;
use crate::diagnostic::Finding;
use crate::schema::{Kind, Part};

use super::item::{Gathered, Hidden, Item};
use super::life::Why;

/// Leaves out the items whose address is below that of one that is left out, and tells of each.
pub(super) fn settle(gathered: &mut Gathered, findings: &mut Vec<Finding>) {
    if gathered.hidden.is_empty() {
        return;
    }
    let mut below: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, item) in gathered.items.iter().enumerate() {
        for (_, id) in above(item) {
            below.entry(id).or_default().push(number);
        }
    }
    let mut gone: BTreeMap<usize, Why> = BTreeMap::new();
    let mut way: Vec<(&str, &str, Why)> = Vec::new();
    way.extend(gathered.hidden.iter().map(|one| (one.ty.id.as_str(), one.id.as_str(), one.why)));
    while let Some((ty, id, why)) = way.pop() {
        for number in below.get(id).into_iter().flatten() {
            let item = &gathered.items[*number];
            if gone.contains_key(number) || !above(item).any(|(types, other)| other == id && fits(types, ty))
            {
                continue;
            }
            gone.insert(*number, Why::Above);
            findings.extend(told(item, id, why));
            way.push((&item.ty.id, &item.id, Why::Above));
        }
    }
    let gone: BTreeSet<usize> = gone.into_keys().collect();
    let mut number = 0;
    let hidden = &mut gathered.hidden;
    gathered.items.retain(|item| {
        let stays = !gone.contains(&number);
        number += 1;
        if !stays {
            let (ty, id, why) = (item.ty.clone(), item.id.clone(), Why::Above);
            let tellings = item.tellings.map(|_, told| Some(told.clone()));
            hidden.push(Hidden { ty, id, why, tellings, item: Some(item.clone()) });
        }
        stays
    });
    hidden.sort_by(|a, b| (&a.ty.id, &a.id).cmp(&(&b.ty.id, &b.id)));
}

/// The items of whose address an item's own has a part: the types that it may be of, and the id.
fn above(item: &Item) -> impl Iterator<Item = (&[String], &str)> {
    let parts = item.ty.route.iter().flat_map(|route| route.cy.parts.iter().chain(&route.en.parts));
    parts.filter_map(|part| {
        let (Part::Path(name) | Part::SlugOf(name)) = part else { return None };
        let Kind::Ref { to, .. } = &item.ty.fields.get(name)?.kind else { return None };
        match &item.fact(name)?.value {
            Value::Ref(id) => Some((to.as_slice(), id.as_str())),
            _ => None,
        }
    })
}

fn fits(types: &[String], ty: &str) -> bool {
    types.is_empty() || types.iter().any(|known| known == ty)
}

/// The finding at the reference to the item above.
fn told(item: &Item, id: &str, why: Why) -> Option<Finding> {
    let (name, placed) =
        item.facts.iter().find(|(_, placed)| matches!(&placed.value, Value::Ref(other) if other == id))?;
    let file = item.fact_files.get(name).unwrap_or(&item.tellings.cy.file);
    Some(why.finding(id).at(placed.span).in_file(file))
}
