//! Lists of items: on the page of another item, and one for each term. Ordered once a language, cut into pages later.

use std::collections::BTreeMap;

use crate::base::lang::Both;
use crate::diagnostic::{Code, Finding};
use crate::schema::{FieldPath, Group, Schema};

use super::items::{ItemNumber, Items};
use super::order::sorted;

/// A list of items.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The type of its items.
    pub ty: String,
    /// Where it stands.
    pub stand: Stand,
    /// The items in each language's order, groups together.
    pub order: Both<Vec<ItemNumber>>,
    /// How they are grouped.
    pub group: Option<Group>,
    /// How many stand on one page; `None`: all.
    pub per_page: Option<usize>,
}

/// Where a list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// On the page of this item.
    On(ItemNumber),
    /// On pages of its own, by this term: the type's `by` of this place.
    By {
        /// The place in the type's `by`.
        by: usize,
        /// The term.
        term: ItemNumber,
        /// A second term, by which the pages of the first are parted again.
        within: Option<ItemNumber>,
    },
}

impl Listing {
    /// How many pages it takes: at least one.
    pub fn pages(&self) -> usize {
        self.per_page.map_or(1, |per_page| self.order.cy.len().div_ceil(per_page).max(1))
    }
}

/// Makes every list.
pub fn listings(
    schema: &Schema,
    items: &Items,
    places: &[Both<usize>],
    findings: &mut Vec<Finding>,
) -> Vec<Listing> {
    let mut listings = Vec::new();
    for ty in schema.types() {
        let all: Vec<ItemNumber> = items.of_type(&ty.id).collect();
        for list in &ty.lists {
            let host = match items.find(&list.on) {
                Ok(host) => host,
                Err(reason) => {
                    let finding = reason.finding(&list.on, "item").map(|finding| finding.at(list.on_span));
                    findings.extend(finding.map(|finding| finding.in_file(&ty.file)));
                    continue;
                }
            };
            let paged = |other: &Listing| other.stand == Stand::On(host) && other.per_page.is_some();
            if list.per_page.is_some() && listings.iter().any(paged) {
                let finding = Finding::new(Code::BadDeclaration).at(list.on_span);
                let finding = finding.with("reason", "pages-taken").with("of", &list.on);
                findings.push(finding.with("field", "lists").in_file(&ty.file));
                continue;
            }
            let order = Both::each(|lang| {
                let mut order = sorted(items, all.clone(), &list.order, lang);
                if let Some(Group::Field(path)) = &list.group {
                    // Stable: within a group the list's own order stays.
                    order.sort_by_cached_key(|number| group_place(items, places, *number, path, lang));
                }
                order
            });
            let (group, per_page) = (list.group.clone(), list.per_page);
            listings.push(Listing { ty: ty.id.clone(), stand: Stand::On(host), order, group, per_page });
        }
        for (place, by) in ty.by.iter().enumerate() {
            for (term, numbers) in by_term(items, &all, &by.field) {
                let within = by.narrow.iter().flat_map(|path| by_term(items, &numbers, path));
                let within: Vec<_> = within.map(|(second, numbers)| (Some(second), numbers)).collect();
                for (within, numbers) in std::iter::once((None, numbers)).chain(within) {
                    let order = Both::each(|lang| sorted(items, numbers.clone(), &by.order, lang));
                    let stand = Stand::By { by: place, term, within };
                    let per_page = by.per_page;
                    listings.push(Listing { ty: ty.id.clone(), stand, order, group: None, per_page });
                }
            }
        }
    }
    listings
}

/// The items that have each term at the end of a path.
fn by_term(items: &Items, numbers: &[ItemNumber], path: &FieldPath) -> BTreeMap<ItemNumber, Vec<ItemNumber>> {
    let mut terms: BTreeMap<ItemNumber, Vec<ItemNumber>> = BTreeMap::new();
    for number in numbers {
        for term in items.follow(*number, path) {
            terms.entry(term).or_default().push(*number);
        }
    }
    terms
}

/// What groups are ordered by: a term's place among its kind, a choice's place in its declaration.
fn group_place(
    items: &Items,
    places: &[Both<usize>],
    number: ItemNumber,
    path: &FieldPath,
    lang: crate::base::lang::Lang,
) -> usize {
    use crate::content::Value;
    use crate::schema::Kind;
    if let Some(term) = items.follow(number, path).first() {
        return *places[*term].get(lang);
    }
    let kind = items.field_at(number, path).map(|field| &field.kind);
    match (kind, items.value(number, path, lang)) {
        (Some(Kind::Choice(choices)), Some(Value::Choice(chosen))) => {
            choices.iter().position(|(key, _)| key == chosen).unwrap_or(usize::MAX)
        }
        // Latest year first.
        (_, Some(Value::Date(date))) => usize::MAX / 2 - usize::try_from(date.year()).unwrap_or(0),
        _ => usize::MAX,
    }
}
