//! What is written for machines, as parsers see it that know nothing of our writers.

use std::collections::{BTreeMap, BTreeSet};

use ahp1::base::lang::Lang;
use feed_rs::model::FeedType;
use roxmltree::Document;
use serde_json::Value;

use super::Output;

/// Files of a site by the ends of their names.
fn ending<'o>(output: &'o Output, end: &str) -> impl Iterator<Item = (&'o str, &'o [u8])> {
    output.files.iter().filter(move |(path, _)| path.ends_with(end)).map(|(path, bytes)| (&**path, &**bytes))
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// The language of an output, which the first part of its path names, or the part after `data/`.
fn language(path: &str) -> Lang {
    let first = path.trim_start_matches("data/").split('/').next().unwrap_or_default();
    Lang::BOTH.into_iter().find(|lang| lang.tag() == first).unwrap_or_else(|| panic!("{path}: no language"))
}

/// Each Atom feed and the JSON feed beside it, and both again in the other language: the same entries at the same times.
pub(super) fn feeds_are_read_and_agree(output: &Output) -> usize {
    let mut entries: BTreeMap<Lang, Vec<Vec<_>>> = BTreeMap::new();
    let feeds: Vec<_> = ending(output, ".xml").filter(|(_, bytes)| text(bytes).contains("<feed")).collect();
    for (path, bytes) in &feeds {
        let lang = language(path);
        let atom = feed_rs::parser::parse(*bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(atom.feed_type, FeedType::Atom, "{path}");
        assert!(atom.title.is_some_and(|title| !title.content.is_empty()), "{path}: no title");
        assert!(atom.updated.is_some(), "{path}: no date");
        let root = Document::parse(text(bytes)).expect("XML");
        let tag = root.root_element().attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
        assert_eq!(tag, Some(lang.tag()), "{path}");
        for (rel, there) in [("self", lang), ("alternate", lang.other())] {
            let found = atom
                .links
                .iter()
                .any(|l| l.rel.as_deref() == Some(rel) && l.href_lang.as_deref() == Some(there.tag()));
            assert!(found, "{path}: no link {rel} in {}", there.tag());
        }
        let json = path.replace(".xml", ".json");
        let beside = output.files.get(&json).unwrap_or_else(|| panic!("{path}: no {json}"));
        let beside = feed_rs::parser::parse(&**beside).unwrap_or_else(|error| panic!("{json}: {error}"));
        assert_eq!(beside.feed_type, FeedType::JSON, "{json}");
        assert_eq!(beside.language.as_deref(), Some(lang.tag()), "{json}");
        let ids =
            |feed: &[feed_rs::model::Entry]| feed.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&atom.entries), ids(&beside.entries), "{path} and {json}");
        assert_eq!(BTreeSet::from_iter(ids(&atom.entries)).len(), atom.entries.len(), "{path}: an id twice");
        for entry in &atom.entries {
            for there in [lang, lang.other()] {
                let link = entry.links.iter().find(|link| link.href_lang.as_deref() == Some(there.tag()));
                let link =
                    link.unwrap_or_else(|| panic!("{path}: {} has no link in {}", entry.id, there.tag()));
                let (page, _) = output.inside(&link.href, "").expect("an address of the site");
                assert_eq!(output.pages[&page].lang.as_deref(), Some(there.tag()), "{path}: {page}");
            }
        }
        let times = atom.entries.iter().map(|entry| entry.published.or(entry.updated)).collect();
        entries.entry(lang).or_default().push(times);
    }
    for times in entries.values_mut() {
        times.sort();
    }
    assert_eq!(
        entries.get(&Lang::Cy),
        entries.get(&Lang::En),
        "the feeds of the languages tell of the same days"
    );
    feeds.len()
}

/// Each address once, each with its alternates, and the alternates of each alternate are the same.
pub(super) fn the_sitemap_is_read_and_reciprocal(output: &Output) {
    const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
    const XHTML: &str = "http://www.w3.org/1999/xhtml";
    let xml = Document::parse(text(&output.files["sitemap.xml"])).expect("XML");
    assert!(xml.root_element().has_tag_name((SITEMAP, "urlset")));
    let mut alternates = BTreeMap::new();
    for url in xml.root_element().children().filter(roxmltree::Node::is_element) {
        assert!(url.has_tag_name((SITEMAP, "url")));
        let own: Vec<_> = url.children().filter(|child| child.has_tag_name((SITEMAP, "loc"))).collect();
        let [loc] = own.as_slice() else { panic!("an address has {} loc", own.len()) };
        let links = url.children().filter(|child| child.has_tag_name((XHTML, "link")));
        let links: BTreeMap<_, _> = links
            .map(|link| {
                (link.attribute("hreflang").expect("a language"), link.attribute("href").expect("an address"))
            })
            .collect();
        assert!(
            alternates.insert(loc.text().expect("an address"), links).is_none(),
            "{:?} twice",
            loc.text()
        );
    }
    assert!(!alternates.is_empty());
    for (address, links) in &alternates {
        assert!(links.values().any(|link| link == address), "{address} is not among its own alternates");
        for tag in ["cy", "en"] {
            assert_eq!(alternates.get(links[tag]), Some(links), "{address}, {tag}");
        }
    }
}

