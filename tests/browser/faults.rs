//! The checkers themselves are tested: each page of `faults/` has one fault, and the checker that `faults.tsv` names has
//! to find it. The sound page, from which they are all made, passes every one: so it is the fault that is found.

use std::collections::BTreeMap;
use std::path::Path;

use crate::axe::{self, Reviewed};
use crate::bench::{Bench, DESKTOP};
use crate::client::key;
use crate::keyboard;
use crate::lines;
use crate::markup;
use crate::media;
use crate::privacy;
use crate::tally::Tally;

const TABLE: &str = include_str!("faults/faults.tsv");

/// The checkers that look at a page in the browser.
const LOOK: [&str; 15] = [
    "axe",
    "still",
    "reflow",
    "spacing",
    "larger",
    "walk",
    "rings",
    "drawings",
    "fields",
    "skip",
    "motion",
    "console",
    "storage",
    "paper",
    "no-script",
];

struct Fault {
    file: &'static str,
    checker: &'static str,
    rule: &'static str,
}

fn faults() -> Vec<Fault> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [file, checker, rule] => Fault { file, checker, rule },
            _ => panic!("faults.tsv: file, checker and rule, with tabs between them: {line}"),
        })
        .collect()
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/faults")
}

/// How a page comes into the window: both ways have to show the same faults.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Opened,
    Written,
}

/// The checkers that look at pages that are written into an open window, too.
const WRITTEN: [&str; 2] = ["axe", "still"];

/// What a checker says of a page, as text in which a rule can be looked for.
fn look(bench: &Bench, address: &str, checker: &str, way: Way) -> Tally {
    let mut tally = Tally::default();
    bench.browser.size(DESKTOP.0, DESKTOP.1);
    bench.media_of("light");
    match checker {
        "reflow" | "spacing" => bench.browser.size(320, 256),
        "motion" => bench.browser.media("", &[("prefers-reduced-motion", "reduce")]),
        "paper" => bench.browser.media("print", &[]),
        _ => {}
    }
    bench.console();
    match way {
        Way::Opened => bench.open(address),
        Way::Written => bench.write(address),
    }
    match checker {
        "axe" => axe::ask(bench, address, &mut Reviewed::default(), &mut tally),
        "walk" => {
            let controls = bench.check("controls");
            let stops = keyboard::walk(bench, &[key::TAB], 40);
            keyboard::judge(address, &controls, &stops, &mut tally);
        }
        "rings" => tally.add_all(address, &lines::rings(bench)),
        "skip" => keyboard::skip(bench, address, &mut tally),
        "console" => bench.console().iter().for_each(|line| tally.add(address, line, "console", "")),
        "storage" => privacy::kept(bench, address, &mut tally),
        "no-script" => media::without_script(bench, address, &mut tally),
        check => tally.add_all(address, &bench.check(check)),
    }
    bench.browser.run("localStorage.clear()", &[]);
    tally
}

#[test]
fn every_seeded_fault_is_found_by_its_checker_and_the_sound_page_is_clean() {
    let bench = Bench::new(&folder());
    let mut wrong = Vec::new();
    let mut found = 0;
    for way in [Way::Opened, Way::Written] {
        let looks = |checker: &str| match way {
            Way::Opened => LOOK.contains(&checker),
            Way::Written => WRITTEN.contains(&checker),
        };
        for checker in LOOK.into_iter().filter(|checker| looks(checker)) {
            let said = look(&bench, "/en/sound.html", checker, way);
            if !said.is_empty() {
                wrong.push(format!("{way:?}: {checker} finds fault with the sound page: {said:?}"));
            }
        }
        for Fault { file, checker, rule } in faults().iter().filter(|fault| looks(fault.checker)) {
            let said = look(&bench, &format!("/{file}"), checker, way);
            match said.has(rule) {
                true => found += usize::from(way == Way::Opened),
                false => {
                    wrong.push(format!("{way:?}: {file}: {checker} does not say “{rule}”, but {said:?}"))
                }
            }
        }
    }
    println!("{found} faults found in the browser");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found >= 40);
}

#[test]
fn every_seeded_fault_of_markup_is_found_and_the_sound_page_is_clean() {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for (file, message) in markup::vnu(&folder()) {
        said.entry(file).or_default().push_str(&message);
    }
    for sound in ["en/sound.html", "assets/sound.css", "assets/icon.svg"] {
        assert_eq!(said.get(sound), None);
    }
    let said = |file: &str, checker: &str| match checker {
        "vnu" => said.get(file).cloned().unwrap_or_default(),
        "xmllint" => markup::xmllint(&[folder().join(file)]),
        _ => unreachable!("no such checker: {checker}"),
    };
    let mut found = 0;
    for Fault { file, checker, rule } in faults().iter().filter(|fault| !LOOK.contains(&fault.checker)) {
        let said = said(file, checker);
        assert!(said.contains(rule), "{file}: {checker} does not say “{rule}”, but: {said}");
        found += 1;
    }
    assert!(found >= 12);
}
