//! Raster pictures: what the head of one tells, which widths it goes out in, and how it goes out. Knows no site.

mod bare;
mod encode;
mod icc;
mod kept;

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageResult};

pub use encode::webp;
pub use kept::Kept;

use crate::base::digest::Digest;

/// The widths in pixels in which a picture goes out, as far as it has them: a telephone, one with twice the dots or a
/// column, a column with twice the dots.
pub const WIDTHS: [usize; 3] = [480, 960, 1600];

/// What a picture is made with: a part of the names of what goes out, so that other settings give other names.
const SETTINGS: &[u8] = b"1 webp 0.3 q80 lanczos3 480 960 1600";

/// Most pixels of a picture that is taken apart: four bytes each, and some more while it is made smaller.
const MOST_PIXELS: usize = 40_000_000;

/// Greatest height or width of a WebP (its container, 2.5).
const LONGEST_SIDE: usize = 16_383;

/// Smallest picture in bytes that goes out in other widths: below this there is nothing to gain.
const WORTH_IT: usize = 4_096;

/// The form of a picture whose bytes are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP: already what the others are made into.
    WebP,
}

/// What the head of a picture tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its form, if it is one of those.
    pub form: Option<Form>,
    /// Width and height in pixels as it is shown, if they can be read.
    pub size: Option<(usize, usize)>,
    /// The widths in which it goes out as WebP, from the smallest. None for what moves, is small, or is too large.
    pub widths: Vec<usize>,
    /// What is wrong with it, in the words of the decoder.
    pub fault: Option<String>,
}

impl Head {
    /// Reads the head of a file; `extension` is that of its name, in small letters. What is no picture has none.
    pub fn read(bytes: &[u8], extension: &str) -> Head {
        let form = match extension {
            "jpg" | "jpeg" => Some(Form::Jpeg),
            "png" => Some(Form::Png),
            "webp" => Some(Form::WebP),
            _ => None,
        };
        let read = match form {
            Some(Form::Jpeg) => jpeg(bytes).map(|mut decoder| {
                let (width, height) = size(&decoder);
                (if swaps_sides(turned(&mut decoder)) { (height, width) } else { (width, height) }, true)
            }),
            // Of what moves only the first picture would be left.
            Some(Form::Png) => png(bytes).and_then(|decoder| Ok((size(&decoder), !decoder.is_apng()?))),
            Some(Form::WebP) | None => {
                let size = imagesize::blob_size(bytes).ok().map(|size| (size.width, size.height));
                let fault = (form.is_some() && size.is_none()).then(|| "no WebP".to_owned());
                return Head { form, size, fault, ..Head::default() };
            }
        };
        match read {
            Ok((size, still)) => {
                let widths = if still && bytes.len() >= WORTH_IT { widths(size) } else { Vec::new() };
                Head { form, size: Some(size), widths, fault: None }
            }
            Err(error) => Head { form, fault: Some(error.to_string()), ..Head::default() },
        }
    }

    /// The digest of what goes out, for its name: of the file's and of how it is made.
    pub fn named(&self, source: Digest) -> Digest {
        match self.form {
            Some(_) => Digest::of_parts([source.bytes(), SETTINGS]),
            None => source,
        }
    }
}

/// The digest of all that a picture of this width is made from.
pub fn key(source: Digest, width: usize) -> Digest {
    Digest::of_parts([source.bytes(), SETTINGS, &width.to_le_bytes()])
}

/// What goes out of a file in this form: the same picture without what else it tells, such as where it was taken. A file
/// that can't be taken apart goes out as it is.
pub fn without_metadata(bytes: &[u8], form: Form) -> Vec<u8> {
    let bare = match form {
        Form::Jpeg => {
            let turned = jpeg(bytes).map_or(Orientation::NoTransforms, |mut decoder| turned(&mut decoder));
            bare::jpeg(bytes, turned.to_exif())
        }
        Form::Png => bare::png(bytes),
        Form::WebP => bare::webp(bytes),
    };
    bare.unwrap_or_else(|| bytes.to_vec())
}

fn widths((width, height): (usize, usize)) -> Vec<usize> {
    if width == 0 || width.saturating_mul(height) > MOST_PIXELS {
        return Vec::new();
    }
    let largest = width.min(WIDTHS[WIDTHS.len() - 1]);
    if height.saturating_mul(largest) / width > LONGEST_SIDE {
        return Vec::new();
    }
    WIDTHS.into_iter().filter(|smaller| *smaller < largest).chain([largest]).collect()
}

fn jpeg(bytes: &[u8]) -> ImageResult<JpegDecoder<Cursor<&[u8]>>> {
    JpegDecoder::new(Cursor::new(bytes))
}

fn png(bytes: &[u8]) -> ImageResult<PngDecoder<Cursor<&[u8]>>> {
    PngDecoder::new(Cursor::new(bytes))
}

/// How a camera was held (Exif 2.32, 4.6.4, `Orientation`).
fn turned(decoder: &mut impl ImageDecoder) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}

/// Whether width and height change places.
fn swaps_sides(turned: Orientation) -> bool {
    matches!(
        turned,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// Width and height of a picture as it is held in its file.
fn size(decoder: &impl ImageDecoder) -> (usize, usize) {
    let (width, height) = decoder.dimensions();
    (width as usize, height as usize)
}

#[cfg(test)]
mod tests;
