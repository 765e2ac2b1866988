//! The bytes of a picture → the same picture without Exif, XMP, comments, and whatever stands behind its end. Nothing is
//! decoded: of the parts those are kept that say what is seen.

/// A JPEG (ITU T.81, annex B), and in it how it is turned (1 to 8), which the rest of the Exif data goes without.
pub(super) fn jpeg(bytes: &[u8], turned: u8) -> Option<Vec<u8>> {
    let mut out = bytes.strip_prefix(&[0xFF, 0xD8]).map(|_| vec![0xFF, 0xD8])?;
    if turned != 1 {
        // One entry, of tag 0x112 and kind SHORT (TIFF 6.0, 2).
        out.extend(b"\xFF\xE1\x00\x22Exif\0\0II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0");
        out.extend([turned, 0, 0, 0, 0, 0, 0, 0]);
    }
    let mut at = 2;
    loop {
        // Any number of FF stands before a marker.
        let marker = loop {
            match (bytes.get(at), bytes.get(at + 1)) {
                (Some(0xFF), Some(0xFF)) => at += 1,
                (Some(0xFF), Some(marker)) => break *marker,
                // Cut off in the middle: what is there is shown.
                (None, _) | (Some(0xFF), None) => break 0xD9,
                _ => return None,
            }
        };
        at += 2;
        match marker {
            0xD9 => {
                out.extend([0xFF, 0xD9]);
                return Some(out);
            }
            0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
        let segment = bytes.get(at..at + length).filter(|_| length >= 2)?;
        at += length;
        if is_seen(marker, &segment[2..]) {
            out.extend([0xFF, marker]);
            out.extend(segment);
        }
        if marker == 0xDA {
            // The data of a scan go up to the next marker that is no part of them.
            let data = &bytes[at..];
            let ends = |two: &[u8]| two[0] == 0xFF && !matches!(two[1], 0x00 | 0xD0..=0xD7);
            let end = data.windows(2).position(ends).unwrap_or(data.len());
            out.extend(&data[..end]);
            at += end;
        }
    }
}

/// Whether a JPEG's segment says something of what is seen: of the application's own, JFIF, colours and Adobe's.
fn is_seen(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xE0 => content.starts_with(b"JFIF\0"),
        0xE2 => content.starts_with(b"ICC_PROFILE\0"),
        0xEE => content.starts_with(b"Adobe"),
        0xE1..=0xEF | 0xFE => false,
        _ => true,
    }
}

/// The parts of a PNG (third edition, 11) that say what is seen.
const PNG: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"mDCV", b"cLLI", b"bKGD", b"acTL", b"fcTL", b"fdAT",
];

pub(super) fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let signature = b"\x89PNG\r\n\x1A\n";
    let mut rest = bytes.strip_prefix(signature)?;
    let mut out = signature.to_vec();
    while let (Some(length), Some(kind)) = (rest.first_chunk::<4>(), rest.get(4..8)) {
        let whole = (u32::from_be_bytes(*length) as usize).checked_add(12)?;
        // A last part that is cut off goes along: what is there is shown.
        let (part, after) = rest.split_at(whole.min(rest.len()));
        if PNG.iter().any(|known| *known == kind) {
            out.extend(part);
        }
        if kind == b"IEND" {
            break;
        }
        rest = after;
    }
    Some(out)
}

/// The parts of a WebP (RFC 9649, 2.7) that say what is seen.
const WEBP: [&[u8; 4]; 7] = [b"VP8X", b"ICCP", b"ANIM", b"ANMF", b"ALPH", b"VP8 ", b"VP8L"];

pub(super) fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.get(12..).filter(|_| bytes.starts_with(b"RIFF") && &bytes[8..12] == b"WEBP")?;
    let mut out = Vec::with_capacity(bytes.len());
    while let (Some(kind), Some(length)) = (rest.first_chunk::<4>(), rest.get(4..8)) {
        let length = u32::from_le_bytes(length.try_into().ok()?) as usize;
        let whole = length.checked_add(8 + length % 2)?;
        let (part, after) = rest.split_at(whole.min(rest.len()));
        if WEBP.contains(&kind) {
            let start = out.len();
            out.extend(part);
            if let Some(flags) = out.get_mut(start + 8).filter(|_| kind == b"VP8X") {
                // Neither Exif (8) nor XMP (4) follows.
                *flags &= !0x0C;
            }
        }
        rest = after;
    }
    Some(riff(&out))
}

/// A WebP of these parts.
pub(super) fn riff(parts: &[u8]) -> Vec<u8> {
    let length = u32::try_from(parts.len() + 4).unwrap_or(u32::MAX);
    [b"RIFF", length.to_le_bytes().as_slice(), b"WEBP", parts].concat()
}
