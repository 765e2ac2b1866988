//! A code → the values that its message names. A finding that carries others is told with a gap.

use super::code::Code;
use super::finding::Finding;

/// One value that a finding of some code carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its name in the finding and in the Fluent files.
    pub name: &'static str,
    /// What it is.
    pub form: Form,
    /// Whether every finding of the code carries it.
    pub needed: bool,
}

/// What a value is, as far as its wording goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Words of the user's or of another program's, which are shown as they are.
    Text,
    /// A number, with which nouns agree.
    Number,
    /// One of a few words of the engine's own, which each language says in its own way.
    Word(&'static [&'static str]),
}

/// Kinds of values, as [`Code::WrongKind`] calls them.
const KINDS: &[&str] = &[
    "text",
    "markdown",
    "date",
    "yes or no",
    "integer",
    "choice",
    "address",
    "picture",
    "reference",
    "record",
    "list",
];

/// What tellings are made of, as [`Code::ShapeDiffers`] calls it.
const SHAPES: &[&str] = &[
    "list",
    "list-items",
    "list-numbered",
    "definitions",
    "definition-terms",
    "definition-texts",
    "table",
    "table-rows",
    "table-columns",
    "picture",
    "picture-words",
    "callout",
    "callout-kind",
    "details",
    "quote",
    "code",
    "footnote",
    "items",
    "items-query",
    "diagram",
    "diagram-form",
    "video",
    "report",
];

/// Why a type's declaration can't be used, as [`Code::BadDeclaration`] calls it.
const REASONS: &[&str] = &[
    "address-empty",
    "address-kind",
    "address-letter",
    "address-long",
    "address-open",
    "address-placeholder",
    "address-slash",
    "age-months",
    "age-of-fact",
    "age-of-kind",
    "back-of-fact",
    "back-taken",
    "calendar-start",
    "choice-choices",
    "common-kind",
    "common-no-fact",
    "condition-field",
    "condition-form",
    "condition-of-record",
    "condition-value",
    "fact-and-word",
    "feed-taken",
    "feeds-ref",
    "field-name",
    "file-name",
    "group-kind",
    "group-order",
    "items-of-list",
    "least-most",
    "links-url",
    "markdown-words",
    "min-of-kind",
    "needs-choice",
    "needs-date",
    "needs-fact",
    "needs-text",
    "no-address",
    "order-list",
    "pages-taken",
    "pattern-of-kind",
    "pattern-unread",
    "per-page",
    "ref-to",
    "same-files",
    "same-source",
    "section-id",
    "sheet-route",
    "source-form",
    "terms-address",
    "terms-ref",
    "terms-slug",
];

const LANGS: Value = word("lang", &["cy", "en"]);
const NEAREST: Value = text("nearest").maybe();

const fn text(name: &'static str) -> Value {
    Value { name, form: Form::Text, needed: true }
}

const fn number(name: &'static str) -> Value {
    Value { name, form: Form::Number, needed: true }
}

