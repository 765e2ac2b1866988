//! A file's text → the telling or the rows that it holds. A document depends on its bytes and its type alone; the
//! places in it know no file.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, Origin, Type};
use crate::welsh::order::SortKey;
use crate::yaml::form::wrong_kind;
use crate::yaml::{self, Node};

use super::Reading;
use super::markdown::{self, Markup};
use super::provenance::{self, Check, Provenance};
use super::reader::{Reader, Within, missing, unknown_keys};
use super::scalar::out_of_limits;
use super::sections::{Section, sections, whole_digest};
use super::value::{Placed, Value, Values};

/// Most bytes that `all:` may come to in all rows of a collection together.
const MOST_SHARED: usize = 16 << 20;

/// What one file holds, and what is wrong in it.
#[derive(Debug)]
pub struct Document {
    /// What it holds.
    pub content: Content,
    /// Whether its YAML can't be read: what it lacks then is no second mistake.
    pub torn: bool,
    /// What is wrong, with places that have no file yet.
    pub findings: Vec<Finding>,
    /// The digest of its text, the same whichever way its lines end: what is made of many documents takes its name from
    /// theirs.
    pub digest: Digest,
    /// The digest of all of it that a site is assembled from: everything but the body of a telling, and of that what it asks
    /// to go out besides its page.
    pub front: Digest,
}

/// The digest of a text with the line ends of whatever system.
pub fn digest_of(text: &str) -> Digest {
    if text.contains('\r') {
        Digest::of(text.replace("\r\n", "\n").as_bytes())
    } else {
        Digest::of(text.as_bytes())
    }
}

/// What one file holds.
#[derive(Debug)]
pub enum Content {
    /// The telling of a pair.
    Telling(Arc<Telling>),
    /// The rows of a collection.
    Rows(Vec<Row>),
}

/// A thing's words in one language, and those of its facts that are written beside them.
#[derive(Debug)]
pub struct Telling {
    /// Facts written in this file.
    pub facts: Values,
    /// Every key that has a value, whether it could be read or not.
    pub named: Vec<String>,
    /// The words.
    pub words: Values,
    /// The body.
    pub body: Markup,
    /// Its words by section, for [`Telling::sections`].
    pub sections: OnceLock<Vec<Section>>,
    /// What it was made from, and who checked it.
    pub provenance: Provenance,
    /// Where the front matter stands, or the row.
    pub span: Span,
    /// Where the body starts in its file; `None` when the body's places can't be told apart from the row's.
    pub body_at: Option<usize>,
    /// What it is sorted by, made when it is first asked for: as long as the telling is remembered, so is this.
    pub sort_key: OnceLock<SortKey>,
}

/// A row of a collection.
#[derive(Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Where the id is written.
    pub span: Span,
    /// Its facts.
    pub facts: Values,
    /// Every key that has a value, whether it could be read or not.
    pub named: Vec<String>,
    /// Its words; `None` where a language is missing.
    pub words: Both<Option<Arc<Telling>>>,
}

impl Telling {
    /// Its words by section, as digests: made when somebody first asks, which no page does.
    pub fn sections(&self) -> &[Section] {
        self.sections.get_or_init(|| sections(&self.words, &self.body, self.body_at, self.span))
    }

    /// With what its map says of how it came to be. A sign-off counts as `checked` where it stands.
    fn told_of(mut self, node: &Node, lang: Lang, findings: &mut Vec<Finding>) -> Telling {
        self.provenance = provenance::read(node, lang, || whole_digest(self.sections()), findings);
        if let Check::Signed(sign_off) | Check::Void(sign_off) = &self.provenance.check {
            let stands = matches!(self.provenance.check, Check::Signed(_));
            self.words
                .push(("checked".to_owned(), Placed { value: Value::Bool(stands), span: sign_off.span }));
        }
        self
    }
}

/// The words that are read by their kind: of `checked` a sign-off is none.
fn prose<'t>(ty: &'t Type, node: &Node) -> impl Iterator<Item = &'t Field> {
    let signed = node.get("checked").is_some_and(|node| node.entries().is_some());
    ty.fields.words.iter().filter(move |field| !(signed && field.name == "checked"))
}

