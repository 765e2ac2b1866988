//! What the engine notes in the folder that it writes: which files are its own, what is left to do, and how it left them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::base::digest::Digest;

pub(super) const MANIFEST: &str = ".ahp1-manifest.json";
pub(super) const JOURNAL: &str = ".ahp1-journal.json";
pub(super) const STAGE: &str = ".ahp1-stage";
pub(super) const STAMPS: &str = ".ahp1-stamps.json";

/// The coarsest step of a file's time that is reckoned with: of two writes within it only the first would be seen.
const TICK: Duration = Duration::from_millis(20);

/// The files of a build.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) files: BTreeSet<String>,
}

/// What is left to do besides moving in what is staged.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    pub(super) remove: Vec<String>,
    pub(super) manifest: Manifest,
}

impl Manifest {
    pub(super) fn read(out: &Path) -> io::Result<Manifest> {
        match fs::read(out.join(MANIFEST)) {
            Ok(bytes) => parsed(out, MANIFEST, &bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Manifest::default()),
            Err(error) => Err(error),
        }
    }

    pub(super) fn write(&self, out: &Path) -> io::Result<()> {
        write_whole(out, MANIFEST, self)
    }
}

/// How a file was left: its length in bytes, and when it was written, in nanoseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp(u64, u64);

impl Stamp {
    pub(super) fn of(meta: &Metadata) -> Stamp {
        let written = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let written = written.and_then(|time| u64::try_from(time.as_nanos()).ok());
        // What is no file, or has no time, is never as it was left.
        let length = if meta.is_file() { meta.len() } else { u64::MAX };
        Stamp(length, written.unwrap_or_default())
    }

    fn can_be_trusted(self, now: SystemTime) -> bool {
        let written = UNIX_EPOCH + Duration::from_nanos(self.1);
        // A file system that keeps whole seconds says too little.
        let fine = !self.1.is_multiple_of(1_000_000_000);
        fine && self.0 < u64::MAX && now.duration_since(written).is_ok_and(|age| age > TICK)
    }
}

/// How a build left its files, and what it made them from. A hint alone: without it all is made and compared again.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamps {
    pub(super) made_from: String,
    /// What the build had to tell.
    #[serde(default)]
    pub(super) told: String,
    files: BTreeMap<String, Stamp>,
}

impl Stamps {
    /// Those of the last build.
    pub(super) fn read(out: &Path) -> Option<Stamps> {
        serde_json::from_slice(&fs::read(out.join(STAMPS)).ok()?).ok()
    }

    pub(super) fn of(&self, path: &str) -> Option<Stamp> {
        self.files.get(path).copied()
    }

    /// Notes those that can be trusted, if they are not noted already.
    pub(super) fn write(
        out: &Path,
        made_from: Digest,
        put: Vec<(String, Stamp)>,
        told: String,
    ) -> io::Result<()> {
        let now = SystemTime::now();
        let files = put.into_iter().filter(|(_, stamp)| stamp.can_be_trusted(now)).collect();
        let stamps = Stamps { made_from: made_from.to_string(), told, files };
        if Stamps::read(out).is_some_and(|before| before == stamps) {
            return Ok(());
        }
        write_whole(out, STAMPS, &stamps)
    }
}

/// What one of our own files says. Whoever has changed it is told which it is, and that it may go.
pub(super) fn parsed<T: for<'d> Deserialize<'d>>(out: &Path, name: &str, bytes: &[u8]) -> io::Result<T> {
    serde_json::from_slice(bytes).map_err(|error| {
        let message =
            format!("{} can’t be read ({error}): empty the folder and build again", out.join(name).display());
        io::Error::new(ErrorKind::InvalidData, message)
    })
}

pub(super) fn write_whole(out: &Path, name: &str, value: &impl Serialize) -> io::Result<()> {
    let next = out.join(format!("{name}.next"));
    super::at(&next, fs::write(&next, serde_json::to_vec(value)?))?;
    fs::rename(next, out.join(name))
}
