//! The line: scan, read, assemble, check, plan, render, emit. The whole program can be read here from top to bottom.
//!
//! Policy: findings never stop the reading. An error stops `emit`; a warning stops nothing. `Err` is a machine's fault.

mod build;
mod made_from;
mod memory;
mod reading;
mod stage;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::base::digest::Digest;
use crate::base::lang::Both;
use crate::check::{self, Subject};
use crate::config::{self, Config, Edition};
use crate::content::{Reading, highlight};
use crate::diagnostic::{Code, Finding, Judged, Policies, Policy, Profile, judge, refused, sorted};
use crate::i18n::{self, Messages};
use crate::language::{self, Language};
use crate::picture;
use crate::plan::{self, Plan, Recipe};
use crate::render::once::Once;
use crate::render::{self, Given};
use crate::report::{Asked, Reporter};
use crate::scan::{self, Sources};
use crate::schema::{self, Schema};
use crate::search;
use crate::site::{self, Beside, Shelf, Site};
use crate::theme::{self, Theme};

pub use build::{Built, build};
use made_from::{digest_of_read, folder};
pub use memory::{Memory, Work};
use reading::{Reader, said, texts};
pub use stage::{Stage, Watcher};

/// The line up to `plan`: everything that is known of the site, nothing rendered yet.
#[derive(Debug)]
pub struct Assembled {
    /// The files.
    pub sources: Arc<Sources>,
    /// What is wrong with them, judged by the site's policy.
    pub findings: Vec<Judged>,
    /// Everything that was found, whatever the policy makes of it, in order.
    pub found: Vec<Finding>,
    /// The policy that judges them.
    pub policy: Policy,
    /// What the site is made for.
    pub profile: Profile,
    /// What would keep it from being published: how many findings of each code.
    pub refused: BTreeMap<Code, usize>,
    /// The site; `None` when its own file can't be read.
    pub whole: Option<Arc<Whole>>,
    /// The digest of all that this was made from. Where [`build()`] says it, that of the files one by one; else that of what
    /// was read from them.
    pub digest: Digest,
    live: Policy,
}

/// A site that can be rendered.
#[derive(Debug)]
pub struct Whole {
    /// The site.
    pub site: Site,
    /// Its theme.
    pub theme: Arc<Theme>,
    /// Its words.
    pub messages: Arc<Messages>,
    /// What its people have agreed on.
    pub language: Arc<Language>,
    /// Its outputs.
    pub plan: Plan,
    shared: Both<tera::Value>,
    once: Once,
    search: search::Lazy,
    asked: Asked,
}

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
    findings: Vec<Finding>,
    edition: Edition,
    memory: &Memory,
    watcher: Watcher,
) -> Assembled {
    let drafted = draft(sources, findings, edition, memory, watcher);
    memory.sweep();
    drafted.checked(watcher)
}

/// The line from `Sources` to `plan` without the rules: pages can be shown, and [`Assembled::checked`] knows the rest of
/// what is wrong. What `memory` holds of the state before stays in it until [`Memory::sweep`].
pub fn draft(
    mut sources: Sources,
    mut findings: Vec<Finding>,
    edition: Edition,
    memory: &Memory,
    watcher: Watcher,
) -> Assembled {
    let (config, of_config) = config::read(&sources);
    let (schema, of_schema) = schema::read(&sources);
    let schema = Arc::new(schema);
    let raw_html = config.as_ref().map_or(config::RawHtml::Escape, |config| config.raw_html);
    let fresh = sources.release();
    let reader = Reader { sources: &sources, schema: &schema, reading: Reading { raw_html }, memory };
    let shelves = reader.shelves(fresh);
    let digest = digest_of_read(&sources, &shelves, edition, &findings);
    highlight::rest();
    let mut add = |found: Vec<Finding>| findings.extend(found);
    add(of_config);
    add(of_schema);
    add(shelves.iter().flat_map(|shelf| &shelf.findings).cloned().collect());
    let messages = memory.messages.get(folder(&sources, "i18n/"), || {
        let texts: Vec<_> = texts(&sources, "i18n/").collect();
        let lost: Vec<_> = sources.lost("i18n/").cloned().collect();
        let (messages, found) = i18n::read(&texts, &lost);
        (Arc::new(messages), found)
    });
    let (messages, found) = messages.as_ref();
    add(found.clone());
    let policies = config.as_ref().map_or_else(Policies::default, |config| config.policies.clone());
    let profile = edition.profile.unwrap_or(policies.usual);
    let policy = policies.of(profile).clone();
    watcher(Stage::Assemble);
    let whole = config.map(|config| {
        let given = Assembling { sources: &sources, schema, shelves, edition };
        Arc::new(whole(given, config, messages, memory, std::mem::take(&mut findings)))
    });
    let found = whole.as_ref().map_or_else(|| sorted(findings), |whole| whole.asked.before().to_vec());
    let refused = refused(&found, &policies.live);
    let findings = judge(found.clone(), &policy);
    let sources = Arc::new(sources);
    Assembled { findings, found, policy, live: policies.live, profile, refused, sources, whole, digest }
}

impl Assembled {
    /// What would keep a draft from being published; nothing of what is made to be.
    pub fn refused_later(&self) -> &BTreeMap<Code, usize> {
        const NOTHING: &BTreeMap<Code, usize> = &BTreeMap::new();
        if self.profile == Profile::Draft && self.whole.is_some() { &self.refused } else { NOTHING }
    }

