//! How much is done, counted: after each kind of edit what has to be, and no more; in crowds no more than grows with them.

use std::fmt::Write;
use std::sync::atomic::Ordering;

use ahp1::base::lang::Lang;
use ahp1::content::sections::whole_digest;
use ahp1::diagnostic::Code;
use ahp1::pipeline::{Memory, Work};
use ahp1::scan::Sources;
use ahp1::serve::State;

use crate::folder::Folder;
use crate::line::{assemble, codes, edition};

/// Documents read, sites assembled, themes read, outputs rendered since this was last asked.
fn done(work: &Work) -> [usize; 4] {
    [&work.documents, &work.assemblies, &work.themes, &work.renders]
        .map(|count| count.swap(0, Ordering::Relaxed))
}

/// A site that is served, in its own folder.
struct Served {
    folder: Folder,
    state: State,
}

impl Served {
    fn new() -> Served {
        let folder = Folder::of_base();
        let state = State::open(folder.root(), Lang::En, Box::new(edition)).expect("a folder");
        Served { folder, state }
    }

    /// What an edit costs until two pages have been seen twice.
    fn after(&self, edit: impl FnOnce(&Folder)) -> [usize; 4] {
        done(self.state.work());
        edit(&self.folder);
        self.state.refresh().expect("no fault of the machine");
        for page in ["/cy/", "/en/place/house/", "/cy/", "/en/place/house/"] {
            self.state.get(page);
        }
        done(self.state.work())
    }
}

#[test]
fn each_kind_of_edit_costs_what_it_has_to_and_no_more() {
    let served = Served::new();
    let pages = 2;
    assert_eq!(served.after(|_| {}), [0, 0, 0, pages], "seen for the first time");
    assert_eq!(served.after(|_| {}), [0, 0, 0, 0], "nothing");
    let edit = |path: &'static str, from: &'static str, to: &'static str| {
        served.after(|folder| folder.edit(path, from, to))
    };
    assert_eq!(edit("content/home.cy.md", "Croeso", "Croeso mawr"), [1, 0, 0, pages], "a body");
    assert_eq!(
        edit("content/notes/first.en.md", "The first note", "A first note"),
        [1, 1, 0, pages],
        "a title"
    );
    assert_eq!(
        edit("content/notes/first.cy.md", "mood: glad", "mood: sad"),
        [1, 1, 0, pages],
        "a shared field"
    );
    assert_eq!(edit("content/places.yaml", "House", "Cottage"), [1, 1, 0, pages], "a term");
    // The page of the place was remembered from when all was as it is again.
    assert_eq!(edit("content/places.yaml", "Cottage", "House"), [1, 1, 0, 1], "and back");
    let template = "themes/bach/templates/list.html";
    assert_eq!(edit(template, "<ul>", "<ul class=\"list\">"), [0, 0, 1, pages], "a template");
    assert_eq!(edit("i18n/en/site.ftl", "switch = Cymraeg", "switch = Welsh"), [0, 0, 1, pages], "a message");
    assert_eq!(edit("themes/bach/assets/site.css", "40em", "41em"), [0, 0, 1, pages], "an asset");
    assert_eq!(edit("content/types/note.yaml", "per_page: 2", "per_page: 1"), [4, 1, 0, pages], "a type");
    assert_eq!(edit("content/site.yaml", "Test site", "Small site"), [0, 1, 0, pages], "the site's own file");
    let picture = |folder: &Folder| {
        let path = "content/notes/second/gardd.png";
        let bytes = std::fs::read(folder.path(path)).expect("a picture");
        // What stands behind the end of a picture is no part of it.
        folder.write(path, [&bytes, &b"."[..]].concat());
    };
    assert_eq!(served.after(picture), [0, 1, 0, pages], "a picture");
    let words = |folder: &Folder| folder.write("language/words.cy.txt", "cwmwl\n");
    assert_eq!(served.after(words), [0, 0, 0, pages], "the words that people have agreed on");
    let add = |folder: &Folder| {
        folder.write("content/notes/third.cy.md", "---\ntitle: Tri\nsummary: Tri.\ndate: 2024-01-01\n---\n");
        folder.write("content/notes/third.en.md", "---\ntitle: Three\nsummary: Three.\n---\n");
    };
    assert_eq!(served.after(add), [2, 1, 0, pages], "two files more");
    let rename = |folder: &Folder| {
        for lang in ["cy", "en"] {
            let (from, to) =
                (format!("content/notes/third.{lang}.md"), format!("content/notes/fourth.{lang}.md"));
            std::fs::rename(folder.path(&from), folder.path(&to)).expect("a file that is there");
        }
    };
    assert_eq!(served.after(rename), [0, 1, 0, pages], "two files by other names");
    let remove = |folder: &Folder| {
        folder.remove("content/notes/fourth.cy.md");
        folder.remove("content/notes/fourth.en.md");
    };
    assert_eq!(served.after(remove), [0, 1, 0, pages], "two files less");
    let many = |folder: &Folder| {
        for number in 0..200 {
            folder.write(
                &format!("content/notes/n{number}.cy.md"),
                format!("---\ntitle: N {number}\nsummary: N.\ndate: 2024-01-01\n---\n"),
            );
            folder.write(
                &format!("content/notes/n{number}.en.md"),
                format!("---\ntitle: N {number}\nsummary: N.\n---\n"),
            );
        }
    };
    assert_eq!(served.after(many), [400, 1, 0, pages], "many files at once");
}

