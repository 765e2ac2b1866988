//! D1, D5, D6: what every page tells machines of its language. Looked at as the pages themselves are (`page`).

use std::collections::BTreeSet;

use ahp1::base::lang::{Both, Lang};

use super::markup::{Element, Site};
use super::page::{BASE, held, switched};

#[test]
fn d1_every_page_says_its_language_as_the_standard_writes_it() {
    fn look(site: &Site) -> Vec<String> {
        let pages = Lang::BOTH.into_iter().flat_map(|lang| site.of(lang).map(move |page| (lang, page)));
        pages
            .filter(|(lang, (_, page))| page[0].get("lang") != lang.tag())
            .map(|(_, (address, _))| address.to_owned())
            .collect()
    }
    held(
        look,
        &[
            (BASE, "<html lang=\"{{ lang }}\">", "<html lang=\"{{ lang }}-GB\">"),
            (BASE, "<html lang=\"{{ lang }}\">", "<html lang=\"cym\">"),
            (BASE, "<html lang=\"{{ lang }}\">", "<html>"),
        ],
    );
}

#[test]
fn d5_the_addresses_of_both_languages_are_told_to_machines_and_agree() {
    fn look(site: &Site) -> Vec<String> {
        let told = |page: &[Element]| -> BTreeSet<(String, String)> {
            let links = page.iter().filter(|one| one.name == "link" && !one.get("hreflang").is_empty());
            links.map(|one| (one.get("hreflang").to_owned(), one.get("href").to_owned())).collect()
        };
        let mut faults = Vec::new();
        for lang in Lang::BOTH {
            // What isn't there in both, or isn't there, has no counterpart to tell of.
            let pages = site.of(lang).filter(|(address, page)| {
                !address.ends_with("404.html") && !page.iter().any(|one| one.get("content") == "noindex")
            });
            for (address, page) in pages {
                let alternates = told(page);
                let whole = |tag: &str, address: &str| (tag.to_owned(), format!("{}{address}", site.origin));
                let there = switched(page).unwrap_or_default();
                let twins = Both { cy: address, en: there };
                let twins = if lang == Lang::Cy { twins } else { Both { cy: there, en: address } };
                let right =
                    BTreeSet::from([whole("cy", twins.cy), whole("en", twins.en), whole("x-default", "/")]);
                let canonical = page.iter().any(|one| {
                    one.get("rel") == "canonical" && one.get("href") == format!("{}{address}", site.origin)
                });
                let back = site.pages.get(there).is_some_and(|twin| told(twin) == alternates);
                if alternates != right || !canonical || !back {
                    faults.push(format!("{address}: {alternates:?}, canonical: {canonical}, mutual: {back}"));
                }
            }
        }
        faults
    }
    held(
        look,
        &[
            (BASE, "href=\"{{ alternate.url }}\"", "href=\"{{ page.url }}\""),
            (BASE, "hreflang=\"{{ alternate.hreflang }}\"", "hreflang=\"{{ lang }}\""),
            (
                BASE,
                "rel=\"canonical\" href=\"{{ page.url }}\"",
                "rel=\"canonical\" href=\"{{ page.address }}\"",
            ),
        ],
    );
}

#[test]
fn d6_what_machines_are_told_of_a_page_is_told_in_its_language() {
    fn look(site: &Site) -> Vec<String> {
        let mut faults = Vec::new();
        let own = |page: &[Element], name: &str| {
            page.iter()
                .find(|one| one.get("name") == name || one.get("property") == name)
                .map(|one| one.get("content").to_owned())
        };
        for lang in Lang::BOTH {
            for (address, page) in site.of(lang) {
                let mut fault = |what: &str| faults.push(format!("{address}: {what}"));
                if own(page, "og:locale").as_deref() != Some(&format!("{}_GB", lang.tag())) {
                    fault("og:locale");
                }
                let data = page.iter().filter(|one| one.get("type") == "application/ld+json");
                for data in data.map(|one| &one.text) {
                    // The page itself stands first, then what it is a part and a translation of.
                    let first =
                        data.split("\"inLanguage\": \"").nth(1).and_then(|rest| rest.split('"').next());
                    if first.is_some_and(|first| first != lang.tag()) {
                        fault("inLanguage");
                    }
                }
                // Titles, descriptions and feeds that are the same in both are in one of them at most.
                let twin = switched(page).and_then(|there| site.pages.get(there));
                let feeds = |page: &[Element]| -> Vec<String> {
                    let feeds = page
                        .iter()
                        .filter(|one| one.name == "link" && one.get("type").starts_with("application/"));
                    feeds.map(|one| one.get("href").to_owned()).collect()
                };
                let (mine, others) = (feeds(page), twin.map(|twin| feeds(twin)).unwrap_or_default());
                if mine.len() != others.len() || mine.iter().any(|feed| others.contains(feed)) {
                    fault("feeds");
                }
                let described = own(page, "description").filter(|text| text.split(' ').count() > 4);
                let other = twin.and_then(|twin| own(twin, "description"));
                if described.is_some() && described == other {
                    fault("description");
                }
            }
        }
        faults
    }
    held(
        look,
        &[
            (BASE, "content=\"{{ lang }}_GB\"", "content=\"en_GB\""),
            (BASE, "content=\"{{ page.summary }}\"", "content=\"This is a site about some things.\""),
            (
                BASE,
                "<meta charset",
                "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.xml\"><meta charset",
            ),
            (
                BASE,
                "<meta charset",
                "<script type=\"application/ld+json\">{\"inLanguage\": \"{{ twin.lang }}\"}</script><meta charset",
            ),
        ],
    );
}
