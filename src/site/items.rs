//! All items together: who is called what, and who points to whom.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Index;
use std::sync::{Arc, OnceLock};

use crate::base::lang::{Both, Lang};
use crate::base::nearest::{Names, nearest};
use crate::base::span::SourcePath;
use crate::content::{Value, Values};
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, FieldPath, Kind};

use super::item::{Gathered, Hidden, Item};
use super::life::Why;
use super::order;

/// The number of an item in [`Items`].
pub type ItemNumber = usize;

/// The items, by type and id.
#[derive(Clone, Debug)]
pub struct Items {
    list: Vec<Arc<Item>>,
    names: Arc<ByName>,
}

/// What the items are called, and what is known of those that aren't among them.
#[derive(Debug)]
struct ByName {
    /// The types of those that lack their twin, by id.
    partial: BTreeMap<String, Vec<String>>,
    /// The types of those that aren't in this edition, by id, and why.
    hidden: BTreeMap<String, Vec<(String, Why)>>,
    /// The types whose declaration or collection can't be read.
    torn: Vec<String>,
    declared: BTreeSet<String>,
    /// The ids of each type, for those that look for one and miss it.
    ids: BTreeMap<String, OnceLock<Names>>,
    index: HashMap<String, Vec<ItemNumber>>,
    turns: Vec<Both<usize>>,
    /// The items by the files of their tellings, as soon as somebody edits one. Of a collection's file the last: rows have no
    /// bodies to edit.
    files: OnceLock<HashMap<SourcePath, ItemNumber>>,
}

/// Why a name leads to no item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Nothing is called so; the nearest name that something has.
    Nothing(Option<String>),
    /// Several things are: these.
    Several(Vec<String>),
    /// It is there, and isn't public: its name and why.
    Hidden(String, Why),
    /// It is there but not whole, or it may be there: another finding says why.
    Partial,
}

impl NotFound {
    /// The finding for a reference that leads nowhere; `None` when another finding says why.
    pub fn finding(self, id: &str, ty: &str) -> Option<Finding> {
        match self {
            NotFound::Nothing(near) => {
                let finding = Finding::new(Code::DanglingRef).with("id", id).with("type", ty);
                Some(finding.nearest(near.as_deref()))
            }
            NotFound::Several(candidates) => {
                let candidates = candidates.join(", ");
                Some(Finding::new(Code::AmbiguousRef).with("id", id).with("candidates", candidates))
            }
            NotFound::Hidden(id, why) => Some(why.finding(&id)),
            NotFound::Partial => None,
        }
    }
}

impl Index<ItemNumber> for Items {
    type Output = Item;

    fn index(&self, number: ItemNumber) -> &Item {
        &self.list[number]
    }
}

impl Items {
    /// Indexes what was gathered; `left_out` isn't in this edition.
    pub fn new(gathered: Gathered, left_out: &[Hidden]) -> Items {
        let mut index: HashMap<String, Vec<ItemNumber>> = HashMap::new();
        for (number, item) in gathered.items.iter().enumerate() {
            index.entry(item.id.clone()).or_default().push(number);
        }
        let mut partial: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (ty, id) in &gathered.partial {
            partial.entry(id.clone()).or_default().push(ty.clone());
        }
        let mut hidden: BTreeMap<String, Vec<(String, Why)>> = BTreeMap::new();
        for one in left_out {
            hidden.entry(one.id.clone()).or_default().push((one.ty.id.clone(), one.why));
        }
        let Gathered { items: list, torn, declared, .. } = gathered;
        let ids = declared.iter().map(|ty| (ty.clone(), OnceLock::new())).collect();
        let turns = order::turns(&list);
        let list = list.into_iter().map(Arc::new).collect();
        let files = OnceLock::new();
        Items { list, names: Arc::new(ByName { turns, partial, hidden, torn, declared, ids, index, files }) }
    }

