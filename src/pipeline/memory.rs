//! What one run of the line leaves to the next, and what tests count.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use crate::base::memo::Memo;
use crate::content::Document;
use crate::diagnostic::Finding;
use crate::i18n::Messages;
use crate::language::Language;
use crate::picture::{Head, Kept};
use crate::plan::Outputs;
use crate::scan::Stamps;
use crate::site::{Shelf, Site};
use crate::theme::Theme;

/// Where pictures are kept that took time to make, under a site's root.
const KEPT: &str = ".ahp1/pictures";

/// What one run of the line may use from the run before. A fresh one is always right, only slower.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) stamps: Stamps,
    pub(super) documents: Memo<Document>,
    /// What is read of files that stand beside one another.
    pub(super) shelves: Memo<Shelf>,
    pub(super) heads: Memo<Head>,
    pub(super) messages: Memo<(Arc<Messages>, Vec<Finding>)>,
    pub(super) languages: Memo<(Arc<Language>, Vec<Finding>)>,
    pub(super) themes: Memo<(Arc<Theme>, Vec<Finding>)>,
    /// Sites by all that they are assembled from: with the bodies that they had then.
    pub(super) sites: Memo<(Site, Vec<Finding>)>,
    /// What goes out, by the digests of site and theme, without the files of the search index.
    pub(super) outputs: Memo<(Arc<Outputs>, Vec<Finding>)>,
    pub(super) kept: Kept,
    pub(super) work: Work,
}

/// How much was really done, not remembered: what tests count.
#[derive(Debug, Default)]
pub struct Work {
    /// Documents read from their text.
    pub documents: AtomicUsize,
    /// Sites assembled from all their documents: not for what stands in the bodies of tellings alone.
    pub assemblies: AtomicUsize,
    /// Themes read.
    pub themes: AtomicUsize,
    /// Outputs rendered.
    pub renders: AtomicUsize,
}

impl Memory {
    /// With the pictures that were made before for the site in this folder.
    pub fn of_site(root: &Path) -> Memory {
        Memory { kept: Kept::at(root.join(KEPT)), ..Memory::default() }
    }

    /// Forgets what this run of the line didn't use. Heads of pictures are forgotten where they are asked for.
    pub fn sweep(&self) {
        self.shelves.sweep();
        self.messages.sweep();
        self.languages.sweep();
        self.themes.sweep();
        self.sites.sweep();
        self.outputs.sweep();
        // A document is asked for by its shelf, and only while that isn't remembered. Sites hold their shelves.
        self.documents.release();
    }

    /// What was done so far.
    pub fn work(&self) -> &Work {
        &self.work
    }
}
