//! Headings: their levels, and ids that stay unique.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{CowStr, HeadingLevel, Tag, TagEnd};

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::content::escape::{escape, plain};
use crate::diagnostic::{Code, Finding};

use super::DEEPEST;
use super::attributes::language;
use super::frames::{Frame, Role};
use super::markup::{Heading, Piece};
use super::tokens::{Kind, Token};
use super::write::{Writer, trimmed};
use crate::config::RawHtml;
use crate::welsh::slug::slug;

/// The ids of a markup.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Those that something else has or will have.
    taken: HashSet<String>,
    /// The given ones that are written, and where.
    given: HashMap<String, Span>,
    /// The next number to try behind each id that is taken.
    next: HashMap<String, usize>,
}

impl Ids {
    /// The ids that these tokens give to their headings.
    pub(super) fn of(tokens: &[Token<'_>]) -> Ids {
        let given = tokens.iter().filter_map(|token| match &token.kind {
            Kind::Start(Tag::Heading { id, .. }) => id.as_deref().map(str::to_owned),
            _ => None,
        });
        Ids { taken: given.collect(), ..Ids::default() }
    }

    /// The id of a heading that was given one, or what it collides with.
    fn give(&mut self, id: &str, span: Span) -> Result<String, Option<Span>> {
        match self.given.get(id) {
            Some(first) => Err(Some(*first)),
            // The twin may have the footnote that this telling lacks.
            None if super::footnotes::is_id(id) => Err(None),
            None => {
                self.given.insert(id.to_owned(), span);
                Ok(id.to_owned())
            }
        }
    }

    /// An id like this one that nothing has.
    fn derive(&mut self, base: String) -> String {
        // No number behind it would make it a heading's.
        let base = if super::footnotes::is_id(&base) { format!("h-{base}") } else { base };
        let next = self.next.entry(base.clone()).or_insert(1);
        loop {
            let id = match *next {
                1 => base.clone(),
                number => format!("{base}-{number}"),
            };
            *next += 1;
            if !self.given.contains_key(&id) && self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

const fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

impl Writer<'_> {
    /// The opening of a heading whose tokens are `inside`.
    pub(super) fn heading(&mut self, tag: &Tag<'_>, place: &Range<usize>, inside: Range<usize>) {
        let Tag::Heading { level, id, classes, attrs } = tag else { return };
        let (level, span) = (number(*level), trimmed(self.text, place));
        self.level(level, span);
        let (html, text) = self.summary(inside);
        let (own_id, given) = self.heading_id(id.as_deref(), &text, span);
        self.out.line();
        self.out.html(&format!("<h{level} id=\""));
        self.out.hole(Piece::HeadingId { heading: self.headings.len() });
        self.out.html("\"");
        if !classes.is_empty() {
            self.out.html(" class=\"");
            self.out.quiet(&classes.join(" "));
            self.out.html("\"");
        }
        let mut foreign = false;
        for (name, value) in attrs {
            foreign |= self.heading_attribute(name, value.as_ref(), span);
        }
        self.out.html(">");
        self.headings.push(Heading { level, own_id, given, html, text, span });
        self.out.enter(Some(self.headings.len() - 1));
        let role = Role::Heading(level, foreign.then(|| self.out.length()));
        self.frames.push(Frame { close: format!("</h{level}>\n").into(), role });
    }

    /// Level 1 is the page's own title, and a level is one more than the one before at most (WCAG 1.3.1).
    fn level(&mut self, level: u8, span: Span) {
        let last = self.headings.last().map_or(1, |heading| heading.level.max(1));
        if level == 1 || level > last + 1 {
            let expected = if level == 1 { 2 } else { last + 1 };
            let finding = Finding::new(Code::HeadingLevel).at(span);
            self.findings.push(finding.with("level", level).with("expected", expected));
        }
    }

    /// The id, and whether it is the given one.
    fn heading_id(&mut self, given: Option<&str>, text: &str, span: Span) -> (String, bool) {
        if let Some(given) = given.filter(|id| !id.is_empty()) {
            let mut id = String::new();
            plain(given, &mut id);
            match self.ids.give(&id, span) {
                Ok(id) => return (id, true),
                Err(first) => {
                    let mut finding = Finding::new(Code::DuplicateHeading).at(span).with("id", &id);
                    if let Some(first) = first {
                        finding = finding.also(&"".into(), Some(first));
                    }
                    self.findings.push(finding);
                    return (self.ids.derive(id), false);
                }
            }
        }
        let base = match (slug(text), self.options.lang) {
            (slug, Lang::Cy) if slug.is_empty() => "adran".to_owned(),
            (slug, Lang::En) if slug.is_empty() => "section".to_owned(),
            (slug, _) => slug,
        };
        (self.ids.derive(base), false)
    }

    /// Writes an attribute; tells whether it makes the heading foreign.
    fn heading_attribute(&mut self, name: &str, value: Option<&CowStr<'_>>, span: Span) -> bool {
        let value = value.map(|value| value.trim_matches('"')).unwrap_or_default();
        let finding = match (name, language(value)) {
            ("lang", Some(tag)) => {
                self.out.html(&format!(" lang=\"{tag}\""));
                return !self.is_own(&tag);
            }
            ("lang", None) => Finding::new(Code::UnknownLanguage).with("tag", value),
            _ => Finding::new(Code::BlockParameter)
                .with("block", "#")
                .with("parameter", name)
                .with("reason", "unknown")
                .with("allowed", "#id, .class, lang"),
        };
        self.findings.push(finding.at(span));
        false
    }

    /// A heading's words with their emphasis and without links, pictures and notes; and the words alone.
    fn summary(&self, inside: Range<usize>) -> (String, String) {
        let (mut html, mut text) = (String::new(), String::new());
        let mut closes: Vec<&'static str> = Vec::new();
        let mut pictures = 0;
        let mut words = |html: &mut String, words: &str| {
            escape(words, html);
            plain(words, &mut text);
        };
        for token in &self.tokens[inside] {
            match &token.kind {
                Kind::Start(Tag::Image { .. }) => pictures += 1,
                Kind::End(TagEnd::Image) => pictures -= 1,
                _ if pictures > 0 => {}
                Kind::Start(tag) => {
                    let (open, close) = match tag {
                        _ if closes.len() >= DEEPEST => ("", ""),
                        Tag::Emphasis => ("<em>", "</em>"),
                        Tag::Strong => ("<strong>", "</strong>"),
                        Tag::Strikethrough => ("<del>", "</del>"),
                        _ => ("", ""),
                    };
                    html.push_str(open);
                    closes.push(close);
                }
                Kind::Language(tag) => {
                    let tag = tag.as_ref().filter(|_| closes.len() < DEEPEST);
                    html.push_str(&tag.map(|tag| format!("<span lang=\"{tag}\">")).unwrap_or_default());
                    closes.push(tag.map_or("", |_| "</span>"));
                }
                Kind::End(_) | Kind::LanguageEnd => html.push_str(closes.pop().unwrap_or_default()),
                Kind::Code(code) => {
                    html.push_str("<code>");
                    words(&mut html, code);
                    html.push_str("</code>");
                }
                Kind::Text(shown) => words(&mut html, shown),
                Kind::SoftBreak | Kind::HardBreak => words(&mut html, " "),
                Kind::Html(tag) if self.options.raw_html == RawHtml::Escape && !tag.starts_with("<!--") => {
                    words(&mut html, tag);
                }
                Kind::Html(_) | Kind::Note(_) | Kind::Rule | Kind::Task(_) | Kind::Marker => {}
            }
        }
        (html.trim().to_owned(), text.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn ids_are_ascii_and_drop_apostrophes() {
        assert_eq!(slug("Tŷ’r dŵr"), "tyr-dwr");
        assert_eq!(slug("  Beth sy'n newydd? (2026)  "), "beth-syn-newydd-2026");
        assert_eq!(slug("w\u{302}yr — Ẅ"), "wyr-w");
        assert_eq!(slug("日本 …"), "");
    }
}
