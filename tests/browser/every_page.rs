//! What holds on every page, or on a page of every template, as it stands in a window.

use crate::axe::{self, Reviewed};
use crate::bench::{Bench, DESKTOP, Page, built, seat};
use crate::tally::Tally;

fn ask_axe(bench: &Bench, page: &Page, how: &str, reviewed: &mut Reviewed, tally: &mut Tally) {
    let said = axe::ask(bench);
    let name = format!("{} ({how})", page.address);
    tally.add_all(&name, &said.violations);
    for fault in reviewed.left(&said.unsure).as_array().unwrap() {
        let part = |at: usize| fault[at].as_str().unwrap_or_default();
        tally.add(&name, &format!("needs-review {}", part(0)), part(1), part(2));
    }
}

#[test]
fn axe_and_our_own_checks_find_nothing_and_the_console_stays_empty() {
    let (seat, mut tally, mut reviewed) = (seat(), Tally::default(), Reviewed::default());
    let bench = seat.turn();
    for page in &built().pages {
        tally.page();
        bench.open(&page.address);
        tally.add_all(&page.address, &bench.check("still"));
        ask_axe(&bench, page, "wide, light", &mut reviewed, &mut tally);
        for line in bench.console() {
            tally.add(&page.address, "console", "", &line);
        }
    }
    bench.browser.log("performance");
    for scheme in ["dark", "light"] {
        bench.media_of(scheme);
        for (width, name) in [(320, "narrow"), (DESKTOP.0, "wide")] {
            if scheme == "light" && width != 320 {
                continue; // Every page was seen so.
            }
            bench.browser.size(width, DESKTOP.1);
            for page in built().of_each_template() {
                bench.open(&page.address);
                ask_axe(&bench, page, &format!("{name}, {scheme}"), &mut reviewed, &mut tally);
            }
        }
    }
    tally.settle();
    let idle = reviewed.idle();
    assert!(idle.is_empty(), "lines of needs-review.txt that met nothing: {idle:?}");
}

/// WCAG 1.4.10 (320 × 256 is 1280 × 1024 at 400 %), 1.4.12.
#[test]
fn nothing_is_cut_or_sticks_out_of_a_window_of_320_by_256() {
    let (seat, mut tally) = (seat(), Tally::default());
    let bench = seat.turn();
    bench.browser.size(320, 256);
    for page in &built().pages {
        tally.page();
        bench.open(&page.address);
        for check in ["reflow", "clipped", "spacing"] {
            tally.add_all(&page.address, &bench.check(check));
        }
    }
    tally.settle();
}

/// WCAG 1.4.4, 1.4.12 in a wide window, where boxes stand side by side.
#[test]
fn text_of_twice_the_size_and_more_space_lose_nothing() {
    let (seat, mut tally) = (seat(), Tally::default());
    let bench = seat.turn();
    for page in built().of_each_template() {
        tally.page();
        bench.open(&page.address);
        for check in ["larger", "spacing", "reflow"] {
            tally.add_all(&page.address, &bench.check(check));
        }
    }
    tally.settle();
}