/// Reads `NAME.cy.md` or `NAME.en.md`.
pub fn read_telling(text: &str, ty: &Type, lang: Lang, reading: &Reading) -> Document {
    let (front, body_at, mut findings) = split(text);
    let (body, found) = markdown::read(&text[body_at..], &reading.markdown(lang));
    findings.extend(found.into_iter().map(|finding| finding.shifted(body_at)));
    let front = front.filter(|node| {
        let map = node.entries().is_some() || node.is_null();
        if !map {
            findings.push(wrong_kind(node, &ty.id, "record"));
        }
        map
    });
    let named = front.as_ref().map(named).unwrap_or_default();
    let (facts, words) = match &front {
        Some(node) => {
            let known = ty.fields.all().chain(ty.common_facts());
            unknown_keys(known, node, &["translation"], &ty.id, &mut findings);
            let mut reader = Reader { within: Within::Facts, reading, findings: &mut findings };
            let facts = reader.some(ty.fields.facts.iter().chain(ty.common_facts()), node);
            let words = reader.among(Within::Words(lang)).some(prose(ty, node), node);
            // Of the span of the whole front matter only the first line is shown: enough to find it.
            missing(&ty.fields.words, node, first_line(node.span), &mut findings);
            (facts, words)
        }
        None => (Values::new(), Values::new()),
    };
    let span = Span::new(0, body_at.min(text.find('\n').unwrap_or(text.len())));
    let telling = Telling {
        facts,
        named,
        words,
        body,
        sections: OnceLock::new(),
        provenance: Provenance::default(),
        span,
        body_at: Some(body_at),
        sort_key: OnceLock::new(),
    };
    let telling = match &front {
        Some(node) => telling.told_of(node, lang, &mut findings),
        None => telling,
    };
    Document {
        front: front_digest(&text[..body_at], &telling),
        content: Content::Telling(Arc::new(telling)),
        torn: front.is_none(),
        findings,
        digest: digest_of(text),
    }
}

/// The digest of a telling without its body, but for what the body decides of the site: whether a sign-off stands, which
/// files go out and whether the report does.
fn front_digest(front: &str, telling: &Telling) -> Digest {
    let stands: &[u8] = match telling.provenance.check {
        Check::Signed(_) => b"signed",
        _ => b"",
    };
    let report: &[u8] = if telling.body.shows_report() { b"report" } else { b"" };
    let files = telling.body.files().map(str::as_bytes);
    Digest::of_parts([front.as_bytes(), stands, report].into_iter().chain(files))
}

/// The document of a file that is there and can't be read.
pub fn lost(ty: &Type) -> Document {
    let content = match ty.origin {
        Origin::Collection(_) => Content::Rows(Vec::new()),
        Origin::Folder(_) | Origin::Pair(_) => Content::Telling(Arc::new(Telling {
            facts: Values::new(),
            named: Vec::new(),
            words: Values::new(),
            body: Markup::default(),
            sections: OnceLock::new(),
            provenance: Provenance::default(),
            span: Span::new(0, 0),
            body_at: None,
            sort_key: OnceLock::new(),
        })),
    };
    Document { content, torn: true, findings: Vec::new(), digest: digest_of(""), front: digest_of("") }
}

/// The keys of a map that have a value.
fn named(node: &Node) -> Vec<String> {
    let entries = node.entries().unwrap_or_default().iter().filter(|(_, value)| !value.is_null());
    entries.map(|(key, _)| key.name.clone()).collect()
}

/// Where the front matter's YAML stands in a file, and where the body starts.
///
/// # Errors
/// With the reason, as [`Code::FrontMatter`] has it, and where the body starts then.
pub fn front_matter(text: &str) -> Result<(Range<usize>, usize), (&'static str, usize)> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return Err(("missing", 0));
    };
    let start = first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok((start..at, at + line.len()));
        }
        at += line.len();
    }
    // Without its end nobody can tell what is front matter: nothing of it is shown as text.
    Err(("open", text.len()))
}

/// The front matter, where the body starts, and what is wrong with either.
fn split(text: &str) -> (Option<Node>, usize, Vec<Finding>) {
    let bad =
        |reason| Finding::new(Code::FrontMatter).at(Span::new(0, text.len().min(3))).with("reason", reason);
    match front_matter(text) {
        Ok((range, body_at)) => {
            let (node, findings) = yaml::parse(&text[range.clone()]);
            let findings = findings.into_iter().map(|finding| finding.shifted(range.start)).collect();
            (node.map(|node| shifted(node, range.start)), body_at, findings)
        }
        Err((reason, body_at)) => (None, body_at, vec![bad(reason)]),
    }
}

/// A tree moved `by` bytes on.
fn shifted(mut node: Node, by: usize) -> Node {
    node.span = node.span.shifted(by);
    node.value = match node.value {
        yaml::Value::List(items) => {
            yaml::Value::List(items.into_iter().map(|node| shifted(node, by)).collect())
        }
        yaml::Value::Map(entries) => yaml::Value::Map(
            entries
                .into_iter()
                .map(|(key, node)| (yaml::Key { span: key.span.shifted(by), ..key }, shifted(node, by)))
                .collect(),
        ),
        other => other,
    };
    node
}

