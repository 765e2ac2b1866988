//! The files of a theme's `assets/` → their public addresses, and the style sheets with the addresses of what they name.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

use crate::base::digest::Digest;
use crate::base::nearest::nearest;
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};
use crate::scan::{Data, Sources};
use crate::welsh::slug::slug;

use super::style::{self, Reference};

/// A file that goes with every page: style, script, picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its source.
    pub source: SourcePath,
    /// Its address under the site's root, with its digest in the name: `assets/site.1a2b3c4d.css`.
    pub path: String,
    /// A style sheet that names other assets, with their addresses. All other files go out as they are.
    pub text: Option<Arc<str>>,
}

impl Asset {
    /// What a browser compares the file with before it uses it (Subresource Integrity, 3.1): `sha384-…`.
    pub(super) fn integrity(&self, sources: &Sources) -> String {
        let source = sources.get(&self.source).map(|source| source.data.bytes());
        let bytes = self.text.as_ref().map(|text| text.as_bytes()).or(source).unwrap_or_default();
        integrity(bytes)
    }
}

/// What a browser compares these bytes with before it uses them (Subresource Integrity, 3.1): `sha384-…`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Reads a folder of assets; `base` is the path under which the site stands on its host.
pub(super) fn read(sources: &Sources, folder: &str, base: &str) -> (BTreeMap<String, Asset>, Vec<Finding>) {
    let mut assets = BTreeMap::new();
    let mut named = Vec::new();
    let mut findings = Vec::new();
    // Style sheets may name one another in a circle: whoever names anything changes its name with every asset.
    let all = Digest::of_parts(
        sources.under(folder).flat_map(|(path, source)| [path.as_bytes(), source.digest.bytes()]),
    );
    for (path, source) in sources.under(folder) {
        let name = path.strip_prefix(folder).unwrap_or(path).to_owned();
        let mut digest = source.digest;
        if let Data::Text(text) = &source.data {
            let (references, found) = style::references(text);
            findings.extend(found.into_iter().map(|finding| finding.in_file(path)));
            if !references.is_empty() {
                digest = Digest::of_parts([name.as_bytes(), source.digest.bytes(), all.bytes()]);
                named.push((name.clone(), Arc::clone(text), references));
            }
        }
        let asset = Asset {
            source: path.clone(),
            path: format!("assets/{}", fingerprinted(&name, digest)),
            text: None,
        };
        assets.insert(name, asset);
    }
    for (name, text, references) in named {
        let led = led(sources, folder, base, &assets, (&name, &text), &references);
        if let Some(asset) = assets.get_mut(&name) {
            let (text, found) = led;
            findings.extend(found.into_iter().map(|finding| finding.in_file(&asset.source)));
            asset.text = Some(text.into());
        }
    }
    (assets, findings)
}

/// The text of a style sheet with the address of each asset that it names.
fn led(
    sources: &Sources,
    folder: &str,
    base: &str,
    assets: &BTreeMap<String, Asset>,
    (own, text): (&str, &str),
    references: &[Reference],
) -> (String, Vec<Finding>) {
    let mut out = String::with_capacity(text.len());
    let mut findings = Vec::new();
    let mut done = 0;
    for reference in references {
        let end = reference.address.find(['?', '#']).unwrap_or(reference.address.len());
        let (path, rest) = reference.address.split_at(end);
        let name = beside(own, path);
        let asset = name.as_deref().and_then(|name| assets.get(name));
        let Some(asset) = asset else {
            if !name.as_deref().is_some_and(|name| sources.is_lost(&format!("{folder}{name}"))) {
                let name = name.as_deref().unwrap_or(path);
                let near = nearest(name, assets.keys().map(String::as_str));
                let finding = Finding::new(Code::AssetMissing).at(reference.span);
                findings.push(finding.with("asset", &reference.address).nearest(near));
            }
            continue;
        };
        out.push_str(&text[done..reference.span.start]);
        out.push_str(&reference.with(&format!("{base}/{}{rest}", asset.path)));
        done = reference.span.end;
    }
    out.push_str(&text[done..]);
    (out, findings)
}

/// A relative path as seen from an asset, among the assets; `None` when it climbs out or leads elsewhere.
fn beside(own: &str, path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = own.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// `site.css` → `site.1a2b3c4d.css`: a name that changes with the bytes may be kept by browsers for ever.
/// Spaces, accents and signs that mean something in an address go as in a slug.
fn fingerprinted(name: &str, digest: Digest) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    let folders = folder.split('/').map(|folder| slug(folder) + "/").filter(|folder| folder != "/");
    let file = [slug(stem), digest.short(8), slug(extension)].into_iter().filter(|part| !part.is_empty());
    folders.collect::<String>() + &file.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(files: &[(&str, &str)]) -> (BTreeMap<String, Asset>, Vec<Finding>) {
        let mut sources = Sources::default();
        for (name, text) in files {
            assert_eq!(sources.insert(&format!("themes/a/assets/{name}"), text.as_bytes()), None);
        }
        read(&sources, "themes/a/assets/", "/site")
    }

    #[test]
    fn a_style_sheet_names_assets_by_their_public_addresses() {
        let css = "@import \"base/all.css\";\na { background: url(img/a.svg#b) }\n";
        let (assets, findings) = assets(&[
            ("site.css", css),
            ("base/all.css", "b{src:url('../img/a.svg')}"),
            ("img/a.svg", "<svg/>"),
        ]);
        assert_eq!(findings, []);
        let (all, svg) = (&assets["base/all.css"], &assets["img/a.svg"].path);
        assert_eq!(
            assets["site.css"].text.as_deref(),
            Some(
                format!("@import \"/site/{}\";\na {{ background: url(\"/site/{svg}#b\") }}\n", all.path)
                    .as_str()
            )
        );
        assert_eq!(all.text.as_deref(), Some(format!("b{{src:url(\"/site/{svg}\")}}").as_str()));
        assert_eq!(assets["img/a.svg"].text, None);
    }

    #[test]
    fn the_name_of_a_style_sheet_changes_with_what_it_names_and_circles_do_no_harm() {
        let css = "@import 'b.css'; a { background: url(a.svg) }";
        let of = |svg| {
            assets(&[("a.css", css), ("b.css", "@import 'a.css';"), ("a.svg", svg), ("c.css", "a{}")]).0
        };
        let (one, two) = (of("1"), of("2"));
        for name in ["a.css", "b.css", "a.svg"] {
            assert_ne!(one[name].path, two[name].path, "{name}");
        }
        assert_eq!(one["c.css"], two["c.css"]);
    }

    #[test]
    fn what_leads_nowhere_is_found_at_its_place() {
        let css = "a { background: url(b.svg), url(../a.svg), url(https://example.org/a.svg), url(/a.svg) }";
        let (assets, findings) = assets(&[("site.css", css), ("a.svg", "")]);
        let named: Vec<_> = findings.iter().filter_map(|finding| finding.value("asset")).collect();
        assert_eq!(named, ["b.svg", "../a.svg", "https://example.org/a.svg", "/a.svg"]);
        assert_eq!(findings[0].value("nearest"), Some("a.svg"));
        assert_eq!(assets["site.css"].text.as_deref(), Some(css));
    }

    #[test]
    fn integrity_is_the_sha_384_of_what_goes_out() {
        let mut sources = Sources::default();
        sources.insert("themes/a/assets/a.js", b"alert('Hello, world.');");
        let (assets, _) = read(&sources, "themes/a/assets/", "");
        // The example of the Subresource Integrity recommendation, 1.2.1.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(assets["a.js"].integrity(&sources), expected);
    }
}
