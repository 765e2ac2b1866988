//! The site as it is now: runs the line again when it is told to, and renders what is asked for. Knows neither connections
//! nor events, so that it can be tested without them.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::base::lang::Lang;
use crate::config::Edition;
use crate::diagnostic::{Code, Finding, Judged, judge};
use crate::pipeline::{self, Assembled, Memory, Whole, Work};
use crate::plan::Recipe;
use crate::scan::{self, Sources, Stamps};

use super::address::{Way, way};
use super::answer::Answer;
use super::overlay::Overlay;
use super::pages::{Page, Pages};

/// The state of a site that is being served.
pub struct State {
    root: PathBuf,
    edition: Editions,
    memory: Memory,
    /// Held while the line runs, so that it never runs twice at once.
    read: Mutex<Read>,
    now: Mutex<Arc<Now>>,
    pages: Pages,
    status: watch::Sender<Status>,
    overlay: Overlay,
}

/// The edition that is shown: asked for again at each change, so that a day that begins while the site is served counts.
pub type Editions = Box<dyn Fn() -> Edition + Send + Sync>;

/// What a browser is told of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// The number of the state, from 1.
    pub generation: u64,
    /// How many errors it has.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How many findings would keep a draft from being published.
    pub refused: usize,
}

/// What was read last.
struct Read {
    stamps: Stamps,
    edition: Edition,
    sources: Arc<Sources>,
    /// What the look at the whole folder found.
    findings: Vec<Finding>,
}

/// One state. Only what failed on pages comes to it later.
struct Now {
    generation: u64,
    /// The site as it stands in its folder.
    current: Arc<Assembled>,
    /// The last one that could be rendered: this or an earlier one.
    shown: Option<Arc<Assembled>>,
    /// The outputs that could not be rendered.
    failed: Arc<Mutex<BTreeMap<String, Finding>>>,
    /// What is told until the rules have looked at the state: as many findings as before, since most of what was wrong
    /// still is.
    expected: Option<Status>,
}

impl State {
    /// Runs the line for the first time. `lang` is the language in which findings are told.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn open(root: &Path, lang: Lang, editions: Editions) -> io::Result<State> {
        let state = State::draft(root, lang, editions)?;
        state.check();
        Ok(state)
    }

    /// The same without the rules: pages can be shown, and [`State::check`] finds the rest of what is wrong.
    pub(super) fn draft(root: &Path, lang: Lang, editions: Editions) -> io::Result<State> {
        let memory = Memory::of_site(root);
        let mut stamps = Stamps::default();
        let (sources, findings) = scan::scan(root, &mut stamps)?;
        let edition = editions();
        let current = Arc::new(pipeline::draft(sources, findings.clone(), edition, &memory, &|_| {}));
        let sources = Arc::clone(&current.sources);
        let read = Read { stamps, edition, sources, findings };
        let now = Now::new(1, current, None);
        let status = watch::Sender::new(now.status());
        Ok(State {
            root: root.to_owned(),
            edition: editions,
            memory,
            read: Mutex::new(read),
            now: Mutex::new(Arc::new(now)),
            pages: Pages::default(),
            status,
            overlay: Overlay::new(lang),
        })
    }

    /// Looks at the folder and, if anything in it has changed, runs the line up to `plan` again. Answers with the new
    /// state, or `None` when all is as it was. Pages of the new state are answered with before the rules have looked at it.
    ///
    /// # Errors
    /// When the folder can't be read. The state stays as it is.
    pub fn refresh(&self) -> io::Result<Option<Arc<Assembled>>> {
        self.refresh_at(&[])
    }

    /// The same when it is known which files have changed, by their whole paths: where that is all, the new state is there
    /// before the whole folder has been looked at. It is looked at then, and what it tells is what counts.
    ///
    /// # Errors
    /// When the folder can't be read. The state stays as it is, or as those files have it.
    pub fn refresh_at(&self, changed: &[PathBuf]) -> io::Result<Option<Arc<Assembled>>> {
        let mut read = lock(&self.read);
        let mut new = false;
        if !changed.is_empty() {
            let before = Arc::clone(&read.sources);
            if let Some(sources) = scan::again(&self.root, &before, &mut read.stamps, changed) {
                let findings = read.findings.clone();
                new = self.draft_of(&mut read, sources, findings);
            }
        }
        let (sources, findings) = scan::scan(&self.root, &mut read.stamps)?;
        new |= self.draft_of(&mut read, sources, findings);
        Ok(new.then(|| self.check()))
    }

    /// Runs the line up to `plan`, if these files aren't those that it ran on last.
    fn draft_of(&self, read: &mut Read, sources: Sources, findings: Vec<Finding>) -> bool {
        let edition = (self.edition)();
        if edition == read.edition && findings == read.findings && sources.same(&read.sources) {
            return false;
        }
        read.findings.clone_from(&findings);
        let current = Arc::new(pipeline::draft(sources, findings, edition, &self.memory, &|_| {}));
        read.edition = edition;
        read.sources = Arc::clone(&current.sources);
        let before = self.now();
        let mut now = Now::new(before.generation + 1, current, before.shown.clone());
        now.expected = Some(Status { generation: now.generation, ..before.status() });
        *lock(&self.now) = Arc::new(now);
        self.publish();
        // What only the state before was made from is forgotten with it.
        drop(before);
        self.memory.sweep();
        true
    }

    /// Lets the rules look at the state.
    pub(super) fn check(&self) -> Arc<Assembled> {
        let now = self.now();
        let current = Arc::new(now.current.checked(&|_| {}));
        *lock(&self.now) = Arc::new(now.checked(Arc::clone(&current)));
        self.publish();
        current
    }

    /// Answers a request for `path`, as it came: with its `%`, without a query.
    pub fn get(&self, path: &str) -> Answer {
        let now = self.now();
        let Some((assembled, whole)) = now.whole() else { return self.trouble(&now) };
        match way(path, &whole.site.config.base, &whole.plan) {
            Way::Output(file, recipe) => self.output(&now, (assembled, whole), &file, &recipe),
            Way::Lost(file) => match whole.plan.get(&file) {
                Some(recipe) => {
                    let answer = self.output(&now, (assembled, whole), &file, &recipe);
                    let status = if answer.status == 200 { 404 } else { answer.status };
                    answer.with_status(status)
                }
                None => Answer::plain(404),
            },
            Way::On(to, status) => Answer::on(to, status),
            Way::Bad => Answer::plain(400),
        }
    }

    /// The findings as the overlay reads them: one JSON document.
    pub fn findings(&self) -> String {
        let now = self.now();
        self.overlay.json(&now.findings(), now.current.refused_later(), &now.current.sources)
    }

    /// The status, now and whenever it changes.
    pub fn subscribe(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    /// The state now.
    pub fn assembled(&self) -> Arc<Assembled> {
        Arc::clone(&self.now().current)
    }

    /// How much was really done so far: documents read, outputs rendered.
    pub fn work(&self) -> &Work {
        self.memory.work()
    }

    fn output(&self, now: &Now, from: (&Assembled, &Whole), file: &str, recipe: &Recipe) -> Answer {
        if let Recipe::Copy(_) = recipe {
            // Its bytes are in the sources already.
            let bytes = from.1.render(&from.0.sources, recipe, &self.memory).unwrap_or_default();
            return Answer::output(file, bytes.into(), None);
        }
        match self.page(now, from, file, recipe) {
            Some(page) => Answer::output(file, page.bytes, Some(page.tag)),
            None => self.trouble(now),
        }
    }

    /// The rendering of an output: remembered, new, or, should that fail, the last good one.
    fn page(&self, now: &Now, from: (&Assembled, &Whole), file: &str, recipe: &Recipe) -> Option<Page> {
        let (assembled, whole) = from;
        let last = self.pages.get(file);
        let fits = last.as_ref().is_some_and(|page| page.made_from == assembled.digest);
        if fits || lock(&now.failed).contains_key(file) {
            return last;
        }
        match whole.render(&assembled.sources, recipe, &self.memory) {
            Ok(bytes) => {
                let page = Page::new(assembled.digest, bytes);
                self.pages.put(file, page.clone());
                Some(page)
            }
            Err(finding) => {
                lock(&now.failed).insert(file.to_owned(), finding);
                self.publish();
                last
            }
        }
    }

    fn trouble(&self, now: &Now) -> Answer {
        Answer::page(500, self.overlay.page(&now.findings(), &now.current.sources))
    }

    fn publish(&self) {
        // Counted under the lock of those who listen, so that the last that they hear is the last that was.
        self.status.send_if_modified(|status| {
            let now = self.now().status();
            std::mem::replace(status, now) != now
        });
    }

    fn now(&self) -> Arc<Now> {
        Arc::clone(&lock(&self.now))
    }
}

