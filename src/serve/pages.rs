//! Outputs that were rendered, by their paths, each with the digest of all that it was made from. One that was made from
//! another state of the site is kept too: it is the last good one, should its template fail now.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;

use crate::base::digest::Digest;

use super::answer::tag;

/// Most bytes that are remembered: a crawler that asks for every page must not fill the memory.
const LARGEST: usize = 64 << 20;

/// One rendered output.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The digest of the state that it was rendered from.
    pub(super) made_from: Digest,
    /// Its bytes.
    pub(super) bytes: Bytes,
    /// What changes when the bytes do.
    pub(super) tag: String,
}

impl Page {
    pub(super) fn new(made_from: Digest, bytes: Vec<u8>) -> Page {
        let tag = tag(&bytes);
        Page { made_from, bytes: bytes.into(), tag }
    }
}

/// The rendered outputs.
#[derive(Debug, Default)]
pub(super) struct Pages(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    pages: BTreeMap<String, Page>,
    size: usize,
}

impl Pages {
    /// The last good rendering of an output, whatever it was made from.
    pub(super) fn get(&self, file: &str) -> Option<Page> {
        self.lock().pages.get(file).cloned()
    }

    /// Remembers a rendering. When too much is remembered, all else is forgotten.
    pub(super) fn put(&self, file: &str, page: Page) {
        let mut held = self.lock();
        let size = page.bytes.len();
        if held.size + size > LARGEST {
            *held = Held::default();
        }
        held.size += size;
        if let Some(old) = held.pages.insert(file.to_owned(), page) {
            held.size -= old.bytes.len();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        // A page is put whole or not at all, and the size is only a measure.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_stays_within_its_bounds() {
        let pages = Pages::default();
        let page = |size: usize| Page::new(Digest::of(b""), vec![b'a'; size]);
        for number in 0..5 {
            pages.put(&number.to_string(), page(LARGEST / 4));
        }
        assert!(pages.get("0").is_none());
        assert!(pages.get("4").is_some());
        for _ in 0..9 {
            pages.put("same", page(LARGEST / 4));
        }
        assert!(pages.get("4").is_some());
    }
}
