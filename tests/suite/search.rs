//! The search over real Welsh: a site of one-sentence pages, and queries whose answers a treebank knows.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use ahp1::base::lang::Lang;
use ahp1::pipeline::Memory;
use ahp1::search::{File, Hit, Open, PLACE, Source, search, search_within};
use ahp1::welsh::stop_words::is_stop_word;

use crate::folder::Folder;
use crate::line::{codes, make, sources};

/// The index of a language among what was rendered.
struct InMemory {
    folder: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Source for InMemory {
    fn text(&self, file: File) -> io::Result<String> {
        let bytes = self.files.get(&format!("{}/{}", self.folder, file.name()));
        let bytes = bytes.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        Ok(String::from_utf8(bytes.clone()).expect("UTF-8"))
    }
}

/// Builds the site in memory and opens the index of a language.
fn open(folder: &Folder, lang: Lang) -> Open<InMemory> {
    let made = make(sources(folder.root()), &Memory::default());
    // The sentences are not ours, and neither are their numbers: they may abbreviate, and say nothing in the twin.
    let mut codes = codes(&made.findings);
    codes.retain(|code| !["unknown-acronym", "figures-differ", "length-differs"].contains(&code.as_str()));
    assert_eq!(codes, Vec::<String>::new());
    let place: serde_json::Value = serde_json::from_slice(&made.pages[PLACE]).expect("JSON");
    let folder = format!("{}/{}", place["folder"].as_str().expect("a folder"), lang.tag());
    Open::new(InMemory { folder, files: made.pages }).expect("an index")
}

/// The base site with notes of these texts in both languages; the ids are `n0`, `n1`, …
fn site_of<'t>(texts: impl Iterator<Item = (&'t str, &'t str)>) -> Folder {
    let folder = Folder::of_base();
    for (number, (cy, en)) in texts.enumerate() {
        for (lang, text) in [("cy", cy), ("en", en)] {
            let front = format!("---\ntitle: {lang} {number}\nslug: n{number}\nsummary: \"{number}\"\n");
            let facts = if lang == "cy" { "date: 2020-01-01\n" } else { "" };
            folder.write(
                &format!("content/notes/n{number}.{lang}.md"),
                format!("{front}{facts}---\n\n{text}\n"),
            );
        }
    }
    folder
}

fn found<S: Source>(open: &Open<S>, query: &str) -> Vec<Hit> {
    search(open, query, 1_000).expect("a whole index")
}

fn number(hit: &Hit) -> Option<usize> {
    hit.url.trim_end_matches('/').rsplit('/').next()?.strip_prefix('n')?.parse().ok()
}

/// Recall and precision, each the mean over all queries.
fn means<'q>(
    open: &Open<InMemory>,
    queries: impl Iterator<Item = (&'q str, &'q BTreeSet<usize>)>,
) -> (f64, f64, usize) {
    let (mut recall, mut precision, mut count) = (0.0, 0.0, 0);
    for (query, relevant) in queries {
        let found: BTreeSet<_> = found(open, query).iter().filter_map(number).collect();
        let right = found.intersection(relevant).count() as f64;
        recall += right / relevant.len() as f64;
        precision += if found.is_empty() { 0.0 } else { right / found.len() as f64 };
        count += 1;
    }
    (recall / count as f64, precision / count as f64, count)
}

#[test]
fn a_word_is_found_in_every_mutation_and_few_others_are() {
    let vectors = include_str!("../vectors/search_cy.tsv");
    let sentences: Vec<_> = vectors
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let escaped: Vec<_> = sentences.iter().map(|(text, _)| text.replace(['<', '['], " ")).collect();
    let folder = site_of(escaped.iter().map(|text| (text.as_str(), "Nothing is told here.")));
    let open = open(&folder, Lang::Cy);
    // Where each radical stands, in whatever mutation; which forms of it were mutated; where each lemma stands.
    let mut radicals: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut mutated: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut lemmas: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (number, (_, words)) in sentences.iter().enumerate() {
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let parts: Vec<_> = word.split('=').collect();
            let [form, radical, lemma] = parts[..] else { panic!("{word}") };
            let or_form = |text: &'static str| if text.is_empty() { form } else { text };
            radicals.entry(or_form(radical)).or_default().insert(number);
            lemmas.entry(or_form(lemma)).or_default().insert(number);
            if !radical.is_empty() {
                mutated.insert((form, radical));
            }
        }
    }
    let content = |word: &str| !is_stop_word(Lang::Cy, word);
    let by_radical: BTreeSet<_> =
        mutated.iter().map(|(_, radical)| *radical).filter(|word| content(word)).collect();
    let queries = by_radical.iter().map(|radical| (*radical, &radicals[radical]));
    let (recall, precision, count) = means(&open, queries);
    assert!(count > 300 && recall >= 0.985 && precision >= 0.96, "radical: {recall} {precision} {count}");
    let queries = mutated.iter().filter(|(form, radical)| content(form) && content(radical));
    let (recall, precision, count) = means(&open, queries.map(|(form, radical)| (*form, &radicals[radical])));
    assert!(count > 300 && recall >= 0.985 && precision >= 0.96, "mutated: {recall} {precision} {count}");
    let queries = lemmas.iter().filter(|(lemma, held)| held.len() > 1 && content(lemma));
    let (recall, precision, count) = means(&open, queries.map(|(lemma, held)| (*lemma, held)));
    assert!(count > 300 && recall >= 0.90 && precision >= 0.88, "lemma: {recall} {precision} {count}");
}

