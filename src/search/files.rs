//! The index of a language → the files that carry it: a manifest, and shards of words, of the lexicon and of texts.
//!
//! How many shards there are is settled from the size of the texts before the index is made, so that a plan can name them.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::site::Site;

use super::build::{Index, count};
use super::code;
use super::facets::facets;
use super::gather::{Page, page};
use super::shards::{Range, Shards};
use super::tables::Tables;

/// The number of the form of these files: a reader that knows another refuses them.
pub(super) const FORM: u32 = 2;

/// A file of a language's index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// What a reader loads first.
    Manifest,
    /// Words and where they stand.
    Words(u32),
    /// Words alone, by their letters.
    Lexicon(u32),
    /// Titles, headings and the beginnings of texts.
    Texts(u32),
    /// The terms by which answers can be narrowed.
    Facets,
}

impl File {
    /// Its name in the folder of its language.
    pub fn name(self) -> String {
        match self {
            File::Manifest => "index.json".to_owned(),
            File::Words(number) => format!("w{number}.txt"),
            File::Lexicon(number) => format!("l{number}.txt"),
            File::Texts(number) => format!("t{number}.txt"),
            File::Facets => "f.json".to_owned(),
        }
    }

    /// The file of this name, whether an index has so many or not.
    fn named(name: &str) -> Option<File> {
        let number = || name.get(1..)?.strip_suffix(".txt")?.parse().ok();
        let file = match name.as_bytes().first()? {
            b'i' => File::Manifest,
            b'f' => File::Facets,
            b'w' => File::Words(number()?),
            b'l' => File::Lexicon(number()?),
            b't' => File::Texts(number()?),
            _ => return None,
        };
        (file.name() == name).then_some(file)
    }
}

/// The files of a site's index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Their folder, under the output's root. It has the digest of what they are made from in its name.
    pub folder: String,
    pub(super) shards: Both<Shards>,
}

/// Bytes of a section, and of a page, that are kept for showing where a word stands.
const KEPT_OF_SECTION: usize = 240;
pub(super) const KEPT_OF_PAGE: usize = 1_000;

impl Files {
    /// The files of this site; `sources` is the digest of what its pages say.
    pub fn of(site: &Site, sources: Digest) -> Files {
        let form = FORM.to_le_bytes();
        let version = env!("CARGO_PKG_VERSION").as_bytes();
        // What is public today may not have been yesterday.
        let pages = site.table.addresses();
        let base = site.config.base.as_bytes();
        let parts = [sources.bytes(), SCRIPT.as_bytes(), &form, version, base, pages.bytes()];
        let digest = Digest::of_parts(parts).short(8);
        Files { folder: format!("assets/search/{digest}"), shards: Both::each(|lang| Shards::of(site, lang)) }
    }

    /// The path of the script that reads them, under the output's root.
    pub fn script(&self) -> String {
        format!("{}/search.js", self.folder)
    }

    /// The path of a file of a language.
    pub fn path(&self, lang: Lang, file: File) -> String {
        format!("{}/{}/{}", self.folder, lang.tag(), file.name())
    }

    /// The file at this path under the output's root, and its language, if it is one of them.
    pub fn at(&self, path: &str) -> Option<(Lang, File)> {
        let (tag, name) = path.strip_prefix(&self.folder)?.strip_prefix('/')?.split_once('/')?;
        let (lang, file) = (Lang::from_tag(tag)?, File::named(name)?);
        let Shards { words, lexicon, texts } = *self.shards.get(lang);
        let there = match file {
            File::Manifest | File::Facets => true,
            File::Words(number) => number < words,
            File::Lexicon(number) => number < lexicon,
            File::Texts(number) => number < texts,
        };
        there.then_some((lang, file))
    }

    /// How many files there are in both languages.
    pub fn count(&self) -> usize {
        let of_lang =
            |shards: &Shards| 2 + shards.words as usize + shards.lexicon as usize + shards.texts as usize;
        of_lang(&self.shards.cy) + of_lang(&self.shards.en)
    }

