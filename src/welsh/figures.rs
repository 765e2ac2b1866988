//! A text → the figures in it, as what they mean: `1,234` is 1234, `1 Mawrth 2026` the same as `1 March 2026`, `9yb` the same
//! as `9am`. Words for numbers are left alone.

use std::ops::Range;

use crate::base::lang::Lang;

use super::date::months;

/// A figure in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it means, in one form for both languages: `1234`, `45%`, `9:30`, or `M3` for a month beside a number.
    pub value: String,
    /// Its bytes of the text, as written.
    pub range: Range<usize>,
}

/// The figures of a text, in order.
pub fn figures(text: &str, lang: Lang) -> Vec<Figure> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(bytes, at) {
        at = match date(text, start, &mut found) {
            Some(end) => end,
            None => number(text, start, lang, &mut found),
        };
    }
    if !found.is_empty() {
        add_months(text, &mut found);
    }
    found
}

/// The next digit from a byte on.
fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    for some in bytes.get(from..)?.chunks(32) {
        // Most of a text has none: whether there is one is asked of many bytes at once.
        if some.iter().fold(false, |any, byte| any | byte.is_ascii_digit()) {
            break;
        }
        at += some.len();
    }
    let digit = bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
    Some(at + digit)
}

/// Whether a whole number up to twelve is said in words somewhere in a text: then a figure for it is no difference.
pub fn is_said(value: &str, text: &str, lang: Lang) -> bool {
    let Some(words) = value.parse::<usize>().ok().and_then(|number| SAID.get(number.checked_sub(1)?)) else {
        return false;
    };
    let words = match lang {
        Lang::Cy => words.0,
        Lang::En => words.1,
    };
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| words.iter().any(|said| word.to_lowercase() == *said))
}

/// The words for one to twelve, the Welsh in every mutation, and their ordinals.
const SAID: [(&[&str], &[&str]); 12] = [
    (&["un", "cyntaf", "gyntaf", "chyntaf"], &["one", "first", "once", "a", "single"]),
    (&["dau", "dwy", "ddau", "ddwy", "ail", "deuddeg", "ddeuddeg"], &["two", "second", "twice", "both"]),
    (
        &["tri", "tair", "dri", "dair", "thri", "thair", "trydydd", "drydydd", "trydedd", "drydedd"],
        &["three", "third"],
    ),
    (
        &[
            "pedwar",
            "pedair",
            "bedwar",
            "bedair",
            "phedwar",
            "phedair",
            "pedwerydd",
            "pedwaredd",
            "bedwerydd",
            "bedwaredd",
        ],
        &["four", "fourth"],
    ),
    (&["pump", "pum", "bump", "bum", "phump", "phum", "pumed", "bumed"], &["five", "fifth"]),
    (&["chwech", "chwe", "chweched"], &["six", "sixth"]),
    (&["saith", "seithfed"], &["seven", "seventh"]),
    (&["wyth", "wythfed"], &["eight", "eighth"]),
    (&["naw", "nawfed"], &["nine", "ninth"]),
    (&["deg", "ddeg", "deng", "ddeng", "degfed", "ddegfed"], &["ten", "tenth"]),
    (&["unarddeg", "unfed"], &["eleven", "eleventh"]),
    (&["deuddeg", "ddeuddeg", "deuddegfed", "ddeuddegfed"], &["twelve", "twelfth"]),
];

