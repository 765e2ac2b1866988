//! The sections of a telling, each with the digest of its words: what a translation was made from, whatever its form.
//!
//! A section is a field of words, the text before the first heading (`intro`), or a heading with what stands under it. Its
//! digest is that of its words, of the targets of its links and of the files of its pictures. White space, emphasis, lists
//! made of paragraphs and straight or curly quotes make no difference to it, nor does the order of the front matter.

use crate::base::digest::Digest;
use crate::base::span::Span;

use super::markdown::{Markup, Order, Piece, Target, Video};
use super::value::{Value, Values};

/// A section of a telling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The field's name, `intro`, or the id that the heading has of its own: the two tellings share another one where it is
    /// derived ([`crate::content::markdown::Heading`]).
    pub name: String,
    /// The number of its heading in the body's headings; `None` for fields and for `intro`.
    pub heading: Option<usize>,
    /// The first 8 hexadecimal digits of the digest of its words.
    pub digest: String,
    /// How many words there are to translate.
    pub words: usize,
    /// Where it is written, in its file: the value, or the heading.
    pub span: Span,
}

/// Whether a common word is no prose: it is for addresses, order or the record of who has read it.
pub fn is_plumbing(name: &str) -> bool {
    matches!(name, "slug" | "sort_as" | "aliases" | "title_lang" | "checked" | "machine")
}

/// The sections of a telling that have words. `at` is where the body starts in its file; where it can't be told, `whole` stands
/// for every place in it.
pub fn sections(words: &Values, body: &Markup, at: Option<usize>, whole: Span) -> Vec<Section> {
    let place = |span: Span| at.map_or(whole, |at| span.shifted(at));
    let spans = |heading: Option<usize>| match heading {
        Some(number) => place(body.headings[number].span),
        None => body.blocks.first().map_or(whole, |block| place(block.span())),
    };
    let field = |name: &str| words.iter().find(|(known, _)| known == name).map_or(whole, |(_, at)| at.span);
    texts(words, body)
        .into_iter()
        .map(|Text { name, part, words }: Text<Joined>| {
            let (heading, span) = match part {
                Part::Field => (None, field(&name)),
                Part::Body(heading) => (heading, spans(heading)),
            };
            Section { name, heading, digest: digest(&words.text), words: words.counted, span }
        })
        .collect()
}

/// The digest of a telling as a whole, for whoever signs it.
pub fn whole_digest(sections: &[Section]) -> String {
    // A heading's id may be written out without a word being changed.
    let name =
        |section: &Section| if section.heading.is_some() { String::new() } else { section.name.clone() };
    let parts: Vec<_> =
        sections.iter().map(|section| format!("{} {}", name(section), section.digest)).collect();
    Digest::of_parts(parts.iter().map(String::as_bytes)).short(8)
}

/// The words that a reader sees of each section, with its digest, for whoever compares versions.
pub fn words_by_digest(words: &Values, body: &Markup) -> Vec<(String, Vec<String>)> {
    let seen = |words: Vec<String>| {
        words.into_iter().filter(|word| word.as_bytes().first() != Some(&UNSEEN)).collect()
    };
    let texts: Vec<Text<Vec<String>>> = texts(words, body);
    texts.into_iter().map(|text| (digest(&text.words.join(" ")), seen(text.words))).collect()
}

/// The digest of words with a space between each two.
fn digest(joined: &str) -> String {
    Digest::of(joined.as_bytes()).short(8)
}

/// What no reader sees begins with it: targets and files.
const UNSEEN: u8 = 1;

/// A part of what a section says.
enum Said<'t> {
    /// What a reader reads.
    Prose(&'t str),
    /// A target or a file: one word, which begins with [`UNSEEN`].
    Lead(String),
}

