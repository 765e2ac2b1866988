//! Files of the content that stand beside one another, as they were read: what is known of all of them together, so that an
//! edit costs a look at the shelf that it is on and not at every document.

use std::collections::HashMap;
use std::sync::Arc;

use crate::base::digest::Digest;
use crate::base::span::SourcePath;
use crate::content::{Content, Document, Telling};
use crate::diagnostic::Finding;

use super::Documents;

/// One file, as it was read.
#[derive(Debug)]
pub struct OnShelf {
    /// Its path.
    pub path: SourcePath,
    /// What is in it, if its type is declared.
    pub document: Option<Arc<Document>>,
    /// The digest of all of it that a site is assembled from.
    pub front: Digest,
}

/// Some files of the content, in the order of their paths.
#[derive(Debug)]
pub struct Shelf {
    files: Vec<OnShelf>,
    /// The digest of all that it was read from: the files, and the declarations of the types.
    pub made_from: Digest,
    /// The digest of all that a site is assembled from: of documents their [`Document::front`].
    pub front: Digest,
    /// The digest of what the documents say.
    pub said: Digest,
    /// What is wrong in the documents.
    pub findings: Vec<Finding>,
}

impl Shelf {
    /// Puts files together; `made_from` is the digest of all that they were read from.
    pub fn new(made_from: Digest, files: Vec<OnShelf>) -> Shelf {
        let documents = || files.iter().filter_map(|file| Some((&file.path, file.document.as_ref()?)));
        let front = files.iter().flat_map(|file| [file.path.as_bytes(), file.front.bytes()]);
        let said = documents().flat_map(|(path, document)| [path.as_bytes(), document.digest.bytes()]);
        let found = documents().flat_map(|(path, document)| {
            document.findings.iter().map(|finding| finding.clone().in_file(path))
        });
        let (front, said, findings) = (Digest::of_parts(front), Digest::of_parts(said), found.collect());
        Shelf { made_from, front, said, findings, files }
    }
}

/// All documents, by their paths.
pub(super) fn documents(shelves: &[Arc<Shelf>]) -> Documents {
    let files = shelves.iter().flat_map(|shelf| &shelf.files);
    files.filter_map(|file| Some((file.path.clone(), Arc::clone(file.document.as_ref()?)))).collect()
}

/// The tellings that are others now than they were, by their files; `before` and `now` are of one [`super::digest`], so that
/// the same files stand in the same places.
pub(super) fn retold<'s>(before: &[Arc<Shelf>], now: &'s [Arc<Shelf>]) -> HashMap<&'s str, &'s Arc<Telling>> {
    let others = before.iter().zip(now).filter(|(before, now)| !Arc::ptr_eq(before, now));
    let files = others.flat_map(|(before, now)| before.files.iter().zip(&now.files));
    let told = files.filter_map(|(before, now)| {
        let (before, document) = (before.document.as_ref()?, now.document.as_ref()?);
        match &document.content {
            Content::Telling(telling) if !Arc::ptr_eq(before, document) => Some((&*now.path, telling)),
            _ => None,
        }
    });
    told.collect()
}
