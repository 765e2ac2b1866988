//! Many changes → one: rung by whoever sees one, heard once it is quiet. Knows no folders.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long it has to be quiet after a change: an editor writes a file in several steps.
pub(super) const QUIET: Duration = Duration::from_millis(20);
/// How long it has to be where a few files changed and the last that was heard is that one of them is written: what may
/// follow then is another file, not more of this one.
const SETTLED: Duration = Duration::from_millis(5);
/// Most files that are a few: one that is saved, and what an editor leaves beside it for a moment.
const FEW: usize = 4;
/// The longest that is waited for quiet.
pub(super) const RESTLESS: Duration = Duration::from_millis(250);

/// Most files that are named: when there are more, the whole folder is the quicker look.
const MOST: usize = 50;

/// What was heard since somebody last listened.
#[derive(Debug, Default)]
pub(super) struct Bell {
    heard: Mutex<Heard>,
    rung: Condvar,
}

/// What was heard.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// Something changed.
    pub(super) change: bool,
    /// The files that did, as far as they are named.
    pub(super) files: Vec<PathBuf>,
    /// Something did that isn't named, or more than can be.
    pub(super) unnamed: bool,
    /// Whether the last that was heard leaves nothing half done: a file was closed, or has another name now.
    settled: bool,
    /// One of the folders themselves did.
    pub(super) folders: bool,
    /// The watch doesn't work.
    pub(super) trouble: Option<String>,
    /// Nobody wants to know any more.
    pub(super) stop: bool,
}

impl Heard {
    fn nothing(&mut self) -> bool {
        !self.change && !self.folders && self.trouble.is_none() && !self.stop
    }

    /// A change of these files; of whatever there is, when none are named. `settled`: nothing is half done by it.
    pub(super) fn change(&mut self, mut files: Vec<PathBuf>, settled: bool) {
        self.change = true;
        self.settled = settled;
        self.unnamed |= files.is_empty();
        files.retain(|file| !self.files.contains(file));
        self.files.append(&mut files);
        self.unnamed |= self.files.len() > MOST;
        if self.unnamed {
            self.files.clear();
        }
    }

    /// How long it has to stay quiet before this is all.
    fn rest(&self) -> Duration {
        let few = !self.unnamed && !self.folders && self.files.len() <= FEW;
        if self.settled && few { SETTLED } else { QUIET }
    }

    fn add(&mut self, more: Heard) {
        self.unnamed |= more.unnamed;
        if more.change {
            self.change(more.files, more.settled);
        }
        self.folders |= more.folders;
        self.stop |= more.stop;
        self.trouble = self.trouble.take().or(more.trouble);
    }
}

impl Bell {
    /// Rings.
    pub(super) fn ring(&self, note: impl FnOnce(&mut Heard)) {
        note(&mut self.lock());
        self.rung.notify_all();
    }

    /// Waits until it rings and is quiet again, or until `longest` is over.
    pub(super) fn wait(&self, longest: Option<Duration>) -> Heard {
        let mut heard = self.lock();
        heard = match longest {
            None => self.rung.wait_while(heard, Heard::nothing).unwrap_or_else(PoisonError::into_inner),
            Some(longest) => self.wait_for(heard, longest).0,
        };
        let mut all = std::mem::take(&mut *heard);
        let start = Instant::now();
        while all.change && !all.stop && start.elapsed() < RESTLESS {
            let quiet;
            (heard, quiet) = self.wait_for(heard, all.rest());
            if quiet {
                break;
            }
            all.add(std::mem::take(&mut *heard));
        }
        all
    }

    /// Answers with whether nothing was heard.
    fn wait_for<'b>(&self, heard: MutexGuard<'b, Heard>, longest: Duration) -> (MutexGuard<'b, Heard>, bool) {
        let waited = self.rung.wait_timeout_while(heard, longest, Heard::nothing);
        let (heard, time) = waited.unwrap_or_else(PoisonError::into_inner);
        (heard, time.timed_out())
    }

    fn lock(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_written_is_waited_for_less_than_one_that_is_being_written() {
        let rest = |changes: &[(&str, bool)]| {
            let mut heard = Heard::default();
            for (file, settled) in changes {
                let files = Some(*file).filter(|file| !file.is_empty()).map(PathBuf::from);
                heard.add(Heard {
                    change: true,
                    files: files.into_iter().collect(),
                    settled: *settled,
                    ..Heard::default()
                });
            }
            heard.rest()
        };
        assert_eq!(rest(&[("a", false)]), QUIET, "it was begun");
        assert_eq!(rest(&[("a", false), ("a", true)]), SETTLED, "and closed");
        assert_eq!(rest(&[("a", false), ("a", true), ("b", false)]), QUIET, "another was begun");
        let many: Vec<_> = ["a", "b", "c", "d", "e"].map(|file| (file, true)).to_vec();
        assert_eq!(rest(&many), QUIET, "a burst");
        assert_eq!(rest(&[("", true)]), QUIET, "nobody knows what");
    }
}
