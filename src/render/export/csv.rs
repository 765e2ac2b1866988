//! CSV (RFC 4180), UTF-8 with a mark so that spreadsheets read ŵ and ŷ right: a row an item, a column a field.

use crate::base::lang::Lang;
use crate::diagnostic::Finding;
use crate::render::given::Given;
use crate::render::value::{Shown, plain_fields};
use crate::schema::{Kind, Type};

use super::{Offer, url, whole};

pub(super) fn csv(given: Given, ty: &Type, items: &[Offer], lang: Lang) -> Result<String, Finding> {
    let columns: Vec<_> = ty
        .fields
        .all()
        .filter(|field| !matches!(field.kind, Kind::Record(_) | Kind::Markdown | Kind::Image))
        .filter(|field| !matches!(field.name.as_str(), "title" | "slug" | "sort_as" | "aliases" | "menu"))
        .map(|field| field.name.as_str())
        .collect();
    // Terms that items reach through another item, such as the aim of an action's block.
    let far: Vec<_> = ty.by.iter().map(|by| &by.field).filter(|path| path.0.len() > 1).collect();
    let names = columns.iter().map(|name| (*name).to_owned()).chain(far.iter().map(ToString::to_string));
    let mut csv = String::from("\u{feff}");
    row(&mut csv, ["id", "title"].map(str::to_owned).into_iter().chain(names).chain(["page".to_owned()]));
    for item in whole(items) {
        let site = given.site;
        let shown = plain_fields(given, item, lang);
        let cells = columns.iter().map(|column| shown.get(*column).map_or_else(String::new, cell));
        let terms = far.iter().map(|path| {
            let terms = site.items.follow(item, path).into_iter();
            terms.map(|term| site.items[term].told(lang).title()).collect::<Vec<_>>().join("; ")
        });
        let first = [site.items[item].id.clone(), site.items[item].told(lang).title().to_owned()];
        let last = url(site, item, lang).unwrap_or_default();
        row(&mut csv, first.into_iter().chain(cells).chain(terms).chain([last]));
    }
    Ok(csv)
}

/// The beginning of a table with these heads.
pub(super) fn start(heads: &[&str]) -> String {
    let mut csv = String::from("\u{feff}");
    row(&mut csv, heads.iter().map(|head| (*head).to_owned()));
    csv
}

/// Adds a row.
pub(super) fn row(csv: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<_> = cells.map(|cell| quoted(&cell)).collect();
    csv.push_str(&cells.join(","));
    csv.push_str("\r\n");
}

/// A cell that begins like a formula is told from one by an apostrophe: a spreadsheet must not run what an editor wrote.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if guard.is_empty() && !cell.contains([',', '"', '\n', '\r']) {
        return cell.to_owned();
    }
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

fn cell(shown: &Shown) -> String {
    match shown {
        Shown::Text(text) => text.clone(),
        Shown::Bool(yes) => yes.to_string(),
        Shown::Integer(number) => number.to_string(),
        Shown::Choice { label, .. } => label.clone(),
        Shown::Image { address, .. } => address.clone(),
        Shown::Card(card) => {
            card.get_from_path("title").and_then(|title| title.as_str()).unwrap_or_default().to_owned()
        }
        Shown::List(list) => list.iter().map(cell).collect::<Vec<_>>().join("; "),
        Shown::Record(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        assert_eq!(quoted("a"), "a");
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
    }
}
