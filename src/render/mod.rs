//! One recipe → one artifact. Pure: what is not given does not exist.

pub mod body;
pub mod diagram;
pub mod export;
pub mod feed;
pub mod given;
pub mod host;
mod list;
pub mod map;
pub mod notice;
mod outside;
pub mod page;
pub mod print;
pub mod sitemap;
pub mod value;
pub mod view;

use crate::diagnostic::Finding;
use crate::plan::Recipe;
use crate::scan::Sources;
use crate::schema::Format;
use crate::search;

pub use given::Given;
pub use page::shared;

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
        Recipe::Style(name) => {
            let text = given.theme.assets.get(name).and_then(|asset| asset.text.as_ref());
            Ok(text.map_or_else(Vec::new, |text| text.as_bytes().to_vec()))
        }
        Recipe::Atom(number, lang) => Ok(feed::atom(given.site, &given.site.feeds[*number], *lang)),
        Recipe::JsonFeed(number, lang) => Ok(feed::json(given.site, &given.site.feeds[*number], *lang)),
        Recipe::Export(ty, format, lang) => match given.site.schema.get(ty) {
            Some(ty) => export::export(given, sources, ty, *format, *lang),
            None => Ok(Vec::new()),
        },
        Recipe::ExportItem(item, Format::Html, lang) => print::print(given, *item, *lang),
        Recipe::ExportItem(item, _, lang) => {
            Ok(export::markdown::markdown(given.site, sources, [*item].into_iter(), *lang).into_bytes())
        }
        Recipe::Host(file) => Ok(host::text(given.site, *file).into_bytes()),
        Recipe::Sitemap => Ok(sitemap::sitemap(given.site)),
        Recipe::Robots => Ok(sitemap::robots(given.site)),
        Recipe::Search(lang, file) => Ok(given.search.bytes(given.site, *lang, *file)),
        Recipe::SearchScript => Ok(search::SCRIPT.as_bytes().to_vec()),
        Recipe::SearchPlace => Ok(given.search.files.place()),
    }
}
