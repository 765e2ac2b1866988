//! `hosting/nginx.conf`, to include in a `server` block.

use crate::base::lang::Lang;
use crate::site::Site;

use super::{HEADERS, Where, browser, home, own_headers, redirects, with_own};

pub(super) fn snippet(site: &Site) -> String {
    let base = &site.config.base;
    let lines = |headers: &[(&str, &str)], indent: &str| -> String {
        let line = |(name, value): &(&str, &str)| format!("{indent}add_header {name} \"{value}\" always;\n");
        headers.iter().map(line).collect()
    };
    let mut text = format!("{}error_page 404 {base}/404.html;\n", lines(&HEADERS, ""));
    for lang in Lang::BOTH {
        let root = home(site, lang);
        text.push_str(&format!("location {root} {{\n  error_page 404 {root}404.html;\n}}\n"));
    }
    for (place, own) in own_headers(site) {
        // nginx forgets the headers above as soon as a location adds its own.
        let headers = lines(&with_own(&own), "  ");
        text.push_str(&match place {
            Where::Under(folder) => format!("location {base}/{folder}/ {{\n{headers}}}\n"),
            Where::Root => format!("location = {base}/ {{\n{headers}{}}}\n", negotiation(site)),
        });
    }
    for (from, to) in redirects(site) {
        text.push_str(&format!("location = {from} {{ return 301 {to}; }}\n"));
    }
    text
}

fn negotiation(site: &Site) -> String {
    let mut text = String::new();
    for lang in Lang::BOTH {
        let (pattern, home) = (browser::states_first(lang), home(site, lang));
        text.push_str(&format!(
            "  if ($http_accept_language ~* \"{pattern}\") {{ return 302 {home}$is_args$args; }}\n"
        ));
    }
    // Not `index`, which would go on to another location and its headers.
    text + &format!("  try_files {}/index.html =404;\n", site.config.base)
}
