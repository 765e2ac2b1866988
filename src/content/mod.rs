//! One file of the user's → one document. Knows nothing of the other files.

mod escape;
pub mod highlight;
pub mod markdown;

pub use escape::escape;
