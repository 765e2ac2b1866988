//! `schema`: every type's declaration → a JSON Schema beside the site, for the editors that read one.

use std::fs;
use std::io;
use std::path::Path;

use crate::scan::{self, Stamps};
use crate::schema::json::json_schema;
use crate::schema::{self, Origin};

use super::Outcome;
use super::report::{Teller, out};

/// Where the schemas are written, under the site's root. May be deleted at any time.
const FOLDER: &str = ".ahp1/schema";

/// Writes them, and tells which file is checked by which.
pub(super) fn schemas(root: &Path, teller: &Teller) -> io::Result<Outcome> {
    let (sources, _) = scan::scan(root, &mut Stamps::default())?;
    let (schema, _) = schema::read(&sources);
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut settings = serde_json::Map::new();
    for ty in schema.types() {
        let file = format!("{FOLDER}/{}.json", ty.id);
        fs::write(root.join(&file), format!("{:#}\n", json_schema(ty, teller.lang())))?;
        // Front matter is no file of its own: what looks at it is told so in its own way.
        let checked = match &ty.origin {
            Origin::Collection(file) => Some(format!("content/{file}")),
            Origin::Folder(_) | Origin::Pair(_) => None,
        };
        settings.extend(checked.map(|checked| (file, checked.into())));
    }
    teller.say(teller.sentence_of("schema-written", &[("folder", FOLDER)]));
    out(&format!("{:#}", serde_json::json!({ "yaml.schemas": settings })));
    Ok(Outcome::Good)
}
