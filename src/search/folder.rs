//! The index in a built folder, without the site's sources.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::lang::Lang;

use super::files::{FORM, File, PLACE, Place};
use super::read::{Open, Source};

/// The files of a language's index on disk.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Opens the index of a language in a folder that a build wrote.
    ///
    /// # Errors
    /// When there is none, it can't be read, or another version of this program wrote it.
    pub fn open(out: &Path, lang: Lang) -> io::Result<Open<Folder>> {
        let place = out.join(PLACE);
        let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", place.display()));
        let text = fs::read_to_string(&place).map_err(named)?;
        let found: Place = serde_json::from_str(&text).map_err(io::Error::other).map_err(named)?;
        if found.form != FORM {
            let error = io::Error::new(io::ErrorKind::InvalidData, "an index of another form");
            return Err(named(error));
        }
        let manifest = out.join(&found.folder).join(found.manifests.get(lang));
        Open::new(Folder(manifest.parent().map_or_else(|| out.to_owned(), Path::to_owned)))
    }
}

impl Source for Folder {
    fn text(&self, file: File) -> io::Result<String> {
        let path = self.0.join(file.name());
        fs::read_to_string(&path)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
    }
}
