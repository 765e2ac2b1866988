//! Where a word stands: a run of bytes while the index is made, a run of characters in its files.

use super::code;

/// A word in a section of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The page's number.
    pub page: u32,
    /// The section's place on the page. Of words that stand in very many sections only titles and headings have theirs:
    /// the rest is 0, somewhere on the page.
    pub section: u32,
    /// How much it says of the page that the word stands there ([`super::points`]).
    pub points: u32,
    /// Whether it names what the section is about: it stands in the title or the heading.
    pub names: bool,
}

/// All postings of a word, in the order of pages and sections.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// For each the step from the page before (the first from `first`), the section, and twice the points and one more
    /// for a name: each as LEB128.
    bytes: Vec<u8>,
    first: u32,
    last: u32,
    count: u32,
    /// How many pages hold the word.
    pub pages: u32,
}

/// A word that stands in more sections than these is known by page only, but for titles and headings.
const DETAILED: u32 = 512;

/// What the points of a posting may be in a file: two steps a doubling, so that a posting's value is one character.
pub(super) const POINTS: [u32; 16] = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256];

impl Postings {
    /// Puts a posting behind the others: of their last page or a later one, in a later section.
    pub(super) fn push(&mut self, posting: Posting) {
        let new = self.count == 0 || posting.page > self.last;
        if self.count == 0 {
            (self.first, self.last) = (posting.page, posting.page);
        }
        leb128(&mut self.bytes, posting.page.saturating_sub(self.last));
        leb128(&mut self.bytes, posting.section);
        leb128(&mut self.bytes, posting.points * 2 + u32::from(posting.names));
        self.last = posting.page;
        self.pages += u32::from(new);
        self.count += 1;
    }

    /// Puts the postings of later pages behind these.
    pub(super) fn append(&mut self, later: Postings) {
        if self.count == 0 {
            *self = later;
            return;
        }
        leb128(&mut self.bytes, later.first.saturating_sub(self.last));
        // The step of the first is nothing, which is one byte.
        self.bytes.extend_from_slice(later.bytes.get(1..).unwrap_or_default());
        self.last = later.last;
        self.pages += later.pages;
        self.count += later.count;
    }

    /// Lets go of memory that isn't needed.
    pub(super) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
    }

    fn iter(&self) -> impl Iterator<Item = Posting> + '_ {
        let mut bytes = self.bytes.iter();
        let mut page = self.first;
        std::iter::from_fn(move || {
            page += number(&mut bytes)?;
            let section = number(&mut bytes)?;
            let value = number(&mut bytes)?;
            Some(Posting { page, section, points: value >> 1, names: value & 1 == 1 })
        })
    }

    /// About how many characters they take in a file.
    pub(super) fn weight(&self, stop: bool) -> usize {
        match (self.is_common(), stop) {
            (true, true) => 0,
            (true, false) => self.pages as usize * 2,
            (false, _) => self.count as usize * 3,
        }
    }

    const fn is_common(&self) -> bool {
        self.count > DETAILED
    }

    /// As a file has them; of a common stop word only titles. For each posting as [`code`] writes numbers, twice the step
    /// from the page before, and one more when a section follows; the section, if it isn't 0; twice the place of the
    /// points in [`POINTS`], and one more for a name.
    pub(super) fn written(&self, stop: bool) -> String {
        let mut text = String::with_capacity(self.weight(stop));
        let mut before = 0;
        let mut write = |posting: Posting| {
            let own = u32::from(posting.section > 0);
            code::push(&mut text, (posting.page - before) * 2 + own);
            if own == 1 {
                code::push(&mut text, posting.section);
            }
            code::push(&mut text, level(posting.points) * 2 + u32::from(posting.names));
            before = posting.page;
        };
        if !self.is_common() || stop {
            let is_title = |posting: &Posting| posting.names && posting.section == 0;
            self.iter().filter(|posting| !self.is_common() || is_title(posting)).for_each(write);
            return text;
        }
        // What a page has: first what stands somewhere on it, then its headings in their order.
        let mut page: Vec<Posting> = Vec::new();
        for posting in self.iter() {
            if page.last().is_some_and(|known| known.page != posting.page) {
                page.drain(..).for_each(&mut write);
            }
            if posting.names && posting.section > 0 {
                page.push(posting);
                continue;
            }
            match page.first_mut().filter(|first| first.section == 0) {
                Some(known) => {
                    known.points += posting.points;
                    known.names |= posting.names;
                }
                None => page.insert(0, Posting { section: 0, ..posting }),
            }
        }
        page.into_iter().for_each(write);
        text
    }
}

