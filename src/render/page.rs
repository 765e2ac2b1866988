//! A route and a language → the page's view → its HTML.

use std::collections::BTreeMap;

use tera::Context;

use crate::base::lang::{Both, Lang};
use crate::content::Value;
use crate::diagnostic::Finding;
use crate::i18n::Messages;
use crate::schema::{FieldPath, Group, Kind};
use crate::site::{ItemNumber, Listing, Page, RouteNumber, Site, Stand};
use crate::theme::Theme;
use crate::welsh::order::first_letter;

use super::body;
use super::value::{Depth, card, fields, link};
use super::view::{
    Alternate, Card, FilterView, GroupView, HeadingView, Link, ListView, PageLink, PageView, RootView,
    SiteView, TermView, Twin,
};

/// All that pages are rendered given.
#[derive(Clone, Copy, Debug)]
pub struct Given<'s> {
    /// The site.
    pub site: &'s Site,
    /// The theme.
    pub theme: &'s Theme,
    /// The words of the interface.
    pub messages: &'s Messages,
    /// What every page sees of the site, in each language.
    pub shared: &'s Both<tera::Value>,
}

/// What every page of a language sees of the site.
pub fn shared(site: &Site) -> Both<tera::Value> {
    Both::each(|lang| {
        let links = |words: &[crate::yaml::form::Word]| {
            let items = words.iter().filter_map(|word| site.items.find(&word.text).ok());
            items.filter_map(|item| link(site, item, lang)).collect::<Vec<_>>()
        };
        let home = site.table.at(lang, "").and_then(|route| route_link(site, route, lang, &|_| None));
        tera::Value::from_serializable(&SiteView {
            name: site.config.name.get(lang).clone(),
            origin: site.config.origin.clone(),
            chooser: format!("{}/", site.config.base),
            home,
            navigation: links(&site.config.navigation),
            footer: links(&site.config.footer),
        })
    })
}

/// Renders a page.
///
/// # Errors
/// With the finding when a template fails on it.
pub fn page(given: Given, route: RouteNumber, lang: Lang) -> Result<Vec<u8>, Finding> {
    let address = given.site.address(route, lang);
    let (template, context) = context(given, route, lang)?;
    given.theme.render(&template, &context, &address)
}

/// The template of a page and all that it sees.
///
/// # Errors
/// With the finding when the template of a block fails.
pub fn context(given: Given, route: RouteNumber, lang: Lang) -> Result<(String, Context), Finding> {
    let site = given.site;
    let mut context = Context::new();
    let twin_lang = lang.other();
    context.insert("lang", &lang);
    context.insert_value("site", given.shared.get(lang).clone());
    let address = site.address(route, lang);
    let twin_address = site.address(route, twin_lang);
    context.insert(
        "twin",
        &Twin {
            lang: twin_lang,
            title: title(given, route, twin_lang),
            url: site.public(&twin_address),
            address: twin_address,
        },
    );
    context.insert("alternates", &alternates(site, |lang| site.address(route, lang)));
    let name = |route: RouteNumber| Some(title(given, route, lang));
    let above = site.table.above(route, lang);
    let above: Vec<_> = above.into_iter().filter_map(|above| route_link(site, above, lang, &name)).collect();
    context.insert("breadcrumbs", &above);
    let (host, lists, template) = match site.table.routes[route].page {
        Page::Item(item) => (item, lists_on(given, item, lang)?, site.items[item].ty.template.clone()),
        Page::List { listing, number } => {
            let list = &site.listings[listing];
            let lists = vec![list_view(given, listing, number, lang)?];
            match list.stand {
                Stand::On(host) => (host, lists, site.items[host].ty.template.clone()),
                Stand::By { by, term } => {
                    let template = site.schema.get(&list.ty).map(|ty| ty.by[by].template.clone());
                    (term, lists, template.unwrap_or_default())
                }
            }
        }
    };
    context.insert("lists", &lists);
    let page = page_view(given, route, host, lang, address)?;
    let of_item = page.kind == "item";
    context.insert("page", &page);
    context.insert("item", &fields(given, host, lang, Depth::Fields)?);
    let none: Option<Link> = None;
    if of_item {
        let (previous, next) = neighbours(site, host, lang);
        context.insert("previous", &previous);
        context.insert("next", &next);
        context.insert("back", &back(given, host, lang)?);
    } else {
        context.insert("previous", &none);
        context.insert("next", &none);
        context.insert("back", &BTreeMap::<String, Vec<Card>>::new());
    }
    Ok((format!("{template}.html"), context))
}

