//! Every picture that goes out can be read.

use crate::diagnostic::{Code, Finding};

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let broken = subject.site.used.iter().filter_map(|path| {
        let fault = subject.site.files.get(path)?.fault.as_ref()?;
        Some(Finding::new(Code::BrokenPicture).with("reason", fault).in_file(path))
    });
    broken.collect()
}
