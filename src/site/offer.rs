//! What is offered to machines: by an export items that the fact named in its `only` makes free, each with files of its own if
//! need be; and the report on the two languages.

use crate::base::lang::Lang;
use crate::content::Value;
use crate::schema::{Export, Format, Type};

use super::{ItemNumber, Site};

impl Site {
    /// Whether an export gives an item away: without `only` always; else if that fact is there, and isn't `false`.
    pub fn offers(&self, export: &Export, item: ItemNumber) -> bool {
        let Some(name) = &export.only else { return true };
        self.items[item].fact(name).is_some_and(|fact| !matches!(fact.value, Value::Bool(false)))
    }

    /// Whether an export of all items of a type has anything to say: a calendar needs an event (RFC 5545, 3.6).
    pub fn writes(&self, ty: &Type, format: Format) -> bool {
        let Some(export) = &ty.export else { return false };
        let dated = |item: ItemNumber| self.offers(export, item) && self.items[item].fact("start").is_some();
        format != Format::Ics || self.items.of_type(&ty.id).any(dated)
    }

    /// The files that an item has to itself, each with its path under the site's root. None if it is not offered.
    pub fn files_of(&self, item: ItemNumber) -> Vec<(Format, Lang, String)> {
        let Some(export) = &self.items[item].ty.export else { return Vec::new() };
        if !self.offers(export, item) {
            return Vec::new();
        }
        let id = &self.items[item].id;
        let file = |format: &Format, lang: Lang| {
            let path = format!("data/{}/{}/{id}.{}", lang.tag(), export.name, format.name());
            (*format, lang, path)
        };
        let each = export.each.iter();
        each.flat_map(|format| Lang::BOTH.map(|lang| file(format, lang))).collect()
    }

    /// The files of the report on the two languages, with their paths under the site's root: where the text of a page holds
    /// the report, its figures are offered as well.
    pub fn report_files(&self) -> Vec<(Format, String)> {
        let shown = self.items.iter().any(|(number, item)| {
            self.table.of_item(number).is_some()
                && item.tellings.iter().any(|(_, told)| told.telling.body.shows_report())
        });
        let formats: &[Format] = if shown { &[Format::Json, Format::Csv] } else { &[] };
        formats.iter().map(|format| (*format, format!("data/report.{}", format.name()))).collect()
    }
}
