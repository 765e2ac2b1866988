//! A route and a language → the page's view → its HTML.

use std::collections::BTreeMap;

use tera::Context;

use crate::base::lang::{Both, Lang};
use crate::content::escaped;
use crate::diagnostic::Finding;
use crate::search;
use crate::site::{ItemNumber, Page, Part, RouteNumber, Site, Stand, Why};
use crate::theme;

use super::body;
use super::export::json;
use super::feed;
use super::given::Given;
use super::list::{list_view, lists_on};
use super::notice;
use super::once::Amount;
use super::picture::{self, Loading};
use super::value::{card, fields, link, title_lang};
use super::view::{
    Alternate, ByView, FeedLink, FileLink, HeadingView, Link, PageView, SearchView, Shared, SiteView, Twin,
};

/// What every page of a language sees of the site.
pub fn shared(site: &Site, index: &search::Files) -> Both<tera::Value> {
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
            search: SearchView {
                page: links(site.config.search.as_slice()).pop(),
                index: format!("{}/{}", site.config.base, index.path(lang, search::File::Manifest)),
                script: format!("{}/{}", site.config.base, index.script()),
                integrity: theme::integrity(search::SCRIPT.as_bytes()),
            },
        })
    })
}

/// Renders a page.
///
/// # Errors
/// With the finding when a template fails on it.
pub fn page(given: Given, route: RouteNumber, lang: Lang) -> Result<Vec<u8>, Finding> {
    let address = given.site.address(route, lang);
    if let Page::Item(item) = given.site.table.routes[route].page
        && given.site.gap(route) == Some(lang)
    {
        return notice::gap(given, route, item, lang);
    }
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
            missing: site.gap(route) == Some(twin_lang),
        },
    );
    let gap = site.gap(route).map_or("", Lang::tag);
    let mut alternates = alternates(site, |lang| site.address(route, lang));
    alternates.retain(|alternate| alternate.hreflang != gap);
    context.insert("alternates", &alternates);
    let name = |route: RouteNumber| Some(title(given, route, lang));
    let above = site.table.above(route, lang);
    let above: Vec<_> = above.into_iter().filter_map(|above| route_link(site, above, lang, &name)).collect();
    context.insert("breadcrumbs", &above);
    let (host, lists) = match site.table.routes[route].page {
        Page::Item(item) => (item, lists_on(given, item, lang)),
        Page::List { listing, number } => {
            let (Stand::On(host) | Stand::By { term: host, .. }) = site.listings[listing].stand;
            (host, vec![list_view(given, listing, number, lang)])
        }
    };
    context.insert("lists", &lists);
    context.insert("feeds", &feeds(site, route, lang));
    let page = page_view(given, route, host, lang, address)?;
    let of_item = page.kind == "item";
    context.insert("page", &page);
    context.insert("item", &fields(given, host, lang, Amount::Fields)?);
    context.insert("by", &if of_item { by(given, host, lang) } else { Vec::new() });
    let none: Option<Link> = None;
    let files = if of_item { files(site, host) } else { Vec::new() };
    let version = match files.is_empty() {
        false => Some(json::digest(given, host, lang)?.short(12)),
        true => None,
    };
    context.insert("files", &files);
    context.insert("version", &version);
    if of_item {
        let (previous, next) = neighbours(site, host, lang);
        context.insert("previous", &previous);
        context.insert("next", &next);
        context.insert("back", &back(given, host, lang));
    } else {
        context.insert("previous", &none);
        context.insert("next", &none);
        context.insert("back", &BTreeMap::<String, Vec<Shared>>::new());
    }
    Ok((format!("{}.html", template(site, route)), context))
}