/// Every row has as many cells as the head, no head stands twice, and the rows are the items of the JSON beside it; those of the
/// report are figures.
pub(super) fn tables_are_read_and_have_the_items_of_their_json(output: &Output) -> usize {
    let mut seen = 0;
    for (path, bytes) in ending(output, ".csv") {
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(bytes);
        let head: Vec<_> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
        assert_eq!(BTreeSet::from_iter(&head).len(), head.len(), "{path}: {head:?}");
        if path == "data/report.csv" {
            assert_eq!(head, ["figure", "type", "language", "count"]);
            for row in reader.records().map(|row| row.expect("a row")) {
                assert!(!row[0].is_empty() && row[3].parse::<usize>().is_ok(), "{row:?}");
            }
            continue;
        }
        if head[0] == "field" {
            the_counts_add_up(output, path, reader);
            continue;
        }
        assert_eq!(head[0], "id", "{path}");
        let rows =
            reader.records().map(|row| row.unwrap_or_else(|error| panic!("{path}: {error}"))[0].to_owned());
        let rows: Vec<_> = rows.collect();
        assert!(!rows.is_empty(), "{path}: no row");
        if let Some(json) = output.files.get(&path.replace(".csv", ".json")) {
            let json: Value = serde_json::from_slice(json).expect("JSON");
            let whole =
                json["items"].as_array().expect("items").iter().filter(|item| item["withdrawn"].is_null());
            let ids: Vec<_> = whole.map(|item| item["id"].as_str().expect("an id").to_owned()).collect();
            assert_eq!(rows, ids, "{path}");
        }
        seen += 1;
    }
    seen
}

/// OPML 2.0: a head with a title, and outlines with text and an address.
pub(super) fn outlines_are_read(output: &Output) -> usize {
    let files: Vec<_> = ending(output, ".opml").collect();
    for (path, bytes) in &files {
        let xml = Document::parse(text(bytes)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let root = xml.root_element();
        assert_eq!((root.tag_name().name(), root.attribute("version")), ("opml", Some("2.0")), "{path}");
        let title = root.descendants().find(|node| node.has_tag_name("title")).and_then(|title| title.text());
        assert!(title.is_some_and(|title| !title.is_empty()), "{path}: no title");
        let outlines: Vec<_> = root.descendants().filter(|node| node.has_tag_name("outline")).collect();
        assert!(!outlines.is_empty(), "{path}: no outline");
        for outline in outlines {
            assert!(outline.attribute("text").is_some_and(|text| !text.is_empty()), "{path}: no text");
            let url = outline.attribute("url").unwrap_or_default();
            assert!(url.starts_with("https://") || url.starts_with("http://"), "{path}: “{url}”");
        }
    }
    files.len()
}

/// RFC 5545: lines of at most 75 bytes that end in CRLF (3.1), events with an id of their own, a stamp and a start (3.6.1).
pub(super) fn calendars_are_read(output: &Output) -> usize {
    let mut events = 0;
    for (path, bytes) in ending(output, ".ics") {
        for line in text(bytes).split_inclusive('\n') {
            assert!(line.ends_with("\r\n") && line.len() <= 77, "{path}: {line:?}");
        }
        let calendar: icalendar::Calendar =
            text(bytes).parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut ids = BTreeSet::new();
        for component in calendar.iter() {
            let event = component.as_event().unwrap_or_else(|| panic!("{path}: no event: {component:?}"));
            let has = |name: &str| icalendar::Component::property_value(event, name).map(str::to_owned);
            assert!(ids.insert(has("UID").expect("an id")), "{path}: an id twice");
            for name in ["DTSTAMP", "DTSTART", "SUMMARY"] {
                assert!(has(name).is_some_and(|value| !value.is_empty()), "{path}: no {name}");
            }
        }
        events += ids.len();
    }
    events
}

/// schema.org: what a page says of itself and of its twin, and the way to it.
pub(super) fn linked_data_is_read_and_true(output: &Output) -> usize {
    let mut seen = 0;
    for (address, page) in output.read() {
        for data in &page.data {
            let data: Value = serde_json::from_str(data).unwrap_or_else(|error| panic!("{address}: {error}"));
            let url = format!("{}{address}", output.origin);
            assert_eq!(data["@context"], "https://schema.org", "{address}");
            assert!(data["@type"].is_string(), "{address}");
            assert_eq!(data["url"], url, "{address}");
            assert_eq!(data["inLanguage"].as_str(), page.lang.as_deref(), "{address}");
            let twin = data["workTranslation"]["url"].as_str().expect("a translation");
            assert!(
                page.alternates.values().any(|alternate| alternate == twin && *alternate != url),
                "{address}"
            );
            let crumbs = data["breadcrumb"]["itemListElement"].as_array().into_iter().flatten();
            for (number, crumb) in (1..).zip(crumbs) {
                assert_eq!(crumb["position"], number, "{address}");
                let (there, _) = output
                    .inside(crumb["item"].as_str().expect("an address"), "")
                    .expect("an address of the site");
                assert!(output.pages.contains_key(&there), "{address}: {there}");
            }
            seen += 1;
        }
    }
    seen
}

/// Counts are no more than there are items, and the rows are those of the JSON beside them.
fn the_counts_add_up(output: &Output, path: &str, mut reader: csv::Reader<&[u8]>) {
    let rows: Vec<BTreeMap<String, String>> =
        reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{path}: {error}"))).collect();
    assert!(!rows.is_empty(), "{path}: no row");
    let json: Value = serde_json::from_slice(&output.files[&path.replace(".csv", ".json")]).expect("JSON");
    let beside = json["counts"].as_array().expect("counts");
    assert_eq!(rows.len(), beside.len(), "{path}");
    for (row, beside) in rows.iter().zip(beside) {
        for (key, cell) in row {
            let same = beside[key].as_str().map_or_else(|| beside[key].to_string(), str::to_owned);
            assert_eq!(*cell, same, "{path}: {key}");
        }
        let number = |key: &str| row[key].parse::<usize>().expect("a number");
        assert!(number("count") <= number("of"), "{path}: {row:?}");
    }
    assert!(rows.iter().any(|row| row["count"] != "0"), "{path}: nothing is counted");
}
