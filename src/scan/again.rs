//! A few files that somebody says have changed → the same `Sources` with these read again, if nothing else can be new.

use std::path::{Path, PathBuf};

use crate::base::span::SourcePath;

use super::{Source, Sources, Stamp, Stamps, Wanted, is_hidden, name_of, read_file};

/// The sources with these files read again, where that is all that there is to do: each of them was read before and is
/// there still. `None` when one came or went, or can't be read: then only a look at the whole folder tells.
///
/// It is a first look, for whoever waits; [`super::scan`] stays the one that is right whatever happened.
pub fn again(root: &Path, before: &Sources, stamps: &mut Stamps, changed: &[PathBuf]) -> Option<Sources> {
    let root = root.canonicalize().ok()?;
    let mut read: Vec<(SourcePath, Source)> = Vec::new();
    for path in changed {
        match stamps.0.get_mut(path) {
            Some(stamp) => {
                read.push(reread(&root, path, stamp)?);
            }
            // What an editor leaves beside it, or took away again.
            None if is_nothing(path) => {}
            None => return None,
        }
    }
    let mut sources = before.clone();
    for (name, source) in read {
        // Not a file that came: it has to have been there by this name.
        *sources.files.get_mut(&name)? = source;
    }
    Some(sources)
}

fn reread(root: &Path, path: &Path, stamp: &mut Stamp) -> Option<(SourcePath, Source)> {
    let meta = path.symlink_metadata().ok()?;
    stamp.read.as_ref().ok()?;
    if !meta.is_file() {
        return None;
    }
    let file = Wanted {
        name: name_of(root, path).into(),
        path: path.to_owned(),
        modified: meta.modified().ok()?,
        length: meta.len(),
    };
    let read = read_file(&file);
    *stamp = Stamp::new(&file, &read, root.join(&*file.name) != path);
    Some((file.name, read.ok()?))
}

fn is_nothing(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| is_hidden(&name.to_string_lossy()));
    hidden || path.symlink_metadata().is_err()
}
