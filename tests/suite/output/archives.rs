//! Feeds with more than they show: who follows them back meets everything, and nothing old is written anew.

use std::collections::{BTreeMap, BTreeSet};

use feed_rs::model::Feed;
use roxmltree::Document;
use serde_json::Value;

use super::{Output, machines};
use crate::folder::Folder;

const HISTORY: &str = "http://purl.org/syndication/history/1.0";

/// The base site whose notes have a feed, with so many more of them, a day each.
fn notes(count: usize) -> Folder {
    let folder = Folder::of_base();
    folder.edit("content/types/note.yaml", "order: -date", "order: -date\nfeed: { on: ty, date: date }");
    (0..count).for_each(|number| note(&folder, number));
    folder
}

fn note(folder: &Folder, number: usize) {
    let (year, month, day) = (2025 + number / 300, 4 + number / 28 % 9, 1 + number % 28);
    let date = format!("date: {year}-{month:02}-{day:02}");
    for (lang, facts) in [("cy", &*date), ("en", "")] {
        let text = format!("---\ntitle: N {number}\nsummary: N.\n{facts}\n---\n");
        folder.write(&format!("content/notes/n{number}.{lang}.md"), text);
    }
}

/// The documents of a feed as a reader meets them who follows it back, the newest first, with what each was read from.
fn followed<'o>(output: &'o Output, first: &str) -> Vec<(String, Feed, &'o str)> {
    let (mut met, mut next) = (Vec::new(), Some(first.to_owned()));
    while let Some(path) = next {
        let bytes = output.files.get(&path).unwrap_or_else(|| panic!("no {path}"));
        let feed = feed_rs::parser::parse(&**bytes).expect("a feed");
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let older = if path.ends_with(".json") {
            let json: Value = serde_json::from_str(text).expect("JSON");
            json.get("next_url").map(|url| url.as_str().expect("a text").to_owned())
        } else {
            link(&feed, "prev-archive")
        };
        next = older.map(|url| output.inside(&url, "").expect("ours").0.trim_start_matches('/').to_owned());
        met.push((path, feed, text));
    }
    met
}

fn link(feed: &Feed, rel: &str) -> Option<String> {
    feed.links.iter().find(|link| link.rel.as_deref() == Some(rel)).map(|link| link.href.clone())
}

#[test]
fn whoever_follows_a_feed_back_meets_every_entry_in_both_languages_and_forms() {
    let output = Output::of(notes(118).root());
    machines::feeds_are_read_and_agree(&output);
    for (first, archives) in [
        ("cy/ty/ffrwd.xml", ["cy/ty/ffrwd-2.xml", "cy/ty/ffrwd-1.xml"]),
        ("en/house/feed.xml", ["en/house/feed-2.xml", "en/house/feed-1.xml"]),
        ("en/house/feed.json", ["en/house/feed-2.json", "en/house/feed-1.json"]),
        ("cy/ffrwd.json", ["cy/ffrwd-2.json", "cy/ffrwd-1.json"]),
    ] {
        let met = followed(&output, first);
        assert_eq!(met.iter().map(|(path, ..)| path.as_str()).collect::<Vec<_>>()[1..], archives);
        assert!(met.iter().all(|(_, feed, _)| feed.entries.len() == 50), "{first}");
        let ids: BTreeSet<_> = met.iter().flat_map(|(_, feed, _)| &feed.entries).map(|e| &e.id).collect();
        assert_eq!(ids.len(), 120, "{first}");
    }
    let newest = |feed: &Feed| feed.entries.iter().map(|entry| entry.updated).max();
    for (number, (path, feed, text)) in followed(&output, "en/house/feed.xml").iter().enumerate() {
        let xml = Document::parse(text).expect("XML");
        let marked = xml.descendants().any(|node| node.has_tag_name((HISTORY, "archive")));
        assert_eq!(marked, number > 0, "{path}");
        let current = (number > 0).then(|| "https://example.org/en/house/feed.xml".to_owned());
        assert_eq!(link(feed, "current"), current, "{path}");
        assert_eq!(feed.id, "https://example.org/en/house/feed.xml", "{path}: one feed, one id");
        assert_eq!(Some(feed.updated), newest(feed), "{path}");
    }
}

#[test]
fn a_newer_entry_leaves_the_archives_as_they_are() {
    let folder = notes(118);
    let is_feed = |path: &str| ["/feed", "/ffrwd"].iter().any(|name| path.contains(name));
    let feeds = || -> BTreeMap<String, Vec<u8>> {
        folder.build_whole();
        folder.output().into_iter().filter(|(path, _)| is_feed(path)).collect()
    };
    let before = feeds();
    note(&folder, 118);
    let after = feeds();
    assert!(before.keys().eq(after.keys()));
    let changed: Vec<_> = before.iter().filter(|(path, bytes)| after[*path] != **bytes).collect();
    let changed: Vec<_> =
        changed.into_iter().map(|(path, _)| path.rsplit_once('.').expect("a form").0).collect();
    assert_eq!(changed.len(), 2 * 2 * 2, "two feeds, two languages, two forms: {changed:?}");
    assert!(changed.iter().all(|path| !path.contains('-')), "{changed:?}");
}