    /// The same items with other words in these files; `words` makes an item anew, unless its words are the same.
    pub(super) fn retold<'f>(
        &self,
        files: impl Iterator<Item = &'f str>,
        words: impl Fn(&Item) -> Option<Item>,
    ) -> Items {
        let mut list = self.list.clone();
        for file in files {
            if let Some(item) = self.in_file(file).and_then(|number| list.get_mut(number))
                && let Some(new) = words(item)
            {
                *item = Arc::new(new);
            }
        }
        Items { list, names: Arc::clone(&self.names) }
    }

    /// The item of which this file is a telling.
    fn in_file(&self, file: &str) -> Option<ItemNumber> {
        let of_item = |(number, item): (ItemNumber, &Arc<Item>)| {
            [&item.tellings.cy, &item.tellings.en].map(|told| (told.file.clone(), number))
        };
        let all = || self.list.iter().enumerate().flat_map(of_item).collect();
        self.names.files.get_or_init(all).get(file).copied()
    }

    /// All items with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (ItemNumber, &Item)> {
        self.list.iter().map(AsRef::as_ref).enumerate()
    }

    /// The place of an item's title among those of its type; equal titles have one place.
    pub(super) fn turn(&self, number: ItemNumber, lang: Lang) -> usize {
        *self.names.turns[number].get(lang)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The numbers of a type's items, which stand together.
    pub fn of_type(&self, ty: &str) -> std::ops::Range<ItemNumber> {
        let start = self.list.partition_point(|item| item.ty.id.as_str() < ty);
        let end = self.list.partition_point(|item| item.ty.id.as_str() <= ty);
        start..end
    }

    /// The item of one of these types (of any, when there are none) with this id.
    ///
    /// # Errors
    /// With the reason when there is none or more than one.
    pub fn find_of(&self, types: &[String], id: &str) -> Result<ItemNumber, NotFound> {
        if let Some(number) = self.only(types, id) {
            return Ok(number);
        }
        let several: Vec<_> =
            self.named(types, id).map(|number| format!("{}/{id}", self[number].ty.id)).collect();
        Err(if several.is_empty() { self.absent(types, id) } else { NotFound::Several(several) })
    }

    /// Why there is no such item.
    fn absent(&self, types: &[String], id: &str) -> NotFound {
        let fits = |ty: &str| fits(types, ty);
        if self.names.partial.get(id).is_some_and(|types| types.iter().any(|ty| fits(ty))) {
            return NotFound::Partial;
        }
        let hidden = self.names.hidden.get(id).and_then(|hidden| hidden.iter().find(|(ty, _)| fits(ty)));
        if let Some((_, why)) = hidden {
            return NotFound::Hidden(id.to_owned(), *why);
        }
        // The declaration that names such types has a finding.
        let unknown = !types.is_empty() && !types.iter().any(|ty| self.names.declared.contains(ty));
        if unknown || self.names.torn.iter().any(|ty| fits(ty)) {
            return NotFound::Partial;
        }
        let near = self.names.ids.iter().filter(|(ty, _)| fits(ty)).filter_map(|(ty, ids)| {
            let all = || Names::new(self.of_type(ty).map(|number| self[number].id.as_str()));
            ids.get_or_init(all).nearest(id)
        });
        let near = near.min_by_key(|(edits, _)| *edits).map(|(_, id)| id.to_owned());
        NotFound::Nothing(near)
    }

    /// The one item of these types with this id.
    fn only(&self, types: &[String], id: &str) -> Option<ItemNumber> {
        let mut named = self.named(types, id);
        named.next().filter(|_| named.next().is_none())
    }

    /// The items of one of these types (of any, when there are none) with this id.
    fn named<'i>(&'i self, types: &'i [String], id: &str) -> impl Iterator<Item = ItemNumber> + use<'i> {
        let named = self.names.index.get(id).into_iter().flatten().copied();
        named.filter(|number| fits(types, &self[*number].ty.id))
    }

    /// The item that a link or a setting means: `id` where only one has it, else `type/id`.
    ///
    /// # Errors
    /// With the reason when there is none or more than one.
    pub fn find(&self, name: &str) -> Result<ItemNumber, NotFound> {
        match name.split_once('/') {
            Some((ty, id))
                if !self.names.declared.contains(ty) && !self.names.torn.iter().any(|torn| torn == ty) =>
            {
                let near = nearest(ty, self.names.declared.iter().map(String::as_str));
                Err(NotFound::Nothing(near.map(|near| format!("{near}/{id}"))))
            }
            Some((ty, id)) => self.find_of(&[ty.to_owned()], id),
            None => self.find_of(&[], name),
        }
    }

    /// The items that a value points to: itself a ref, or a list of refs.
    pub fn targets(&self, types: &[String], value: &Value) -> Vec<ItemNumber> {
        match value {
            Value::Ref(id) => self.only(types, id).into_iter().collect(),
            Value::List(values) => {
                values.iter().flat_map(|placed| self.targets(types, &placed.value)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The items at the end of a path from an item, each once.
    pub fn follow(&self, from: ItemNumber, path: &FieldPath) -> Vec<ItemNumber> {
        let mut here = vec![from];
        for name in &path.0 {
            let (mut next, mut known) = (Vec::new(), BTreeSet::new());
            for number in here {
                let item = &self[number];
                let Some(Kind::Ref { to, .. }) = item.ty.fields.get(name).map(|field| &field.kind) else {
                    continue;
                };
                let targets = item.fact(name).map(|placed| self.targets(to, &placed.value));
                for target in targets.unwrap_or_default() {
                    if known.insert(target) {
                        next.push(target);
                    }
                }
            }
            here = next;
        }
        here
    }

    /// The item to which a path leads (the first, where there are several), and the name that the path ends in.
    fn end<'p>(&self, from: ItemNumber, path: &'p FieldPath) -> Option<(&Item, &'p str)> {
        let (last, way) = path.0.split_last()?;
        let at = match way {
            [] => from,
            way => *self.follow(from, &FieldPath(way.to_vec())).first()?,
        };
        Some((&self[at], last))
    }

    /// The field at the end of a path from an item.
    pub fn field_at(&self, from: ItemNumber, path: &FieldPath) -> Option<&Field> {
        let (item, last) = self.end(from, path)?;
        item.ty.fields.get(last)
    }

    /// The value at the end of a path from an item, in a language.
    pub fn value(&self, from: ItemNumber, path: &FieldPath, lang: Lang) -> Option<&Value> {
        let (item, last) = self.end(from, path)?;
        let get = |values: &'_ Values| values.iter().position(|(name, _)| name == last);
        let words = &item.told(lang).telling.words;
        match get(&item.facts) {
            Some(place) => Some(&item.facts[place].1.value),
            None => get(words).map(|place| &words[place].1.value),
        }
    }
}

fn fits(types: &[String], ty: &str) -> bool {
    types.is_empty() || types.iter().any(|wanted| wanted == ty)
}
