//! The Active Offer, held by the compiler: a test a requirement of `docs/active-offer.md`.

mod life;
mod links;
mod markup;
mod page;
mod policy;
mod report;
mod same;
mod stale;
mod told;
mod words;
