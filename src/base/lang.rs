//! The two languages, and the shape of everything that exists in both.

use serde::{Deserialize, Serialize};

/// One of the two languages of a site. Neither is a default: there is no `Default` for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Welsh, `cy`.
    Cy,
    /// English, `en`.
    En,
}

impl Lang {
    /// Both languages. Welsh stands first wherever an order is needed (the Welsh Government's toolkit, 4.1).
    pub const BOTH: [Lang; 2] = [Lang::Cy, Lang::En];

    /// The BCP 47 tag, which is also the first segment of the address: `cy` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Cy => "cy",
            Lang::En => "en",
        }
    }

    /// The language with this tag, if it is one of the two.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        Lang::BOTH.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The other language.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Cy => Lang::En,
            Lang::En => Lang::Cy,
        }
    }
}

impl Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

/// A thing that exists in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Both<T> {
    /// The Welsh one.
    pub cy: T,
    /// The English one.
    pub en: T,
}

impl<T> Both<T> {
    /// Makes one for each language.
    pub fn each(mut make: impl FnMut(Lang) -> T) -> Both<T> {
        Both { cy: make(Lang::Cy), en: make(Lang::En) }
    }

    /// The one of this language.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Cy => &self.cy,
            Lang::En => &self.en,
        }
    }

    /// The one of this language, to change it.
    pub fn get_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::Cy => &mut self.cy,
            Lang::En => &mut self.en,
        }
    }

    /// The same shape with each part turned into something else.
    pub fn map<U>(&self, mut turn: impl FnMut(Lang, &T) -> U) -> Both<U> {
        Both::each(|lang| turn(lang, self.get(lang)))
    }

    /// Each language with its part, Welsh first.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        [(Lang::Cy, &self.cy), (Lang::En, &self.en)].into_iter()
    }
}

impl<T> Both<Option<T>> {
    /// Both parts, if both are there.
    pub fn whole(self) -> Option<Both<T>> {
        Some(Both { cy: self.cy?, en: self.en? })
    }
}
