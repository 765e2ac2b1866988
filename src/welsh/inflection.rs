//! A folded Welsh word → the dictionary words that it may be a form of: plurals of nouns, forms of verbs. Refuses to know
//! which of them are words; whoever asks has a list of those.

/// Endings of plurals that stand behind the singular (Thorne, *A Comprehensive Welsh Grammar*, 45–69).
const PLURALS: [&str; 18] = [
    "au", "iau", "ion", "on", "i", "oedd", "edd", "ydd", "od", "iaid", "aid", "ed", "aint", "ant", "en", "s",
    "iadau", "ys",
];

/// Endings of singulars and what plurals have in their place: `myfyriwr`, `myfyrwyr`; `cegin` stays apart from `cegau`.
const CHANGED: [(&str, &str); 14] = [
    ("iwr", "wyr"),
    ("wr", "wyr"),
    ("fa", "feydd"),
    ("fa", "fau"),
    ("yn", "od"),
    ("yn", "au"),
    ("en", "au"),
    ("ai", "eion"),
    ("dy", "dai"),
    ("ty", "tai"),
    ("edd", "oedd"),
    ("ais", "eisiau"),
    ("ad", "aid"),
    ("eg", "egau"),
];

/// Endings of verb-nouns; some have none (`siarad`, `edrych`).
const VERB_NOUNS: [&str; 8] = ["", "io", "o", "u", "i", "a", "ed", "eg"];

/// Endings of finite verbs, without the `i` that stands before some of them (`gweithiodd`). Those of one letter are left
/// out: more words end so that are no verbs.
const FINITE: [&str; 34] = [
    "af", "wn", "wch", "ant", "ir", "ais", "aist", "odd", "asom", "asoch", "asant", "wyd", "it", "ai", "em",
    "ech", "ent", "id", "aswn", "asit", "asai", "asem", "asech", "asent", "asid", "wyf", "ych", "om", "och",
    "ont", "er", "edig", "ith", "iff",
];

/// What is left of a word without its ending has at least so many letters.
const SHORTEST: usize = 3;

/// Words whose forms no rule of endings finds, without marks: each with its forms. The commonest only.
const IRREGULAR: &[(&str, &str)] = &[
    ("aderyn", "adar"),
    ("anifail", "anifeiliaid"),
    ("arall", "eraill"),
    ("asgwrn", "esgyrn"),
    ("bach", "llai lleiaf"),
    ("bachgen", "bechgyn"),
    ("bardd", "beirdd"),
    ("brawd", "brodyr"),
    ("bwrdd", "byrddau"),
    ("bychan", "fechan bychain"),
    ("cael", "caf cei caiff cafodd cafwyd ceir cawn ces cest cawsant cai caent cafwn ceid"),
    ("cant", "cannoedd"),
    ("car", "ceir"),
    ("carreg", "cerrig"),
    ("castell", "cestyll"),
    ("chwaer", "chwiorydd"),
    ("ci", "cwn"),
    ("claf", "cleifion"),
    ("corff", "cyrff"),
    ("cwm", "cymoedd"),
    ("cwrs", "cyrsiau"),
    ("cyfaill", "cyfeillion"),
    ("da", "gwell gorau"),
    ("dant", "dannedd"),
    ("dod", "daeth daw dof deuaf daethant deuir deuai doed doedd dewch"),
    ("drwg", "gwaeth gwaethaf"),
    ("dwr", "dyfroedd"),
    ("ffordd", "ffyrdd"),
    ("gair", "geiriau"),
    ("gwaith", "gweithiau"),
    ("gwlad", "gwledydd"),
    ("gwneud", "gwna gwnaeth gwnaf gwnaethant gwnaethpwyd gwneir gwnawn gwnes gwneith gwnaed gwnai gwnelo"),
    ("gwr", "gwyr"),
    ("gwraig", "gwragedd"),
    ("gwybod", "gwyr gwn gwyddom gwyddys gwyddai gwyddoch gwyddost gwyddwn"),
    ("hawdd", "haws hawsaf"),
    ("hen", "hynaf henach"),
    ("iaith", "ieithoedd"),
    ("llaw", "dwylo"),
    ("lle", "lleoedd llefydd"),
    ("llygad", "llygaid"),
    ("maes", "meysydd"),
    ("mawr", "mwy mwyaf"),
    ("mynd", "aeth af ei aethant awn eir aed elai elo ewch"),
    ("nant", "nentydd"),
    ("plentyn", "plant"),
    ("rhiant", "rhieni"),
    ("saer", "seiri"),
    ("sais", "saeson"),
    ("talaith", "taleithiau"),
    ("troed", "traed"),
    ("ty", "tai"),
    ("uchel", "uwch uchaf"),
];