fn page_view(
    given: Given,
    route: RouteNumber,
    host: ItemNumber,
    lang: Lang,
    address: String,
) -> Result<PageView, Finding> {
    let site = given.site;
    let item = &site.items[host];
    let told = item.told(lang);
    let kind = match site.table.routes[route].page {
        Page::Item(_) => "item",
        Page::List { listing, .. } => match site.listings[listing].stand {
            Stand::On(_) => "list",
            Stand::By { .. } => "term",
        },
    };
    let of_item = kind == "item";
    let markup = &told.telling.body;
    let heading = |heading: &crate::content::markdown::Heading| HeadingView {
        level: heading.level,
        id: heading.id.clone(),
        html: heading.html.clone(),
    };
    Ok(PageView {
        kind,
        title: title(given, route, lang),
        summary: told.word("summary").map(|(text, _)| text.to_owned()),
        url: site.public(&address),
        address,
        id: Some(item.id.clone()),
        ty: Some(item.ty.id.clone()),
        type_name: Some(item.ty.name.get(lang).one.clone()),
        checked: told.checked(),
        body: if of_item { body::html(given, markup, host, lang)? } else { String::new() },
        contents: if of_item { markup.headings.iter().map(heading).collect() } else { Vec::new() },
        words: if of_item { markup.words } else { 0 },
    })
}

/// The title of a page: further pages of a list say their number, pages by a term name it.
pub fn title(given: Given, route: RouteNumber, lang: Lang) -> String {
    let site = given.site;
    let told = |item: ItemNumber| site.items[item].told(lang).title();
    let (listing, number) = match site.table.routes[route].page {
        Page::Item(item) => return told(item).to_owned(),
        Page::List { listing, number } => (listing, number),
    };
    let list = &site.listings[listing];
    let plain = match list.stand {
        Stand::On(host) => told(host).to_owned(),
        Stand::By { by, term } => {
            let title = site.schema.get(&list.ty).map(|ty| ty.by[by].title.get(lang).clone());
            title.unwrap_or_default().replace("{term}", told(term))
        }
    };
    if number == 1 {
        return plain;
    }
    let values = [("title", plain.as_str().into()), ("number", number.into())];
    let said = given.messages.format(lang, "page-of-list", &values);
    said.unwrap_or(plain)
}

fn route_link(
    site: &Site,
    route: RouteNumber,
    lang: Lang,
    name: &dyn Fn(RouteNumber) -> Option<String>,
) -> Option<Link> {
    match site.table.routes[route].page {
        Page::Item(item) => link(site, item, lang),
        Page::List { .. } => {
            let title = name(route)?;
            Some(Link { menu: title.clone(), title, address: site.address(route, lang) })
        }
    }
}

/// The public addresses of a page: Welsh, English, and the chooser for those who read neither.
pub fn alternates(site: &Site, address: impl Fn(Lang) -> String) -> Vec<Alternate> {
    let mut alternates: Vec<_> = Lang::BOTH
        .into_iter()
        .map(|lang| Alternate { hreflang: lang.tag(), url: site.public(&address(lang)) })
        .collect();
    let chooser = site.public(&format!("{}/", site.config.base));
    alternates.push(Alternate { hreflang: "x-default", url: chooser });
    alternates
}

/// The items before and after one in the order of its type, for types whose items stand on a list.
fn neighbours(site: &Site, number: ItemNumber, lang: Lang) -> (Option<Link>, Option<Link>) {
    let ty = &site.items[number].ty.id;
    let list = site.listings.iter().find(|list| list.ty == *ty && matches!(list.stand, Stand::On(_)));
    let Some(order) = list.map(|list| list.order.get(lang)) else { return (None, None) };
    let Some(place) = order.iter().position(|other| *other == number) else { return (None, None) };
    let at = |place: usize| order.get(place).and_then(|item| link(site, *item, lang));
    (place.checked_sub(1).and_then(at), at(place + 1))
}

fn back<'s>(
    given: Given<'s>,
    number: ItemNumber,
    lang: Lang,
) -> Result<BTreeMap<&'s str, Vec<Card>>, Finding> {
    let site = given.site;
    let mut back = BTreeMap::new();
    for (name, items) in &site.back[number] {
        let mut items = items.clone();
        items.sort_by_key(|item| (site.items[*item].ty.id.as_str(), *site.places[*item].get(lang)));
        let cards = items.into_iter().map(|item| card(given, item, lang, Depth::Fields));
        back.insert(name.as_str(), cards.collect::<Result<_, _>>()?);
    }
    Ok(back)
}

fn lists_on(given: Given, host: ItemNumber, lang: Lang) -> Result<Vec<ListView>, Finding> {
    let lists = given.site.listings.iter().enumerate();
    let on_host = lists.filter(|(_, list)| list.stand == Stand::On(host));
    on_host.map(|(listing, _)| list_view(given, listing, 1, lang)).collect()
}

fn list_view(given: Given, listing: usize, number: usize, lang: Lang) -> Result<ListView, Finding> {
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
        count: order.len(),
        number,
        pages,
        previous: number.checked_sub(1).filter(|page| *page > 0).and_then(address),
        next: Some(number + 1).filter(|page| *page <= list.pages()).and_then(address),
        groups: groups(given, list, items, lang)?,
        filters: filters(site, &list.ty, lang),
    })
}

