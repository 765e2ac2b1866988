//! The address of each item's page, from its type's pattern.

use crate::base::lang::{Both, Lang};
use crate::content::Value;
use crate::diagnostic::{Code, Finding};
use crate::schema::{Kind, Part, Pattern};
use crate::welsh::slug::slug;

use super::item::Item;
use super::items::{ItemNumber, Items};

/// For each item its address in both languages, relative to the language's root; `None` when it has no page.
pub type Paths = Vec<Option<Both<String>>>;

/// Most parts of an address.
const DEEPEST: usize = 16;

/// Expands every item's pattern. An item that should have a page and can't is a finding, unless another one says why.
pub fn paths(items: &Items, findings: &mut Vec<Finding>) -> Paths {
    let mut walk = Walk { items, states: vec![Both { cy: State::Unknown, en: State::Unknown }; items.len()] };
    let mut paths = Vec::new();
    for (number, item) in items.iter() {
        if item.ty.route.is_none() {
            paths.push(None);
            continue;
        }
        let both = Both::each(|lang| walk.resolve(number, lang));
        let mut told: Vec<Finding> = Vec::new();
        for (lang, path) in both.iter() {
            let Err(lack) = path else { continue };
            // What is a fact is missing in both languages, and told once.
            let found = lack.finding(item, lang);
            told.extend(found.filter(|found| told.iter().all(|known| known.values != found.values)));
        }
        findings.extend(told);
        paths.push(both.map(|_, path| path.as_ref().ok().cloned()).whole());
    }
    paths
}

#[derive(Clone, Debug, PartialEq)]
enum State {
    Unknown,
    Walking,
    Known(Result<String, Lack>),
}

/// Why an item has no address.
#[derive(Clone, Debug, PartialEq)]
enum Lack {
    /// Another finding says.
    Told,
    /// It is its own ancestor.
    Cycle,
    /// It stands too far below the root.
    Deep,
    /// It has no value for this field.
    Field(String),
    /// Its value makes no part of an address.
    Slug(String),
}

impl Lack {
    fn finding(&self, item: &Item, lang: Lang) -> Option<Finding> {
        let told = item.told(lang);
        let finding = match self {
            Lack::Told => return None,
            Lack::Cycle => Finding::new(Code::RouteCycle).with("item", &item.id),
            Lack::Deep => Finding::new(Code::TooDeep).with("deepest", DEEPEST),
            Lack::Field(name) => Finding::new(Code::MissingField).with("field", name),
            Lack::Slug(text) => Finding::new(Code::BadSlug).with("slug", text),
        };
        Some(finding.at(told.telling.span).in_file(&told.file))
    }
}

struct Walk<'s> {
    items: &'s Items,
    states: Vec<Both<State>>,
}

