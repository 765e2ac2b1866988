//! What a body is made of, as two flat sequences: its blocks of words, and its elements.

use std::ops::Range;
use std::sync::OnceLock;

use crate::base::span::Span;
use crate::welsh::identify::{Speech, speech};

use super::markup::Markup;

/// Where something stands: in which section, and where it is written. Kept small, for there are millions in a large site;
/// a text of the site has 4 MB at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The number of the heading that it stands under, from 1; 0 before the first.
    pub(super) section: u32,
    start: u32,
    end: u32,
}

impl Place {
    pub(super) fn new(section: u32, span: Span) -> Place {
        Place { section, start: small(span.start), end: small(span.end) }
    }

    fn section(self) -> Option<usize> {
        usize::try_from(self.section).ok()?.checked_sub(1)
    }

    pub(super) fn span(self) -> Span {
        Span::new(large(self.start), large(self.end))
    }
}

pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(super) fn large(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// An unbroken run of words: a paragraph, a heading, a cell, the words of a picture.
///
/// Blocks don't nest. What nests in the source is told apart where its words are: an item that holds a list is a block of
/// its own words, and then a block for each item in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What kind of words.
    pub kind: BlockKind,
    pub(super) place: Place,
    text: (u32, u32),
}

/// What was heard of each block's language, if somebody has listened. It follows from the rest, and tells no two apart.
#[derive(Debug, Clone, Default)]
pub(super) struct Heard(OnceLock<Box<[Speech]>>);

impl PartialEq for Heard {
    fn eq(&self, _: &Heard) -> bool {
        true
    }
}

/// What the words of a block are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading, with its level.
    Heading(u8),
    /// A paragraph that stands in none of the following, but perhaps in a quote or a named block.
    Paragraph,
    /// A paragraph of a list's item.
    Item,
    /// A cell of a table.
    Cell,
    /// A term of a definition list.
    Term,
    /// A paragraph of its definition.
    Definition,
    /// A paragraph of a footnote.
    Footnote,
    /// The title of a callout, or the summary of details.
    Summary,
    /// The words below a picture.
    Caption,
    /// The words for a picture. They stand before the words that the picture stands among.
    Alt,
    /// The title of a video or a diagram.
    Title,
    /// A block of code.
    Code,
}

impl BlockKind {
    /// Whether the words are a part of the running text ([`Markup::text`]), and not among [`Markup::asides`].
    pub const fn is_running(self) -> bool {
        !matches!(self, BlockKind::Alt | BlockKind::Title | BlockKind::Code)
    }
}

impl Block {
    pub(super) fn new(kind: BlockKind, place: Place, text: Range<usize>) -> Block {
        Block { kind, place, text: (small(text.start), small(text.end)) }
    }

    /// The section that it stands in, as the number of its heading in [`Markup::headings`]: a heading stands in its own,
    /// a footnote in that of its first reference. `None` before the first heading.
    pub fn section(&self) -> Option<usize> {
        self.place.section()
    }

    /// Where it is written, in bytes of the source.
    pub fn span(&self) -> Span {
        self.place.span()
    }

    /// Its bytes of [`Markup::text`], or of [`Markup::asides`] if it [is not running](BlockKind::is_running).
    pub fn text(&self) -> Range<usize> {
        large(self.text.0)..large(self.text.1)
    }
}

/// A list, a table, a picture, a link or another element.
///
/// An element stands where it opens, before all that stands in it; of a list in a list the outer one comes first, and
/// counts its own items alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: ElementKind,
    pub(super) place: Place,
}

/// What an element is. `piece` is its number in [`Markup::pieces`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElementKind {
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// How many items it has.
        items: u32,
    },
    /// A list of definitions.
    Definitions {
        /// How many terms it has.
        terms: u32,
        /// How many definitions.
        definitions: u32,
    },
    /// A table.
    Table {
        /// How many rows it has below its head.
        rows: u32,
        /// How many columns.
        columns: u32,
    },
    /// A quote.
    Quote,
    /// A callout.
    Callout(Callout),
    /// Words that open.
    Details,
    /// A block of code, which is this block of [`Markup::blocks`].
    Code {
        /// The block's number.
        block: u32,
    },
    /// A footnote, where it is first referred to.
    Footnote,
    /// A link of the author's.
    Link {
        /// The number of its [`super::Piece::Link`].
        piece: u32,
    },
    /// A picture.
    Picture {
        /// The number of its [`super::Piece::Picture`].
        piece: u32,
    },
    /// A list of items by query.
    Items {
        /// The number of its [`super::Piece::Items`].
        piece: u32,
    },
    /// A diagram.
    Diagram {
        /// The number of its [`super::Piece::Diagram`].
        piece: u32,
    },
    /// A video.
    Video {
        /// The number of its [`super::Piece::Video`].
        piece: u32,
    },
    /// All pages of the site.
    SiteMap {
        /// The number of its [`super::Piece::SiteMap`].
        piece: u32,
    },
    /// The report on the two languages.
    Report {
        /// The number of its [`super::Piece::Report`].
        piece: u32,
    },
}