/// The titles' numbers of what is found, best first.
fn order<S: Source>(open: &Open<S>, query: &str) -> Vec<usize> {
    found(open, query).iter().filter_map(number).collect()
}

#[test]
fn what_is_nearer_to_the_query_stands_first() {
    let texts = [
        ("Mae’r tŷ yn fawr.", "The house is big."),
        ("Mae ty heb do bach yma.", "Houses stand here."),
        ("Yng Nghymru y mae.", "In Wales."),
        ("Cymru yw hon.", "This is Wales."),
        ("Dau therapi, a therapïau eraill.", "Two therapies."),
        ("Y therapïau celf.", "Physiotherapists work here."),
    ];
    let folder = site_of(texts.into_iter());
    let cy = open(&folder, Lang::Cy);
    assert_eq!(order(&cy, "tŷ"), [0, 1]);
    assert_eq!(order(&cy, "ty"), [1, 0]);
    assert_eq!(order(&cy, "Cymru"), [3, 2]);
    assert_eq!(order(&cy, "gymru"), [2, 3]);
    assert_eq!(order(&cy, "o'r Cymru"), [3, 2]);
    assert_eq!(order(&cy, "therapi"), [4, 5]);
    // A beginning, a letter too few, and nothing.
    assert_eq!(order(&cy, "nghymr"), [2]);
    assert_eq!(order(&cy, "thera"), [4, 5]);
    assert_eq!(order(&cy, "therpiau"), [4, 5]);
    assert!(order(&cy, "zzzz").is_empty());
    assert!(order(&cy, "").is_empty());
    let en = open(&folder, Lang::En);
    assert_eq!(order(&en, "house"), [0, 1]);
    assert_eq!(order(&en, "physio"), [5]);
    assert_eq!(order(&en, "therapy"), [4]);
}

#[test]
fn a_hit_leads_to_the_section_and_shows_the_words() {
    let text = "Dechrau’r dudalen.\n\n## Y darn cyntaf {#cyntaf}\n\nDim byd.\n\n## Yr ail {#ail}\n\nMae draenog yma, a’r ddraenen yn hardd.";
    let folder =
        site_of([(text, "## First {#cyntaf}\n\nNone.\n\n## Second {#ail}\n\nA garden.")].into_iter());
    let open = open(&folder, Lang::Cy);
    let hits = found(&open, "ddraenog");
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert!(hits[0].url.ends_with("/n0/#ail"), "{hits:?}");
    assert_eq!(hits[0].section.as_deref(), Some("Yr ail"));
    assert_eq!(hits[0].snippet, "Mae draenog yma, a’r ddraenen yn hardd.");
    let whole = &found(&open, "cy")[0];
    assert!(whole.url.ends_with("/n0/") && whole.section.is_none(), "{whole:?}");
}

#[test]
fn a_term_of_one_language_finds_the_pages_of_the_other() {
    let texts = [
        ("Bu therapydd lleferydd yma.", "A speech therapist was here."),
        ("Dim byd arall.", "Nothing else."),
        ("At therapydd lleferydd, heb air amdano ef yn Saesneg.", "Nothing."),
    ];
    let folder = site_of(texts.into_iter());
    let term = "- en: [speech therapist]\n  cy: [therapydd lleferydd]\n  kind: advice\n  status: confirmed\n";
    folder.write("language/terms.yaml", term);
    let cy = open(&folder, Lang::Cy);
    assert_eq!(order(&cy, "speech"), [0, 2]);
    assert_eq!(order(&cy, "speech therapist"), [0, 2]);
    let en = open(&folder, Lang::En);
    assert_eq!(order(&en, "lleferydd"), [0]);
}

#[test]
fn answers_can_be_narrowed_by_the_terms_that_the_site_tells_its_items_apart_by() {
    let folder = Folder::of_base();
    folder.edit("content/notes/first.cy.md", "place: ty", "place: ystafell");
    let open = open(&folder, Lang::Cy);
    let within = |filters: &[(&str, &str)]| {
        let filters: Vec<_> =
            filters.iter().map(|(name, term)| ((*name).to_owned(), (*term).to_owned())).collect();
        let hits = search_within(&open, "nodyn", &filters, 10);
        hits.map(|hits| hits.into_iter().map(|hit| hit.url).collect::<Vec<_>>())
    };
    let all = within(&[]).expect("answers");
    let narrow = within(&[("place", "ty")]).expect("answers");
    assert!(all.len() > narrow.len() && !narrow.is_empty(), "{all:?} {narrow:?}");
    assert!(narrow.iter().all(|url| all.contains(url)));
    let notes: Vec<_> = all.iter().filter(|url| url.contains("/nodiadau/")).cloned().collect();
    assert_eq!(within(&[("kind", "note")]).expect("answers"), notes);
    assert!(within(&[("kind", "note"), ("kind", "home")]).expect("answers").is_empty());
    for (name, term, known) in
        [("place", "ystafel", "ty"), ("mood", "glad", "place, kind"), ("kind", "x", "note")]
    {
        let error = within(&[(name, term)]).expect_err("no such filter");
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
        assert!(error.to_string().contains(known), "{error}");
    }
}
