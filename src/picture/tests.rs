//! Pictures made for the purpose: what goes out of them, and what harm they can't do.

use std::cell::Cell;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, GrayImage, ImageEncoder, RgbImage, RgbaImage};

use super::*;

/// Something like a photograph: slopes and grain.
fn photograph(width: u32, height: u32) -> RgbImage {
    let mut grain = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (grain >> 28) as u8;
        [x * 200 / width, y * 200 / height, (x + y) * 200 / (width + height)].map(|v| v as u8 + noise).into()
    })
}

fn jpeg_of(picture: &RgbImage, profile: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile.to_vec()).unwrap();
    }
    encoder.encode_image(picture).unwrap();
    bytes
}

fn png_of(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
    bytes
}

/// With a segment of this marker behind the first two bytes.
fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, content, &jpeg[2..]].concat()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    // The sum is nobody's business here: what isn't kept isn't read.
    [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], kind, content, &[0; 4]].concat()
}

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

fn size_of(bytes: &[u8]) -> (usize, usize) {
    imagesize::blob_size(bytes).map(|size| (size.width, size.height)).unwrap()
}

#[test]
fn a_picture_goes_out_in_no_width_that_it_does_not_have() {
    for (size, expected) in [
        ((100, 100), vec![100]),
        ((480, 10), vec![480]),
        ((700, 500), vec![480, 700]),
        ((1600, 900), vec![480, 960, 1600]),
        ((4000, 3000), vec![480, 960, 1600]),
        ((0, 7), vec![]),
        ((10_000, 10_000), vec![]),
        ((1000, 17_000), vec![]),
    ] {
        assert_eq!(widths(size), expected, "{size:?}");
    }
}

#[test]
fn a_photograph_is_smaller_in_every_width_and_always_the_same() {
    let jpeg = jpeg_of(&photograph(700, 500), None);
    let head = Head::read(&jpeg, "jpg");
    assert_eq!((head.size, head.widths.as_slice()), (Some((700, 500)), [480, 700].as_slice()));
    let made = [480, 700].map(|width| webp(&jpeg, Form::Jpeg, width).unwrap());
    assert_eq!(made.each_ref().map(|webp| size_of(webp)), [(480, 342), (700, 500)]);
    assert!(made[0].len() < made[1].len() && made[1].len() < jpeg.len());
    assert_eq!(made[0], webp(&jpeg, Form::Jpeg, 480).unwrap());
}

#[test]
fn a_drawing_keeps_its_edges_and_its_holes() {
    let drawing = RgbaImage::from_fn(600, 300, |x, y| {
        [0, 0, 0, if (x / 20 + y / 20) % 2 == 0 { 255 } else { 0 }].into()
    });
    let png = png_of(&drawing.into());
    let webp = webp(&png, Form::Png, 600).unwrap();
    assert!(has(&webp[..20], b"VP8L"), "nothing is lost of it");
    assert!(webp.len() < png.len(), "{} of {}", webp.len(), png.len());
}

#[test]
fn how_the_camera_was_held_stays_and_where_does_not() {
    let plain = jpeg_of(&photograph(500, 300), None);
    let exif = bare::jpeg(&plain, 6).unwrap();
    let told = with_segment(
        &with_segment(&exif, 0xE1, b"http://ns.adobe.com/xap/1.0/\0Llanberis"),
        0xFE,
        b"Llanberis",
    );
    let told = [told.as_slice(), b"\xFF\xD8 a film, and in it Llanberis"].concat();
    assert_eq!(Head::read(&told, "jpg").size, Some((300, 500)), "as it is shown");
    let out = without_metadata(&told, Form::Jpeg);
    assert!(!has(&out, b"Llanberis"));
    assert_eq!(out, exif);
    assert_eq!(size_of(&webp(&told, Form::Jpeg, 300).unwrap()), (300, 500), "turned");
    assert_eq!(without_metadata(&plain, Form::Jpeg), plain, "what tells nothing stays as it is");
}

#[test]
fn words_in_a_png_and_a_webp_do_not_go_out() {
    let png = png_of(&GrayImage::from_pixel(20, 20, [9].into()).into());
    let (head, rest) = png.split_at(33);
    let told =
        [head, &chunk(b"tEXt", b"Place\0Llanberis"), &chunk(b"eXIf", b"Llanberis"), rest, b"Llanberis"]
            .concat();
    assert_eq!(without_metadata(&told, Form::Png), png);

    let webp = webp(&png, Form::Png, 20).unwrap();
    let told = [&webp[..], b"EXIF\x09\0\0\0Llanberis\0", b"XMP \x09\0\0\0Llanberis\0"].concat();
    assert_eq!(without_metadata(&told, Form::WebP), webp);
}

