//! One finding: what is wrong, where, and the values that its message names.

use crate::base::span::{SourcePath, Span};

use super::code::Code;

/// A place in the user's files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file. Empty while the finding is inside a remembered value, which doesn't know its file's name.
    pub file: SourcePath,
    /// The bytes of the file's text; `None` when the finding is about the file as a whole.
    pub span: Option<Span>,
}

/// Another place that a finding speaks of, such as the twin or the first of two claims.
pub type Also = Place;

/// Something wrong with the user's files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where: the primary place. `None` for a finding about the site as a whole.
    pub place: Option<Place>,
    /// What kind.
    pub code: Code,
    /// The values that the message names, in the order in which they were given.
    pub values: Vec<(&'static str, String)>,
    /// Other places that belong to it.
    pub also: Vec<Also>,
}

impl Finding {
    /// A finding of this kind, without a place yet.
    pub fn new(code: Code) -> Finding {
        Finding { place: None, code, values: Vec::new(), also: Vec::new() }
    }

    /// At this span of a file whose name the caller of the caller knows ([`Finding::in_file`]).
    pub fn at(mut self, span: impl Into<Span>) -> Finding {
        self.place = Some(Place { file: "".into(), span: Some(span.into()) });
        self
    }

    /// In this file: gives the file to every place that has none yet.
    pub fn in_file(mut self, file: &SourcePath) -> Finding {
        let place = self.place.get_or_insert(Place { file: "".into(), span: None });
        for place in std::iter::once(place).chain(&mut self.also) {
            if place.file.is_empty() {
                place.file = file.clone();
            }
        }
        self
    }

    /// With the place moved `by` bytes on, for a text that is a part of a file.
    pub fn shifted(mut self, by: usize) -> Finding {
        for place in self.place.iter_mut().chain(&mut self.also) {
            place.span = place.span.map(|span| span.shifted(by));
        }
        self
    }

    /// With a value that the message names. A value called `nearest` makes the message ask "did you mean".
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Finding {
        self.values.push((name, value.to_string()));
        self
    }

    /// With the nearest right word, if there is one.
    pub fn nearest(self, word: Option<&str>) -> Finding {
        match word {
            Some(word) => self.with("nearest", word),
            None => self,
        }
    }

    /// With another place that belongs to it.
    pub fn also(mut self, file: &SourcePath, span: Option<Span>) -> Finding {
        self.also.push(Place { file: file.clone(), span });
        self
    }

    /// The value of this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}
