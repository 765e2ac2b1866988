//! Input that nobody would write for good, and accidents that happen to everybody: each is a finding or a plain
//! refusal, never a panic, never a hang, and the site that was written before stands byte for byte.

mod bombs;
mod crowds;
mod disk;
mod policy;
mod texts;
mod themes;

use std::collections::BTreeMap;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use ahp1::diagnostic::{Code, Judged};
use ahp1::pipeline::{Memory, has_errors};
use ahp1::scan::Sources;

use crate::folder::{Folder, base};
use crate::line::{codes, make, sources, whole_finding};

/// The codes that no text can raise; the tests here make what does.
pub(crate) const MADE: [Code; 5] =
    [Code::FileTooLarge, Code::NotUtf8, Code::OutsideSite, Code::CaseTwins, Code::Unreadable];

/// What nobody would wait for. Nothing here takes a tenth of it on a slow machine.
const LONG: Duration = Duration::from_secs(120);

/// Does something that has to end, on a thread as small as those that pages are rendered on.
fn within<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, wait) = mpsc::channel();
    let thread = thread::Builder::new().stack_size(2 << 20).spawn(move || {
        // Whoever waited may have given up.
        let _ = done.send(work());
    });
    match wait.recv_timeout(LONG) {
        Ok(value) => value,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("it hangs"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            let _ = thread.expect("a thread").join().map_err(|panic| std::panic::resume_unwind(panic));
            panic!("the thread ended without a word")
        }
    }
}

/// A folder with a site in it that was built once.
struct Standing {
    folder: Folder,
    output: BTreeMap<String, Vec<u8>>,
}

impl Standing {
    fn new() -> Standing {
        let folder = Folder::of_base();
        folder.build_whole();
        let output = folder.output();
        Standing { folder, output }
    }

    /// Builds again, and tells what was found. If any of it is an error, the output has to be what it was.
    fn build(self) -> Vec<Judged> {
        within(move || {
            let built = self.folder.build();
            for judged in &built.findings {
                whole_finding(&judged.finding, &built.assembled.sources);
            }
            assert_eq!(built.changes.is_none(), has_errors(&built.findings));
            if built.changes.is_none() {
                assert_eq!(self.folder.output(), self.output);
            }
            built.findings
        })
    }

    /// What is found, as `CODE FILE`.
    fn found(self) -> Vec<String> {
        let told = |judged: Judged| {
            let file = judged.finding.place.map_or_else(String::new, |place| format!(" {}", place.file));
            format!("{}{file}", judged.finding.code)
        };
        self.build().into_iter().map(told).collect()
    }
}

/// The codes that the line raises on the base site with these files laid over it, each code once.
fn raised<const N: usize>(files: [(&str, &str); N]) -> Vec<String> {
    let mut sources = sources(&base());
    for (path, text) in files {
        assert_eq!(sources.insert(path, text.as_bytes()), None);
    }
    raised_by(sources)
}

fn raised_by(sources: Sources) -> Vec<String> {
    let mut codes = within(move || codes(&make(sources, &Memory::default()).findings));
    codes.sort();
    codes.dedup();
    codes
}

/// A pair of notes with these bodies in both languages.
fn note(front: &str, body: &str) -> [(&'static str, String); 2] {
    let cy = format!("---\ntitle: Nodyn newydd\nsummary: Am rywbeth.\ndate: 2026-06-01\n{front}---\n{body}");
    let en = format!("---\ntitle: A new note\nsummary: About something.\n---\n{body}");
    [("content/notes/new.cy.md", cy), ("content/notes/new.en.md", en)]
}

/// The codes that a body raises.
fn body(text: &str) -> Vec<String> {
    let [cy, en] = note("", text);
    raised([(cy.0, cy.1.as_str()), (en.0, en.1.as_str())])
}
