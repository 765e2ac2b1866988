//! Lists by query in a body. Checked and answered by the same code.

use crate::base::lang::Lang;
use crate::base::nearest::nearest;
use crate::content::markdown::{Condition, Direction, Query};
use crate::diagnostic::{Code, Finding};
use crate::schema::{FieldPath, Kind, Order, Type};

use super::{ItemNumber, Site};

/// Most names on the way to a field.
const LONGEST_WAY: usize = 10;

impl Site {
    /// The items that a query asks for, in a language's order.
    ///
    /// # Errors
    /// With the finding, at the query's place, when it asks for what the site doesn't declare.
    pub fn select(&self, query: &Query, lang: Lang) -> Result<Vec<ItemNumber>, Finding> {
        let (ty, order) = self.asked(query)?;
        let limit = query.limit.unwrap_or(usize::MAX);
        Ok(self.index.select(&self.items, (ty, &order, lang), &query.conditions, limit))
    }

    /// How many times an item was looked at for lists in bodies: what tests count.
    pub fn looks(&self) -> usize {
        self.index.looks()
    }

    /// The type and the order that a query asks for.
    ///
    /// # Errors
    /// With the finding, at the query's place, when it asks for what the site doesn't declare.
    pub fn asked(&self, query: &Query) -> Result<(&Type, Order), Finding> {
        let asked = || {
            let ty = self.declared(&query.of)?;
            for condition in &query.conditions {
                self.check(ty, condition)?;
            }
            let Some(order) = &query.order else { return Ok((ty, ty.order.clone())) };
            self.field(ty, &order.field)?;
            let backwards = order.direction == Direction::Down;
            Ok((ty, Order { by: FieldPath::parse(&order.field), backwards }))
        };
        asked().map_err(|finding: Finding| finding.at(query.span))
    }

    /// The type of this id.
    pub(super) fn declared(&self, id: &str) -> Result<&Type, Finding> {
        self.schema.get(id).map(AsRef::as_ref).ok_or_else(|| {
            let near = nearest(id, self.schema.types().map(|ty| ty.id.as_str()));
            Finding::new(Code::UnknownType).with("name", id).nearest(near)
        })
    }

    /// The kind at the end of a path of fields. `None` for the id.
    pub(super) fn field<'s>(&'s self, ty: &'s Type, path: &str) -> Result<Option<&'s Kind>, Finding> {
        let mut ty = ty;
        let mut kind: Option<&Kind> = None;
        for (way, name) in path.split('.').enumerate() {
            if kind.is_none() && name == "id" {
                return Ok(None);
            }
            let unknown = |ty: &Type| {
                let near = nearest(name, ty.fields.all().map(|field| field.name.as_str()));
                Finding::new(Code::UnknownKey).with("key", name).with("owner", &ty.id).nearest(near)
            };
            match kind {
                Some(Kind::Ref { to, .. }) if way < LONGEST_WAY => {
                    ty = to.first().and_then(|id| self.schema.get(id)).ok_or_else(|| unknown(ty))?;
                }
                // What is no ref leads no further.
                Some(_) => return Err(unknown(ty)),
                None => {}
            }
            kind = Some(&ty.fields.get(name).ok_or_else(|| unknown(ty))?.kind);
        }
        Ok(kind)
    }

    fn check(&self, ty: &Type, condition: &Condition) -> Result<(), Finding> {
        match self.field(ty, &condition.field)? {
            Some(Kind::Ref { to, .. }) => match self.items.find_of(to, &condition.id) {
                Ok(_) | Err(super::NotFound::Partial) => Ok(()),
                Err(reason) => reason.finding(&condition.id, &to.join(", ")).map_or(Ok(()), Err),
            },
            Some(Kind::Choice(choices)) if !choices.iter().any(|(key, _)| *key == condition.id) => {
                let keys: Vec<_> = choices.iter().map(|(key, _)| key.as_str()).collect();
                let finding = Finding::new(Code::UnknownChoice).with("field", &condition.field);
                let finding = finding.with("value", &condition.id).with("choices", keys.join(", "));
                Err(finding.nearest(nearest(&condition.id, keys)))
            }
            _ => Ok(()),
        }
    }
}
