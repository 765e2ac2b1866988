//! A diagram → what `block-diagram.html` draws: labels, counts, and shares of the greatest count.

use serde::Serialize;

use crate::base::lang::Lang;
use crate::content::markdown::{Diagram, DiagramForm};
use crate::schema::{CountBy, Format};
use crate::site::{Figure, Label, Site};

use super::value::title_lang;
use super::view::Download;

/// A diagram, as `block-diagram.html` sees it.
#[derive(Debug, Default, Serialize)]
pub struct DiagramView {
    /// `bars`, `matrix` or `ring`.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// How many there are in all its bars or cells.
    pub total: usize,
    /// The bars of `bars`.
    pub bars: Vec<BarView>,
    /// The columns of `matrix`.
    pub columns: Vec<LabelView>,
    /// The rows of `matrix`.
    pub rows: Vec<RowView>,
    /// The items of `ring`.
    pub nodes: Vec<NodeView>,
    /// The counts as data, where the type of what is counted offers them.
    pub downloads: Vec<Download>,
}

/// What a row or a column stands for.
#[derive(Debug, Serialize)]
pub struct LabelView {
    /// Its words.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its page, if it has one.
    pub address: Option<String>,
}

/// A bar of a diagram.
#[derive(Debug, Serialize)]
pub struct BarView {
    /// What is counted.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its page, if it has one.
    pub address: Option<String>,
    /// How many there are.
    pub count: usize,
    /// Its length as a percentage of the longest bar, 0 to 100.
    pub share: usize,
}

/// A row of a matrix.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// What is counted.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its page, if it has one.
    pub address: Option<String>,
    /// How many there are in all its cells.
    pub total: usize,
    /// A cell a column.
    pub cells: Vec<CellView>,
}

/// A cell of a matrix.
#[derive(Debug, Serialize)]
pub struct CellView {
    /// How many there are.
    pub count: usize,
    /// The count as a percentage of the greatest, 0 to 100.
    pub share: usize,
}

/// An item of a ring.
#[derive(Debug, Serialize)]
pub struct NodeView {
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its page, if it has one.
    pub address: Option<String>,
    /// Its place from the left, 0 to 100, on a circle whose first item stands above its middle.
    pub x: f64,
    /// Its place from the top, 0 to 100.
    pub y: f64,
}

/// The view of a diagram. One that asks for what isn't there is empty: a finding tells.
pub fn view(site: &Site, diagram: &Diagram, lang: Lang) -> DiagramView {
    DiagramView { downloads: downloads(site, diagram, lang), ..drawn(site, diagram, lang) }
}

/// The files that hold what a diagram counts.
fn downloads(site: &Site, diagram: &Diagram, lang: Lang) -> Vec<Download> {
    let Some(counts) = site.schema.get(&diagram.of).and_then(|ty| ty.counts.as_ref()) else {
        return Vec::new();
    };
    let same = |by: &CountBy| {
        let (field, across) = (by.field.to_string(), by.across.as_ref().map(ToString::to_string));
        match &diagram.form {
            DiagramForm::Bars { by } => *by == field && across.is_none(),
            DiagramForm::Matrix { by, across: other } => *by == field && across.as_ref() == Some(other),
            DiagramForm::Ring => false,
        }
    };
    let formats = [Format::Csv, Format::Json].into_iter().filter(|_| counts.by.iter().any(same));
    let file = |format: Format| Download {
        format: format.name(),
        address: format!("{}/data/{}/{}.{}", site.config.base, lang.tag(), counts.name, format.name()),
    };
    formats.map(file).collect()
}

fn drawn(site: &Site, diagram: &Diagram, lang: Lang) -> DiagramView {
    let title = diagram.title.clone();
    let label = |label: &Label| LabelView {
        title: label.title.get(lang).clone(),
        lang: label.item.and_then(|item| title_lang(site, item, lang)),
        address: label.item.and_then(|item| site.item_address(item, lang)),
    };
    match site.figure(diagram, lang) {
        Err(_) => DiagramView { kind: "bars", title, ..DiagramView::default() },
        Ok(Figure::Bars(bars)) => {
            let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
            let total = bars.iter().map(|(_, count)| count).sum();
            let bars = bars.iter().map(|(of, count)| {
                let LabelView { title, lang, address } = label(of);
                BarView { title, lang, address, count: *count, share: count * 100 / most }
            });
            DiagramView { kind: "bars", title, total, bars: bars.collect(), ..DiagramView::default() }
        }
        Ok(Figure::Matrix { columns, rows }) => {
            let counts = rows.iter().flat_map(|(_, counts)| counts.iter().copied());
            let most = counts.clone().max().unwrap_or(0).max(1);
            let total = counts.sum();
            let rows = rows.iter().map(|(of, counts)| {
                let LabelView { title, lang, address } = label(of);
                let cell = |count: &usize| CellView { count: *count, share: count * 100 / most };
                RowView {
                    title,
                    lang,
                    address,
                    total: counts.iter().sum(),
                    cells: counts.iter().map(cell).collect(),
                }
            });
            let (rows, columns) = (rows.collect(), columns.iter().map(label).collect());
            DiagramView { kind: "matrix", title, total, columns, rows, ..DiagramView::default() }
        }
        Ok(Figure::Ring(items)) => {
            let step = std::f64::consts::TAU / items.len().max(1) as f64;
            let nodes = items.iter().enumerate().map(|(place, of)| {
                let LabelView { title, lang, address } = label(of);
                let angle = step * place as f64;
                NodeView {
                    title,
                    lang,
                    address,
                    x: tenth(50.0 + 50.0 * angle.sin()),
                    y: tenth(50.0 - 50.0 * angle.cos()),
                }
            });
            let total = items.len();
            DiagramView { kind: "ring", title, total, nodes: nodes.collect(), ..DiagramView::default() }
        }
    }
}

/// Rounded to a tenth, so that the last bits of a sine can't make two machines differ.
fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
