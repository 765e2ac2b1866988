//! The site's folders → "something changed", and in which files as far as that is told. What happened to them is never
//! asked, since the line finds that out by reading. Where folders can't be watched they are looked at twice a second.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::scan::FOLDERS;

use super::bell::Bell;

/// How often folders are looked at that can't be watched.
const POLL: Duration = Duration::from_millis(500);

/// The watch over a site.
pub(super) struct Watch {
    root: PathBuf,
    bell: Arc<Bell>,
    watcher: Option<RecommendedWatcher>,
    /// How long no bell is waited for before the folder is looked at all the same.
    every: Option<Duration>,
}

/// What the watch has to tell.
pub(super) enum News<'n> {
    /// The folder may have changed: these files, as far as the watch can tell; anything, when it names none.
    Change(&'n [PathBuf]),
    /// From now on the folder is polled, for this reason.
    Polling(&'n str),
}

impl Watch {
    /// Begins to watch.
    pub(super) fn start(root: &Path) -> Watch {
        let bell = Arc::new(Bell::default());
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let mut watch = Watch { root, bell, watcher: None, every: None };
        let watching = match network_file_system(&watch.root) {
            true => Err("network file system".to_owned()),
            false => watch.watch().map_err(|error| error.to_string()),
        };
        if let Err(reason) = watching {
            watch.bell.ring(|heard| heard.trouble = Some(reason));
        }
        watch
    }

    /// What it listens to.
    pub(super) fn bell(&self) -> Arc<Bell> {
        Arc::clone(&self.bell)
    }

    /// Tells every change until the bell says stop. However many there are while `tell` is at work, they are one change
    /// after it. When `tell` answers with an error the folder itself is gone, and only polling sees it come back.
    pub(super) fn run(mut self, mut tell: impl FnMut(News) -> io::Result<()>) {
        loop {
            let heard = self.bell.wait(self.every);
            if heard.stop {
                return;
            }
            if let Some(reason) = heard.trouble {
                self.poll(&reason, &mut tell);
            } else if heard.folders
                && self.watcher.is_some()
                && let Err(error) = self.watch_folders()
            {
                self.poll(&error.to_string(), &mut tell);
            }
            let unnamed = heard.unnamed || heard.folders || self.watcher.is_none();
            let named = if unnamed { &[] } else { heard.files.as_slice() };
            if let Err(error) = tell(News::Change(named))
                && self.every.is_none()
            {
                self.poll(&error.to_string(), &mut tell);
            }
        }
    }

    fn poll(&mut self, reason: &str, tell: &mut impl FnMut(News) -> io::Result<()>) {
        self.watcher = None;
        if self.every.replace(POLL).is_none() {
            // Nothing is read for this news, so nothing can be wrong with it.
            let _ = tell(News::Polling(reason));
        }
    }

    fn watch(&mut self) -> notify::Result<()> {
        let bell = self.bell();
        let mut places: Vec<_> = FOLDERS.iter().map(|folder| self.root.join(folder)).collect();
        places.push(self.root.clone());
        // As `scan`, which doesn't follow links to folders either.
        let config = Config::default().with_follow_symlinks(false);
        let handler = move |event: notify::Result<Event>| match event {
            Ok(event) if is_reading(event.kind) => {}
            // A folder that came, went or was replaced; or a queue that ran over, and folders with it.
            Ok(event) => {
                let folders = event.need_rescan() || event.paths.iter().any(|path| places.contains(path));
                let settled = is_settled(event.kind);
                bell.ring(|heard| {
                    heard.folders |= folders;
                    heard.change(event.paths, settled);
                });
            }
            Err(error) => bell.ring(|heard| heard.trouble = Some(error.to_string())),
        };
        let mut watcher = RecommendedWatcher::new(handler, config)?;
        // The root only for the folders in it: beside them stand the output, and whatever else the user has.
        watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        self.watcher = Some(watcher);
        self.watch_folders()
    }

    /// Watches the folders that are there. One that was watched may be another by the same name now.
    fn watch_folders(&mut self) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        for folder in FOLDERS.iter().map(|folder| self.root.join(folder)) {
            // It need not have been watched.
            let _ = watcher.unwatch(&folder);
            let watching = match folder.is_dir() {
                true => watcher.watch(&folder, RecursiveMode::Recursive),
                false => Ok(()),
            };
            match watching {
                // Something in it went while it was walked: again, after whatever is going on.
                Err(error) if is_missing(&error) => self.bell.ring(|heard| heard.folders = true),
                other => other?,
            }
        }
        Ok(())
    }
}

