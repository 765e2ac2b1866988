//! By what answers can be narrowed: the terms that the site's types are told apart by (`by:`), and the pages of each.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde::{Deserialize, Serialize};

use crate::base::lang::Lang;
use crate::site::{ItemNumber, Site};

use super::build::{Index, count};
use super::code;
use super::files::Manifest;

/// The name under which the type of a page is a filter.
pub(super) const KIND: &str = "kind";

/// One way to narrow answers.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Facet {
    /// The id of the terms' type.
    pub id: String,
    /// The terms that pages have, in the site's order.
    pub terms: Vec<Term>,
}

/// A term: its id, its title, its pages as [`code`] writes numbers, each as the step from the one before.
pub(super) type Term = (String, String, String);

/// The facets of a language's pages. A term's own page is one of its pages.
pub(super) fn facets(site: &Site, index: &Index) -> Vec<Facet> {
    let by = site.schema.types().flat_map(|ty| ty.by.iter());
    let ids: BTreeSet<&str> = by.map(|by| by.term_type.as_str()).collect();
    let mut pages: BTreeMap<&str, BTreeMap<(usize, ItemNumber), BTreeSet<u32>>> = BTreeMap::new();
    for (page, item) in index.order.iter().enumerate() {
        let ty = &site.items[*item].ty;
        let mut add = |facet: &str, term: ItemNumber| {
            if let Some(facet) = ids.get(facet) {
                let place = *site.places[term].get(index.lang);
                pages.entry(facet).or_default().entry((place, term)).or_default().insert(count(page));
            }
        };
        add(&ty.id, *item);
        for by in &ty.by {
            for term in site.items.follow(*item, &by.field) {
                add(&by.term_type, term);
            }
        }
    }
    let facet = |(id, terms): (&str, BTreeMap<(usize, ItemNumber), BTreeSet<u32>>)| Facet {
        id: id.to_owned(),
        terms: terms.into_iter().map(|((_, term), pages)| term_of(site, index.lang, term, &pages)).collect(),
    };
    pages.into_iter().map(facet).collect()
}

fn term_of(site: &Site, lang: Lang, term: ItemNumber, pages: &BTreeSet<u32>) -> Term {
    let mut steps = String::new();
    let mut before = 0;
    for page in pages {
        code::push(&mut steps, page - before);
        before = *page;
    }
    let term = &site.items[term];
    (term.id.clone(), term.told(lang).title().to_owned(), steps)
}

/// The pages that have a term.
pub(super) fn pages(term: &Term) -> BTreeSet<u32> {
    let mut page = 0;
    let steps = code::numbers(&term.2);
    steps
        .map(|step| {
            page += step;
            page
        })
        .collect()
}

/// The pages that have all of these terms, each as facet and id of the term; `None` when nothing is asked.
///
/// # Errors
/// When there is no such filter: the answer names those that there are.
pub(super) fn within(
    manifest: &Manifest,
    facets: &[Facet],
    filters: &[(String, String)],
) -> io::Result<Option<BTreeSet<u32>>> {
    let mut within: Option<BTreeSet<u32>> = None;
    for (name, value) in filters {
        let own = if name == KIND { of_kind(manifest, value) } else { of_term(facets, name, value) };
        let own = own.ok_or_else(|| {
            let ids = |facet: &Facet| facet.terms.iter().map(|(id, ..)| id.clone()).collect();
            let known: Vec<String> = match facets.iter().find(|facet| facet.id == *name) {
                Some(facet) => ids(facet),
                None if name == KIND => manifest.types.iter().map(|(id, _)| id.clone()).collect(),
                None => facets.iter().map(|facet| facet.id.clone()).chain([KIND.to_owned()]).collect(),
            };
            let message = format!("{name}={value}: {}", known.join(", "));
            io::Error::new(io::ErrorKind::InvalidInput, message)
        })?;
        within = Some(match within {
            Some(pages) => pages.intersection(&own).copied().collect(),
            None => own,
        });
    }
    Ok(within)
}

fn of_kind(manifest: &Manifest, kind: &str) -> Option<BTreeSet<u32>> {
    let number = count(manifest.types.iter().position(|(id, _)| id == kind)?);
    let pages = (0..).zip(code::numbers(&manifest.pages));
    Some(pages.filter(|(_, own)| *own == number).map(|(page, _)| page).collect())
}

fn of_term(facets: &[Facet], facet: &str, term: &str) -> Option<BTreeSet<u32>> {
    let facet = facets.iter().find(|known| known.id == facet)?;
    facet.terms.iter().find(|(id, ..)| id == term).map(pages)
}
