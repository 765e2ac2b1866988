//! The tests of the whole: one binary, a module a feature. What a single room promises is tested in that room.

mod bad_input;
mod cases;
mod commands;
mod crowds;
mod docs;
mod folder;
mod identify;
mod invariants;
mod line;
mod mutation;
mod offer;
mod output;
mod rooms;
mod timings;
mod work;
mod search;
mod spell;
