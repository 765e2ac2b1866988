//! What a command has to say → the terminal: findings in the format that was asked for, sentences in the tool's language.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::base::lang::Lang;
use crate::base::sentences::Sentences;
use crate::diagnostic::human::{Amount, Look, Paint};
use crate::diagnostic::{Judged, Report, Words, github, human, json, sarif};
use crate::scan::Sources;

use super::words::{sentences, values};
use super::{Format, Tongue};

/// Width of a page where the terminal doesn't say.
const WIDTH: usize = 100;

/// Who tells.
pub(super) struct Teller {
    lang: Lang,
    format: Format,
    words: Words,
    own: Sentences,
    amount: Amount,
}

impl Teller {
    pub(super) fn new(format: Format, lang: Option<Tongue>, all: bool) -> Teller {
        let lang = match lang {
            Some(tongue) => tongue.lang(),
            None => system_language(),
        };
        let amount = if all { Amount::All } else { Amount::Few };
        Teller { lang, format, words: Words::new(lang), own: sentences(lang), amount }
    }

    /// The language of the tool itself.
    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// What a finding is called.
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// One of the commands' own sentences.
    pub(super) fn sentence<const N: usize>(&self, id: &str, with: [(&str, FluentValue); N]) -> String {
        self.own.say(id, None, &values(with))
    }

    /// One of the commands' own sentences, whose values are texts.
    pub(super) fn sentence_of(&self, id: &str, with: &[(&str, &str)]) -> String {
        let values = with.iter().map(|(name, text)| (*name, FluentValue::from(*text)));
        self.own.say(id, None, &FluentArgs::from_iter(values))
    }

    /// Whether people read this, not machines.
    pub(super) fn for_people(&self) -> bool {
        self.format == Format::Human
    }

    /// Tells the findings: to people and to GitHub beside the output, to machines as the output.
    pub(super) fn findings(&self, findings: &[Judged], sources: &Sources, root: &Path) {
        let root = shown(root);
        let text = |path: &str| sources.text(path);
        let report = Report { findings, sources: &text, words: &self.words, root: &root };
        match self.format {
            Format::Human => {
                let paint = if io::stderr().is_terminal() { Paint::Coloured } else { Paint::Plain };
                self.say(human::write(&report, Look { paint, amount: self.amount, width: WIDTH }).trim_end());
            }
            Format::Github => out(&github::write(&report)),
            Format::Json => out(&json::write(&report)),
            Format::Sarif => out(&sarif::write(&report)),
        }
    }

    /// Says a sentence beside the output.
    pub(super) fn say(&self, text: impl Display) {
        // A terminal that is gone can't be told.
        let _ = writeln!(anstream::stderr(), "{text}");
    }

    /// Says what is wrong with the machine or the call.
    pub(super) fn fault(&self, error: &io::Error) {
        self.say(format_args!("ahp1: {error}"));
    }
}

/// Writes to the output.
pub(super) fn out(text: &str) {
    // Whoever reads may stop reading: that is no fault.
    let _ = writeln!(anstream::stdout(), "{}", text.trim_end());
}

/// The root as the reader would write it: nothing when it is the folder they stand in.
fn shown(root: &Path) -> String {
    let here = std::env::current_dir().ok().and_then(|here| here.canonicalize().ok());
    let full = root.canonicalize().ok();
    match (here, full) {
        (Some(here), Some(full)) => match full.strip_prefix(&here) {
            Ok(inside) => inside.display().to_string(),
            Err(_) => root.display().to_string(),
        },
        _ => root.display().to_string(),
    }
}

/// The system's language: Welsh where it says so. English otherwise is no judgement: the tool speaks only these two.
fn system_language() -> Lang {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    match said {
        Some(locale) if locale.starts_with("cy") => Lang::Cy,
        _ => Lang::En,
    }
}
