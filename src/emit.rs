//! Artifacts → folder: the only writer. Never leaves a half-written site.
//!
//! What changed is staged beside its place, a journal says what goes where, then all is renamed. Whoever comes next
//! finishes a journal that is there and throws away a stage that has none. What is the same is compared and left alone:
//! wiping and rewriting a folder can cost seconds. Files that no build of ours wrote are never touched.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// Bytes and the place where they belong, relative to the output folder, with `/` between its parts.
#[derive(Debug)]
pub struct Artifact {
    /// The place.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

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

const MANIFEST: &str = ".ahp1-manifest.json";
const JOURNAL: &str = ".ahp1-journal.json";
const STAGE: &str = ".ahp1-stage";

/// The files of a build.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Manifest {
    files: BTreeSet<String>,
}

/// What is left to do: the staged file of number *n* goes to the *n*th path of `put`.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    put: Vec<String>,
    remove: Vec<String>,
    manifest: Manifest,
}

/// Brings the folder to hold these artifacts, and finishes or undoes first what an earlier command left.
///
/// # Errors
/// When the disk refuses, or when a file stands in the way that no build wrote ([`ErrorKind::AlreadyExists`]). The
/// folder then holds the old site.
pub fn emit(out: &Path, artifacts: &[Artifact]) -> io::Result<Changes> {
    recover(out)?;
    let before = manifest(out)?;
    let manifest = Manifest { files: artifacts.iter().map(|artifact| artifact.path.clone()).collect() };
    let states: Vec<State> =
        artifacts.par_iter().map(|artifact| state(out, artifact, &before)).collect::<io::Result<_>>()?;
    let changed: Vec<_> = artifacts
        .iter()
        .zip(&states)
        .filter(|(_, state)| **state == State::Changed)
        .map(|(a, _)| a)
        .collect();
    let remove: Vec<String> = before.files.difference(&manifest.files).cloned().collect();
    let changes =
        Changes { written: changed.len(), unchanged: artifacts.len() - changed.len(), removed: remove.len() };
    if changed.is_empty() && remove.is_empty() && before.files == manifest.files {
        return Ok(changes);
    }
    let stage = out.join(STAGE);
    at(&stage, fs::create_dir_all(&stage))?;
    changed.par_iter().enumerate().try_for_each(|(number, artifact)| {
        let path = stage.join(number.to_string());
        at(&path, fs::write(&path, &artifact.bytes))
    })?;
    let put = changed.iter().map(|artifact| artifact.path.clone()).collect();
    let journal = Journal { put, remove, manifest };
    write_whole(out, JOURNAL, &journal)?;
    finish(out, &journal)?;
    Ok(changes)
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Same,
    Changed,
}

