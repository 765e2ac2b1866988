//! Outputs → folder: the only writer. Never leaves a half-written site.
//!
//! What changed is staged beside its place as it is made, in folders as it will stand; when all of it is there a journal
//! says so, and it is renamed into place, folders that are new in one go. Whoever comes next finishes a journal that is
//! there and throws away a stage that has none. What is the same is compared and left alone: wiping and rewriting a folder
//! can cost seconds. Files that no build of ours wrote are never touched.

mod notes;
#[cfg(test)]
mod tests;

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::base::digest::Digest;

use notes::{JOURNAL, Journal, Manifest, STAGE, Stamp, Stamps, parsed, write_whole};

/// What a build changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// New or different files.
    pub written: usize,
    /// Files that were there already, byte for byte.
    pub unchanged: usize,
    /// Files of an earlier build that this one no longer has.
    pub removed: usize,
}

/// A site that is there already.
#[derive(Debug)]
pub struct Held {
    /// How many files it has.
    pub files: usize,
    /// What the build that wrote it had to tell, as it was given to [`Emission::finish`].
    pub told: String,
    made_from: String,
}

impl Held {
    /// Whether it was made from what has this digest.
    pub fn is_of(&self, made_from: Digest) -> bool {
        self.made_from == made_from.to_string()
    }
}

/// A site that is being written. Nothing of the old one is touched before [`Emission::finish`]; one that is dropped
/// without it leaves nothing behind.
#[derive(Debug)]
pub struct Emission<'o> {
    out: &'o Path,
    /// Whether the folder was there before.
    found: bool,
    before: Manifest,
    put: Mutex<Vec<(String, Stamp)>>,
    staged: AtomicUsize,
}

/// Begins to write a site into a folder, and finishes or undoes first what an earlier command left.
///
/// # Errors
/// When the disk refuses.
pub fn begin(out: &Path) -> io::Result<Emission<'_>> {
    recover(out)?;
    let (found, before) = (out.exists(), Manifest::read(out)?);
    Ok(Emission { out, found, before, put: Mutex::default(), staged: AtomicUsize::new(0) })
}

/// What a folder holds, if it is as the build left it that made it. No file of the site is read: one that was changed since
/// has another length or another time.
pub fn held(out: &Path) -> Option<Held> {
    let (stamps, manifest) = rayon::join(|| Stamps::read(out), || Manifest::read(out));
    let (stamps, files) = (stamps?, manifest.ok()?.files);
    let as_it_was = |path: &String| {
        let now = fs::symlink_metadata(out.join(path)).ok()?;
        (stamps.of(path)? == Stamp::of(&now)).then_some(())
    };
    let same = files.par_iter().map(as_it_was).all(|same| same.is_some());
    same.then_some(Held { files: files.len(), told: stamps.told, made_from: stamps.made_from })
}

impl Emission<'_> {
    /// Takes an output, from any thread; `path` is its place relative to the folder, with `/` between its parts.
    ///
    /// # Errors
    /// When the disk refuses, or when a file stands in the way that no build wrote ([`ErrorKind::AlreadyExists`]).
    pub fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let stamp = match state(self.out, path, bytes, &self.before)? {
            State::Same(meta) => Stamp::of(&meta),
            State::Changed => {
                self.staged.fetch_add(1, Ordering::Relaxed);
                let staged = self.out.join(STAGE).join(path);
                at(&staged, write(&staged, bytes))?
            }
        };
        self.put.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), stamp));
        Ok(())
    }

    /// Brings the folder to hold what was put, and nothing else of ours. `made_from` is the digest of all that it was made
    /// from, `told` what [`held`] will answer with.
    ///
    /// # Errors
    /// When the disk refuses. Whoever comes next finishes what was begun.
    pub fn finish(mut self, made_from: Digest, told: String) -> io::Result<Changes> {
        let put = std::mem::take(self.put.get_mut().unwrap_or_else(PoisonError::into_inner));
        let written = std::mem::take(self.staged.get_mut());
        let manifest = Manifest { files: put.iter().map(|(path, _)| path.clone()).collect() };
        let remove: Vec<String> = self.before.files.difference(&manifest.files).cloned().collect();
        let changes = Changes { written, unchanged: put.len() - written, removed: remove.len() };
        if written > 0 || !remove.is_empty() || self.before.files != manifest.files {
            at(self.out, fs::create_dir_all(self.out))?;
            let journal = Journal { remove, manifest };
            write_whole(self.out, JOURNAL, &journal)?;
            finish(self.out, &journal)?;
        }
        Stamps::write(self.out, made_from, put, told)?;
        Ok(changes)
    }
}

impl Drop for Emission<'_> {
    fn drop(&mut self) {
        if *self.staged.get_mut() > 0 {
            // Whoever comes next throws it away, should this fail.
            let _ = remove_stage(self.out);
            if !self.found {
                let _ = fs::remove_dir(self.out);
            }
        }
    }
}

