//! Fluent files → `Messages`: the words of the interface in both languages. Refuses to know where they are used, and
//! never answers with the words of the other language.
//!
//! `source` reads one file (behind `guard`, which keeps out what would break the parser), `catalogue` gathers the
//! files of a language into patterns, each walked by `pattern`, `references` follows what they name, `twins` holds the
//! two languages together, and `usage` holds the messages against the templates.

use std::sync::Arc;

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};

mod catalogue;
mod guard;
mod known;
mod messages;
mod pattern;
mod reason;
mod references;
mod source;
mod twins;
mod usage;
mod value;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod tests;

pub use messages::{Messages, Untold};
pub use value::Value;

use catalogue::Catalogue;
use known::Known;
use source::Source;

/// Reads the Fluent files under `i18n/`: `i18n/cy/site.ftl` belongs to Welsh, `i18n/en/site.ftl` to English, a file
/// elsewhere or of another kind to nobody.
///
/// Everything that is wrong is found at once, sorted by place. A message that is wrong is never told, since a template
/// can't show half of it.
///
/// Of the files in `lost` nothing is known but that they are there.
pub fn read(files: &[(SourcePath, Arc<str>)], lost: &[SourcePath]) -> (Messages, Vec<Finding>) {
    let mut files: Vec<_> = files.iter().collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    let mut findings = Vec::new();
    let mut sources: Both<Vec<Source>> = Both::default();
    let mut parts: Vec<&[u8]> = Vec::new();
    for (path, text) in files {
        let Some(lang) = language(path) else {
            findings.push(Finding::new(Code::StrayFile).in_file(path));
            continue;
        };
        parts.extend([path.as_bytes(), text.as_bytes()]);
        let (source, wrong) = Source::read(path, text);
        findings.extend(wrong);
        sources.get_mut(lang).push(source);
    }
    for path in lost {
        if let Some(lang) = language(path) {
            sources.get_mut(lang).push(Source::lost(path));
        }
    }
    let known = know(&sources, &mut findings);
    findings.sort();
    (Messages::new(sources, known, Digest::of_parts(parts)), findings)
}

/// The language of a file: the folder after `i18n/`.
fn language(path: &str) -> Option<Lang> {
    let (folder, file) = path.strip_prefix("i18n/")?.split_once('/')?;
    Lang::from_tag(folder).filter(|_| file.ends_with(".ftl"))
}

/// What the messages are, apart from their words.
fn know(sources: &Both<Vec<Source>>, findings: &mut Vec<Finding>) -> Both<Known> {
    let catalogues = Both::each(|lang| {
        let (catalogue, wrong) = Catalogue::gather(lang, sources.get(lang));
        findings.extend(wrong);
        catalogue
    });
    let known = catalogues.map(|lang, catalogue| {
        let (known, wrong) = references::follow(catalogue, catalogues.get(lang.other()));
        findings.extend(wrong);
        known
    });
    findings.extend(twins::compare(&known));
    known
}
