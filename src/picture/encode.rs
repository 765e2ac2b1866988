//! A JPEG or PNG → a WebP of another width.

use std::sync::{Mutex, PoisonError};

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageResult, Limits};
use webp::{Encoder, PixelLayout};

use super::icc::with_profile;
use super::{Form, jpeg, png, swaps_sides, turned};

/// Most bytes that a decoder may take.
const MEMORY: u64 = 400 << 20;

/// A picture with more pixels than this is worked on alone, so that many at once can't fill the memory.
const LARGE: u64 = 12_000_000;

/// Who works on a large one.
static ALONE: Mutex<()> = Mutex::new(());

/// How much is kept, from 0 to 100: first what nobody sees a difference from; less, should that be no smaller than the
/// original.
const QUALITIES: [f32; 5] = [80.0, 60.0, 40.0, 20.0, 0.0];

/// The picture as WebP, `width` pixels wide, turned the right way, without Exif. It has fewer bytes than the original.
///
/// # Errors
/// With the decoder's or the encoder's words when it can't be made.
pub fn webp(bytes: &[u8], form: Form, width: usize) -> Result<Vec<u8>, String> {
    match form {
        Form::Jpeg => made(jpeg(bytes), bytes, width, false),
        Form::Png => made(png(bytes), bytes, width, true),
        Form::WebP => Ok(bytes.to_vec()),
    }
}

fn made(
    decoder: ImageResult<impl ImageDecoder>,
    bytes: &[u8],
    width: usize,
    drawn: bool,
) -> Result<Vec<u8>, String> {
    let mut decoder = decoder.map_err(|error| error.to_string())?;
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    decoder.set_limits(limits).map_err(|error| error.to_string())?;
    let (full_width, full_height) = decoder.dimensions();
    let large = u64::from(full_width) * u64::from(full_height) > LARGE;
    let _alone = large.then(|| ALONE.lock().unwrap_or_else(PoisonError::into_inner));
    let turned = if drawn { image::metadata::Orientation::NoTransforms } else { turned(&mut decoder) };
    let profile = decoder.icc_profile().ok().flatten();
    let swapped = swaps_sides(turned);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| error.to_string())?;
    let (shown_width, shown_height) =
        if swapped { (full_height, full_width) } else { (full_width, full_height) };
    let width = u32::try_from(width).unwrap_or(u32::MAX).min(shown_width);
    let height = u64::from(shown_height) * u64::from(width) / u64::from(shown_width.max(1));
    let height = u32::try_from(height.max(1)).unwrap_or(u32::MAX);
    if width != shown_width {
        let (width, height) = if swapped { (height, width) } else { (width, height) };
        picture = picture.resize_exact(width, height, FilterType::Lanczos3);
    }
    picture.apply_orientation(turned);
    let size = (picture.width(), picture.height());
    let (pixels, layout) = if picture.color().has_alpha() {
        (picture.into_rgba8().into_raw(), PixelLayout::Rgba)
    } else {
        (picture.into_rgb8().into_raw(), PixelLayout::Rgb)
    };
    let encoder = Encoder::new(&pixels, layout, size.0, size.1);
    let encoded = smallest(&encoder, bytes.len(), drawn)?;
    Ok(match profile {
        Some(profile) => with_profile(encoded, &profile, size),
        None => encoded,
    })
}

/// What was drawn, not taken, is often smaller when nothing is lost of it.
fn smallest(encoder: &Encoder, original: usize, drawn: bool) -> Result<Vec<u8>, String> {
    let encode = |lossless: bool, quality: f32| {
        let encoded = encoder.encode_simple(lossless, quality).map_err(|error| format!("{error:?}"))?;
        Ok::<_, String>(encoded.to_vec())
    };
    let mut best: Option<Vec<u8>> = if drawn { Some(encode(true, 75.0)?) } else { None };
    for quality in QUALITIES {
        let next = encode(false, quality)?;
        if best.as_ref().is_none_or(|best| next.len() < best.len()) {
            best = Some(next);
        }
        if best.as_ref().is_some_and(|best| best.len() < original) {
            break;
        }
    }
    best.ok_or_else(|| "nothing was encoded".to_owned())
}
