//! What the units of a language name → what each needs, and what is wrong with the names.
//!
//! Units are followed depth first with a stack of our own, so that a chain of any length and a circle of any size end.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::base::nearest::nearest;
use crate::diagnostic::{Code, Finding, Place};

use super::catalogue::Catalogue;
use super::known::{Known, Told, entry_of};
use super::pattern::{Reference, Unit, named};

/// Most placeables in one telling and most variables, those of the messages that it names among them. `fluent-bundle`
/// 0.16 gives up beyond 100 placeables, and panics on some (its issue 242): nothing may get there.
const MOST: usize = 100;

/// The wrong names that are held against all right ones: each costs a comparison with every id.
const MOST_GUESSES: usize = 50;

/// Follows what the units of `catalogue` name. What the other language has is left to `twins`, which tells it once.
pub(super) fn follow(catalogue: &Catalogue<'_>, other: &Catalogue<'_>) -> (Known, Vec<Finding>) {
    let units: Vec<&Unit<'_>> = catalogue.units.values().collect();
    let numbers = units.iter().enumerate().map(|(number, unit)| (unit.id.as_str(), number)).collect();
    let states = units.iter().map(|_| State::New).collect();
    let mut follow =
        Follow { catalogue, other, units, numbers, states, guesses: MOST_GUESSES, findings: Vec::new() };
    for number in 0..follow.units.len() {
        follow.from(number);
    }
    follow.finish()
}

enum State {
    New,
    /// On the stack: who names it now goes in a circle.
    Open,
    Done(Needs),
}

/// What a unit needs to be told.
#[derive(Default)]
struct Needs {
    variables: BTreeSet<String>,
    /// Of these, what it shows.
    shown: BTreeSet<String>,
    placeables: usize,
    /// Whether it can be told at all.
    whole: bool,
}

struct Follow<'c, 'r> {
    catalogue: &'c Catalogue<'r>,
    other: &'c Catalogue<'r>,
    units: Vec<&'c Unit<'r>>,
    numbers: BTreeMap<&'c str, usize>,
    states: Vec<State>,
    guesses: usize,
    findings: Vec<Finding>,
}

impl Follow<'_, '_> {
    fn from(&mut self, start: usize) {
        // A unit and the number of its references that were followed already.
        let mut stack = vec![(start, 0)];
        while let Some((number, followed)) = stack.last_mut() {
            let number = *number;
            if *followed == 0 {
                match self.states[number] {
                    State::New => self.states[number] = State::Open,
                    State::Open | State::Done(_) => {
                        stack.pop();
                        continue;
                    }
                }
            }
            let unit = self.units[number];
            let reference = unit.references.get(*followed);
            *followed += 1;
            match reference {
                None => {
                    let needs = self.needs(unit);
                    self.states[number] = State::Done(needs);
                    stack.pop();
                }
                Some(reference) => match self.numbers.get(reference.id.as_str()) {
                    None => self.undefined(reference),
                    Some(next) => match self.states[*next] {
                        State::New => stack.push((*next, 0)),
                        State::Open => {
                            let reason = format!("{} names itself, through {}", reference.id, unit.id);
                            self.fault(&reference.place, reason);
                        }
                        State::Done(_) => {}
                    },
                },
            }
        }
    }

    /// What a unit needs, when all that it names is followed. What is in a circle is not whole, since the last of it
    /// meets one that is still open.
    fn needs(&mut self, unit: &Unit<'_>) -> Needs {
        let owned = |names: &BTreeSet<&str>| names.iter().map(|name| (*name).to_owned()).collect();
        let mut needs = Needs {
            variables: owned(&unit.variables),
            shown: owned(&unit.shown),
            placeables: 0,
            whole: !unit.faulty,
        };
        let mut lacking = Vec::new();
        for reference in &unit.references {
            match self.done(&reference.id) {
                Some(named) if named.whole && reference.id.starts_with('-') => {
                    let given = |name: &&String| reference.given.contains(&name.as_str());
                    let missing = named.shown.iter().find(|name| !given(name));
                    lacking.extend(missing.map(|name| (reference, name.clone())));
                }
                Some(named) if named.whole => {
                    needs.variables.extend(named.variables.iter().cloned());
                    needs.shown.extend(named.shown.iter().cloned());
                }
                _ => needs.whole = false,
            }
        }
        for (reference, name) in lacking {
            needs.whole = false;
            self.fault(
                &reference.place,
                format!("{} shows ${name}, which it is not given here", reference.id),
            );
        }
        needs.placeables = if needs.whole { self.placeables(unit.pattern) } else { 0 };
        let counted = "counted with those of what it names";
        if needs.placeables > MOST {
            needs.whole = false;
            self.fault(&unit.place, format!("more than {MOST} placeables, {counted}"));
        }
        if needs.variables.len() > MOST {
            needs.whole = false;
            self.fault(&unit.place, format!("more than {MOST} variables, {counted}"));
        }
        needs
    }

