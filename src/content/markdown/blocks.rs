//! The named blocks that Markdown may hold, declared once: reading them and the docs both come from [`BLOCKS`].

/// A named block: `::: NAME KEY=VALUE …`, and `:::` at its end if it holds Markdown.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    /// Its name.
    pub name: &'static str,
    /// What stands between its opening and its end.
    pub holds: Holds,
    /// Its parameters, in the order of the docs.
    pub parameters: &'static [Parameter],
}

/// What a named block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Markdown, up to `:::`.
    Markdown,
    /// Nothing: it is one line, without an end.
    Nothing,
}

/// A parameter of a named block.
#[derive(Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// How often it may be written.
    pub times: Times,
    /// What it takes.
    pub takes: Takes,
}

/// How often a parameter may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// Exactly once.
    One,
    /// Once, or not at all.
    Optional,
    /// As often as need be.
    Any,
}

/// What a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Words for readers, as a line of inline Markdown; not empty.
    Words,
    /// The name of a type or a field: small letters, digits, `-`, `_`, and `.` for the field of a field (`block.aim`).
    Name,
    /// A field's name, with `-` before it for the greatest first.
    Order,
    /// `FIELD:ID`.
    Condition,
    /// A whole number from 1 to 1000.
    Number,
    /// An address as in a link.
    Address,
}

impl Takes {
    /// What is allowed, in signs that need no language: for findings and docs.
    pub fn allowed(self) -> String {
        match self {
            Takes::OneOf(words) => words.join(", "),
            Takes::Words => "\"…\"".to_owned(),
            Takes::Name => "a-z 0-9 - _ .".to_owned(),
            Takes::Order => "FIELD, -FIELD".to_owned(),
            Takes::Condition => "FIELD:ID".to_owned(),
            Takes::Number => "1–1000".to_owned(),
            Takes::Address => "https://…, item:ID, FILE".to_owned(),
        }
    }

    /// Whether this value is one. The form alone is looked at: whether a type or an item exists the site knows.
    pub fn accepts(self, value: &str) -> bool {
        match self {
            Takes::OneOf(words) => words.contains(&value),
            Takes::Words => !value.trim().is_empty(),
            Takes::Name => is_name(value),
            Takes::Order => is_name(value.strip_prefix('-').unwrap_or(value)),
            Takes::Condition => {
                value.split_once(':').is_some_and(|(field, id)| is_name(field) && is_plain(id))
            }
            Takes::Number => value.parse::<usize>().is_ok_and(|number| (1..=1000).contains(&number)),
            Takes::Address => is_plain(value),
        }
    }
}

fn is_name(value: &str) -> bool {
    let letter =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_' | b'.');
    value.starts_with(|first: char| first.is_ascii_lowercase()) && value.bytes().all(letter)
}

fn is_plain(value: &str) -> bool {
    !value.is_empty() && !value.contains(char::is_control)
}

const fn one(name: &'static str, takes: Takes) -> Parameter {
    Parameter { name, times: Times::One, takes }
}

const fn optional(name: &'static str, takes: Takes) -> Parameter {
    Parameter { name, times: Times::Optional, takes }
}

/// The named blocks, in the order of the docs.
pub const BLOCKS: &[Block] = &[
    Block {
        name: "callout",
        holds: Holds::Markdown,
        parameters: &[
            one("kind", Takes::OneOf(&["note", "tip", "important", "warning", "caution"])),
            optional("title", Takes::Words),
        ],
    },
    Block { name: "details", holds: Holds::Markdown, parameters: &[one("summary", Takes::Words)] },
    Block {
        name: "language",
        holds: Holds::Markdown,
        parameters: &[one("lang", Takes::OneOf(&["cy", "en"]))],
    },
    Block {
        name: "list",
        holds: Holds::Nothing,
        parameters: &[
            one("of", Takes::Name),
            Parameter { name: "where", times: Times::Any, takes: Takes::Condition },
            optional("order", Takes::Order),
            optional("limit", Takes::Number),
        ],
    },
    Block {
        name: "diagram",
        holds: Holds::Nothing,
        parameters: &[
            one("kind", Takes::OneOf(&["bars", "matrix", "ring"])),
            one("of", Takes::Name),
            optional("by", Takes::Name),
            optional("across", Takes::Name),
            one("title", Takes::Words),
        ],
    },
    Block {
        name: "video",
        holds: Holds::Nothing,
        parameters: &[
            one("url", Takes::Address),
            one("title", Takes::Words),
            one("transcript", Takes::Address),
        ],
    },
    Block {
        name: "site-map",
        holds: Holds::Nothing,
        parameters: &[optional("by", Takes::OneOf(&["letter"]))],
    },
    Block { name: "report", holds: Holds::Nothing, parameters: &[] },
];

/// The block with this name.
pub fn block(name: &str) -> Option<&'static Block> {
    BLOCKS.iter().find(|block| block.name == name)
}

#[cfg(test)]
mod tests {
    use super::{BLOCKS, Takes};
    use crate::content::markdown::Callout;

    #[test]
    fn every_kind_of_callout_has_a_title() {
        let Takes::OneOf(kinds) = BLOCKS[0].parameters[0].takes else { panic!("callouts have kinds") };
        assert_eq!(kinds, Callout::ALL.map(Callout::name));
        assert!(Callout::ALL.iter().all(|kind| kind.message() == format!("callout-{}", kind.name())));
    }

    #[test]
    fn values_are_checked_by_their_form() {
        let cases = [
            (Takes::Name, "case-study", "Case study"),
            (Takes::Order, "-date", "--date"),
            (Takes::Condition, "themes:falls", "themes"),
            (Takes::Number, "12", "0"),
            (Takes::Words, "tŷ", " "),
            (Takes::OneOf(&["cy", "en"]), "cy", "Cy"),
            (Takes::Address, "x", ""),
        ];
        for (takes, right, wrong) in cases {
            assert!(takes.accepts(right) && !takes.accepts(wrong), "{takes:?}");
        }
    }
}
