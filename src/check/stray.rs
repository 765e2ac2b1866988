//! Every file under `content/` belongs to something: a slip in a file's name must not lose its text in silence, and what
//! nobody links to doesn't go out unseen.

use crate::base::span::SourcePath;
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
    let kept = subject.site.kept_files();
    let belongs = |path: &SourcePath, data: &Data| match (data, schema.type_of(path).map(|ty| &ty.origin)) {
        (Data::Bytes(_), _) => subject.site.used.contains(path) || kept.contains(path),
        (Data::Text(_) | Data::Released, Some(Origin::Collection(_))) => true,
        (Data::Text(_) | Data::Released, Some(Origin::Folder(_) | Origin::Pair(_))) => {
            stem_of(path).is_some()
        }
        (Data::Text(_) | Data::Released, None) => {
            path.as_ref() == SITE_FILE || path.starts_with("content/types/")
        }
    };
    let stray = subject.sources.under("content/").filter(|(path, source)| !belongs(path, &source.data));
    stray
        .map(|(path, _)| {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            Finding::new(Code::StrayFile).with("folder", folder).in_file(path)
        })
        .collect()
}
