//! The line: scan, read, assemble, check, plan, render, emit. The whole program can be read here from top to bottom.
//!
//! Policy: findings never stop the reading. An error stops `emit`; a warning stops nothing. `Err` is a machine's fault.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::base::digest::Digest;
use crate::base::lang::Both;
use crate::base::memo::Memo;
use crate::base::span::SourcePath;
use crate::check::{self, Subject};
use crate::config::{self, Config, Edition};
use crate::content::{Document, Reading, document};
use crate::diagnostic::{Finding, Judged, Policy, judge};
use crate::emit::{self, Artifact, Changes};
use crate::i18n::{self, Messages};
use crate::language::{self, Language};
use crate::picture::{self, Head, Kept};
use crate::plan::{self, Plan, Recipe};
use crate::render::{self, Given};
use crate::scan::{self, Data, Sources, Stamps};
use crate::schema::{self, Origin, Schema};
use crate::search;
use crate::site::{self, Beside, Documents, Site, item::stem_of};
use crate::theme::{self, Theme};

/// Where pictures are kept that took time to make, under a site's root.
const KEPT: &str = ".ahp1/pictures";

/// What one run of the line may use from the run before. A fresh one is always right, only slower.
#[derive(Debug, Default)]
pub struct Memory {
    stamps: Stamps,
    documents: Memo<Document>,
    heads: Memo<Head>,
    kept: Kept,
    work: Work,
}

/// How much was really done, not remembered: what tests count.
#[derive(Debug, Default)]
pub struct Work {
    /// Documents read from their text.
    pub documents: AtomicUsize,
    /// Outputs rendered.
    pub renders: AtomicUsize,
}

impl Memory {
    /// With the pictures that were made before for the site in this folder.
    pub fn of_site(root: &Path) -> Memory {
        Memory { kept: Kept::at(root.join(KEPT)), ..Memory::default() }
    }

    /// What was done so far.
    pub fn work(&self) -> &Work {
        &self.work
    }
}

/// The line up to `plan`: everything that is known of the site, nothing rendered yet.
#[derive(Debug)]
pub struct Assembled {
    /// The files.
    pub sources: Sources,
    /// What is wrong with them, judged by the site's policy.
    pub findings: Vec<Judged>,
    /// The site's policy.
    pub policy: Policy,
    /// The site; `None` when its own file can't be read.
    pub whole: Option<Whole>,
    /// The digest of all that this was made from.
    pub digest: Digest,
}

/// A site that can be rendered.
#[derive(Debug)]
pub struct Whole {
    /// The site.
    pub site: Site,
    /// Its theme.
    pub theme: Theme,
    /// Its words.
    pub messages: Arc<Messages>,
    /// What its people have agreed on.
    pub language: Language,
    /// Its outputs.
    pub plan: Plan,
    shared: Both<tera::Value>,
    search: search::Lazy,
}

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

/// The stages that take time, for whoever shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Read,
    /// Rules look at the site.
    Check,
    /// So many outputs will be rendered.
    Render(usize),
    /// One output has been.
    Rendered,
    /// The folder is written.
    Emit,
}

/// Somebody who is told of each stage.
pub type Watcher<'w> = &'w (dyn Fn(Stage) + Sync);

/// The line up to `plan`.
///
/// # Errors
/// When the folder can't be read.
pub fn assemble(
    root: &Path,
    edition: Edition,
    memory: &mut Memory,
    watcher: Watcher,
) -> io::Result<Assembled> {
    watcher(Stage::Read);
    let (sources, findings) = scan::scan(root, &mut memory.stamps)?;
    Ok(assemble_sources(sources, findings, edition, memory, watcher))
}

