//! One table of headers and one of redirects → the files in which hosts want them.
//!
//! Netlify and Cloudflare Pages read `_headers` and `_redirects`, Azure `staticwebapp.config.json`, Apache `.htaccess`;
//! for nginx there is a snippet to include. A test reads each back and compares it with the tables.

mod apache;
mod azure;
mod browser;
mod cloudflare;
mod netlify;
mod nginx;

use crate::base::lang::Lang;
use crate::plan::HostFile;
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

const FOR_A_YEAR: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// Files beside items are anybody's: a drawing (SVG) or a page among them may bring a script, which runs when the file is
/// opened by itself. Here none does.
const NO_SCRIPT: (&str, &str) = (
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'",
);

/// Where a host negotiates, the answer at the root is not the same for everybody.
const NEGOTIATED: [(&str, &str); 2] = [("Vary", "Accept-Language"), ("Cache-Control", "no-store")];

/// Addresses that carry headers of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// All under this folder of the site's.
    Under(&'static str),
    /// The page that offers both languages.
    Root,
}

/// What some addresses carry beside [`HEADERS`], or instead of the one of the same name.
pub fn own_headers(site: &Site) -> Vec<(Where, Vec<(&'static str, &'static str)>)> {
    let mut own: Vec<_> = LASTING.iter().map(|folder| (Where::Under(folder), vec![FOR_A_YEAR])).collect();
    if let Some((_, headers)) = own.iter_mut().find(|(place, _)| *place == Where::Under("files")) {
        headers.push(NO_SCRIPT);
    }
    if site.config.negotiate {
        own.push((Where::Root, NEGOTIATED.to_vec()));
    }
    own
}

/// All headers of addresses that carry these of their own.
fn with_own(own: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let general = HEADERS.into_iter().filter(|(name, _)| own.iter().all(|(other, _)| other != name));
    general.chain(own.iter().copied()).collect()
}

/// Old address and new address, under the host.
pub fn redirects(site: &Site) -> Vec<(String, String)> {
    let old = |lang: Lang, path: &str| format!("{}/{}/{path}/", site.config.base, lang.tag());
    let redirects = site.table.redirects.iter();
    redirects
        .map(|redirect| (old(redirect.lang, &redirect.from), site.address(redirect.to, redirect.lang)))
        .collect()
}

/// The address of a language's home page.
fn home(site: &Site, lang: Lang) -> String {
    format!("{}/{}/", site.config.base, lang.tag())
}

/// The text of a file for hosts.
pub(super) fn text(site: &Site, file: HostFile) -> String {
    match file {
        HostFile::Headers => netlify::headers(site),
        HostFile::Redirects => netlify::redirects_file(site),
        HostFile::Azure => azure::config(site),
        HostFile::Apache => apache::htaccess(site),
        HostFile::Nginx => nginx::snippet(site),
        HostFile::Cloudflare => cloudflare::rules(site),
    }
}
