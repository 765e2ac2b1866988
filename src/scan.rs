//! The user's folders → `Sources`: the only room that reads them. Sorted, hashed, normalised; knows no meaning.

mod again;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use rayon::prelude::*;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::base::digest::Digest;
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};

pub use again::again;

/// The folders of a site that are read, beside each other under its root.
pub const FOLDERS: [&str; 4] = ["content", "i18n", "language", "themes"];
/// The file that makes a folder a site.
pub const SITE_FILE: &str = "content/site.yaml";

/// Largest text that is read, in bytes: a book is about 1 MB.
const LARGEST_TEXT: u64 = 4 << 20;
/// Largest picture or other file that is copied, in bytes.
const LARGEST_FILE: u64 = 25 << 20;
/// A stamp younger than this, in seconds, isn't trusted: a second write within the clock's tick would look the same.
const RACY: u64 = 2;

/// Every file of the site, by its path.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    root: Option<PathBuf>,
    files: BTreeMap<SourcePath, Source>,
    lost: BTreeSet<SourcePath>,
    /// Those of which the disk doesn't have the text by this name, so that it stays here.
    kept: BTreeSet<SourcePath>,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Source {
    /// The digest of what is in `data`.
    pub digest: Digest,
    /// What is in it.
    pub data: Data,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Data {
    /// A text: UTF-8, without a byte order mark, in Unicode's form NFC.
    Text(Arc<str>),
    /// Such a text, [released](Sources::release): [`Sources::text`] reads it again.
    Released,
    /// Anything else.
    Bytes(Arc<[u8]>),
}

impl Data {
    /// The bytes to copy. Of a released text none: it was read, not copied.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Data::Text(text) => text.as_bytes(),
            Data::Released => &[],
            Data::Bytes(bytes) => bytes,
        }
    }
}

impl Sources {
    /// The name of the folder that they were read from; empty for sources without one.
    pub fn root(&self) -> Cow<'_, str> {
        self.root.as_deref().and_then(Path::file_name).map_or(Cow::default(), OsStr::to_string_lossy)
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<&Source> {
        self.files.get(path)
    }

    /// The text of the file at this path, if it is one. A text that was released is read again; `None` if the file is
    /// no longer as it was.
    pub fn text(&self, path: &str) -> Option<Arc<str>> {
        let Source { digest, data } = self.get(path)?;
        match data {
            Data::Text(text) => Some(Arc::clone(text)),
            Data::Released => {
                let mut bytes = Vec::new();
                let file = File::open(self.root.as_ref()?.join(path)).ok()?;
                file.take(LARGEST_TEXT + 1).read_to_end(&mut bytes).ok()?;
                let now = source(path, bytes).ok().filter(|now| now.digest == *digest)?;
                let Data::Text(text) = now.data else { return None };
                Some(text)
            }
            Data::Bytes(_) => None,
        }
    }

    /// Hands over the texts that become documents, so that each one's memory is given back when it has: they are as large
    /// as all that is kept of them, and later only a finding shows a line of one. What came from no disk stays here too.
    pub fn release(&mut self) -> BTreeMap<SourcePath, Arc<str>> {
        let mut texts = BTreeMap::new();
        for (name, source) in &mut self.files {
            if let Data::Text(text) = &source.data
                && is_document(name)
            {
                texts.insert(name.clone(), Arc::clone(text));
                if self.root.is_some() && !self.kept.contains(name) {
                    source.data = Data::Released;
                }
            }
        }
        texts
    }

    /// The files under a folder (with its `/`), in the order of their paths.
    pub fn under<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = (&'s SourcePath, &'s Source)> {
        let from: SourcePath = folder.into();
        self.files.range(from..).take_while(move |(path, _)| path.starts_with(folder))
    }

