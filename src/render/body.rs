//! A telling's markup → HTML for this reader: links resolved, pictures sized, interface text said, blocks drawn.

use serde::Serialize;
use tera::Context;

use crate::base::lang::Lang;
use crate::content::escaped as escape;
use crate::content::markdown::{Diagram, Link, Markup, Message, Piece, Query, Target, Video};
use crate::diagnostic::Finding;
use crate::i18n::Value;
use crate::site::ItemNumber;
use crate::site::anchor::anchor;

use super::diagram;
use super::given::Given;
use super::map;
use super::once::Amount;
use super::picture::{Loading, element};
use super::report;
use super::value::card;

/// A video, as `block-video.html` sees it.
#[derive(Debug, Serialize)]
pub struct VideoView {
    /// Its title.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// Where its words are.
    pub transcript: String,
}

/// The HTML of a markup of an item's. `twin` is the same text in the other language; `first` says when its first picture
/// is loaded.
///
/// # Errors
/// With the finding when the template of a block fails.
pub fn html(
    given: Given,
    markup: &Markup,
    twin: Option<&Markup>,
    item: ItemNumber,
    lang: Lang,
    first: Loading,
) -> Result<String, Finding> {
    let mut loading = first;
    let mut html = String::with_capacity(markup.size());
    for piece in &markup.pieces {
        match piece {
            Piece::Html(runs) => markup.write_html(runs, &mut html),
            Piece::Link(link) => {
                let Link { target, hreflang, .. } = &**link;
                // What leads nowhere is a finding; its words stay, as a link without an address (HTML, 4.5.1).
                let Ok(address) = given.site.resolve(target, item, lang) else { continue };
                html.push_str(&format!("href=\"{}\"", escape(&given.address(address))));
                if let Some(tag) = hreflang.as_deref().or_else(|| only(given, target, None, lang)) {
                    html.push_str(&format!(" hreflang=\"{}\"", escape(tag)));
                }
            }
            Piece::LinkEnd { link } => html.push_str(&behind(given, markup, *link, lang)),
            Piece::Picture(shown) => {
                html.push_str(&picture(given, &shown.file, &shown.alt, (item, lang), loading));
                loading = Loading::Lazy;
            }
            Piece::Message(message) => {
                let Message { id, values } = &**message;
                let values: Vec<_> = values.iter().map(|(name, text)| (*name, message_value(text))).collect();
                html.push_str(&escape(&given.messages.format(lang, id, &values).unwrap_or_default()));
            }
            Piece::HeadingId { heading } => {
                html.push_str(&escape(anchor(markup, twin, lang, *heading).unwrap_or_default()));
            }
            Piece::Items(query) => html.push_str(&items(given, query, lang)?),
            Piece::Diagram(block) => html.push_str(&diagram(given, block, lang)?),
            Piece::Video(block) => html.push_str(&video(given, block, item, lang)?),
            Piece::SiteMap { by_letter } => html.push_str(&site_map(given, *by_letter, lang)?),
            Piece::Report => html.push_str(&report_block(given, lang)?),
        }
    }
    Ok(html)
}

/// A target that leads nowhere is a finding of `check`; until it is mended the link leads to the page it stands on.
fn address(given: Given, target: &Target, item: ItemNumber, lang: Lang) -> String {
    given.address(given.site.resolve(target, item, lang).unwrap_or_default())
}

/// The language of what a link leads to, where it is the other one than the page's: as its author marks it, or as the site
/// knows of the address.
fn only(given: Given, target: &Target, marked: Option<&str>, lang: Lang) -> Option<&'static str> {
    let marked = marked.and_then(|tag| tag.split('-').next());
    let known = match target {
        Target::External(address) if marked.is_none() => given.language.hosts.only(address).map(Lang::tag),
        _ => marked,
    };
    let other = lang.other().tag();
    (known == Some(other)).then_some(other)
}

/// What stands behind a link to a page that is in the other language only (active-offer D3): words that say so.
fn behind(given: Given, markup: &Markup, link: u32, lang: Lang) -> String {
    let piece = usize::try_from(link).ok().and_then(|number| markup.pieces.get(number));
    let Some(Piece::Link(link)) = piece else { return String::new() };
    let Some(other) = only(given, &link.target, link.hreflang.as_deref(), lang) else { return String::new() };
    let said = given.messages.format(lang, "only-in", &[("language", other.into())]).unwrap_or_default();
    // The link may stand among words of the other language, which these aren't.
    format!(" <span class=\"only\" lang=\"{}\">{}</span>", lang.tag(), escape(&said))
}

fn picture(
    given: Given,
    file: &str,
    alt: &str,
    (item, lang): (ItemNumber, Lang),
    loading: Loading,
) -> String {
    match given.site.file_of(file, item, lang) {
        Some((_, file)) => element(given, file, alt, loading),
        // `check` says that it is missing; its words stand in for it.
        None => escape(alt),
    }
}

/// Numbers reach a message as numbers, so that it can choose its plural.
fn message_value(text: &str) -> Value<'_> {
    text.parse::<i32>().map_or_else(|_| text.into(), Value::from)
}

fn items(given: Given, query: &Query, lang: Lang) -> Result<String, Finding> {
    let items = given.site.select(query, lang).unwrap_or_default();
    let cards: Vec<_> = items.into_iter().map(|item| card(given, item, lang, Amount::Fields)).collect();
    let mut context = context(given, lang);
    context.insert("items", &cards);
    block(given, "block-items.html", &context)
}

fn diagram(given: Given, diagram: &Diagram, lang: Lang) -> Result<String, Finding> {
    let mut context = context(given, lang);
    context.insert("diagram", &diagram::view(given.site, diagram, lang));
    block(given, "block-diagram.html", &context)
}

fn video(given: Given, video: &Video, item: ItemNumber, lang: Lang) -> Result<String, Finding> {
    let view = VideoView {
        title: video.title.clone(),
        url: address(given, &video.url, item, lang),
        transcript: address(given, &video.transcript, item, lang),
    };
    let mut context = context(given, lang);
    context.insert("video", &view);
    block(given, "block-video.html", &context)
}

fn site_map(given: Given, by_letter: bool, lang: Lang) -> Result<String, Finding> {
    let mut context = context(given, lang);
    context.insert("map", &map::view(given, by_letter, lang));
    block(given, "block-site-map.html", &context)
}

fn report_block(given: Given, lang: Lang) -> Result<String, Finding> {
    let mut context = context(given, lang);
    context.insert("report", &report::view(given, lang));
    block(given, "block-report.html", &context)
}

fn context(given: Given, lang: Lang) -> Context {
    let mut context = Context::new();
    context.insert("lang", &lang);
    context.insert_value("site", given.shared.get(lang).clone());
    context
}

fn block(given: Given, template: &str, context: &Context) -> Result<String, Finding> {
    let bytes = given.theme.render(template, context, template)?;
    Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned() + "\n")
}
