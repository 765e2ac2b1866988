//! The invariants of docs/architecture.md that hold for the whole line.

use std::sync::atomic::Ordering;

use ahp1::pipeline::Memory;
use ahp1::scan::Sources;
use proptest::prelude::*;
use rayon::ThreadPoolBuilder;

use crate::folder::{Folder, base, repository};
use crate::line::{Made, codes, make, sources};

fn same(a: &Made, b: &Made) {
    assert_eq!(a.findings, b.findings);
    assert_eq!(a.pages.keys().collect::<Vec<_>>(), b.pages.keys().collect::<Vec<_>>());
    for (path, bytes) in &a.pages {
        assert!(b.pages[path] == *bytes, "{path} differs");
    }
}

#[test]
fn the_same_input_makes_the_same_bytes_on_any_number_of_threads() {
    let site = sources(&repository());
    let on = |threads: usize| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| make(site.clone(), &Memory::default()))
    };
    let one = on(1);
    assert!(one.pages.len() > 100);
    same(&one, &on(3));
    // Files read in another order are the same files.
    let mut backwards = Sources::default();
    let all: Vec<_> = site.under("").map(|(path, source)| (path.clone(), source.clone())).collect();
    for (path, source) in all.iter().rev() {
        assert_eq!(backwards.insert(path, source.data.bytes()), None);
    }
    same(&one, &make(backwards, &Memory::default()));
}

#[test]
fn a_second_build_writes_nothing_and_the_output_is_what_is_in_memory() {
    let folder = Folder::of_base();
    let first = folder.build_whole().changes.expect("written");
    assert!(first.written > 5 && first.unchanged == 0);
    let before = folder.output();
    let second = folder.build_whole().changes.expect("looked at");
    assert_eq!((second.written, second.removed), (0, 0));
    assert_eq!(second.unchanged, first.written);
    assert!(folder.output() == before);
}

#[test]
fn the_old_site_stands_while_there_are_errors() {
    let folder = Folder::of_base();
    folder.build_whole();
    let before = folder.output();
    for (path, bytes) in crate::folder::files(&base(), &["content"]) {
        let Some(twin) = path.strip_suffix(".cy.md") else { continue };
        folder.remove(&path);
        let built = folder.build();
        assert!(codes(&built.findings).contains(&"translation-missing".to_owned()), "{twin}");
        assert_eq!(built.changes, None);
        assert!(folder.output() == before, "{twin}");
        folder.write(&path, bytes);
    }
    folder.build_whole();
}

#[test]
fn a_document_is_read_again_when_it_or_its_type_has_changed_and_not_otherwise() {
    let memory = Memory::default();
    let read = || memory.work().documents.swap(0, Ordering::Relaxed);
    let mut site = sources(&base());
    drop(make(site.clone(), &memory));
    let all = read();
    assert!(all > 3);
    drop(make(site.clone(), &memory));
    assert_eq!(read(), 0);
    let (path, text) = a_telling(&site);
    assert_eq!(site.insert(&path, format!("{text}\n").as_bytes()), None);
    drop(make(site.clone(), &memory));
    assert_eq!(read(), 1);
    let ty = site.under("content/types/").next().expect("a type").0.clone();
    let declared = site.text(&ty).expect("a text").to_string();
    let id = ty.strip_prefix("content/types/").and_then(|name| name.strip_suffix(".yaml")).expect("a type");
    let (schema, _) = ahp1::schema::read(&site);
    let of_type = |path: &str| schema.type_of(path).is_some_and(|ty| ty.id == id);
    let members = site.under("content/").filter(|(path, _)| of_type(path)).count();
    assert_eq!(site.insert(&ty, format!("{declared}\n# A remark.\n").as_bytes()), None);
    drop(make(site.clone(), &memory));
    assert_eq!(read(), members);
    // A template is no reason to read any text again.
    let template = site.under("themes/").find(|(path, _)| path.ends_with(".html")).expect("one").0.clone();
    let text = site.text(&template).expect("a text").to_string();
    assert_eq!(site.insert(&template, format!("{text}<!-- x -->").as_bytes()), None);
    drop(make(site, &memory));
    assert_eq!(read(), 0);
}

