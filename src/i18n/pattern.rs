//! The pattern of a message → what it names and what is wrong in it. Refuses to know whether what it names is there.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding, Place};
use crate::welsh::plural::{PluralCategory, categories};
use crate::welsh::triggers::changes_next;

use super::source::Source;

/// Most characters of a number in a message: the plural rules of `intl_pluralrules` overflow at 20 digits.
const LONGEST_NUMBER: usize = 15;

/// The names of variables that hold figures or days, of which no letter changes.
const FIGURES: [&str; 19] = [
    "amser", "blwyddyn", "count", "cyfanswm", "date", "day", "diwrnod", "dyddiad", "limit", "n", "nifer",
    "number", "page", "pages", "rhif", "time", "total", "version", "year",
];

/// A message, an attribute, or a term: something with words of its own.
pub(super) struct Unit<'r> {
    /// `name`, `name.attribute`, `-term`, `-term.attribute`.
    pub(super) id: String,
    /// Where its name stands.
    pub(super) place: Place,
    /// Its words.
    pub(super) pattern: &'r Pattern<&'r str>,
    /// What it names.
    pub(super) references: Vec<Reference<'r>>,
    /// The variables that it names.
    pub(super) variables: BTreeSet<&'r str>,
    /// Those of them that it shows, and not only chooses by.
    pub(super) shown: BTreeSet<&'r str>,
    /// Whether it can't be told.
    pub(super) faulty: bool,
}

/// A message or term that a unit names.
pub(super) struct Reference<'r> {
    /// The id of the unit.
    pub(super) id: String,
    /// Where it is named.
    pub(super) place: Place,
    /// The arguments that it is given by name.
    pub(super) given: Vec<&'r str>,
}

/// Walks the words of the unit `id` whose name stands at `place`.
pub(super) fn unit<'r>(
    lang: Lang,
    source: &'r Source,
    (id, place): (String, Place),
    pattern: &'r Pattern<&'r str>,
) -> (Unit<'r>, Vec<Finding>) {
    let unit = Unit {
        id,
        place,
        pattern,
        references: Vec::new(),
        variables: BTreeSet::new(),
        shown: BTreeSet::new(),
        faulty: false,
    };
    let mut walk = Walk { lang, source, unit, findings: Vec::new() };
    if !says_something(pattern) {
        let empty = Finding { place: Some(walk.unit.place.clone()), ..Finding::new(Code::MessageEmpty) };
        walk.findings.push(empty.with("id", &walk.unit.id));
    }
    walk.pattern(pattern);
    (walk.unit, walk.findings)
}

/// The id of what an expression names.
pub(super) fn named(expression: &InlineExpression<&str>) -> Option<String> {
    let (sign, id, attribute) = match expression {
        InlineExpression::MessageReference { id, attribute } => ("", id, attribute),
        InlineExpression::TermReference { id, attribute, .. } => ("-", id, attribute),
        _ => return None,
    };
    Some(match attribute {
        Some(attribute) => format!("{sign}{}.{}", id.name, attribute.name),
        None => format!("{sign}{}", id.name),
    })
}

fn says_something(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { value } => !value.trim().is_empty(),
        PatternElement::Placeable { expression } => shows_something(expression),
    })
}

fn shows_something(expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => !value.trim().is_empty(),
        Expression::Inline(InlineExpression::Placeable { expression }) => shows_something(expression),
        Expression::Inline(_) => true,
        Expression::Select { variants, .. } => variants.iter().any(|variant| says_something(&variant.value)),
    }
}

struct Walk<'r> {
    lang: Lang,
    source: &'r Source,
    unit: Unit<'r>,
    findings: Vec<Finding>,
}

