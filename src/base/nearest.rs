//! The nearest right word to a wrong one, for "did you mean".

/// The candidate nearest to `word`, if one is near enough that a slip of the hand explains it.
///
/// Near enough: at most one edit (insertion, deletion, substitution, swap of neighbours) for each three characters,
/// and at least one allowed. Of equally near ones the first wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().collect();
    // Longer than any name that is declared: a pasted paragraph is not a slip.
    if word.len() > 80 {
        return None;
    }
    let allowed = (word.len() / 3).max(1);
    let bytes: usize = word.iter().map(|c| c.len_utf8()).sum();
    let letters = letters(word.iter().copied());
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        // A thousand wrong names may each be held against ten thousand right ones: most are told apart by a glance.
        // An edit changes the length by four bytes at most, and takes one letter from the set and puts one in.
        let far = candidate.len().abs_diff(bytes) > 4 * allowed;
        if far || (letters ^ self::letters(candidate.chars())).count_ones() as usize > 2 * allowed {
            continue;
        }
        let other: Vec<char> = candidate.to_lowercase().chars().collect();
        let edits = distance(&word, &other);
        if edits <= allowed && best.is_none_or(|(fewest, _)| edits < fewest) {
            best = Some((edits, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Which letters a text has, as a set of 64.
fn letters(text: impl Iterator<Item = char>) -> u64 {
    text.flat_map(char::to_lowercase).fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}

/// Optimal string alignment distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j - 1] + cost).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_mended_and_a_stranger_is_not() {
        let words = ["summary", "title", "slug"];
        assert_eq!(nearest("sumary", words), Some("summary"));
        assert_eq!(nearest("tilte", words), Some("title"));
        assert_eq!(nearest("colour", words), None);
    }
}
