//! The order of items: by a declared field, in each language's own alphabet.

use jiff::civil::Date;
use rayon::prelude::*;

use crate::base::lang::{Both, Lang};
use crate::content::Value;
use crate::schema::{Kind, Order};
use crate::welsh::order::{SortKey, sort_key};

use super::item::Item;
use super::items::{ItemNumber, Items};

/// What one item is ordered by. Items without the value stand last, in either direction.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Turn(usize),
    Number(i64),
    Date(Date),
    Text(SortKey),
    Nothing,
}

/// Orders items of one type in a language. Equal ones stand by title, then by id: no order depends on the files' order.
pub fn sorted(items: &Items, mut numbers: Vec<ItemNumber>, order: &Order, lang: Lang) -> Vec<ItemNumber> {
    // Items of one type are numbered by their ids.
    numbers.sort_by_cached_key(|number| {
        let key = Directed::new(key(items, *number, order, lang), order.backwards);
        (key, items.turn(*number, lang), *number)
    });
    numbers
}

/// The place of each item's title among those of its type, in each language; equal titles have one place.
pub(super) fn turns(items: &[Item]) -> Vec<Both<usize>> {
    let mut turns = vec![Both::default(); items.len()];
    let mut start = 0;
    while start < items.len() {
        let ty = items[start].ty.id.as_str();
        let end = start + items[start..].partition_point(|item| item.ty.id == ty);
        for lang in Lang::BOTH {
            let key = |number: usize| items[number].told(lang).sort_key(lang);
            let mut numbers: Vec<_> =
                (start..end).into_par_iter().map(|number| (key(number), number)).collect();
            numbers.par_sort_unstable();
            let mut turn = 0;
            for place in 0..numbers.len() {
                if place > 0 && numbers[place].0 != numbers[place - 1].0 {
                    turn += 1;
                }
                *turns[numbers[place].1].get_mut(lang) = turn;
            }
        }
        start = end;
    }
    turns
}

/// A key and the direction in which it counts.
#[derive(PartialEq, Eq)]
struct Directed {
    key: Key,
    backwards: bool,
}

impl Directed {
    fn new(key: Key, backwards: bool) -> Directed {
        Directed { key, backwards }
    }
}

impl Ord for Directed {
    fn cmp(&self, other: &Directed) -> std::cmp::Ordering {
        match (&self.key, &other.key) {
            (Key::Nothing, _) | (_, Key::Nothing) => self.key.cmp(&other.key),
            (a, b) if self.backwards => b.cmp(a),
            (a, b) => a.cmp(b),
        }
    }
}

impl PartialOrd for Directed {
    fn partial_cmp(&self, other: &Directed) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn key(items: &Items, number: ItemNumber, order: &Order, lang: Lang) -> Key {
    let item = &items[number];
    let (last, way) = match order.by.0.split_last() {
        Some((last, way)) => (last.as_str(), way),
        None => return Key::Nothing,
    };
    if way.is_empty() && last == "title" {
        return Key::Turn(items.turn(number, lang));
    }
    if way.is_empty() && last == "id" {
        // An id has no language; the English key knows numbers and ASCII, which is all that an id has.
        return Key::Text(sort_key(Lang::En, &item.id));
    }
    match items.value(number, &order.by, lang) {
        Some(Value::Integer(number)) => Key::Number(*number),
        Some(Value::Bool(yes)) => Key::Number(i64::from(*yes)),
        Some(Value::Date(date)) => Key::Date(*date),
        Some(Value::Text(text) | Value::Url(text)) => Key::Text(sort_key(lang, text)),
        Some(Value::Choice(chosen)) => {
            let place = match items.field_at(number, &order.by).map(|field| &field.kind) {
                Some(Kind::Choice(choices)) => choices.iter().position(|(key, _)| key == chosen),
                _ => None,
            };
            place.map_or(Key::Nothing, |place| Key::Number(i64::try_from(place).unwrap_or(i64::MAX)))
        }
        Some(Value::Ref(id)) => Key::Text(sort_key(Lang::En, id)),
        _ => Key::Nothing,
    }
}

/// The place of each item among those of its type, in each language.
pub fn places(items: &Items) -> Vec<Both<usize>> {
    let mut places = vec![Both { cy: 0, en: 0 }; items.len()];
    let mut start = 0;
    while start < items.len() {
        let ty = &items[start].ty;
        let range = items.of_type(&ty.id);
        start = range.end;
        for lang in Lang::BOTH {
            let order = sorted(items, range.clone().collect(), &ty.order, lang);
            for (place, number) in order.into_iter().enumerate() {
                *places[number].get_mut(lang) = place;
            }
        }
    }
    places
}