    /// The files and folders under a folder that are there and can't be read, each of which has a finding: nobody is to
    /// be told that they are missing.
    pub fn lost<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = &'s SourcePath> {
        let from: SourcePath = folder.into();
        self.lost.range(from..).take_while(move |path| path.starts_with(folder))
    }

    /// Whether this file, or a folder that it would stand in, is there and can't be read.
    pub fn is_lost(&self, path: &str) -> bool {
        let above = path.match_indices('/').map(|(at, _)| &path[..at]);
        above.chain([path]).any(|path| self.lost.contains(path))
    }

    /// Whether these are the same files, and the same are lost.
    pub fn same(&self, other: &Sources) -> bool {
        let same = |(one, other): ((&SourcePath, &Source), (&SourcePath, &Source))| {
            one.1.digest == other.1.digest && (Arc::ptr_eq(one.0, other.0) || one.0 == other.0)
        };
        self.files.len() == other.files.len()
            && self.root == other.root
            && self.lost == other.lost
            && self.files.iter().zip(&other.files).all(same)
    }

    /// Puts a file there: how tests make sites without a disk. What can't be read stays out, with the finding.
    pub fn insert(&mut self, path: &str, bytes: &[u8]) -> Option<Finding> {
        let path: SourcePath = path.into();
        match source(&path, bytes.to_vec()) {
            Ok(source) => {
                self.lost.remove(&path);
                self.kept.insert(path.clone());
                self.files.insert(path, source);
                None
            }
            Err(finding) => {
                self.files.remove(&path);
                self.lost.insert(path.clone());
                Some(finding.in_file(&path))
            }
        }
    }

    /// Takes a file away, and tells whether it was there.
    pub fn remove(&mut self, path: &str) -> bool {
        self.lost.remove(path) | self.files.remove(path).is_some()
    }
}

/// What was read before and when, so that `serve` reads again only what changed.
#[derive(Debug, Default)]
pub struct Stamps(BTreeMap<PathBuf, Stamp>);

#[derive(Debug)]
struct Stamp {
    modified: SystemTime,
    length: u64,
    read: Result<Source, Finding>,
}

/// Reads the site under `root`.
///
/// # Errors
/// When the root itself can't be read. Trouble with single files is a finding.
pub fn scan(root: &Path, stamps: &mut Stamps) -> io::Result<(Sources, Vec<Finding>)> {
    let root = root
        .canonicalize()
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", root.display())))?;
    let mut findings = Vec::new();
    let mut wanted = Vec::new();
    for folder in FOLDERS {
        let path = root.join(folder);
        if path.symlink_metadata().is_err() {
            continue;
        }
        // The walk follows a link that it begins at.
        match stays_inside(&root, &path) {
            Ok(()) => walk(&root, folder, &mut wanted, &mut findings),
            Err(finding) => findings.push(finding.in_file(&folder.into())),
        }
    }
    let old = std::mem::take(&mut stamps.0);
    let now = SystemTime::now();
    let read: Vec<_> = wanted
        .into_par_iter()
        .map(|file| {
            let before = old.get(&file.path).filter(|stamp| stamp.fits(&file, now));
            let read = match before {
                Some(stamp) => stamp.read.clone(),
                None => read_file(&file),
            };
            (file, read)
        })
        .collect();
    let lost = findings.iter().filter_map(|finding| finding.place.as_ref().map(|place| place.file.clone()));
    let mut sources = Sources { lost: lost.collect(), ..Sources::default() };
    let mut lower: BTreeMap<String, SourcePath> = BTreeMap::new();
    for (file, read) in read {
        let respelt = root.join(&*file.name) != file.path;
        stamps.0.insert(file.path.clone(), Stamp::new(&file, &read, respelt));
        if respelt {
            sources.kept.insert(file.name.clone());
        }
        match read {
            Ok(source) => {
                if let Some(twin) = lower.insert(file.name.to_lowercase(), file.name.clone()) {
                    let finding = Finding::new(Code::CaseTwins).in_file(&file.name);
                    findings.push(finding.with("other", &twin).also(&twin, None));
                }
                sources.files.insert(file.name, source);
            }
            Err(finding) => {
                findings.push(finding.in_file(&file.name));
                sources.lost.insert(file.name);
            }
        }
    }
    sources.root = Some(root);
    Ok((sources, findings))
}

struct Wanted {
    name: SourcePath,
    path: PathBuf,
    modified: SystemTime,
    length: u64,
}

impl Stamp {
    /// What was read of a file, without what can be read again: nobody asks for the text of a document that is known.
    fn new(file: &Wanted, read: &Result<Source, Finding>, respelt: bool) -> Stamp {
        let mut read = read.clone();
        if let Ok(Source { data: data @ Data::Text(_), .. }) = &mut read
            && is_document(&file.name)
            && !respelt
        {
            *data = Data::Released;
        }
        Stamp { modified: file.modified, length: file.length, read }
    }

    fn fits(&self, file: &Wanted, now: SystemTime) -> bool {
        let age = now.duration_since(file.modified).map_or(0, |age| age.as_secs());
        self.modified == file.modified && self.length == file.length && age >= RACY
    }
}

