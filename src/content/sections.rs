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
        .map(|Text { name, part, words }| {
            let (heading, span) = match part {
                Part::Field => (None, field(&name)),
                Part::Body(heading) => (heading, spans(heading)),
            };
            let digest = digest(&words);
            let counted = |word: &&String| !word.starts_with('\u{1}') && word.contains(char::is_alphanumeric);
            Section { name, heading, digest, words: words.iter().filter(counted).count(), span }
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
    let seen = |words: Vec<String>| words.into_iter().filter(|word| !word.starts_with('\u{1}')).collect();
    texts(words, body).into_iter().map(|text| (digest(&text.words), seen(text.words))).collect()
}

fn digest(words: &[String]) -> String {
    Digest::of(words.join(" ").as_bytes()).short(8)
}

/// Where a section's words come from.
enum Part {
    Field,
    Body(Option<usize>),
}

/// The words of a section. What no reader sees begins with U+0001: targets and files.
struct Text {
    name: String,
    part: Part,
    words: Vec<String>,
}

fn texts(words: &Values, body: &Markup) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for (name, placed) in words.iter().filter(|(name, _)| !is_plumbing(name)) {
        let mut words = Vec::new();
        value(&placed.value, &mut words);
        texts.push(Text { name: name.clone(), part: Part::Field, words });
    }
    let first = texts.len();
    let names = std::iter::once(("intro", None));
    let headings = body.headings.iter().enumerate();
    let headings = headings.map(|(number, heading)| (heading.own_id.as_str(), Some(number)));
    for (id, heading) in names.chain(headings) {
        texts.push(Text { name: id.to_owned(), part: Part::Body(heading), words: Vec::new() });
    }
    for (section, words) in body_words(body) {
        if let Some(text) = texts.get_mut(first + section) {
            text.words.extend(words);
        }
    }
    texts.retain(|text| !text.words.is_empty());
    texts
}

/// The words of a body's blocks and what its elements lead to, each with the number of its section: 0 before the first
/// heading, then the headings from 1.
fn body_words(body: &Markup) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for block in &body.blocks {
        let text = if block.kind.is_running() { &body.text } else { &body.asides };
        let mut words = Vec::new();
        prose(text.get(block.text()).unwrap_or_default(), &mut words);
        found.push((block.section().map_or(0, |number| number + 1), words));
    }
    let section = |span: &Span| body.headings.partition_point(|heading| heading.span.start <= span.start);
    for piece in &body.pieces {
        let mut words = Vec::new();
        let span = match piece {
            Piece::Html(_) | Piece::Message { .. } => continue,
            Piece::Link { target, span, .. } => {
                words.push(unseen(&address(target)));
                span
            }
            Piece::Picture { file, span, .. } => {
                words.push(unseen(file));
                span
            }
            Piece::Items(query) => {
                let conditions = query.conditions.iter().map(|one| format!("{}:{}", one.field, one.id));
                let order =
                    query.order.as_ref().map(|Order { field, direction }| format!("{field} {direction:?}"));
                let parts: Vec<_> =
                    conditions.chain(order).chain(query.limit.map(|n| n.to_string())).collect();
                words.push(unseen(&format!("{} {}", query.of, parts.join(" "))));
                &query.span
            }
            Piece::Video(Video { url, transcript, span, .. }) => {
                words.extend([unseen(&address(url)), unseen(&address(transcript))]);
                span
            }
            Piece::Diagram(diagram) => {
                words.push(unseen(&diagram.of));
                &diagram.span
            }
            _ => continue,
        };
        found.push((section(span), words));
    }
    found
}

fn unseen(text: &str) -> String {
    format!("\u{1}{text}")
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
fn value(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::Text(text) => prose(text, words),
        Value::Url(address) => words.push(unseen(address)),
        Value::Markdown(body) => words.extend(body_words(body).into_iter().flat_map(|(_, words)| words)),
        Value::Image(image) => image.alt.iter().for_each(|(_, alt)| prose(alt, words)),
        Value::List(list) => list.iter().for_each(|placed| self::value(&placed.value, words)),
        Value::Record(entry) => {
            let parts = [&entry.facts, &entry.words.cy, &entry.words.en];
            parts.into_iter().flatten().for_each(|(_, placed)| self::value(&placed.value, words));
        }
        Value::Date(_) | Value::Bool(_) | Value::Integer(_) | Value::Choice(_) | Value::Ref(_) => {}
    }
}

/// The words of a text, with what only typography tells apart made one.
fn prose(text: &str, words: &mut Vec<String>) {
    let plain = |c: char| match c {
        '‘' | '’' => Some('\''),
        '“' | '”' => Some('"'),
        '–' | '—' => Some('-'),
        // A soft hyphen is where a word may be broken.
        '\u{ad}' => None,
        c => Some(c),
    };
    words.extend(text.split_whitespace().map(|word| word.chars().filter_map(plain).collect::<String>()));
}
