//! A text and the words that answered → the words around the first of them.

use std::collections::BTreeSet;

use crate::base::lang::Lang;
use crate::welsh::fold::fold;

use super::words::{keys, written};

/// How many words a snippet has at most, and how many of them stand before the one that answers.
const LENGTH: usize = 24;
const BEFORE: usize = 6;
/// So few words left out at the start are shown instead.
const FEW: usize = 3;

/// Whether a text has one of the words that answered, or a mutation of it.
pub(super) fn answers(lang: Lang, text: &str, forms: &BTreeSet<String>) -> bool {
    written(text).flat_map(|word| keys(lang, word)).any(|key| forms.contains(&fold(&key)))
}

/// Up to 24 words of the text, from a few before the first that answers; from the start when none does.
pub(super) fn snippet(lang: Lang, text: &str, forms: &BTreeSet<String>) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let at = words.iter().position(|word| answers(lang, word, forms)).unwrap_or(0);
    let start = at.saturating_sub(BEFORE);
    let start = if start <= FEW { 0 } else { start };
    let end = (start + LENGTH).min(words.len());
    let shown = words.get(start..end).unwrap_or_default().join(" ");
    let before = if start > 0 { "… " } else { "" };
    let after = if end < words.len() { " …" } else { "" };
    format!("{before}{shown}{after}")
}
