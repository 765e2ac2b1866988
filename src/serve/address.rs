//! The path of a request → what of the plan it means. A look-up among the plan's outputs: no path ever reaches a disk.

use std::borrow::Cow;

use crate::base::lang::Lang;
use crate::plan::{Plan, Recipe};

/// Longest path that is looked at, in bytes. An address of the site has a few hundred.
const LONGEST: usize = 4096;

/// What a path means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Way<'p> {
    /// An output.
    Output(String, Cow<'p, Recipe>),
    /// Nothing: the output that says so.
    Lost(String),
    /// Another path, with the status that leads there.
    On(String, u16),
    /// No path that a browser sends.
    Bad,
}

/// Finds the way. `path` is as it came, with its `%`; `base` is the site's path on its host, empty or `/site`.
pub(super) fn way<'p>(path: &str, base: &str, plan: &'p Plan) -> Way<'p> {
    // The first slash is a plain one, so that a redirect can't lead to another host.
    let usual = path.starts_with('/') && path.len() <= LONGEST;
    let Some(plain) = Some(path).filter(|_| usual).and_then(decode) else { return Way::Bad };
    match plain.strip_prefix(base) {
        Some("") => Way::On(format!("{base}/"), 308),
        Some(rest) if rest.starts_with('/') => inside(path, &rest[1..], plan),
        // Whoever types the host alone means the site. For a while only: another site may be served here tomorrow.
        _ if plain == "/" => Way::On(format!("{base}/"), 307),
        _ => Way::Lost("404.html".to_owned()),
    }
}

fn inside<'p>(path: &str, rest: &str, plan: &'p Plan) -> Way<'p> {
    let is_folder = rest.is_empty() || rest.ends_with('/');
    let file = if is_folder { format!("{rest}index.html") } else { rest.to_owned() };
    if let Some(recipe) = plan.get(&file) {
        return Way::Output(file, recipe);
    }
    if !is_folder && plan.get(&format!("{rest}/index.html")).is_some() {
        return Way::On(format!("{path}/"), 308);
    }
    match rest.split('/').next().and_then(Lang::from_tag) {
        Some(lang) => Way::Lost(format!("{}/404.html", lang.tag())),
        None => Way::Lost("404.html".to_owned()),
    }
}

/// The path without its `%`; `None` when it is no text, or holds what no address of a site has.
fn decode(path: &str) -> Option<String> {
    let mut plain = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        let byte = match byte {
            b'%' => hex(bytes.next()?)? << 4 | hex(bytes.next()?)?,
            byte => byte,
        };
        if byte.is_ascii_control() || byte == b'\\' {
            return None;
        }
        plain.push(byte);
    }
    String::from_utf8(plain).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan() -> Plan {
        let files =
            ["index.html", "404.html", "cy/404.html", "cy/index.html", "cy/tŷ/index.html", "robots.txt"];
        Plan::of(files.map(|file| (file.to_owned(), Recipe::Robots)).into())
    }

    fn found(path: &str, base: &str) -> String {
        match way(path, base, &plan()) {
            Way::Output(file, _) => file,
            Way::Lost(file) => format!("lost {file}"),
            Way::On(to, status) => format!("{status} {to}"),
            Way::Bad => "bad".to_owned(),
        }
    }

    #[test]
    fn a_path_is_looked_up_among_the_outputs() {
        let paths = [
            ("/", "index.html"),
            ("/cy/", "cy/index.html"),
            ("/cy", "308 /cy/"),
            ("/cy/t%C5%B7/", "cy/tŷ/index.html"),
            ("/cy/t%c5%b7", "308 /cy/t%c5%b7/"),
            ("/cy/index.html", "cy/index.html"),
            ("/%63y/", "cy/index.html"),
            ("/robots.txt", "robots.txt"),
            ("/robots.txt/", "lost 404.html"),
            ("/cy/na/", "lost cy/404.html"),
            ("/en/na/", "lost en/404.html"),
            ("/cymru/", "lost 404.html"),
        ];
        for (path, expected) in paths {
            assert_eq!(found(path, ""), expected, "{path}");
        }
    }

    #[test]
    fn the_base_of_the_site_is_taken_off() {
        let paths = [
            ("/site/cy/", "cy/index.html"),
            ("/site/cy", "308 /site/cy/"),
            ("/site", "308 /site/"),
            ("/", "307 /site/"),
            ("/cy/", "lost 404.html"),
            ("/siterobots.txt", "lost 404.html"),
        ];
        for (path, expected) in paths {
            assert_eq!(found(path, "/site"), expected, "{path}");
        }
    }

    #[test]
    fn hostile_paths_lead_nowhere() {
        let long = format!("/{}", "a".repeat(1 << 20));
        for path in [
            "",
            "cy/",
            "%2Fcy",
            "/%00",
            "/a%0d%0ab",
            "/..%5c..%5cetc",
            "/\\etc",
            "/%",
            "/%zz",
            "/%+1",
            "/%ff",
            &long,
        ] {
            assert_eq!(found(path, ""), "bad", "{path:.40}");
        }
        let lost = [
            "/../content/site.yaml",
            "/cy/../../etc/passwd",
            "/%2e%2e/%2e%2e/",
            "//cy/",
            "/%2Fcy",
            "//example.org",
        ];
        for path in lost {
            assert!(found(path, "").starts_with("lost "), "{path}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_only_outputs_are_found(path in "(/|%2e|%2F|\\.|cy|t%C5%B7|%[0-9a-f]{2}|.){0,12}") {
            match way(&path, "", &plan()) {
                Way::Output(file, _) => prop_assert!(plan().get(&file).is_some()),
                // A second slash would lead to another host.
                Way::On(to, _) => prop_assert!(to.starts_with('/') && !to.starts_with("//")),
                Way::Lost(_) | Way::Bad => {}
            }
        }
    }
}
