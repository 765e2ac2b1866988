//! The words of the findings, from the Fluent files beside this one. Knows sentences, not formats or places.

use fluent_bundle::FluentArgs;

use crate::base::lang::Lang;
use crate::base::sentences::Sentences;

use super::arguments::{arguments, plain};
use super::code::{Code, Severity};
use super::finding::Finding;

/// What the findings are called in one language. Made once a run; can be shared between threads.
pub struct Words {
    sentences: Sentences,
}

impl Words {
    /// The words of this language.
    pub fn new(lang: Lang) -> Words {
        Words { sentences: Sentences::new(lang, text(lang)) }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.sentences.lang()
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
    pub(crate) fn more_findings(&self, count: usize) -> String {
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
        self.sentences.say(id, attribute, values)
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
