//! Markdown: the items one after another, each with a short head, links led to the site's public addresses.

use std::ops::Range;

use crate::base::lang::Lang;
use crate::base::span::{SourcePath, Span};
use crate::content::markdown::Piece;
use crate::diagnostic::{Code, Finding};
use crate::scan::Sources;
use crate::site::{ItemNumber, Site};

use super::url;

/// The texts of items.
///
/// # Errors
/// With the finding when an item's file is no longer as it was when the site was read.
pub fn markdown(
    site: &Site,
    sources: &Sources,
    items: impl Iterator<Item = ItemNumber>,
    lang: Lang,
) -> Result<String, Finding> {
    let mut out = String::new();
    for item in items {
        let told = site.items[item].told(lang);
        out.push_str(&format!("# {}\n\n", told.title()));
        out.push_str(&url(site, item, lang).map(|url| format!("<{url}>\n\n")).unwrap_or_default());
        if let Some((summary, _)) = told.word("summary") {
            out.push_str(&format!("{summary}\n\n"));
        }
        if let Some(at) = told.telling.body_at {
            let text = sources.text(&told.file).ok_or_else(|| changed(&told.file))?;
            out.push_str(linked(site, text.get(at..).unwrap_or_default(), item, lang).trim());
        }
        out.push_str("\n\n");
    }
    Ok(out)
}

fn changed(file: &SourcePath) -> Finding {
    Finding::new(Code::Unreadable).with("reason", "it has changed since it was read").in_file(file)
}

/// The text with links and pictures that lead somewhere outside the site's folder too.
fn linked(site: &Site, text: &str, item: ItemNumber, lang: Lang) -> String {
    let mut led: Vec<(Range<usize>, String)> = Vec::new();
    for piece in &site.items[item].told(lang).telling.body.pieces {
        let (span, address) = match piece {
            Piece::Link(link) => (&link.span, site.resolve(&link.target, item, lang).ok()),
            Piece::Picture(picture) => {
                let file = site.file_of(&picture.file, item, lang);
                (&picture.span, file.map(|(_, file)| format!("{}/{}", site.config.base, file.path)))
            }
            _ => continue,
        };
        // Addresses elsewhere are whole already, and places on the page come along.
        let address = address.filter(|address| address.starts_with('/'));
        led.extend(destination(text, *span).zip(address.map(|address| site.public(&address))));
    }
    led.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, address) in led.into_iter().filter(|(range, _)| !range.is_empty()) {
        if range.start >= done {
            out.push_str(&text[done..range.start]);
            out.push_str(&address);
            done = range.end;
        }
    }
    out.push_str(&text[done..]);
    out
}

/// The bytes of the address in a link or a picture, `[words](address "title")`. Other forms are left as they are.
fn destination(text: &str, span: Span) -> Option<Range<usize>> {
    let link = text.get(span.start..span.end)?;
    // The last: the words of a link may be a picture.
    let start = link.rfind("](")? + 2;
    let rest = &link[start..];
    let end = match rest.strip_prefix('<') {
        Some(inner) => inner.find('>')? + 2,
        None => rest.find([' ', '\t', '\n', '\r', ')'])?,
    };
    Some(span.start + start..span.start + start + end)
}

#[cfg(test)]
mod tests {
    use super::destination;
    use crate::base::span::Span;

    #[test]
    fn the_address_of_a_link_is_found_in_it() {
        for (link, address) in [
            ("[a](b.pdf)", Some("b.pdf")),
            ("[a](b.pdf \"c\")", Some("b.pdf")),
            ("[a](<b c.pdf>)", Some("<b c.pdf>")),
            ("[![a](b.png)](item:c#d)", Some("item:c#d")),
            ("![a](b.png){decorative}", Some("b.png")),
            ("<https://example.org/>", None),
            ("[a][b]", None),
        ] {
            let found = destination(link, Span::new(0, link.len()));
            assert_eq!(found.map(|range| &link[range]), address, "{link}");
        }
    }
}
