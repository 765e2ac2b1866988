//! STUB
#![allow(missing_docs)]
pub mod order {
    use crate::base::lang::Lang;
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct SortKey(String);
    pub fn sort_key(_l: Lang, t: &str) -> SortKey {
        SortKey(t.to_lowercase())
    }
    pub fn first_letter(_l: Lang, t: &str) -> String {
        t.chars().take(1).collect::<String>().to_uppercase()
    }
}
pub mod slug {
    pub fn slug(t: &str) -> String {
        t.to_lowercase().replace(' ', "-").replace('\'', "").replace('’', "")
    }
    pub fn is_slug(t: &str) -> bool {
        !t.is_empty()
    }
}
pub mod date {
    use crate::base::lang::Lang;
    pub fn long_date(_l: Lang, d: jiff::civil::Date) -> String {
        d.to_string()
    }
}
