//! `Site` → the pages of a language as a search sees them: titles, sections, words. What has no page isn't there.

use crate::base::lang::Lang;
use crate::content::markdown::BlockKind;
use crate::content::{Value, Values};
use crate::site::{Item, ItemNumber, Page as Shown, Site, Told};

use super::points::Field;

/// A page and its words.
#[derive(Debug)]
pub(super) struct Page<'s> {
    /// Its address under the host.
    pub address: String,
    /// Its title.
    pub title: &'s str,
    /// The language of the title where it is not the page's.
    pub title_lang: Option<Lang>,
    /// The id of its type.
    pub ty: &'s str,
    /// Its summary, if it has one.
    pub summary: Option<&'s str>,
    /// Its sections: the first is what stands above the first heading.
    pub sections: Vec<Section<'s>>,
    /// Its other words, which belong to the first section.
    pub words: Vec<(Field, &'s str)>,
}

/// What stands below a heading, up to the next one of whatever level.
#[derive(Debug, Default)]
pub(super) struct Section<'s> {
    /// The heading's id; empty for the first section.
    pub id: &'s str,
    /// The heading's words.
    pub heading: &'s str,
    /// Its passages, in order.
    pub text: Vec<&'s str>,
}

/// The items that have a page, in the order of their addresses. The pages of lists are none of them: what they show has
/// a page of its own, or stands on the list's first page.
pub(super) fn order(site: &Site, lang: Lang) -> Vec<ItemNumber> {
    let mut items: Vec<_> = found(site, lang).collect();
    items.sort();
    items.into_iter().map(|(_, item)| item).collect()
}

/// The items that can be found in a language, with their addresses, in no order that says anything.
pub(super) fn found(site: &Site, lang: Lang) -> impl Iterator<Item = (&str, ItemNumber)> {
    site.table.routes.iter().filter_map(move |route| match route.page {
        // A page that only says what is not there has no words of its own.
        Shown::Item(item) if site.items[item].gap == Some(lang) => None,
        Shown::Item(item) => Some((route.path.get(lang).as_str(), item)),
        Shown::List { .. } => None,
    })
}

/// The page of an item as a search sees it.
pub(super) fn page(site: &Site, lang: Lang, number: ItemNumber) -> Page<'_> {
    let item = &site.items[number];
    let address = site.item_address(number, lang).unwrap_or_default();
    let told = item.told(lang);
    Page {
        address,
        title: told.title(),
        title_lang: told.title_lang().filter(|own| *own != lang),
        ty: &item.ty.id,
        summary: told.word("summary").map(|(text, _)| text),
        sections: sections(item, lang),
        words: words(item, told, lang),
    }
}

fn sections(item: &Item, lang: Lang) -> Vec<Section<'_>> {
    let body = &item.told(lang).telling.body;
    let mut sections = vec![Section::default()];
    sections.extend(body.headings.iter().enumerate().map(|(number, heading)| Section {
        id: item.anchor(lang, number).unwrap_or_default(),
        heading: &heading.text,
        text: Vec::new(),
    }));
    for block in &body.blocks {
        let text = match block.kind {
            BlockKind::Heading(_) | BlockKind::Code => continue,
            kind if kind.is_running() => &body.text,
            _ => &body.asides,
        };
        // The first section stands before the first heading.
        let number = block.section().map_or(0, |heading| heading + 1);
        if let (Some(section), Some(text)) = (sections.get_mut(number), text.get(block.text())) {
            section.text.push(text);
        }
    }
    sections
}

/// What every telling may have and is no word of the page itself.
const NOT_SHOWN: [&str; 6] = ["title", "summary", "slug", "sort_as", "aliases", "menu"];

/// The declared words of an item that are text, whatever the site calls them.
fn words<'s>(item: &'s Item, told: &'s Told, lang: Lang) -> Vec<(Field, &'s str)> {
    let mut words = Vec::new();
    let own = told.telling.words.iter().filter(|(name, _)| !NOT_SHOWN.contains(&name.as_str()));
    for (_, placed) in own {
        texts(&placed.value, lang, &mut words);
    }
    for (_, placed) in &item.facts {
        records(&placed.value, lang, &mut words);
    }
    words
}

/// The words within a value.
fn texts<'s>(value: &'s Value, lang: Lang, words: &mut Vec<(Field, &'s str)>) {
    match value {
        Value::Text(text) => words.push((Field::Words, text)),
        Value::Markdown(markup) => words.push((Field::Words, &markup.text)),
        Value::List(list) => list.iter().for_each(|placed| texts(&placed.value, lang, words)),
        Value::Record(entry) => {
            all(entry.words.get(lang), lang, words);
            // A record among words has its texts in the page's own language.
            all(&entry.facts, lang, words);
        }
        _ => {}
    }
}

fn all<'s>(values: &'s Values, lang: Lang, words: &mut Vec<(Field, &'s str)>) {
    values.iter().for_each(|(_, placed)| texts(&placed.value, lang, words));
}

/// The words in records among the facts: a fact itself is no language's.
fn records<'s>(value: &'s Value, lang: Lang, words: &mut Vec<(Field, &'s str)>) {
    match value {
        Value::List(list) => list.iter().for_each(|placed| records(&placed.value, lang, words)),
        Value::Record(entry) => all(entry.words.get(lang), lang, words),
        _ => {}
    }
}