fn a_telling(site: &Sources) -> (String, String) {
    let (path, _) = site.under("content/").find(|(path, _)| path.ends_with(".cy.md")).expect("a telling");
    (path.to_string(), site.text(path).expect("a text").to_string())
}

/// One change of a site, chosen by numbers so that any numbers are a change.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Append(usize, usize),
    Cut(usize, usize),
    Remove(usize),
    Restore(usize),
    Rename(usize),
    Swap(usize, usize),
    /// One of [`CHANGES`], or its undoing.
    Change(usize),
    /// Everything as it was: what was broken is mended.
    Mend,
}

/// What editors and developers do all day. None of it breaks the site, so that its pages are compared.
const CHANGES: [(&str, &str, &str); 14] = [
    ("content/home.cy.md", "Croeso", "Croeso mawr"),
    ("content/notes/first.en.md", "title: The first note", "title: A first note"),
    ("content/notes/first.en.md", "title: The first note", "title: The first note\nslug: one"),
    ("content/notes/first.cy.md", "date: 2025-03-01", "date: 2027-03-01"),
    ("content/notes/first.cy.md", "mood: glad", "mood: sad"),
    ("content/notes/first.cy.md", "mood: glad", "aliases: [hen]"),
    ("content/places.yaml", "title: House", "title: Cottage"),
    ("content/places.yaml", "  parent: ty\n", ""),
    ("content/types/note.yaml", "en: \"notes/{date.year}/{slug}\"", "en: \"jottings/{slug}\""),
    ("content/types/note.yaml", "per_page: 2", "per_page: 1"),
    ("content/types/note.yaml", "en: glad", "en: merry"),
    ("content/site.yaml", "en: Test site", "en: Tested site"),
    ("i18n/en/site.ftl", "switch = Cymraeg", "switch = Welsh"),
    ("themes/bach/templates/list.html", "<ul>", "<ul class=\"list\">"),
];

/// What an edit adds: good and bad alike.
const WORDS: [&str; 9] = [
    "\n## A heading\n\nA paragraph with a [link](item:nobody).\n",
    "\nweight: 5\n",
    "\n\n::: callout kind=note\nText\n:::\n",
    "\u{feff}",
    "\n---\n",
    "{{ t(id=\"nothing\") }}",
    "\nmessage = Words\n",
    "\n  - id: another\n",
    "<script>",
];

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let number = any::<prop::sample::Index>().prop_map(|index| index.index(1 << 16));
    let two = (number.clone(), number.clone());
    let edit = prop_oneof![
        two.clone().prop_map(|(a, b)| Edit::Append(a, b)),
        two.clone().prop_map(|(a, b)| Edit::Cut(a, b)),
        number.clone().prop_map(Edit::Remove),
        number.clone().prop_map(Edit::Restore),
        number.clone().prop_map(Edit::Rename),
        two.prop_map(|(a, b)| Edit::Swap(a, b)),
        number.clone().prop_map(Edit::Change),
        number.clone().prop_map(Edit::Change),
        number.prop_map(Edit::Change),
        Just(Edit::Mend),
    ];
    prop::collection::vec(edit, 1..12)
}

