//! A WebP and the profile of the colours that it was made from → a WebP that says so.

use super::bare::riff;

/// Profiles beyond this are hardly colours.
const LARGEST: usize = 1 << 20;

/// Puts a profile into a WebP (RFC 9649, 2.7.1). What is sRGB anyway needs none.
pub(super) fn with_profile(webp: Vec<u8>, profile: &[u8], (width, height): (u32, u32)) -> Vec<u8> {
    let is_srgb = profile.windows(4).any(|bytes| bytes == b"sRGB");
    let parts = webp.get(12..).filter(|_| !is_srgb && profile.len() <= LARGEST);
    let Some(parts) = parts else { return webp };
    // With an alpha channel there is such a head already; 0x20 says that a profile follows, 0x10 that there is alpha.
    let (flags, rest) = match parts.strip_prefix(b"VP8X\x0A\0\0\0") {
        Some(head) if head.len() >= 10 => (head[0], &head[10..]),
        _ => (if lossless_alpha(parts) { 0x10 } else { 0 }, parts),
    };
    let mut out = b"VP8X\x0A\0\0\0".to_vec();
    out.extend([flags | 0x20, 0, 0, 0]);
    for side in [width, height] {
        out.extend(&(side - 1).to_le_bytes()[..3]);
    }
    out.extend(b"ICCP");
    out.extend(u32::try_from(profile.len()).unwrap_or_default().to_le_bytes());
    out.extend(profile);
    out.extend(std::iter::repeat_n(0, profile.len() % 2));
    out.extend(rest);
    riff(&out)
}

/// Whether a lossless picture says that it uses its alpha channel (RFC 9649, 3.4): the bit after its two sizes.
fn lossless_alpha(parts: &[u8]) -> bool {
    parts.starts_with(b"VP8L") && parts.get(12).is_some_and(|byte| byte & 0x10 != 0)
}
