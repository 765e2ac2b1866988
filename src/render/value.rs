//! A typed value → what a template sees of it.

use std::collections::BTreeMap;
use std::convert::Infallible;

use serde::Serialize;

use crate::base::lang::Lang;
use crate::content::markdown::Markup;
use crate::content::{Image, Value, Values};
use crate::diagnostic::Finding;
use crate::schema::{self, Kind};
use crate::site::{ItemNumber, Site, Why};

use super::body;
use super::given::Given;
use super::once::Amount;
use super::picture::{self, Loading};
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
        /// The same picture as WebP in several widths, for `srcset`.
        srcset: Option<String>,
        /// Its words.
        alt: String,
        /// Whom to thank.
        credit: Option<String>,
        /// Width in pixels.
        width: Option<usize>,
        /// Height in pixels.
        height: Option<usize>,
    },
    /// Another item: its [`Card`].
    Card(tera::Value),
    /// A record.
    Record(Fields),
    /// Several values.
    List(Vec<Shown>),
}

/// Fields by name, as a template sees them.
pub type Fields = BTreeMap<String, Shown>;

/// The fields of an item in a language; `refs` tells how much the items show that it points to.
///
/// # Errors
/// With the finding when the template of a block in one of them fails.
pub fn fields(given: Given, number: ItemNumber, lang: Lang, refs: Amount) -> Result<Fields, Finding> {
    let markdown = |markup: &Markup, twin: Option<&Markup>| {
        body::html(given, markup, twin, number, lang, Loading::Lazy).map(Some)
    };
    At { given, number, lang, refs, markdown: &markdown }.fields()
}

/// The fields of an item without Markdown: a list in it could show the same item again, without end. Refs show by name.
pub fn plain_fields(given: Given, number: ItemNumber, lang: Lang) -> Fields {
    let none = |_: &Markup, _: Option<&Markup>| Ok::<_, Infallible>(None);
    let Ok(fields) = At { given, number, lang, refs: Amount::Name, markdown: &none }.fields();
    fields
}

/// What is shown of a Markdown, given the other language's.
type Show<'s, E> = dyn Fn(&Markup, Option<&Markup>) -> Result<Option<String>, E> + 's;

/// Whose value is being shown, and to whom.
struct At<'s, E> {
    given: Given<'s>,
    number: ItemNumber,
    lang: Lang,
    refs: Amount,
    markdown: &'s Show<'s, E>,
}

