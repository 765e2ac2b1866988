//! A document of a feed in a language → Atom (RFC 4287) or JSON Feed 1.1. Both have the same entries under the same ids, and
//! lead to the archive of what is older (RFC 5005, 4). An archive doesn't name the one after it, which RFC 5005 would have:
//! so it never changes when something new comes, and no host or reader has to get it twice.

use serde_json::json;

use crate::base::lang::Lang;
use crate::content::escaped;
use crate::site::{Feed, ItemNumber, Part, Site};

use super::value::title_lang;

/// The address of a feed's document, with the extension of its form.
pub fn address(site: &Site, feed: &Feed, part: Part, lang: Lang, extension: &str) -> String {
    format!("{}/{}/{}.{extension}", site.config.base, lang.tag(), feed.path_of(part, lang))
}

/// The title of a feed: that of the page it stands under, and the site's.
pub fn title(site: &Site, feed: &Feed, lang: Lang) -> String {
    let name = site.config.name.get(lang);
    match feed.host {
        Some(host) => format!("{} – {name}", site.items[host].told(lang).title()),
        None => name.clone(),
    }
}

/// An id that stays when titles, slugs and addresses change: ids never do.
fn id(site: &Site, item: ItemNumber, lang: Lang) -> String {
    let item = &site.items[item];
    site.public(&format!("{}/#{}/{}/{}", site.config.base, item.ty.id, item.id, lang.tag()))
}

fn home(site: &Site, feed: &Feed, lang: Lang) -> String {
    let page = feed.host.and_then(|host| site.item_address(host, lang));
    site.public(&page.unwrap_or_else(|| format!("{}/{}/", site.config.base, lang.tag())))
}

/// Atom.
pub fn atom(site: &Site, feed: &Feed, part: Part, lang: Lang) -> Vec<u8> {
    let public = |part, lang| site.public(&address(site, feed, part, lang, "xml"));
    // All documents of a feed are one feed, which has one id (RFC 5005, 4).
    let (id_of_feed, own, other) =
        (public(Part::Newest, lang), public(part, lang), public(part, lang.other()));
    let entries = feed.entries_of(part);
    // A feed has a date of its own even when it is empty (RFC 4287, 4.1.1).
    let updated = entries.first().map_or_else(|| "2000-01-01".to_owned(), |(date, _)| date.to_string());
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         \x20 <id>{id_of_feed}</id>\n\
         \x20 <title>{}</title>\n\
         \x20 <updated>{updated}T00:00:00Z</updated>\n\
         \x20 <author><name>{}</name></author>\n\
         \x20 <link rel=\"self\" type=\"application/atom+xml\" hreflang=\"{}\" href=\"{own}\"/>\n\
         \x20 <link rel=\"alternate\" type=\"application/atom+xml\" hreflang=\"{}\" href=\"{other}\"/>\n\
         \x20 <link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n",
        lang.tag(),
        escaped(&title(site, feed, lang)),
        escaped(site.config.name.get(lang)),
        lang.tag(),
        lang.other().tag(),
        lang.tag(),
        home(site, feed, lang),
    );
    let mut chain = |rel: &str, to: Part| {
        xml.push_str(&format!(
            "  <link rel=\"{rel}\" type=\"application/atom+xml\" hreflang=\"{}\" href=\"{}\"/>\n",
            lang.tag(),
            public(to, lang),
        ));
    };
    if part != Part::Newest {
        chain("current", Part::Newest);
    }
    if let Some(older) = feed.older(part) {
        chain("prev-archive", older);
    }
    if part != Part::Newest {
        xml.push_str("  <fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>\n");
    }
    for (date, item) in entries {
        let told = site.items[*item].told(lang);
        let link = |lang: Lang| site.public(&site.item_address(*item, lang).unwrap_or_default());
        let summary = told.word("summary").map_or("", |(text, _)| text);
        xml.push_str(&format!(
            "  <entry>\n\
             \x20   <id>{}</id>\n\
             \x20   <title{}>{}</title>\n\
             \x20   <updated>{date}T00:00:00Z</updated>\n\
             \x20   <link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n\
             \x20   <link rel=\"related\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n\
             \x20   <summary>{}</summary>\n\
             \x20 </entry>\n",
            escaped(&id(site, *item, lang)),
            title_lang(site, *item, lang)
                .map_or_else(String::new, |own| format!(" xml:lang=\"{}\"", own.tag())),
            escaped(told.title()),
            lang.tag(),
            link(lang),
            lang.other().tag(),
            link(lang.other()),
            escaped(summary),
        ));
    }
    xml.push_str("</feed>\n");
    xml.into_bytes()
}

/// JSON Feed.
pub fn json(site: &Site, feed: &Feed, part: Part, lang: Lang) -> Vec<u8> {
    let public = |part| site.public(&address(site, feed, part, lang, "json"));
    let items: Vec<_> = feed
        .entries_of(part)
        .iter()
        .map(|(date, item)| {
            let told = site.items[*item].told(lang);
            json!({
                "id": id(site, *item, lang),
                "url": site.public(&site.item_address(*item, lang).unwrap_or_default()),
                "title": told.title(),
                "content_text": told.word("summary").map_or("", |(text, _)| text),
                "date_published": format!("{date}T00:00:00Z"),
                "language": lang.tag(),
            })
        })
        .collect();
    let mut json = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title(site, feed, lang),
        "home_page_url": home(site, feed, lang),
        "feed_url": public(part),
        "language": lang.tag(),
        "items": items,
    });
    if let (Some(older), Some(map)) = (feed.older(part), json.as_object_mut()) {
        map.insert("next_url".to_owned(), public(older).into());
    }
    format!("{json:#}\n").into_bytes()
}
