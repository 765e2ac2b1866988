//! Other ways to read: without scripts, in forced colours, without motion.

use crate::bench::{Bench, bench, built};
use crate::client::key;
use crate::keyboard::walk;
use crate::tally::Tally;
use serde_json::Value;

#[test]
fn without_scripts_main_says_the_same_and_leads_to_the_same_places() {
    let (bench, mut tally) = (bench(), Tally::default());
    for page in built().of_each_template() {
        tally.page();
        without_script(&bench, &page.address, &mut tally);
    }
    tally.settle();
}

/// Text and links of `main`, once with scripts and once without.
pub fn without_script(bench: &Bench, page: &str, tally: &mut Tally) {
    let [with, without] = [true, false].map(|allowed| {
        bench.browser.scripts(allowed);
        bench.open(page);
        // Our own checks do not run without scripts either, so the question is asked in full.
        let main = "const main = document.querySelector('main');
            return [main.innerText, [...main.querySelectorAll('a')].map(a => a.href)]";
        bench.browser.run(main, &[])
    });
    bench.browser.scripts(true);
    assert!(with[0].as_str().is_some_and(|text| !text.is_empty()), "{page}: nothing in main");
    if with != without {
        tally.add(page, "no-script", "main", "differs from what scripts show");
    }
}

#[test]
fn in_forced_colours_the_focus_keeps_its_ring() {
    let (bench, mut tally) = (bench(), Tally::default());
    bench.browser.media("", &[("forced-colors", "active")]);
    for page in built().of_each_template() {
        tally.page();
        bench.open(&page.address);
        assert_eq!(bench.browser.run("return matchMedia('(forced-colors: active)').matches", &[]), true);
        for stop in walk(&bench, &[key::TAB], 12) {
            tally.add_all(&page.address, &stop["found"]);
        }
    }
    tally.settle();
}

#[test]
fn nothing_moves_for_readers_who_asked_for_stillness() {
    let (bench, mut tally) = (bench(), Tally::default());
    bench.browser.media("", &[("prefers-reduced-motion", "reduce")]);
    for page in built().of_each_template() {
        tally.page();
        bench.open(&page.address);
        tally.add_all(&page.address, &bench.check("motion"));
        // Focus may start a transition.
        bench.browser.press(&[key::TAB]);
        tally.add_all(&page.address, &bench.check("motion"));
    }
    tally.settle();
}

/// The switch leads to the page's own twin, and from there back.
#[test]
fn the_switch_leads_from_every_template_to_the_twin_and_back() {
    let (bench, mut tally) = (bench(), Tally::default());
    // A small phone: the switch is there without scrolling, large enough for a finger, and no flag.
    bench.browser.size(320, 480);
    let seen = "const b = document.querySelector(':is(.language, .sheet-ways) a[rel~=alternate][hreflang]');
        const r = b.getBoundingClientRect();
        return r.top >= 0 && r.bottom <= innerHeight && r.right <= innerWidth && r.width >= 24 && r.height >= 24
            && !b.querySelector('img, svg')";
    let click = "document.querySelector(':is(.language, .sheet-ways) a[rel~=alternate][hreflang]').click()";
    for page in built().of_each_template() {
        let Some(twin) = &page.twin else { continue };
        tally.page();
        bench.open(&page.address);
        if bench.browser.run(seen, &[]) != true {
            tally.add(&page.address, "switch", "not-at-the-top", "not seen at once, or small, or a flag");
        }
        for (step, wanted) in [("there", twin), ("back", &page.address)] {
            follow(&bench.browser, click);
            let path = bench.path();
            if path != *wanted {
                tally.add(&page.address, "switch", step, &format!("leads to {path}, not {wanted}"));
                break;
            }
            let lang = bench.browser.run("return document.documentElement.lang", &[]);
            let there = built().pages.iter().find(|page| page.address == path).and_then(|page| page.lang);
            if lang.as_str() != there.map(|lang| lang.tag()) {
                tally.add(&page.address, "switch", step, &format!("lang is {lang} at {path}"));
            }
        }
    }
    tally.settle();
}

/// Clicks and waits for the page that comes: until then the old document has a mark.
fn follow(browser: &crate::client::Browser, click: &str) {
    browser.run(&format!("window.leaving = true; {click}"), &[]);
    for _ in 0..6000 {
        let there = "return !window.leaving && document.readyState === 'complete'";
        if browser.run(there, &[]) == Value::Bool(true) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("a link led nowhere for a minute");
}
