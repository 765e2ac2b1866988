//! The floor: what reading a site's files, turning its Markdown into HTML and writing the output's bytes costs at least.
//!
//! `floor CONTENT` reads and parses; `floor CONTENT OUTPUT TO` then writes as many files of the same names and sizes as
//! stand in the folder `OUTPUT` to the folder `TO`, which doesn't exist yet.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use walkdir::WalkDir;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn parse(text: &str) -> usize {
    let body = text.splitn(3, "---\n").nth(2).unwrap_or(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut page = String::with_capacity(body.len() * 3 / 2);
    html::push_html(&mut page, Parser::new_ext(body, options));
    page.len()
}

fn main() -> io::Result<()> {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let folders: Vec<_> = folders.iter().filter(|folder| !folder.starts_with("--")).collect();
    let Some(content) = folders.first() else { return Ok(()) };
    let read = files(content).into_par_iter().map(|path| {
        let text = fs::read_to_string(&path)?;
        Ok(if path.extension().is_some_and(|end| end == "md") { parse(&text) } else { text.len() })
    });
    let size: usize = read.sum::<io::Result<usize>>()?;
    // Whoever reads this line keeps the work from being thought needless.
    println!("{size} bytes");
    let [_, output, to] = folders[..] else { return Ok(()) };
    let wanted: Vec<(PathBuf, u64)> = files(output)
        .into_par_iter()
        .map(|path| Ok((to.join(path.strip_prefix(output).unwrap_or(&path)), fs::metadata(&path)?.len())))
        .collect::<io::Result<_>>()?;
    let folders: BTreeSet<_> = wanted.iter().filter_map(|(path, _)| path.parent()).collect();
    folders.iter().try_for_each(fs::create_dir_all)?;
    let longest = wanted.iter().map(|(_, length)| *length).max().unwrap_or(0);
    let bytes = vec![b'a'; usize::try_from(longest).unwrap_or(0)];
    wanted.par_iter().try_for_each(|(path, length)| {
        fs::write(path, &bytes[..usize::try_from(*length).unwrap_or(0)])
    })
}
