//! `ahp1` is a compiler for bilingual sites. The rooms, each of which imports only rooms above it:

/// Words that every room uses: languages, places in files, digests.
pub mod base;
/// `Site` → findings, one rule a file.
pub mod check;
/// `site.yaml` → `Config`.
pub mod config;
/// One file → one `Document`: front matter, rows, Markdown.
pub mod content;
/// Findings: what is wrong with the user's files, and how it is told.
pub mod diagnostic;
/// Artifacts → folder: the only writer.
pub mod emit;
/// Fluent files → `Messages`: the words of the interface.
pub mod i18n;
/// The seven calls in order, and which finding stops what.
pub mod pipeline;
/// `Site` → every output and its recipe.
pub mod plan;
/// Recipe → bytes: pages, sitemap; views are the templates' contract.
pub mod render;
/// Disk → `Sources`: the only reader of the user's folders.
pub mod scan;
/// The content types that a site declares.
pub mod schema;
/// All documents → one `Site`: items, relations, lists, routes.
pub mod site;
/// `themes/NAME/` → `Theme`: templates, assets.
pub mod theme;
/// The Welsh language itself: alphabet, mutation, slugs, dates.
pub mod welsh;
/// YAML text → a tree in which everything knows its place.
pub mod yaml;