    fn done(&self, id: &str) -> Option<&Needs> {
        match self.states.get(*self.numbers.get(id)?)? {
            State::Done(needs) => Some(needs),
            State::New | State::Open => None,
        }
    }

    /// How many placeables telling a pattern takes at most. Recursion ends where `guard` ends nesting.
    fn placeables(&self, pattern: &Pattern<&str>) -> usize {
        let count = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { .. } => 0,
            PatternElement::Placeable { expression } => self.of_expression(expression),
        };
        pattern.elements.iter().map(count).fold(0, usize::saturating_add)
    }

    fn of_expression(&self, expression: &Expression<&str>) -> usize {
        match expression {
            Expression::Inline(inline) => 1 + self.of_inline(inline),
            Expression::Select { selector, variants } => {
                let most = variants.iter().map(|variant| self.placeables(&variant.value)).max().unwrap_or(0);
                1 + self.of_inline(selector) + most
            }
        }
    }

    fn of_inline(&self, inline: &InlineExpression<&str>) -> usize {
        let target = named(inline).and_then(|id| self.done(&id)).map_or(0, |needs| needs.placeables);
        let inside = match inline {
            InlineExpression::Placeable { expression } => self.of_expression(expression),
            InlineExpression::TermReference { arguments: Some(arguments), .. } => {
                arguments.positional.iter().map(|value| self.of_inline(value)).fold(0, usize::saturating_add)
            }
            _ => 0,
        };
        target.saturating_add(inside)
    }

    fn undefined(&mut self, reference: &Reference<'_>) {
        let id = &reference.id;
        let entry = entry_of(id);
        let there = |catalogue: &Catalogue<'_>| {
            catalogue.torn || catalogue.broken.contains(entry) || catalogue.broken.contains(id)
        };
        // A message that the other language has is missing here, which is told at that message.
        let missing = !id.starts_with('-') && (self.other.units.contains_key(id) || there(self.other));
        if missing || there(self.catalogue) {
            return;
        }
        let guess = if self.guesses == 0 { None } else { guess(id, self.catalogue.units.keys()) };
        self.guesses = self.guesses.saturating_sub(1);
        let finding =
            Finding { place: Some(reference.place.clone()), ..Finding::new(Code::MessageUndefined) };
        self.findings.push(finding.with("id", id).nearest(guess));
    }

    fn fault(&mut self, place: &Place, reason: String) {
        let finding = Finding { place: Some(place.clone()), ..Finding::new(Code::MessageSyntax) };
        self.findings.push(finding.with("reason", reason));
    }

    fn finish(self) -> (Known, Vec<Finding>) {
        let told = self.units.iter().zip(self.states).map(|(unit, state)| {
            let needs = match state {
                State::Done(needs) => needs,
                State::New | State::Open => Needs::default(),
            };
            let references = unit.references.iter().map(|reference| reference.id.clone()).collect();
            let Needs { variables, whole, shown: _, placeables: _ } = needs;
            (unit.id.clone(), Told { place: unit.place.clone(), variables, references, whole })
        });
        let known = Known {
            told: told.collect(),
            entries: self.catalogue.entries.clone(),
            broken: self.catalogue.broken.clone(),
            torn: self.catalogue.torn,
        };
        (known, self.findings)
    }
}

/// The id nearest to a wrong one. Much longer and much shorter ones can't be, and are not compared.
pub(super) fn guess<'a>(wrong: &str, ids: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    nearest(wrong, ids.map(String::as_str).filter(|id| id.len().abs_diff(wrong.len()) <= wrong.len() / 3 + 1))
}
