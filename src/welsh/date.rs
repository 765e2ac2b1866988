//! A date → the words for it. Long dates only: CLDR's short Welsh date (`01/03/26`) differs from the British one.

use jiff::civil::Date;

use crate::base::lang::Lang;

const WELSH: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The twelve months, January first.
pub const fn months(lang: Lang) -> &'static [&'static str; 12] {
    match lang {
        Lang::Cy => &WELSH,
        Lang::En => &ENGLISH,
    }
}

/// The name of a date's month: `Mawrth`.
pub fn month(lang: Lang, date: Date) -> &'static str {
    // jiff's months are 1 to 12.
    let at = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    months(lang).get(at).copied().unwrap_or_default()
}

/// The long date: `1 Mawrth 2026`, `1 March 2026` (CLDR 48, `long`, in `cy` and `en-GB`).
pub fn long(lang: Lang, date: Date) -> String {
    format!("{} {} {}", date.day(), month(lang, date), date.year())
}

/// Month and year: `Mawrth 2026`.
pub fn month_and_year(lang: Lang, date: Date) -> String {
    format!("{} {}", month(lang, date), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_told_in_words() {
        assert_eq!(long(Lang::Cy, date(2026, 3, 1)), "1 Mawrth 2026");
        assert_eq!(long(Lang::En, date(2026, 3, 1)), "1 March 2026");
        assert_eq!(long(Lang::Cy, date(2027, 12, 31)), "31 Rhagfyr 2027");
        assert_eq!(month_and_year(Lang::Cy, date(2026, 1, 5)), "Ionawr 2026");
    }
}
