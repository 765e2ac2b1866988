//! `ahp1` is a compiler for bilingual sites. The rooms, each of which imports only rooms above it:

/// Words that every room uses: languages, places in files, digests.
pub mod base;
/// The Welsh language itself: alphabet, mutation, slugs, dates.
pub mod welsh;
/// Findings: what is wrong with the user's files, and how it is told.
pub mod diagnostic;
/// YAML text → a tree in which everything knows its place.
pub mod yaml;
/// Disk → `Sources`: the only reader of the user's folders.
pub mod scan;
/// Raster pictures: their heads, the widths in which they go out, how they are made.
pub mod picture;
/// `site.yaml` → `Config`.
pub mod config;
/// The content types that a site declares.
pub mod schema;
/// One file → one `Document`: front matter, rows, Markdown.
pub mod content;
/// Fluent files → `Messages`: the words of the interface.
pub mod i18n;
/// `language/` → `Language`: the terms and words that the site's people have agreed on.
pub mod language;
/// `themes/NAME/` → `Theme`: templates, assets.
pub mod theme;
/// All documents → one `Site`: items, relations, lists, routes.
pub mod site;
/// `Site` → findings, one rule a file.
pub mod check;
/// The search index: built from the site, and read by a query.
pub mod search;
/// `Site` → every output and its recipe.
pub mod plan;
/// Recipe → bytes: pages, sitemap; views are the templates' contract.
pub mod render;
/// Artifacts → folder: the only writer.
pub mod emit;
/// The seven calls in order, and which finding stops what.
pub mod pipeline;
/// The line again, on change: a site in the browser while it is written.
pub mod serve;
/// Words on the command line → calls.
pub mod cli;
