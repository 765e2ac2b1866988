//! What holds on every page, or on a page of every template, as it stands in a window.

use crate::axe::{self, Reviewed};
use crate::bench::{DESKTOP, bench, built};
use crate::tally::Tally;

#[test]
fn axe_and_our_own_checks_find_nothing_and_the_console_stays_empty() {
    let (bench, mut tally, mut reviewed) = (bench(), Tally::default(), Reviewed::default());
    for page in &built().pages {
        tally.page();
        bench.open(&page.address);
        tally.add_all(&page.address, &bench.check("still"));
        axe::ask(&bench).count(&page.address, &mut reviewed, &mut tally);
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
                let name = format!("{} ({name}, {scheme})", page.address);
                axe::ask(&bench).count(&name, &mut reviewed, &mut tally);
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
    let (bench, mut tally) = (bench(), Tally::default());
    bench.browser.size(320, 256);
    for page in built().of_each_template() {
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
    let (bench, mut tally) = (bench(), Tally::default());
    for page in built().of_each_template() {
        tally.page();
        bench.open(&page.address);
        for check in ["larger", "spacing", "reflow"] {
            tally.add_all(&page.address, &bench.check(check));
        }
    }
    tally.settle();
}
