//! What only a disk can hold: links, pipes, sizes, names.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::sync::Arc;

use ahp1::scan::{Data, SITE_FILE, Sources, Stamps, scan};

use crate::folder::Folder;

use super::{Standing, within};

#[test]
fn a_folder_without_a_site_is_told_and_nothing_is_written() {
    for make in [
        |_: &Folder| {},
        |folder: &Folder| fs::create_dir(folder.path("content")).expect("a folder"),
        |folder: &Folder| folder.write("content", "a file, not a folder"),
        |folder: &Folder| folder.write("content/notes.md", "Half a thought."),
    ] {
        let folder = Folder::empty();
        make(&folder);
        let folder = within(move || {
            let built = folder.build();
            assert!(built.findings.iter().any(|judged| judged.finding.code.slug() == "site-missing"));
            assert!(built.changes.is_none());
            folder
        });
        assert!(!folder.path("public").exists());
    }
}

#[test]
fn files_of_50_mb_are_told_by_their_size() {
    let site = Standing::new();
    let large = [
        "content/notes/large.md",
        "content/notes/second/large.png",
        "content/terms.yaml",
        "i18n/cy/large.ftl",
        "themes/bach/assets/large.css",
        "themes/bach/templates/large.html",
    ];
    for path in large {
        File::create(site.folder.path(path)).expect("a file").set_len(50 << 20).expect("a sparse file");
    }
    assert_eq!(site.found(), large.map(|path| format!("file-too-large {path}")));
}

#[test]
fn ten_megabytes_of_brackets_are_not_read() {
    let site = Standing::new();
    site.folder.write("content/places.yaml", vec![b'['; 10 << 20]);
    assert_eq!(site.found()[0], "file-too-large content/places.yaml");
}

#[test]
fn bytes_that_are_no_text_are_told_wherever_a_text_is_expected() {
    let site = Standing::new();
    let binary = [
        "content/home.cy.md",
        "content/types/binary.yaml",
        "i18n/en/binary.ftl",
        "themes/bach/templates/binary.html",
    ];
    for path in binary {
        site.folder.write(path, b"title: \xff\xfe\x00\x01".as_slice());
    }
    let found = site.found();
    for path in binary {
        assert!(found.contains(&format!("not-utf8 {path}")), "{path}: {found:?}");
    }
    let utf16: Vec<u8> = "---\ntitle: Tŷ\n---\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let site = Standing::new();
    site.folder.write("content/home.en.md", [&[0xff, 0xfe], utf16.as_slice()].concat());
    assert!(site.found().contains(&"not-utf8 content/home.en.md".to_owned()));
}

#[test]
fn a_name_that_differs_in_letter_case_alone_is_told() {
    let site = Standing::new();
    site.folder.write("content/notes/First.cy.md", "---\ntitle: Un\nsummary: Un.\n---\n");
    assert!(site.found().contains(&"case-twins content/notes/first.cy.md".to_owned()));
    // Two names that look the same, and are the same text to Unicode.
    let site = Standing::new();
    site.folder.write("content/notes/second/t\u{177}.png", "1");
    site.folder.write("content/notes/second/ty\u{302}.png", "2");
    let found = site.found();
    assert!(found.contains(&"case-twins content/notes/second/tŷ.png".to_owned()), "{found:?}");
}

#[test]
fn names_that_make_no_address_are_told() {
    let site = Standing::new();
    let text = "---\ntitle: Un\nsummary: Un.\ndate: 2026-01-01\n---\n";
    for name in ["two words", "t\u{177}", "quo\"te", "a#b", "per%20cent", "new\nline", "back\\slash", "-"] {
        site.folder.write(&format!("content/notes/{name}.cy.md"), text);
    }
    let odd = site.folder.path("content/notes").join(OsStr::from_bytes(b"caf\xe9.cy.md"));
    fs::write(odd, text).expect("a file with a name of bytes");
    let found = site.found();
    assert_eq!(found.iter().filter(|found| found.starts_with("bad-id")).count(), 9, "{found:?}");
}

