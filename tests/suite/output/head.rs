//! What the head of a page tells those who search and share, and `robots.txt` those who crawl.

use std::collections::BTreeMap;

use ahp1::base::lang::Lang;

use super::Output;

/// Titles end with the site's name; the languages of sharing are those of the page and of its twin.
pub(super) fn every_head_says_what_is_shared(output: &Output, site: &str) {
    for lang in Lang::BOTH {
        for (address, page) in output.of_language(lang) {
            let meta = |name: &str| page.metas.get(name).map(String::as_str).unwrap_or_default();
            let named = page.title == site || page.title.ends_with(&format!(" – {site}"));
            assert!(named, "{address}: “{}” does not end with the site's name", page.title);
            assert_eq!(meta("og:locale"), format!("{}_GB", lang.tag()), "{address}");
            assert_eq!(meta("og:locale:alternate"), format!("{}_GB", lang.other().tag()), "{address}");
            assert_eq!(Some(meta("og:url")), page.canonical.as_deref(), "{address}");
            assert!(!meta("og:title").is_empty(), "{address}");
            assert!(!meta("robots").contains("noindex"), "{address} hides");
            let width = meta("viewport");
            assert!(
                width.contains("width=device-width") && !width.contains("scale=1,"),
                "{address}: {width}"
            );
        }
    }
    let robots = std::str::from_utf8(&output.files["robots.txt"]).expect("UTF-8");
    let sitemap = format!("Sitemap: {}{}/sitemap.xml", output.origin, output.base);
    assert!(robots.lines().any(|line| line == sitemap), "{robots}");
}

/// Descriptions are as long as search engines show, and in each language every page has one of its own.
pub(super) fn every_description_is_whole_and_its_own(output: &Output) {
    for lang in Lang::BOTH {
        let mut seen = BTreeMap::new();
        for (address, page) in output.of_language(lang) {
            let description = page.metas.get("description").map(String::as_str).unwrap_or_default();
            let length = description.chars().count();
            assert!((50..=160).contains(&length), "{address}: {length} characters: {description}");
            assert_eq!(page.metas.get("og:description").map(String::as_str), Some(description), "{address}");
            if let Some(other) = seen.insert(description, address) {
                panic!("{other} and {address} are both described as “{description}”");
            }
        }
    }
}
