//! What reading Markdown gives: HTML with holes. Knows nothing of how it is read or filled.

use std::ops::Range;

use crate::base::span::Span;
use crate::content::escape;

use super::shape::{Block, Element, Heard, large};

/// The body of one telling as HTML, with holes for what only the whole site knows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Markup {
    /// HTML and holes, in order. No two pieces of HTML stand beside one another.
    pub pieces: Vec<Piece>,
    /// What the pieces of HTML are made of.
    pub(super) runs: Vec<Run>,
    /// The tags of all runs, one behind the other.
    pub(super) tags: String,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// How many words a reader reads: what stands between spaces and holds a letter or a digit. Code blocks don't count.
    pub words: usize,
    /// The words alone, for search and summaries: one line a block, without code blocks and without interface text.
    pub text: String,
    /// What isn't running text: the words for pictures, the titles of videos and diagrams, and blocks of code, a block each.
    pub asides: String,
    /// The blocks of words, in the order in which a reader meets them: footnotes at the end.
    pub blocks: Vec<Block>,
    /// The other elements, in the same order.
    pub shape: Vec<Element>,
    /// The ranges of `text` that are marked as another language than the telling's, in order.
    pub foreign: Vec<Range<usize>>,
    /// The ranges of `text` that are code or bare addresses: words of no language, in order.
    pub literal: Vec<Range<usize>>,
    pub(super) heard: Heard,
}

impl Markup {
    /// The files beside the telling that it links to or shows, as they are written.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.pieces
            .iter()
            .flat_map(|piece| match piece {
                Piece::Link(link) => [link.target.file(), None],
                Piece::Picture(picture) => [Some(picture.file.as_str()), None],
                Piece::Video(video) => [video.url.file(), video.transcript.file()],
                _ => [None, None],
            })
            .flatten()
    }

    /// Whether the report on the two languages stands in it.
    pub fn shows_report(&self) -> bool {
        self.pieces.contains(&Piece::Report)
    }
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// Its id as far as this telling knows: given with `{#id}` or derived from the words. Unique in its markup. What stands
    /// in the HTML the site decides, for both tellings alike.
    pub own_id: String,
    /// Whether the id is given.
    pub given: bool,
    /// The words with their emphasis, and without links, pictures and footnotes: for tables of contents.
    pub html: String,
    /// The words alone.
    pub text: String,
    /// Where it is written.
    pub span: Span,
}

/// Some tags and the words behind them: bytes of [`Markup::text`], so that a site holds its words once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// Where its tags end, which begin where those of the run before end.
    pub(super) tags: u32,
    pub(super) words: (u32, u32),
}

impl Markup {
    /// The tags and the words of some runs.
    pub(super) fn runs_of(&self, runs: &Range<u32>) -> impl Iterator<Item = (&str, Range<usize>)> {
        let (first, last) = (large(runs.start), large(runs.end));
        let before = first.checked_sub(1).and_then(|before| self.runs.get(before));
        let mut start = before.map_or(0, |before| large(before.tags));
        self.runs.get(first..last).unwrap_or_default().iter().map(move |run| {
            let tags = self.tags.get(start..large(run.tags)).unwrap_or_default();
            start = large(run.tags);
            (tags, large(run.words.0)..large(run.words.1))
        })
    }

    /// Writes the HTML of a [`Piece::Html`] to `out`.
    pub fn write_html(&self, runs: &Range<u32>, out: &mut String) {
        for (tags, words) in self.runs_of(runs) {
            out.push_str(tags);
            escape(self.text.get(words).unwrap_or_default(), out);
        }
    }

    /// About how many bytes its HTML has.
    pub fn size(&self) -> usize {
        self.tags.len() + self.text.len() + 40 * self.pieces.len()
    }
}

