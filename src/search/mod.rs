//! The search index: what the pages say → files that a browser (or `ahp1 search`) reads a little of for each query.
//!
//! All that is known of a language is put to work while the site is built: the index holds each word as it is written,
//! which words are its inflected forms, and tables by which a mutated form finds its radical and an apostrophe parts two
//! words. The script that reads it (`search.js`) and `query.rs` are one specification in two languages, `docs/search.md`.

mod build;
mod called;
mod code;
mod collect;
mod facets;
mod family;
mod files;
mod folder;
mod gather;
mod lazy;
mod lookup;
mod points;
mod postings;
mod query;
mod read;
mod shards;
mod snippet;
mod tables;
mod words;

pub use files::{File, Files, PLACE, SCRIPT};
pub use folder::Folder;
pub use lazy::Lazy;
pub use query::{Hit, search, search_within};
pub use read::{Open, Source};
