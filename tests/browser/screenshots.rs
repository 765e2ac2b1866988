//! Pictures of the pages that people should look at, in `target/screenshots/`. What a machine can't judge, a person sees.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::bench::{bench, built};

/// Templates or items, one page a language each.
const PAGES: [&str; 9] = [
    "home",
    "profession",
    "pathway",
    "case-study",
    "action",
    "action-plan",
    "site-reports",
    "search",
    "chooser",
];

#[test]
fn pictures_of_the_main_pages_are_kept() {
    let bench = bench();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    for scheme in ["light", "dark"] {
        bench.media_of(scheme);
        for width in [360, 1280] {
            bench.browser.size(width, 900);
            for name in PAGES {
                for page in built().named(name) {
                    bench.open(&page.address);
                    let lang = page.lang.map_or("both", |lang| lang.tag());
                    let shot = json!({ "format": "png", "captureBeyondViewport": true });
                    let shot = bench.browser.devtools("Page.captureScreenshot", &shot);
                    let bytes = STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
                    assert!(bytes.starts_with(b"\x89PNG"), "{name} is no picture");
                    fs::write(folder.join(format!("{name}-{lang}-{width}-{scheme}.png")), bytes).unwrap();
                }
            }
        }
    }
}
