//! `read` for all of a site's files: which of them is what, and what is remembered of it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use rayon::prelude::*;

use crate::base::digest::Digest;
use crate::base::span::SourcePath;
use crate::content::{Document, Reading, document};
use crate::language;
use crate::scan::{Data, SITE_FILE, Source, Sources};
use crate::schema::{Origin, Schema, Type};
use crate::site::item::stem_of;
use crate::site::{OnShelf, Shelf};

use super::Memory;
use super::made_from::folder;

const CONTENT: &str = "content/";
/// What stands for the digest of a file that can't be read: no digest is so short.
const LOST: &[u8] = b"lost";

/// How many files of the content stand on a shelf: so many are looked at again after an edit of one.
const ON_SHELF: usize = 8;

/// What reading depends on besides a file, and what it may use.
pub(super) struct Reader<'r> {
    pub(super) sources: &'r Sources,
    pub(super) schema: &'r Schema,
    pub(super) reading: Reading,
    pub(super) memory: &'r Memory,
}

/// A file to read, `None` if it can't be, and its text if the sources don't hold it.
type Wanted<'r> = (&'r SourcePath, Option<&'r Source>, Option<Arc<str>>);

impl Reader<'_> {
    /// Reads every file of the content that is not remembered, from these texts and those that the sources hold.
    pub(super) fn shelves(&self, mut texts: BTreeMap<SourcePath, Arc<str>>) -> Vec<Arc<Shelf>> {
        let mut text = |path| if texts.is_empty() { None } else { texts.remove(path) };
        let files = self.sources.under(CONTENT).map(|(path, source)| (path, Some(source), text(path)));
        let mut files: Vec<Wanted> = files.collect();
        let lost: Vec<Wanted> = self.sources.lost(CONTENT).map(|path| (path, None, None)).collect();
        if !lost.is_empty() {
            files.extend(lost);
            files.sort_by(|one, other| one.0.cmp(other.0));
        }
        // Which file is of which type, the declarations tell all together.
        let types = folder(self.sources, "content/types/");
        let raw = format!("{:?}", self.reading.raw_html);
        let beside: &[&[u8]] = &[types.bytes(), raw.as_bytes()];
        files.par_chunks_mut(ON_SHELF).map(|files| self.shelf(files, beside)).collect()
    }

    fn shelf(&self, files: &mut [Wanted], beside: &[&[u8]]) -> Arc<Shelf> {
        let parts = files.iter().flat_map(|(path, source, _)| {
            [path.as_bytes(), source.map_or(LOST, |source| source.digest.bytes())]
        });
        let key = Digest::of_parts(parts.chain(beside.iter().copied()));
        self.memory.shelves.find(key).unwrap_or_else(|| {
            let read: Vec<_> = files.par_iter_mut().map(|file| self.file(file)).collect();
            let whole = read.iter().all(|(_, whole)| *whole);
            let shelf = Arc::new(Shelf::new(key, read.into_iter().map(|(file, _)| file).collect()));
            if whole {
                self.memory.shelves.put(key, &shelf);
            }
            shelf
        })
    }

    /// Reads a file, and tells whether what was read is what the sources hold.
    fn file(&self, (path, source, text): &mut Wanted) -> (OnShelf, bool) {
        let ty = self.schema.type_of(path);
        let path = path.clone();
        let Some(source) = source else {
            let document = ty.map(|ty| Arc::new(document::lost(ty)));
            return (OnShelf { path, document, front: Digest::of_parts([LOST]) }, true);
        };
        let (document, whole) = match ty.and_then(|ty| self.document(&path, source, text.take(), ty)) {
            Some((document, whole)) => (Some(document), whole),
            None => (None, true),
        };
        let front = document.as_ref().map_or(source.digest, |document| document.front);
        (OnShelf { path, document, front }, whole)
    }

    fn document(
        &self,
        path: &SourcePath,
        source: &Source,
        text: Option<Arc<str>>,
        ty: &Type,
    ) -> Option<(Arc<Document>, bool)> {
        let Reader { sources, reading, memory, .. } = self;
        if let Data::Bytes(_) = &source.data {
            return None;
        }
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
                Some(lang) => document::read_telling(text, ty, lang, reading),
                None => document::read_rows(text, ty, reading),
            }
        };
        if let Some(known) = memory.documents.find(key) {
            return Some((known, true));
        }
        match text.or_else(|| sources.text(path)) {
            Some(text) => Some((memory.documents.get(key, || read(&text)), true)),
            // It was written again since the folder was looked at, and will be looked at again.
            None => Some((Arc::new(document::lost(ty)), false)),
        }
    }
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
pub(super) fn said(sources: &Sources, shelves: &[Arc<Shelf>]) -> Digest {
    let others = texts(sources, "content/types/").chain(texts(sources, SITE_FILE));
    let others = others.chain(texts(sources, language::TERMS));
    let others: Vec<_> = others.map(|(path, text)| (path, document::digest_of(&text))).collect();
    let others = others.iter().flat_map(|(path, digest)| [path.as_bytes(), digest.bytes()]);
    Digest::of_parts(shelves.iter().map(|shelf| shelf.said.bytes()).chain(others))
}
