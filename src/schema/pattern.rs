//! The pattern of an address, `case-studies/{slug}`, and the parts it is made of.

use super::reason::Reason;

/// Longest pattern, in bytes.
const LONGEST: usize = 400;

/// The pattern of an address in one language, relative to the language's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Its parts in order.
    pub parts: Vec<Part>,
}

/// A part of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// As written.
    Text(String),
    /// The item's slug in this language.
    Slug,
    /// The item's id.
    Id,
    /// The value of a text, an integer or a choice.
    Value(String),
    /// The year of a date.
    Year(String),
    /// The whole address of the item that a ref points to. Nothing when the item has no such ref.
    Path(String),
    /// The slug of the item that a ref points to.
    SlugOf(String),
    /// The slug of the term, on pages by term.
    TermSlug,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// With the reason when a brace is left open or an address is not relative and lower case ASCII.
    pub fn parse(text: &str) -> Result<Pattern, Reason> {
        if text.len() > LONGEST {
            return Err(Reason::of("address-long", LONGEST));
        }
        let mut parts = Vec::new();
        let mut rest = text;
        if text.starts_with('/') || text.ends_with('/') {
            return Err("address-slash".into());
        }
        while let Some(open) = rest.find('{') {
            let close = rest.find('}').filter(|close| *close > open).ok_or("address-open")?;
            literal(&rest[..open], &mut parts)?;
            parts.push(placeholder(&rest[open + 1..close])?);
            rest = &rest[close + 1..];
        }
        literal(rest, &mut parts)?;
        Ok(Pattern { parts })
    }
}

fn literal(text: &str, parts: &mut Vec<Part>) -> Result<(), Reason> {
    let allowed =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '_');
    if let Some(odd) = text.chars().find(|c| !allowed(*c)) {
        return Err(Reason::of("address-letter", odd));
    }
    if text.contains("//") || text.split('/').any(|part| part == "." || part == "..") {
        return Err("address-empty".into());
    }
    if !text.is_empty() {
        parts.push(Part::Text(text.to_owned()));
    }
    Ok(())
}

fn placeholder(name: &str) -> Result<Part, Reason> {
    Ok(match name.split_once('.') {
        None if name == "slug" => Part::Slug,
        None if name == "id" => Part::Id,
        None => Part::Value(name.to_owned()),
        Some(("term", "slug")) => Part::TermSlug,
        Some((field, "path")) => Part::Path(field.to_owned()),
        Some((field, "slug")) => Part::SlugOf(field.to_owned()),
        Some((field, "year")) => Part::Year(field.to_owned()),
        Some((_, other)) => {
            return Err(Reason::of("address-placeholder", other));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Part, Pattern};

    #[test]
    fn placeholders_and_text_alternate() {
        let pattern = Pattern::parse("news/{date.year}/{slug}").expect("good");
        let year = Part::Year("date".to_owned());
        let text = |text: &str| Part::Text(text.to_owned());
        assert_eq!(pattern.parts, [text("news/"), year, text("/"), Part::Slug]);
        assert_eq!(Pattern::parse("").expect("the home page").parts, []);
    }

    #[test]
    fn an_address_that_could_climb_is_refused() {
        for bad in ["/a", "a/", "a//b", "../a", "a/{slug", "A", "tŷ", "a/{x.y}"] {
            assert!(Pattern::parse(bad).is_err(), "{bad}");
        }
    }
}
