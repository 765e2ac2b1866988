//! The built folder → what the Nu checker and xmllint say of it. No browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use walkdir::WalkDir;

use crate::bench::built;

/// What the Nu checker says of a folder or file: pairs of file name and message.
pub fn vnu(path: &Path) -> Vec<(String, String)> {
    let jar =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules/vnu-jar/build/dist/vnu.jar");
    let output = Command::new("java")
        .args(["-Xss1m", "-jar"])
        .arg(jar)
        .args(["--also-check-css", "--also-check-svg", "--skip-non-html", "--Werror"])
        .args(["--format", "json", "--stdout", "--exit-zero-always"])
        .arg(path)
        .output()
        .expect("java is there: run tests/browser/setup");
    let said: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("the Nu checker did not run: {error}: {}", String::from_utf8_lossy(&output.stderr))
    });
    let messages = said["messages"].as_array().expect("the Nu checker gives messages");
    let text = |message: &Value, field: &str| message[field].as_str().unwrap_or_default().to_owned();
    messages
        .iter()
        .map(|message| {
            let url = text(message, "url");
            let file = url.strip_prefix("file:").unwrap_or(&url);
            let file = Path::new(file).strip_prefix(path).unwrap_or(Path::new(file));
            (file.display().to_string(), text(message, "message"))
        })
        .collect()
}

/// What xmllint says of files; empty when all are well-formed.
pub fn xmllint(files: &[PathBuf]) -> String {
    let output = Command::new("xmllint")
        .args(["--nonet", "--noout"])
        .args(files)
        .output()
        .expect("xmllint is there: run tests/browser/setup");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), said.is_empty(), "xmllint: {said}");
    said
}

#[test]
fn the_nu_checker_says_nothing_of_any_page_style_sheet_or_drawing() {
    let said = vnu(&built().folder);
    let lines: Vec<_> = said.iter().map(|(file, message)| format!("{file}: {message}")).collect();
    assert!(lines.is_empty(), "{} messages:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn sitemap_feeds_and_drawings_are_well_formed() {
    let files = WalkDir::new(&built().folder).into_iter().map(|entry| entry.unwrap().into_path());
    let xml = ["xml", "svg", "atom", "opml"];
    let files: Vec<_> = files
        .filter(|file| {
            file.extension().and_then(|extension| extension.to_str()).is_some_and(|e| xml.contains(&e))
        })
        .collect();
    assert!(files.iter().any(|file| file.ends_with("sitemap.xml")));
    assert_eq!(xmllint(&files), "");
}
