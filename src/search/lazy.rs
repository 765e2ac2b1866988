//! The index of a site, made when somebody first asks for a file of it: while a site is served, most changes need none.

use std::sync::OnceLock;

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::language::Language;
use crate::site::Site;

use super::build::{Index, build};
use super::files::{File, Files, bytes};

/// The files of an index, and the index once it is needed.
#[derive(Debug)]
pub struct Lazy {
    /// Its files.
    pub files: Files,
    index: OnceLock<Both<Index>>,
}

impl Lazy {
    /// That of this site; `sources` is the digest of what its pages say.
    pub fn new(site: &Site, sources: Digest) -> Lazy {
        Lazy { files: Files::of(site, sources), index: OnceLock::new() }
    }

    /// Makes the index, if it isn't yet. To be called before its files are rendered on several threads: whoever waited for
    /// it there would keep a thread from making it.
    pub fn make(&self, site: &Site, language: &Language) {
        self.index(site, language);
    }

    /// The bytes of a file of a language.
    pub fn bytes(&self, site: &Site, language: &Language, lang: Lang, file: File) -> Vec<u8> {
        bytes(site, self.index(site, language).get(lang), file)
    }

    fn index(&self, site: &Site, language: &Language) -> &Both<Index> {
        self.index.get_or_init(|| build(site, language, &self.files))
    }
}
