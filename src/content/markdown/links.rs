//! The address of a link or a picture, as written → what it points at, or why it can't be followed.

use crate::diagnostic::Code;

use super::markup::Target;

/// What a link's address points at.
///
/// # Errors
/// [`Code::UnsafeLink`] for every scheme but `http`, `https`, `mailto`, `tel` and `item`, however it is hidden, and for
/// addresses that leave the scheme out (`//host`); [`Code::BrokenLink`] for what names nothing: an empty address, a path
/// from the root of the site (it would break in another folder, and nobody could check it), one with backslashes.
pub(super) fn target(address: &str) -> Result<Target, Code> {
    // Browsers take control characters and spaces out of a scheme before they look at it (URL Standard, 4.4), and
    // nobody means the invisible ones.
    if address.chars().any(invisible) || address.starts_with("//") {
        return Err(Code::UnsafeLink);
    }
    let address = address.trim();
    match scheme(address) {
        None => local(address),
        Some((scheme, rest)) => match scheme.as_str() {
            "http" | "https" => external(address, rest),
            "mailto" => mail(rest),
            "tel" => phone(rest),
            "item" => item(rest),
            _ => Err(Code::UnsafeLink),
        },
    }
}

/// The file of a picture, relative to the telling's.
///
/// # Errors
/// [`Code::UnsafeLink`] for anything with a scheme or a host, because a page loads nothing from elsewhere;
/// [`Code::BrokenLink`] for what names no file.
pub(super) fn picture(address: &str) -> Result<String, Code> {
    if scheme(address).is_some() {
        return Err(Code::UnsafeLink);
    }
    match target(address)? {
        Target::File { path, .. } => Ok(path),
        _ => Err(Code::BrokenLink),
    }
}

/// The mail address of a bare or bracketed one.
pub(super) fn mail(address: &str) -> Result<Target, Code> {
    let name = address.split('?').next().unwrap_or_default();
    match name.split_once('@') {
        Some((local, host)) if !local.is_empty() && !host.is_empty() && !name.contains([' ', ':', '/']) => {
            Ok(Target::Mail(encoded(address)))
        }
        _ => Err(Code::BrokenLink),
    }
}

fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFD}')
}

/// The scheme in small letters without spaces, and what follows its colon.
fn scheme(address: &str) -> Option<(String, &str)> {
    let end = address.find([':', '/', '?', '#'])?;
    let (scheme, rest) = address.split_at(end);
    let scheme =
        scheme.chars().filter(|c| !c.is_whitespace() && !invisible(*c)).collect::<String>().to_lowercase();
    Some((scheme, rest.strip_prefix(':')?))
}

fn external(address: &str, rest: &str) -> Result<Target, Code> {
    let host = rest.strip_prefix("//").unwrap_or_default();
    if !host.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
        return Err(Code::BrokenLink);
    }
    Ok(Target::External(encoded(address)))
}

fn phone(number: &str) -> Result<Target, Code> {
    let written = |c: char| c.is_ascii_digit() || "+-.() ;=ext".contains(c);
    if !number.contains(|c: char| c.is_ascii_digit()) || !number.chars().all(written) {
        return Err(Code::BrokenLink);
    }
    Ok(Target::Phone(number.chars().filter(|c| *c != ' ').collect()))
}

fn item(rest: &str) -> Result<Target, Code> {
    let (name, fragment) = parted(rest)?;
    let (ty, id) = match name.split_once('/') {
        Some((ty, id)) => (Some(ty), id),
        None => (None, name.as_str()),
    };
    if id.trim().is_empty() || id.contains('/') || ty.is_some_and(|ty| ty.trim().is_empty()) {
        return Err(Code::BrokenLink);
    }
    Ok(Target::Item { ty: ty.map(str::to_owned), id: id.to_owned(), fragment })
}

fn local(address: &str) -> Result<Target, Code> {
    let (path, fragment) = parted(address)?;
    if path.starts_with('/') || path.contains('\\') {
        return Err(Code::BrokenLink);
    }
    match (path.is_empty(), fragment) {
        (true, Some(fragment)) => Ok(Target::Fragment(fragment)),
        (true, None) => Err(Code::BrokenLink),
        (false, fragment) => Ok(Target::File { path, fragment }),
    }
}