const fn word(name: &'static str, words: &'static [&'static str]) -> Value {
    Value { name, form: Form::Word(words), needed: true }
}

impl Value {
    const fn maybe(self) -> Value {
        Value { needed: false, ..self }
    }
}

/// The values of a code's findings, in the order in which they are documented.
pub const fn values(code: Code) -> &'static [Value] {
    match code {
        Code::SiteMissing => const { &[text("folder")] },
        Code::FileTooLarge => const { &[text("size"), text("limit")] },
        Code::NotUtf8 | Code::YamlAlias => &[],
        Code::OutsideSite => const { &[text("target")] },
        Code::CaseTwins => const { &[text("other")] },
        Code::Unreadable | Code::YamlSyntax | Code::MessageSyntax | Code::TemplateSyntax => {
            const { &[text("reason")] }
        }
        Code::StrayFile => const { &[text("folder").maybe()] },
        Code::DuplicateKey => const { &[text("key")] },
        Code::FrontMatter => const { &[word("reason", &["missing", "open"])] },
        Code::UnknownKey => const { &[text("key"), text("owner"), NEAREST] },
        Code::WrongKind => const { &[text("field"), word("expected", KINDS), text("found")] },
        Code::MissingField | Code::FactsDiffer => const { &[text("field")] },
        Code::FieldMisplaced => const { &[text("field"), text("condition")] },
        Code::OutOfLimits => {
            const {
                &[
                    text("field"),
                    number("limit"),
                    number("found"),
                    word("what", &["characters", "items", "value", "words"]),
                ]
            }
        }
        Code::PatternMismatch => const { &[text("field"), text("pattern")] },
        Code::UnknownChoice => const { &[text("field"), text("value"), text("choices"), NEAREST] },
        Code::BadDeclaration => const { &[word("reason", REASONS), text("of"), text("field").maybe()] },
        Code::UnknownType | Code::UnknownBlock => const { &[text("name"), NEAREST] },
        Code::TranslationMissing => const { &[text("item"), LANGS, text("file")] },
        Code::WordsDiffer => const { &[text("field"), LANGS, number("here"), number("there")] },
        Code::HeadingsDiffer => {
            const { &[word("what", &["missing", "level", "id"]), text("heading"), LANGS] }
        }
        Code::ShapeDiffers => const { &[word("what", SHAPES), LANGS, number("here"), number("there")] },
        Code::LinksDiffer => const { &[text("link"), LANGS] },
        Code::FiguresDiffer => const { &[text("figure"), LANGS, text("instead").maybe()] },
        Code::LengthDiffers => const { &[LANGS, number("here"), number("there")] },
        Code::WrongLanguage => const { &[word("found", &["cy", "en"]), text("words")] },
        Code::BadId | Code::DuplicateHeading => const { &[text("id")] },
        Code::DuplicateId => const { &[text("id"), text("type")] },
        Code::BadSlug => const { &[text("slug")] },
        Code::DanglingRef => const { &[text("id"), text("type"), NEAREST] },
        Code::AmbiguousRef => const { &[text("id"), text("candidates")] },
        Code::NotPublic => {
            const {
                &[
                    text("id"),
                    word("why", &["draft", "in-review", "scheduled", "expired", "archived", "above"]),
                    text("day").maybe(),
                ]
            }
        }
        Code::ExceptionOverdue => const { &[text("item"), text("day")] },
        Code::TranslationStale => {
            const {
                &[
                    text("item"),
                    text("section"),
                    text("heading"),
                    LANGS,
                    word("change", &["added", "both", "changed", "removed"]),
                    text("diff").maybe(),
                ]
            }
        }
        Code::TranslationUnstamped => const { &[text("item")] },
        Code::TellingUnchecked | Code::MachineDraft => const { &[text("item"), LANGS] },
        Code::SignOffVoid => const { &[text("item"), LANGS, text("by"), text("day")] },
        Code::OneLanguage => const { &[text("item"), LANGS, text("day")] },
        Code::RouteCycle => const { &[text("item")] },
        Code::PathTaken => const { &[text("path")] },
        Code::MissingPicture => const { &[text("file"), NEAREST] },
        Code::BrokenPicture => const { &[text("reason")] },
        Code::EndsBeforeStart => const { &[text("start"), text("end")] },
        Code::FactOld => const { &[text("field"), text("date"), number("months")] },
        Code::SectionMissing => {
            const { &[word("what", &["missing", "order"]), text("section"), text("sections")] }
        }
        Code::BrokenLink => const { &[text("link"), NEAREST] },
        Code::BrokenAnchor => const { &[text("anchor"), text("page"), NEAREST] },
        Code::UnsafeLink => const { &[text("link")] },
        Code::RawHtml => const { &[text("html")] },
        Code::HeadingLevel => const { &[number("level"), number("expected")] },
        Code::TermMissing => const { &[text("english"), text("term")] },
        Code::TermBanned | Code::TermEnglish => const { &[text("found"), text("term")] },
        Code::Placeholder | Code::UnknownAcronym => const { &[text("found")] },
        Code::WrongHost => const { &[text("link"), text("instead"), LANGS] },
        Code::VagueLink => const { &[text("words")] },
        Code::PictureWithoutAlt => const { &[text("picture")] },
        Code::FootnoteMissing | Code::BlockNotClosed => const { &[text("name")] },
        Code::UnknownLanguage => const { &[text("tag")] },
        Code::BlockParameter => {
            const {
                &[
                    text("block"),
                    text("parameter"),
                    word("reason", &["missing", "unknown", "value"]),
                    text("allowed").maybe(),
                ]
            }
        }
        Code::TooDeep => const { &[number("deepest")] },
        Code::MessageDuplicate | Code::MessageEmpty | Code::MessageUnused => const { &[text("id")] },
        Code::MessageMissing => const { &[text("id"), LANGS] },
        Code::MessagePlural => const { &[text("id"), text("missing")] },
        Code::MessageVariables => const { &[text("id"), text("variables")] },
        Code::MessageMutation => const { &[text("id"), text("word"), text("variable")] },
        Code::MessageUndefined => const { &[text("id"), NEAREST] },
        Code::TemplateMissing => const { &[text("template"), NEAREST] },
        Code::TemplateCycle => const { &[text("template")] },
        Code::TemplateFailed => const { &[text("template"), text("page"), text("reason")] },
        Code::AssetMissing => const { &[text("asset"), NEAREST] },
    }
}

/// What keeps a finding from being told whole: needed values that it lacks, values that no message names, and words
/// that no language knows. Empty for a finding as it should be; for the tests of the rooms that make findings.
pub fn faults(finding: &Finding) -> Vec<String> {
    let known = values(finding.code);
    let lacking = known.iter().filter(|value| value.needed && finding.value(value.name).is_none());
    let mut faults: Vec<_> = lacking.map(|value| format!("{} lacks {}", finding.code, value.name)).collect();
    for (name, given) in &finding.values {
        match known.iter().find(|value| value.name == *name) {
            None => faults.push(format!("{} has no {name}", finding.code)),
            Some(Value { form: Form::Word(words), .. }) if !words.contains(&given.as_str()) => {
                faults.push(format!("{}: {name} can't be {given}", finding.code));
            }
            Some(_) => {}
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_with_other_values_than_its_code_has_is_at_fault() {
        assert!(faults(&Finding::new(Code::FrontMatter).with("reason", "open")).is_empty());
        assert!(faults(&Finding::new(Code::StrayFile)).is_empty());
        assert_eq!(faults(&Finding::new(Code::MissingField)), ["missing-field lacks field"]);
        let odd = Finding::new(Code::FrontMatter).with("reason", "lost").with("line", 3);
        assert_eq!(faults(&odd), ["front-matter: reason can't be lost", "front-matter has no line"]);
    }
}
