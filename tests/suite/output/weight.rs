//! What a page costs before it can be read: bytes as hosts send them, and what rendering waits for.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use super::Output;

/// Bytes of gzip at its usual level, which every host has; Brotli takes less.
fn sent(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory has room");
    encoder.finish().expect("memory has room").len()
}

/// Every page with its styles, scripts and fonts, in bytes, the heaviest first. Pictures are not counted.
pub(super) fn pages_by_weight(output: &Output) -> Vec<(usize, String)> {
    let mut pages: Vec<_> =
        output.read().map(|(address, _)| (weight(output, address), address.to_owned())).collect();
    pages.sort_by(|a, b| b.cmp(a));
    pages
}

fn weight(output: &Output, address: &str) -> usize {
    let file = |address: &str| {
        let path = address.strip_prefix(&output.base).unwrap_or(address).trim_start_matches('/');
        let path = if address.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        output.files.get(&path).unwrap_or_else(|| panic!("no file {path}"))
    };
    let mut bytes = sent(file(address));
    let page = &output.pages[address];
    for asset in page.sheets.iter().chain(&page.scripts) {
        let text = file(asset);
        bytes += sent(text);
        for font in fonts(&String::from_utf8_lossy(text), asset) {
            bytes += file(&font).len();
        }
    }
    bytes
}

/// The fonts that a style sheet asks for, each as an address on the host.
fn fonts(css: &str, sheet: &str) -> Vec<String> {
    let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
    let urls = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let urls = urls.map(|url| url.trim_matches(['"', '\'', ' ']));
    let fonts = urls.filter(|url| [".woff2", ".woff", ".ttf", ".otf"].iter().any(|end| url.ends_with(end)));
    fonts.map(|url| if url.starts_with('/') { url.to_owned() } else { format!("{folder}/{url}") }).collect()
}

/// One style sheet, and nothing else that rendering waits for.
pub(super) fn one_style_sheet_is_all_that_rendering_waits_for(output: &Output) {
    for (address, page) in output.read() {
        assert_eq!(page.sheets.len(), 1, "{address}: {:?}", page.sheets);
        assert_eq!(page.blocking, Vec::<String>::new(), "{address}");
    }
    for (path, bytes) in output.files.iter().filter(|(path, _)| path.ends_with(".css")) {
        assert!(!String::from_utf8_lossy(bytes).contains("@import"), "{path} imports another");
    }
}

#[test]
fn fonts_are_found_and_weigh_as_they_are() {
    let css =
        "@font-face { src: url(\"a.woff2\") format(\"woff2\"), url(/b/c.ttf) } p { background: url(d.svg) }";
    assert_eq!(fonts(css, "/x/assets/site.css"), ["/x/assets/a.woff2", "/b/c.ttf"]);
    assert!(sent(&[b'a'; 1000]) < 60);
}
