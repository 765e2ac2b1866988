//! Diagrams in a body: what is counted by what. Checked and answered by the same code.

use std::collections::BTreeMap;

use crate::base::lang::{Both, Lang};
use crate::content::Value;
use crate::content::markdown::{Diagram, DiagramForm};
use crate::diagnostic::{Code, Finding};
use crate::schema::{FieldPath, Kind, Type};

use super::{ItemNumber, Site};

/// What a diagram shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Values of a field, each with how many items have it.
    Bars(Vec<(Label, usize)>),
    /// Rows and columns, and for each row how many items have it and each column.
    Matrix {
        /// The columns.
        columns: Vec<Label>,
        /// The rows with their counts, one a column.
        rows: Vec<(Label, Vec<usize>)>,
    },
    /// Items around their title.
    Ring(Vec<Label>),
}

/// What a bar, a row or a column stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The id of the item, or the key of the choice.
    pub id: String,
    /// Its words.
    pub title: Both<String>,
    /// The item, if it is one.
    pub item: Option<ItemNumber>,
}

/// A value by which items are counted: an item, or the place of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Counted {
    Item(ItemNumber),
    Choice(usize),
}

impl Site {
    /// What a diagram shows, in a language's order. Values that no item has are there with 0: a gap is a part of the picture.
    ///
    /// # Errors
    /// With the finding, at the diagram's place, when it asks for what the site doesn't declare.
    pub fn figure(&self, diagram: &Diagram, lang: Lang) -> Result<Figure, Finding> {
        self.figure_of(diagram, lang).map_err(|finding| finding.at(diagram.span))
    }

    fn figure_of(&self, diagram: &Diagram, lang: Lang) -> Result<Figure, Finding> {
        let ty = self.declared(&diagram.of)?;
        let items = self.items.of_type(&ty.id);
        match &diagram.form {
            DiagramForm::Ring => {
                let mut items: Vec<_> = items.collect();
                items.sort_by_key(|item| *self.places[*item].get(lang));
                Ok(Figure::Ring(items.into_iter().map(|item| self.label(item)).collect()))
            }
            DiagramForm::Bars { by } => {
                let axis = self.axis(ty, by, lang)?;
                let mut counts: BTreeMap<Counted, usize> = BTreeMap::new();
                for counted in items.flat_map(|item| self.counted(item, by)) {
                    *counts.entry(counted).or_default() += 1;
                }
                let count = |counted: &Counted| counts.get(counted).copied().unwrap_or(0);
                Ok(Figure::Bars(axis.into_iter().map(|(counted, label)| (label, count(&counted))).collect()))
            }
            DiagramForm::Matrix { by, across } => {
                let (rows, columns) = (self.axis(ty, by, lang)?, self.axis(ty, across, lang)?);
                let mut counts: BTreeMap<(Counted, Counted), usize> = BTreeMap::new();
                for item in items {
                    let across = self.counted(item, across);
                    for row in self.counted(item, by) {
                        for column in &across {
                            *counts.entry((row, *column)).or_default() += 1;
                        }
                    }
                }
                let row = |(counted, label): (Counted, Label)| {
                    let cells = columns.iter().map(|(column, _)| counts.get(&(counted, *column)).copied());
                    (label, cells.map(Option::unwrap_or_default).collect())
                };
                let rows = rows.into_iter().map(row).collect();
                Ok(Figure::Matrix { rows, columns: columns.iter().map(|(_, label)| label.clone()).collect() })
            }
        }
    }

    fn label(&self, item: ItemNumber) -> Label {
        let title = self.items[item].tellings.map(|_, told| told.title().to_owned());
        Label { id: self.items[item].id.clone(), title, item: Some(item) }
    }

    /// All values of a field in their order: the items that it may point to, or its choices.
    fn axis(&self, ty: &Type, path: &str, lang: Lang) -> Result<Vec<(Counted, Label)>, Finding> {
        match self.field(ty, path)? {
            Some(Kind::Choice(choices)) => {
                let label = |(id, title): &(String, _)| Label {
                    id: id.clone(),
                    title: Both::clone(title),
                    item: None,
                };
                let choices = choices.iter().enumerate();
                Ok(choices.map(|(place, choice)| (Counted::Choice(place), label(choice))).collect())
            }
            Some(Kind::Ref { to, .. }) => {
                let mut items: Vec<_> = to.iter().flat_map(|ty| self.items.of_type(ty)).collect();
                items.sort_by_key(|item| (self.items[*item].ty.id.as_str(), *self.places[*item].get(lang)));
                Ok(items.into_iter().map(|item| (Counted::Item(item), self.label(item))).collect())
            }
            _ => Err(Finding::new(Code::WrongKind)
                .with("field", path)
                .with("expected", "reference")
                .with("found", "a field that can't be counted by")),
        }
    }

    /// The values that an item has at the end of a path.
    fn counted(&self, item: ItemNumber, path: &str) -> Vec<Counted> {
        let path = FieldPath::parse(path);
        let items = self.items.follow(item, &path);
        if !items.is_empty() {
            return items.into_iter().map(Counted::Item).collect();
        }
        let kind = self.items.field_at(item, &path).map(|field| &field.kind);
        let (Some(Kind::Choice(choices)), Some(Value::Choice(chosen))) =
            (kind, self.items.value(item, &path, Lang::Cy))
        else {
            return Vec::new();
        };
        choices.iter().position(|(key, _)| key == chosen).map(Counted::Choice).into_iter().collect()
    }
}
