//! `.htaccess`, which Apache reads where `AllowOverride` lets it.

use crate::base::lang::Lang;
use crate::site::Site;

use super::{HEADERS, Where, browser, home, own_headers, redirects};

pub(super) fn htaccess(site: &Site) -> String {
    let base = &site.config.base;
    let lines = |headers: &[(&str, &str)], indent: &str| -> String {
        let line = |(name, value): &(&str, &str)| format!("{indent}Header always set {name} \"{value}\"\n");
        headers.iter().map(line).collect()
    };
    let mut text =
        format!("ErrorDocument 404 {base}/404.html\n\n<IfModule mod_headers.c>\n{}", lines(&HEADERS, "  "));
    for (place, own) in own_headers(site) {
        let pattern = match place {
            Where::Under(folder) => format!("^{base}/{folder}/"),
            // By the time headers are set Apache has gone on to the file.
            Where::Root => format!("^{base}/(index[.]html)?$"),
        };
        let own = lines(&own, "    ");
        text.push_str(&format!("  <If \"%{{REQUEST_URI}} =~ m#{pattern}#\">\n{own}  </If>\n"));
    }
    text.push_str("</IfModule>\n");
    if site.config.negotiate {
        text.push_str("\n<IfModule mod_rewrite.c>\n  RewriteEngine On\n");
        for lang in Lang::BOTH {
            text.push_str(&format!(
                "  RewriteCond %{{HTTP:Accept-Language}} \"{}\" [NC]\n  RewriteRule ^$ {} [R=302,L]\n",
                browser::states_first(lang),
                home(site, lang)
            ));
        }
        text.push_str("</IfModule>\n");
    }
    for (from, to) in redirects(site) {
        text.push_str(&format!("\nRedirect 301 {from} {to}"));
    }
    text.push('\n');
    text
}
