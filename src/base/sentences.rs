//! A Fluent text that is compiled in → the tool's own sentences in one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::lang::Lang;

/// The sentences of one language. Made once a run; can be shared between threads.
pub struct Sentences {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Sentences {
    /// Reads the text. What can't be read of it, or is twice in it, a test of the room that owns it has seen.
    pub fn new(lang: Lang, text: &str) -> Sentences {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that keep scripts of two directions apart would be seen in a terminal, and Welsh needs none.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Sentences { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A sentence. One that isn't there is said by its name.
    pub fn say(&self, id: &str, attribute: Option<&str>, values: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else { return id.to_owned() };
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }
}
