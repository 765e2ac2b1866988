//! A photograph of the other site, taken sideways and with a place in it, on its way out.

use crate::folder::repository;

use super::Output;

fn size_of(bytes: &[u8]) -> (usize, usize) {
    imagesize::blob_size(bytes).map(|size| (size.width, size.height)).expect("a picture")
}

#[test]
fn a_photograph_goes_out_in_several_widths_and_without_what_it_tells() {
    let output = Output::of(&repository().join("tests/sites/llyfrgell"));
    let of = |end: &str| {
        let mut found = output.files.iter().filter(|(name, _)| name.ends_with(end));
        let (_, bytes) = found.next().unwrap_or_else(|| panic!("no {end}"));
        assert!(found.next().is_none(), "one {end}");
        bytes
    };
    let original = of("/chwarel.jpg");
    for width in [480, 900] {
        let webp = of(&format!("/chwarel-{width}.webp"));
        assert_eq!(size_of(webp), (width, width * 2 / 3), "turned the right way");
        assert!(webp.len() < original.len());
    }
    for (name, bytes) in &output.files {
        let tells = |words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
        assert!(!tells(b"Camera Prawf") && !tells(b"Tynnwyd yn"), "{name} tells more than it shows");
    }
}

#[test]
fn the_first_picture_of_a_text_is_loaded_at_once_and_shows_the_page_to_others() {
    let output = Output::of(&repository().join("tests/sites/llyfrgell"));
    for address in ["/llyfrgell/cy/llyfrau/2024/llwybrau-llechi/", "/llyfrgell/en/books/2024/paths-of-slate/"]
    {
        let page = &output.pages[address];
        let image = page.image.as_ref().and_then(|url| url.strip_prefix(&output.origin)).expect("og:image");
        let file = image.strip_prefix(&format!("{}/", output.base)).expect("an address of the site");
        assert!(output.files.contains_key(file), "{image}");
        // The cover, which the theme writes; the photograph and the drawing of the text.
        let [cover, (first, false), (_, true)] = page.pictures.as_slice() else {
            panic!("{address}: {:?}", page.pictures);
        };
        assert_eq!([cover.0.as_str(), first.as_str()], [image, image], "{address}");
    }
}
