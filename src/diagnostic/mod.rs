//! Findings: everything that is wrong with the user's files, and the formats in which it is told.
//!
//! A finding carries facts (a code, a place, values); its words are in `cy.ftl` and `en.ftl` beside this file, so that
//! the tool has no default language either.

pub mod code;
pub mod finding;
pub mod judged;
pub mod words;

pub use code::{Code, Severity};
pub use finding::{Also, Finding, Place};
pub use judged::{Judged, Level, Policy, judge};