/// The line from `Sources` to `plan`.
pub fn assemble_sources(
    sources: Sources,
    mut findings: Vec<Finding>,
    edition: Edition,
    memory: &Memory,
    watcher: Watcher,
) -> Assembled {
    let mut add = |found: Vec<Finding>| findings.extend(found);
    let (config, found) = config::read(&sources);
    add(found);
    let (schema, found) = schema::read(&sources);
    add(found);
    let schema = Arc::new(schema);
    let raw_html = config.as_ref().map_or(config::RawHtml::Escape, |config| config.raw_html);
    let documents = documents(&sources, &schema, Reading { raw_html }, memory);
    add(document_findings(&documents));
    let texts: Vec<_> = texts(&sources, "i18n/").collect();
    let lost: Vec<_> = sources.lost("i18n/").cloned().collect();
    let (messages, found) = i18n::read(&texts, &lost);
    add(found);
    let policy = config.as_ref().map_or_else(Policy::default, |config| config.policy.clone());
    let messages = Arc::new(messages);
    let files = site::file::files(&sources, &memory.heads);
    let whole = config.map(|config| {
        let beside = Beside { files, lost: sources.lost("content/").cloned().collect() };
        let given = Assembling { sources: &sources, schema, documents: &documents, beside, edition };
        let (whole, found) = whole(given, config, messages, watcher);
        add(found);
        whole
    });
    let digest = digest(&sources, edition, &findings);
    memory.documents.sweep();
    memory.heads.sweep();
    Assembled { findings: judge(findings, &policy), policy, sources, whole, digest }
}

/// What a site is assembled from, besides its own file and its words.
struct Assembling<'a> {
    sources: &'a Sources,
    schema: Arc<Schema>,
    documents: &'a Documents,
    beside: Beside,
    edition: Edition,
}

fn whole(
    given: Assembling,
    config: Config,
    messages: Arc<Messages>,
    watcher: Watcher,
) -> (Whole, Vec<Finding>) {
    let Assembling { sources, schema, documents, beside, edition } = given;
    let (theme, mut findings) = theme::read(sources, &config, &messages);
    let (site, found) = site::assemble(config, schema, documents, edition, beside);
    findings.extend(found);
    watcher(Stage::Check);
    let used = site.used_files();
    let (language, found) = language::read(sources);
    findings.extend(found);
    let subject = Subject {
        sources,
        site: &site,
        used: &used,
        theme: &theme,
        messages: &messages,
        language: &language,
    };
    findings.extend(check::check(subject));
    let search = search::Lazy::new(&site, said(sources, documents));
    let (plan, found) = plan::plan(&site, &theme, &used, &search.files);
    findings.extend(found);
    let shared = render::shared(&site);
    (Whole { site, theme, messages, language, plan, shared, search }, findings)
}

/// The whole line.
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
    let assembled = assemble(root, edition, memory, watcher)?;
    let pages = assembled.whole.as_ref().map_or(0, |whole| whole.site.table.routes.len());
    let mut findings = assembled.findings.clone();
    let Some(whole) = assembled.whole.as_ref().filter(|_| !has_errors(&findings)) else {
        return Ok(Built { assembled, findings, changes: None, pages });
    };
    watcher(Stage::Render(whole.plan.outputs.len()));
    let (artifacts, failed) = render_all(whole, &assembled.sources, memory, watcher);
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
        Some(emit::emit(out, &artifacts)?)
    };
    Ok(Built { assembled, findings, changes, pages })
}

/// Whether any finding keeps the site from being written.
pub fn has_errors(findings: &[Judged]) -> bool {
    findings.iter().any(|judged| judged.severity == crate::diagnostic::Severity::Error)
}

fn render_all(
    whole: &Whole,
    sources: &Sources,
    memory: &Memory,
    watcher: Watcher,
) -> (Vec<Artifact>, Vec<Finding>) {
    whole.search.make(&whole.site);
    let results: Vec<_> = whole
        .plan
        .outputs
        .par_iter()
        .map(|(path, recipe)| {
            let bytes = whole.render(sources, recipe, memory);
            watcher(Stage::Rendered);
            bytes.map(|bytes| Artifact { path: path.clone(), bytes })
        })
        .collect();
    let mut artifacts = Vec::with_capacity(results.len());
    let mut failed = Vec::new();
    for result in results {
        match result {
            Ok(artifact) => artifacts.push(artifact),
            Err(finding) => failed.push(finding),
        }
    }
    (artifacts, failed)
}

