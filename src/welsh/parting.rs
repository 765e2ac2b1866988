//! A folded Welsh word and a place in it → whether the two letters there, which look like one (`ng`, `rh`), are two.
//! A list, since no rule of spelling tells `ban|gor` from `ang|or`; what it lacks, `sort-as` can say.

use std::sync::LazyLock;

use super::mutation;

/// How words begin whose `n` and `g`, or `r` and `h`, meet at the bar and stay two letters.
///
/// That `ng` sounded n-g follows after `n` is the rule of the dictionaries (Collins, *Welsh Dictionary*, "Ng", which
/// names `dangos`; `llongyfarch` stands after `llom`). The rest are compounds of which the first part ends in `n`.
const PARTED: [&str; 36] = [
    "arddan|gos",
    "ban|gor",
    "blaen|g",
    "bren|gain",
    "bryn|g",
    "caerwran|gon",
    "dan|gos",
    "darllen|gar",
    "dyfr|ha",
    "dyn|gar",
    "dyn|gas",
    "ffynnon|g",
    "gwan|galon",
    "gwefr|hys",
    "gwyn|g",
    "hen|goed",
    "hen|gwrt",
    "hunan|g",
    "llanfairpwllgwyn|gyll",
    "llan|g",
    "llon|gyfarch",
    "llwyn|g",
    "llyfr|ha",
    "mewn|g",
    "pen|gam",
    "pen|gelli",
    "pen|gilfach",
    "pen|glais",
    "pen|glin",
    "pen|glog",
    "pen|gorffwysfa",
    "pen|gwern",
    "sicr|ha",
    "tan|gyf",
    "ton|gwyn",
    "un|gell",
];

/// Beginnings of words, mutated ones too (`Mangor`, `Langollen`), with the place where they part.
static BEGINNINGS: LazyLock<Vec<(String, usize)>> = LazyLock::new(|| {
    let mut beginnings = Vec::new();
    for (first, second) in PARTED.iter().filter_map(|entry| entry.split_once('|')) {
        let radical = format!("{first}{second}");
        for (_, form) in mutation::forms(&radical) {
            let at = (first.len() + form.len()).saturating_sub(radical.len());
            beginnings.push((form, at));
        }
        beginnings.push((radical, first.len()));
    }
    beginnings
});

/// Whether the digraph at byte `at` of `word` (`a` to `z` alone) is two letters.
pub(super) fn is_apart(word: &str, at: usize) -> bool {
    let (before, pair) = word.split_at_checked(at).unwrap_or((word, ""));
    // Within a word the letter rh follows a consonant (un|rhyw, an|rheg); after a vowel the r ends one part of the
    // word and the h begins the next: ar|holiad, par|hau, maw|r|had.
    if pair.starts_with("rh") && before.ends_with(['a', 'e', 'i', 'o', 'u', 'w', 'y']) {
        return true;
    }
    // The first letter of the second part is at `at + 1`.
    (pair.starts_with("ng") || pair.starts_with("rh"))
        && BEGINNINGS.iter().any(|(beginning, bar)| *bar == at + 1 && word.starts_with(beginning.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the first `ng` or `rh` of the word is two letters.
    fn apart(word: &str) -> bool {
        let at = word.find("ng").or_else(|| word.find("rh")).expect("a digraph");
        is_apart(word, at)
    }

    #[test]
    fn names_and_compounds_part() {
        for word in [
            "bangor",
            "llangollen",
            "llangefni",
            "llangadog",
            "penglais",
            "brengain",
            "dyngarwch",
            "dyngarol",
            "hunangofiant",
            "hunangyflogedig",
            "mewngofnodi",
            "dangos",
            "arddangosfa",
            "llongyfarchiadau",
            "arholiad",
            "arhosfan",
            "parhau",
            "sicrhau",
            "mawrhydi",
        ] {
            assert!(apart(word), "{word}");
        }
    }

    #[test]
    fn mutated_forms_part_too() {
        for word in
            ["mangor", "fangor", "langollen", "ddyngarol", "fewngofnodi", "ddangos", "mhenglais", "benglais"]
        {
            assert!(apart(word), "{word}");
        }
    }

    #[test]
    fn what_is_one_letter_stays_one() {
        for word in [
            "angor", "llong", "cyngor", "rhwng", "ngwlad", "dyngu", "pengwin", "anghofio", "rhaglen",
            "unrhyw", "anrheg", "cyfrhwng", "penrhyn",
        ] {
            assert!(!apart(word), "{word}");
        }
    }

    #[test]
    fn each_entry_parts_a_digraph() {
        for entry in PARTED {
            let (first, second) = entry.split_once('|').expect("a bar");
            let pair = [first.chars().last(), second.chars().next()];
            assert!(matches!(pair, [Some('n'), Some('g')] | [Some('r'), Some('h')]), "{entry}");
        }
        assert!(PARTED.is_sorted());
    }
}