#[test]
fn a_body_that_begins_to_use_a_file_is_more_than_a_body() {
    let served = Served::new();
    assert_eq!(served.after(|folder| folder.write("content/map.pdf", "%PDF-1.4")), [0, 1, 0, 2], "a file");
    let public = || {
        let whole = served.state.assembled().whole.clone().expect("a site");
        let there =
            |(path, _): (std::borrow::Cow<str>, _)| path.starts_with("files/") && path.ends_with("/map.pdf");
        whole.plan.iter().any(there)
    };
    assert!(!public());
    let edit = |from: &'static str, to: &'static str| {
        served.after(|folder| folder.edit("content/home.cy.md", from, to))
    };
    assert_eq!(edit("Croeso", "Croeso [map](map.pdf)"), [1, 1, 0, 2], "a body that names it");
    assert!(public());
    assert_eq!(edit("Croeso [map]", "Croeso eto [map]"), [1, 0, 0, 2], "a body that names it still");
    assert!(public());
    assert_eq!(edit("Croeso eto [map](map.pdf)", "Croeso"), [1, 1, 0, 2], "and no longer");
    assert!(!public());
}

#[test]
fn a_build_of_what_was_built_renders_nothing() {
    let folder = Folder::of_base();
    let mut memory = Memory::default();
    let mut build = || {
        // Two writes within a tick of the disk's clock can't be told apart, so what is that young is made again.
        std::thread::sleep(std::time::Duration::from_millis(60));
        let changes = folder.build_with(&mut memory).changes.expect("no errors");
        let [.., renders] = done(memory.work());
        (changes.written, changes.unchanged, renders)
    };
    let (written, _, all) = build();
    assert_eq!(written, all);
    build();
    assert_eq!(build(), (0, all, 0));
    folder.edit("content/home.cy.md", "Croeso", "Croeso mawr");
    let (written, unchanged, renders) = build();
    assert_eq!((written + unchanged, renders), (all, all));
    assert!(written < all / 2, "the page and what is searched: {written}");
    let page = folder.path("public/cy/index.html");
    std::fs::write(page, "Mine").expect("a file can be written");
    assert_eq!(build(), (1, all - 1, all), "whoever touched a page gets ours again");
}