/// The path and the fragment, percent-decoded. An empty fragment is none.
fn parted(address: &str) -> Result<(String, Option<String>), Code> {
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (path, fragment) = (decoded(path), decoded(fragment));
    if path.chars().chain(fragment.chars()).any(invisible) {
        return Err(Code::BrokenLink);
    }
    Ok((path, (!fragment.is_empty()).then_some(fragment)))
}

/// Percent-decoded; as it was if that gives no text.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// With the characters percent-encoded that no address may hold (URL Standard, 1.3).
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' | '"' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^' => {
                out.push('%');
                out.extend(
                    [u32::from(c) >> 4, u32::from(c) & 15]
                        .map(|digit| char::from_digit(digit, 16).unwrap_or('0')),
                );
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Target, picture, target};
    use crate::diagnostic::Code;

    fn file(path: &str, fragment: Option<&str>) -> Result<Target, Code> {
        Ok(Target::File { path: path.to_owned(), fragment: fragment.map(str::to_owned) })
    }

    fn item(ty: Option<&str>, id: &str, fragment: Option<&str>) -> Result<Target, Code> {
        Ok(Target::Item {
            ty: ty.map(str::to_owned),
            id: id.to_owned(),
            fragment: fragment.map(str::to_owned),
        })
    }

    #[test]
    fn what_a_link_points_at_is_told_by_its_form() {
        assert_eq!(target("item:bakers"), item(None, "bakers", None));
        assert_eq!(target("ITEM:trade/bakers#how"), item(Some("trade"), "bakers", Some("how")));
        assert_eq!(target("../a%20b.pdf"), file("../a b.pdf", None));
        assert_eq!(target("t%C5%B7.cy.md#cyswllt"), file("tŷ.cy.md", Some("cyswllt")));
        assert_eq!(target("50%.pdf"), file("50%.pdf", None));
        assert_eq!(target("#d%C5%B5r"), Ok(Target::Fragment("dŵr".into())));
        assert_eq!(
            target("https://a.cymru/x y?q=\"z\""),
            Ok(Target::External("https://a.cymru/x%20y?q=%22z%22".into()))
        );
        assert_eq!(
            target("mailto:a@b.cymru?subject=Helo"),
            Ok(Target::Mail("a@b.cymru?subject=Helo".into()))
        );
        assert_eq!(target("tel:+44 29 2000 0000"), Ok(Target::Phone("+442920000000".into())));
    }

    #[test]
    fn a_scheme_that_could_run_code_is_found_however_it_is_hidden() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:x",
            "java\tscript:x",
            "java\nscript:x",
            "\u{1}javascript:x",
            "java\u{200B}script:x",
            "java script:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "ftp://x",
            "blob:x",
            "//evil.example",
            "C:\\x",
            "feed:javascript:x",
            "\u{FEFF}https://x.cymru",
            "x:",
        ] {
            assert_eq!(target(address), Err(Code::UnsafeLink), "{address:?}");
        }
    }

    #[test]
    fn what_names_nothing_is_broken() {
        for address in [
            "",
            " ",
            "#",
            "/en/x/",
            "/",
            "\\\\host",
            "a\\b.pdf",
            "https:",
            "https://",
            "http:x",
            "mailto:",
            "mailto:a",
            "tel:",
            "tel:abc",
            "item:",
            "item:/x",
            "item:a/",
            "item:a/b/c",
            "item:#x",
            "%2Fetc",
            "a%00b",
            "a%0Ab",
            "#a%00",
            "item:a%00",
        ] {
            assert_eq!(target(address), Err(Code::BrokenLink), "{address:?}");
        }
    }

    #[test]
    fn a_picture_is_a_file_of_the_site() {
        assert_eq!(picture("llun%201.png"), Ok("llun 1.png".to_owned()));
        for address in ["https://x.cymru/a.png", "//x.cymru/a.png", "data:image/png;base64,x", "item:x"] {
            assert_eq!(picture(address), Err(Code::UnsafeLink), "{address}");
        }
        for address in ["/a.png", "#a", ""] {
            assert_eq!(picture(address), Err(Code::BrokenLink), "{address}");
        }
    }
}