/// The kinds of callout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callout {
    /// What is good to know.
    Note,
    /// What helps.
    Tip,
    /// What one has to know.
    Important,
    /// What can go wrong.
    Warning,
    /// What can do harm.
    Caution,
}

impl Callout {
    /// Every kind, in the order of the docs.
    pub const ALL: [Callout; 5] =
        [Callout::Note, Callout::Tip, Callout::Important, Callout::Warning, Callout::Caution];

    /// As an author writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Callout::Note => "note",
            Callout::Tip => "tip",
            Callout::Important => "important",
            Callout::Warning => "warning",
            Callout::Caution => "caution",
        }
    }

    /// The message that is its title unless it has one of its own.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Callout::Note => "callout-note",
            Callout::Tip => "callout-tip",
            Callout::Important => "callout-important",
            Callout::Warning => "callout-warning",
            Callout::Caution => "callout-caution",
        }
    }
}

impl Element {
    pub(super) fn new(kind: ElementKind, place: Place) -> Element {
        Element { kind, place }
    }

    /// The section that it stands in, as the number of its heading in [`Markup::headings`]; `None` before the first.
    pub fn section(&self) -> Option<usize> {
        self.place.section()
    }

    /// Where it is written, in bytes of the source.
    pub fn span(&self) -> Span {
        self.place.span()
    }
}

impl Markup {
    /// The words of one of its blocks.
    pub fn words_of(&self, block: &Block) -> &str {
        let text = if block.kind.is_running() { &self.text } else { &self.asides };
        text.get(block.text()).unwrap_or_default()
    }

    /// Its blocks, each with what its words say of their language, without those that are marked as another one's. They are
    /// listened to when somebody first asks: no page waits for it, and as long as the markup is remembered, so is this.
    pub fn heard(&self) -> impl Iterator<Item = (&Block, Speech)> {
        self.blocks.iter().zip(self.heard.0.get_or_init(|| self.listen()).iter().copied())
    }

    fn listen(&self) -> Box<[Speech]> {
        let of_block = |block: &Block| {
            let mut own = self.own_words_of(block);
            let first = own.next().unwrap_or_default();
            match own.next() {
                // Most blocks are of one piece.
                None => speech(first),
                Some(second) => speech(&[first, second].into_iter().chain(own).collect::<Vec<_>>().join(" ")),
            }
        };
        self.blocks.iter().map(of_block).collect()
    }

    /// The words of one of its blocks that are its own language's, in their order: without those that are marked as another
    /// language, without code and without addresses.
    pub fn own_words_of(&self, block: &Block) -> impl Iterator<Item = &str> {
        let Range { start, end } = block.text();
        let (foreign, literal) = if block.kind.is_running() {
            (within(&self.foreign, start, end), within(&self.literal, start, end))
        } else {
            (&[][..], &[][..])
        };
        let text = if block.kind.is_running() { &self.text } else { &self.asides };
        let end = if block.kind == BlockKind::Code { start } else { end };
        // Both are in order, and each is without overlaps.
        let (mut foreign, mut literal) = (foreign.iter().peekable(), literal.iter().peekable());
        let mut at = start;
        std::iter::from_fn(move || {
            while at < end {
                let next = match (foreign.peek(), literal.peek()) {
                    (Some(a), Some(b)) if a.start <= b.start => foreign.next(),
                    (Some(_), None) => foreign.next(),
                    _ => literal.next(),
                };
                let (stop, behind) = next.map_or((end, end), |range| (range.start.min(end), range.end));
                let own = text.get(at..stop);
                at = at.max(behind);
                if let Some(own) = own.filter(|own| !own.trim().is_empty()) {
                    return Some(own);
                }
            }
            None
        })
    }
}

/// Those of some ranges, in order, that reach into `start..end`.
fn within(ranges: &[Range<usize>], start: usize, end: usize) -> &[Range<usize>] {
    let first = ranges.partition_point(|range| range.end <= start);
    let last = ranges.partition_point(|range| range.start < end);
    ranges.get(first..last).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Block, Element};
    use crate::content::markdown::Piece;

    #[test]
    fn what_a_site_holds_by_the_hundred_thousand_is_small() {
        assert!(size_of::<Piece>() <= 16, "{}", size_of::<Piece>());
        assert!(size_of::<Block>() <= 24, "{}", size_of::<Block>());
        assert!(size_of::<Element>() <= 24, "{}", size_of::<Element>());
    }
}
