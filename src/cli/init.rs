//! `init`: the starter site that is compiled in → a new folder.

use std::fs;
use std::io;
use std::path::Path;

use super::Outcome;
use super::report::Teller;

/// The starter's files, under `src/cli/starter/`.
macro_rules! files {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("starter/", $path)))),*] };
}

/// Every file of the starter site with its text.
const STARTER: &[(&str, &str)] = files![
    "content/site.yaml",
    "content/home.cy.md",
    "content/home.en.md",
    "content/pages/about.cy.md",
    "content/pages/about.en.md",
    "content/types/home.yaml",
    "content/types/page.yaml",
    "i18n/cy/site.ftl",
    "i18n/en/site.ftl",
    "themes/plain/assets/site.css",
    "themes/plain/templates/base.html",
    "themes/plain/templates/block-diagram.html",
    "themes/plain/templates/block-items.html",
    "themes/plain/templates/block-report.html",
    "themes/plain/templates/block-site-map.html",
    "themes/plain/templates/block-video.html",
    "themes/plain/templates/chooser.html",
    "themes/plain/templates/list.html",
    "themes/plain/templates/not-found-both.html",
    "themes/plain/templates/not-found.html",
    "themes/plain/templates/notice.html",
    "themes/plain/templates/page.html",
    "themes/plain/templates/redirect.html",
    "themes/plain/templates/term.html",
];

/// Writes the starter site into a folder that is new or empty.
pub(super) fn init(dir: &Path, teller: &Teller) -> io::Result<Outcome> {
    let folder = dir.display().to_string();
    if dir.exists() && fs::read_dir(dir)?.next().is_some() {
        teller.say(teller.sentence("init-refused", [("folder", folder.into())]));
        return Ok(Outcome::Fault);
    }
    for (path, text) in STARTER {
        let path = dir.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    fs::write(dir.join(".gitignore"), "/public\n/.ahp1\n")?;
    teller.say(teller.sentence("init-done", [("folder", folder.into())]));
    Ok(Outcome::Good)
}

#[cfg(test)]
mod tests {
    use super::STARTER;

    #[test]
    fn the_list_names_every_file_of_the_starter() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli/starter");
        let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
        let mut files: Vec<_> = files
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned())
            .collect();
        files.sort();
        let mut listed: Vec<_> = STARTER.iter().map(|(path, _)| path.to_string()).collect();
        listed.sort();
        assert_eq!(listed, files);
    }
}
