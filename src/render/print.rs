//! An item as a sheet for paper: all that its page sees, by the template with `-print` behind its type's.

use crate::base::lang::Lang;
use crate::diagnostic::Finding;
use crate::site::ItemNumber;

use super::given::Given;
use super::page;

/// Renders the sheet. Empty for an item without a page, which no plan asks for.
///
/// # Errors
/// With the finding when a template fails on it.
pub fn print(given: Given, item: ItemNumber, lang: Lang) -> Result<Vec<u8>, Finding> {
    let Some(route) = given.site.table.of_item(item) else { return Ok(Vec::new()) };
    let (_, context) = page::context(given, route, lang)?;
    let template = format!("{}-print.html", given.site.items[item].ty.template);
    given.theme.render(&template, &context, &given.site.address(route, lang))
}
