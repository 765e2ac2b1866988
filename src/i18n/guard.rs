//! A Fluent text → what would break its parser, if anything. Refuses to know Fluent better than that takes.
//!
//! `fluent-syntax` 0.12 descends by recursion into braces and into the arguments of calls, cuts the text in the middle
//! of a character where a `\u` escape breaks off before one, and compares each named argument with all before it.

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

/// Deepest nesting of braces and of calls that is read.
pub(super) const DEEPEST: usize = 30;

/// Most colons, thus named arguments, in the calls of one placeable.
const MOST_NAMED: usize = 100;

/// The finding that forbids to parse this text.
pub(super) fn forbid(text: &str) -> Option<Finding> {
    broken_escape(text).or_else(|| Guard { text: text.as_bytes(), open: Vec::new(), calls: 0 }.walk())
}

/// A `\u` or `\U` whose digits a character outside ASCII breaks off.
fn broken_escape(text: &str) -> Option<Finding> {
    let bytes = text.as_bytes();
    text.match_indices('\\').map(|(at, _)| at).find_map(|at| {
        let digits = match bytes.get(at + 1)? {
            b'u' => 4,
            b'U' => 6,
            _ => return None,
        };
        let rest = bytes.get(at + 2..)?;
        let length = rest.iter().take(digits).take_while(|byte| byte.is_ascii_hexdigit()).count();
        if length == digits || rest.get(length)?.is_ascii() {
            return None;
        }
        let reason =
            format!("\\{} without its {digits} hexadecimal digits", if digits == 4 { 'u' } else { 'U' });
        Some(Finding::new(Code::MessageSyntax).at(Span::new(at, at + 2)).with("reason", reason))
    })
}

/// What a byte stands in; outside all of these it stands in the words of a message.
enum Open {
    /// A placeable, with the calls that are open in it and the colons that it has had in them.
    Placeable { calls: usize, colons: usize },
    /// A placeable after its `->`: the words of its variants.
    Variants,
}

struct Guard<'t> {
    text: &'t [u8],
    open: Vec<Open>,
    /// The calls open in all placeables.
    calls: usize,
}

impl Guard<'_> {
    fn walk(mut self) -> Option<Finding> {
        let mut at = 0;
        let mut line_start = true;
        while let Some(byte) = self.text.get(at).copied() {
            if line_start {
                if byte == b'#' {
                    at = self.line_end(at);
                    self.close_all();
                    continue;
                }
                if self.starts_entry(at) {
                    self.close_all();
                }
            }
            line_start = byte == b'\n';
            at = self.step(at, byte);
            if self.open.len() + self.calls > DEEPEST {
                let finding = Finding::new(Code::TooDeep).at(Span::new(at - 1, at));
                return Some(finding.with("deepest", DEEPEST));
            }
            if let Some(Open::Placeable { colons: MOST_NAMED.., .. }) = self.open.last() {
                let reason = format!("more than {MOST_NAMED} named arguments");
                let finding = Finding::new(Code::MessageSyntax).at(Span::new(at - 1, at));
                return Some(finding.with("reason", reason));
            }
        }
        None
    }

    /// Takes the byte at `at` and tells where to go on.
    fn step(&mut self, at: usize, byte: u8) -> usize {
        match (self.open.last_mut(), byte) {
            (_, b'{') => self.open.push(Open::Placeable { calls: 0, colons: 0 }),
            (Some(_), b'}') => self.close(),
            (Some(Open::Placeable { .. }), b'"') => return self.string_end(at + 1),
            (Some(Open::Placeable { calls, .. }), b'(') => {
                *calls += 1;
                self.calls += 1;
            }
            (Some(Open::Placeable { calls, .. }), b')') if *calls > 0 => {
                *calls -= 1;
                self.calls -= 1;
            }
            (Some(Open::Placeable { calls, colons }), b':') if *calls > 0 => *colons += 1,
            (Some(open @ Open::Placeable { calls: 0, .. }), b'-') if self.text.get(at + 1) == Some(&b'>') => {
                *open = Open::Variants;
            }
            _ => {}
        }
        at + 1
    }

    fn close(&mut self) {
        if let Some(Open::Placeable { calls, .. }) = self.open.pop() {
            self.calls -= calls;
        }
    }

    fn close_all(&mut self) {
        self.open.clear();
        self.calls = 0;
    }

    /// Where a string that has begun ends: behind its quote, or at the end of its line.
    fn string_end(&self, mut at: usize) -> usize {
        loop {
            match self.text.get(at) {
                Some(b'\\') if self.text.get(at + 1).is_some_and(|byte| *byte != b'\n') => at += 2,
                Some(b'"') => return at + 1,
                None | Some(b'\n') => return at,
                Some(_) => at += 1,
            }
        }
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.iter().position(|byte| *byte == b'\n').map_or(self.text.len(), |length| at + length + 1)
    }

    /// Whether the line is `name =` or `-name =`. Nothing that the parser reads in a placeable looks so, thus all that
    /// is open has failed when it gets here; and at another line it can't begin to descend.
    fn starts_entry(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        let rest = rest.strip_prefix(b"-").unwrap_or(rest);
        let name =
            rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count();
        let after = rest.get(name..).unwrap_or_default().iter().find(|byte| **byte != b' ');
        rest.first().is_some_and(u8::is_ascii_alphabetic) && after == Some(&b'=')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<Code> {
        forbid(text).map(|finding| finding.code)
    }

    #[test]
    fn what_people_write_may_pass() {
        let selects = "a = { $n ->\n    [one] { $m ->\n        [one] (((\"{\"x\"}\n       *[other] :-(\n    }\n   *[other] x\n}\n";
        let many = format!("a = {}\n", "{ $n } ( ".repeat(1000));
        for text in [selects, &many, &"# { { {\n".repeat(100), "a = { \"{ { {\" }\n", "a = C:\\users\n", ""] {
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn depth_is_counted_in_braces_and_calls() {
        assert_eq!(code(&format!("a = {}1{}", "{".repeat(30), "}".repeat(30))), None);
        assert_eq!(code(&format!("a = {}1{}", "{".repeat(31), "}".repeat(31))), Some(Code::TooDeep));
        assert_eq!(code(&format!("a = {{ {}", "A(".repeat(40))), Some(Code::TooDeep));
        assert_eq!(code(&format!("a = {{\n{}", "A(\n".repeat(40))), Some(Code::TooDeep));
        assert_eq!(code(&"a = { $n ->\n *[b] x\n".repeat(40)), None, "each line begins an entry");
        assert_eq!(code(&format!("a = {}", "{ $n ->\n *[b] ".repeat(40))), Some(Code::TooDeep));
    }

    #[test]
    fn braces_that_never_close_do_not_add_up() {
        assert_eq!(code(&"a = { $n\n".repeat(100)), None);
        assert_eq!(code(&"-a = { \"n\n".repeat(100)), None);
    }

    #[test]
    fn what_breaks_the_parser_is_named() {
        assert_eq!(code("a = { \"\\u00ŵ\" }"), Some(Code::MessageSyntax));
        assert_eq!(code("a = { \"\\u00\" }"), None, "the parser tells this itself");
        assert_eq!(code(&format!("a = {{ A({}) }}", "b: 1, ".repeat(200))), Some(Code::MessageSyntax));
    }
}
