//! How much it says of a page that a word stands in this place of it: whole numbers, settled while the index is made, so
//! that whoever reads it only adds them up.

/// Where on a page a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// Its title.
    Title,
    /// A heading.
    Heading,
    /// Its summary.
    Summary,
    /// Another field that the site declares.
    Words,
}

impl Field {
    /// Points for a word in a field of `length` words that count: the shorter the field, the more each of them says.
    pub(super) const fn points(self, length: u32) -> u32 {
        let length = if length == 0 { 1 } else { length };
        match self {
            Field::Title => 120 + 60 / length,
            Field::Heading => 24 + 16 / length,
            Field::Summary => 24,
            Field::Words => 10,
        }
    }

    /// Whether the word names what the page is about, not only occurs on it.
    pub(super) const fn names(self) -> bool {
        matches!(self, Field::Title | Field::Heading)
    }
}

/// A page of so many words is of usual length: on a longer one a word says less, on a shorter one more.
const USUAL: u32 = 300;

/// More occurrences in one section than these say no more.
const MOST: u32 = 5;

/// Points for a word that stands `times` in the text of a section of a page that has `length` words.
pub(super) const fn in_text(times: u32, length: u32) -> u32 {
    let times = if times > MOST { MOST } else { times };
    let points = (6 + 3 * times.saturating_sub(1)) * 2 * USUAL / (USUAL + length);
    if points == 0 { 1 } else { points }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_more_than_a_heading_and_that_more_than_text() {
        assert!(Field::Title.points(9) > Field::Heading.points(1));
        assert!(Field::Heading.points(9) > Field::Summary.points(1));
        assert!(Field::Summary.points(9) > in_text(1, USUAL));
    }

    #[test]
    fn a_word_says_less_on_a_longer_page_but_never_nothing() {
        assert!(in_text(1, 50) > in_text(1, 300) && in_text(1, 300) > in_text(1, 900));
        assert_eq!(in_text(1, 1_000_000), 1);
        assert_eq!(in_text(50, 300), in_text(5, 300));
    }
}
