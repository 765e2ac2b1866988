//! What holds the two Fluent files, the list of codes and the table of values together.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::parser::parse;

use super::*;
use crate::diagnostic::values::{Form, faults, values};

/// The messages of the frame: what is said around the findings.
const FRAME: [&str; 9] = [
    "error",
    "warning",
    "help",
    "did-you-mean",
    "also-here",
    "more-places",
    "more-findings",
    "summary",
    "nothing-wrong",
];

/// What a pattern asks for.
#[derive(Default, Debug, PartialEq, Eq)]
struct Asked {
    variables: BTreeSet<String>,
    /// The keys of each selector, by the variable that it selects by.
    keys: Vec<(String, BTreeSet<String>)>,
}

impl Asked {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            match expression {
                Expression::Inline(inline) => self.variables.extend(variable(inline)),
                Expression::Select { selector, variants } => {
                    let name = variable(selector).expect("a selector is a variable");
                    self.variables.insert(name.clone());
                    let keys = variants.iter().map(|variant| match variant.key {
                        VariantKey::Identifier { name } => name.to_owned(),
                        VariantKey::NumberLiteral { value } => value.to_owned(),
                    });
                    self.keys.push((name, keys.collect()));
                    variants.iter().for_each(|variant| self.read(&variant.value));
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>) -> Option<String> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        InlineExpression::StringLiteral { .. } => None,
        other => panic!("nothing else is used: {other:?}"),
    }
}

fn resource(lang: Lang) -> Resource<&'static str> {
    parse(text(lang)).unwrap_or_else(|(_, errors)| panic!("{lang:?}: {errors:?}"))
}

/// Every message and attribute of a language (`bad-id`, `bad-id.help`) with what it asks for.
fn asked(lang: Lang) -> BTreeMap<String, Asked> {
    let mut all = BTreeMap::new();
    let mut add = |name: String, pattern: &Pattern<&str>| {
        let mut asked = Asked::default();
        asked.read(pattern);
        assert!(all.insert(name.clone(), asked).is_none(), "{name} is there twice");
    };
    for entry in &resource(lang).body {
        let Entry::Message(message) = entry else { continue };
        add(message.id.name.to_owned(), message.value.as_ref().expect("a message has a value"));
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    all
}

#[test]
fn every_code_has_a_message_a_help_and_a_meaning_and_there_is_nothing_else() {
    let codes = Code::ALL.iter().map(|code| code.slug());
    let expected: BTreeSet<_> = codes
        .flat_map(|slug| [slug.to_owned(), format!("{slug}.help"), format!("{slug}.meaning")])
        .chain(FRAME.map(str::to_owned))
        .collect();
    for lang in Lang::BOTH {
        assert_eq!(asked(lang).into_keys().collect::<BTreeSet<_>>(), expected, "{lang:?}");
    }
}

#[test]
fn the_messages_stand_in_the_order_of_the_codes() {
    for lang in Lang::BOTH {
        let resource = resource(lang);
        let messages = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Code::from_slug(message.id.name),
            _ => None,
        });
        assert_eq!(messages.collect::<Vec<_>>(), Code::ALL, "{lang:?}");
    }
}

#[test]
fn both_languages_use_the_same_variables() {
    let (cy, en) = (asked(Lang::Cy), asked(Lang::En));
    for (name, asked) in &en {
        assert_eq!(cy[name].variables, asked.variables, "{name}");
    }
}

#[test]
fn a_message_names_every_value_of_its_code_and_no_other() {
    let asked = asked(Lang::En);
    for code in Code::ALL {
        let named = &asked[code.slug()].variables;
        let arguments = arguments(&Finding::new(*code));
        let known: BTreeSet<_> = arguments.iter().map(|(name, _)| name.to_owned()).collect();
        assert!(named.is_subset(&known), "{code}: {named:?}");
        for value in values(*code).iter().filter(|value| value.name != "nearest") {
            // What was found may be told by its kind, `found-is`; nothing else may be left out.
            assert!(named.contains(value.name), "{code} doesn’t name {}", value.name);
        }
    }
}

#[test]
fn help_and_meaning_name_no_values() {
    for lang in Lang::BOTH {
        for (name, asked) in asked(lang) {
            assert!(!name.contains('.') || asked.variables.is_empty(), "{lang:?} {name}");
        }
    }
}

#[test]
fn a_selector_by_a_word_of_the_engine_knows_each_of_them() {
    for lang in Lang::BOTH {
        let asked = asked(lang);
        for code in Code::ALL {
            for value in values(*code) {
                let Form::Word(words) = value.form else { continue };
                let words: BTreeSet<_> = words.iter().map(|word| word.replace(' ', "-")).collect();
                let keys = asked[code.slug()].keys.iter().filter(|(name, _)| name == value.name);
                let keys: Vec<_> = keys.map(|(_, keys)| keys.clone()).collect();
                assert!(!keys.is_empty(), "{lang:?} {code} {}", value.name);
                for mut keys in keys {
                    keys.remove("other");
                    assert_eq!(keys, words, "{lang:?} {code} {}", value.name);
                }
            }
        }
    }
}

