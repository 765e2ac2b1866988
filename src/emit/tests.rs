//! What `emit` promises, on folders of its own.

use super::notes::{MANIFEST, STAMPS};
use super::*;

struct Artifact {
    path: String,
    bytes: Vec<u8>,
}

/// A build of these artifacts.
fn emit(out: &Path, artifacts: &[Artifact]) -> io::Result<Changes> {
    let emission = begin(out)?;
    artifacts.iter().try_for_each(|artifact| emission.put(&artifact.path, &artifact.bytes))?;
    emission.finish(Digest::of(b"site"), "told".into())
}

fn artifact(path: &str, bytes: &str) -> Artifact {
    Artifact { path: path.to_owned(), bytes: bytes.as_bytes().to_vec() }
}

fn files(out: &Path) -> Vec<String> {
    let mut files: Vec<_> = walkdir::WalkDir::new(out)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned())
        .filter(|name| name != MANIFEST && name != STAMPS)
        .collect();
    files.sort();
    files
}

#[test]
fn what_is_the_same_stays_and_what_is_gone_goes() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let first = emit(&out, &[artifact("cy/index.html", "a"), artifact("en/old/index.html", "b")]).unwrap();
    assert_eq!(first, Changes { written: 2, unchanged: 0, removed: 0 });
    let second = emit(&out, &[artifact("cy/index.html", "a"), artifact("en/new/index.html", "b")]).unwrap();
    assert_eq!(second, Changes { written: 1, unchanged: 1, removed: 1 });
    assert_eq!(files(&out), ["cy/index.html", "en/new/index.html"]);
    assert!(!out.join("en/old").exists());
}

#[test]
fn a_page_may_become_a_folder_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    emit(out, &[artifact("a", "1")]).unwrap();
    emit(out, &[artifact("a/index.html", "2")]).unwrap();
    emit(out, &[artifact("a", "3")]).unwrap();
    assert_eq!(files(out), ["a"]);
}

#[test]
fn a_file_that_no_build_wrote_is_never_touched() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    fs::write(out.join("CNAME"), "ours").unwrap();
    emit(out, &[artifact("index.html", "1")]).unwrap();
    emit(out, &[]).unwrap();
    assert_eq!(files(out), ["CNAME"]);
    let refused = emit(out, &[artifact("CNAME", "theirs")]).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
    assert_eq!(fs::read_to_string(out.join("CNAME")).unwrap(), "ours");
}

#[test]
fn what_stands_in_the_way_is_told_before_anything_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    emit(out, &[artifact("a", "old"), artifact("z/index.html", "old")]).unwrap();
    fs::create_dir_all(out.join("b/theirs")).unwrap();
    fs::write(out.join("c"), "theirs").unwrap();
    fs::write(out.join("z/theirs"), "theirs").unwrap();
    for path in ["b", "c/index.html", "z"] {
        let refused = emit(out, &[artifact("a", "new"), artifact(path, "new")]).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AlreadyExists, "{path}");
        assert_eq!(files(out), ["a", "c", "z/index.html", "z/theirs"]);
        assert_eq!(fs::read_to_string(out.join("a")).unwrap(), "old");
    }
    // A file of ours that somebody made a folder is theirs now.
    fs::remove_file(out.join("a")).unwrap();
    fs::create_dir(out.join("a")).unwrap();
    emit(out, &[artifact("z/index.html", "new")]).unwrap();
    assert!(out.join("a").is_dir());
}

#[test]
fn a_journal_is_finished_and_a_stage_without_one_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    emit(out, &[artifact("a", "old"), artifact("b", "old")]).unwrap();
    // Cut off while staging: the old site stands.
    fs::create_dir_all(out.join(STAGE)).unwrap();
    fs::write(out.join(STAGE).join("0"), "half").unwrap();
    recover(out).unwrap();
    assert_eq!(fs::read_to_string(out.join("a")).unwrap(), "old");
    assert!(!out.join(STAGE).exists());
    // Cut off after the first rename: the new site stands.
    let manifest = Manifest { files: ["a", "c"].map(str::to_owned).into() };
    let journal = Journal { remove: vec!["b".to_owned()], manifest };
    fs::create_dir_all(out.join(STAGE)).unwrap();
    fs::write(out.join("a"), "new").unwrap();
    fs::write(out.join(STAGE).join("c"), "new").unwrap();
    write_whole(out, JOURNAL, &journal).unwrap();
    recover(out).unwrap();
    assert_eq!(files(out), ["a", "c"]);
    assert_eq!(fs::read_to_string(out.join("c")).unwrap(), "new");
}

#[test]
fn a_path_that_climbs_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["../x", "a/../../x", "/x", "a//b", ""] {
        assert!(emit(folder.path(), &[artifact(path, "x")]).is_err(), "{path}");
    }
}

#[test]
fn what_is_dropped_before_its_end_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let emission = begin(&out).unwrap();
    emission.put("cy/index.html", b"a").unwrap();
    drop(emission);
    assert!(!out.exists());
    emit(&out, &[artifact("cy/index.html", "a")]).unwrap();
    let emission = begin(&out).unwrap();
    emission.put("cy/index.html", b"b").unwrap();
    emission.put("en/index.html", b"b").unwrap();
    drop(emission);
    assert_eq!(files(&out), ["cy/index.html"]);
    assert_eq!(fs::read_to_string(out.join("cy/index.html")).unwrap(), "a");
}

#[test]
fn a_folder_holds_a_site_until_somebody_touches_it() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let site = Digest::of(b"site");
    let pages = [artifact("cy/index.html", "a"), artifact("en/index.html", "b")];
    let holds = || held(out).filter(|held| held.is_of(site)).map(|held| (held.files, held.told));
    assert_eq!(holds(), None);
    emit(out, &pages).unwrap();
    // Written a moment ago: another write in the same moment couldn't be seen.
    std::thread::sleep(std::time::Duration::from_millis(50));
    emit(out, &pages).unwrap();
    assert_eq!(holds(), Some((2, "told".to_owned())));
    assert!(held(out).is_some_and(|held| !held.is_of(Digest::of(b"another site"))));
    fs::write(out.join("cy/index.html"), "c").unwrap();
    assert_eq!(holds(), None);
    assert_eq!(emit(out, &pages).unwrap().written, 1);
    fs::remove_file(out.join("en/index.html")).unwrap();
    assert_eq!(holds(), None);
    emit(out, &pages).unwrap();
    fs::write(out.join(STAMPS), "{").unwrap();
    assert_eq!(holds(), None);
}
