//! The plural categories of the two languages. Refuses to know the words that change with them.

use crate::base::lang::Lang;

/// A category of cardinal numbers (CLDR 48, plural rules).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PluralCategory {
    /// Welsh: 0.
    Zero,
    /// Welsh and English: 1.
    One,
    /// Welsh: 2.
    Two,
    /// Welsh: 3.
    Few,
    /// Welsh: 6.
    Many,
    /// All else, fractions among it.
    Other,
}

impl PluralCategory {
    /// All six, in the order of CLDR.
    pub const ALL: [PluralCategory; 6] = [
        PluralCategory::Zero,
        PluralCategory::One,
        PluralCategory::Two,
        PluralCategory::Few,
        PluralCategory::Many,
        PluralCategory::Other,
    ];

    /// Its name as CLDR and Fluent write it.
    pub const fn name(self) -> &'static str {
        match self {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// The category of this name.
    pub fn from_name(name: &str) -> Option<PluralCategory> {
        PluralCategory::ALL.into_iter().find(|category| category.name() == name)
    }
}

/// The categories that a language tells apart: six in Welsh, two in English.
pub const fn categories(lang: Lang) -> &'static [PluralCategory] {
    match lang {
        Lang::Cy => &PluralCategory::ALL,
        Lang::En => &[PluralCategory::One, PluralCategory::Other],
    }
}

/// The category of a count.
pub const fn category(lang: Lang, count: u64) -> PluralCategory {
    match (lang, count) {
        (_, 1) => PluralCategory::One,
        (Lang::Cy, 0) => PluralCategory::Zero,
        (Lang::Cy, 2) => PluralCategory::Two,
        (Lang::Cy, 3) => PluralCategory::Few,
        (Lang::Cy, 6) => PluralCategory::Many,
        _ => PluralCategory::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_cldr_have_their_categories() {
        let names = |lang| [0, 1, 2, 3, 4, 5, 6, 7, 20, 100].map(|count| category(lang, count).name());
        let welsh = ["zero", "one", "two", "few", "other", "other", "many", "other", "other", "other"];
        assert_eq!(names(Lang::Cy), welsh);
        assert_eq!(names(Lang::En).iter().filter(|name| **name == "one").count(), 1);
    }

    #[test]
    fn a_count_is_in_a_category_of_its_language() {
        for lang in Lang::BOTH {
            assert!((0..200).all(|count| categories(lang).contains(&category(lang, count))));
        }
        assert_eq!(PluralCategory::from_name("few"), Some(PluralCategory::Few));
        assert_eq!(PluralCategory::from_name("several"), None);
    }
}
