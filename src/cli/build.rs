//! `build` and `check`.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::config::Edition;
use crate::diagnostic::{Judged, Profile};
use crate::pipeline::{self, Assembled, Built, Memory, Stage};
use crate::scan::FOLDERS;

use super::Outcome;
use super::progress::Progress;
use super::report::Teller;
use super::timings::{Form, Timings};
use super::translation::explain;

/// Writes the site.
pub(super) fn build(
    root: &Path,
    out: Option<&Path>,
    edition: Edition,
    timings: Option<Form>,
    teller: &Teller,
) -> io::Result<Outcome> {
    let out = out.map_or_else(|| root.join("public"), Path::to_owned);
    refuse_sources(root, &out)?;
    let start = Instant::now();
    let watched = Watched::new(timings, teller);
    let built =
        pipeline::build(root, &out, edition, &mut Memory::of_site(root), &|stage| watched.stage(stage))?;
    let timed = watched.end();
    tell(&built.findings, &built.assembled, root, teller);
    if teller.for_people() {
        summary(&built, &out, start, teller);
    }
    timed.tell(teller);
    let outcome = if built.changes.is_some() { Outcome::Good } else { Outcome::Findings };
    // The system takes the memory of a program that ends all at once; by parts it would take a tenth of a build.
    std::mem::forget(built);
    Ok(outcome)
}

/// What was written, where and how soon.
fn summary(built: &Built, out: &Path, start: Instant, teller: &Teller) {
    let Some(changes) = built.changes else {
        return teller.say(teller.sentence("nothing-written", []));
    };
    let values = [
        ("folder", out.display().to_string().into()),
        ("pages", built.pages.into()),
        ("written", changes.written.into()),
        ("unchanged", changes.unchanged.into()),
        ("removed", changes.removed.into()),
    ];
    refused(&built.assembled, teller);
    teller.say(teller.sentence("built", values));
    let seconds = format!("{:.2}", start.elapsed().as_secs_f64());
    teller.say(teller.sentence("took", [("seconds", seconds.into())]));
}

/// Finds what is wrong.
pub(super) fn check(
    root: &Path,
    edition: Edition,
    timings: Option<Form>,
    teller: &Teller,
) -> io::Result<Outcome> {
    let watched = Watched::new(timings, teller);
    let assembled =
        pipeline::assemble(root, edition, &mut Memory::of_site(root), &|stage| watched.stage(stage))?;
    let timed = watched.end();
    tell(&assembled.findings, &assembled, root, teller);
    if teller.for_people() {
        refused(&assembled, teller);
    }
    timed.tell(teller);
    Ok(if pipeline::has_errors(&assembled.findings) { Outcome::Findings } else { Outcome::Good })
}

/// Tells the findings, those of stale sections with what has changed in them.
fn tell(findings: &[Judged], assembled: &Assembled, root: &Path, teller: &Teller) {
    let mut findings = findings.to_vec();
    if let Some(whole) = &assembled.whole {
        explain(&mut findings, &whole.site, root);
    }
    teller.findings(&findings, &assembled.sources, root);
}

/// Says what would keep a draft from being published, a line a code.
fn refused(assembled: &Assembled, teller: &Teller) {
    if assembled.profile == Profile::Live
        || pipeline::has_errors(&assembled.findings) && assembled.whole.is_none()
    {
        return;
    }
    if assembled.refused.is_empty() {
        teller.say(teller.sentence("live-takes-it", []));
        return;
    }
    teller.say(teller.sentence("live-refuses", []));
    let widest = assembled.refused.keys().map(|code| code.slug().len()).max().unwrap_or(0);
    for (code, count) in &assembled.refused {
        teller.say(format_args!("  {count:>5}  {:widest$}  {}", code.slug(), teller.words().meaning(*code)));
    }
}

/// Those who watch the stages.
struct Watched<'t> {
    progress: Progress<'t>,
    timings: Option<(Form, Timings)>,
}

impl Watched<'_> {
    fn new(timings: Option<Form>, teller: &Teller) -> Watched<'_> {
        let timings = timings.map(|form| (form, Timings::default()));
        Watched { progress: Progress::new(teller), timings }
    }

    fn stage(&self, stage: Stage<'_>) {
        self.progress.stage(stage);
        if let Some((_, timings)) = &self.timings {
            timings.stage(stage);
        }
    }

    /// Ends the bar and the last stage.
    fn end(self) -> Timed {
        drop(self.progress);
        Timed { timings: self.timings, end: Instant::now() }
    }
}

/// What was timed, to be told last: findings would push it out of sight.
struct Timed {
    timings: Option<(Form, Timings)>,
    end: Instant,
}

impl Timed {
    fn tell(self, teller: &Teller) {
        if let Some((form, timings)) = self.timings {
            timings.tell(form, self.end, teller);
        }
    }
}

/// The output must be no folder that is read, nor one that holds the site.
fn refuse_sources(root: &Path, out: &Path) -> io::Result<()> {
    let full = absolute(out)?;
    let root = absolute(root)?;
    let inside = FOLDERS.iter().any(|folder| full.starts_with(root.join(folder)));
    if inside || root.starts_with(&full) {
        let message =
            format!("{} holds the site's own files: choose another folder to write to", out.display());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    Ok(())
}

/// The absolute path, with what of it exists freed of links and `..`.
fn absolute(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut rest = Vec::new();
    let mut here = path.as_path();
    loop {
        if let Ok(full) = here.canonicalize() {
            return Ok(rest.iter().rev().fold(full, |full, part| full.join(part)));
        }
        let (Some(name), Some(parent)) = (here.file_name(), here.parent()) else { return Ok(path) };
        rest.push(name.to_owned());
        here = parent;
    }
}
