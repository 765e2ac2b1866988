//! What is behind → the translator's queue: by language, with how many words there are to translate.

use std::io;
use std::path::Path;

use serde_json::{Value, json};

use crate::base::lang::{Both, Lang};
use crate::base::span::line_column;
use crate::cli::Outcome;
use crate::cli::report::{Teller, out};
use crate::parity::{Stale, accords};
use crate::pipeline::Assembled;
use crate::site::Site;

use super::Queue;
use super::changes::since;
use super::repository::Repository;

/// A section in the queue.
struct Entry<'s> {
    item: String,
    title: &'s str,
    stale: Stale,
    line: usize,
}

/// Shows the queue.
pub(super) fn queue(
    root: &Path,
    assembled: &Assembled,
    site: &Site,
    queue: &Queue,
    teller: &Teller,
) -> io::Result<Outcome> {
    let accords = accords(site);
    let behind: Vec<_> = match &queue.since {
        None => accords.iter().map(|accord| (accord.item, accord.stale.clone())).collect(),
        Some(word) => {
            let repository = Repository::of(root);
            let Some((repository, revision)) = repository
                .and_then(|repository| repository.revision(word).map(|revision| (repository, revision)))
            else {
                teller.say(teller.sentence("translation-no-past", [("since", word.as_str().into())]));
                return Ok(Outcome::Fault);
            };
            since(&repository, &revision, site)
        }
    };
    let mut entries: Vec<Entry> = Vec::new();
    for (number, stale) in behind {
        let item = &site.items[number];
        entries.extend(stale.into_iter().map(|stale| {
            let text = assembled.sources.text(&stale.place.0);
            let line = text.map_or(1, |text| line_column(&text, stale.place.1.start).0);
            let title = item.told(stale.behind).title();
            Entry { item: format!("{}/{}", item.ty.id, item.id), title, stale, line }
        }));
    }
    let unknown: Vec<_> = accords
        .iter()
        .filter(|accord| accord.stamp.is_none() && site.items[accord.item].gap.is_none())
        .map(|accord| format!("{}/{}", site.items[accord.item].ty.id, site.items[accord.item].id))
        .collect();
    if queue.json {
        out(&format!("{:#}", document(&entries, &unknown, site)));
    } else {
        tell(&entries, unknown.len(), teller);
    }
    Ok(Outcome::Good)
}

/// How many sections are behind in each language, and their words.
fn totals(entries: &[Entry]) -> Both<(usize, usize)> {
    Both::each(|lang| {
        let of_lang = entries.iter().filter(|entry| entry.stale.behind == lang);
        of_lang.fold((0, 0), |(sections, words), entry| (sections + 1, words + entry.stale.words))
    })
}

fn document(entries: &[Entry], unknown: &[String], site: &Site) -> Value {
    let entry = |entry: &Entry| {
        json!({
            "item": entry.item,
            "title": entry.title,
            "behind": entry.stale.behind.tag(),
            "section": entry.stale.section,
            "heading": entry.stale.heading,
            "change": entry.stale.change.name(),
            "words": entry.stale.words,
            "file": entry.stale.place.0.as_ref(),
            "line": entry.line,
        })
    };
    let totals = totals(entries);
    let total = |lang: Lang| json!({ "sections": totals.get(lang).0, "words": totals.get(lang).1 });
    json!({
        "today": site.edition.today.to_string(),
        "behind": { "cy": total(Lang::Cy), "en": total(Lang::En) },
        "queue": entries.iter().map(entry).collect::<Vec<_>>(),
        "unknown": unknown,
    })
}

fn tell(entries: &[Entry], unknown: usize, teller: &Teller) {
    if entries.is_empty() {
        out(&teller.sentence("translation-none", []));
    }
    for (lang, (sections, words)) in totals(entries).iter().filter(|(_, (sections, _))| *sections > 0) {
        let values =
            [("behind", lang.tag().into()), ("sections", (*sections).into()), ("words", (*words).into())];
        out(&teller.sentence("translation-queue", values));
        for entry in entries.iter().filter(|entry| entry.stale.behind == lang) {
            let Entry { item, stale, line, .. } = entry;
            let place = format!("{}:{line}", stale.place.0);
            out(&format!("  {:>5}  {item} #{}  “{}”  {place}", stale.words, stale.section, stale.heading));
        }
    }
    if unknown > 0 {
        out(&teller.sentence("translation-unknown", [("count", unknown.into())]));
    }
}
