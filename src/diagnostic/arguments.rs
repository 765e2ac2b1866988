//! A finding → the arguments of its message: numbers as numbers, words as keys that a selector can match, and the
//! user's own words made harmless for one line of a terminal. Knows no language.

use fluent_bundle::{FluentArgs, FluentValue};

use super::code::Code;
use super::finding::Finding;
use super::values::{Form, Value, values};

/// Longest value that is shown, in characters: a sentence has to stay a sentence.
const LONGEST: usize = 300;
/// What stands in a message for a value that the finding lacks.
const GAP: &str = "?";

/// What the messages select by besides the values themselves:
///
/// * `has-NAME` (`yes` or `no`) for each value that may be absent;
/// * `found-is` (`list`, `record`, `nothing`, `text`) for what [`Code::WrongKind`] found;
/// * `bound` (`most`, `least`, `other`) for the limit of [`Code::OutOfLimits`].
pub(super) fn arguments(finding: &Finding) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    for value in values(finding.code) {
        let given = finding.value(value.name).map(plain);
        if !value.needed {
            let given = given.as_deref().is_some_and(|given| !given.is_empty());
            arguments.set(format!("has-{}", value.name), if given { "yes" } else { "no" });
        }
        arguments.set(value.name, argument(value, given.unwrap_or_else(|| GAP.to_owned())));
    }
    match finding.code {
        Code::WrongKind => arguments.set("found-is", found(finding.value("found").unwrap_or(GAP))),
        Code::OutOfLimits => arguments.set("bound", bound(finding.value("found"), finding.value("limit"))),
        _ => {}
    }
    arguments
}

fn argument(value: &Value, given: String) -> FluentValue<'static> {
    match value.form {
        // A sentence goes on after the reason, or ends with its own full stop.
        Form::Text if value.name == "reason" => given.trim_end_matches('.').to_owned().into(),
        Form::Text => given.into(),
        Form::Number => match whole(&given) {
            Some(number) => number.into(),
            None => given.into(),
        },
        Form::Word(_) => given.replace(' ', "-").into(),
    }
}

/// A number that Fluent's own kind of number (`f64`) shows exactly.
fn whole(text: &str) -> Option<i64> {
    text.parse().ok().filter(|number: &i64| number.unsigned_abs() < 1 << 53)
}

fn found(text: &str) -> &'static str {
    match text.trim() {
        "" | "nothing" => "nothing",
        "list" | "a list" => "list",
        "record" | "a record" => "record",
        _ => "text",
    }
}

/// Which of the two bounds was crossed: the values tell.
fn bound(found: Option<&str>, limit: Option<&str>) -> &'static str {
    match (found.and_then(whole), limit.and_then(whole)) {
        (Some(found), Some(limit)) if found > limit => "most",
        (Some(found), Some(limit)) if found < limit => "least",
        _ => "other",
    }
}

/// The text on one line, cut where it is very long, without what would steer a terminal: control characters, and the
/// marks of writing direction that can make a line read as another (CVE-2021-42574).
pub(super) fn plain(text: &str) -> String {
    let mut line = String::new();
    let mut blank = false;
    for (count, c) in text.trim().chars().enumerate() {
        if count == LONGEST {
            line.push('…');
            break;
        }
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) {
            line.push(' ');
        }
        line.push(harmless(c));
    }
    line
}

/// The character, or U+FFFD for one that steers the terminal instead of being shown.
pub(super) fn harmless(c: char) -> char {
    let steers = c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if steers { '\u{fffd}' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_on_its_line_and_steers_nothing() {
        assert_eq!(plain("  two\r\n\tlines "), "two lines");
        assert_eq!(plain("\u{1b}[31mred\u{202e}"), "\u{fffd}[31mred\u{fffd}");
        assert_eq!(plain(&"ŵ".repeat(1000)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn the_numbers_tell_which_bound_was_crossed() {
        assert_eq!(bound(Some("83"), Some("70")), "most");
        assert_eq!(bound(Some("2"), Some("3")), "least");
        assert_eq!(bound(Some("soon"), Some("3")), "other");
    }
}