fn digits(text: &str, at: usize) -> usize {
    text.as_bytes().get(at..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// `2026-03-01` or `01/03/2026`: the day, the month and the year. Gives the byte after it.
fn date(text: &str, start: usize, found: &mut Vec<Figure>) -> Option<usize> {
    let sign = |at: usize| text.as_bytes().get(at).copied();
    let first = digits(text, start);
    let separator = sign(start + first).filter(|sign| matches!((sign, first), (b'-', 4) | (b'/', 1 | 2)))?;
    let second = start + first + 1;
    let two = digits(text, second);
    let third = second + two + 1;
    let last = digits(text, third);
    let form = matches!((separator, two, last), (b'-', 2, 2) | (b'/', 1 | 2, 4));
    if sign(second + two) != Some(separator) || !form {
        return None;
    }
    let month: u8 = text.get(second..second + two)?.parse().ok().filter(|month| (1..=12).contains(month))?;
    let mut add = |value: String, range| found.push(Figure { value, range });
    add(bare(text.get(start..start + first)?), start..start + first);
    add(format!("M{month}"), second..second + two);
    add(bare(text.get(third..third + last)?), third..third + last);
    Some(third + last)
}

/// A number with what belongs to it. Gives the byte after it.
fn number(text: &str, start: usize, lang: Lang, found: &mut Vec<Figure>) -> usize {
    let sign = |at: usize| text.as_bytes().get(at).copied();
    let mut end = start + digits(text, start);
    // 1,234,567
    while sign(end) == Some(b',') && digits(text, end + 1) == 3 {
        end += 4;
    }
    // 1.5, 4.1.2
    while sign(end) == Some(b'.') && digits(text, end + 1) > 0 {
        end += 1 + digits(text, end + 1);
    }
    let digits_end = end;
    if sign(end) == Some(b':') && digits(text, end + 1) == 2 {
        end += 3;
    }
    let written = text.get(start..end).unwrap_or_default();
    let letters = text.get(end..).map_or("", |rest| {
        let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        &rest[..length]
    });
    let pounds = text.get(..start).is_some_and(|before| before.ends_with('£'));
    let after = text.get(end + letters.len()..).unwrap_or_default();
    let (value, length) = match letters.to_lowercase().as_str() {
        "am" | "yb" => (time(written, false), letters.len()),
        "pm" | "yh" | "yp" => (time(written, true), letters.len()),
        "m" | "bn" if pounds => (format!("{}illion", bare(written)), letters.len()),
        "" => spaced(written, after, lang),
        // 1st, 1af, 1990s, 1990au: the same number.
        _ => (bare(written), letters.len()),
    };
    let value = if digits_end < end && !value.contains(':') { time(written, false) } else { value };
    found.push(Figure { value, range: start..end + length });
    end + letters.len()
}

/// What stands behind a number: `%`, `per cent`, `million`, `y bore`. Gives the meaning, and how many bytes belong to it.
fn spaced(written: &str, after: &str, lang: Lang) -> (String, usize) {
    let rest = after.trim_start_matches([' ', '\u{A0}']);
    let gap = after.len() - rest.len();
    let begins = |with: &str| {
        rest.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
            && !rest[with.len()..].starts_with(char::is_alphanumeric)
    };
    let first = |of: &[&str]| of.iter().find(|with| begins(with)).map(|with| gap + with.len());
    if rest.starts_with('%') {
        return (format!("{}%", bare(written)), gap + 1);
    }
    if let Some(length) = first(&["per cent", "percent", "y cant"]) {
        return (format!("{}%", bare(written)), length);
    }
    if gap == 0 {
        return (bare(written), 0);
    }
    // Soft mutation makes *filiwn* of both.
    if let Some(length) = first(&["million", "billion", "miliwn", "biliwn", "filiwn"]) {
        return (format!("{}illion", bare(written)), length);
    }
    let (morning, evening): (&[&str], &[&str]) = match lang {
        Lang::Cy => (&["yb", "y bore"], &["yh", "yp", "y prynhawn", "yr hwyr"]),
        Lang::En => {
            (&["am", "a.m.", "in the morning"], &["pm", "p.m.", "in the afternoon", "in the evening"])
        }
    };
    if let Some(length) = first(morning) {
        return (time(written, false), length);
    }
    first(evening).map_or_else(|| (bare(written), 0), |length| (time(written, true), length))
}

/// `9`, `9.30` or `9:30` as a time of 24 hours.
fn time(written: &str, afternoon: bool) -> String {
    let (hour, minutes) = written.split_once(['.', ':']).unwrap_or((written, "00"));
    match hour.parse::<u32>() {
        Ok(hour) if afternoon && hour < 12 => format!("{}:{minutes}", hour + 12),
        Ok(hour) => format!("{hour}:{minutes}"),
        Err(_) => written.to_owned(),
    }
}

/// Without commas, zeros in front, and zeros at the end of a fraction.
fn bare(written: &str) -> String {
    let plain = written.replace(',', "");
    let plain = plain.trim_start_matches('0');
    let plain = match plain.split_once('.') {
        Some((_, fraction)) if !fraction.contains('.') => plain.trim_end_matches('0').trim_end_matches('.'),
        _ => plain,
    };
    match plain.as_bytes().first() {
        None => "0".to_owned(),
        Some(b'.') => format!("0{plain}"),
        Some(_) => plain.to_owned(),
    }
}

/// Adds the months that stand beside a number: `March 2026`, `1af o Fawrth`, `May 5`.
fn add_months(text: &str, found: &mut Vec<Figure>) {
    let numbers: Vec<Range<usize>> = found.iter().map(|figure| figure.range.clone()).collect();
    for number in numbers {
        let before = text.get(..number.start).unwrap_or_default().trim_end_matches([' ', '\u{A0}', ',']);
        let start = before
            .rfind(|c: char| !c.is_alphabetic())
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let rest = text.get(number.end..).unwrap_or_default();
        let behind = rest.trim_start_matches([' ', '\u{A0}']);
        let behind = ["o ", "of "].iter().find_map(|link| behind.strip_prefix(link)).unwrap_or(behind);
        let from = text.len() - behind.len();
        let length = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
        for range in [start..before.len(), from..from + length] {
            let word = text.get(range.clone()).unwrap_or_default();
            let known = |figure: &Figure| figure.range == range;
            if let Some(month) = month(word)
                && !found.iter().any(known)
            {
                found.push(Figure { value: format!("M{month}"), range });
            }
        }
    }
    found.sort_by_key(|figure| figure.range.start);
}

/// The number of a month, whatever the language and the mutation.
fn month(word: &str) -> Option<usize> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    const MUTATED: [(&str, usize); 9] = [
        ("Fawrth", 3),
        ("Fai", 5),
        ("Fehefin", 6),
        ("Orffennaf", 7),
        ("Ngorffennaf", 7),
        ("Fedi", 9),
        ("Dachwedd", 11),
        ("Thachwedd", 11),
        ("Ragfyr", 12),
    ];
    let named = |lang| months(lang).iter().position(|name| *name == word).map(|at| at + 1);
    let mutated = || MUTATED.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
    named(Lang::Cy).or_else(|| named(Lang::En)).or_else(mutated)
}

#[cfg(test)]
mod tests {
    use super::{figures, is_said};
    use crate::base::lang::Lang;

    fn values(text: &str, lang: Lang) -> Vec<String> {
        figures(text, lang).into_iter().map(|figure| figure.value).collect()
    }

    #[test]
    fn figures_mean_the_same_in_both_languages() {
        for (cy, en, wanted) in [
            ("1,234 o bobl", "1234 people", &["1234"] as &[_]),
            ("ar 1 Mawrth 2026", "on 1 March 2026", &["1", "M3", "2026"]),
            ("1af o Fawrth 2026", "March 1st, 2026", &["1", "M3", "2026"]),
            ("ym mis Mai 2025", "in May 2025", &["M5", "2025"]),
            ("2026-03-01", "01/03/2026", &["2026", "M3", "1"]),
            ("45% ohonynt", "45 per cent of them", &["45%"]),
            ("45 y cant", "45 %", &["45%"]),
            ("9yb i 5.30yh", "9am to 5:30 pm", &["9:00", "17:30"]),
            ("9 y bore", "9 a.m.", &["9:00"]),
            ("17:30", "5.30pm", &["17:30"]),
            ("£5 miliwn", "£5m", &["5illion"]),
            ("21ain, 1990au, 11eg", "21st, 1990s, 11th", &["21", "1990", "11"]),
            ("adran 4.1.2 a 1.50", "section 4.1.2 and 1.5", &["4.1.2", "1.5"]),
            ("029 2000 0000", "029 2000 0000", &["29", "2000", "0"]),
            ("2025–26", "2025-26", &["2025", "26"]),
        ] {
            let mut wanted: Vec<_> = wanted.iter().map(|value| (*value).to_owned()).collect();
            wanted.sort();
            for (text, lang) in [(cy, Lang::Cy), (en, Lang::En)] {
                let mut found = values(text, lang);
                found.sort();
                assert_eq!(found, wanted, "{text}");
            }
        }
    }

    #[test]
    fn other_figures_are_other_values() {
        assert_ne!(values("45%", Lang::En), values("54%", Lang::En));
        assert_ne!(values("1 Mawrth 2026", Lang::Cy), values("1 May 2026", Lang::En));
        assert_ne!(values("9am", Lang::En), values("9yh", Lang::Cy));
        assert_ne!(values("1.234", Lang::En), values("1,234", Lang::En));
    }

    #[test]
    fn words_say_what_a_figure_says() {
        assert!(is_said("3", "y tair elfen", Lang::Cy) && is_said("10", "Ten of them", Lang::En));
        assert!(!is_said("3", "y trisgell", Lang::Cy) && !is_said("13", "thirteen", Lang::En));
        assert!(values("tri chant a hanner, two thousand", Lang::Cy).is_empty());
    }
}
