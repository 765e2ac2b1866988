//! The items of a type in an order, and by the values of a field: made by whichever list in a body asks first, so that no
//! list looks at all items by itself. Made of facts and words alone, which stay as they are when only bodies change.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::base::lang::Lang;
use crate::content::Value;
use crate::content::markdown::Condition;
use crate::schema::{FieldPath, Order, Type};

use super::items::{ItemNumber, Items};
use super::order::sorted;

/// What was asked for, each made once.
#[derive(Debug, Default)]
pub(super) struct Index {
    orders: Slots<Asked, Vec<ItemNumber>>,
    values: Slots<(Asked, String), ByValue>,
    looks: AtomicUsize,
}

/// A type's items in an order: the type, the field, whether it counts backwards, the language.
type Asked = (String, String, bool, Lang);

/// For each value the places, in the order, of the items that have it. The places rise.
type ByValue = BTreeMap<String, Vec<usize>>;

impl Index {
    /// How many times an item was looked at: what tests count.
    pub(super) fn looks(&self) -> usize {
        self.looks.load(Ordering::Relaxed)
    }

    /// The items of a type for which all conditions hold, in the order, so many at most.
    pub(super) fn select(
        &self,
        items: &Items,
        (ty, order, lang): (&Type, &Order, Lang),
        conditions: &[Condition],
        limit: usize,
    ) -> Vec<ItemNumber> {
        let asked = (ty.id.clone(), order.by.to_string(), order.backwards, lang);
        let ordered = self.orders.get(asked.clone(), || {
            self.look(items.of_type(&ty.id).len());
            sorted(items, items.of_type(&ty.id).collect(), order, lang)
        });
        let found: Vec<_> = conditions
            .iter()
            .map(|condition| {
                let field = &condition.field;
                let make = || {
                    self.look(ordered.len());
                    by_value(items, &ordered, field, lang)
                };
                (self.values.get((asked.clone(), field.clone()), make), &condition.id)
            })
            .collect();
        let mut places: Vec<_> =
            found.iter().map(|(values, wanted)| values.get(*wanted).map_or(&[][..], Vec::as_slice)).collect();
        places.sort_by_key(|places| places.len());
        match places.split_first() {
            None => ordered.iter().copied().take(limit).collect(),
            Some((fewest, others)) => {
                let fits = |place: &&usize| {
                    self.look(1);
                    others.iter().all(|places| places.binary_search(place).is_ok())
                };
                fewest.iter().filter(fits).take(limit).map(|place| ordered[*place]).collect()
            }
        }
    }

    fn look(&self, times: usize) {
        self.looks.fetch_add(times, Ordering::Relaxed);
    }
}

fn by_value(items: &Items, ordered: &[ItemNumber], field: &str, lang: Lang) -> ByValue {
    let path = FieldPath::parse(field);
    let mut values = ByValue::new();
    for (place, item) in ordered.iter().enumerate() {
        let mut has = |value: String| {
            let places = values.entry(value).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        };
        if field == "id" {
            has(items[*item].id.clone());
            continue;
        }
        for target in items.follow(*item, &path) {
            has(items[target].id.clone());
        }
        if let Some(value) = items.value(*item, &path, lang) {
            each(value, &mut has);
        }
    }
    values
}

/// Each value as a condition writes it.
fn each(value: &Value, has: &mut impl FnMut(String)) {
    match value {
        Value::Text(text) | Value::Choice(text) | Value::Url(text) => has(text.clone()),
        Value::Integer(number) => has(number.to_string()),
        Value::Bool(yes) => has(yes.to_string()),
        Value::Date(date) => has(date.to_string()),
        Value::List(list) => list.iter().for_each(|placed| each(&placed.value, has)),
        _ => {}
    }
}

/// Values that are made when they are first asked for, each once, without keeping others waiting.
#[derive(Debug)]
struct Slots<K, V>(Mutex<BTreeMap<K, Slot<V>>>);

type Slot<V> = Arc<OnceLock<Arc<V>>>;

impl<K, V> Default for Slots<K, V> {
    fn default() -> Slots<K, V> {
        Slots(Mutex::default())
    }
}

impl<K: Ord, V> Slots<K, V> {
    fn get(&self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        // A slot is there whole or not at all.
        let slot = Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default());
        Arc::clone(slot.get_or_init(|| Arc::new(make())))
    }
}
