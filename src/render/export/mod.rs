//! The items of a type → files for machines: the same items, fields and addresses as the pages have.

mod calendar;
pub mod counts;
mod csv;
pub mod json;
pub mod markdown;
mod opml;

use crate::base::lang::Lang;
use crate::diagnostic::Finding;
use crate::scan::Sources;
use crate::schema::{Export, Format, Type};
use crate::site::{ItemNumber, Site};

use super::given::Given;

/// Renders one file.
///
/// # Errors
/// With the finding when the template of a block in one of the items fails.
pub fn export(
    given: Given,
    sources: &Sources,
    ty: &Type,
    format: Format,
    lang: Lang,
) -> Result<Vec<u8>, Finding> {
    let Some(export) = &ty.export else { return Ok(Vec::new()) };
    // Whoever takes the file elsewhere takes its addresses along.
    let given = Given { origin: &given.site.config.origin, ..given };
    let items = offered(given.site, ty, export, lang);
    let text = match format {
        Format::Json => json::json(given, ty, export, &items, lang)?,
        Format::Csv => csv::csv(given, ty, &items, lang)?,
        Format::Markdown => markdown::markdown(given.site, sources, whole(&items), lang)?,
        // There is no sheet of all items together, and `read` refuses one.
        Format::Html => String::new(),
        Format::Opml => opml::opml(given.site, ty, &items, lang),
        Format::Ics => calendar::calendar(given.site, ty, &items, lang),
    };
    Ok(text.into_bytes())
}

/// An item of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offer {
    /// With all that it has.
    Whole(ItemNumber),
    /// By its id: whoever took it before learns that it may no longer be used.
    Withdrawn(ItemNumber),
}

/// The items in the order of their type.
fn offered(site: &Site, ty: &Type, export: &Export, lang: Lang) -> Vec<Offer> {
    let mut items: Vec<_> = site.items.of_type(&ty.id).collect();
    items.sort_by_key(|item| *site.places[*item].get(lang));
    items
        .into_iter()
        .map(|item| if site.offers(export, item) { Offer::Whole(item) } else { Offer::Withdrawn(item) })
        .collect()
}

/// The items that may be used.
fn whole(items: &[Offer]) -> impl Iterator<Item = ItemNumber> + '_ {
    items.iter().filter_map(|offer| match offer {
        Offer::Whole(item) => Some(*item),
        Offer::Withdrawn(_) => None,
    })
}

/// The public address of an item's page in a language, if it has one.
fn url(site: &Site, item: ItemNumber, lang: Lang) -> Option<String> {
    Some(site.public(&site.item_address(item, lang)?))
}