#[test]
fn a_picture_may_be_called_what_its_owner_likes() {
    let site = Standing::new();
    let picture = fs::read(site.folder.path("content/notes/second/gardd.png")).expect("a picture");
    // As macOS writes it: the accent apart from its letter.
    site.folder.write("content/notes/second/Llun o’r ty\u{302} (2).PNG", &picture);
    site.folder.write("content/notes/second/….png", [&picture, b" ".as_slice()].concat());
    site.folder.write("themes/bach/assets/ty\u{302} & gardd/#1.css", "a {}");
    let link = "![Llun](<Llun o’r t\u{177} (2).PNG>)\n\n![Tri dot](….png)\n";
    site.folder.edit("content/notes/second/index.cy.md", "![Blodau](gardd.png)", link);
    site.folder.edit("content/notes/second/index.en.md", "![Flowers](gardd.png)", link);
    let output = within(move || {
        site.folder.build_whole();
        site.folder.output()
    });
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.".contains(c);
    let odd: Vec<_> = output.keys().filter(|path| !path.chars().all(plain)).collect();
    assert!(odd.is_empty(), "{odd:?}");
    assert!(output.keys().any(|path| path.ends_with("/llun-or-ty-2.png")), "{:?}", output.keys());
    let hidden: Vec<_> =
        output.keys().filter(|path| path.starts_with("public/files/") && path.contains("/.")).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn links_out_of_the_site_are_not_followed() {
    let outside = Folder::of_base();
    let (out, secret) = (outside.path("content"), outside.path("content/home.cy.md"));
    let links = [
        ("content/notes/out.md", &secret),
        ("content/notes/out", &out),
        ("content/notes/second/out.png", &secret),
        ("i18n/cy/out.ftl", &secret),
        ("themes/bach/assets/out.css", &secret),
        ("themes/bach/templates/out.html", &secret),
        ("themes/out", &out),
    ];
    let site = Standing::new();
    for (path, target) in links {
        symlink(target, site.folder.path(path)).expect("a link");
    }
    symlink("../../../../../../../../../../etc/passwd", site.folder.path("content/passwd.md"))
        .expect("a link");
    let mut expected: Vec<_> = links.iter().map(|(path, _)| format!("outside-site {path}")).collect();
    expected.push("outside-site content/passwd.md".to_owned());
    expected.sort();
    assert_eq!(site.found(), expected);
}

#[test]
fn a_whole_folder_that_is_elsewhere_is_not_followed_either() {
    for folder in ["content", "i18n", "themes"] {
        let (site, outside) = (Standing::new(), Folder::of_base());
        fs::remove_dir_all(site.folder.path(folder)).expect("there");
        symlink(outside.path(folder), site.folder.path(folder)).expect("a link");
        let found = site.found();
        assert!(found.contains(&format!("outside-site {folder}")), "{found:?}");
    }
}

#[test]
fn a_link_inside_the_site_is_a_file_and_a_circle_is_told() {
    let site = Standing::new();
    let gardd = site.folder.path("content/notes/second/gardd.png");
    let picture = fs::read(&gardd).expect("a picture");
    fs::remove_file(&gardd).expect("there");
    site.folder.write("content/pictures/gardd.png", picture);
    symlink("../../pictures/gardd.png", &gardd).expect("a link");
    // The picture is there by both its names; by one of them nothing asks for it.
    assert_eq!(site.found(), ["stray-file content/pictures/gardd.png"]);
    let site = Standing::new();
    for (path, target) in [
        ("content/notes/circle", "circle"),
        ("content/notes/here", "."),
        ("content/notes/nowhere.md", "gone.md"),
        ("content/notes/round", "rounder"),
        ("content/notes/rounder", "round"),
        ("themes/bach/templates/up", "../.."),
    ] {
        symlink(target, site.folder.path(path)).expect("a link");
    }
    let found = site.found();
    assert_eq!(found.len(), 6, "{found:?}");
    assert!(found.iter().all(|found| found.starts_with("unreadable ")), "{found:?}");
}

#[test]
fn a_pipe_is_not_waited_for() {
    let site = Standing::new();
    let pipe = site.folder.path("content/notes/pipe.md");
    assert!(Command::new("mkfifo").arg(pipe).status().expect("mkfifo is there").success());
    assert_eq!(site.found(), ["unreadable content/notes/pipe.md"]);
}

#[test]
fn folders_may_be_deep() {
    let site = Standing::new();
    let deep = "d/".repeat(400);
    site.folder.write(&format!("content/notes/{deep}first.cy.md"), "---\ntitle: Un\nsummary: Un.\n---\n");
    let found = site.found();
    assert!(found.iter().any(|found| found.starts_with("translation-missing content/notes/d/")), "{found:?}");
}

#[test]
fn a_text_is_read_again_for_whoever_shows_a_line_of_it_unless_it_was_written_since() {
    let folder = Folder::of_base();
    let (mut sources, _) = scan(folder.root(), &mut Stamps::default()).expect("a folder");
    let path = "content/home.cy.md";
    let whole = sources.text(path).expect("a text");
    let handed_over = sources.release();
    assert_eq!(handed_over.get(path), Some(&whole));
    assert!(matches!(sources.get(path).map(|source| &source.data), Some(Data::Released)));
    assert!(matches!(sources.get(SITE_FILE).map(|source| &source.data), Some(Data::Text(_))));
    assert_eq!(sources.text(path), Some(Arc::clone(&whole)));
    folder.write(path, format!("{whole}\nA.\n"));
    assert_eq!(sources.text(path), None);
    // A byte order mark is no part of a text.
    folder.write(path, format!("\u{feff}{whole}"));
    assert_eq!(sources.text(path), Some(whole));
}

#[test]
fn texts_that_came_from_no_disk_stay() {
    let mut sources = Sources::default();
    assert_eq!(sources.insert("content/home.cy.md", b"A."), None);
    assert_eq!(sources.release().len(), 1);
    assert_eq!(sources.text("content/home.cy.md").as_deref(), Some("A."));
}
