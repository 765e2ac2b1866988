//! The files of an index → what a query needs of them, each file read once and only when it is needed.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;

use crate::base::lang::Lang;
use crate::welsh::fold::fold;

use super::build::OF_TWIN;
use super::code;
use super::facets::Facet;
use super::files::{FORM, File, Kept, Manifest};
use super::tables::Tables;

/// Where the files of a language's index come from.
pub trait Source {
    /// The text of a file.
    ///
    /// # Errors
    /// When it can't be read.
    fn text(&self, file: File) -> io::Result<String>;
}

/// An index that is being read.
pub struct Open<S> {
    source: S,
    /// Its manifest.
    pub manifest: Manifest,
    /// Its language.
    pub lang: Lang,
    /// The number of each page's type.
    types: Vec<u32>,
    lines: RefCell<BTreeMap<usize, Rc<Vec<Rc<Line>>>>>,
}

/// A word, as a shard has it.
#[derive(Debug)]
pub struct Line {
    /// In lower case with its marks.
    pub key: String,
    /// Without marks.
    pub folded: String,
    /// Whether it is a word of the twins' titles.
    pub of_twin: bool,
    /// Its inflected forms.
    pub family: Vec<String>,
    /// Where it stands.
    pub postings: String,
}

impl<S: Source> Open<S> {
    /// Reads the manifest.
    ///
    /// # Errors
    /// When it can't be read, or is none that this reader knows.
    pub fn new(source: S) -> io::Result<Open<S>> {
        let text = source.text(File::Manifest)?;
        let manifest: Manifest = serde_json::from_str(&text).map_err(io::Error::other)?;
        let lang = Lang::from_tag(&manifest.lang).filter(|_| manifest.form == FORM);
        let Some(lang) = lang else {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "an index of another form"));
        };
        let types = code::numbers(&manifest.pages).collect();
        Ok(Open { source, manifest, lang, types, lines: RefCell::default() })
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.types.len()
    }

    /// The shard of words that would hold this tail.
    pub fn shard_of(&self, tail: &str) -> usize {
        place(&self.manifest.words, tail)
    }

    /// The words of a shard.
    ///
    /// # Errors
    /// When its file can't be read.
    pub fn lines(&self, shard: usize) -> io::Result<Rc<Vec<Rc<Line>>>> {
        if let Some(lines) = self.lines.borrow().get(&shard) {
            return Ok(Rc::clone(lines));
        }
        if shard >= self.manifest.words.len() {
            return Ok(Rc::default());
        }
        let text = self.source.text(File::Words(super::build::count(shard)))?;
        let lines = Rc::new(text.lines().filter_map(line).map(Rc::new).collect::<Vec<_>>());
        self.lines.borrow_mut().insert(shard, Rc::clone(&lines));
        Ok(lines)
    }

    /// The words of this tail.
    ///
    /// # Errors
    /// When their file can't be read.
    pub fn of_tail(&self, tail: &str) -> io::Result<Vec<Rc<Line>>> {
        let lines = self.lines(self.shard_of(tail))?;
        Ok(lines.iter().filter(|line| line.tail(&self.manifest.tables) == tail).map(Rc::clone).collect())
    }

    /// The words whose tail begins with this one, of the shard that would hold it.
    ///
    /// # Errors
    /// When its file can't be read.
    pub fn near(&self, tail: &str) -> io::Result<Vec<Rc<Line>>> {
        let lines = self.lines(self.shard_of(tail))?;
        Ok(lines
            .iter()
            .filter(|line| line.tail(&self.manifest.tables).starts_with(tail))
            .map(Rc::clone)
            .collect())
    }

    /// The words of the lexicon around this one: those of its shard, and of the next if that begins like it.
    ///
    /// # Errors
    /// When a file can't be read.
    pub fn lexicon(&self, word: &str) -> io::Result<Vec<(String, u32)>> {
        let first = place(&self.manifest.lexicon, word);
        let more = self.manifest.lexicon.get(first + 1).is_some_and(|next| next.starts_with(word));
        let mut words = Vec::new();
        for shard in (first..self.manifest.lexicon.len()).take(if more { 2 } else { 1 }) {
            let text = self.source.text(File::Lexicon(super::build::count(shard)))?;
            words.extend(text.lines().filter_map(|line| {
                let (word, pages) = line.split_once('\t')?;
                Some((word.to_owned(), pages.parse().ok()?))
            }));
        }
        Ok(words)
    }

    /// The terms by which answers can be narrowed.
    ///
    /// # Errors
    /// When their file can't be read.
    pub(super) fn facets(&self) -> io::Result<Vec<Facet>> {
        serde_json::from_str(&self.source.text(File::Facets)?).map_err(io::Error::other)
    }

    /// What is kept of a page.
    ///
    /// # Errors
    /// When its file can't be read or doesn't hold it.
    pub fn kept(&self, page: u32) -> io::Result<Kept> {
        let mut before = 0;
        for (shard, pages) in (0..).zip(code::numbers(&self.manifest.texts)) {
            if page < before + pages {
                let text = self.source.text(File::Texts(shard))?;
                let line = text.lines().nth((page - before) as usize).unwrap_or_default();
                return serde_json::from_str(line).map_err(io::Error::other);
            }
            before += pages;
        }
        Err(io::Error::new(io::ErrorKind::InvalidData, "a page that no file holds"))
    }
}

/// The last of the shards whose first word is not behind this one; the first when there is none.
fn place(firsts: &[String], word: &str) -> usize {
    firsts.partition_point(|first| first.as_str() <= word).saturating_sub(1)
}

fn line(text: &str) -> Option<Line> {
    let mut parts = text.split('\t');
    let (key, family, postings) = (parts.next()?, parts.next()?, parts.next()?);
    let of_twin = key.starts_with(OF_TWIN);
    let key = key.trim_start_matches(OF_TWIN).to_owned();
    let family = family.split(' ').filter(|form| !form.is_empty()).map(str::to_owned).collect();
    Some(Line { folded: fold(&key), key, of_twin, family, postings: postings.to_owned() })
}

impl Line {
    /// What mutation leaves of it.
    pub fn tail<'l>(&'l self, tables: &Tables) -> &'l str {
        tables.tail(&self.folded)
    }
}
