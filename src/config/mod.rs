//! `content/site.yaml` → `Config`: what the site is called, where it stands, how strict it is.

mod edition;
mod policy;

use crate::base::lang::Both;
use crate::base::nearest::nearest;
use crate::base::span::{SourcePath, Span};
use crate::diagnostic::{Code, Finding, Policies};
use crate::scan::{SITE_FILE, Sources};
use crate::welsh::slug::is_slug;
use crate::welsh::typography::typographic;
use crate::yaml::form::{Form, Word};
use crate::yaml::{Node, parse};

pub use edition::{Drafts, Edition};

/// The site as a whole.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file that it was read from.
    pub file: SourcePath,
    /// The site's name.
    pub name: Both<String>,
    /// Scheme and host of the public address, without `/` at the end: `https://example.org`.
    pub origin: String,
    /// The path under which the site stands on its host: empty, or `/site`.
    pub base: String,
    /// The name of the theme's folder under `themes/`.
    pub theme: String,
    /// The items of the main navigation, in order.
    pub navigation: Vec<Word>,
    /// The items of the footer, in order.
    pub footer: Vec<Word>,
    /// The item whose page has the search, if there is one.
    pub search: Option<Word>,
    /// The part of an address that stands before a page's number: `…/page/2/`.
    pub paging: Both<String>,
    /// The name of a feed's files, without extension.
    pub feed: Both<String>,
    /// Whether `/` leads on to the language that a browser states first, on hosts that can ask it. Otherwise, and wherever
    /// it states none or both, the reader is asked.
    pub negotiate: bool,
    /// Whether HTML in content reaches the page.
    pub raw_html: RawHtml,
    /// The dictionary of each language, if there is one: its files' path under the site's folder, without extension.
    pub spelling: Both<Option<Word>>,
    /// How much findings weigh here.
    pub policies: Policies,
}

/// What happens to HTML in content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawHtml {
    /// It is shown as it is written, with a finding.
    Escape,
    /// It reaches the page.
    Allow,
}

/// Reads the site's file. `None` when it is missing or lacks what a site can't do without.
pub fn read(sources: &Sources) -> (Option<Config>, Vec<Finding>) {
    let file: SourcePath = SITE_FILE.into();
    if sources.is_lost(SITE_FILE) {
        return (None, Vec::new());
    }
    let Some(text) = sources.text(SITE_FILE) else {
        return (None, vec![Finding::new(Code::SiteMissing).with("folder", sources.root())]);
    };
    let (node, mut findings) = parse(&text);
    let config = node.and_then(|node| read_config(&node, &file, &mut findings));
    (config, findings.into_iter().map(|finding| finding.in_file(&file)).collect())
}

fn read_config(node: &Node, file: &SourcePath, findings: &mut Vec<Finding>) -> Option<Config> {
    let mut form = Form::new(node, "site.yaml");
    let name = form.needed_both("name");
    let url = form.needed_word("url");
    let theme = form.needed_word("theme");
    let navigation = form.words("navigation");
    let footer = form.words("footer");
    let search = form.word("search");
    let paging = segment("paging", &mut form);
    let feed = segment("feed", &mut form);
    let negotiate = form.flag("negotiate").unwrap_or(false);
    let mut spelling = Both::default();
    if let Some(node) = form.node("spelling") {
        let mut dictionaries = Form::new(node, "spelling");
        spelling = Both { cy: dictionaries.word("cy"), en: dictionaries.word("en") };
        form.extend(dictionaries.finish());
    }
    let mut raw_html = RawHtml::Escape;
    let mut policies = Policies::default();
    if let Some(node) = form.node("policy") {
        let mut policy = Form::new(node, "policy");
        if let Some(word) = policy.word("raw_html") {
            match word.text.as_str() {
                "escape" => {}
                "allow" => raw_html = RawHtml::Allow,
                other => policy.add(unknown_choice(word.span, "raw_html", other, &["allow", "escape"])),
            }
        }
        policies = policy::read(&mut policy);
        form.extend(policy.finish());
    }
    let address = url.and_then(|word| match address(&word.text) {
        Some(address) => Some(address),
        None => {
            let finding = Finding::new(Code::WrongKind).at(word.span).with("field", "url");
            form.add(finding.with("expected", "address").with("found", &word.text));
            None
        }
    });
    findings.extend(form.finish());
    let (origin, base) = address?;
    Some(Config {
        file: file.clone(),
        name: name?.map(|_, word| typographic(&word.text)),
        origin,
        base,
        theme: theme?.text,
        navigation,
        footer,
        search,
        paging: paging.unwrap_or(Both { cy: "tudalen".to_owned(), en: "page".to_owned() }),
        feed: feed.unwrap_or(Both { cy: "ffrwd".to_owned(), en: "feed".to_owned() }),
        negotiate,
        raw_html,
        spelling,
        policies,
    })
}

/// A part of addresses in both languages.
fn segment(key: &'static str, form: &mut Form) -> Option<Both<String>> {
    let both = form.both(key)?;
    for (_, word) in both.iter() {
        if !is_slug(&word.text) {
            form.add(Finding::new(Code::BadSlug).at(word.span).with("slug", &word.text));
            return None;
        }
    }
    Some(both.map(|_, word| word.text.clone()))
}

fn unknown_choice(span: Span, field: &str, value: &str, choices: &[&str]) -> Finding {
    Finding::new(Code::UnknownChoice)
        .at(span)
        .with("field", field)
        .with("value", value)
        .with("choices", choices.join(", "))
        .nearest(nearest(value, choices.iter().copied()))
}

/// `https://host/base/` → (`https://host`, `/base`).
fn address(url: &str) -> Option<(String, String)> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let (host, base) = rest.trim_end_matches('/').split_once('/').unwrap_or((rest.trim_end_matches('/'), ""));
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '/' | '_' | '~');
    if host.is_empty() || !host.chars().chain(base.chars()).all(good) || base.contains("..") {
        return None;
    }
    let scheme = &url[..url.len() - rest.len()];
    let base = if base.is_empty() { String::new() } else { format!("/{base}") };
    Some((format!("{scheme}{host}"), base))
}
