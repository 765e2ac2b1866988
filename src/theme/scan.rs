//! A template's text → the names that it asks for: messages, assets, other templates. Tera tells none of them, and
//! names are literals, so they can be read off the text.

use std::sync::LazyLock;

use regex::Regex;

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

/// What a template asks for, each with the place of the name.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) messages: Vec<(String, Span)>,
    pub(super) assets: Vec<(String, Span)>,
    pub(super) integrities: Vec<(String, Span)>,
    pub(super) templates: Vec<(String, Span)>,
    pub(super) findings: Vec<Finding>,
}

/// A call of `t`, `asset` or `integrity`, up to its literal name if it has one.
static CALL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?:^|[^\w.])(t|asset|integrity)\(\s*(?:(id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'))?"#).ok()
});

/// `extends` and `include` with their names.
static TEMPLATE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"\{%-?\s*(?:extends|include)\s+(?:"([^"]*)"|'([^']*)'|`([^`]*)`)"#).ok());

/// Tera's comments: what stands in one is not asked for.
static COMMENT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?s)\{#.*?#\}").ok());

/// Reads the names off a template.
pub(super) fn uses(text: &str) -> Uses {
    let mut uses = Uses::default();
    let comments: Vec<_> = find(&COMMENT, text).into_iter().map(|found| found.get_match().range()).collect();
    let in_comment = |at: usize| {
        let before = comments.partition_point(|range| range.end <= at);
        comments.get(before).is_some_and(|range| range.contains(&at))
    };
    for found in find(&CALL, text) {
        let (Some(function), whole) = (found.get(1), found.get_match()) else { continue };
        if in_comment(whole.start()) {
            continue;
        }
        let function = (function.as_str(), function.range());
        let (key, names) = match function.0 {
            "t" => ("id", &mut uses.messages),
            "asset" => ("name", &mut uses.assets),
            _ => ("name", &mut uses.integrities),
        };
        let literal = found.get(3).or_else(|| found.get(4));
        match literal.filter(|_| found.get(2).is_some_and(|written| written.as_str() == key)) {
            Some(name) => names.push((name.as_str().to_owned(), name.range().into())),
            None => {
                let (name, what) = (function.0, if key == "id" { "messages" } else { "assets" });
                let reason = format!(
                    "{name}() begins with a literal {key}, {name}({key}=\"…\"): only then can missing {what} be found"
                );
                uses.findings.push(Finding::new(Code::TemplateSyntax).at(function.1).with("reason", reason));
            }
        }
    }
    for found in find(&TEMPLATE, text) {
        if let Some(name) = found.get(1).or_else(|| found.get(2)).or_else(|| found.get(3))
            && !in_comment(name.start())
        {
            uses.templates.push((name.as_str().to_owned(), name.range().into()));
        }
    }
    uses
}

fn find<'t>(pattern: &LazyLock<Option<Regex>>, text: &'t str) -> Vec<regex::Captures<'t>> {
    pattern.as_ref().map(|pattern| pattern.captures_iter(text).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::uses;

    #[test]
    fn names_are_read_off_the_text() {
        let text = r#"{% extends "base.html" %}{# t(id="old") #}{{ t(id="home") }}{{ asset(name='a.css') }}{{ integrity(name="b.js") }}{{ item.t(x) }}"#;
        let uses = uses(text);
        assert_eq!(uses.messages.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["home"]);
        assert_eq!(uses.assets.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["a.css"]);
        assert_eq!(uses.integrities.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["b.js"]);
        assert_eq!(uses.templates.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["base.html"]);
        assert!(uses.findings.is_empty());
    }

    #[test]
    fn a_name_that_is_no_literal_is_a_finding() {
        assert_eq!(uses("{{ t(id=kind) }}").findings.len(), 1);
        assert_eq!(uses("{{ t(lang=\"cy\", id=\"x\") }}").findings.len(), 1);
    }
}