/// Whether nothing is half done by it: a file was closed or went, or has another name or other rights. Of a file that is new
/// or written to more may come.
fn is_settled(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(_) | EventKind::Remove(_) => true,
        EventKind::Modify(change) => matches!(change, ModifyKind::Name(_) | ModifyKind::Metadata(_)),
        EventKind::Any | EventKind::Create(_) | EventKind::Other => false,
    }
}

/// Reading a folder is told too where the system watches by inotify: without this, looking would be a reason to look.
fn is_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == io::ErrorKind::NotFound,
        _ => false,
    }
}

/// Whether others may change the files without this system's noticing (the numbers stand in Linux's `magic.h`).
#[cfg(target_os = "linux")]
fn network_file_system(root: &Path) -> bool {
    // NFS, SMB, CIFS, SMB2, 9P (WSL, virtual machines), VirtualBox's folders, FUSE, virtiofs.
    const KINDS: [u32; 8] =
        [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x786F_4256, 0x6573_5546, 0x6A65_6A63];
    let folders = FOLDERS.iter().map(|folder| root.join(folder));
    std::iter::once(root.to_owned()).chain(folders).any(|folder| {
        // The kind is a number of 32 bits in a field that is wider on some machines.
        rustix::fs::statfs(&folder).is_ok_and(|stat| KINDS.contains(&(stat.f_type as u32)))
    })
}

/// Elsewhere nobody says.
#[cfg(not(target_os = "linux"))]
fn network_file_system(_root: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::serve::bell::QUIET;

    /// A watch that hears only its bell.
    fn deaf(every: Option<Duration>) -> (Watch, Arc<Bell>) {
        let bell = Arc::new(Bell::default());
        (Watch { root: PathBuf::new(), bell: Arc::clone(&bell), watcher: None, every }, bell)
    }

    #[test]
    fn changes_during_a_run_are_one_more_run() {
        let (watch, bell) = deaf(None);
        bell.ring(|heard| heard.change(Vec::new(), false));
        let mut runs = 0;
        let inside = Arc::clone(&bell);
        watch.run(|_| {
            runs += 1;
            match runs {
                1 => (0..1000).for_each(|_| inside.ring(|heard| heard.change(Vec::new(), false))),
                // Nothing else is coming: only the end.
                _ => {
                    let ender = Arc::clone(&inside);
                    std::thread::spawn(move || {
                        std::thread::sleep(QUIET * 5);
                        ender.ring(|heard| heard.stop = true);
                    });
                }
            }
            Ok(())
        });
        assert_eq!(runs, 2);
    }

    #[test]
    fn what_never_rests_is_told_all_the_same() {
        let (watch, bell) = deaf(None);
        let (sender, receiver) = mpsc::channel();
        let inside = Arc::clone(&bell);
        let ringing = std::thread::spawn(move || {
            while receiver.try_recv().is_err() {
                inside.ring(|heard| heard.change(Vec::new(), false));
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        // Where it waited for rest, it would wait for ever.
        let mut runs = 0;
        watch.run(|_| {
            runs += 1;
            bell.ring(|heard| heard.stop = true);
            Ok(())
        });
        assert_eq!(runs, 1);
        sender.send(()).unwrap();
        ringing.join().unwrap();
    }

    #[test]
    fn a_watch_that_fails_is_told_once_and_becomes_polling() {
        let (watch, bell) = deaf(None);
        let mut reasons = Vec::new();
        let mut changes = 0;
        bell.ring(|heard| heard.trouble = Some("the limit".to_owned()));
        watch.run(|news| {
            match news {
                News::Polling(reason) => reasons.push(reason.to_owned()),
                News::Change(_) => changes += 1,
            }
            // The second is the polling's own.
            bell.ring(|heard| match changes {
                0 | 1 => heard.trouble = Some("again".to_owned()),
                2 => {}
                _ => heard.stop = true,
            });
            Err(io::ErrorKind::NotFound.into())
        });
        assert_eq!((reasons, changes), (vec!["the limit".to_owned()], 3));
    }

    #[test]
    fn reading_is_no_change() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join("content")).unwrap();
        let file = root.path().join("content/a.md");
        std::fs::write(&file, "a").unwrap();
        let watch = Watch::start(root.path());
        let bell = watch.bell();
        std::fs::read(&file).unwrap();
        std::fs::read_dir(root.path().join("content")).unwrap().count();
        assert!(!bell.wait(Some(QUIET * 5)).change);
        std::fs::write(&file, "b").unwrap();
        assert!(bell.wait(Some(Duration::from_secs(20))).change);
    }
}
