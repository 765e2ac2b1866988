//! Markdown: the items one after another, each with a short head, links led to the site's public addresses.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::base::lang::Lang;
use crate::content::markdown::Target;
use crate::scan::Sources;
use crate::site::{ItemNumber, Site};

use super::{Offer, url, whole};

/// A link to an item, as editors write it.
static ITEM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\(item:(?:([^/)\s#]+)/)?([^)\s#]+)(?:#([^)\s]+))?\)").ok());

pub(super) fn markdown(site: &Site, sources: &Sources, items: &[Offer], lang: Lang) -> String {
    let mut out = String::new();
    for item in whole(items) {
        let told = site.items[item].told(lang);
        out.push_str(&format!("# {}\n\n", told.title()));
        out.push_str(&url(site, item, lang).map(|url| format!("<{url}>\n\n")).unwrap_or_default());
        if let Some((summary, _)) = told.word("summary") {
            out.push_str(&format!("{summary}\n\n"));
        }
        let text = sources.text(&told.file).zip(told.telling.body_at).map_or("", |(text, at)| &text[at..]);
        out.push_str(linked(site, text, item, lang).trim());
        out.push_str("\n\n");
    }
    out
}

/// The text with links that lead somewhere outside the site's folder too.
fn linked(site: &Site, text: &str, item: ItemNumber, lang: Lang) -> String {
    let Some(pattern) = ITEM.as_ref() else { return text.to_owned() };
    let lead = |found: &Captures| {
        let part = |number: usize| found.get(number).map(|part| part.as_str().to_owned());
        let target = Target::Item { ty: part(1), id: part(2).unwrap_or_default(), fragment: part(3) };
        match site.resolve(&target, item, lang) {
            Ok(address) => format!("({})", site.public(&address)),
            Err(_) => "()".to_owned(),
        }
    };
    pattern.replace_all(text, lead).into_owned()
}
