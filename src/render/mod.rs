//! One recipe → one artifact. Pure: what is not given does not exist.

pub mod body;
pub mod diagram;
pub mod export;
pub mod feed;
pub mod given;
pub mod host;
pub mod letters;
mod list;
pub mod once;
pub mod map;
pub mod notice;
mod outside;
pub mod page;
pub mod picture;
pub mod print;
pub mod report;
pub mod sitemap;
pub mod value;
pub mod view;

use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};
use crate::picture::{webp, without_metadata};
use crate::plan::Recipe;
use crate::scan::Sources;
use crate::schema::Format;
use crate::search;
use crate::site::Site;

pub use given::Given;
pub use page::shared;

/// The template that an output begins with, without its `.html`; files of data have none.
pub fn template<'s>(site: &'s Site, recipe: &Recipe) -> Option<&'s str> {
    match recipe {
        Recipe::Page(route, _) => Some(page::template(site, *route)),
        Recipe::Chooser => Some("chooser"),
        Recipe::NotFoundBoth => Some("not-found-both"),
        Recipe::NotFound(_) => Some("not-found"),
        Recipe::Redirect(_) => Some("redirect"),
        _ => None,
    }
}

/// Makes the bytes of one output.
///
/// # Errors
/// With the finding when a template fails on it.
pub fn render(given: Given, sources: &Sources, recipe: &Recipe) -> Result<Vec<u8>, Finding> {
    match recipe {
        Recipe::Page(route, lang) => page::page(given, *route, *lang),
        Recipe::Chooser => outside::root(given, "chooser.html", ""),
        Recipe::NotFoundBoth => outside::root(given, "not-found-both.html", "404.html"),
        Recipe::NotFound(lang) => outside::not_found(given, *lang),
        Recipe::Withdrawn(number, lang) => notice::withdrawn(given, *number, *lang),
        Recipe::Redirect(number) => outside::redirect(given, *number),
        Recipe::Copy(path) => {
            Ok(sources.get(path).map_or_else(Vec::new, |source| source.data.bytes().to_vec()))
        }
        Recipe::Picture(path, width) => picture(given, sources, path, *width),
        Recipe::Style(name) => {
            let text = given.theme.assets.get(name).and_then(|asset| asset.text.as_ref());
            Ok(text.map_or_else(Vec::new, |text| text.as_bytes().to_vec()))
        }
        Recipe::Atom(number, part, lang) => {
            Ok(feed::atom(given.site, &given.site.feeds[*number], *part, *lang))
        }
        Recipe::JsonFeed(number, part, lang) => {
            Ok(feed::json(given.site, &given.site.feeds[*number], *part, *lang))
        }
        Recipe::Export(ty, format, lang) => match given.site.schema.get(ty) {
            Some(ty) => export::export(given, sources, ty, *format, *lang),
            None => Ok(Vec::new()),
        },
        Recipe::Counts(ty, format, lang) => match given.site.schema.get(ty) {
            Some(ty) => Ok(export::counts::counts(given.site, ty, *format, *lang)),
            None => Ok(Vec::new()),
        },
        Recipe::ExportItem(item, Format::Html, lang) => print::print(given, *item, *lang),
        Recipe::ExportItem(item, _, lang) => {
            Ok(export::markdown::markdown(given.site, sources, [*item].into_iter(), *lang)?.into_bytes())
        }
        Recipe::Report(format) => Ok(report::file(given, *format).into_bytes()),
        Recipe::Host(file) => Ok(host::text(given.site, *file).into_bytes()),
        Recipe::Sitemap(routes) => Ok(sitemap::sitemap(given.site, routes.clone())),
        Recipe::SitemapIndex(parts) => Ok(sitemap::index(given.site, *parts)),
        Recipe::Robots => Ok(sitemap::robots(given.site)),
        Recipe::Search(lang, file) => Ok(given.search.bytes(given.site, given.language, *lang, *file)),
        Recipe::SearchScript => Ok(search::SCRIPT.as_bytes().to_vec()),
        Recipe::SearchPlace => Ok(given.search.files.place()),
    }
}

/// A picture beside an item, as it goes out.
fn picture(
    given: Given,
    sources: &Sources,
    path: &SourcePath,
    width: Option<usize>,
) -> Result<Vec<u8>, Finding> {
    let bytes = sources.get(path).map_or(&[] as &[u8], |source| source.data.bytes());
    let Some(form) = given.site.files.get(path).and_then(|file| file.form) else { return Ok(bytes.to_vec()) };
    match width {
        None => Ok(without_metadata(bytes, form)),
        Some(width) => webp(bytes, form, width)
            .map_err(|reason| Finding::new(Code::BrokenPicture).with("reason", reason).in_file(path)),
    }
}
