//! One key of a map set in a text, and nothing else of it touched: comments, order, quotes and line ends stay.

use std::ops::Range;

use crate::base::span::Span;

use super::{Node, Value};

/// A replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

/// What has to be replaced for `map` to have `key: value`; `value` is YAML on one line. `None` where it is no map, or one that
/// has nothing in it yet.
pub fn set(text: &str, map: &Node, key: &str, value: &str) -> Option<Edit> {
    let entries = map.entries()?;
    if let Some((known, old)) = entries.iter().find(|(known, _)| known.name == key) {
        let Span { start, end } = old.span;
        if old.value != Value::Null && end > start {
            return Some(Edit { range: start..end, text: value.to_owned() });
        }
        let colon = known.span.end + text.get(known.span.end..)?.find(':')? + 1;
        return Some(Edit { range: colon..colon, text: format!(" {value}") });
    }
    let (first, _) = entries.first()?;
    let (_, last) = entries.last()?;
    if text.get(map.span.start..)?.starts_with('{') {
        let at = last.span.end;
        return Some(Edit { range: at..at, text: format!(", {key}: {value}") });
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = text[..first.span.start].rfind('\n').map_or(0, |at| at + 1);
    // Spaces, or the dash of a list whose item the map is: what follows it has to stand below its first key.
    let indent = " ".repeat(text[line..first.span.start].chars().count());
    let at = first.span.start;
    Some(Edit { range: at..at, text: format!("{key}: {value}{end}{indent}") })
}

/// What has to be replaced for `map` not to have this key; `None` where it has none.
pub fn unset(text: &str, map: &Node, key: &str) -> Option<Edit> {
    let entries = map.entries()?;
    let place = entries.iter().position(|(known, _)| known.name == key)?;
    let (known, old) = &entries[place];
    let end = old.span.end.max(known.span.end);
    let range = if text.get(map.span.start..)?.starts_with('{') {
        match (place.checked_sub(1).map(|before| &entries[before].1), entries.get(place + 1)) {
            (Some(before), _) => before.span.end..end,
            (None, Some((next, _))) => known.span.start..next.span.start,
            (None, None) => known.span.start..end,
        }
    } else {
        let line = text[..known.span.start].rfind('\n').map_or(0, |at| at + 1);
        let next = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        line..next
    };
    Some(Edit { range, text: String::new() })
}

/// The text with these replacements, which must not overlap.
pub fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for Edit { range, text: new } in edits {
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push_str(&new);
        at = range.end.max(at);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    /// `text` with `k: new` in the map at `path`.
    fn with(text: &str, path: &[&str]) -> String {
        let (node, findings) = parse(text);
        assert_eq!(findings, []);
        let node = node.expect("readable");
        let list = match &node.value {
            Value::List(items) => &items[0],
            _ => &node,
        };
        let map = path.iter().fold(list, |node, key| node.get(key).expect("a key"));
        let edit = set(text, map, "k", "new").expect("a map");
        let set = apply(text, vec![edit]);
        let (after, findings) = parse(&set);
        assert_eq!(findings, [], "{set}");
        let after = after.expect("readable");
        let list = match &after.value {
            Value::List(items) => &items[0],
            _ => &after,
        };
        let map = path.iter().fold(list, |node, key| node.get(key).expect("a key"));
        assert_eq!(map.get("k").and_then(Node::scalar), Some("new"), "{set}");
        set
    }

    #[test]
    fn one_key_is_taken_away_and_all_else_stays() {
        for (text, expected) in [
            ("a: 1\nk: old # gone\nb: 2\n", "a: 1\nb: 2\n"),
            ("{ a: 1, k: { x: 1 }, b: 2 }", "{ a: 1, b: 2 }"),
            ("{ k: 1, b: 2 }", "{ b: 2 }"),
            ("{ k: 1 }", "{  }"),
        ] {
            let node = parse(text).0.expect("a map");
            let edit = unset(text, &node, "k").expect("a key");
            assert_eq!(apply(text, vec![edit]), expected);
            assert_eq!(unset(text, &node, "z"), None);
        }
    }

    #[test]
    fn one_key_is_set_and_all_else_stays_byte_for_byte() {
        let cases = [
            (
                "# why\na: 1  # one\r\nb: |\r\n  x\r\n",
                &[][..],
                "# why\nk: new\r\na: 1  # one\r\nb: |\r\n  x\r\n",
            ),
            ("a: 1\nk: old # kept\n", &[], "a: 1\nk: new # kept\n"),
            ("k:\na: 1\n", &[], "k: new\na: 1\n"),
            ("k: { a: 1,\n  b: 2 }\nc: 3\n", &[], "k: new\nc: 3\n"),
            ("{ a: 1, b: \"2\" }\n", &[], "{ a: 1, b: \"2\", k: new }\n"),
            ("- id: a # row\n  cy: { title: Tŷ }\n", &["cy"], "- id: a # row\n  cy: { title: Tŷ, k: new }\n"),
            ("- cy:\n    title: Tŷ\n    x: 1\n", &["cy"], "- cy:\n    k: new\n    title: Tŷ\n    x: 1\n"),
            ("- title: Tŷ\n  x: 1\n", &[], "- k: new\n  title: Tŷ\n  x: 1\n"),
        ];
        for (text, path, expected) in cases {
            assert_eq!(with(text, path), expected);
        }
        assert_eq!(set("a: 1\n", &parse("- 1\n").0.expect("a list"), "k", "new"), None);
    }
}