#[test]
fn a_build_of_what_was_built_parses_nothing_and_tells_the_same() {
    let folder = Folder::of_base();
    folder.write("content/notes/stray.txt", "?");
    let build = || {
        std::thread::sleep(std::time::Duration::from_millis(60));
        let mut memory = Memory::default();
        let built = folder.build_with(&mut memory);
        ((built.findings, built.pages, built.assembled.refused), done(memory.work()))
    };
    let (told, work) = build();
    assert!(told.0.iter().any(|one| one.finding.code == Code::StrayFile));
    assert!(work.iter().all(|count| *count > 0), "{work:?}");
    build();
    assert_eq!(build(), (told.clone(), [0; 4]));
    folder.remove("content/notes/stray.txt");
    assert_ne!(build().0, told);
}

#[test]
fn a_body_that_voids_its_sign_off_is_more_than_a_body() {
    let file = "content/notes/first.cy.md";
    let memory = Memory::default();
    let checked = |site: &Sources| {
        let whole = assemble(site.clone(), &memory).whole.expect("a site");
        let first = whole.site.items.find("note/first").expect("an item");
        let told = whole.site.items[first].told(Lang::Cy);
        (told.checked(), whole_digest(told.telling.sections()))
    };
    let mut site = crate::line::sources(&crate::folder::base());
    let text = site.text(file).expect("a telling").to_string();
    let (_, digest) = checked(&site);
    let signed =
        format!("---\nchecked: {{ by: Cyfieithydd, on: 2026-01-01, digest: {digest} }}\n{}", &text[4..]);
    assert_eq!(site.insert(file, signed.as_bytes()), None);
    assert_eq!(checked(&site).0, Some(true));
    assert_eq!(site.insert(file, format!("{signed}\nMwy.\n").as_bytes()), None);
    assert_eq!(checked(&site).0, Some(false));
    assert_eq!(site.insert(file, signed.as_bytes()), None);
    assert_eq!(checked(&site).0, Some(true));
}

/// The base site with so many places, each of which is told as given.
fn places(count: usize, facts: &str, about: impl Fn(usize) -> String) -> Sources {
    let mut site = crate::line::sources(&crate::folder::base());
    let mut rows = String::new();
    for number in 0..count {
        let about = about(number);
        writeln!(
            rows,
            "- id: p{number}\n{about}  cy: {{ title: Lle {number} }}\n  en: {{ title: Place {number} }}"
        )
        .expect("a text");
    }
    let ty = site.text("content/types/place.yaml").expect("a type").replacen(
        "facts:\n",
        &format!("facts:\n{facts}"),
        1,
    );
    assert!(ty.contains(facts));
    let rows = site.text("content/places.yaml").expect("rows").to_string() + &rows;
    assert_eq!(site.insert("content/types/place.yaml", ty.as_bytes()), None);
    assert_eq!(site.insert("content/places.yaml", rows.as_bytes()), None);
    site
}

#[test]
fn items_that_all_refer_to_each_other_make_a_card_each() {
    let count = 60;
    let others = |number: usize| {
        let ids: Vec<_> =
            (0..count).filter(|other| *other != number).map(|other| format!("p{other}")).collect();
        format!("  near: [{}]\n", ids.join(", "))
    };
    let site = places(count, "  near: { kind: ref, to: place, many: true, back: nearby }\n", others);
    let memory = Memory::default();
    let assembled = assemble(site, &memory);
    assert_eq!(codes(&assembled.findings), Vec::<String>::new());
    let whole = assembled.whole.expect("a site");
    for (_, recipe) in whole.plan.iter() {
        whole.render(&assembled.sources, &recipe, &memory).expect("a page");
    }
    // A card and a name for each item in each language, and what the lists share.
    let most = 2 * 2 * whole.site.items.len() + 2 * (whole.site.listings.len() + 3);
    let made = whole.given(&assembled.sources).once.made();
    assert!(made <= most, "{made} of {most}");
}
