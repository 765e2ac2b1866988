//! `ahp1` is a compiler for bilingual sites. The rooms, each of which imports only rooms above it:

/// Words that every room uses: languages, places in files, digests.
pub mod base;
/// One file of the user's → one document: Markdown, code.
pub mod content;
/// Findings: what is wrong with the user's files, and how it is told.
pub mod diagnostic;
/// The Welsh language itself: alphabet, mutation, slugs, dates.
pub mod welsh;
/// YAML text → a tree in which everything knows its place.
pub mod yaml;
