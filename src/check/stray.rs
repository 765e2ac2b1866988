//! Every file under `content/` belongs to something: a slip in a file's name must not lose its text in silence.

use crate::diagnostic::{Code, Finding};
use crate::scan::{Data, SITE_FILE};
use crate::schema::Origin;
use crate::site::item::stem_of;

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let schema = &subject.site.schema;
    if !schema.torn().is_empty() {
        // What can't be read may be the type that takes the file.
        return Vec::new();
    }
    let files = subject.sources.under("content/").filter(|(path, source)| {
        matches!(source.data, Data::Text(_))
            && path.as_ref() != SITE_FILE
            && !path.starts_with("content/types/")
    });
    files
        .filter(|(path, _)| match schema.type_of(path).map(|ty| &ty.origin) {
            None => true,
            Some(Origin::Collection(_)) => false,
            Some(Origin::Folder(_) | Origin::Pair(_)) => stem_of(path).is_none(),
        })
        .map(|(path, _)| {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            Finding::new(Code::StrayFile).with("folder", folder).in_file(path)
        })
        .collect()
}
