//! Messages, told with values in one language. Refuses to know what a template is.

use std::collections::BTreeSet;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::base::digest::Digest;
use crate::base::lang::{Both, Lang};
use crate::diagnostic::Finding;
use crate::welsh::number::{grouped, number};

use super::known::Known;
use super::source::Source;
use super::usage::{self, Used};
use super::value::Value;

/// The words of the interface in both languages.
pub struct Messages {
    bundles: Both<FluentBundle<FluentResource>>,
    known: Both<Known>,
    digest: Digest,
}

/// Why a message is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Untold {
    /// The language has no such message.
    Unknown,
    /// It has it, and it is wrong, or something that it names is: a finding tells.
    Wrong,
    /// It needs these variables, and has no value for them. Sorted.
    Lacking(Vec<String>),
}

impl Messages {
    pub(super) fn new(sources: Both<Vec<Source>>, known: Both<Known>, digest: Digest) -> Messages {
        let Both { cy, en } = sources;
        let bundles = Both { cy: bundle(Lang::Cy, cy), en: bundle(Lang::En, en) };
        Messages { bundles, known, digest }
    }

    /// The words of a message, `name` or `name.attribute`, in one language; `None` if they can't be told
    /// ([`Messages::tell`] says why). The other language never steps in.
    pub fn format(&self, lang: Lang, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.tell(lang, id, values).ok()
    }

    /// The words of a message, or why there are none. Numbers are told with their thousands in groups; values that the
    /// message doesn't name are left aside.
    pub fn tell(&self, lang: Lang, id: &str, values: &[(&str, Value<'_>)]) -> Result<String, Untold> {
        let known = self.known.get(lang);
        let Some(told) = known.told.get(id).filter(|_| !id.starts_with('-')) else {
            return Err(if known.broken.contains(id) { Untold::Wrong } else { Untold::Unknown });
        };
        if !told.whole {
            return Err(Untold::Wrong);
        }
        let lacking = told.variables.iter().filter(|name| !values.iter().any(|(given, _)| given == name));
        let lacking: Vec<String> = lacking.cloned().collect();
        if !lacking.is_empty() {
            return Err(Untold::Lacking(lacking));
        }
        let bundle = self.bundles.get(lang);
        let (name, attribute) =
            id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let message = bundle.get_message(name).ok_or(Untold::Unknown)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        };
        let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, fluent(value))).collect();
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern.ok_or(Untold::Unknown)?, Some(&values), &mut errors);
        if errors.is_empty() { Ok(words.into_owned()) } else { Err(Untold::Wrong) }
    }

    /// Every id that at least one language has, sorted: `name` and `name.attribute`, but no terms.
    pub fn ids(&self) -> Vec<&str> {
        let ids: BTreeSet<&str> =
            self.known.iter().flat_map(|(_, known)| known.told.keys()).map(String::as_str).collect();
        ids.into_iter().filter(|id| !id.starts_with('-')).collect()
    }

    /// The variables that a message needs in one language or the other, those of the messages that it names among them.
    /// Sorted; none of an id that nobody has.
    pub fn variables(&self, id: &str) -> Vec<&str> {
        let told = self.known.iter().filter_map(|(_, known)| known.told.get(id));
        let names: BTreeSet<&str> = told.flat_map(|told| &told.variables).map(String::as_str).collect();
        names.into_iter().collect()
    }

    /// The digest of all the files' paths and contents.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Holds the messages against the ids that templates use, each with the place that uses it: an id that is nobody's,
    /// at that place; a message that nothing uses, at the message.
    pub fn usage(&self, used: &Used) -> Vec<Finding> {
        usage::compare(&self.known, used)
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages")
            .field("digest", &self.digest)
            .field("known", &self.known)
            .finish_non_exhaustive()
    }
}

fn bundle(lang: Lang, sources: Vec<Source>) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(lang.tag().parse().into_iter().collect());
    // The marks that isolate a value from text of another direction are of no use between two left-to-right languages.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(in_groups));
    for source in sources {
        // Of a message that is there twice the first stays, as in the catalogue, which has told it.
        let _twice = bundle.add_resource(source.resource);
    }
    bundle
}

/// Fluent's own numbers have no groups.
fn in_groups<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string())),
        _ => None,
    }
}

fn fluent<'v>(value: &'v Value<'_>) -> FluentValue<'v> {
    match value {
        Value::Text(text) => FluentValue::from(text.as_ref()),
        // Plural rules have no category for what is no number.
        Value::Number(value) if !value.is_finite() => FluentValue::from(number(*value)),
        Value::Number(number) => FluentValue::from(*number),
    }
}
