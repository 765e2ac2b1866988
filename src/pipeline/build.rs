//! The whole line, from a folder to a folder.

use std::io;
use std::path::Path;
use std::time::Instant;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::base::digest::Digest;
use crate::config::{self, Edition};
use crate::diagnostic::{Code, Finding, Judged, Policies, Policy, judge, kept, refused};
use crate::emit::{self, Changes, Emission, Held};
use crate::render;
use crate::scan::{self, Sources};

use super::made_from::{digest, engine};
use super::{Assembled, Memory, Stage, Watcher, Whole, assemble_sources, has_errors};

/// What a build did.
#[derive(Debug)]
pub struct Built {
    /// All that was known before rendering.
    pub assembled: Assembled,
    /// What is wrong, rendering included.
    pub findings: Vec<Judged>,
    /// What changed in the folder; `None` when errors kept the old site in place.
    pub changes: Option<Changes>,
    /// How many pages there are in each language.
    pub pages: usize,
}

/// What a build leaves for the next one of the same files.
#[derive(Serialize, Deserialize)]
struct Told {
    pages: usize,
    found: String,
}

/// The whole line. From the same files the same engine finds the same and makes the same: where the folder holds that
/// already, nothing but the files is read.
///
/// # Errors
/// When a folder can't be read or written.
pub fn build(
    root: &Path,
    out: &Path,
    edition: Edition,
    memory: &mut Memory,
    watcher: Watcher,
) -> io::Result<Built> {
    emit::recover(out)?;
    watcher(Stage::Read);
    let (sources, findings) = scan::scan(root, &mut memory.stamps)?;
    let engine = engine();
    let digest = digest(&sources, edition, &findings);
    let made_from = Digest::of_parts([digest.bytes(), engine.as_deref().unwrap_or_default()]);
    let held = engine.and_then(|_| emit::held(out, made_from));
    let (sources, held) = match held {
        Some(held) => match unchanged(sources, edition, digest, held) {
            Ok(built) => return Ok(built),
            Err(given) => (given.0, Some(given.1)),
        },
        None => (sources, None),
    };
    let assembled = Assembled { digest, ..assemble_sources(sources, findings, edition, memory, watcher) };
    let pages = assembled.whole.as_ref().map_or(0, |whole| whole.site.table.routes.len());
    let mut findings = assembled.findings.clone();
    let Some(whole) = assembled.whole.as_ref().filter(|_| !has_errors(&findings)) else {
        return Ok(Built { assembled, findings, changes: None, pages });
    };
    if let Some(Held { files: unchanged, .. }) = held {
        let changes = Changes { unchanged, ..Changes::default() };
        return Ok(Built { assembled, findings, changes: Some(changes), pages });
    }
    let emission = emit::begin(out)?;
    let failed = render_all(whole, &assembled.sources, &emission, memory, watcher)?;
    if !failed.is_empty() {
        // A page that can't be made keeps the site from being written whatever the policy says: links lead to it.
        let failed = judge(failed, &Policy::default());
        findings.extend(failed);
        findings.sort_by(|a, b| a.finding.cmp(&b.finding));
    }
    let changes = if has_errors(&findings) {
        None
    } else {
        watcher(Stage::Emit);
        memory.kept.sweep();
        let told = Told { pages, found: kept::written(&assembled.found) };
        Some(emission.finish(made_from, serde_json::to_string(&told)?)?)
    };
    Ok(Built { assembled, findings, changes, pages })
}

/// What a build of what the folder holds already would answer; what was given, if that has to be found anew.
fn unchanged(
    sources: Sources,
    edition: Edition,
    digest: Digest,
    held: Held,
) -> Result<Built, Box<(Sources, Held)>> {
    let told: Option<Told> = serde_json::from_str(&held.told).ok();
    let told = told.and_then(|told| Some((told.pages, kept::read(&told.found)?)));
    // What has changed in a stale section is looked up in the site's history when it is told.
    let told = told.filter(|(_, found)| found.iter().all(|one| one.code != Code::TranslationStale));
    let Some((pages, found)) = told else { return Err(Box::new((sources, held))) };
    let policies = config::read(&sources).0.map_or_else(Policies::default, |config| config.policies);
    let profile = edition.profile.unwrap_or(policies.usual);
    let policy = policies.of(profile).clone();
    let findings = judge(found.clone(), &policy);
    let assembled = Assembled {
        findings: findings.clone(),
        refused: refused(&found, &policies.live),
        found,
        policy,
        profile,
        digest,
        sources: sources.into(),
        whole: None,
        live: policies.live,
    };
    let changes = Changes { unchanged: held.files, ..Changes::default() };
    Ok(Built { assembled, findings, changes: Some(changes), pages })
}

/// Renders every output and hands it on at once, so that no more of them are in memory than there are threads. Answers
/// with what failed.
fn render_all(
    whole: &Whole,
    sources: &Sources,
    emission: &Emission,
    memory: &Memory,
    watcher: Watcher,
) -> io::Result<Vec<Finding>> {
    watcher(Stage::Index);
    whole.search.make(&whole.site, &whole.language);
    let outputs: Vec<_> = whole.plan.iter().collect();
    watcher(Stage::Render(outputs.len()));
    let results = outputs.par_iter().map(|(path, recipe)| {
        let start = Instant::now();
        let rendered = whole.render(sources, recipe, memory);
        let template = render::template(&whole.site, recipe);
        watcher(Stage::Rendered { path, template, took: start.elapsed() });
        let failed = match rendered {
            Ok(bytes) => emission.put(path, &bytes).map(|()| None)?,
            Err(finding) => Some(finding),
        };
        Ok(failed)
    });
    let failed: Vec<Option<Finding>> = results.collect::<io::Result<_>>()?;
    Ok(failed.into_iter().flatten().collect())
}
