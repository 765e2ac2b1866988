//! Pictures of the pages that people should look at, in `target/screenshots/`. What a machine can't judge, a person sees.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::bench::{bench, built};

/// Templates or items, one page a language each.
const PAGES: [&str; 5] = ["home", "profession", "action", "action-plan", "chooser"];

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
                    let bytes = from_base64(shot["data"].as_str().unwrap());
                    assert!(bytes.starts_with(b"\x89PNG"), "{name} is no picture");
                    fs::write(folder.join(format!("{name}-{lang}-{width}-{scheme}.png")), bytes).unwrap();
                }
            }
        }
    }
}

/// The standard alphabet, as DevTools writes it.
fn from_base64(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = text.bytes().filter_map(digit).collect();
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    for four in digits.chunks(4) {
        let bits = four
            .iter()
            .enumerate()
            .fold(0_u32, |bits, (at, digit)| bits | u32::from(*digit) << (18 - 6 * at));
        bytes.extend_from_slice(&bits.to_be_bytes()[1..four.len()]);
    }
    bytes
}

#[test]
fn base64_is_read_back() {
    assert_eq!(from_base64("4bqRw7LDog=="), "ẑòâ".as_bytes());
    assert_eq!(from_base64("YWI="), b"ab");
}
