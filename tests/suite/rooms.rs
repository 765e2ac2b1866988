//! The rules of the house, held against `src/` itself: what imports what, how long a file is, what it may know.

use std::collections::{BTreeMap, BTreeSet};

use ahp1::schema::common_words;
use ahp1::yaml::{Node, parse};

use crate::folder::{files, repository};

/// Every Rust file under `src/`, by its path from there.
fn code() -> BTreeMap<String, String> {
    let files = files(&repository(), &["src"]).into_iter();
    let rust = files.filter_map(|(path, bytes)| {
        let path = path.strip_prefix("src/")?.to_owned();
        path.ends_with(".rs").then(|| (path, String::from_utf8(bytes).expect("UTF-8")))
    });
    rust.collect()
}

/// The rooms in the order of `lib.rs`.
fn rooms(code: &BTreeMap<String, String>) -> Vec<&str> {
    let declared = code["lib.rs"].lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    declared.collect()
}

/// The room that a file belongs to.
fn room_of(path: &str) -> &str {
    let first = path.split('/').next().expect("a path");
    first.strip_suffix(".rs").unwrap_or(first)
}

/// The rooms that a text names as `crate::X` or in `crate::{X, Y::…}`, each with its line.
fn imports(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, name) in text.match_indices("crate::") {
        let line = text[..at].matches('\n').count() + 1;
        let rest = &text[at + name.len()..];
        match rest.strip_prefix('{') {
            Some(list) => found.extend(listed(list).into_iter().map(|room| (line, room))),
            None => found.push((line, word(rest))),
        }
    }
    found
}

/// The first words of a list up to its closing brace, those of lists inside it left aside.
fn listed(list: &str) -> Vec<&str> {
    let mut words = vec![word(list.trim_start())];
    let mut depth = 0;
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => words.push(word(list[at + 1..].trim_start())),
            _ => {}
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let code = code();
    let rooms = rooms(&code);
    let place = |room: &str| rooms.iter().position(|known| *known == room);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, text) in code.iter().filter(|(path, _)| !matches!(path.as_str(), "lib.rs" | "main.rs")) {
        let own = place(room_of(path)).unwrap_or_else(|| panic!("lib.rs doesn't declare the room of {path}"));
        for (line, room) in imports(text) {
            let other = place(room).unwrap_or_else(|| panic!("{path}:{line}: no room is called {room}"));
            seen += 1;
            if other > own {
                wrong.push(format!("src/{path}:{line}: {} is above {room}", rooms[own]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        rooms.len() > 15 && seen > 100,
        "{} rooms, {seen} imports: is this still reading them?",
        rooms.len()
    );
}

#[test]
fn imports_are_read_in_every_form() {
    let text = "use crate::a::b;\nuse crate::{c::{d, e}, f as g, h};\nlet x = crate::i::j();\nuse super::k;";
    assert_eq!(imports(text), [(1, "a"), (2, "c"), (2, "f"), (2, "h"), (3, "i")]);
}

#[test]
fn a_file_is_short_and_says_first_what_it_is() {
    let mut wrong = Vec::new();
    for (path, text) in code() {
        if !text.starts_with("//! ") {
            wrong.push(format!("src/{path} doesn't begin with //!"));
        }
        let lines = text.lines().count();
        if lines > 400 {
            wrong.push(format!("src/{path} has {lines} lines: it is two rooms"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_named_after_nothing() {
    let empty = ["util", "utils", "helper", "helpers", "common", "manager", "misc"];
    for path in files(&repository(), &["src", "tests"]).keys() {
        let named = path.split(['/', '.']).any(|part| empty.contains(&part));
        assert!(!named, "{path} says nothing of what is in it");
    }
}

/// Names of this site that are also plain English, in which the engine's code is written.
const GENERIC: &[&str] = &[
    "abbreviation",
    "about",
    "action",
    "aim",
    "beside",
    "block",
    "bodies",
    "code",
    "connection",
    "date",
    "end",
    "entry",
    "history",
    "home",
    "inherited",
    "kind",
    "language",
    "lead",
    "lines",
    "need",
    "news",
    "note",
    "number",
    "outcome",
    "page",
    "parent",
    "plural",
    "reference",
    "resource",
    "search",
    "seen",
    "setting",
    "singular",
    "source",
    "stage",
    "stages",
    "start",
    "status",
    "steps",
    "study",
    "text",
    "theme",
    "themes",
    "url",
    "why",
    "year",
];

/// What only this site knows: the names of its types and fields, and the stems of its professions' ids.
fn words_of_the_site() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for (path, bytes) in files(&repository(), &["content/types"]) {
        let stem = path.strip_prefix("content/types/").and_then(|name| name.strip_suffix(".yaml"));
        words.insert(stem.expect("a type").to_owned());
        let (node, _) = parse(std::str::from_utf8(&bytes).expect("UTF-8"));
        fields(&node.expect("a declaration"), &mut words);
    }
    words
}

fn fields(node: &Node, words: &mut BTreeSet<String>) {
    for half in ["facts", "words"] {
        for (key, field) in node.get(half).and_then(Node::entries).unwrap_or_default() {
            // What every type has is the engine's own.
            if !common_words().iter().any(|common| common.name == key.name) {
                words.insert(key.name.clone());
            }
            fields(field, words);
        }
    }
}

/// `physiotherapists` → `physiothe`: long enough to be no other word.
fn stems_of_professions() -> BTreeSet<String> {
    let mut stems = BTreeSet::new();
    for path in files(&repository(), &["content/professions"]).keys() {
        let id = path.rsplit('/').next().and_then(|name| name.split('.').next()).expect("a name");
        let long = id.split('-').filter(|part| part.len() > 7);
        stems.extend(long.map(|part| part[..part.len().min(9)].to_owned()));
    }
    stems
}

#[test]
fn the_engine_knows_nothing_of_this_site() {
    let words = words_of_the_site();
    let stems = stems_of_professions();
    assert!(words.len() > 50 && stems.len() > 6, "{words:?} {stems:?}");
    let known: BTreeSet<_> = words.union(&stems).filter(|word| !GENERIC.contains(&word.as_str())).collect();
    let vain = |word: &&str| !words.contains(*word) && !stems.contains(*word);
    assert_eq!(GENERIC.iter().copied().find(vain), None, "on the list in vain");
    let mut wrong = Vec::new();
    for (path, text) in code() {
        let text = text.to_lowercase();
        for (number, line) in text.lines().enumerate() {
            let own = line.split(|c: char| !c.is_alphanumeric() && c != '_').find(|word| {
                let one = word.strip_suffix('s').unwrap_or(word);
                known.contains(&(*word).to_owned()) && !GENERIC.contains(&one)
                    || known.contains(&one.to_owned())
                    || stems.iter().any(|stem| known.contains(stem) && word.starts_with(stem.as_str()))
            });
            if let Some(word) = own {
                wrong.push(format!("src/{path}:{}: “{word}” is this site’s", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
