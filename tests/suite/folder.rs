//! A site in a folder of its own that a test may do anything to; it goes with the test.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ahp1::pipeline::{self, Built, Memory};
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::line::{codes, edition};

/// The root of the repository, which is itself a site.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The small site that cases are laid over.
pub(crate) fn base() -> PathBuf {
    repository().join("tests/cases/base")
}

/// A site in a folder of its own.
pub(crate) struct Folder {
    dir: TempDir,
}

impl Folder {
    /// A folder without anything.
    pub(crate) fn empty() -> Folder {
        Folder { dir: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A copy of the base site.
    pub(crate) fn of_base() -> Folder {
        Folder::copy_of(&base())
    }

    /// A copy of a site: its sources, not what was built from them.
    pub(crate) fn copy_of(site: &Path) -> Folder {
        let folder = Folder::empty();
        for (path, bytes) in files(site, &ahp1::scan::FOLDERS) {
            folder.write(&path, bytes);
        }
        folder
    }

    /// Its path.
    pub(crate) fn root(&self) -> &Path {
        self.dir.path()
    }

    /// The path of something in it.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// Writes a file, and the folders that it stands in.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    /// Replaces a part of a text, which has to be there.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).expect("a text");
        assert!(text.contains(from), "{path} has no “{from}”");
        self.write(path, text.replace(from, to));
    }

    /// Takes a file away.
    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("a file that is there");
    }

    /// Builds into `public`.
    pub(crate) fn build(&self) -> Built {
        self.build_with(&mut Memory::default())
    }

    /// Builds into `public` with what is remembered of an earlier run.
    pub(crate) fn build_with(&self, memory: &mut Memory) -> Built {
        pipeline::build(self.root(), &self.path("public"), edition(), memory, &|_| {})
            .expect("no fault of the machine")
    }

    /// Builds, and there has to be nothing wrong.
    pub(crate) fn build_whole(&self) -> Built {
        let built = self.build();
        assert_eq!(codes(&built.findings), Vec::<String>::new());
        built
    }

    /// Everything in `public`, the engine's own notes among it.
    pub(crate) fn output(&self) -> BTreeMap<String, Vec<u8>> {
        files(self.root(), &["public"])
    }
}

/// The files under some folders of a root, by their paths from it.
pub(crate) fn files(root: &Path, folders: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in folders.iter().map(|folder| root.join(folder)).filter(|folder| folder.exists()) {
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.expect("readable");
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(root).expect("under the root");
                let bytes = fs::read(entry.path()).expect("readable");
                files.insert(path.to_str().expect("a plain name").to_owned(), bytes);
            }
        }
    }
    files
}
