//! Every text is in the language that it says it is in: what isn't is marked, so that a screen reader reads it aloud right
//! (active-offer C2, D2; WCAG 3.1.2).

use std::borrow::Cow;

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::content::markdown::BlockKind;
use crate::diagnostic::{Code, Finding};
use crate::welsh::identify::identify;

use super::Subject;
use super::texts::{Pair, Text, Words};

/// From so many words a text says what language it is in; a shorter one may be a name.
const LEAST: usize = 6;

/// The rule.
pub(super) fn check(_: Subject, pair: &Pair, findings: &mut Vec<Finding>) {
    for (lang, text) in pair.texts.iter() {
        match text.words {
            Words::Line(words, marked) => {
                findings.extend(told(text, words, marked.unwrap_or(lang), None));
            }
            Words::Body(markup) => {
                for block in markup.blocks.iter().filter(|block| block.kind != BlockKind::Code) {
                    let own: Vec<&str> = markup.own_words_of(block).collect();
                    let words = match own.as_slice() {
                        [whole] => Cow::Borrowed(*whole),
                        parts => Cow::Owned(parts.join(" ")),
                    };
                    findings.extend(told(text, &words, lang, Some(block.span())));
                }
            }
        }
    }
}

fn told(text: &Text, words: &str, lang: Lang, span: Option<Span>) -> Option<Finding> {
    // What a text says of its language its words outside of names say.
    let said = words.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
    if said.take(LEAST).count() < LEAST || identify(words).lang()? == lang {
        return None;
    }
    let shown: String = words.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    let finding = text.finding(Code::WrongLanguage, span).with("found", lang.other().tag());
    Some(finding.with("words", shown))
}
