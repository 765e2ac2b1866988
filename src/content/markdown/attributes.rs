//! `{…}` behind brackets: language marks on words, `lang` and `hreflang` on links, `decorative` on pictures; and
//! brackets that look like a reference to a footnote that nobody wrote.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};
use unic_langid::LanguageIdentifier;

use crate::diagnostic::{Code, Finding};

use super::tokens::{Kind, Token};

/// What is written in `{…}`, checked.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Attributes {
    /// `lang=…`: the language of the words.
    pub(super) lang: Option<String>,
    /// `hreflang=…`: the language of what is linked to.
    pub(super) hreflang: Option<String>,
    /// `decorative`: the picture has no words because it needs none.
    pub(super) decorative: bool,
}

/// The tag in its usual form, if it is a well-formed tag of a language (BCP 47).
///
/// Stricter than the grammar where that lets slips through: a language of five to eight letters (`welsh`) is well-formed
/// but none is registered, and `cym`, `wel` and `eng` have shorter forms, which BCP 47 then demands (2.2.1).
pub(super) fn language(tag: &str) -> Option<String> {
    let identifier: LanguageIdentifier = tag.parse().ok()?;
    let language = tag.split('-').next()?;
    let well = (2..=3).contains(&language.len())
        && !tag.contains('_')
        && !["cym", "wel", "eng"].iter().any(|long| language.eq_ignore_ascii_case(long));
    well.then(|| identifier.to_string())
}

/// Whether the brace at byte `open` of a line opens attributes that belong to the link or the words before it and end the
/// line.
pub(super) fn is_of_words(line: &str, open: usize) -> bool {
    line[..open].ends_with([']', ')']) && written(line, open).is_some_and(|(_, end)| end == line.len())
}

/// Reads the `{…}` that stand behind links, pictures and brackets into their tokens, and takes them out of the words.
pub(super) fn attach<'m>(text: &'m str, tokens: &mut Vec<Token<'m>>, findings: &mut Vec<Finding>) {
    let mut pass = Pass { text, findings, tokens, kept: 0, open: Vec::new(), skip: 0 };
    for index in 0..pass.tokens.len() {
        if pass.keeps(index) {
            pass.tokens.swap(pass.kept, index);
            pass.take(pass.kept);
            pass.kept += 1;
        }
    }
    let kept = pass.kept;
    tokens.truncate(kept);
}

/// What is open at a place in a run of words: a token's index.
enum Open {
    Bracket(usize),
    /// `![`, which can't begin a language mark but takes a `]`.
    Picture,
    Element(usize),
}

struct Pass<'m, 'p> {
    text: &'m str,
    findings: &'p mut Vec<Finding>,
    tokens: &'p mut Vec<Token<'m>>,
    /// How many tokens are through; those that were words of a `{…}` only are not among them.
    kept: usize,
    open: Vec<Open>,
    /// Where the last `{…}` ends.
    skip: usize,
}

impl Pass<'_, '_> {
    /// Whether anything of a token is left behind the last `{…}`, which is cut off.
    fn keeps(&mut self, index: usize) -> bool {
        let token = &mut self.tokens[index];
        if token.range.start >= self.skip || !matches!(token.kind, Kind::Text(_)) {
            return true;
        }
        match self.text.get(self.skip..token.range.end) {
            Some(rest) if !rest.is_empty() => {
                *token = Token::new(Kind::Text(rest.into()), self.skip..token.range.end);
                true
            }
            _ => false,
        }
    }

    fn take(&mut self, index: usize) {
        let token = &self.tokens[index];
        let inline = token.is_inline();
        if !inline {
            self.open.clear();
        }
        match &token.kind {
            Kind::Text(words) => match &**words {
                "[" | "]" if self.escaped(token.range.start) => {}
                "[" => self.open.push(Open::Bracket(index)),
                "![" => self.open.push(Open::Picture),
                "]" => match self.open.pop() {
                    Some(Open::Bracket(from)) => self.brackets(from, index),
                    Some(Open::Picture) | None => {}
                    Some(element) => self.open.push(element),
                },
                _ => {}
            },
            Kind::Start(_) if inline => self.open.push(Open::Element(index)),
            Kind::End(tag) if inline => {
                let (tag, end) = (*tag, token.range.end);
                self.element(tag, end);
            }
            _ => {}
        }
    }

