//! One table of headers and one of redirects → the files in which hosts want them.
//!
//! Netlify and Cloudflare Pages read `_headers` and `_redirects`, Azure `staticwebapp.config.json`, Apache `.htaccess`;
//! for nginx there is a snippet to include. A test reads each back and compares it with the tables.

use serde_json::json;

use crate::base::lang::Lang;
use crate::site::Site;

/// What every answer carries. Nothing is loaded from elsewhere and nothing inline runs, so the policy can be strict.
pub const HEADERS: [(&str, &str); 7] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
         connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    ("Strict-Transport-Security", "max-age=31536000"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// Folders whose files have their digest in the name: they may be kept for a year.
pub const LASTING: [&str; 2] = ["assets", "files"];

const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";

/// Old address and new address, under the host.
fn redirects(site: &Site) -> Vec<(String, String)> {
    let old = |lang: Lang, path: &str| format!("{}/{}/{path}/", site.config.base, lang.tag());
    let redirects = site.table.redirects.iter();
    redirects
        .map(|redirect| (old(redirect.lang, &redirect.from), site.address(redirect.to, redirect.lang)))
        .collect()
}

/// `_headers`.
pub fn headers(site: &Site) -> String {
    let base = &site.config.base;
    let lines = |headers: &[(&str, &str)]| -> String {
        headers.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect()
    };
    let mut text = format!("{base}/*\n{}", lines(&HEADERS));
    for folder in LASTING {
        text.push_str(&format!("\n{base}/{folder}/*\n{}", lines(&[("Cache-Control", FOR_A_YEAR)])));
    }
    text
}

/// `_redirects`.
pub fn redirects_file(site: &Site) -> String {
    let mut text: String = redirects(site).iter().map(|(from, to)| format!("{from} {to} 301\n")).collect();
    for lang in Lang::BOTH {
        // A language's own page for lost addresses.
        let root = format!("{}/{}", site.config.base, lang.tag());
        text.push_str(&format!("{root}/* {root}/404.html 404\n"));
    }
    text
}

/// `staticwebapp.config.json`.
pub fn azure(site: &Site) -> String {
    let base = &site.config.base;
    let global: serde_json::Map<_, _> =
        HEADERS.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let mut routes: Vec<_> = redirects(site)
        .iter()
        .map(|(from, to)| json!({ "route": from, "redirect": to, "statusCode": 301 }))
        .collect();
    for folder in LASTING {
        let route = format!("{base}/{folder}/*");
        routes.push(json!({ "route": route, "headers": { "Cache-Control": FOR_A_YEAR } }));
    }
    let config = json!({
        "globalHeaders": global,
        "routes": routes,
        "responseOverrides": { "404": { "rewrite": format!("{base}/404.html") } },
        "trailingSlash": "always",
    });
    format!("{config:#}\n")
}

/// `.htaccess`.
pub fn apache(site: &Site) -> String {
    let base = &site.config.base;
    let mut text = format!("ErrorDocument 404 {base}/404.html\n\n<IfModule mod_headers.c>\n");
    for (name, value) in HEADERS {
        text.push_str(&format!("  Header always set {name} \"{value}\"\n"));
    }
    let folders = LASTING.join("|");
    text.push_str(&format!(
        "  <If \"%{{REQUEST_URI}} =~ m#^{base}/({folders})/#\">\n    Header set Cache-Control \"{FOR_A_YEAR}\"\n  </If>\n</IfModule>\n"
    ));
    for (from, to) in redirects(site) {
        text.push_str(&format!("\nRedirect 301 {from} {to}"));
    }
    text.push('\n');
    text
}

/// `hosting/nginx.conf`, to include in a `server` block.
pub fn nginx(site: &Site) -> String {
    let base = &site.config.base;
    let all = |indent: &str| -> String {
        HEADERS
            .iter()
            .map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n"))
            .collect()
    };
    let mut text = format!("{}error_page 404 {base}/404.html;\n", all(""));
    for lang in Lang::BOTH {
        let root = format!("{base}/{}/", lang.tag());
        text.push_str(&format!("location {root} {{\n  error_page 404 {root}404.html;\n}}\n"));
    }
    for folder in LASTING {
        // nginx forgets the headers above as soon as a location adds its own.
        text.push_str(&format!(
            "location {base}/{folder}/ {{\n  add_header Cache-Control \"{FOR_A_YEAR}\" always;\n{}}}\n",
            all("  ")
        ));
    }
    for (from, to) in redirects(site) {
        text.push_str(&format!("location = {from} {{ return 301 {to}; }}\n"));
    }
    text
}
