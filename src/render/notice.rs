//! The pages that say in the reader's language that something isn't there: the twin of what is in one language only, and
//! what was withdrawn (template `notice.html`). Nothing of the other language stands on them but a marked title.

use tera::Context;

use crate::base::lang::{Both, Lang};
use crate::diagnostic::Finding;
use crate::site::{ItemNumber, RouteNumber};

use super::given::Given;
use super::page::{feeds, route_link, title};
use super::view::{Alternate, FeedLink, Link, NoticeView, PageView, Twin};

/// The page of an item in the language in which it has no telling.
///
/// # Errors
/// With the finding when a template fails on it.
pub(super) fn gap(
    given: Given,
    route: RouteNumber,
    item: ItemNumber,
    lang: Lang,
) -> Result<Vec<u8>, Finding> {
    let site = given.site;
    let item = &site.items[item];
    let exception = item.life.exception.as_ref();
    let notice = NoticeView {
        kind: "one-language",
        title: item.told(lang).title().to_owned(),
        title_lang: item.told(lang).title_lang(),
        reason: exception.map(|exception| exception.reason.get(lang).clone()),
        responsible: exception.map(|exception| exception.responsible.get(lang).clone()),
        review_on: exception.map(|exception| exception.review_on.to_string()),
    };
    let name = |route: RouteNumber| Some(title(given, route, lang));
    let above = site.table.above(route, lang).into_iter();
    let said = given.messages.format(lang, "one-language-title", &[]).unwrap_or_default();
    let twin = item.told(lang.other()).title().to_owned();
    let stands = Stands {
        address: Both::each(|lang| site.address(route, lang)),
        title: Both::each(|one| if one == lang { said.clone() } else { twin.clone() }),
        breadcrumbs: above.filter_map(|above| route_link(site, above, lang, &name)).collect(),
        feeds: feeds(site, route, lang),
    };
    page(given, lang, notice, stands)
}

/// The page at the address of what was withdrawn: its number in the table.
///
/// # Errors
/// With the finding when a template fails on it.
pub(super) fn withdrawn(given: Given, number: usize, lang: Lang) -> Result<Vec<u8>, Finding> {
    let site = given.site;
    let withdrawn = &site.table.withdrawn[number];
    let told = site.hidden[withdrawn.hidden].item.as_ref().map(|item| item.told(lang));
    let notice = NoticeView {
        kind: "withdrawn",
        title: told.map(|told| told.title().to_owned()).unwrap_or_default(),
        title_lang: told.and_then(|told| told.title_lang()).filter(|own| *own != lang),
        reason: None,
        responsible: None,
        review_on: None,
    };
    let path = |lang: Lang| withdrawn.path.get(lang);
    let stands = Stands {
        address: Both::each(|lang| format!("{}/{}/{}/", site.config.base, lang.tag(), path(lang))),
        title: Both::each(|lang| given.messages.format(lang, "withdrawn-title", &[]).unwrap_or_default()),
        breadcrumbs: Vec::new(),
        feeds: Vec::new(),
    };
    page(given, lang, notice, stands)
}

/// Where such a page stands.
struct Stands {
    address: Both<String>,
    title: Both<String>,
    breadcrumbs: Vec<Link>,
    feeds: Vec<FeedLink>,
}

fn page(given: Given, lang: Lang, notice: NoticeView, stands: Stands) -> Result<Vec<u8>, Finding> {
    let site = given.site;
    let mut context = Context::new();
    context.insert("lang", &lang);
    context.insert_value("site", given.shared.get(lang).clone());
    context.insert("breadcrumbs", &stands.breadcrumbs);
    context.insert("feeds", &stands.feeds);
    // It stands for nothing that anybody could look for in its language.
    context.insert("alternates", &Vec::<Alternate>::new());
    let twin = lang.other();
    let address = stands.address.get(twin).clone();
    let (title, url) = (stands.title.get(twin).clone(), site.public(&address));
    let missing = notice.kind == "withdrawn";
    context.insert("twin", &Twin { lang: twin, title, address, url, missing });
    let (title, address) = (stands.title.get(lang).clone(), stands.address.get(lang));
    context.insert("page", &PageView::outside("notice", title, site.public(address), address));
    context.insert("notice", &notice);
    given.theme.render("notice.html", &context, address)
}
