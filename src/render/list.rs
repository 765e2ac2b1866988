//! A list of the site → the view of one of its pages: groups, pager, filters.

use crate::base::lang::Lang;
use crate::content::Value;
use crate::diagnostic::Finding;
use crate::schema::{FieldPath, Group, Kind};
use crate::site::{ItemNumber, Listing, Site, Stand};
use crate::welsh::order::first_letter;

use super::given::Given;
use super::value::{Depth, card, link, title_lang};
use super::view::{Download, FilterView, GroupView, ListView, PageLink, TermView};

/// The lists that stand on an item's page.
///
/// # Errors
/// With the finding when the template of a block in an item fails.
pub(super) fn lists_on(given: Given, host: ItemNumber, lang: Lang) -> Result<Vec<ListView>, Finding> {
    let lists = given.site.listings.iter().enumerate();
    let on_host = lists.filter(|(_, list)| list.stand == Stand::On(host));
    on_host.map(|(listing, _)| list_view(given, listing, 1, lang)).collect()
}

/// One page of a list.
///
/// # Errors
/// With the finding when the template of a block in an item fails.
pub(super) fn list_view(
    given: Given,
    listing: usize,
    number: usize,
    lang: Lang,
) -> Result<ListView, Finding> {
    let site = given.site;
    let list = &site.listings[listing];
    let order = list.order.get(lang);
    let per_page = list.per_page.unwrap_or(order.len().max(1));
    let start = (number - 1).saturating_mul(per_page).min(order.len());
    let items = &order[start..(start + per_page).min(order.len())];
    let address = |page: usize| Some(site.address(site.table.of_list(listing, page)?, lang));
    let pages = (1..=list.pages())
        .filter_map(|page| Some(PageLink { number: page, address: address(page)? }))
        .collect();
    let name = site.schema.get(&list.ty).map(|ty| ty.name.get(lang).many.clone());
    Ok(ListView {
        ty: list.ty.clone(),
        name: name.unwrap_or_default(),
        host: host(site, &list.ty).and_then(|host| link(site, host, lang)),
        count: order.len(),
        number,
        pages,
        previous: number.checked_sub(1).filter(|page| *page > 0).and_then(address),
        next: Some(number + 1).filter(|page| *page <= list.pages()).and_then(address),
        groups: groups(given, list, items, lang)?,
        filters: filters(site, &list.ty, lang),
        downloads: downloads(site, &list.ty, lang),
    })
}

fn groups(given: Given, list: &Listing, items: &[ItemNumber], lang: Lang) -> Result<Vec<GroupView>, Finding> {
    let site = given.site;
    let mut groups: Vec<GroupView> = Vec::new();
    for number in items {
        let name = match &list.group {
            None => Name::default(),
            Some(Group::FirstLetter) => {
                let letter = first_letter(lang, site.items[*number].told(lang).sorted_by());
                Name { title: Some(letter), ..Name::default() }
            }
            Some(Group::Field(path)) => group_name(site, *number, path, lang),
        };
        let card = card(given, *number, lang, Depth::Fields)?;
        match groups.last_mut() {
            Some(last) if last.title == name.title => last.items.push(card),
            _ => {
                let Name { title, lang, address } = name;
                groups.push(GroupView { title, lang, address, items: vec![card] });
            }
        }
    }
    Ok(groups)
}

/// What a group is called.
#[derive(Default)]
struct Name {
    title: Option<String>,
    lang: Option<Lang>,
    address: Option<String>,
}

fn group_name(site: &Site, number: ItemNumber, path: &FieldPath, lang: Lang) -> Name {
    if let Some(term) = site.items.follow(number, path).first() {
        return Name {
            title: Some(site.items[*term].told(lang).title().to_owned()),
            lang: title_lang(site, *term, lang),
            address: site.item_address(*term, lang),
        };
    }
    let kind = site.items.field_at(number, path).map(|field| &field.kind);
    let title = match (kind, site.items.value(number, path, lang)) {
        (Some(Kind::Choice(choices)), Some(Value::Choice(chosen))) => {
            choices.iter().find(|(key, _)| key == chosen).map(|(_, label)| label.get(lang).clone())
        }
        (_, Some(Value::Date(date))) => Some(date.year().to_string()),
        _ => None,
    };
    Name { title, ..Name::default() }
}

/// For each way of telling a type's items apart, its terms in their order.
fn filters(site: &Site, ty: &str, lang: Lang) -> Vec<FilterView> {
    let Some(ty) = site.schema.get(ty) else { return Vec::new() };
    let filter = |(place, by): (usize, &crate::schema::By)| {
        let mut terms: Vec<(usize, TermView)> = Vec::new();
        for (number, list) in site.listings.iter().enumerate().filter(|(_, list)| list.ty == ty.id) {
            let Stand::By { by, term } = list.stand else { continue };
            let Some(route) = site.table.of_list(number, 1).filter(|_| by == place) else { continue };
            let title = site.items[term].told(lang).title().to_owned();
            let (own, address) = (title_lang(site, term, lang), site.address(route, lang));
            let count = list.order.cy.len();
            terms.push((*site.places[term].get(lang), TermView { title, lang: own, address, count }));
        }
        terms.sort_by_key(|(place, _)| *place);
        let name = site.schema.get(&by.term_type).map(|ty| ty.name.get(lang).one.clone());
        let terms = terms.into_iter().map(|(_, term)| term).collect();
        FilterView { name: name.unwrap_or_default(), terms }
    };
    ty.by.iter().enumerate().map(filter).collect()
}

/// The item on whose page all items of a type are listed.
fn host(site: &Site, ty: &str) -> Option<ItemNumber> {
    site.listings.iter().filter(|list| list.ty == ty).find_map(|list| match list.stand {
        Stand::On(host) => Some(host),
        Stand::By { .. } => None,
    })
}

fn downloads(site: &Site, ty: &str, lang: Lang) -> Vec<Download> {
    let Some((ty, export)) = site.schema.get(ty).and_then(|ty| Some((ty, ty.export.as_ref()?))) else {
        return Vec::new();
    };
    let formats = export.formats.iter().filter(|format| site.writes(ty, **format));
    formats
        .map(|format| Download {
            format: format.name(),
            address: format!("{}/data/{}/{}.{}", site.config.base, lang.tag(), export.name, format.name()),
        })
        .collect()
}
