//! To come.
pub(crate) const MADE: [ahp1::diagnostic::Code; 0] = [];
