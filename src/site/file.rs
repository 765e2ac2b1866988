//! Pictures and other files beside the items → where they go out, and in which widths.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::digest::Digest;
use crate::base::memo::Memo;
use crate::base::span::SourcePath;
use crate::picture::{Form, Head};
use crate::scan::{Data, Sources};
use crate::welsh::slug::slug;

/// A picture or another file beside the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its address under the site's root, with the file's digest in it: `files/1a2b3c4d/plan.pdf`.
    pub path: String,
    /// Width and height in pixels as it is shown, if it is a picture whose head can be read.
    pub size: Option<(usize, usize)>,
    /// Its form, if it is a picture that goes out without its metadata.
    pub form: Option<Form>,
    /// The widths in which it goes out as WebP besides, each with its address under the site's root.
    pub variants: Vec<(usize, String)>,
    /// What is wrong with the picture, in the words of the decoder.
    pub fault: Option<String>,
}

/// The files beside the items.
#[derive(Debug, Default)]
pub struct Beside {
    /// Those that can be read.
    pub files: BTreeMap<SourcePath, File>,
    /// Those that can't: whoever names one is not at fault.
    pub lost: BTreeSet<SourcePath>,
}

/// The files under `content/` that are no texts, each with a name that changes with its bytes. What the heads of pictures
/// tell is remembered.
pub fn files(sources: &Sources, heads: &Memo<Head>) -> BTreeMap<SourcePath, File> {
    let others = sources.under("content/").filter_map(|(path, source)| match &source.data {
        Data::Bytes(bytes) => Some((path, source.digest, bytes)),
        Data::Text(_) | Data::Released => None,
    });
    others
        .map(|(path, digest, bytes)| {
            let name = path.rsplit('/').next().unwrap_or(path);
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
            let stem = Some(slug(stem)).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "file".to_owned());
            let extension = slug(extension);
            let key = Digest::of_parts([digest.bytes(), extension.as_bytes()]);
            let head = heads.get(key, || Head::read(bytes, &extension));
            let folder = format!("files/{}", head.named(digest).short(8));
            let variant = |width: &usize| (*width, format!("{folder}/{stem}-{width}.webp"));
            let file = File {
                path: format!("{folder}/{stem}.{extension}"),
                size: head.size,
                form: head.form,
                variants: head.widths.iter().map(variant).collect(),
                fault: head.fault.clone(),
            };
            (path.clone(), file)
        })
        .collect()
}
