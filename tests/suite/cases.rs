//! One-file sites: each `tests/cases/CODE….case` holds the files that it lays over the base site and, at its end, all
//! that is found then. A case begins with words on what it is about.
//!
//! `BLESS=1 cargo test --test suite cases` writes what is found into the cases; read it before you commit it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ahp1::diagnostic::Code;
use ahp1::pipeline::Memory;
use ahp1::scan::Sources;

use crate::bad_input;
use crate::folder::{base, repository};
use crate::line::{codes, make, sources, told};

/// A case as written.
struct Case<'t> {
    /// What it is about, and its files: all of it but what is found.
    given: &'t str,
    files: Vec<(&'t str, &'t str)>,
    removed: Vec<&'t str>,
    expected: &'t str,
}

const EXPECT: &str = "=== expect\n";

/// `=== PATH` begins a file, `=== remove PATH` takes one of the base site away, `=== expect` ends the case.
fn parse(text: &str) -> Case<'_> {
    let (given, expected) = match text.split_once(EXPECT) {
        Some((given, expected)) => (given, expected),
        None => (text, ""),
    };
    let mut files = Vec::new();
    let mut removed = Vec::new();
    let mut parts = given.split("=== ");
    let about = parts.next().unwrap_or_default();
    assert!(!about.trim().is_empty(), "a case says first what it is about");
    for part in parts {
        let (head, body) = part.split_once('\n').expect("a line");
        match head.strip_prefix("remove ") {
            Some(path) => removed.push(path),
            None => files.push((head, body)),
        }
    }
    Case { given, files, removed, expected }
}

fn laid_over(base: &Sources, case: &Case) -> Sources {
    let mut sources = base.clone();
    for path in &case.removed {
        assert!(sources.remove(path), "the base site has no {path}");
    }
    for (path, text) in &case.files {
        assert_eq!(sources.insert(path, text.as_bytes()), None);
    }
    sources
}

fn all() -> Vec<PathBuf> {
    let folder = fs::read_dir(repository().join("tests/cases")).expect("a folder");
    let mut cases: Vec<_> = folder.map(|entry| entry.expect("readable").path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "case"));
    cases.sort();
    cases
}

fn name(path: &Path) -> &str {
    path.file_stem().and_then(|stem| stem.to_str()).expect("a plain name")
}

/// The code that a case is named after: the longest that its name begins with.
fn named_after(name: &str) -> Code {
    let begins = |code: &&Code| name == code.slug() || name.starts_with(&format!("{}-", code.slug()));
    let code = Code::ALL.iter().filter(begins).max_by_key(|code| code.slug().len());
    *code.unwrap_or_else(|| panic!("{name}.case is named after no code"))
}

#[test]
fn every_case_finds_what_it_says() {
    let bless = std::env::var_os("BLESS").is_some();
    assert!(!bless || std::env::var_os("CI").is_none(), "nobody reads what CI blesses");
    let base = sources(&base());
    let mut wrong = Vec::new();
    for path in all() {
        let text = fs::read_to_string(&path).expect("a text");
        let case = parse(&text);
        let sources = laid_over(&base, &case);
        let made = make(sources.clone(), &Memory::default());
        let found = told(&made.findings, &sources);
        let code = named_after(name(&path)).slug();
        if !codes(&made.findings).iter().any(|found| found == code) {
            wrong.push(format!("{}: nothing raises {code}, but:\n{found}", name(&path)));
        } else if bless {
            fs::write(&path, format!("{}{EXPECT}{found}", case.given)).expect("writable");
        } else if found != case.expected {
            wrong.push(format!("{}:\n--- expected\n{}--- found\n{found}", name(&path), case.expected));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let mut raised: BTreeSet<Code> = all().iter().map(|path| named_after(name(path))).collect();
    raised.extend(bad_input::MADE);
    let missing: Vec<_> = Code::ALL.iter().filter(|code| !raised.contains(code)).map(|c| c.slug()).collect();
    assert!(missing.is_empty(), "no case raises {}", missing.join(", "));
}

#[test]
fn the_base_site_has_nothing_wrong() {
    let made = make(sources(&base()), &Memory::default());
    assert_eq!(codes(&made.findings), Vec::<String>::new());
    assert!(made.pages.contains_key("cy/nodiadau/2026/yr-ail-nodyn/index.html"));
}
