//! `_headers` and `_redirects`, which Netlify and Cloudflare Pages read.

use crate::base::lang::Lang;
use crate::site::Site;

use super::{HEADERS, Where, home, own_headers, redirects};

/// `_headers`. Where two rules meet an address, it carries the headers of both: of two policies each holds.
pub(super) fn headers(site: &Site) -> String {
    let base = &site.config.base;
    let lines = |headers: &[(&str, &str)]| -> String {
        headers.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect()
    };
    let mut text = format!("{base}/*\n{}", lines(&HEADERS));
    for (place, own) in own_headers(site) {
        let pattern = match place {
            Where::Under(folder) => format!("{base}/{folder}/*"),
            Where::Root => format!("{base}/"),
        };
        text.push_str(&format!("\n{pattern}\n{}", lines(&own)));
    }
    text
}

/// `_redirects`. Cloudflare passes over lines that it doesn't know: pages for lost addresses, and languages.
pub(super) fn redirects_file(site: &Site) -> String {
    let mut text: String = redirects(site).iter().map(|(from, to)| format!("{from} {to} 301\n")).collect();
    for lang in Lang::BOTH.into_iter().filter(|_| site.config.negotiate) {
        // The `!`: although there is a page at this address.
        text.push_str(&format!("{}/ {} 302! Language={}\n", site.config.base, home(site, lang), lang.tag()));
    }
    for lang in Lang::BOTH {
        // A language's own page for lost addresses.
        let root = format!("{}/{}", site.config.base, lang.tag());
        text.push_str(&format!("{root}/* {root}/404.html 404\n"));
    }
    text
}