/// Reads a collection: a list of rows, or `all:` (what every row shares) and `rows:`.
pub fn read_rows(text: &str, ty: &Type, reading: &Reading) -> Document {
    let (node, mut findings) = yaml::parse(text);
    let mut torn = node.is_none();
    let mut rows = Vec::new();
    if let Some(node) = node.filter(|node| !node.is_null()) {
        let all = node.get("all");
        let list = if node.entries().is_some() { node.get("rows") } else { Some(&node) };
        for (key, _) in node.entries().unwrap_or_default() {
            if !matches!(key.name.as_str(), "all" | "rows") {
                let finding = Finding::new(Code::UnknownKey).at(key.span).with("key", &key.name);
                findings.push(finding.with("owner", "a collection (all, rows)"));
            }
        }
        match list.map(|list| (&list.value, list)) {
            Some((yaml::Value::List(items), _)) => match unshareable(all, items.len()) {
                None => {
                    rows.extend(
                        items.iter().filter_map(|row| read_row(row, all, ty, reading, &mut findings)),
                    );
                }
                Some(finding) => {
                    torn = true;
                    findings.push(finding);
                }
            },
            Some((_, list)) => {
                torn = true;
                findings.push(wrong_kind(list, "rows", "list"));
            }
            None => {
                torn = true;
                findings.push(Finding::new(Code::MissingField).at(node.span).with("field", "rows"));
            }
        }
    }
    let front = Digest::of(text.as_bytes());
    Document { content: Content::Rows(rows), torn, findings, digest: digest_of(text), front }
}

/// Why `all:` can't be shared by so many rows: it is no map, or all of them together would be far larger than the file.
fn unshareable(all: Option<&Node>, rows: usize) -> Option<Finding> {
    let all = all.filter(|all| !all.is_null())?;
    if all.entries().is_none() {
        return Some(wrong_kind(all, "all", "record"));
    }
    let (length, limit) = (all.span.end - all.span.start, MOST_SHARED / rows.max(1));
    (length > limit).then(|| out_of_limits(all.span, "all", limit, length, "characters"))
}

fn read_row(
    row: &Node,
    all: Option<&Node>,
    ty: &Type,
    reading: &Reading,
    findings: &mut Vec<Finding>,
) -> Option<Row> {
    if row.entries().is_none() {
        findings.push(wrong_kind(row, "rows", "record"));
        return None;
    }
    let node = merged(row, all);
    let facts = || ty.fields.facts.iter().chain(ty.common_facts());
    unknown_keys(facts(), &node, &["id", "cy", "en"], &ty.id, findings);
    let Some((id, span)) = node.get("id").and_then(|id| Some((id.scalar()?.to_owned(), id.span))) else {
        findings.push(Finding::new(Code::MissingField).at(first_line(row.span)).with("field", "id"));
        return None;
    };
    let facts = Reader { within: Within::Facts, reading, findings }.some(facts(), &node);
    let words = Both::each(|lang| {
        let words = node.get(lang.tag())?;
        if words.entries().is_none() {
            findings.push(wrong_kind(words, lang.tag(), "record"));
            return None;
        }
        unknown_keys(ty.fields.words.iter(), words, &["body", "translation"], &ty.id, findings);
        let values = Reader { within: Within::Words(lang), reading, findings }.some(prose(ty, words), words);
        missing(&ty.fields.words, words, span, findings);
        let body = words.get("body").and_then(|body| Some((body.scalar()?, body.span)));
        let (markup, found) = markdown::read(body.map_or("", |(text, _)| text), &reading.markdown(lang));
        // A block scalar's text is not its source byte for byte: the finding is about the body as a whole.
        let at = body.map_or(span, |(_, span)| span);
        findings.extend(found.into_iter().map(|finding| finding.at(at)));
        let named = named(&node).into_iter().chain(named(words)).collect();
        let telling = Telling {
            facts: Values::new(),
            named,
            words: values,
            body: markup,
            sections: OnceLock::new(),
            provenance: Provenance::default(),
            span,
            body_at: None,
            sort_key: OnceLock::new(),
        };
        Some(Arc::new(telling.told_of(words, lang, findings)))
    });
    Some(Row { id, span, facts, named: named(&node), words })
}

fn first_line(span: Span) -> Span {
    Span::new(span.start, span.start)
}

/// A row with what it shares with all others, where it doesn't say otherwise itself.
fn merged(row: &Node, all: Option<&Node>) -> Node {
    let Some(all) = all.and_then(Node::entries) else { return row.clone() };
    let mut node = row.clone();
    if let yaml::Value::Map(entries) = &mut node.value {
        for (key, shared) in all {
            match entries.iter_mut().find(|(own, _)| own.name == key.name) {
                None if matches!(key.name.as_str(), "cy" | "en") => {}
                None => entries.push((key.clone(), shared.clone())),
                Some((_, own)) => {
                    if let yaml::Value::Map(own) = &mut own.value {
                        for (key, shared) in shared.entries().unwrap_or_default() {
                            if !own.iter().any(|(known, _)| known.name == key.name) {
                                own.push((key.clone(), shared.clone()));
                            }
                        }
                    }
                }
            }
        }
    }
    node
}
