//! `themes/NAME/` → `Theme`: templates ready to render, assets by their public names, and which messages both ask for.

mod asset;
mod chain;
pub mod contract;
mod load;
mod scan;
mod style;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use tera::{ErrorKind, Tera, Value};

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::base::nearest::nearest;
use crate::base::span::{SourcePath, Span};
use crate::config::Config;
use crate::diagnostic::{Code, Finding};
use crate::i18n::{Messages, Untold, Value as MessageValue};
use crate::scan::Sources;
use crate::welsh::date;

pub use asset::{Asset, integrity};

/// Largest page that is rendered, in bytes.
const LARGEST_PAGE: usize = 32 << 20;

/// A theme, ready to render.
pub struct Theme {
    tera: Tera,
    /// The templates' names and files.
    pub templates: BTreeMap<String, SourcePath>,
    /// The assets by the name that templates ask for.
    pub assets: BTreeMap<String, Asset>,
    /// The messages that templates ask for, each with a place that does.
    pub messages: BTreeMap<String, (SourcePath, Span)>,
    /// The digest of all that rendering takes from here: templates, assets' names, messages.
    pub digest: Digest,
}

/// Reads the theme that the site names.
pub fn read(sources: &Sources, config: &Config, messages: &Arc<Messages>) -> (Theme, Vec<Finding>) {
    let folder = format!("themes/{}/", config.theme);
    let (template_folder, asset_folder) = (format!("{folder}templates/"), format!("{folder}assets/"));
    let (assets, mut findings) = asset::read(sources, &asset_folder, &config.base);
    let mut templates = BTreeMap::new();
    let mut digests = vec![messages.digest()];
    for (path, source) in sources.under(&folder) {
        if let Some(name) = path.strip_prefix(&template_folder) {
            templates.insert(name.to_owned(), path.clone());
            digests.push(source.digest);
        } else if path.starts_with(&asset_folder) {
            digests.push(source.digest);
        }
    }
    if templates.is_empty() && !sources.is_lost(&template_folder) {
        let finding = Finding::new(Code::TemplateMissing).with("template", &template_folder);
        findings.push(finding.in_file(&config.file));
    }
    let mut asked = BTreeMap::new();
    let mut integrities = BTreeMap::new();
    let mut ways = chain::Names::new();
    for (own, path) in &templates {
        let Some(text) = sources.text(path) else { continue };
        let uses = scan::uses(&text);
        findings.extend(uses.findings.into_iter().map(|finding| finding.in_file(path)));
        for (name, span) in uses.messages {
            asked.entry(name).or_insert_with(|| (path.clone(), span));
        }
        for (name, span) in uses.assets.into_iter().chain(uses.integrities.iter().cloned()) {
            if !assets.contains_key(&name) && !sources.is_lost(&format!("{asset_folder}{name}")) {
                let near = nearest(&name, assets.keys().map(String::as_str));
                let finding = Finding::new(Code::AssetMissing).at(span).with("asset", &name).nearest(near);
                findings.push(finding.in_file(path));
            }
        }
        for (name, _) in uses.integrities {
            let known = assets.get(&name).map(|asset| asset.integrity(sources));
            integrities.extend(known.map(|integrity| (name, integrity)));
        }
        for (name, span) in &uses.templates {
            if !templates.contains_key(name) && !sources.is_lost(&format!("{template_folder}{name}")) {
                let near = nearest(name, templates.keys().map(String::as_str));
                let finding = Finding::new(Code::TemplateMissing).at(*span).with("template", name);
                findings.push(finding.nearest(near).in_file(path));
            }
        }
        ways.insert(own.clone(), uses.templates);
    }
    findings.extend(chain::follow(&ways, &templates));
    let names: Vec<_> = templates.keys().chain(assets.keys()).map(String::as_bytes).collect();
    let base = config.base.as_bytes();
    let digest = Digest::of_parts(names.into_iter().chain([base]).chain(digests.iter().map(Digest::bytes)));
    let mut tera = Tera::new();
    register(&mut tera, config, messages, &assets, integrities);
    if sources.lost(&template_folder).next().is_none() {
        // Without all of them each would be told to miss the others.
        load::load(&mut tera, sources, &templates, &mut findings);
    }
    (Theme { tera, templates, assets, messages: asked, digest }, findings)
}

