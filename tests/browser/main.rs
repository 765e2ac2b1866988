//! The site before its readers: in a browser, with a keyboard, narrow, dark, printed, without script. One binary, a
//! module a concern, a browser a test. `tests/browser/setup` brings what it calls.

// A test’s machinery ends the test when the machine fails it; nothing here is anybody’s library.
#![allow(clippy::unwrap_used, clippy::print_stdout, unreachable_pub)]

mod axe;
mod bench;
mod client;
mod every_page;
mod faults;
mod journeys;
mod hosts;
mod keyboard;
mod lines;
mod markup;
mod media;
mod paper;
mod privacy;
mod screenshots;
mod search;
mod server;
mod tally;
mod walk;