/// The postings in a file's line.
pub(super) fn read(text: &str) -> impl Iterator<Item = Posting> + '_ {
    let mut numbers = code::numbers(text);
    let mut page = 0_u32;
    std::iter::from_fn(move || {
        let step = numbers.next()?;
        page = page.saturating_add(step >> 1);
        let section = if step & 1 == 1 { numbers.next()? } else { 0 };
        let value = numbers.next()?;
        let points = POINTS.get((value >> 1) as usize).copied().unwrap_or(1);
        Some(Posting { page, section, points, names: value & 1 == 1 })
    })
}

/// The place in [`POINTS`] that is nearest; of two that are as near the greater.
fn level(points: u32) -> u32 {
    LEVELS.get(points as usize).copied().map_or(POINTS.len() as u32 - 1, u32::from)
}

/// The level of each number of points up to the greatest: a site has millions of postings.
static LEVELS: [u8; 257] = {
    let mut levels = [0; 257];
    let (mut points, mut level) = (0, 0);
    while points < levels.len() {
        let next = level + 1;
        if next < POINTS.len()
            && POINTS[next].abs_diff(points as u32) <= POINTS[level].abs_diff(points as u32)
        {
            level = next;
        } else {
            levels[points] = level as u8;
            points += 1;
        }
    }
    levels
};

fn leb128(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 127 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn number<'b>(bytes: &mut impl Iterator<Item = &'b u8>) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *bytes.next()?;
        number |= u32::from(byte & 127) << shift;
        shift += 7;
        if byte < 128 {
            return Some(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(page: u32, section: u32, points: u32) -> Posting {
        Posting { page, section, points, names: points > 100 }
    }

    fn of(all: &[Posting]) -> Postings {
        let mut postings = Postings::default();
        all.iter().for_each(|one| postings.push(*one));
        postings
    }

    #[test]
    fn what_is_written_is_read() {
        let all = [posting(0, 0, 128), posting(0, 3, 6), posting(7, 0, 1), posting(900, 40, 256)];
        let postings = of(&all);
        assert_eq!(postings.iter().collect::<Vec<_>>(), all);
        assert_eq!(read(&postings.written(false)).collect::<Vec<_>>(), all);
        assert_eq!(postings.pages, 3);
    }

    #[test]
    fn in_parts_or_at_once_is_the_same() {
        let all: Vec<_> = (0..400).map(|at| posting(at * at / 3 + 5, at % 4, at % 200 + 1)).collect();
        for cut in [0, 2, 200, 400] {
            let (before, after) = all.split_at(cut);
            let mut parts = of(before);
            parts.append(of(after));
            assert_eq!(parts.written(false), of(&all).written(false), "{cut}");
            assert_eq!(parts.pages, of(&all).pages);
        }
    }

    #[test]
    fn a_common_word_keeps_the_sections_that_it_names() {
        let mut all = vec![posting(0, 0, 192)];
        for page in 1..300 {
            all.extend([posting(page, 1, 3), posting(page, 2, 128), posting(page, 4, 5)]);
        }
        let read: Vec<_> = read(&of(&all).written(false)).collect();
        assert_eq!(read.len(), 599);
        assert_eq!(read[..3], [posting(0, 0, 192), posting(1, 0, 8), posting(1, 2, 128)]);
        // Of a stop word nobody asks in which text it stands, or below which heading.
        assert_eq!(super::read(&of(&all).written(true)).collect::<Vec<_>>(), [posting(0, 0, 192)]);
    }

    #[test]
    fn points_are_written_as_the_nearest() {
        let near = |points| POINTS[level(points) as usize];
        assert_eq!([near(0), near(1), near(5), near(7), near(180), near(9_999)], [1, 1, 6, 8, 192, 256]);
        assert!((0..300).all(|points| near(points) <= near(points + 1)));
    }
}