fn apply(site: &mut Sources, whole: &Sources, edit: Edit) {
    let paths: Vec<String> = whole.under("").map(|(path, _)| path.to_string()).collect();
    let path = |number: usize| paths[number % paths.len()].as_str();
    let text = |site: &Sources, path: &str| site.text(path).map(|text| text.to_string());
    let put = |site: &mut Sources, path: &str, text: &str| {
        assert_eq!(site.insert(path, text.as_bytes()), None);
    };
    match edit {
        Edit::Append(file, word) => {
            let old = text(site, path(file)).unwrap_or_default();
            put(site, path(file), &format!("{old}{}", WORDS[word % WORDS.len()]));
        }
        Edit::Cut(file, line) => {
            let old = text(site, path(file)).unwrap_or_default();
            let count = old.lines().count().max(1);
            let kept = old.lines().enumerate().filter(|(number, _)| *number != line % count);
            put(site, path(file), &kept.map(|(_, line)| format!("{line}\n")).collect::<String>());
        }
        Edit::Remove(file) => {
            site.remove(path(file));
        }
        Edit::Restore(file) => {
            let source = whole.get(path(file)).expect("a file of the base").clone();
            assert_eq!(site.insert(path(file), source.data.bytes()), None);
        }
        Edit::Rename(file) => {
            if let Some(old) = text(site, path(file)) {
                site.remove(path(file));
                put(site, &path(file).replacen("content/", "content/z", 1), &old);
            }
        }
        Edit::Change(number) => {
            let (path, from, to) = CHANGES[number % CHANGES.len()];
            if let Some(old) = text(site, path) {
                let new = if old.contains(to) && !to.is_empty() {
                    old.replace(to, from)
                } else {
                    old.replace(from, to)
                };
                put(site, path, &new);
            }
        }
        Edit::Mend => site.clone_from(whole),
        Edit::Swap(a, b) => {
            if let (Some(first), Some(second)) = (text(site, path(a)), text(site, path(b))) {
                put(site, path(a), &second);
                put(site, path(b), &first);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_what_is_remembered_gives_what_a_clean_run_gives(edits in edits()) {
        let whole = sources(&base());
        let kept = Memory::default();
        let mut site = whole.clone();
        drop(make(site.clone(), &kept));
        for edit in edits {
            apply(&mut site, &whole, edit);
            same(&make(site.clone(), &kept), &make(site.clone(), &Memory::default()));
        }
    }
}

#[test]
fn every_one_of_the_changes_changes_pages_and_breaks_none() {
    let whole = sources(&base());
    let before = make(whole.clone(), &Memory::default());
    for (number, change) in CHANGES.iter().enumerate() {
        let mut site = whole.clone();
        apply(&mut site, &whole, Edit::Change(number));
        let after = make(site.clone(), &Memory::default());
        assert_eq!(codes(&after.findings), Vec::<String>::new(), "{change:?}");
        assert!(after.pages != before.pages, "{change:?}");
    }
}

#[test]
fn what_is_remembered_of_the_disk_gives_what_a_clean_run_gives() {
    let folder = Folder::of_base();
    let mut kept = Memory::default();
    let mut same_as_clean = || {
        let (kept, clean) = (folder.build_with(&mut kept), folder.build());
        assert_eq!(kept.findings, clean.findings);
        assert_eq!(kept.assembled.digest, clean.assembled.digest);
        if let Some(changes) = clean.changes {
            assert_eq!((changes.written, changes.removed), (0, 0), "the two write the same");
        }
    };
    same_as_clean();
    for (path, from, to) in CHANGES {
        folder.edit(path, from, to);
        same_as_clean();
        if !to.is_empty() {
            folder.edit(path, to, from);
        }
        // Within one tick of the clock, and of the same length.
        folder.edit("themes/bach/assets/site.css", "40em", "41em");
        same_as_clean();
        folder.edit("themes/bach/assets/site.css", "41em", "40em");
        same_as_clean();
    }
    folder.write("content/notes/third.cy.md", "---\ntitle: Tri\nsummary: Tri.\ndate: 2024-01-01\n---\n");
    same_as_clean();
    folder.write("content/notes/third.en.md", "---\ntitle: Three\nsummary: Three.\n---\n");
    same_as_clean();
    folder.remove("content/notes/third.cy.md");
    same_as_clean();
    folder.remove("content/notes/third.en.md");
    same_as_clean();
}