fn state(out: &Path, artifact: &Artifact, before: &Manifest) -> io::Result<State> {
    let path = place(out, &artifact.path)?;
    let in_the_way = match fs::symlink_metadata(&path) {
        // A page may become the folder of another and back: its files are ours, and go before anything is put there.
        Ok(meta) if meta.is_dir() => (!only_ours(&path, &artifact.path, before)?).then_some(path),
        Ok(meta) if meta.len() == artifact.bytes.len() as u64 && fs::read(&path)? == artifact.bytes => {
            return Ok(State::Same);
        }
        Ok(_) => (!before.files.contains(&artifact.path)).then_some(path),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            file_above(out, &artifact.path, before)?
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

fn manifest(out: &Path) -> io::Result<Manifest> {
    match fs::read(out.join(MANIFEST)) {
        Ok(bytes) => parsed(out, MANIFEST, &bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Manifest::default()),
        Err(error) => Err(error),
    }
}

/// With the path in the error: the system says what is wrong, but not with what.
fn at<T>(path: &Path, result: io::Result<T>) -> io::Result<T> {
    result.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// What one of our own files says. Whoever has changed it is told which it is, and that it may go.
fn parsed<T: for<'d> Deserialize<'d>>(out: &Path, name: &str, bytes: &[u8]) -> io::Result<T> {
    serde_json::from_slice(bytes).map_err(|error| {
        let message =
            format!("{} can’t be read ({error}): empty the folder and build again", out.join(name).display());
        io::Error::new(ErrorKind::InvalidData, message)
    })
}

fn write_whole(out: &Path, name: &str, value: &impl Serialize) -> io::Result<()> {
    let next = out.join(format!("{name}.next"));
    at(&next, fs::write(&next, serde_json::to_vec(value)?))?;
    fs::rename(next, out.join(name))
}

/// Does what the journal says. Each step can be repeated, so that a journal can be finished at any point.
fn finish(out: &Path, journal: &Journal) -> io::Result<()> {
    for path in &journal.remove {
        remove_file(out, path)?;
    }
    let mut made = BTreeSet::new();
    for (number, path) in journal.put.iter().enumerate() {
        let to = place(out, path)?;
        if let Some(folder) = to.parent()
            && made.insert(folder.to_owned())
        {
            at(folder, fs::create_dir_all(folder))?;
        }
        match fs::rename(out.join(STAGE).join(number.to_string()), &to) {
            // Renamed by whoever began to finish this journal.
            Err(error) if error.kind() == ErrorKind::NotFound && to.exists() => {}
            other => at(&to, other)?,
        }
    }
    write_whole(out, MANIFEST, &journal.manifest)?;
    fs::remove_file(out.join(JOURNAL))?;
    remove_stage(out)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(path: &str, bytes: &str) -> Artifact {
        Artifact { path: path.to_owned(), bytes: bytes.as_bytes().to_vec() }
    }

    fn files(out: &Path) -> Vec<String> {
        let mut files: Vec<_> = walkdir::WalkDir::new(out)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned())
            .filter(|name| name != MANIFEST)
            .collect();
        files.sort();
        files
    }

    #[test]
    fn what_is_the_same_stays_and_what_is_gone_goes() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        let first =
            emit(&out, &[artifact("cy/index.html", "a"), artifact("en/old/index.html", "b")]).unwrap();
        assert_eq!(first, Changes { written: 2, unchanged: 0, removed: 0 });
        let second =
            emit(&out, &[artifact("cy/index.html", "a"), artifact("en/new/index.html", "b")]).unwrap();
        assert_eq!(second, Changes { written: 1, unchanged: 1, removed: 1 });
        assert_eq!(files(&out), ["cy/index.html", "en/new/index.html"]);
        assert!(!out.join("en/old").exists());
    }

    #[test]
    fn a_page_may_become_a_folder_and_back() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        emit(out, &[artifact("a", "1")]).unwrap();
        emit(out, &[artifact("a/index.html", "2")]).unwrap();
        emit(out, &[artifact("a", "3")]).unwrap();
        assert_eq!(files(out), ["a"]);
    }

    #[test]
    fn a_file_that_no_build_wrote_is_never_touched() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        fs::write(out.join("CNAME"), "ours").unwrap();
        emit(out, &[artifact("index.html", "1")]).unwrap();
        emit(out, &[]).unwrap();
        assert_eq!(files(out), ["CNAME"]);
        let refused = emit(out, &[artifact("CNAME", "theirs")]).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(out.join("CNAME")).unwrap(), "ours");
    }

    #[test]
    fn what_stands_in_the_way_is_told_before_anything_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        emit(out, &[artifact("a", "old"), artifact("z/index.html", "old")]).unwrap();
        fs::create_dir_all(out.join("b/theirs")).unwrap();
        fs::write(out.join("c"), "theirs").unwrap();
        fs::write(out.join("z/theirs"), "theirs").unwrap();
        for path in ["b", "c/index.html", "z"] {
            let refused = emit(out, &[artifact("a", "new"), artifact(path, "new")]).unwrap_err();
            assert_eq!(refused.kind(), ErrorKind::AlreadyExists, "{path}");
            assert_eq!(files(out), ["a", "c", "z/index.html", "z/theirs"]);
            assert_eq!(fs::read_to_string(out.join("a")).unwrap(), "old");
        }
        // A file of ours that somebody made a folder is theirs now.
        fs::remove_file(out.join("a")).unwrap();
        fs::create_dir(out.join("a")).unwrap();
        emit(out, &[artifact("z/index.html", "new")]).unwrap();
        assert!(out.join("a").is_dir());
    }

    #[test]
    fn a_journal_is_finished_and_a_stage_without_one_is_undone() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        emit(out, &[artifact("a", "old"), artifact("b", "old")]).unwrap();
        // Cut off while staging: the old site stands.
        fs::create_dir_all(out.join(STAGE)).unwrap();
        fs::write(out.join(STAGE).join("0"), "half").unwrap();
        recover(out).unwrap();
        assert_eq!(fs::read_to_string(out.join("a")).unwrap(), "old");
        assert!(!out.join(STAGE).exists());
        // Cut off after the first rename: the new site stands.
        let manifest = Manifest { files: ["a", "c"].map(str::to_owned).into() };
        let put = vec!["a".to_owned(), "c".to_owned()];
        let journal = Journal { put, remove: vec!["b".to_owned()], manifest };
        fs::create_dir_all(out.join(STAGE)).unwrap();
        fs::write(out.join("a"), "new").unwrap();
        fs::write(out.join(STAGE).join("1"), "new").unwrap();
        write_whole(out, JOURNAL, &journal).unwrap();
        recover(out).unwrap();
        assert_eq!(files(out), ["a", "c"]);
        assert_eq!(fs::read_to_string(out.join("c")).unwrap(), "new");
    }

    #[test]
    fn a_path_that_climbs_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["../x", "a/../../x", "/x", "a//b", ""] {
            assert!(emit(folder.path(), &[artifact(path, "x")]).is_err(), "{path}");
        }
    }
}