    /// `[words]` that are no link: a language mark follows, or they name a footnote, or they are words.
    fn brackets(&mut self, from: usize, to: usize) {
        let (open, close) = (self.tokens[from].range.clone(), self.tokens[to].range.clone());
        if let Some((written, end)) = written(self.text, close.end)
            && let Some(tag) = written.lang
        {
            self.tokens[from].kind = Kind::Language(self.checked(tag));
            self.tokens[to] = Token::new(Kind::LanguageEnd, close.start..end);
            self.skip = end;
            return;
        }
        if let Some(name) = self.text.get(open.end..close.start).and_then(|words| words.strip_prefix('^'))
            && !name.is_empty()
            && !name.contains(char::is_whitespace)
        {
            let finding = Finding::new(Code::FootnoteMissing).at(open.start..close.end);
            self.findings.push(finding.with("name", name));
        }
    }

    /// The end of an element: with a link or a picture goes what is written behind it.
    fn element(&mut self, tag: TagEnd, end: usize) {
        while let Some(open) = self.open.pop() {
            let Open::Element(from) = open else { continue };
            if matches!(tag, TagEnd::Link | TagEnd::Image)
                && let Some((written, end)) = written(self.text, end)
                && fits(&self.tokens[from].kind, &written)
            {
                let attributes = Attributes {
                    lang: written.lang.and_then(|tag| self.checked(tag)),
                    hreflang: written.hreflang.and_then(|tag| self.checked(tag)),
                    decorative: written.decorative,
                };
                self.tokens[from].attributes = Some(Box::new(attributes));
                self.skip = end;
            }
            return;
        }
    }

    fn checked(&mut self, tag: Range<usize>) -> Option<String> {
        let words = self.text[tag.clone()].trim_matches('"');
        let language = language(words);
        if language.is_none() {
            self.findings.push(Finding::new(Code::UnknownLanguage).at(tag).with("tag", words));
        }
        language
    }

    fn escaped(&self, at: usize) -> bool {
        self.text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
    }
}

/// Whether this kind of element takes these attributes.
fn fits(kind: &Kind<'_>, written: &Written) -> bool {
    match kind {
        Kind::Start(Tag::Link { .. }) => !written.decorative,
        Kind::Start(Tag::Image { .. }) => {
            written.decorative && written.lang.is_none() && written.hreflang.is_none()
        }
        _ => false,
    }
}

/// `{…}` as written: the places of its values.
#[derive(Default)]
struct Written {
    lang: Option<Range<usize>>,
    hreflang: Option<Range<usize>>,
    decorative: bool,
}

/// What stands in braces at byte `at`, and the byte behind them; nothing if it is not all attributes that we know.
fn written(text: &str, at: usize) -> Option<(Written, usize)> {
    let inside = text.get(at..)?.strip_prefix('{')?;
    // Long enough for every tag there is; a bound keeps unclosed braces cheap.
    let length = inside.bytes().take(200).position(|byte| byte == b'}')?;
    let mut written = Written::default();
    let mut start = at + 1;
    for word in inside[..length].split(' ') {
        let value = |name: &str| start + name.len()..start + word.len();
        match word {
            "" => {}
            "decorative" => written.decorative = true,
            _ if !word.bytes().all(|b| b.is_ascii_alphanumeric() || b"=-_\"".contains(&b)) => return None,
            _ if word.starts_with("lang=") => written.lang = Some(value("lang=")),
            _ if word.starts_with("hreflang=") => written.hreflang = Some(value("hreflang=")),
            _ => return None,
        }
        start += word.len() + 1;
    }
    (written.lang.is_some() || written.hreflang.is_some() || written.decorative)
        .then_some((written, at + length + 2))
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn well_formed_tags_are_taken_and_slips_are_not() {
        for (tag, form) in
            [("cy", "cy"), ("EN", "en"), ("en-gb", "en-GB"), ("zh-hant", "zh-Hant"), ("gd", "gd")]
        {
            assert_eq!(language(tag).as_deref(), Some(form));
        }
        for tag in ["", "e", "welsh", "english", "cym", "wel", "en_GB", "en-", "Cymraeg", "e n", "12"] {
            assert_eq!(language(tag), None, "{tag}");
        }
    }
}
