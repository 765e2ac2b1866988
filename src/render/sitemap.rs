//! The table of routes → `sitemap.xml`, each page with its alternates (sitemaps.org 0.9, with `xhtml:link`).

use std::fmt::Write;

use crate::base::lang::Lang;
use crate::content::escaped as escape;
use crate::site::Site;

use super::page::alternates;

/// The sitemap.
pub fn sitemap(site: &Site) -> Vec<u8> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in 0..site.table.routes.len() {
        let links: String = alternates(site, |lang| site.address(route, lang))
            .iter()
            .filter(|link| site.gap(route).is_none_or(|gap| gap.tag() != link.hreflang))
            .map(|link| {
                format!(
                    "    <xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>\n",
                    link.hreflang,
                    escape(&link.url)
                )
            })
            .collect();
        for lang in Lang::BOTH.into_iter().filter(|lang| site.gap(route) != Some(*lang)) {
            let address = escape(&site.public(&site.address(route, lang)));
            // Writing to a String can't fail.
            let _ = write!(xml, "  <url>\n    <loc>{address}</loc>\n{links}  </url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

/// `robots.txt`: everything may be read, and where the sitemap is.
pub fn robots(site: &Site) -> Vec<u8> {
    let sitemap = site.public(&format!("{}/sitemap.xml", site.config.base));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}