/// The functions that a template has. None of them can fetch a page or a file.
fn register(
    tera: &mut Tera,
    config: &Config,
    messages: &Arc<Messages>,
    assets: &BTreeMap<String, Asset>,
    integrities: BTreeMap<String, String>,
) {
    tera.register_filter("lines", lines);
    let addresses: BTreeMap<String, String> = assets
        .iter()
        .map(|(name, asset)| (name.clone(), format!("{}/{}", config.base, asset.path)))
        .collect();
    tera.register_function("asset", of_asset(addresses));
    tera.register_function("integrity", of_asset(integrities));
    let messages = Arc::clone(messages);
    // Most messages are the same on every page, and are said once.
    let plain = Both::each(|lang| {
        let said = |id: &str| Some((id.to_owned(), Value::from(messages.tell(lang, id, &[]).ok()?)));
        messages.ids().into_iter().filter_map(said).collect::<BTreeMap<_, _>>()
    });
    tera.register_function("t", move |words: tera::Kwargs, state: &tera::State| {
        let id = words.must_get::<&str>("id")?;
        let lang = language(&words, state)?;
        if let Some(said) = plain.get(lang).get(id) {
            return Ok(said.clone());
        }
        let values: Vec<(&str, MessageValue)> = words
            .iter()
            .filter_map(|(name, value)| {
                let name = name.as_str().filter(|name| !matches!(*name, "id" | "lang"))?;
                Some((name, message_value(value)))
            })
            .collect();
        messages.tell(lang, id, &values).map(Value::from).map_err(|untold| {
            let tag = lang.tag();
            tera::Error::message(match untold {
                Untold::Unknown => format!("“{id}” is no message in {tag}"),
                Untold::Wrong => format!("the message “{id}” in {tag} is wrong itself"),
                Untold::Lacking(names) => {
                    format!("the message “{id}” needs a value for {}", names.join(", "))
                }
            })
        })
    });
    tera.register_function("date", |words: tera::Kwargs, state: &tera::State| {
        let value = words.must_get::<&str>("value")?;
        let day = value.parse().map_err(|_| tera::Error::message(format!("“{value}” is no date")))?;
        Ok::<_, tera::Error>(date::long(language(&words, state)?, day))
    });
}

/// A function that gives what is known of an asset.
fn of_asset(
    known: BTreeMap<String, String>,
) -> impl Fn(tera::Kwargs, &tera::State) -> tera::TeraResult<String> + Send + Sync + 'static {
    move |words, _| {
        let name = words.must_get::<&str>("name")?;
        known.get(name).cloned().ok_or_else(|| tera::Error::message(format!("no asset is called “{name}”")))
    }
}

/// The one filter besides Tera's own: a text in lines of at most `width` characters, for drawings, in which text doesn't
/// wrap. A word that is longer stands on a line of its own.
fn lines(text: &str, words: tera::Kwargs, _: &tera::State) -> tera::TeraResult<Vec<String>> {
    let width = words.must_get::<usize>("width")?;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    Ok(lines)
}

/// The language that is asked for, or that of the page. There is no other: a page without one asks for one.
fn language(words: &tera::Kwargs, state: &tera::State) -> tera::TeraResult<Lang> {
    let named = match words.get::<&str>("lang")? {
        Some(tag) => Some(tag.to_owned()),
        None => state.get::<String>("lang")?,
    };
    let tag = named.unwrap_or_default();
    Lang::from_tag(&tag)
        .ok_or_else(|| tera::Error::message("this page has no language: say lang=\"cy\" or lang=\"en\""))
}

fn message_value(value: &tera::Value) -> MessageValue<'static> {
    match (value.as_f64(), value.as_str()) {
        (Some(number), _) => number.into(),
        (_, Some(text)) => text.to_owned().into(),
        _ => value.to_string().into(),
    }
}

impl Theme {
    /// Whether the theme has this template.
    pub fn has(&self, name: &str) -> bool {
        self.templates.contains_key(name)
    }

    /// Renders a template.
    ///
    /// # Errors
    /// With the finding, which names the template and the page.
    pub fn render(&self, template: &str, view: &tera::Context, page: &str) -> Result<Vec<u8>, Finding> {
        let mut bounded = Bounded(Vec::with_capacity(16 << 10));
        match self.tera.render_to(template, view, &mut bounded) {
            Ok(()) => Ok(bounded.0),
            Err(error) => Err(self.failed(template, page, &error)),
        }
    }

    fn failed(&self, template: &str, page: &str, error: &tera::Error) -> Finding {
        let mut finding = Finding::new(Code::TemplateFailed).with("template", template).with("page", page);
        let mut name = template.to_owned();
        let mut reason = error.to_string();
        if let ErrorKind::RenderingError(report) = error.kind() {
            report.filename().clone_into(&mut name);
            report.message().clone_into(&mut reason);
            finding = finding.at(report.span().range.clone());
        }
        // What the function that failed had to say stands behind the error that names the place.
        let mut cause = std::error::Error::source(error);
        while let Some(inner) = cause {
            reason = format!("{reason}: {inner}");
            cause = inner.source();
        }
        let finding = finding.with("reason", reason);
        match self.templates.get(&name) {
            Some(path) => finding.in_file(path),
            None => finding,
        }
    }
}

/// A page being written, which a loop in a template can't make fill the memory.
struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST_PAGE {
            return Err(io::Error::other(format!("more than {} MB on one page", LARGEST_PAGE >> 20)));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("templates", &self.templates).field("assets", &self.assets).finish()
    }
}