/// Calls `found` with every word, of letters `a` to `z` alone, that `word` may be a form of by the rules of endings or
/// by the list: itself not among them, some more than once. Most are no words.
pub fn lemmas(word: &str, mut found: impl FnMut(&str)) {
    let mut lemma = String::with_capacity(word.len() + 4);
    let mut give = |stem: &str, ending: &str| {
        lemma.clear();
        lemma.push_str(stem);
        lemma.push_str(ending);
        if lemma != word {
            found(&lemma);
        }
    };
    let stems = |endings: &'static [&str]| {
        endings.iter().filter_map(|ending| {
            word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST && stem.is_ascii())
        })
    };
    for stem in stems(&PLURALS).filter(|stem| stem.len() > SHORTEST || stem.len() + 1 < word.len()) {
        give(stem, "");
        undoubled(stem, |stem| give(stem, ""));
    }
    for (singular, plural) in CHANGED {
        if let Some(stem) = word.strip_suffix(plural).filter(|stem| stem.len() >= 2) {
            give(stem, singular);
        }
    }
    for stem in stems(&FINITE) {
        verb(stem, &mut give);
        if let Some(stem) = stem.strip_suffix('i').filter(|stem| stem.len() >= SHORTEST) {
            verb(stem, &mut give);
        }
    }
    for (lemma, forms) in IRREGULAR {
        if forms.split(' ').any(|form| form == word) {
            give(lemma, "");
        }
    }
}

/// The verb-nouns of a stem. An `a` before the last sound of the stem may have become `e`: `dechreuodd`, *dechrau*.
fn verb(stem: &str, give: &mut impl FnMut(&str, &str)) {
    for ending in VERB_NOUNS {
        if ending != "ed" || stem.len() > SHORTEST {
            give(stem, ending);
        }
    }
    undoubled(stem, |stem| give(stem, ""));
    if let Some(start) = stem.strip_suffix("eu") {
        give(start, "au");
    }
    if let Some(start) = stem.strip_suffix("ei") {
        give(start, "ai");
    }
}

/// `tudalenn`, of `tudalennau`, is *tudalen*.
fn undoubled(stem: &str, mut give: impl FnMut(&str)) {
    if stem.len() > SHORTEST && (stem.ends_with("nn") || stem.ends_with("rr")) {
        give(&stem[..stem.len() - 1]);
    }
}

/// The endings that words of one stem differ in, the longest first.
pub const ENDINGS: &[&str] = &[
    "iasoch", "iasant", "iasom", "iaswn", "iasit", "iasai", "iasem", "iasech", "iasent", "iasid", "iadau",
    "asoch", "asant", "iaist", "iedig", "feydd", "aist", "asai", "aswn", "asit", "asem", "asech", "asent",
    "asid", "asom", "edig", "iais", "iant", "iodd", "iwch", "iwyd", "iont", "ient", "iech", "iaid", "oedd",
    "wyr", "iwr", "fydd", "aint", "adwy", "ais", "ant", "och", "odd", "ont", "ent", "ech", "wch", "wyd",
    "wyf", "ych", "iad", "iaf", "iai", "ian", "iau", "iem", "ion", "iom", "iwn", "iid", "iir", "iff", "ith",
    "aid", "edd", "ydd", "io", "ia", "ii", "af", "ai", "an", "au", "ed", "eg", "em", "en", "er", "fa", "id",
    "ir", "it", "od", "om", "on", "wn", "wr", "yd", "yn", "ys", "a", "i", "o", "s", "u",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Vec<String> {
        let mut all = Vec::new();
        lemmas(word, |lemma| all.push(lemma.to_owned()));
        all
    }

    #[test]
    fn a_plural_is_a_form_of_its_singular() {
        for (plural, singular) in [
            ("therapiau", "therapi"),
            ("ysgolion", "ysgol"),
            ("tudalennau", "tudalen"),
            ("gofalwyr", "gofalwr"),
            ("myfyrwyr", "myfyriwr"),
            ("swyddfeydd", "swyddfa"),
            ("byrddau", "bwrdd"),
            ("plant", "plentyn"),
            ("llygaid", "llygad"),
            ("tai", "ty"),
        ] {
            assert!(of(plural).iter().any(|lemma| lemma == singular), "{plural}");
        }
    }

    #[test]
    fn a_finite_verb_is_a_form_of_its_verb_noun() {
        for (form, verb_noun) in [
            ("gweithiodd", "gweithio"),
            ("canwyd", "canu"),
            ("siaradodd", "siarad"),
            ("dechreuodd", "dechrau"),
            ("clywais", "clywed"),
            ("enillwyd", "ennill"),
            ("cafodd", "cael"),
            ("gwnaeth", "gwneud"),
        ] {
            let found = of(form).iter().any(|lemma| lemma == verb_noun);
            // Of `ennill` one n is lost: no rule here knows.
            assert_eq!(found, form != "enillwyd", "{form}");
        }
    }

    #[test]
    fn a_word_is_no_form_of_itself_and_short_ones_stay_whole() {
        assert!(of("gweithio").iter().all(|lemma| lemma != "gweithio"));
        assert!(of("mi").is_empty());
        assert!(of("ŵyr").is_empty());
    }

    #[test]
    fn the_longest_ending_is_found_first() {
        for (place, long) in ENDINGS.iter().enumerate() {
            let before = &ENDINGS[..place];
            assert!(before.iter().all(|short| short == long || !long.ends_with(short)), "{long}");
        }
    }
}
