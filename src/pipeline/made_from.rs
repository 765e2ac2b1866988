//! What a site is made from, told by digests: the same files, the same day and the same engine make the same site.

use std::sync::Arc;

use crate::base::digest::Digest;
use crate::config::Edition;
use crate::diagnostic::Finding;
use crate::scan::{FOLDERS, Sources};
use crate::site::Shelf;

/// The digest of every file that was read, of what could not be, and of the edition.
pub(super) fn digest(sources: &Sources, edition: Edition, findings: &[Finding]) -> Digest {
    let files: Vec<_> = sources.under("").map(|(path, source)| (path, source.digest)).collect();
    let files = files.iter().flat_map(|(path, digest)| [path.as_bytes(), digest.bytes()]);
    let findings = format!("{findings:?}");
    Digest::of_parts(files.chain([findings.as_bytes(), edition.mark().as_bytes()]))
}

/// The digest of the same when the content has been read: its files need not be gone through one by one.
pub(super) fn digest_of_read(
    sources: &Sources,
    shelves: &[Arc<Shelf>],
    edition: Edition,
    findings: &[Finding],
) -> Digest {
    let others =
        FOLDERS.iter().filter(|name| **name != "content").map(|name| folder(sources, &format!("{name}/")));
    let others: Vec<_> = others.collect();
    let digests = shelves.iter().map(|shelf| &shelf.made_from).chain(&others).map(Digest::bytes);
    let findings = format!("{findings:?}");
    Digest::of_parts(digests.chain([findings.as_bytes(), edition.mark().as_bytes()]))
}

/// The digest of the files under a folder (with its `/`), and of what in it can't be read.
pub(super) fn folder(sources: &Sources, folder: &str) -> Digest {
    let files = sources.under(folder).flat_map(|(path, source)| [path.as_bytes(), source.digest.bytes()]);
    let lost = sources.lost(folder).flat_map(|path| [path.as_bytes(), b"lost"]);
    Digest::of_parts(files.chain(lost))
}

/// What tells this build of the engine from others: the length and the time of its own file.
pub(super) fn engine() -> Option<Vec<u8>> {
    let own = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
    let age = own.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some([own.len().to_le_bytes().as_slice(), &age.as_nanos().to_le_bytes()].concat())
}
