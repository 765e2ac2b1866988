//! The docs against the code: what they list is what there is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ahp1::content::markdown::{self, blocks::BLOCKS};
use ahp1::pipeline::Memory;
use ahp1::theme::contract;

use crate::line::{assemble, sources};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The fields of every struct of the views, as they serialise.
fn views() -> BTreeMap<String, Vec<String>> {
    let mut views = BTreeMap::new();
    for file in ["view", "diagram", "body", "map", "report"] {
        let source = read(&format!("src/render/{file}.rs"));
        let mut name = None;
        let mut renamed = None;
        for line in source.lines() {
            if let Some(rest) = line.strip_prefix("pub struct ") {
                let struct_name = rest.split([' ', '<']).next().expect("a part").to_owned();
                views.insert(struct_name.clone(), Vec::new());
                name = Some(struct_name);
            } else if line == "}" {
                name = None;
            } else if let Some(rest) = line.trim().strip_prefix("#[serde(rename = \"") {
                renamed = rest.split('"').next().map(str::to_owned);
            } else if let (Some(name), Some(rest)) = (&name, line.strip_prefix("    pub ")) {
                let field = rest.split(':').next().expect("a part").to_owned();
                views.get_mut(name).expect("a view").push(renamed.take().unwrap_or(field));
            }
        }
    }
    views
}

#[test]
fn docs_themes_lists_every_field_of_every_view() {
    let docs = read("docs/themes.md");
    let mut listed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut heading = String::new();
    for line in docs.lines() {
        if let Some(name) = line.strip_prefix("### ") {
            heading = name.trim().to_owned();
        } else if let Some(rest) = line.strip_prefix("| `") {
            listed
                .entry(heading.clone())
                .or_default()
                .push(rest.split('`').next().expect("a part").to_owned());
        }
    }
    let views = views();
    assert!(views.len() > 15 && views["PageView"].len() > 10, "the views were found");
    for (view, fields) in views {
        assert_eq!(listed.get(&view), Some(&fields), "docs/themes.md, {view}");
    }
}

#[test]
fn docs_themes_names_every_template_and_message_that_the_engine_asks_for() {
    let docs = read("docs/themes.md");
    for template in contract::TEMPLATES {
        assert!(docs.contains(&format!("`{template}`")), "{template}");
    }
    for (message, values) in contract::MESSAGES.iter().chain(markdown::MESSAGES) {
        let named = docs.lines().any(|line| {
            line.contains(&format!("`{message}`")) && values.iter().all(|value| line.contains(value))
        });
        assert!(named, "{message} with {values:?}");
    }
}

#[test]
fn editors_read_of_every_block_and_parameter_in_both_languages() {
    for file in ["docs/writing.md", "docs/ysgrifennu.md"] {
        let docs = read(file);
        for block in BLOCKS {
            assert!(docs.contains(&format!("::: {}", block.name)), "{file}: {}", block.name);
            for parameter in block.parameters {
                assert!(
                    docs.contains(&format!("`{}", parameter.name)),
                    "{file}: {} {}",
                    block.name,
                    parameter.name
                );
            }
        }
    }
}

#[test]
fn the_readme_is_short_and_its_links_lead_somewhere() {
    let readme = read("README.md");
    assert!(readme.lines().count() <= 120);
    for link in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(link).exists(), "{link}");
    }
}

/// Test names in `docs/reader.md` are those of functions, in Rust or in the checks of the browser.
#[test]
fn every_test_that_docs_reader_names_exists() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let sources = walkdir::WalkDir::new(tests).into_iter().filter_map(|entry| {
        let entry = entry.expect("a folder that can be read");
        let code = entry.path().extension().is_some_and(|extension| extension == "rs" || extension == "js");
        let bought = entry.path().components().any(|part| part.as_os_str() == "node_modules");
        (code && !bought).then(|| fs::read_to_string(entry.path()).expect("UTF-8"))
    });
    let code: String = sources.collect();
    let docs = read("docs/reader.md");
    let table = docs.lines().filter(|line| line.starts_with('|') || line.starts_with('`'));
    let mut found = 0;
    for line in table {
        let quoted = line.split('`').skip(1).step_by(2);
        let plain =
            |name: &&str| name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
        for name in quoted.filter(plain).filter(|name| !["main", "suite", "browser"].contains(name)) {
            let exists = ["fn ", "function ", "const "].iter().any(|kind| {
                code.contains(&format!("{kind}{name}(")) || code.contains(&format!("{kind}{name} = "))
            });
            assert!(exists, "docs/reader.md names `{name}`, which is no test");
            found += 1;
        }
    }
    assert!(found > 50, "the tables name {found} tests");
}

/// The requirements of the Active Offer that software can hold.
const OFFER: [(char, usize); 6] = [('A', 5), ('B', 8), ('C', 7), ('D', 6), ('E', 4), ('F', 6)];

/// Each requirement has a row, each row's cases and tests are there, and but for search and order (E), and spelling, which
/// their rooms test, one of them is named after it.
#[test]
fn every_requirement_of_the_active_offer_has_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = read("docs/active-offer.md");
    let mut named: BTreeMap<&str, bool> = BTreeMap::new();
    for row in docs.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<_> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [id, _, _, shown] = cells.as_slice() else { continue };
        if id.is_empty() {
            continue;
        }
        for name in shown.split('`').skip(1).step_by(2) {
            if let Some(case) = name.strip_prefix("cases/") {
                assert!(root.join(format!("tests/cases/{case}.case")).exists(), "{id}: {name}");
            } else {
                assert!(test_exists(root, name), "{id}: no test is called {name}");
            }
            let test = name.rsplit("::").next().expect("a part");
            let own = test.starts_with(&format!("{}_", id.to_lowercase()))
                || name.ends_with(&format!("-active-offer-{}", id.to_lowercase()));
            *named.entry(id).or_default() |= own;
        }
    }
    for (letter, count) in OFFER {
        for number in 1..=count {
            let id = format!("{letter}{number}");
            let own = named.get(id.as_str()).unwrap_or_else(|| panic!("{id} has no row"));
            assert!(*own || letter == 'E' || id == "F2", "no test is named after {id}");
        }
    }
}

/// `offer::page::NAME`, `browser::search::NAME`, `welsh::date::NAME`: a function of that name in that module's files.
fn test_exists(root: &Path, name: &str) -> bool {
    let Some((module, test)) = name.rsplit_once("::") else { return false };
    let path = module.replace("::", "/");
    let path = path.strip_prefix("browser/").map_or(path.clone(), str::to_owned);
    let folders = ["tests/suite", "tests/browser", "src"];
    let files = folders.iter().flat_map(|folder| {
        [format!("{folder}/{path}.rs"), format!("{folder}/{path}/mod.rs")].map(|file| root.join(file))
    });
    let mut texts = files.filter_map(|file| fs::read_to_string(file).ok());
    texts.any(|text| text.contains(&format!("fn {test}(")))
}

/// `benches/corpus.py` adds the items; all that the engine asks of a theme and of messages has to be there already.
#[test]
fn the_site_of_the_benchmarks_has_every_template_and_message() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/sites/ahp1");
    let made = assemble(sources(&site), &Memory::default());
    assert!(made.whole.is_some());
    let codes = made.findings.iter().map(|judged| judged.finding.code.slug());
    let lost: Vec<_> =
        codes.filter(|code| ["template-", "message-"].iter().any(|kind| code.starts_with(kind))).collect();
    assert_eq!(lost, Vec::<&str>::new());
}
