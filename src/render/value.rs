//! A typed value → what a template sees of it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::lang::Lang;
use crate::content::{Image, Value, Values};
use crate::schema::{Fields, Kind};
use crate::site::{ItemNumber, Site};

use super::body;
use super::view::{Card, Link};

/// A value, as a template sees it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Shown {
    /// A text, an address, or a date as `2026-03-01` (the function `date` makes it readable).
    Text(String),
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A choice.
    Choice {
        /// Its key, which is the same in both languages.
        key: String,
        /// What the reader calls it.
        label: String,
    },
    /// A picture.
    Image {
        /// Its address.
        address: String,
        /// Its words.
        alt: String,
        /// Whom to thank.
        credit: Option<String>,
        /// Width in pixels.
        width: Option<usize>,
        /// Height in pixels.
        height: Option<usize>,
    },
    /// Another item.
    Card(Box<Card>),
    /// A record.
    Record(BTreeMap<String, Shown>),
    /// Several values.
    List(Vec<Shown>),
}

/// How much of an item that a ref points to is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// With its own fields.
    Fields,
    /// Its title and address.
    Name,
}

/// The fields of an item in a language.
pub fn fields(site: &Site, number: ItemNumber, lang: Lang, depth: Depth) -> BTreeMap<String, Shown> {
    let item = &site.items[number];
    let told = item.told(lang);
    let mut shown = BTreeMap::new();
    for values in [&item.facts, &told.telling.words] {
        show_all(site, number, &item.ty.fields, values, lang, depth, &mut shown);
    }
    shown
}

fn show_all(
    site: &Site,
    number: ItemNumber,
    fields: &Fields,
    values: &Values,
    lang: Lang,
    depth: Depth,
    shown: &mut BTreeMap<String, Shown>,
) {
    for (name, placed) in values {
        let Some(field) = fields.get(name) else { continue };
        let at = At { site, number, lang, depth };
        if let Some(value) = at.show(&field.kind, &placed.value) {
            shown.insert(name.clone(), value);
        }
    }
}

/// Whose value is being shown, and to whom.
struct At<'s> {
    site: &'s Site,
    number: ItemNumber,
    lang: Lang,
    depth: Depth,
}

impl At<'_> {
    fn show(&self, kind: &Kind, value: &Value) -> Option<Shown> {
        Some(match (kind, value) {
            (_, Value::List(list)) => {
                Shown::List(list.iter().filter_map(|placed| self.show(kind, &placed.value)).collect())
            }
            (_, Value::Text(text) | Value::Url(text)) => Shown::Text(text.clone()),
            (_, Value::Markdown(markup)) => {
                Shown::Text(body::html(self.site, markup, self.number, self.lang))
            }
            (_, Value::Date(date)) => Shown::Text(date.to_string()),
            (_, Value::Bool(yes)) => Shown::Bool(*yes),
            (_, Value::Integer(number)) => Shown::Integer(*number),
            (Kind::Choice(choices), Value::Choice(key)) => {
                let (_, label) = choices.iter().find(|(known, _)| known == key)?;
                Shown::Choice { key: key.clone(), label: label.get(self.lang).clone() }
            }
            (Kind::Ref { to, .. }, Value::Ref(id)) => {
                let target = self.site.items.find_of(to, id).ok()?;
                let depth = self.depth;
                Shown::Card(Box::new(card(self.site, target, self.lang, depth)))
            }
            (Kind::Record(fields), Value::Record(entry)) => {
                let mut shown = BTreeMap::new();
                for values in [&entry.facts, entry.words.get(self.lang)] {
                    show_all(self.site, self.number, fields, values, self.lang, self.depth, &mut shown);
                }
                Shown::Record(shown)
            }
            (_, Value::Image(image)) => self.image(image)?,
            _ => return None,
        })
    }

    fn image(&self, image: &Image) -> Option<Shown> {
        let (_, file) = self.site.file_of(&image.file, self.number, self.lang)?;
        let (width, height) = file.size.unzip();
        Some(Shown::Image {
            address: format!("{}/{}", self.site.config.base, file.path),
            alt: image.alt.get(self.lang).clone(),
            credit: image.credit.clone(),
            width,
            height,
        })
    }
}

/// An item as another page sees it. `Depth::Fields` gives its fields, whose refs then show by name only.
pub fn card(site: &Site, number: ItemNumber, lang: Lang, depth: Depth) -> Card {
    let item = &site.items[number];
    let told = item.told(lang);
    Card {
        id: item.id.clone(),
        ty: item.ty.id.clone(),
        type_name: item.ty.name.get(lang).one.clone(),
        title: told.title().to_owned(),
        summary: told.word("summary").map(|(text, _)| text.to_owned()),
        address: site.item_address(number, lang),
        checked: told.checked(),
        item: match depth {
            Depth::Fields => fields(site, number, lang, Depth::Name),
            Depth::Name => BTreeMap::new(),
        },
    }
}

/// An item's page as a link; `None` when it has none.
pub fn link(site: &Site, number: ItemNumber, lang: Lang) -> Option<Link> {
    let told = site.items[number].told(lang);
    let title = told.title().to_owned();
    let menu = told.word("menu").map_or_else(|| title.clone(), |(menu, _)| menu.to_owned());
    Some(Link { title, menu, address: site.item_address(number, lang)? })
}
