//! Why a declaration can't be used, as a key that each language says in its own words.

use crate::diagnostic::{Code, Finding};

/// A reason of [`Code::BadDeclaration`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    key: &'static str,
    of: String,
}

impl Reason {
    /// A reason that names something: a field, a type, a letter, a limit.
    pub(super) fn of(key: &'static str, of: impl ToString) -> Reason {
        Reason { key, of: of.to_string() }
    }

    /// The finding about a field of the declaration.
    pub(super) fn finding(self, field: &str) -> Finding {
        let finding = Finding::new(Code::BadDeclaration).with("reason", self.key);
        finding.with("of", self.of).with("field", field)
    }
}

impl From<&'static str> for Reason {
    fn from(key: &'static str) -> Reason {
        Reason { key, of: String::new() }
    }
}
