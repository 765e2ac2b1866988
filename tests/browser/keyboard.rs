//! A reader with a keyboard: every control is reached in the order of the page, is seen when it has the focus, and lets
//! go again.

use serde_json::Value;

use crate::bench::{Bench, Page, bench, built};
use crate::client::key;
use crate::tally::Tally;

/// More stops than any page has.
const PATIENCE: usize = 1500;

/// Presses until the focus leaves the page or comes round; what had it at each stop.
pub fn walk(bench: &Bench, keys: &[&str], most: usize) -> Vec<Value> {
    let mut stops: Vec<Value> = Vec::new();
    while stops.len() < most {
        bench.browser.press(keys);
        let stop = bench.check("stop");
        // Past the last control headless Chromium goes to the body, or at once to the first again.
        let seen = stop["number"] != -1 && stops.iter().any(|before| before["number"] == stop["number"]);
        if stop.is_null() || seen {
            break;
        }
        stops.push(stop);
    }
    stops
}

/// What is wrong with a walk: controls that were not reached, or not in the order of the page; focus that isn't seen.
pub fn judge(page: &str, controls: &Value, stops: &[Value], tally: &mut Tally) {
    for stop in stops {
        tally.add_all(page, &stop["found"]);
    }
    let controls: Vec<_> = controls.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let reached: Vec<_> = stops.iter().filter_map(|stop| stop["number"].as_u64()).collect();
    for (number, place) in controls.iter().enumerate() {
        if !reached.contains(&(number as u64)) {
            tally.add(page, "not-reached", place, "Tab never stops here");
        }
    }
    if !reached.is_sorted() {
        tally.add(page, "tab-order", "html", &format!("{reached:?}"));
    }
}

fn forward(bench: &Bench, page: &Page, tally: &mut Tally) -> Vec<Value> {
    // Afresh each time: after an earlier walk the browser remembers where it was.
    bench.open(&page.address);
    let controls = bench.check("controls");
    let stops = walk(bench, &[key::TAB], PATIENCE);
    judge(&page.address, &controls, &stops, tally);
    stops
}

#[test]
fn tab_reaches_every_control_in_the_order_of_the_page_and_each_is_seen() {
    let (bench, mut tally) = (bench(), Tally::default());
    for page in built().of_each_template() {
        tally.page();
        let stops = forward(&bench, page, &mut tally);
        if !page.framed {
            continue;
        }
        let place = |is: &str| stops.iter().position(|stop| stop[is] == true);
        if place("skip") != Some(0) {
            tally.add(&page.address, "skip-link-first", "html", "the first Tab stops elsewhere");
        }
        if place("twin").is_none() || place("twin") > place("nav") {
            tally.add(&page.address, "switch-before-menu", "html", &format!("switch: {:?}", place("twin")));
        }
    }
    tally.settle();
}

/// A low window, in which whatever sticks to an edge covers most.
#[test]
fn focus_is_seen_in_a_window_of_320_by_256_too() {
    let (bench, mut tally) = (bench(), Tally::default());
    bench.browser.size(320, 256);
    for name in ["home", "profession", "action", "chooser"] {
        for page in built().named(name) {
            tally.page();
            forward(&bench, page, &mut tally);
        }
    }
    tally.settle();
}

#[test]
fn shift_and_tab_lead_back_through_every_control() {
    let (bench, mut tally) = (bench(), Tally::default());
    for name in ["home", "profession"] {
        for page in built().named(name) {
            tally.page();
            bench.open(&page.address);
            let controls = bench.check("controls");
            let mut stops = walk(&bench, &[key::SHIFT, key::TAB], PATIENCE);
            stops.reverse();
            judge(&page.address, &controls, &stops, &mut tally);
        }
    }
    tally.settle();
}

#[test]
fn the_skip_link_moves_the_focus_into_main() {
    let (bench, mut tally) = (bench(), Tally::default());
    for page in built().of_each_template().into_iter().filter(|page| page.framed) {
        tally.page();
        bench.open(&page.address);
        skip(&bench, &page.address, &mut tally);
    }
    tally.settle();
}

/// Tab, Enter: `main` has the focus; the next Tab stops inside it, or past it when it has no control.
pub fn skip(bench: &Bench, page: &str, tally: &mut Tally) {
    bench.check("controls");
    bench.browser.press(&[key::TAB]);
    bench.browser.press(&[key::ENTER]);
    if bench.check("stop")["main"] != true {
        tally.add(page, "skip-link", "html", "Enter on the first stop does not move the focus into main");
        return;
    }
    bench.browser.press(&[key::TAB]);
    let next = bench.check("stop");
    let inside = bench
        .browser
        .run("return [...document.querySelectorAll('main [data-stop]')].map(e => +e.dataset.stop)", &[]);
    if inside.as_array().is_some_and(|inside| !inside.is_empty()) && next["number"] != inside[0] {
        tally.add(page, "skip-link", "html", "the next Tab is not at main's first control");
    }
}
