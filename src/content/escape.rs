//! Text → text that is safe between tags and between double quotes of HTML.

/// Writes `text` to `out` so that HTML shows it as it is, in words and in double-quoted attributes alike.
///
/// NUL becomes U+FFFD and the other control characters vanish, because HTML has no way to write them (HTML, 13.2.3.5);
/// each kind of line break becomes `\n`.
pub fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = special(rest, Signs::Markup) {
        out.push_str(&rest[..at]);
        let mut after = rest[at..].chars();
        match after.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') => out.push_str("&quot;"),
            other => out.extend(other.and_then(|other| readable(other, after.as_str()))),
        }
        rest = after.as_str();
    }
    out.push_str(rest);
}

/// A text as HTML and XML show it, in words and in double-quoted attributes alike.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Writes `text` to `out` without the control characters that [`escape`] takes away, and without any escaping.
pub(super) fn plain(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = special(rest, Signs::Words) {
        out.push_str(&rest[..at]);
        let mut after = rest[at..].chars();
        out.extend(after.next().and_then(|other| readable(other, after.as_str())));
        rest = after.as_str();
    }
    out.push_str(rest);
}

#[derive(Clone, Copy, PartialEq)]
enum Signs {
    /// `&`, `<`, `>` and `"` mean something.
    Markup,
    /// They are words.
    Words,
}

/// Where the first byte is that may begin something that can't stay. Bytes, because all words of all pages come through.
/// Some bytes at a time, without a question between them: a processor looks at these together.
fn special(text: &str, signs: Signs) -> Option<usize> {
    let is_special = |byte: u8| {
        let control = (byte < 0x20) & (byte != b'\n') & (byte != b'\t') | (byte == 0x7F);
        let sign = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"');
        // 0xC2 begins the control characters from U+0080 on, and some letters.
        control | (byte == 0xC2) | sign & (signs == Signs::Markup)
    };
    let mut at = 0;
    for part in text.as_bytes().chunks(TOGETHER) {
        if part.iter().fold(false, |any, byte| any | is_special(*byte)) {
            return part.iter().position(|byte| is_special(*byte)).map(|inside| at + inside);
        }
        at += part.len();
    }
    None
}

/// How many bytes are looked at together.
const TOGETHER: usize = 32;

/// What is written for a character, given what follows it: nothing for most control characters.
fn readable(c: char, after: &str) -> Option<char> {
    match c {
        '\0' => Some('\u{FFFD}'),
        '\r' if !after.starts_with('\n') => Some('\n'),
        c if c.is_control() => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, plain};

    #[test]
    fn what_html_would_read_as_markup_is_escaped() {
        let mut out = String::new();
        escape("<a href=\"x\">R&D</a> tŷ’s £1", &mut out);
        assert_eq!(out, "&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt; tŷ’s £1");
    }

    #[test]
    fn control_characters_do_not_survive_and_line_breaks_are_one_kind() {
        let (mut escaped, mut text) = (String::new(), String::new());
        let hostile = "a\0b\u{1b}c\u{85}\r\nd\re\n\tf";
        escape(hostile, &mut escaped);
        plain(hostile, &mut text);
        assert_eq!(escaped, "a\u{FFFD}bc\nd\ne\n\tf");
        assert_eq!(text, escaped);
    }
}