    /// What [`PLACE`] says: the folder, and the manifest of each language in it.
    pub fn place(&self) -> Vec<u8> {
        let manifest = |lang: Lang| format!("{}/{}", lang.tag(), File::Manifest.name());
        let place = Place { form: FORM, folder: self.folder.clone(), manifests: Both::each(manifest) };
        serde_json::to_vec(&place).unwrap_or_default()
    }

    /// Every file of a language.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = File> {
        let shards = *self.shards.get(lang);
        [File::Manifest, File::Facets]
            .into_iter()
            .chain((0..shards.words).map(File::Words))
            .chain((0..shards.lexicon).map(File::Lexicon))
            .chain((0..shards.texts).map(File::Texts))
    }
}

/// The bytes of a file.
pub(super) fn bytes(site: &Site, index: &Index, file: File) -> Vec<u8> {
    let text = match file {
        File::Manifest => manifest(site, index),
        File::Words(number) => words(index, number),
        File::Lexicon(number) => lexicon(index, number),
        File::Texts(number) => texts(site, index, number),
        File::Facets => serde_json::to_string(&facets(site, index)).unwrap_or_default(),
    };
    text.into_bytes()
}

/// Where a file tells in which folder the index is: under the output's root, and always the same.
pub const PLACE: &str = "data/search.json";

/// What [`PLACE`] holds.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Place {
    /// [`FORM`].
    pub form: u32,
    /// The folder of the index, under the output's root.
    pub folder: String,
    /// The manifest of each language, in that folder.
    pub manifests: Both<String>,
}

/// The script, whose digest is a part of the folder's name: it and the files can't be of two forms.
/// What is for people only, comments and indentation, isn't sent: no text of the script goes over a line's end.
pub static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    let lines = include_str!("search.js").lines().map(str::trim_start);
    lines.filter(|line| !line.is_empty() && !line.starts_with("//")).flat_map(|line| [line, "\n"]).collect()
});

/// What a reader loads first.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORM`].
    pub form: u32,
    /// The language.
    pub lang: String,
    /// The first tail of each shard of words.
    pub words: Vec<String>,
    /// The first word of each shard of the lexicon.
    pub lexicon: Vec<String>,
    /// How many pages each shard of texts has, as [`code`] writes numbers.
    pub texts: String,
    /// The number of each page's type, as [`code`] writes numbers.
    pub pages: String,
    /// The types: id, what several are called.
    pub types: Vec<(String, String)>,
    /// What a reader has to know of the language.
    pub tables: Tables,
}

fn manifest(site: &Site, index: &Index) -> String {
    let mut texts = String::new();
    for range in &index.cuts.texts {
        code::push(&mut texts, count(range.len()));
    }
    let tables = Tables::of(index.lang);
    let first_tail =
        |range: &Range| index.entries.get(range.start).map_or("", |entry| tables.tail(&entry.folded));
    let first_word = |range: &Range| index.lexicon.get(range.start).map_or("", |(word, _)| word);
    let types = types(site);
    let mut pages = String::with_capacity(index.order.len());
    for item in &index.order {
        code::push(&mut pages, number_of(&types, &site.items[*item].ty.id));
    }
    let manifest = Manifest {
        form: FORM,
        lang: index.lang.tag().to_owned(),
        words: index.cuts.words.iter().map(|range| first_tail(range).to_owned()).collect(),
        lexicon: index.cuts.lexicon.iter().map(|range| first_word(range).to_owned()).collect(),
        texts,
        pages,
        types: types.iter().map(|ty| ((*ty).to_owned(), many(site, ty, index.lang))).collect(),
        tables: tables.clone(),
    };
    serde_json::to_string(&manifest).unwrap_or_default()
}

fn types(site: &Site) -> Vec<&str> {
    site.schema.types().filter(|ty| ty.route.is_some()).map(|ty| ty.id.as_str()).collect()
}