impl<'r> Walk<'r> {
    fn pattern(&mut self, pattern: &'r Pattern<&'r str>) {
        let mut before = "";
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => before = value,
                PatternElement::Placeable { expression } => {
                    self.mutation(before, expression);
                    self.expression(expression);
                    before = "";
                }
            }
        }
    }

    /// A value of any words directly behind a Welsh word that would change its first letter: nobody can write it right.
    /// Behind a colon or in quotation marks it stays as it is, and so do figures.
    fn mutation(&mut self, before: &'r str, expression: &'r Expression<&'r str>) {
        let Expression::Inline(InlineExpression::VariableReference { id }) = expression else { return };
        let word = before.trim_end();
        let word = &word[word.rfind(char::is_whitespace).map_or(0, |at| at + 1)..];
        if self.lang == Lang::Cy
            && before.len() > before.trim_end().len()
            && changes_next(word)
            && !FIGURES.contains(&id.name)
        {
            let place = Some(self.source.place(id.name));
            let finding = Finding { place, ..Finding::new(Code::MessageMutation) };
            self.findings
                .push(finding.with("id", &self.unit.id).with("word", word).with("variable", id.name));
        }
    }

    fn expression(&mut self, expression: &'r Expression<&'r str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                match selector {
                    // What only chooses is not shown.
                    InlineExpression::VariableReference { id } => drop(self.unit.variables.insert(id.name)),
                    other => self.inline(other),
                }
                self.plural(selector, variants);
                for variant in variants {
                    if let VariantKey::NumberLiteral { value } = variant.key {
                        self.number(value);
                    }
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'r InlineExpression<&'r str>) {
        match inline {
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::NumberLiteral { value } => self.number(value),
            InlineExpression::FunctionReference { id, arguments } => {
                // NUMBER would not group digits, and there is no other function.
                self.fault(id.name, format!("there is no function {}; numbers need none", id.name));
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, .. } => self.reference(inline, id.name, None),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.reference(inline, id.name, arguments.as_ref());
            }
            InlineExpression::VariableReference { id } => {
                self.unit.variables.insert(id.name);
                self.unit.shown.insert(id.name);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn reference(
        &mut self,
        inline: &'r InlineExpression<&'r str>,
        name: &'r str,
        arguments: Option<&'r CallArguments<&'r str>>,
    ) {
        let given = arguments.iter().flat_map(|arguments| &arguments.named).map(|named| named.name.name);
        if let Some(id) = named(inline) {
            let place = self.source.place(name);
            self.unit.references.push(Reference { id, place, given: given.collect() });
        }
        if let Some(arguments) = arguments {
            self.arguments(arguments);
        }
    }

    fn arguments(&mut self, arguments: &'r CallArguments<&'r str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        arguments.positional.iter().chain(named).for_each(|value| self.inline(value));
    }

    fn number(&mut self, written: &'r str) {
        if written.len() > LONGEST_NUMBER {
            self.fault(written, format!("a number with more than {LONGEST_NUMBER} digits"));
        }
    }

    fn fault(&mut self, part: &str, reason: String) {
        self.unit.faulty = true;
        let finding = Finding { place: Some(self.source.place(part)), ..Finding::new(Code::MessageSyntax) };
        self.findings.push(finding.with("reason", reason));
    }

    fn plural(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let keys: Vec<&str> = variants.iter().map(|variant| key(&variant.key)).collect();
        let Some(missing) = missing_categories(self.lang, &keys) else {
            return;
        };
        let at = match selector {
            InlineExpression::VariableReference { id } => id.name,
            _ => keys.first().copied().unwrap_or_default(),
        };
        let finding = Finding { place: Some(self.source.place(at)), ..Finding::new(Code::MessagePlural) };
        self.findings.push(finding.with("id", &self.unit.id).with("missing", missing));
    }
}

fn key<'r>(key: &VariantKey<&'r str>) -> &'r str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// The categories of the language that a choice with these keys lacks, if it is one between numbers and lacks any.
///
/// It is one if a key is a number or a category (CLDR, plural rules). `other` alone proves nothing beside keys of
/// another kind, since it is also how people name the rest of texts: `[feminine]`, `*[other]`.
fn missing_categories(lang: Lang, keys: &[&str]) -> Option<String> {
    let is_number = |key: &&str| key.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    let category = |key: &&str| PluralCategory::from_name(key);
    let counted = |key: &&str| {
        is_number(key) || category(key).is_some_and(|category| category != PluralCategory::Other)
    };
    if !keys.iter().any(counted) && !keys.iter().all(|key| category(key).is_some()) {
        return None;
    }
    let lacking = categories(lang).iter().filter(|category| !keys.contains(&category.name()));
    let names: Vec<&str> = lacking.map(|category| category.name()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