    /// The same with what the rules find.
    pub fn checked(&self, watcher: Watcher) -> Assembled {
        watcher(Stage::Check(check::rules()));
        let found = self.whole.as_ref().map_or_else(
            || self.found.clone(),
            |whole| {
                let told = |rule, took| watcher(Stage::Checked(rule, took));
                whole.asked.found(whole.subject(&self.sources), &told).to_vec()
            },
        );
        Assembled {
            findings: judge(found.clone(), &self.policy),
            refused: refused(&found, &self.live),
            found,
            policy: self.policy.clone(),
            live: self.live.clone(),
            profile: self.profile,
            sources: Arc::clone(&self.sources),
            whole: self.whole.clone(),
            digest: self.digest,
        }
    }
}

/// What a site is assembled from, besides its own file and its words.
struct Assembling<'a> {
    sources: &'a Sources,
    schema: Arc<Schema>,
    shelves: Vec<Arc<Shelf>>,
    edition: Edition,
}

/// The site; `findings` are those that there are already.
fn whole(
    given: Assembling,
    config: Config,
    messages: &Arc<Messages>,
    memory: &Memory,
    mut findings: Vec<Finding>,
) -> Whole {
    let Assembling { sources, schema, shelves, edition } = given;
    let shelves: Arc<[Arc<Shelf>]> = shelves.into();
    let themed = Digest::of_parts([
        folder(sources, "themes/").bytes(),
        messages.digest().bytes(),
        config.theme.as_bytes(),
        config.base.as_bytes(),
    ]);
    let theme = memory.themes.get(themed, || {
        memory.work.themes.fetch_add(1, Ordering::Relaxed);
        let (theme, found) = theme::read(sources, &config, messages);
        (Arc::new(theme), found)
    });
    findings.extend(theme.1.iter().cloned());
    let theme = Arc::clone(&theme.0);
    let fronts = site::digest(&shelves, edition);
    let site = memory.sites.get(fronts, || {
        memory.work.assemblies.fetch_add(1, Ordering::Relaxed);
        let files = site::file::files(sources, &memory.heads);
        memory.heads.sweep();
        let beside = Beside { files, lost: sources.lost("content/").cloned().collect() };
        site::assemble(config, schema, Arc::clone(&shelves), edition, beside)
    });
    findings.extend(site.1.iter().cloned());
    let site = site.0.retold(&shelves);
    let language = memory.languages.get(folder(sources, "language/"), || {
        let (language, found) = language::read(sources);
        (Arc::new(language), found)
    });
    findings.extend(language.1.iter().cloned());
    let language = Arc::clone(&language.0);
    let (search, planned) = rayon::join(
        || search::Lazy::new(&site, said(sources, &shelves)),
        || {
            memory.outputs.get(Digest::of_parts([fronts.bytes(), themed.bytes()]), || {
                let (outputs, found) = plan::outputs(&site, &theme);
                (Arc::new(outputs), found)
            })
        },
    );
    findings.extend(planned.1.iter().cloned());
    let (plan, found) = Plan::new(Arc::clone(&planned.0), search.files.clone(), &site, &theme);
    findings.extend(found);
    let (shared, once) = (render::shared(&site, &search.files), Once::new(&site));
    let messages = Arc::clone(messages);
    let asked = Asked::new(sorted(findings));
    Whole { site, theme, messages, language, plan, shared, once, search, asked }
}

/// Whether any finding keeps the site from being written.
pub fn has_errors(findings: &[Judged]) -> bool {
    findings.iter().any(|judged| judged.severity == crate::diagnostic::Severity::Error)
}

impl Whole {
    /// Renders one output, or takes it from what is kept.
    ///
    /// # Errors
    /// With the finding when a template fails on it, or a picture can't be made.
    pub fn render(&self, sources: &Sources, recipe: &Recipe, memory: &Memory) -> Result<Vec<u8>, Finding> {
        let render = || {
            memory.work.renders.fetch_add(1, Ordering::Relaxed);
            render::render(self.given(sources), sources, recipe)
        };
        match picture_key(sources, recipe) {
            Some(key) => memory.kept.get(key, render),
            None => render(),
        }
    }

    /// What rules look at; `sources` are the files that it was assembled from.
    fn subject<'w>(&'w self, sources: &'w Sources) -> Subject<'w> {
        let Whole { site, theme, messages, language, .. } = self;
        Subject { sources, site, theme, messages, language }
    }

    /// Whom to ask how the two languages stand.
    pub fn reporter<'w>(&'w self, sources: &'w Sources) -> Reporter<'w> {
        Reporter::new(&self.asked, self.subject(sources))
    }

    /// All that pages are rendered from.
    pub fn given<'w>(&'w self, sources: &'w Sources) -> Given<'w> {
        Given {
            site: &self.site,
            theme: &self.theme,
            messages: &self.messages,
            language: &self.language,
            shared: &self.shared,
            once: &self.once,
            search: &self.search,
            reporter: self.reporter(sources),
            origin: "",
        }
    }
}

/// The digest of all that a picture is made from, for those that take time to make.
fn picture_key(sources: &Sources, recipe: &Recipe) -> Option<Digest> {
    let Recipe::Picture(path, Some(width)) = recipe else { return None };
    Some(picture::key(sources.get(path)?.digest, *width))
}