/// Finishes a journal that a command left behind, or throws away what it had only staged.
///
/// # Errors
/// When the disk refuses.
pub fn recover(out: &Path) -> io::Result<()> {
    match fs::read(out.join(JOURNAL)) {
        Ok(bytes) => {
            let journal: Journal = parsed(out, JOURNAL, &bytes)?;
            finish(out, &journal)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => remove_stage(out),
        Err(error) => at(out, Err(error)),
    }
}

fn write(file: &Path, bytes: &[u8]) -> io::Result<Stamp> {
    let mut file = match File::create(file) {
        // The first file of its folder.
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(file.parent().unwrap_or(file))?;
            File::create(file)?
        }
        other => other?,
    };
    file.write_all(bytes)?;
    Ok(Stamp::of(&file.metadata()?))
}

enum State {
    Same(Metadata),
    Changed,
}

fn state(out: &Path, name: &str, bytes: &[u8], before: &Manifest) -> io::Result<State> {
    let path = place(out, name)?;
    let in_the_way = match fs::symlink_metadata(&path) {
        // A page may become the folder of another and back: its files are ours, and go before anything is put there.
        Ok(meta) if meta.is_dir() => (!only_ours(&path, name, before)?).then_some(path),
        Ok(meta) if meta.len() == bytes.len() as u64 && fs::read(&path)? == bytes => {
            return Ok(State::Same(meta));
        }
        Ok(_) => (!before.files.contains(name)).then_some(path),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            file_above(out, name, before)?
        }
        Err(error) => return Err(error),
    };
    match in_the_way {
        None => Ok(State::Changed),
        Some(path) => {
            let message = format!("{} is in the way: no build wrote it", path.display());
            Err(io::Error::new(ErrorKind::AlreadyExists, message))
        }
    }
}

/// Whether a folder holds files of the last build alone, so that it will be gone when they are.
fn only_ours(folder: &Path, path: &str, before: &Manifest) -> io::Result<bool> {
    let mut empty = true;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        let ours = match entry.file_type()?.is_dir() {
            true => only_ours(&entry.path(), &path, before)?,
            false => before.files.contains(&path),
        };
        if !ours {
            return Ok(false);
        }
        empty = false;
    }
    Ok(!empty)
}

/// What stands where a folder above an output has to be, unless it is a file of the last build.
fn file_above(out: &Path, path: &str, before: &Manifest) -> io::Result<Option<PathBuf>> {
    for (at, _) in path.match_indices('/') {
        let above = out.join(&path[..at]);
        match fs::symlink_metadata(&above) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
            Ok(_) if above.is_dir() => {}
            Ok(_) if before.files.contains(&path[..at]) => return Ok(None),
            Ok(_) => return Ok(Some(above)),
        }
    }
    Ok(None)
}

/// The place of an output. The plan's paths are made of checked slugs; this makes sure that none climbs all the same.
fn place(out: &Path, path: &str) -> io::Result<PathBuf> {
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains('\\');
    if !path.split('/').all(plain) {
        return Err(io::Error::new(ErrorKind::InvalidInput, format!("“{path}” is no place for a file")));
    }
    Ok(out.join(path))
}

/// With the path in the error: the system says what is wrong, but not with what.
fn at<T>(path: &Path, result: io::Result<T>) -> io::Result<T> {
    result.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// Does what the journal says. Each step can be repeated, so that a journal can be finished at any point.
fn finish(out: &Path, journal: &Journal) -> io::Result<()> {
    for path in &journal.remove {
        remove_file(out, path)?;
    }
    match move_in(&out.join(STAGE), out) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error)?,
        _ => {}
    }
    journal.manifest.write(out)?;
    fs::remove_file(out.join(JOURNAL))?;
    remove_stage(out)
}

/// Moves all that stands in a folder into another, and folders that aren't there yet whole.
fn move_in(from: &Path, to: &Path) -> io::Result<()> {
    let entries: Vec<_> = fs::read_dir(from)?.collect::<io::Result<_>>()?;
    entries.par_iter().try_for_each(|entry| {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() && to.is_dir() {
            move_in(&from, &to)
        } else {
            at(&to, fs::rename(&from, &to))
        }
    })
}

fn remove_file(out: &Path, path: &str) -> io::Result<()> {
    let file = place(out, path)?;
    if file.is_dir() {
        // No build made it.
        return Ok(());
    }
    match fs::remove_file(&file) {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(error);
        }
        _ => {}
    }
    // Folders that are empty now go too; the first that isn't ends it.
    let mut folder = file.parent();
    while let Some(empty) = folder.filter(|folder| *folder != out) {
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}

fn remove_stage(out: &Path) -> io::Result<()> {
    match fs::remove_dir_all(out.join(STAGE)) {
        Err(error) if error.kind() != ErrorKind::NotFound => at(out, Err(error)),
        _ => Ok(()),
    }
}