impl<E> At<'_, E> {
    fn fields(&self) -> Result<Fields, E> {
        let item = &self.given.site.items[self.number];
        let mut shown = BTreeMap::new();
        let words = |lang| &item.told(lang).telling.words;
        for (values, twins) in [(&item.facts, &item.facts), (words(self.lang), words(self.lang.other()))] {
            self.show_all(&item.ty.fields, values, twins, &mut shown)?;
        }
        Ok(shown)
    }

    /// Shows values; `twins` are those of the other language.
    fn show_all(
        &self,
        fields: &schema::Fields,
        values: &Values,
        twins: &Values,
        shown: &mut Fields,
    ) -> Result<(), E> {
        for (name, placed) in values {
            let Some(field) = fields.get(name) else { continue };
            let twin = twins.iter().find(|(known, _)| known == name).map(|(_, twin)| &twin.value);
            if let Some(value) = self.show(&field.kind, &placed.value, twin)? {
                shown.insert(name.clone(), value);
            }
        }
        Ok(())
    }

    fn show(&self, kind: &Kind, value: &Value, twin: Option<&Value>) -> Result<Option<Shown>, E> {
        Ok(Some(match (kind, value) {
            (_, Value::List(list)) => {
                let mut shown = Vec::with_capacity(list.len());
                let twins = if let Some(Value::List(twins)) = twin { twins.as_slice() } else { &[] };
                for (at, placed) in list.iter().enumerate() {
                    shown.extend(self.show(kind, &placed.value, twins.get(at).map(|twin| &twin.value))?);
                }
                Shown::List(shown)
            }
            (_, Value::Text(text)) => Shown::Text(text.clone()),
            (_, Value::Url(address)) => {
                let own = self.given.language.hosts.counterpart(address, self.lang);
                Shown::Text(own.unwrap_or_else(|| address.clone()))
            }
            (_, Value::Markdown(markup)) => {
                let twin = if let Some(Value::Markdown(twin)) = twin { Some(twin.as_ref()) } else { None };
                return Ok((self.markdown)(markup, twin)?.map(Shown::Text));
            }
            (_, Value::Date(date)) => Shown::Text(date.to_string()),
            (_, Value::Bool(yes)) => Shown::Bool(*yes),
            (_, Value::Integer(number)) => Shown::Integer(*number),
            (Kind::Choice(choices), Value::Choice(key)) => {
                let chosen = choices.iter().find(|(known, _)| known == key);
                return Ok(chosen.map(|(_, label)| Shown::Choice {
                    key: key.clone(),
                    label: label.get(self.lang).clone(),
                }));
            }
            (Kind::Ref { to, .. }, Value::Ref(id)) => {
                let Ok(target) = self.given.site.items.find_of(to, id) else { return Ok(None) };
                Shown::Card(card(self.given, target, self.lang, self.refs))
            }
            (Kind::Record(fields), Value::Record(entry)) => {
                let mut shown = BTreeMap::new();
                let twin = if let Some(Value::Record(twin)) = twin { twin } else { entry };
                let (words, twins) = (entry.words.get(self.lang), twin.words.get(self.lang.other()));
                for (values, twins) in [(&entry.facts, &twin.facts), (words, twins)] {
                    self.show_all(fields, values, twins, &mut shown)?;
                }
                Shown::Record(shown)
            }
            (_, Value::Image(image)) => return Ok(self.image(image)),
            _ => return Ok(None),
        }))
    }

    fn image(&self, image: &Image) -> Option<Shown> {
        let (_, file) = self.given.site.file_of(&image.file, self.number, self.lang)?;
        let (width, height) = file.size.unzip();
        Some(Shown::Image {
            address: picture::address(self.given, &file.path),
            srcset: picture::srcset(self.given, file),
            alt: image.alt.get(self.lang).clone(),
            credit: image.credit.clone(),
            width,
            height,
        })
    }
}

/// An item as another page sees it: a share of its one [`Card`].
pub fn card(given: Given, number: ItemNumber, lang: Lang, amount: Amount) -> tera::Value {
    let make = || tera::Value::from_serializable(&new_card(given, number, lang, amount));
    // Files that leave the site write addresses in another way.
    if given.origin.is_empty() { given.once.card(number, lang, amount, make) } else { make() }
}

fn new_card(given: Given, number: ItemNumber, lang: Lang, amount: Amount) -> Card {
    let site = given.site;
    let item = &site.items[number];
    let told = item.told(lang);
    Card {
        id: item.id.clone(),
        ty: item.ty.id.clone(),
        type_name: item.ty.name.get(lang).one.clone(),
        title: told.title().to_owned(),
        lang: title_lang(site, number, lang),
        summary: told.word("summary").map(|(text, _)| text.to_owned()),
        twin_title: item.told(lang.other()).title().to_owned(),
        address: site.item_address(number, lang).map(|address| given.address(address)),
        checked: told.checked(),
        only: item.gap.filter(|gap| *gap == lang).map(Lang::other),
        unpublished: item.life.hidden(site.edition.today).map(Why::name),
        item: match amount {
            Amount::Fields => plain_fields(given, number, lang),
            Amount::Name => BTreeMap::new(),
        },
    }
}

/// An item's page as a link; `None` when it has none.
pub fn link(site: &Site, number: ItemNumber, lang: Lang) -> Option<Link> {
    let told = site.items[number].told(lang);
    let title = told.title().to_owned();
    let menu = told.word("menu").map_or_else(|| title.clone(), |(menu, _)| menu.to_owned());
    Some(Link {
        id: Some(site.items[number].id.clone()),
        title,
        menu,
        lang: title_lang(site, number, lang),
        address: site.item_address(number, lang)?,
    })
}

/// The language of an item's title in a telling, where it is not the telling's own: what has to be marked.
pub fn title_lang(site: &Site, number: ItemNumber, lang: Lang) -> Option<Lang> {
    site.items[number].told(lang).title_lang().filter(|own| *own != lang)
}
