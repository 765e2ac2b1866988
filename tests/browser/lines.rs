//! Lines that have to be seen (WCAG 1.4.11): rings of the focus, drawings, edges of fields, in both schemes.

use serde_json::Value;

use crate::bench::{Bench, bench, built};
use crate::client::key;
use crate::tally::Tally;

#[test]
fn rings_drawings_and_fields_contrast_with_what_is_around_them() {
    let (bench, mut tally) = (bench(), Tally::default());
    for scheme in ["light", "dark"] {
        bench.media_of(scheme);
        for page in built().of_each_template() {
            tally.page();
            bench.open(&page.address);
            let name = format!("{} ({scheme})", page.address);
            for check in ["drawings", "fields"] {
                tally.add_all(&name, &bench.check(check));
            }
            tally.add_all(&name, &rings(&bench));
        }
    }
    tally.settle();
}

/// What is wrong with the rings of a page's controls. The first comes by the keyboard, the others by a script.
pub fn rings(bench: &Bench) -> Value {
    bench.browser.press(&[key::TAB]);
    bench.check("rings")
}
