//! The stages of the line that take time, for whoever shows how far it is.

use std::time::Duration;

/// The stages that take time, for whoever shows it.
#[derive(Clone, Copy, Debug)]
pub enum Stage<'s> {
    /// Files are read.
    Read,
    /// The site is put together.
    Assemble,
    /// So many rules look at it.
    Check(usize),
    /// One has, and took so long.
    Checked(&'static str, Duration),
    /// The search index is made.
    Index,
    /// So many outputs will be rendered.
    Render(usize),
    /// One output has been.
    Rendered {
        /// Its path.
        path: &'s str,
        /// The template that it begins with, if it has one.
        template: Option<&'s str>,
        /// How long that took, without the writing.
        took: Duration,
    },
    /// The folder is written.
    Emit,
}

/// Somebody who is told of each stage.
pub type Watcher<'w> = &'w (dyn Fn(Stage<'_>) + Sync);
