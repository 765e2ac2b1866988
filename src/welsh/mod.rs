//! The Welsh language itself, and what English needs to stand beside it. Knows nothing of web sites.

pub mod alphabet;
pub mod clitics;
pub mod date;
pub mod figures;
pub mod fold;
pub mod identify;
pub mod inflection;
pub mod list;
pub mod mutation;
pub mod number;
pub mod order;
mod parting;
pub mod plural;
pub mod slug;
pub mod stop_words;
pub mod triggers;
pub mod typography;

#[cfg(test)]
mod order_tests;
