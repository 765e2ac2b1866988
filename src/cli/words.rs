//! What the commands say, in the tool's language.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::base::lang::Lang;
use crate::base::sentences::Sentences;

/// The sentences of the commands.
pub(super) fn sentences(lang: Lang) -> Sentences {
    let text = match lang {
        Lang::Cy => include_str!("cy.ftl"),
        Lang::En => include_str!("en.ftl"),
    };
    Sentences::new(lang, text)
}

/// The values of a sentence.
pub(super) fn values<'v, const N: usize>(values: [(&'v str, FluentValue<'v>); N]) -> FluentArgs<'v> {
    FluentArgs::from_iter(values)
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_languages_have_the_same_sentences_with_the_same_variables() {
        let shape = |text: &'static str| {
            let resource = fluent_syntax::parser::parse(text).expect("readable");
            let mut shape = Vec::new();
            for entry in resource.body {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    let written = format!("{:?}", message.value);
                    let mut names: Vec<_> = written
                        .split("VariableReference { id: Identifier { name: \"")
                        .skip(1)
                        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                        .collect();
                    names.sort();
                    names.dedup();
                    shape.push((message.id.name.to_owned(), names));
                }
            }
            shape
        };
        let english = shape(include_str!("en.ftl"));
        assert!(english.iter().any(|(id, names)| id == "built" && names.len() == 5));
        assert_eq!(english, shape(include_str!("cy.ftl")));
    }
}
