//! A picture beside an item → the element that shows it, in the width that a reader's screen asks for.

use crate::base::lang::Lang;
use crate::content::Value;
use crate::content::escaped as escape;
use crate::content::markdown::Piece;
use crate::site::{File, ItemNumber};

use super::given::Given;
use super::view::PictureView;

/// How wide a picture in a text is shown: as wide as the screen, and in a column from this width on. A theme whose column
/// is wider or narrower loads one of the neighbouring widths.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

/// When a picture is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// With the page: it may be the first thing that is seen.
    Eager,
    /// When a reader comes near it.
    Lazy,
}

/// The address of a file as it goes out.
pub fn address(given: Given, path: &str) -> String {
    given.address(format!("{}/{path}", given.site.config.base))
}

/// The addresses of a picture's other widths, as `srcset` wants them; nothing for a picture that has one form only.
pub fn srcset(given: Given, file: &File) -> Option<String> {
    let one = |(width, path): &(usize, String)| format!("{} {width}w", address(given, path));
    let all: Vec<_> = file.variants.iter().map(one).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// The whole element.
pub(super) fn element(given: Given, file: &File, alt: &str, loading: Loading) -> String {
    let size = file
        .size
        .map_or_else(String::new, |(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
    let loading = match loading {
        Loading::Eager => "",
        Loading::Lazy => " loading=\"lazy\" decoding=\"async\"",
    };
    let source = escape(&address(given, &file.path));
    let image = format!("<img src=\"{source}\" alt=\"{}\"{size}{loading}>", escape(alt));
    match srcset(given, file) {
        None => image,
        Some(srcset) => format!(
            "<picture><source type=\"image/webp\" srcset=\"{}\" sizes=\"{SIZES}\">{image}</picture>",
            escape(&srcset)
        ),
    }
}

/// The picture by which others show an item: that of its first picture field, else the first in its text that isn't
/// only decoration. Drawings (SVG) are none: hardly anybody else shows them.
pub(super) fn of_item(given: Given, number: ItemNumber, lang: Lang) -> Option<PictureView> {
    let site = given.site;
    let item = &site.items[number];
    let told = item.told(lang);
    let field = |name: &str| {
        let values = item.facts.iter().chain(&told.telling.words);
        values.filter(|(other, _)| other == name).find_map(|(_, placed)| match &placed.value {
            Value::Image(image) => Some((image.file.as_str(), image.alt.get(lang).as_str())),
            _ => None,
        })
    };
    let fields = item.ty.fields.all().filter_map(|declared| field(&declared.name));
    let pieces = told.telling.body.pieces.iter().filter_map(|piece| match piece {
        Piece::Picture(picture) if !picture.alt.is_empty() => {
            Some((picture.file.as_str(), picture.alt.as_str()))
        }
        _ => None,
    });
    fields.chain(pieces).find_map(|(name, alt)| {
        let (_, file) = site.file_of(name, number, lang)?;
        file.form?;
        let (width, height) = file.size?;
        let url = site.public(&format!("{}/{}", site.config.base, file.path));
        Some(PictureView { url, alt: alt.to_owned(), width, height })
    })
}
