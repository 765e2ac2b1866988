//! What holds on every page, or on a page of every template, as it stands in a window.

use ahp1::base::lang::Lang;

use crate::axe::{self, Reviewed};
use crate::bench::{DESKTOP, Page, bench, built};
use crate::tally::Tally;

/// How many pages one window is given before it is opened afresh, so that it doesn't grow for ever.
const WINDOW: usize = 100;

/// Each page once, as a reader without scripts has it; a browser a language, side by side.
#[test]
fn on_every_page_axe_and_our_own_checks_find_nothing_and_the_console_stays_empty() {
    let (mut tally, mut reviewed) = (Tally::default(), Reviewed::default());
    let of = |lang: Option<Lang>| built().pages.iter().filter(move |page| page.lang == lang);
    let cy: Vec<_> = of(Some(Lang::Cy)).chain(of(None)).collect();
    let en: Vec<_> = of(Some(Lang::En)).collect();
    let templates = built().of_each_template();
    std::thread::scope(|scope| {
        let halves = [&cy, &en].map(|pages| scope.spawn(|| look_at(pages)));
        for half in halves {
            let (found, met) = half.join().unwrap();
            tally.merge(found);
            reviewed.merge(met);
        }
    });
    assert_eq!(cy.len() + en.len(), built().pages.len());
    in_every_look(&templates, &mut reviewed, &mut tally);
    tally.settle();
    let idle = reviewed.idle();
    assert!(idle.is_empty(), "lines of needs-review.txt that met nothing: {idle:?}");
}

fn look_at(pages: &[&Page]) -> (Tally, Reviewed) {
    let (bench, mut tally, mut reviewed) = (bench(), Tally::default(), Reviewed::default());
    // Head, menu and foot are the same on all pages of a language.
    let mut frame = None;
    for window in pages.chunks(WINDOW) {
        bench.open(&window[0].address);
        for page in window {
            tally.page();
            bench.write(&page.address);
            tally.add_all(&page.address, &bench.check("still"));
            let now = bench.check("frame");
            if page.framed && *frame.get_or_insert_with(|| now.clone()) != now {
                tally.add(&page.address, "frame", "html", &format!("not as on other pages: {now}"));
            }
            axe::ask(&bench, &page.address, &mut reviewed, &mut tally);
            for line in bench.console() {
                tally.add(&page.address, "console", "", &line);
            }
        }
    }
    (tally, reviewed)
}

/// A page of each template with its scripts, light and dark, wide and narrow. Colours come from the style sheet alone and
/// it is the same on every page (`markup.rs` finds any other), so what the schemes do to a template they do to its pages.
fn in_every_look(pages: &[&Page], reviewed: &mut Reviewed, tally: &mut Tally) {
    let bench = bench();
    for page in pages {
        bench.open(&page.address);
        for scheme in ["light", "dark"] {
            bench.media_of(scheme);
            for width in [DESKTOP.0, 320] {
                bench.browser.size(width, DESKTOP.1);
                let name = format!("{} ({width}, {scheme})", page.address);
                axe::ask(&bench, &name, reviewed, tally);
            }
        }
        tally.add_all(&page.address, &bench.check("still"));
        for line in bench.console() {
            tally.add(&page.address, "console", "", &line);
        }
    }
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