#[test]
fn colours_of_another_space_stay_what_they_are() {
    let profile = b"a profile of wide colours".as_slice();
    let jpeg = jpeg_of(&photograph(400, 200), Some(profile));
    let webp = webp(&jpeg, Form::Jpeg, 400).unwrap();
    assert!(has(&webp, profile) && has(&without_metadata(&jpeg, Form::Jpeg), profile));
    assert_eq!(size_of(&webp), (400, 200));
    assert_eq!(webp.len(), u32::from_le_bytes(webp[4..8].try_into().unwrap()) as usize + 8);
    assert_eq!(without_metadata(&webp, Form::WebP), webp, "its parts fit together");
}

#[test]
fn what_moves_and_what_is_small_has_one_form() {
    let png = png_of(&photograph(200, 200).into());
    assert_eq!(Head::read(&png, "png").widths, [200]);
    let (head, rest) = png.split_at(33);
    let mut moves = chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    let end = moves.len() - 4;
    // The sum of this one is read (PNG, annex D).
    moves[end..].copy_from_slice(&0xF38D_9370_u32.to_be_bytes());
    assert_eq!(Head::read(&[head, &moves, rest].concat(), "png").widths, Vec::<usize>::new());
    assert_eq!(Head::read(&png_of(&GrayImage::new(600, 9).into()), "png").widths, Vec::<usize>::new());
}

#[test]
fn what_is_no_picture_is_said_to_be_broken() {
    for (bytes, extension) in
        [(b"<!doctype html>".as_slice(), "jpg"), (b"", "png"), (b"\xFF\xD8\xFF", "jpeg"), (b"RIFF", "webp")]
    {
        assert!(Head::read(bytes, extension).fault.is_some(), "{extension}");
    }
    assert_eq!(Head::read(b"%PDF-1.7", "pdf"), Head::default());
}

#[test]
fn a_picture_that_says_to_be_huge_is_not_believed() {
    let mut png = png_of(&photograph(80, 80).into());
    png[16..24].copy_from_slice(&[0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0]);
    // Its sum is wrong now too: either way nothing is made of it.
    assert_eq!(Head::read(&png, "png").widths, Vec::<usize>::new());
    assert!(webp(&png, Form::Png, 480).is_err());
}

#[test]
fn cut_off_and_damaged_pictures_do_no_harm() {
    let jpeg = bare::jpeg(&jpeg_of(&photograph(40, 30), Some(b"profile")), 8).unwrap();
    let png = png_of(&photograph(20, 10).into());
    let other = webp(&png, Form::Png, 20).unwrap();
    for (picture, form, extension) in
        [(jpeg, Form::Jpeg, "jpg"), (png, Form::Png, "png"), (other, Form::WebP, "webp")]
    {
        let tried = Cell::new(0);
        let try_it = |bytes: &[u8]| {
            Head::read(bytes, extension);
            without_metadata(bytes, form);
            drop(webp(bytes, form, 16));
            tried.set(tried.get() + 1);
        };
        for end in 0..picture.len() {
            try_it(&picture[..end]);
        }
        for at in 0..picture.len().min(700) {
            for value in [0, 0x7F, 0xFF] {
                let mut damaged = picture.clone();
                damaged[at] = value;
                try_it(&damaged);
            }
        }
        assert!(tried.get() > picture.len(), "{extension}");
    }
}

#[test]
fn what_is_kept_is_made_once_and_believed_only_whole() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("kept");
    let made = Cell::new(0);
    let ask = |kept: &Kept, key: &[u8]| {
        kept.get(Digest::of(key), || {
            made.set(made.get() + 1);
            Ok::<_, ()>(b"a picture".to_vec())
        })
    };
    let kept = Kept::at(place.clone());
    for key in [b"a", b"a", b"b"] {
        assert_eq!(ask(&kept, key), Ok(b"a picture".to_vec()));
    }
    assert_eq!(made.get(), 2);
    let file = place.join(Digest::of(b"a").short(32));
    std::fs::write(&file, b"half of one").unwrap();
    assert_eq!(ask(&kept, b"a"), Ok(b"a picture".to_vec()));
    assert_eq!(made.get(), 3);
    // Another build asks for one of the two.
    let kept = Kept::at(place.clone());
    ask(&kept, b"a").unwrap();
    kept.sweep();
    assert_eq!(std::fs::read_dir(&place).unwrap().count(), 1);
    assert_eq!(made.get(), 3);
    // Deleted, nothing is lost but time; and nobody needs a place to keep things.
    std::fs::remove_dir_all(&place).unwrap();
    assert_eq!(ask(&kept, b"a"), Ok(b"a picture".to_vec()));
    assert_eq!(ask(&Kept::default(), b"a"), Ok(b"a picture".to_vec()));
    assert_eq!(made.get(), 5);
}
