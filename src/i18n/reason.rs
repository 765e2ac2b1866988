//! What the Fluent parser objects to → words for the person who wrote the file, and the place where they look.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::base::span::Span;

/// Why a message can't be read.
pub(super) fn words(text: &str, error: &ParserError) -> String {
    if text.as_bytes().get(error.pos.start) == Some(&b'\t') {
        return "a tab, where Fluent wants spaces".to_owned();
    }
    let words = match &error.kind {
        ErrorKind::ExpectedToken('}') => "a { that is not closed",
        ErrorKind::ExpectedToken('=') => "a name without its =",
        ErrorKind::ExpectedToken(token) => return format!("expected {token}"),
        ErrorKind::ExpectedCharRange { range } => match range.as_str() {
            "a-zA-Z" => "expected a name",
            "0-9" => "expected a number",
            _ => "expected a new line after ->",
        },
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            "a name without words"
        }
        ErrorKind::ForbiddenCallee => "the name of a function that is not in capitals",
        ErrorKind::MissingDefaultVariant => "no variant is marked with *",
        ErrorKind::MissingValue => "a variant without words",
        ErrorKind::MultipleDefaultVariants => "two variants are marked with *",
        ErrorKind::MessageReferenceAsSelector | ErrorKind::MessageAttributeAsSelector => {
            "a choice by a message; only a variable or an attribute of a term can choose"
        }
        ErrorKind::TermReferenceAsSelector => "a choice by a term; only its attribute can choose",
        ErrorKind::TermAttributeAsPlaceable => "an attribute of a term, which can choose but not be shown",
        ErrorKind::UnterminatedStringLiteral => "a \" that is not closed",
        ErrorKind::PositionalArgumentFollowsNamed => "an argument without a name after one with a name",
        ErrorKind::DuplicatedNamedArgument(name) => return format!("the argument {name} twice"),
        ErrorKind::UnknownEscapeSequence(_) => "a \\ before something that needs none",
        ErrorKind::InvalidUnicodeEscapeSequence(digits) => {
            return format!("{digits}: not enough hexadecimal digits");
        }
        ErrorKind::UnbalancedClosingBrace => "a } that nothing opened",
        ErrorKind::ExpectedInlineExpression => "nothing that could be shown after {",
        ErrorKind::ExpectedSimpleExpressionAsSelector => "a choice by something in braces",
        ErrorKind::ExpectedLiteral => "a named argument that is neither a text nor a number",
    };
    words.to_owned()
}

/// The character that the parser stumbled over; the end of the line before it, where it stumbled only because
/// something is missing there.
pub(super) fn place(text: &str, error: &ParserError) -> Span {
    let at = error.pos.start.min(text.len());
    let from = error.slice.as_ref().map_or(0, |slice| slice.start);
    let before = text.get(from..at).unwrap_or_default();
    let written = before.trim_end();
    let missing = matches!(error.kind, ErrorKind::ExpectedToken(_) | ErrorKind::MissingValue);
    let start = match before.get(written.len()..) {
        Some(blank) if missing && blank.contains('\n') => from + written.len(),
        _ => at,
    };
    let length = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Span::new(start, start + length)
}