#[test]
fn a_plural_has_all_the_categories_of_its_language() {
    // CLDR 48, cardinal plurals of cy and en. English says none with the number 0.
    let of = |lang| match lang {
        Lang::Cy => BTreeSet::from(["zero", "one", "two", "few", "many", "other"]),
        Lang::En => BTreeSet::from(["one", "other"]),
    };
    let mut plurals = BTreeMap::new();
    for lang in Lang::BOTH {
        for (name, asked) in asked(lang) {
            for (variable, keys) in asked.keys {
                if !keys.contains("one") {
                    continue;
                }
                *plurals.entry(lang).or_insert(0) += 1;
                let keys: BTreeSet<_> = keys.iter().map(String::as_str).filter(|key| *key != "0").collect();
                assert_eq!(keys, of(lang), "{lang:?} {name} ${variable}");
            }
        }
    }
    assert_eq!(plurals.len(), 2, "{plurals:?}");
}

/// Findings of a code with every combination of words and of optional values.
fn samples(code: Code) -> Vec<Finding> {
    let mut samples = vec![Finding::new(code)];
    for value in values(code) {
        let given: Vec<Option<&str>> = match value.form {
            Form::Text => vec![Some("VALUE")],
            Form::Number => vec![Some("0"), Some("1"), Some("2"), Some("3"), Some("6"), Some("7")],
            Form::Word(words) => words.iter().copied().map(Some).collect(),
        };
        let absent = (!value.needed).then_some(None);
        let given: Vec<_> = given.into_iter().chain(absent).collect();
        samples = samples
            .into_iter()
            .flat_map(|finding| {
                given.iter().map(move |given| match given {
                    Some(given) => finding.clone().with(value.name, given),
                    None => finding.clone(),
                })
            })
            .collect();
    }
    samples
}

#[test]
fn every_finding_is_told_whole_in_both_languages() {
    for lang in Lang::BOTH {
        let words = Words::new(lang);
        for code in Code::ALL {
            for finding in samples(*code) {
                assert_eq!(faults(&finding), [""; 0]);
                let message = words.message(&finding);
                let whole = |text: &str| {
                    let gap = text.contains("{$") || text.contains("“?”") || text.contains("? ");
                    !gap && !text.contains("  ") && !text.contains('\n') && !text.trim().is_empty()
                };
                assert!(whole(&message), "{message}");
                assert!(!message.ends_with(".."), "{message}");
                let asks =
                    message.contains("Did you mean “VALUE”?") || message.contains("Ai “VALUE” oeddech");
                assert_eq!(asks, finding.value("nearest").is_some(), "{message}");
            }
            for text in [words.help(*code), words.meaning(*code)] {
                assert!(text.ends_with('.') && !text.contains('\n'), "{code}: {text}");
            }
        }
    }
}

#[test]
fn a_finding_without_its_values_is_still_a_sentence() {
    let words = Words::new(Lang::En);
    assert_eq!(words.message(&Finding::new(Code::MissingField)), "“?” is missing.");
}

#[test]
fn numbers_agree_and_the_bound_is_the_one_that_was_crossed() {
    let finding = |found, limit| {
        let finding = Finding::new(Code::OutOfLimits).with("field", "aliases").with("what", "words");
        finding.with("found", found).with("limit", limit)
    };
    let (cy, en) = (Words::new(Lang::Cy), Words::new(Lang::En));
    assert_eq!(en.message(&finding(1, 3)), "“aliases” has 1 word; the least allowed is 3.");
    assert_eq!(en.message(&finding(12_000, 3)), "“aliases” has 12000 words; the most allowed is 3.");
    assert_eq!(cy.message(&finding(2, 3)), "Mae 2 air yn “aliases”; y lleiaf a ganiateir yw 3.");
    assert_eq!(cy.message(&finding(6, 3)), "Mae 6 gair yn “aliases”; y mwyaf a ganiateir yw 3.");
}

#[test]
fn the_summary_counts_in_each_language() {
    let (cy, en) = (Words::new(Lang::Cy), Words::new(Lang::En));
    assert_eq!(en.summary(0, 0), "Everything is in order.");
    assert_eq!(en.summary(1, 3), "1 error, 3 warnings.");
    assert_eq!(en.summary(0, 1), "No errors, 1 warning.");
    assert_eq!(cy.summary(0, 0), "Mae popeth mewn trefn.");
    assert_eq!(cy.summary(1, 3), "1 gwall, 3 rhybudd.");
    assert_eq!(cy.summary(2, 2), "2 wall, 2 rybudd.");
    assert_eq!(cy.summary(12, 0), "12 gwall, dim rhybuddion.");
}

#[test]
fn what_was_found_is_told_by_its_kind() {
    let found = |found: &str| {
        let finding = Finding::new(Code::WrongKind).with("field", "date").with("expected", "yes or no");
        Words::new(Lang::En).message(&finding.with("found", found))
    };
    assert_eq!(found("maybe"), "“date” should be true or false, but it is “maybe”.");
    assert_eq!(found("a record"), "“date” should be true or false, but it is a group of keys.");
    assert_eq!(found(""), "“date” should be true or false, but it is empty.");
}

#[test]
fn the_words_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Words::new(Lang::En));
}
