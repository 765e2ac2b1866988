//! The site on paper: what is printed of a page, and what can be found in a PDF of it.

use std::collections::BTreeSet;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::bench::{Bench, Page, bench, built};
use crate::tally::Tally;

#[test]
fn on_paper_there_is_the_text_and_no_menu() {
    let (bench, mut tally) = (bench(), Tally::default());
    bench.browser.media("print", &[]);
    for page in built().of_each_template() {
        tally.page();
        bench.open(&page.address);
        tally.add_all(&page.address, &bench.check("paper"));
    }
    bench.browser.media("", &[]);
    tally.settle();
}

/// The open page as a PDF, and the text of each of its sheets.
fn sheets(bench: &Bench) -> Vec<String> {
    let pdf = bench.browser.devtools("Page.printToPDF", &json!({ "generateTaggedPDF": true }));
    let pdf = STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    std::fs::write(&file, pdf).unwrap();
    let read =
        Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(&file).arg("-").output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8(read.stdout).unwrap();
    text.split_terminator('\x0c').map(str::to_owned).collect()
}

/// What is open says in `main`.
fn main(bench: &Bench, page: &Page) -> String {
    bench.open(&page.address);
    bench.browser.run("return document.querySelector('main').innerText", &[]).as_str().unwrap().to_owned()
}

#[test]
fn words_with_circumflexes_can_be_found_in_a_pdf() {
    let bench = bench();
    let mut seen = BTreeSet::new();
    for page in ["action-plan", "sources"].into_iter().flat_map(|name| built().named(name)) {
        let said = main(&bench, page);
        let printed = sheets(&bench).concat();
        for word in said.split_whitespace() {
            let circumflexes: Vec<_> = word.chars().filter(|letter| "ŵŷŴŶ".contains(*letter)).collect();
            assert!(circumflexes.is_empty() || printed.contains(word), "{}: “{word}”", page.address);
            seen.extend(circumflexes);
        }
    }
    assert!(seen.contains(&'ŵ') && seen.contains(&'ŷ'), "nothing was looked for: {seen:?}");
}

#[test]
fn a_table_that_goes_on_says_its_heads_on_every_sheet() {
    let bench = bench();
    for page in built().named("action-plan") {
        bench.open(&page.address);
        let head = bench.browser.run("return document.querySelector('.actions thead th').innerText", &[]);
        let head = head.as_str().unwrap();
        let mut with_rows = 0;
        for sheet in sheets(&bench) {
            let lines: Vec<_> = sheet.lines().map(str::trim).collect();
            let Some(first) = lines.iter().position(|line| is_row(line)) else { continue };
            with_rows += 1;
            let told = lines[..first].iter().any(|line| line.starts_with(head));
            assert!(told, "{}: “{}” comes before any “{head}”", page.address, lines[first]);
        }
        assert!(with_rows > 2, "{}: the tables are on {with_rows} sheets", page.address);
    }
}

/// The number of an action, some room, and its name.
fn is_row(line: &str) -> bool {
    let Some((number, rest)) = line.split_at_checked(4) else { return false };
    let digits = |at: usize| number.as_bytes()[at].is_ascii_digit();
    digits(0) && digits(2) && digits(3) && &number[1..2] == "." && rest.starts_with("   ")
}
