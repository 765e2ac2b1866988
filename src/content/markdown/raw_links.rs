//! HTML that an editor wrote → the addresses in it, by HTML's own grammar. Knows nothing of where they may lead.

use std::ops::Range;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// An address in an attribute.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The whole attribute, its name and quotes included.
    pub(super) range: Range<usize>,
    /// The address, its character references resolved.
    pub(super) address: String,
    /// What a browser does with it.
    pub(super) role: Role,
}

/// What a browser does with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It leads readers there: `<a href>`.
    Linked,
    /// It loads what is there.
    Loaded,
    /// It sends a form there, or shows a drawing's part.
    Other,
}

/// The addresses of all tags, in their order.
pub(super) fn links(html: &str) -> Vec<Link> {
    let mut links = Vec::new();
    for token in Tokenizer::new_with_emitter(html, DefaultEmitter::<usize>::new_with_span()) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        for (name, value) in &tag.attributes {
            let Some(role) = role(&tag.name, name) else { continue };
            let (start, end) = (value.span.start, tag.span.end);
            let Some(length) = html.get(start..end).and_then(attribute) else { continue };
            let address = String::from_utf8_lossy(&value.value).into_owned();
            let addresses = if name.ends_with(b"srcset") { candidates(&address) } else { vec![address] };
            let link = |address| Link { range: start..start + length, address, role };
            links.extend(addresses.into_iter().map(link));
        }
    }
    links.sort_by_key(|link| link.range.start);
    links
}

/// What an attribute's value is, if it is an address (HTML, the table of attributes; SVG 2, 16.1).
fn role(tag: &[u8], attribute: &[u8]) -> Option<Role> {
    match attribute {
        b"href" if matches!(tag, b"a" | b"area") => Some(Role::Linked),
        b"href" | b"xlink:href" | b"action" | b"formaction" | b"cite" | b"ping" => Some(Role::Other),
        b"src" | b"srcset" | b"imagesrcset" | b"poster" | b"data" | b"background" => Some(Role::Loaded),
        _ => None,
    }
}

/// The addresses of a `srcset`: before each the list's comma, behind each its width (HTML, 4.8.4.2).
fn candidates(srcset: &str) -> Vec<String> {
    let parts = srcset.split(", ").filter_map(|part| part.split_whitespace().next());
    parts.map(str::to_owned).collect()
}

/// How long the attribute is with which this text begins.
fn attribute(text: &str) -> Option<usize> {
    let space = |c: char| c.is_ascii_whitespace();
    let name = text.find(|c: char| space(c) || matches!(c, '=' | '>' | '/'))?;
    let equals = name + text[name..].find(|c| !space(c)).filter(|at| text[name + at..].starts_with('='))?;
    let value = equals + 1 + text[equals + 1..].find(|c| !space(c))?;
    let length = match text[value..].chars().next()? {
        quote @ ('"' | '\'') => text[value + 1..].find(quote)? + 2,
        _ => text[value..].find(|c| space(c) || c == '>')?,
    };
    Some(value + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Vec<(&str, String, Role)> {
        links(html).into_iter().map(|link| (&html[link.range], link.address, link.role)).collect()
    }

    #[test]
    fn an_attribute_is_found_in_every_form() {
        for (html, whole) in [
            ("<a href=\"x\">", "href=\"x\""),
            ("<A class=b HREF = 'x' id=c>", "HREF = 'x'"),
            ("<a href=x>", "href=x"),
            ("<a href=x id=y>", "href=x"),
            ("<area\n\thref=\n\"x\"/>", "href=\n\"x\""),
            ("ŵ <a title='ŷ' href=\"&#x78;\">ŵ</a>", "href=\"&#x78;\""),
        ] {
            assert_eq!(read(html), [(whole, "x".to_owned(), Role::Linked)], "{html}");
        }
    }

    #[test]
    fn what_is_loaded_and_sent_is_told_from_what_is_linked() {
        let one = |html| read(html).pop().map(|(_, address, role)| (address, role));
        assert_eq!(one("<img src=x.png alt=''>"), Some(("x.png".to_owned(), Role::Loaded)));
        assert_eq!(one("<use xlink:href='#x'/>"), Some(("#x".to_owned(), Role::Other)));
        assert_eq!(
            one("<button formaction=' javascript:x'>"),
            Some((" javascript:x".to_owned(), Role::Other))
        );
        let both = read("<img srcset='a.png 1x, b.png 2x'>").into_iter().map(|(_, address, _)| address);
        assert_eq!(both.collect::<Vec<_>>(), ["a.png", "b.png"]);
    }

    #[test]
    fn what_is_no_attribute_of_a_tag_is_no_address() {
        for html in
            ["<!-- <a href=x> -->", "href=x", "</a href=x>", "<a title='href=x'>", "<a href>", "<a href="]
        {
            assert_eq!(read(html), [], "{html}");
        }
    }
}
