//! A page → what it is called in the other language: its twin's title, and the other forms of the terms that it uses. So
//! `speech` finds the Welsh pages on *lleferydd*.

use std::collections::BTreeSet;

use crate::base::lang::Lang;
use crate::language::Language;
use crate::language::phrases::Role;
use crate::site::{ItemNumber, Site};

use super::build::count;
use super::gather::Page;
use super::points::Field;

/// A text in the other language, and which field of which section it stands for.
pub(super) type Called<'s> = (u32, Field, &'s str);

/// Those of a page, by its sections.
pub(super) fn called<'s>(
    site: &'s Site,
    language: &'s Language,
    item: ItemNumber,
    lang: Lang,
    page: &Page<'s>,
) -> Vec<Called<'s>> {
    let mut called = vec![(0, Field::Title, site.items[item].told(lang.other()).title())];
    let mut known = BTreeSet::new();
    let mut terms = |section: u32, field: Field, text: &str| {
        let phrases = match lang {
            Lang::Cy => &language.welsh,
            Lang::En => &language.english,
        };
        let own = match lang {
            Lang::Cy => Role::Approved,
            Lang::En => Role::English,
        };
        for found in phrases.find(text).iter().filter(|found| found.form.role == own) {
            let Some(term) = language.terms.get(found.form.term) else { continue };
            let forms = match lang {
                Lang::Cy => &term.en,
                Lang::En => &term.cy,
            };
            if known.insert((section, field, found.form.term)) {
                called.extend(forms.iter().map(|form| (section, field, form.as_str())));
            }
        }
    };
    terms(0, Field::Title, page.title);
    terms(0, Field::Summary, page.summary.unwrap_or_default());
    for (field, text) in &page.words {
        terms(0, *field, text);
    }
    for (number, section) in page.sections.iter().enumerate() {
        terms(count(number), Field::Heading, section.heading);
        for text in &section.text {
            terms(count(number), Field::Words, text);
        }
    }
    called
}
