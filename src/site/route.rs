//! The address of each item's page, from its type's pattern.

use crate::base::lang::{Both, Lang};
use crate::content::Value;
use crate::diagnostic::{Code, Finding};
use crate::schema::{Kind, Part, Pattern};
use crate::welsh::slug::slug;

use super::items::{ItemNumber, Items};

/// For each item its address in both languages, relative to the language's root; `None` when it has no page.
pub type Paths = Vec<Option<Both<String>>>;

/// Expands every item's pattern.
pub fn paths(items: &Items, findings: &mut Vec<Finding>) -> Paths {
    let mut walk = Walk { items, states: vec![Both { cy: State::Unknown, en: State::Unknown }; items.len()] };
    let mut paths = Vec::new();
    for (number, item) in items.iter() {
        let both = Both::each(|lang| walk.path(number, lang));
        if item.ty.route.is_some() && both.cy.is_none() && walk.states[number].cy == State::Cycle {
            let told = &item.tellings.cy;
            let finding = Finding::new(Code::RouteCycle).at(told.telling.span).with("item", &item.id);
            findings.push(finding.in_file(&told.file));
        }
        paths.push(both.whole());
    }
    paths
}

#[derive(Clone, Debug, PartialEq)]
enum State {
    Unknown,
    Walking,
    Cycle,
    Known(Option<String>),
}

struct Walk<'s> {
    items: &'s Items,
    states: Vec<Both<State>>,
}

impl Walk<'_> {
    fn path(&mut self, number: ItemNumber, lang: Lang) -> Option<String> {
        match self.states[number].get(lang) {
            State::Known(path) => return path.clone(),
            State::Walking | State::Cycle => {
                *self.states[number].get_mut(lang) = State::Cycle;
                return None;
            }
            State::Unknown => {}
        }
        *self.states[number].get_mut(lang) = State::Walking;
        let items = self.items;
        let item = &items[number];
        let path = item.ty.route.as_ref().and_then(|route| self.expand(number, route.get(lang), lang));
        let state = self.states[number].get_mut(lang);
        if *state != State::Cycle {
            *state = State::Known(path.clone());
        }
        path
    }

    fn expand(&mut self, number: ItemNumber, pattern: &Pattern, lang: Lang) -> Option<String> {
        let items = self.items;
        let item = &items[number];
        let mut path = String::new();
        for part in &pattern.parts {
            match part {
                Part::Text(text) => path.push_str(text),
                Part::Slug => path.push_str(item.slugs.get(lang)),
                Part::Id => path.push_str(&item.id),
                Part::Value(name) => path.push_str(&value(items, number, name, lang)?),
                Part::Year(name) => match item.fact(name)?.value {
                    Value::Date(date) => path.push_str(&date.year().to_string()),
                    _ => return None,
                },
                Part::Path(name) => {
                    if let Some(target) = target(items, number, name) {
                        path.push_str(&self.path(target, lang)?);
                    }
                }
                Part::SlugOf(name) => {
                    let target = target(items, number, name)?;
                    path.push_str(items[target].slugs.get(lang));
                }
                Part::TermSlug => return None,
            }
        }
        Some(tidy(&path))
    }
}

/// Without the slashes that an absent parent leaves behind.
fn tidy(path: &str) -> String {
    path.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

fn value(items: &Items, number: ItemNumber, name: &str, lang: Lang) -> Option<String> {
    let path = crate::schema::FieldPath(vec![name.to_owned()]);
    match items.value(number, &path, lang)? {
        Value::Text(text) | Value::Choice(text) => Some(slug(text)),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
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