impl Now {
    fn new(generation: u64, current: Arc<Assembled>, last: Option<Arc<Assembled>>) -> Now {
        let shown = if current.whole.is_some() { Some(Arc::clone(&current)) } else { last };
        Now { generation, current, shown, failed: Arc::default(), expected: None }
    }

    /// The same state with what the rules found.
    fn checked(&self, current: Arc<Assembled>) -> Now {
        let own = self.shown.as_ref().is_some_and(|shown| Arc::ptr_eq(shown, &self.current));
        let shown = if own { Some(Arc::clone(&current)) } else { self.shown.clone() };
        Now { generation: self.generation, current, shown, failed: Arc::clone(&self.failed), expected: None }
    }

    /// What pages are rendered from.
    fn whole(&self) -> Option<(&Assembled, &Whole)> {
        let shown = self.shown.as_deref()?;
        Some((shown, shown.whole.as_ref()?))
    }

    /// The findings of the line, and of the pages that were asked for. While templates can't be read, that they can't be
    /// rendered either is no second mistake; nor is what fails in an earlier state.
    fn findings(&self) -> Vec<Judged> {
        let mut findings = self.current.findings.clone();
        let of_theme = |one: &Judged| {
            matches!(one.finding.code, Code::TemplateSyntax | Code::TemplateMissing | Code::TemplateCycle)
        };
        if self.current.whole.is_some() && !findings.iter().any(of_theme) {
            let failed = lock(&self.failed).values().cloned().collect();
            findings.extend(judge(failed, &self.current.policy));
            findings.sort_by(|a, b| a.finding.cmp(&b.finding));
        }
        findings
    }

    fn status(&self) -> Status {
        if let Some(expected) = self.expected {
            return expected;
        }
        let findings = self.findings();
        let errors = findings.iter().filter(|one| pipeline::has_errors(std::slice::from_ref(one))).count();
        let refused = self.current.refused_later().values().sum();
        Status { generation: self.generation, errors, warnings: findings.len() - errors, refused }
    }
}

/// Whoever panicked while they held it left a whole value behind: each is replaced at once or not at all.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