/// A part of a markup: HTML, or a hole that the site fills. What is large stands elsewhere, because most pieces are small.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// HTML: numbers of runs, for [`Markup::write_html`].
    Html(Range<u32>),
    /// Stands inside an `<a …>` tag and is rendered as the whole attribute, `href="…"`, with further attributes if need
    /// be (a space stands before it, `>` or a space after it).
    Link(Box<Link>),
    /// Stands behind a link that may lead to another language than the page's, and says so in words if it does.
    LinkEnd {
        /// The number of its [`Piece::Link`].
        link: u32,
    },
    /// Rendered as the whole `<img …>`.
    Picture(Box<Picture>),
    /// Interface text.
    Message(Box<Message>),
    /// Stands inside `id="…"` of a heading and is rendered as its id.
    HeadingId {
        /// The number of the heading in [`Markup::headings`].
        heading: usize,
    },
    /// A list of items by query; a block.
    Items(Box<Query>),
    /// A diagram of items; a block.
    Diagram(Box<Diagram>),
    /// A link to a video with its transcript; a block.
    Video(Box<Video>),
    /// Every page of the site; a block.
    SiteMap {
        /// Whether by the letters of the alphabet too, not as a tree alone.
        by_letter: bool,
    },
    /// How the two languages of the site stand; a block.
    Report,
}

/// Interface text in the language of the page, escaped for words and double-quoted attributes by whoever renders it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// One of [`super::MESSAGES`].
    pub id: &'static str,
    /// The message's variables.
    pub values: Vec<(&'static str, String)>,
}

/// A link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What is linked to.
    pub target: Target,
    /// The language of the target, as the author marked it: a well-formed tag for `hreflang`.
    pub hreflang: Option<String>,
    /// Its words, as bytes of [`Markup::text`]; empty for a link in HTML.
    pub words: Range<usize>,
    /// Where the link is written.
    pub span: Span,
}

/// A picture. An empty `alt` is meant: the picture is decorative.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The picture's file, relative to the telling's, as written and percent-decoded.
    pub file: String,
    /// Its words, not escaped.
    pub alt: String,
    /// Where the picture is written.
    pub span: Span,
}

/// What a link points at, as far as its form tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// `item:ID` or `item:TYPE/ID`, with `#FRAGMENT` if need be.
    Item {
        /// The item's type, if it is named.
        ty: Option<String>,
        /// The item's id.
        id: String,
        /// The id of a heading.
        fragment: Option<String>,
    },
    /// A file, relative to the telling's.
    File {
        /// As written and percent-decoded; not normalised, so it may hold `..`.
        path: String,
        /// The id of a heading.
        fragment: Option<String>,
    },
    /// A place on the same page: the id alone.
    Fragment(String),
    /// An `http:` or `https:` address that names a host, percent-encoded where HTML needs it, not escaped.
    External(String),
    /// A mail address, without `mailto:`, with `?subject=…` if it was written.
    Mail(String),
    /// A telephone number, without `tel:`.
    Phone(String),
}

impl Target {
    /// The file that it is, as it is written.
    fn file(&self) -> Option<&str> {
        match self {
            Target::File { path, .. } => Some(path),
            _ => None,
        }
    }
}

/// Which items a list shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// Their type.
    pub of: String,
    /// What each of them has to have.
    pub conditions: Vec<Condition>,
    /// The field that orders them.
    pub order: Option<Order>,
    /// How many at most, from 1.
    pub limit: Option<usize>,
    /// Where the block is written.
    pub span: Span,
}

/// `where=FIELD:ID`: the field refers to the item, or holds the value.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// The field.
    pub field: String,
    /// The item's id or the value.
    pub id: String,
}

/// `order=FIELD`, or `order=-FIELD` for the greatest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// The field.
    pub field: String,
    /// Which end comes first.
    pub direction: Direction,
}

/// Which end of an order comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The least first.
    Up,
    /// The greatest first.
    Down,
}

/// What a diagram shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagram {
    /// Its form, and the fields by which the items are counted.
    pub form: DiagramForm,
    /// The type of the items that are shown.
    pub of: String,
    /// The words above it.
    pub title: String,
    /// Where the block is written.
    pub span: Span,
}

/// The form of a diagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiagramForm {
    /// A bar for each value of a field.
    Bars {
        /// The field.
        by: String,
    },
    /// A row for each value of one field, a column for each of another.
    Matrix {
        /// The field of the rows.
        by: String,
        /// The field of the columns.
        across: String,
    },
    /// The items themselves, around their title.
    Ring,
}

/// A video: nothing is loaded from elsewhere, so it is shown as links.
#[derive(Debug, Clone, PartialEq)]
pub struct Video {
    /// Where the video is: outside, or a file of the telling.
    pub url: Target,
    /// Its name.
    pub title: String,
    /// Its words (WCAG 1.2.1).
    pub transcript: Target,
    /// Where the block is written.
    pub span: Span,
}