/// The name of a page's template, without its `.html`.
pub(super) fn template(site: &Site, route: RouteNumber) -> &str {
    let host = match site.table.routes[route].page {
        Page::Item(item) => item,
        Page::List { listing, .. } => {
            let list = &site.listings[listing];
            match list.stand {
                Stand::On(host) => host,
                Stand::By { by, .. } => {
                    return site.schema.get(&list.ty).map_or("", |ty| ty.by[by].template.as_str());
                }
            }
        }
    };
    &site.items[host].ty.template
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
    let (markup, twin) = (&told.telling.body, &item.told(lang.other()).telling.body);
    let heading = |(at, heading): (usize, &crate::content::markdown::Heading)| HeadingView {
        level: heading.level,
        id: item.anchor(lang, at).unwrap_or_default().to_owned(),
        html: heading.html.clone(),
    };
    let contents = || markup.headings.iter().enumerate().map(heading).collect();
    Ok(PageView {
        kind,
        title: title(given, route, lang),
        title_html: title_html(given, route, lang),
        // The title of a list names its host or its term among words of the page's own language.
        title_lang: told.title_lang().filter(|own| of_item && *own != lang),
        summary: told.word("summary").map(|(text, _)| text.to_owned()),
        url: site.public(&address),
        address,
        id: Some(item.id.clone()),
        ty: Some(item.ty.id.clone()),
        type_name: Some(item.ty.name.get(lang).one.clone()),
        image: if of_item { picture::of_item(given, host, lang) } else { None },
        checked: told.checked(),
        unpublished: item.life.hidden(site.edition.today).map(Why::name),
        body: if of_item {
            body::html(given, markup, Some(twin), host, lang, Loading::Eager)?
        } else {
            String::new()
        },
        contents: if of_item { contents() } else { Vec::new() },
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
        Stand::By { by, term, within } => {
            let title = site.schema.get(&list.ty).map(|ty| ty.by[by].title.get(lang).clone());
            let title = title.unwrap_or_default().replace("{term}", told(term));
            within.map_or(title.clone(), |second| format!("{title} – {}", told(second)))
        }
    };
    if number == 1 {
        return plain;
    }
    let values = [("title", plain.as_str().into()), ("number", number.into())];
    let said = given.messages.format(lang, "page-of-list", &values);
    said.unwrap_or(plain)
}

/// The title of a page as HTML: what it names in another language, among words of the page's own, is marked.
pub(super) fn title_html(given: Given, route: RouteNumber, lang: Lang) -> String {
    let site = given.site;
    let html = escaped(&title(given, route, lang));
    let named = match site.table.routes[route].page {
        Page::Item(_) => Vec::new(),
        Page::List { listing, .. } => match site.listings[listing].stand {
            Stand::On(host) => vec![host],
            Stand::By { term, within, .. } => std::iter::once(term).chain(within).collect(),
        },
    };
    named.into_iter().fold(html, |html, item| match title_lang(site, item, lang) {
        Some(own) => {
            let name = escaped(site.items[item].told(lang).title());
            html.replacen(&name, &format!("<span lang=\"{}\">{name}</span>", own.tag()), 1)
        }
        None => html,
    })
}

/// A page as a link to it; `name` tells the title of a page that is no item's.
pub(super) fn route_link(
    site: &Site,
    route: RouteNumber,
    lang: Lang,
    name: &dyn Fn(RouteNumber) -> Option<String>,
) -> Option<Link> {
    match site.table.routes[route].page {
        Page::Item(item) => link(site, item, lang),
        Page::List { .. } => {
            let title = name(route)?;
            let address = site.address(route, lang);
            Some(Link { id: None, menu: title.clone(), title, lang: None, address })
        }
    }
}

/// A page as a link to it, whatever is on it.
pub(super) fn own_link(given: Given, route: RouteNumber, lang: Lang) -> Link {
    let title = title(given, route, lang);
    let (id, own) = match given.site.table.routes[route].page {
        Page::Item(item) => (Some(given.site.items[item].id.clone()), title_lang(given.site, item, lang)),
        Page::List { .. } => (None, None),
    };
    Link { id, menu: title.clone(), title, lang: own, address: given.site.address(route, lang) }
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

/// The lists by this item as a term.
fn by(given: Given, term: ItemNumber, lang: Lang) -> Vec<ByView> {
    let site = given.site;
    let view = |number: &usize| {
        let (number, list) = (*number, &site.listings[*number]);
        let route = site.table.of_list(number, 1)?;
        let ty = site.schema.get(&list.ty)?;
        Some(ByView {
            ty: list.ty.clone(),
            name: ty.name.get(lang).many.clone(),
            title: title(given, route, lang),
            address: site.address(route, lang),
            count: list.order.cy.len(),
        })
    };
    let whole = |number: &&usize| matches!(site.listings[**number].stand, Stand::By { within: None, .. });
    site.lists.by(term).iter().filter(whole).filter_map(view).collect()
}

/// The files that an item has to itself, in both languages.
fn files(site: &Site, item: ItemNumber) -> Vec<FileLink> {
    let files = site.files_of(item).into_iter();
    files
        .map(|(format, lang, path)| FileLink {
            format: format.name(),
            lang,
            address: format!("{}/{path}", site.config.base),
        })
        .collect()
}

/// The feed of the site, and those of the sections that a page is in.
pub(super) fn feeds(site: &Site, route: RouteNumber, lang: Lang) -> Vec<FeedLink> {
    let mut way = site.table.above(route, lang);
    way.push(route);
    let hosts = way.iter().filter_map(|route| match site.table.routes[*route].page {
        Page::Item(item) => Some(Some(item)),
        Page::List { .. } => None,
    });
    let offered = std::iter::once(None).chain(hosts).filter_map(|host| site.feed_of(host));
    offered
        .map(|one| FeedLink {
            title: feed::title(site, one, lang),
            atom: feed::address(site, one, Part::Newest, lang, "xml"),
            json: feed::address(site, one, Part::Newest, lang, "json"),
        })
        .collect()
}

/// The items before and after one in the order of its type, for types whose items stand on a list.
fn neighbours(site: &Site, number: ItemNumber, lang: Lang) -> (Option<Link>, Option<Link>) {
    let ty = &site.items[number].ty.id;
    let list = site.lists.first(ty).map(|list| &site.listings[list]);
    let Some(order) = list.map(|list| list.order.get(lang)) else { return (None, None) };
    let Some(place) = site.lists.place(number, lang) else { return (None, None) };
    let at = |place: usize| order.get(place).and_then(|item| link(site, *item, lang));
    (place.checked_sub(1).and_then(at), at(place + 1))
}

fn back<'s>(given: Given<'s>, number: ItemNumber, lang: Lang) -> BTreeMap<&'s str, Vec<Shared>> {
    let site = given.site;
    let mut back = BTreeMap::new();
    for (name, items) in &site.back[number] {
        let mut items = items.clone();
        items.sort_by_key(|item| (site.items[*item].ty.id.as_str(), *site.places[*item].get(lang)));
        let cards = items.into_iter().map(|item| card(given, item, lang, Amount::Fields));
        back.insert(name.as_str(), cards.collect());
    }
    back
}
