//! What stands where an item has no telling: the title of the other one, marked as that language, and nothing else of it.
//! No page can show one language as the other.

use std::sync::{Arc, OnceLock};

use crate::base::lang::{Both, Lang};
use crate::content::markdown::Markup;
use crate::content::{Placed, Provenance, Telling, Value, Values};

use super::item::Told;

/// The tellings of an item that has none in `lang`; `None` when it has none at all.
pub(super) fn standing_in(told: &Both<Option<Told>>, lang: Lang) -> Option<Both<Told>> {
    let twin = told.get(lang.other()).as_ref()?;
    let words = &twin.telling.words;
    let kept = words.iter().filter(|(name, _)| matches!(name.as_str(), "title" | "slug")).cloned();
    let mut kept: Values = kept.collect();
    let marked = Value::Choice(twin.title_lang().unwrap_or(lang.other()).tag().to_owned());
    kept.push(("title_lang".to_owned(), Placed { value: marked, span: twin.telling.span }));
    let telling = Telling {
        facts: Values::new(),
        named: vec!["title".to_owned(), "slug".to_owned()],
        words: kept,
        body: Markup::default(),
        sections: OnceLock::new(),
        provenance: Provenance::default(),
        span: twin.telling.span,
        body_at: None,
        sort_key: OnceLock::new(),
    };
    let in_its_place = Told { file: twin.file.clone(), telling: Arc::new(telling) };
    let mut tellings = Both::each(|_| twin.clone());
    *tellings.get_mut(lang) = in_its_place;
    Some(tellings)
}
