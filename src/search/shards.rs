//! How an index is cut into files that are loaded one by one: how many, and where.

use crate::base::lang::Lang;
use crate::site::Site;

use super::build::{Entry, count};
use super::files::KEPT_OF_PAGE;
use super::gather::found;
use super::tables::Tables;

/// How many shards of each kind a language's index has. Known from the size of the texts alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shards {
    /// Of words.
    pub words: u32,
    /// Of the lexicon.
    pub lexicon: u32,
    /// Of texts.
    pub texts: u32,
}

/// A kind of shard: one for so many bytes of text, and one more for so many until there are this many more. A small site
/// has most of its words already, a large one has them on more pages: measured, so that a shard of words comes to about
/// 5 KB and one of the lexicon to 3 KB when they are compressed.
const WORDS: (usize, usize, usize) = (48 << 10, 16 << 10, 40);
const LEXICON: (usize, usize, usize) = (1 << 20, 64 << 10, 16);
/// Bytes of texts that are kept in one shard of them.
const KEPT_A_SHARD: usize = 2 << 10;

/// Bytes of a page in a shard of texts besides its text: title, address, headings.
const BESIDE_TEXT: usize = 200;

impl Shards {
    /// Those of a language of the site.
    pub(super) fn of(site: &Site, lang: Lang) -> Shards {
        let (mut text, mut kept) = (0, 0);
        for (_, item) in found(site, lang) {
            let own = site.items[item].told(lang).telling.body.text.len();
            text += own;
            kept += own.min(KEPT_OF_PAGE) + BESIDE_TEXT;
        }
        let shards =
            |(each, first, most): (usize, usize, usize)| count(1 + text / each + (text / first).min(most));
        Shards { words: shards(WORDS), lexicon: shards(LEXICON), texts: count(1 + kept / KEPT_A_SHARD) }
    }
}

/// Some of a run of things.
pub(super) type Range = std::ops::Range<usize>;

/// Where the parts of an index are cut.
#[derive(Clone, Debug, Default)]
pub(super) struct Cuts {
    /// The entries of each shard of words: words of one tail are never parted.
    pub words: Vec<Range>,
    /// The words of each shard of the lexicon.
    pub lexicon: Vec<Range>,
    /// The pages of each shard of texts.
    pub texts: Vec<Range>,
}

impl Cuts {
    /// Cuts these entries, words and pages.
    pub(super) fn of(
        shards: Shards,
        tables: &Tables,
        entries: &[Entry],
        lexicon: &[(String, u32)],
        texts: &[usize],
    ) -> Cuts {
        let weights = entries.iter().map(|entry| {
            entry.key.len()
                + entry.postings.weight(entry.stop)
                + entry.family.iter().map(String::len).sum::<usize>()
                + 3
        });
        let tail_at = |place: usize| entries.get(place).map(|entry| tables.tail(&entry.folded));
        let texts = texts.iter().map(|text| text.min(&KEPT_OF_PAGE) + BESIDE_TEXT);
        Cuts {
            words: cut(weights, shards.words, |place| place > 0 && tail_at(place) == tail_at(place - 1)),
            lexicon: cut(lexicon.iter().map(|(word, _)| word.len() + 2), shards.lexicon, |_| false),
            texts: cut(texts, shards.texts, |_| false),
        }
    }
}

/// Cuts things of these weights into at most `shards` runs of about equal weight, none of them empty; `together` tells
/// that a thing can't be parted from the one before it.
fn cut(
    weights: impl Iterator<Item = usize> + Clone,
    shards: u32,
    together: impl Fn(usize) -> bool,
) -> Vec<Range> {
    let total: usize = weights.clone().sum();
    let target = (total / shards.max(1) as usize).max(1);
    let mut ranges: Vec<Range> = Vec::new();
    let mut reached = 0;
    for (place, weight) in weights.enumerate() {
        let full = reached >= target * ranges.len() && (ranges.len() as u32) < shards;
        match ranges.last_mut() {
            Some(range) if !full || together(place) => range.end = place + 1,
            _ => ranges.push(place..place + 1),
        }
        reached += weight;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_about_equal_and_none_is_empty() {
        let cuts = cut([3, 3, 3, 3, 3, 3].into_iter(), 3, |_| false);
        assert_eq!(cuts, [0..2, 2..4, 4..6]);
        assert_eq!(cut([9, 1].into_iter(), 5, |_| false).len(), 2);
        assert!(cut(std::iter::empty::<usize>(), 5, |_| false).is_empty());
    }

    #[test]
    fn what_belongs_together_stays_together() {
        let cuts = cut([1, 1, 1, 1].into_iter(), 4, |place| place == 2);
        assert_eq!(cuts, [0..1, 1..3, 3..4]);
    }
}
