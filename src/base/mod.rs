//! Words that every room uses: languages, places in files, digests. Knows nothing of web sites.

pub mod digest;
pub mod lang;
pub mod memo;
pub mod nearest;
pub mod sentences;
pub mod span;
