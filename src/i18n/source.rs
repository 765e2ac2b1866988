//! One Fluent file → its entries, and what of it can't be read. Refuses to know the other files.

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError, parse};

use crate::base::span::{SourcePath, Span};
use crate::diagnostic::{Code, Finding, Place};

use super::{guard, reason};

/// A Fluent file.
pub(super) struct Source {
    path: SourcePath,
    /// How many bytes of the file are before the text of the resource: a byte order mark, or nothing.
    skipped: usize,
    /// Its entries. None of a file that `guard` forbids.
    pub(super) resource: FluentResource,
    /// The ids of messages that are there and can't be read: nobody is to be told that they are missing.
    pub(super) broken: Vec<String>,
    /// Whether nothing of it could be read.
    pub(super) torn: bool,
}

impl Source {
    /// Reads a file.
    pub(super) fn read(path: &SourcePath, text: &str) -> (Source, Vec<Finding>) {
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let forbidden = guard::forbid(body);
        let torn = forbidden.is_some();
        let readable = if torn { String::new() } else { body.to_owned() };
        let (resource, errors) = match FluentResource::try_new(readable) {
            Ok(resource) => (resource, Vec::new()),
            Err(half) => half,
        };
        let skipped = text.len() - body.len();
        let mut source = Source { path: path.clone(), skipped, resource, broken: Vec::new(), torn };
        let (broken, junk) = source.junk(errors);
        source.broken = broken;
        let findings = forbidden.into_iter().chain(junk);
        (source, findings.map(|finding| finding.shifted(skipped).in_file(path)).collect())
    }

    /// A file that is there and can't be read.
    pub(super) fn lost(path: &SourcePath) -> Source {
        let (source, _) = Source::read(path, "");
        Source { torn: true, ..source }
    }

    /// The place in the file of a part of the resource's text, which the parser gives as slices of it.
    pub(super) fn place(&self, part: &str) -> Place {
        let start = self.offset(part) + self.skipped;
        Place { file: self.path.clone(), span: Some(Span::new(start, start + part.len())) }
    }

    /// Where a slice of the resource's text begins in it.
    fn offset(&self, part: &str) -> usize {
        let text = self.resource.source();
        (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
    }

    /// What is wrong with the parts that can't be read, and the ids that they would have.
    fn junk(&self, errors: Vec<ParserError>) -> (Vec<String>, Vec<Finding>) {
        let mut errors = errors.into_iter();
        let (mut ids, mut findings) = (Vec::new(), Vec::new());
        let mut before = String::new();
        for entry in self.resource.entries() {
            match entry {
                ast::Entry::Message(message) => message.id.name.clone_into(&mut before),
                ast::Entry::Term(term) => before = format!("-{}", term.id.name),
                ast::Entry::Junk { content } => {
                    if let Some(error) = errors.next() {
                        let (id, finding) = self.junk_entry(content, &before, error);
                        ids.extend(id);
                        findings.push(finding);
                    }
                }
                ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => {}
            }
        }
        (ids, findings)
    }

    /// What is wrong with a part that can't be read and stands after the message `before`, and the id of that part.
    fn junk_entry(&self, content: &str, before: &str, mut error: ParserError) -> (Option<String>, Finding) {
        let text = self.resource.source();
        let attribute = content.trim_start_matches([' ', '\r', '\n']).strip_prefix('.');
        let entry = attribute.unwrap_or(content);
        let start = self.offset(entry);
        let id = match attribute {
            Some(_) if before.is_empty() => None,
            Some(entry) => name(entry).map(|name| format!("{before}.{name}")),
            None => name(entry).map(str::to_owned),
        };
        // The parser takes back an attribute that fails and forgets why: as a message it tells again.
        if let Some(Err((_, again))) = attribute.map(parse) {
            error = again.into_iter().next().map_or(error, |again| shifted(again, start));
        }
        let span = reason::place(text, &error);
        let named = Span::new(start, start + name(entry).map_or(0, str::len));
        let empty = matches!(
            error.kind,
            ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. }
        );
        let finding = match &id {
            Some(id) if empty => Finding::new(Code::MessageEmpty).at(named).with("id", id),
            _ => Finding::new(Code::MessageSyntax).at(span).with("reason", reason::words(text, &error)),
        };
        (id, finding)
    }
}

/// The name of an entry as written: `name`, `-name`.
fn name(entry: &str) -> Option<&str> {
    let bare = entry.strip_prefix('-').unwrap_or(entry);
    let length = bare.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count();
    let starts = bare.starts_with(|first: char| first.is_ascii_alphabetic());
    entry.get(..entry.len() - bare.len() + length).filter(|_| starts)
}

fn shifted(mut error: ParserError, by: usize) -> ParserError {
    error.pos = error.pos.start + by..error.pos.end + by;
    error.slice = error.slice.map(|slice| slice.start + by..slice.end + by);
    error
}