fn number_of(types: &[&str], ty: &str) -> u32 {
    types.iter().position(|known| *known == ty).map_or(0, count)
}

fn many(site: &Site, ty: &str, lang: Lang) -> String {
    site.schema.get(ty).map(|ty| ty.name.get(lang).many.clone()).unwrap_or_default()
}

/// A line a word: its key, its forms, its postings.
fn words(index: &Index, number: u32) -> String {
    let range = index.cuts.words.get(number as usize).cloned().unwrap_or_default();
    let mut text = String::new();
    for entry in index.entries.get(range).unwrap_or_default() {
        text.push_str(&entry.key);
        text.push('\t');
        text.push_str(&entry.family.join(" "));
        text.push('\t');
        text.push_str(&entry.postings.written(entry.stop));
        text.push('\n');
    }
    text
}

/// A line a word: it and the number of its pages.
fn lexicon(index: &Index, number: u32) -> String {
    let range = index.cuts.lexicon.get(number as usize).cloned().unwrap_or_default();
    let lines = index.lexicon.get(range).unwrap_or_default().iter();
    lines.map(|(word, pages)| format!("{word}\t{pages}\n")).collect()
}

/// A page, as a result shows it: address, title, the title's language or nothing, the number of its type, its sections
/// as id, heading and text.
pub(super) type Kept = (String, String, String, u32, Vec<(String, String, String)>);

/// A line of JSON a page.
fn texts(site: &Site, index: &Index, number: u32) -> String {
    let types = types(site);
    let range = index.cuts.texts.get(number as usize).cloned().unwrap_or_default();
    let mut text = String::new();
    for item in index.order.get(range).unwrap_or_default() {
        let page = page(site, index.lang, *item);
        text.push_str(&serde_json::to_string(&kept(&page, number_of(&types, page.ty))).unwrap_or_default());
        text.push('\n');
    }
    text
}

fn kept(page: &Page, ty: u32) -> Kept {
    let mut left = KEPT_OF_PAGE;
    let mut sections = Vec::with_capacity(page.sections.len());
    for (number, section) in page.sections.iter().enumerate() {
        let summary = page.summary.filter(|_| number == 0);
        let mut text = String::new();
        for word in summary.iter().chain(&section.text).flat_map(|passage| passage.split_whitespace()) {
            if text.len() + word.len() >= left.min(KEPT_OF_SECTION) {
                break;
            }
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(word);
        }
        left -= text.len().min(left);
        sections.push((section.id.to_owned(), section.heading.to_owned(), text));
    }
    let title_lang = page.title_lang.map_or("", Lang::tag).to_owned();
    (page.address.clone(), page.title.to_owned(), title_lang, ty, sections)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_has_the_files_that_it_names_and_no_others() {
        let cy = Shards { words: 2, lexicon: 1, texts: 11 };
        let en = Shards { words: 1, lexicon: 0, texts: 0 };
        let files = Files { folder: "assets/search/1a2b".to_owned(), shards: Both { cy, en } };
        for lang in Lang::BOTH {
            for file in files.all(lang) {
                assert_eq!(files.at(&files.path(lang, file)), Some((lang, file)));
            }
        }
        assert_eq!(files.count(), Lang::BOTH.map(|lang| files.all(lang).count()).iter().sum::<usize>());
        for name in [
            "w2.txt",
            "w01.txt",
            "w+1.txt",
            "w-1.txt",
            "w.txt",
            "w",
            "",
            "wŷ.txt",
            "i",
            "index.jsonl",
            "x0.txt",
        ] {
            assert_eq!(files.at(&format!("assets/search/1a2b/cy/{name}")), None, "{name}");
        }
        for path in [
            "assets/search/1a2b/de/w0.txt",
            "assets/search/1a2b",
            "assets/search/1a2bc/cy/w0.txt",
            "cy/w0.txt",
        ] {
            assert_eq!(files.at(path), None, "{path}");
        }
    }
}
