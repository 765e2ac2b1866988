//! One recipe → one artifact. Pure: what is not given does not exist.

pub mod body;
pub mod page;
pub mod sitemap;
pub mod value;
pub mod view;

use crate::diagnostic::Finding;
use crate::plan::Recipe;
use crate::scan::Sources;

pub use page::{From, shared};

/// Makes the bytes of one output.
///
/// # Errors
/// With the finding when a template fails on it.
pub fn render(from: From, sources: &Sources, recipe: &Recipe) -> Result<Vec<u8>, Finding> {
    match recipe {
        Recipe::Page(route, lang) => page::page(from, *route, *lang),
        Recipe::Chooser => page::root(from, "chooser.html", ""),
        Recipe::NotFoundBoth => page::root(from, "not-found-both.html", "404.html"),
        Recipe::NotFound(lang) => page::not_found(from, *lang),
        Recipe::Redirect(number) => page::redirect(from, *number),
        Recipe::Copy(path) => {
            Ok(sources.get(path).map_or_else(Vec::new, |source| source.data.bytes().to_vec()))
        }
        Recipe::Sitemap => Ok(sitemap::sitemap(from.site)),
        Recipe::Robots => Ok(sitemap::robots(from.site)),
    }
}