impl Whole {
    /// Renders one output, or takes it from what is kept.
    ///
    /// # Errors
    /// With the finding when a template fails on it, or a picture can't be made.
    pub fn render(&self, sources: &Sources, recipe: &Recipe, memory: &Memory) -> Result<Vec<u8>, Finding> {
        let render = || {
            memory.work.renders.fetch_add(1, Ordering::Relaxed);
            render::render(self.given(), sources, recipe)
        };
        match picture_key(sources, recipe) {
            Some(key) => memory.kept.get(key, render),
            None => render(),
        }
    }

    /// All that pages are rendered from.
    pub fn given(&self) -> Given<'_> {
        Given {
            site: &self.site,
            theme: &self.theme,
            messages: &self.messages,
            shared: &self.shared,
            search: &self.search,
            origin: "",
        }
    }
}

/// The digest of all that a picture is made from, for those that take time to make.
fn picture_key(sources: &Sources, recipe: &Recipe) -> Option<Digest> {
    let Recipe::Picture(path, Some(width)) = recipe else { return None };
    Some(picture::key(sources.get(path)?.digest, *width))
}

/// Reads every document that is not remembered.
fn documents(sources: &Sources, schema: &Schema, reading: Reading, memory: &Memory) -> Documents {
    let files: Vec<_> = sources.under("content/").collect();
    let lost: Vec<_> = sources.lost("content/").collect();
    files
        .into_par_iter()
        .filter_map(|(path, source)| {
            let Data::Text(text) = &source.data else { return None };
            let ty = schema.type_of(path)?;
            let lang = match &ty.origin {
                Origin::Collection(_) => None,
                Origin::Folder(_) | Origin::Pair(_) => Some(stem_of(path)?.1),
            };
            let tag = lang.map_or("", |lang| lang.tag());
            let raw = format!("{:?}", reading.raw_html);
            let key =
                Digest::of_parts([source.digest.bytes(), ty.digest.bytes(), tag.as_bytes(), raw.as_bytes()]);
            let document = memory.documents.get(key, || {
                memory.work.documents.fetch_add(1, Ordering::Relaxed);
                match lang {
                    Some(lang) => document::read_telling(text, ty, lang, &reading),
                    None => document::read_rows(text, ty, &reading),
                }
            });
            Some((path.clone(), document))
        })
        .chain(lost.into_par_iter().filter_map(|path| {
            let ty = schema.type_of(path)?;
            Some((path.clone(), Arc::new(document::lost(ty))))
        }))
        .collect()
}

fn document_findings(documents: &Documents) -> Vec<Finding> {
    let in_file = |(path, document): (&SourcePath, &Arc<Document>)| {
        document.findings.iter().map(|finding| finding.clone().in_file(path)).collect::<Vec<_>>()
    };
    documents.iter().flat_map(in_file).collect()
}

fn texts<'s>(sources: &'s Sources, folder: &'s str) -> impl Iterator<Item = (SourcePath, Arc<str>)> + 's {
    sources.under(folder).filter_map(|(path, source)| match &source.data {
        Data::Text(text) => Some((path.clone(), Arc::clone(text))),
        Data::Bytes(_) => None,
    })
}

/// The digest of all that pages say: documents, and the declarations and the site's file.
fn said(sources: &Sources, documents: &Documents) -> Digest {
    let documents = documents.iter().map(|(path, document)| (path, document.digest));
    let others = texts(sources, "content/types/").chain(texts(sources, scan::SITE_FILE));
    let others: Vec<_> = others.map(|(path, text)| (path, document::digest_of(&text))).collect();
    let all: Vec<_> = documents.chain(others.iter().map(|(path, digest)| (path, *digest))).collect();
    Digest::of_parts(all.iter().flat_map(|(path, digest)| [path.as_bytes(), digest.bytes()]))
}

/// The digest of every file that was read, of what could not be, and of the edition.
fn digest(sources: &Sources, edition: Edition, findings: &[Finding]) -> Digest {
    let files: Vec<_> = sources.under("").map(|(path, source)| (path, source.digest)).collect();
    let files = files.iter().flat_map(|(path, digest)| [path.as_bytes(), digest.bytes()]);
    let findings = format!("{findings:?}");
    Digest::of_parts(files.chain([findings.as_bytes(), edition.mark().as_bytes()]))
}
