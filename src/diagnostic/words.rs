//! The words of the findings, from the Fluent files beside this one. Knows sentences, not formats or places.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::base::lang::Lang;

use super::arguments::{arguments, plain};
use super::code::{Code, Severity};
use super::finding::Finding;

/// What the findings are called in one language. Made once a run; can be shared between threads.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of this language.
    pub fn new(lang: Lang) -> Words {
        // What can't be read of a file that is compiled in, or is twice in it, a test has seen.
        let resource =
            FluentResource::try_new(text(lang).to_owned()).unwrap_or_else(|(resource, _)| resource);
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that keep scripts of two directions apart would be seen in a terminal, and Welsh needs none.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Words { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What is wrong: one or two sentences on one line, with "did you mean" where the finding has a nearest word.
    pub fn message(&self, finding: &Finding) -> String {
        let mut message = self.say(finding.code.slug(), None, &arguments(finding));
        if let Some(nearest) = finding.value("nearest").map(plain).filter(|nearest| !nearest.is_empty()) {
            let mut values = FluentArgs::new();
            values.set("nearest", nearest);
            message.push(' ');
            message.push_str(&self.say("did-you-mean", None, &values));
        }
        message
    }

    /// What to do about findings of this code: one or two sentences on one line.
    pub fn help(&self, code: Code) -> String {
        self.say(code.slug(), Some("help"), &FluentArgs::new())
    }

    /// What findings of this code mean, for lists: one sentence.
    pub fn meaning(&self, code: Code) -> String {
        self.say(code.slug(), Some("meaning"), &FluentArgs::new())
    }

    /// "error" or "warning".
    pub fn severity(&self, severity: Severity) -> String {
        self.frame(severity.name())
    }

    /// How many there are, in one sentence; another one when there are none.
    pub fn summary(&self, errors: usize, warnings: usize) -> String {
        if errors == 0 && warnings == 0 {
            return self.frame("nothing-wrong");
        }
        let mut values = FluentArgs::new();
        values.set("errors", errors);
        values.set("warnings", warnings);
        self.say("summary", None, &values)
    }

    /// The word before what to do.
    pub(super) fn help_label(&self) -> String {
        self.frame("help")
    }

    /// What stands beside another place of a finding.
    pub(super) fn also_here(&self) -> String {
        self.frame("also-here")
    }

    /// How many more places a finding has.
    pub(super) fn more_places(&self, count: usize) -> String {
        self.counted("more-places", count)
    }

    /// How many more findings there are than are shown.
    pub(super) fn more_findings(&self, count: usize) -> String {
        self.counted("more-findings", count)
    }

    fn counted(&self, id: &str, count: usize) -> String {
        let mut values = FluentArgs::new();
        values.set("count", count);
        self.say(id, None, &values)
    }

    fn frame(&self, id: &str) -> String {
        self.say(id, None, &FluentArgs::new())
    }

    fn say(&self, id: &str, attribute: Option<&str>, values: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        // A code without words is still told, by its name. A test sees to it that there is none.
        let Some(pattern) = pattern else { return id.to_owned() };
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }
}

/// The Fluent file of a language.
fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Cy => include_str!("cy.ftl"),
        Lang::En => include_str!("en.ftl"),
    }
}

#[cfg(test)]
mod tests;