fn walk(root: &Path, folder: &str, wanted: &mut Vec<Wanted>, findings: &mut Vec<Finding>) {
    let entries = walkdir::WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy()));
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or(folder.to_owned(), |path| name_of(root, path));
                let reason = error.io_error().map_or("a folder in itself".to_owned(), ToString::to_string);
                findings.push(Finding::new(Code::Unreadable).with("reason", reason).in_file(&path.into()));
                continue;
            }
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let name: SourcePath = name_of(root, entry.path()).into();
        if entry.path_is_symlink()
            && let Err(finding) = stays_inside(root, entry.path())
        {
            findings.push(finding.in_file(&name));
            continue;
        }
        match std::fs::metadata(entry.path()) {
            Ok(meta) if meta.is_file() => wanted.push(Wanted {
                name,
                path: entry.path().to_owned(),
                modified: meta.modified().unwrap_or(SystemTime::UNIX_EPOCH),
                length: meta.len(),
            }),
            Ok(meta) => {
                let reason = if meta.is_dir() {
                    "a shortcut to a folder, which is not followed"
                } else {
                    "neither a file nor a folder"
                };
                findings.push(Finding::new(Code::Unreadable).with("reason", reason).in_file(&name));
            }
            Err(error) => {
                findings.push(Finding::new(Code::Unreadable).with("reason", error).in_file(&name));
            }
        }
    }
}

/// Files that editors and systems leave about.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name == "Thumbs.db"
}

fn stays_inside(root: &Path, link: &Path) -> Result<(), Finding> {
    match link.canonicalize() {
        Ok(target) if target.starts_with(root) => Ok(()),
        Ok(target) => Err(Finding::new(Code::OutsideSite).with("target", target.display())),
        Err(error) => Err(Finding::new(Code::Unreadable).with("reason", error)),
    }
}

fn name_of(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").nfc().collect()
}

fn read_file(file: &Wanted) -> Result<Source, Finding> {
    let limit = if is_text(&file.name) { LARGEST_TEXT } else { LARGEST_FILE };
    if file.length > limit {
        let finding = Finding::new(Code::FileTooLarge).with("size", megabytes(file.length));
        return Err(finding.with("limit", megabytes(limit)));
    }
    let bytes =
        std::fs::read(&file.path).map_err(|error| Finding::new(Code::Unreadable).with("reason", error))?;
    source(&file.name, bytes)
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}

/// What becomes a document, if its type is declared; all else of `content/` is small.
fn is_document(name: &str) -> bool {
    name.starts_with("content/") && name.ends_with(".md")
}

/// What the engine reads itself; the rest is copied as it is.
fn is_text(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    // `HOME.CY.MD` is nobody's telling, but a text: the rule on stray files tells of it.
    let known = ["md", "yaml", "yml", "ftl"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    // A theme's style sheet names other assets; one beside an item is a file like any other.
    let style = extension.eq_ignore_ascii_case("css") && name.starts_with("themes/");
    known || style || name.contains("/templates/")
}

/// Whether a text is in form NFC, as far as a quick look tells. Below U+0300, where the letters of Welsh and English are, and
/// among the marks of U+2000 to U+206F, nothing needs a look, and the first bytes of their characters tell them: but for the
/// spaces U+2000 and U+2001, which the form writes another way.
fn is_plainly_nfc(text: &str) -> bool {
    let mut plain = true;
    for three in text.as_bytes().windows(3) {
        let marks = (three[0] == 0xE2) & ((three[1] == 0x81) | (three[1] == 0x80) & (three[2] > 0x81));
        plain &= (three[0] < 0xCC) | marks;
    }
    plain && text.as_bytes().iter().rev().take(2).all(|byte| *byte < 0xCC)
        || is_nfc_quick(text.chars()) == IsNormalized::Yes
}

fn source(name: &str, bytes: Vec<u8>) -> Result<Source, Finding> {
    if !is_text(name) {
        return Ok(Source { digest: Digest::of(&bytes), data: Data::Bytes(bytes.into()) });
    }
    let text = String::from_utf8(bytes).map_err(|_| Finding::new(Code::NotUtf8))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let text: Arc<str> =
        if is_plainly_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() };
    Ok(Source { digest: Digest::of(text.as_bytes()), data: Data::Text(text) })
}