fn groups(given: Given, list: &Listing, items: &[ItemNumber], lang: Lang) -> Result<Vec<GroupView>, Finding> {
    let site = given.site;
    let mut groups: Vec<GroupView> = Vec::new();
    for number in items {
        let (title, address) = match &list.group {
            None => (None, None),
            Some(Group::FirstLetter) => {
                (Some(first_letter(lang, site.items[*number].told(lang).sorted_by())), None)
            }
            Some(Group::Field(path)) => group_name(site, *number, path, lang),
        };
        let card = card(given, *number, lang, Depth::Fields)?;
        match groups.last_mut() {
            Some(last) if last.title == title => last.items.push(card),
            _ => groups.push(GroupView { title, address, items: vec![card] }),
        }
    }
    Ok(groups)
}

fn group_name(
    site: &Site,
    number: ItemNumber,
    path: &FieldPath,
    lang: Lang,
) -> (Option<String>, Option<String>) {
    if let Some(term) = site.items.follow(number, path).first() {
        return (Some(site.items[*term].told(lang).title().to_owned()), site.item_address(*term, lang));
    }
    let kind =
        path.0.first().and_then(|name| site.items[number].ty.fields.get(name)).map(|field| &field.kind);
    let title = match (kind, site.items.value(number, path, lang)) {
        (Some(Kind::Choice(choices)), Some(Value::Choice(chosen))) => {
            choices.iter().find(|(key, _)| key == chosen).map(|(_, label)| label.get(lang).clone())
        }
        (_, Some(Value::Date(date))) => Some(date.year().to_string()),
        (_, Some(Value::Text(text))) => Some(text.clone()),
        (_, Some(Value::Integer(number))) => Some(number.to_string()),
        _ => None,
    };
    (title, None)
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
            let address = site.address(route, lang);
            let count = list.order.cy.len();
            terms.push((*site.places[term].get(lang), TermView { title, address, count }));
        }
        terms.sort_by_key(|(place, _)| *place);
        let name = site.schema.get(&by.term_type).map(|ty| ty.name.get(lang).one.clone());
        let terms = terms.into_iter().map(|(_, term)| term).collect();
        FilterView { name: name.unwrap_or_default(), terms }
    };
    ty.by.iter().enumerate().map(filter).collect()
}

/// The page at `/` (template `chooser.html`) or the root's `404.html` (template `not-found-both.html`).
///
/// # Errors
/// With the finding when a template fails on it.
pub fn root(given: Given, template: &str, path: &str) -> Result<Vec<u8>, Finding> {
    let site = given.site;
    let home = Both::each(|lang| format!("{}/{}/", site.config.base, lang.tag()));
    let mut context = Context::new();
    context.insert(
        "root",
        &RootView {
            name: site.config.name.clone(),
            alternates: alternates(site, |lang| home.get(lang).clone()),
            home,
            url: site.public(&format!("{}/{path}", site.config.base)),
        },
    );
    given.theme.render(template, &context, &format!("/{path}"))
}

/// The page of a language for addresses that don't exist (template `not-found.html`).
///
/// # Errors
/// With the finding when a template fails on it.
pub fn not_found(given: Given, lang: Lang) -> Result<Vec<u8>, Finding> {
    let site = given.site;
    let address = |lang: Lang| format!("{}/{}/404.html", site.config.base, lang.tag());
    let title = |lang: Lang| given.messages.format(lang, "not-found-title", &[]).unwrap_or_default();
    let mut context = Context::new();
    let twin = lang.other();
    context.insert("lang", &lang);
    context.insert_value("site", given.shared.get(lang).clone());
    context.insert("breadcrumbs", &Vec::<Link>::new());
    context.insert("alternates", &alternates(site, address));
    context.insert(
        "twin",
        &Twin { lang: twin, title: title(twin), address: address(twin), url: site.public(&address(twin)) },
    );
    context.insert(
        "page",
        &PageView {
            kind: "not-found",
            title: title(lang),
            summary: None,
            address: address(lang),
            url: site.public(&address(lang)),
            id: None,
            ty: None,
            type_name: None,
            checked: None,
            body: String::new(),
            contents: Vec::new(),
            words: 0,
        },
    );
    given.theme.render("not-found.html", &context, &address(lang))
}

/// A page that leads on to the one that an old address stood for (template `redirect.html`).
///
/// # Errors
/// With the finding when a template fails on it.
pub fn redirect(given: Given, number: usize) -> Result<Vec<u8>, Finding> {
    let site = given.site;
    let redirect = &site.table.redirects[number];
    let lang = redirect.lang;
    let name = |route: RouteNumber| Some(title(given, route, lang));
    let mut context = Context::new();
    context.insert("lang", &lang);
    context.insert_value("site", given.shared.get(lang).clone());
    context.insert("target", &route_link(site, redirect.to, lang, &name));
    context.insert("target_url", &site.public(&site.address(redirect.to, lang)));
    given.theme.render("redirect.html", &context, &redirect.from)
}