impl Walk<'_> {
    /// The address of an item, after those of the items above it. Without recursion: a chain may be as long as a file.
    fn resolve(&mut self, number: ItemNumber, lang: Lang) -> Result<String, Lack> {
        let mut way = vec![number];
        while let Some(here) = way.last().copied() {
            if matches!(self.states[here].get(lang), State::Known(_)) {
                way.pop();
                continue;
            }
            *self.states[here].get_mut(lang) = State::Walking;
            let above = self.above(here, lang);
            let next = above.iter().find(|above| !matches!(self.states[**above].get(lang), State::Known(_)));
            let known = match next {
                None => self.expand(here, lang),
                Some(above) if *self.states[*above].get(lang) == State::Walking => Err(Lack::Cycle),
                Some(above) => {
                    way.push(*above);
                    continue;
                }
            };
            *self.states[here].get_mut(lang) = State::Known(known);
        }
        self.known(number, lang)
    }

    fn known(&self, number: ItemNumber, lang: Lang) -> Result<String, Lack> {
        match self.states[number].get(lang) {
            State::Known(path) => path.clone(),
            State::Unknown | State::Walking => Err(Lack::Told),
        }
    }

    /// The items whose address is a part of this one's.
    fn above(&self, number: ItemNumber, lang: Lang) -> Vec<ItemNumber> {
        let parts = self.items[number].ty.route.iter().flat_map(|route| &route.get(lang).parts);
        let names = parts.filter_map(|part| if let Part::Path(name) = part { Some(name) } else { None });
        names.filter_map(|name| target(self.items, number, name)).collect()
    }

    fn expand(&self, number: ItemNumber, lang: Lang) -> Result<String, Lack> {
        let items = self.items;
        let item = &items[number];
        let Some(route) = &item.ty.route else { return Err(Lack::Told) };
        let mut path = String::new();
        for part in &route.get(lang).parts {
            match part {
                Part::Text(text) => path.push_str(text),
                Part::Slug => path.push_str(not_empty(item.slugs.get(lang))?),
                Part::Id => path.push_str(&item.id),
                Part::Value(name) => path.push_str(&value(items, number, name, lang)?),
                Part::Year(name) => match item.fact(name).map(|placed| &placed.value) {
                    Some(Value::Date(date)) => path.push_str(&date.year().to_string()),
                    _ => return Err(lacking(item, name, lang)),
                },
                Part::Path(name) => match target(items, number, name) {
                    // What is above it has a finding of its own.
                    Some(above) => path.push_str(&self.known(above, lang).map_err(|_| Lack::Told)?),
                    None if item.fact(name).is_some() => return Err(Lack::Told),
                    None => {}
                },
                Part::SlugOf(name) => match target(items, number, name) {
                    Some(other) => path.push_str(not_empty(items[other].slugs.get(lang))?),
                    None if item.fact(name).is_some() => return Err(Lack::Told),
                    None => return Err(lacking(item, name, lang)),
                },
                // The declaration has a finding.
                Part::TermSlug => return Err(Lack::Told),
            }
        }
        let path = tidy(&path);
        if path.split('/').count() > DEEPEST { Err(Lack::Deep) } else { Ok(path) }
    }
}

/// A slug; one that is empty has a finding.
fn not_empty(slug: &str) -> Result<&str, Lack> {
    if slug.is_empty() { Err(Lack::Told) } else { Ok(slug) }
}

/// Why an item has no value of this name: it isn't written, or it is and another finding says what is wrong with it.
fn lacking(item: &Item, name: &str, lang: Lang) -> Lack {
    let named = |lang: Lang| item.told(lang).telling.named.iter().any(|known| known == name);
    let fact = item.ty.fields.facts.iter().find(|field| field.name == name);
    let written = match fact {
        Some(_) => Lang::BOTH.into_iter().any(named),
        None => named(lang),
    };
    // Of a required field that isn't there the reading has told.
    let required = item.ty.fields.get(name).is_some_and(|field| field.required);
    if written || required { Lack::Told } else { Lack::Field(name.to_owned()) }
}

/// Without the slashes that an absent parent leaves behind.
fn tidy(path: &str) -> String {
    path.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

fn value(items: &Items, number: ItemNumber, name: &str, lang: Lang) -> Result<String, Lack> {
    let path = crate::schema::FieldPath(vec![name.to_owned()]);
    match items.value(number, &path, lang) {
        Some(Value::Text(text) | Value::Choice(text)) => {
            let slug = slug(text);
            if slug.is_empty() { Err(Lack::Slug(text.clone())) } else { Ok(slug) }
        }
        Some(Value::Integer(number)) => Ok(number.to_string()),
        _ => Err(lacking(&items[number], name, lang)),
    }
}

fn target(items: &Items, number: ItemNumber, name: &str) -> Option<ItemNumber> {
    let item = &items[number];
    let Kind::Ref { to, .. } = &item.ty.fields.get(name)?.kind else { return None };
    items.targets(to, &item.fact(name)?.value).first().copied()
}

/// The address of a page by term.
pub fn term_path(pattern: &Pattern, term_slug: &str) -> String {
    let parts = pattern.parts.iter().map(|part| match part {
        Part::Text(text) => text.as_str(),
        Part::TermSlug => term_slug,
        _ => "",
    });
    tidy(&parts.collect::<String>())
}