/// Takes what a section says, part after part.
trait Taker: Default {
    fn take(&mut self, said: Said<'_>);
    fn is_empty(&self) -> bool;
}

impl Taker for Vec<String> {
    fn take(&mut self, said: Said<'_>) {
        match said {
            Said::Prose(text) => {
                let mut plain = String::new();
                plainly(text, &mut plain);
                self.extend(plain.split_whitespace().map(str::to_owned));
            }
            Said::Lead(word) => self.push(word),
        }
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

/// Words with a space between each two, and how many there are to translate.
#[derive(Default)]
struct Joined {
    text: String,
    counted: usize,
}

impl Joined {
    fn word(&mut self, word: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(word);
        let first = word.as_bytes().first().copied().unwrap_or_default();
        let seen = first.is_ascii_alphanumeric() || first != UNSEEN && word.contains(char::is_alphanumeric);
        self.counted += usize::from(seen);
    }
}

impl Taker for Joined {
    fn take(&mut self, said: Said<'_>) {
        let text = match said {
            Said::Prose(text) => text,
            Said::Lead(word) => return self.word(&word),
        };
        // Most texts are joined as they stand; the others are taken apart.
        let before = self.text.len();
        if before > 0 {
            self.text.push(' ');
        }
        let start = self.text.len();
        plainly(text, &mut self.text);
        if let Some(words) = joined(&self.text.as_bytes()[start..]) {
            self.counted += words;
        } else {
            let plain = self.text.split_off(start);
            self.text.truncate(before);
            plain.split_whitespace().for_each(|word| self.word(word));
        }
    }

    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// How many words these are, if one space stands between each two and each begins with a letter or a digit of ASCII, as far
/// as a quick look tells. Without a question between bytes, so that a processor looks at many of them together.
fn joined(text: &[u8]) -> Option<usize> {
    let begins = |byte: u8| byte.is_ascii_alphanumeric();
    // Below are controls, and from these bytes on characters begin that may be spaces.
    let is_odd = |byte: u8| (byte < b' ') | (byte == 0xC2) | (0xE1..=0xE3).contains(&byte);
    let whole = text.first().is_some_and(|first| begins(*first)) && text.last() != Some(&b' ');
    let (mut odd, mut words) = (false, 1);
    for two in text.windows(2) {
        let behind_space = two[0] == b' ';
        odd |= is_odd(two[1]) | (behind_space & !begins(two[1]));
        words += usize::from(behind_space);
    }
    (whole && !odd).then_some(words)
}

/// Where a section's words come from.
enum Part {
    Field,
    Body(Option<usize>),
}

/// The words of a section.
struct Text<T> {
    name: String,
    part: Part,
    words: T,
}

fn texts<T: Taker>(words: &Values, body: &Markup) -> Vec<Text<T>> {
    let mut texts: Vec<Text<T>> = Vec::new();
    for (name, placed) in words.iter().filter(|(name, _)| !is_plumbing(name)) {
        let mut words = T::default();
        value(&placed.value, &mut words);
        texts.push(Text { name: name.clone(), part: Part::Field, words });
    }
    let first = texts.len();
    let names = std::iter::once(("intro", None));
    let headings = body.headings.iter().enumerate();
    let headings = headings.map(|(number, heading)| (heading.own_id.as_str(), Some(number)));
    for (id, heading) in names.chain(headings) {
        texts.push(Text { name: id.to_owned(), part: Part::Body(heading), words: T::default() });
    }
    body_words(body, &mut |section, said| {
        if let Some(text) = texts.get_mut(first + section) {
            text.words.take(said);
        }
    });
    texts.retain(|text| !text.words.is_empty());
    texts
}

/// Calls `take` with the words of a body's blocks and what its elements lead to, each with the number of its section: 0
/// before the first heading, then the headings from 1.
fn body_words(body: &Markup, take: &mut impl FnMut(usize, Said<'_>)) {
    for block in &body.blocks {
        let text = if block.kind.is_running() { &body.text } else { &body.asides };
        let section = block.section().map_or(0, |number| number + 1);
        take(section, Said::Prose(text.get(block.text()).unwrap_or_default()));
    }
    let section = |span: &Span| body.headings.partition_point(|heading| heading.span.start <= span.start);
    for piece in &body.pieces {
        match piece {
            Piece::Link(link) => take(section(&link.span), unseen(&address(&link.target))),
            Piece::Picture(picture) => take(section(&picture.span), unseen(&picture.file)),
            Piece::Items(query) => {
                let conditions = query.conditions.iter().map(|one| format!("{}:{}", one.field, one.id));
                let order =
                    query.order.as_ref().map(|Order { field, direction }| format!("{field} {direction:?}"));
                let parts: Vec<_> =
                    conditions.chain(order).chain(query.limit.map(|n| n.to_string())).collect();
                take(section(&query.span), unseen(&format!("{} {}", query.of, parts.join(" "))));
            }
            Piece::Video(video) => {
                let Video { url, transcript, span, .. } = &**video;
                take(section(span), unseen(&address(url)));
                take(section(span), unseen(&address(transcript)));
            }
            Piece::Diagram(diagram) => take(section(&diagram.span), unseen(&diagram.of)),
            _ => {}
        }
    }
}

fn unseen(text: &str) -> Said<'static> {
    Said::Lead(format!("{}{text}", char::from(UNSEEN)))
}

/// What a link leads to, in a form that stays.
fn address(target: &Target) -> String {
    let with = |fragment: &Option<String>| fragment.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
    match target {
        Target::Item { ty, id, fragment } => {
            let ty = ty.as_ref().map(|ty| format!("{ty}/")).unwrap_or_default();
            format!("item:{ty}{id}{}", with(fragment))
        }
        // Files of the two languages may have names of their own: which one it is says nothing of the words.
        Target::File { fragment, .. } => format!("file:{}", with(fragment)),
        Target::Fragment(id) => format!("#{id}"),
        Target::External(address) | Target::Mail(address) | Target::Phone(address) => address.clone(),
    }
}

/// The words of a value, where it has any.
fn value(value: &Value, words: &mut impl Taker) {
    match value {
        Value::Text(text) => words.take(Said::Prose(text)),
        Value::Url(address) => words.take(unseen(address)),
        Value::Markdown(body) => body_words(body, &mut |_, said| words.take(said)),
        Value::Image(image) => {
            image.alt.iter().for_each(|(_, alt)| words.take(Said::Prose(alt)));
        }
        Value::List(list) => list.iter().for_each(|placed| self::value(&placed.value, words)),
        Value::Record(entry) => {
            let parts = [&entry.facts, &entry.words.cy, &entry.words.en];
            parts.into_iter().flatten().for_each(|(_, placed)| self::value(&placed.value, words));
        }
        Value::Date(_) | Value::Bool(_) | Value::Integer(_) | Value::Choice(_) | Value::Ref(_) => {}
    }
}

/// Adds a text with what only typography tells apart made one.
fn plainly(text: &str, out: &mut String) {
    let mut rest = text;
    // A line's end, and the first bytes of the characters below.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'\n' | 0xC2 | 0xE2)) {
        out.push_str(&rest[..at]);
        let mut after = rest[at..].chars();
        out.extend(match after.next() {
            Some('‘' | '’') => Some('\''),
            Some('“' | '”') => Some('"'),
            Some('–' | '—') => Some('-'),
            Some('\n') => Some(' '),
            // A soft hyphen is where a word may be broken.
            Some('\u{ad}') | None => None,
            Some(other) => Some(other),
        });
        rest = after.as_str();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::{Joined, Said, Taker};

    fn joined(texts: &[&str]) -> (String, usize) {
        let mut joined = Joined::default();
        texts.iter().for_each(|text| joined.take(Said::Prose(text)));
        (joined.text, joined.counted)
    }

    #[test]
    fn words_are_joined_alike_whichever_way_they_are_taken() {
        let all = [
            "Mae’r gwaith yn dechrau.",
            "Two  spaces",
            " before and behind ",
            "a line\nand the next\n\nand one more",
            "– a dash, “marks” & signs",
            "a\u{a0}b\u{2003}c\u{3000}d",
            "ŵyn a gŵr",
            "ffisio\u{ad}therapi",
            "",
            "   ",
            "…",
        ];
        for text in all {
            let mut words: Vec<String> = Vec::new();
            words.take(Said::Prose(text));
            let counted = words.iter().filter(|word| word.contains(char::is_alphanumeric)).count();
            assert_eq!(joined(&[text]), (words.join(" "), counted), "{text:?}");
            let twice = [words.clone(), words].concat().join(" ");
            assert_eq!(joined(&[text, text]).0, twice, "{text:?}");
        }
        assert_eq!(joined(&["Mae’r gwaith\nyn – dechrau."]), ("Mae'r gwaith yn - dechrau.".to_owned(), 4));
    }
}
