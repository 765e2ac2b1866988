//! Findings: everything that is wrong with the user's files, and the formats in which it is told.
//!
//! A finding carries facts (a code, a place, values); its words are in `cy.ftl` and `en.ftl` beside this file, so that
//! the tool has no default language either. What a code means at length is in `docs/diagnostics.md`.

/// The kinds of finding.
pub mod code;
/// A code's section of `docs/diagnostics.md`.
pub mod explain;
/// One finding.
pub mod finding;
/// Findings → workflow commands of GitHub.
pub mod github;
/// Findings → what a person reads in a terminal.
pub mod human;
/// Findings → one JSON document.
pub mod json;
/// Findings and the site's policy → what counts, in order.
pub mod judged;
/// Findings as the engine keeps them.
pub mod kept;
/// Bytes of a text → lines and columns.
pub mod lines;
/// What every format is given.
pub mod report;
/// Findings → a SARIF log.
pub mod sarif;
/// The values that each code names.
pub mod values;
/// Findings → sentences.
pub mod words;

mod arguments;
pub(crate) mod excerpt;

pub use code::{Code, Severity};
pub use finding::{Also, Finding, Place};
pub use judged::{Judged, Level, Policies, Policy, Profile, judge, refused, sorted};
pub use report::Report;
pub use words::Words;
