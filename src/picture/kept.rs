//! What was made before: a folder of pictures by the digest of all that they were made from. It may be deleted at any
//! time; without it a build is only slower.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::base::digest::Digest;

/// The pictures that were made before.
#[derive(Debug, Default)]
pub struct Kept {
    /// `None`: nothing is kept.
    folder: Option<PathBuf>,
    asked: Mutex<BTreeSet<String>>,
}

impl Kept {
    /// Those in this folder, which is made when the first is kept.
    pub fn at(folder: PathBuf) -> Kept {
        Kept { folder: Some(folder), asked: Mutex::default() }
    }

    /// The picture with this digest: as it is kept, or made now and kept. That it can't be kept is no fault.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn get<E>(&self, key: Digest, make: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Vec<u8>, E> {
        let Some(folder) = &self.folder else { return make() };
        let name = key.short(32);
        let path = folder.join(&name);
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone());
        if let Some(bytes) = fs::read(&path).ok().and_then(|file| whole(&file)) {
            return Ok(bytes);
        }
        let bytes = make()?;
        // Two that make the same write the same, each into a file of its own.
        let draft = folder.join(format!("{name}.{:?}", std::thread::current().id()));
        let kept = [Digest::of(&bytes).bytes(), bytes.as_slice()].concat();
        let _ = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&draft, kept))
            .and_then(|()| fs::rename(&draft, &path));
        Ok(bytes)
    }

    /// Throws away what nobody has asked for since this was opened: pictures that are no longer there.
    pub fn sweep(&self) {
        let Some(entries) = self.folder.as_ref().and_then(|folder| fs::read_dir(folder).ok()) else { return };
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in entries.flatten().filter(|entry| !asked.contains(&*entry.file_name().to_string_lossy()))
        {
            // Who can't throw it away keeps it.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The bytes of a kept file, if they are those that were kept: a digest stands before them.
fn whole(file: &[u8]) -> Option<Vec<u8>> {
    let (digest, bytes) = file.split_at_checked(32)?;
    (Digest::of(bytes).bytes() == digest).then(|| bytes.to_vec())
}
