//! The pages that stand outside the table of routes: the chooser, the pages for lost addresses, redirects.

use tera::Context;

use crate::base::lang::{Both, Lang};
use crate::diagnostic::Finding;
use crate::site::RouteNumber;

use super::given::Given;
use super::page::{alternates, route_link, title};
use super::view::{FeedLink, Link, PageView, RootView, Twin};

/// The page at `/` (template `chooser.html`) or the root's `404.html` (template `not-found-both.html`).
///
/// # Errors
/// With the finding when a template fails on it.
pub(super) fn root(given: Given, template: &str, path: &str) -> Result<Vec<u8>, Finding> {
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
pub(super) fn not_found(given: Given, lang: Lang) -> Result<Vec<u8>, Finding> {
    let site = given.site;
    let address = |lang: Lang| format!("{}/{}/404.html", site.config.base, lang.tag());
    let title = |lang: Lang| given.messages.format(lang, "not-found-title", &[]).unwrap_or_default();
    let mut context = Context::new();
    let twin = lang.other();
    context.insert("lang", &lang);
    context.insert_value("site", given.shared.get(lang).clone());
    context.insert("breadcrumbs", &Vec::<Link>::new());
    context.insert("alternates", &alternates(site, address));
    context.insert("feeds", &Vec::<FeedLink>::new());
    context.insert(
        "twin",
        &Twin {
            lang: twin,
            title: title(twin),
            address: address(twin),
            url: site.public(&address(twin)),
            missing: false,
        },
    );
    context.insert(
        "page",
        &PageView::outside("not-found", title(lang), site.public(&address(lang)), &address(lang)),
    );
    given.theme.render("not-found.html", &context, &address(lang))
}

/// A page that leads on to the one that an old address stood for (template `redirect.html`).
///
/// # Errors
/// With the finding when a template fails on it.
pub(super) fn redirect(given: Given, number: usize) -> Result<Vec<u8>, Finding> {
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
