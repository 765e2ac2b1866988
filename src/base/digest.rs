//! Digests: what a thing's bytes are, in 32 bytes (BLAKE3).

use std::fmt;

/// How many bytes are hashed at once: BLAKE3 takes sixteen of its chunks of 1 KiB in one go, and the parts of a digest are
/// mostly shorter than one.
const AT_ONCE: usize = 32 << 10;

/// The BLAKE3 digest of some bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(*blake3::hash(bytes).as_bytes())
    }

    /// The digest of several parts, each kept apart from the next by its length.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Digest {
        let mut hasher = blake3::Hasher::new();
        let mut gathered = Vec::with_capacity(256);
        for part in parts {
            gathered.extend_from_slice(&(part.len() as u64).to_le_bytes());
            gathered.extend_from_slice(part);
            if gathered.len() >= AT_ONCE {
                hasher.update(&gathered);
                gathered.clear();
            }
        }
        hasher.update(&gathered);
        Digest(*hasher.finalize().as_bytes())
    }

    /// The digest's bytes, as a part of another digest.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first `length` hexadecimal digits (at most 64), for names of files.
    pub fn short(&self, length: usize) -> String {
        let halves = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]).take(length);
        halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({})", self.short(12))
    }
}
