//! `read` for all of a site's files: which of them is what, and what is remembered of it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use rayon::prelude::*;

use crate::base::digest::Digest;
use crate::base::span::SourcePath;
use crate::content::{Document, Reading, document};
use crate::diagnostic::Finding;
use crate::language;
use crate::scan::{Data, SITE_FILE, Sources};
use crate::schema::{Origin, Schema};
use crate::site::Documents;
use crate::site::item::stem_of;

use super::Memory;

/// Reads every document that is not remembered, from these texts and those that the sources hold.
pub(super) fn documents(
    sources: &Sources,
    mut texts: BTreeMap<SourcePath, Arc<str>>,
    schema: &Schema,
    reading: Reading,
    memory: &Memory,
) -> Documents {
    let files = sources.under("content/");
    let files: Vec<_> = files.map(|(path, source)| (path, source, texts.remove(path))).collect();
    let lost: Vec<_> = sources.lost("content/").collect();
    files
        .into_par_iter()
        .filter_map(|(path, source, text)| {
            if let Data::Bytes(_) = &source.data {
                return None;
            }
            let ty = schema.type_of(path)?;
            let lang = match &ty.origin {
                Origin::Collection(_) => None,
                Origin::Folder(_) | Origin::Pair(_) => Some(stem_of(path)?.1),
            };
            let tag = lang.map_or("", |lang| lang.tag());
            let raw = format!("{:?}", reading.raw_html);
            let key =
                Digest::of_parts([source.digest.bytes(), ty.digest.bytes(), tag.as_bytes(), raw.as_bytes()]);
            let read = |text: &str| {
                memory.work.documents.fetch_add(1, Ordering::Relaxed);
                match lang {
                    Some(lang) => document::read_telling(text, ty, lang, &reading),
                    None => document::read_rows(text, ty, &reading),
                }
            };
            let document =
                memory.documents.find(key).unwrap_or_else(|| match text.or_else(|| sources.text(path)) {
                    Some(text) => memory.documents.get(key, || read(&text)),
                    // It was written again since the folder was looked at, and will be looked at again.
                    None => Arc::new(document::lost(ty)),
                });
            Some((path.clone(), document))
        })
        .chain(lost.into_par_iter().filter_map(|path| {
            let ty = schema.type_of(path)?;
            Some((path.clone(), Arc::new(document::lost(ty))))
        }))
        .collect()
}

pub(super) fn document_findings(documents: &Documents) -> Vec<Finding> {
    let in_file = |(path, document): (&SourcePath, &Arc<Document>)| {
        document.findings.iter().map(|finding| finding.clone().in_file(path)).collect::<Vec<_>>()
    };
    documents.iter().flat_map(in_file).collect()
}

pub(super) fn texts<'s>(
    sources: &'s Sources,
    folder: &'s str,
) -> impl Iterator<Item = (SourcePath, Arc<str>)> + 's {
    sources.under(folder).filter_map(|(path, source)| match &source.data {
        Data::Text(text) => Some((path.clone(), Arc::clone(text))),
        Data::Released | Data::Bytes(_) => None,
    })
}

/// The digest of all that pages say and are found by: documents, and the declarations, the site's file and its terms.
pub(super) fn said(sources: &Sources, documents: &Documents) -> Digest {
    let documents = documents.iter().map(|(path, document)| (path, document.digest));
    let others = texts(sources, "content/types/").chain(texts(sources, SITE_FILE));
    let others = others.chain(texts(sources, language::TERMS));
    let others: Vec<_> = others.map(|(path, text)| (path, document::digest_of(&text))).collect();
    let all: Vec<_> = documents.chain(others.iter().map(|(path, digest)| (path, *digest))).collect();
    Digest::of_parts(all.iter().flat_map(|(path, digest)| [path.as_bytes(), digest.bytes()]))
}
