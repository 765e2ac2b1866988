//! Every text is in the language that it says it is in: what isn't is marked, so that a screen reader reads it aloud right
//! (active-offer C2, D2; WCAG 3.1.2).

use std::ops::Range;

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::content::markdown::{Link, Markup, Piece};
use crate::diagnostic::{Code, Finding};
use crate::welsh::identify::{Speech, speech};

use super::labels::{Labels, Twins};
use super::texts::{Pair, Text, Words};

/// The rule.
pub(super) fn check(labels: &Labels, pair: &Pair, findings: &mut Vec<Finding>) {
    for (lang, text) in pair.texts.iter() {
        let twins = Twins::of(pair.texts.get(lang.other()).words);
        let look = Look { labels, twins, text, lang };
        match text.words {
            Words::Line(words, marked) => {
                let lang = marked.unwrap_or(lang);
                findings.extend(Look { lang, ..look }.told(words, speech(words), None));
            }
            Words::Body(markup) => look.body(markup, findings),
        }
    }
}

/// Looks at one text.
struct Look<'l, 's> {
    labels: &'l Labels<'l>,
    twins: Twins<'s>,
    text: &'l Text<'s>,
    lang: Lang,
}

impl Look<'_, '_> {
    fn body(&self, markup: &Markup, findings: &mut Vec<Finding>) {
        let mut wrong: Vec<Range<usize>> = Vec::new();
        for (block, speech) in markup.heard() {
            // Most blocks are what they should be.
            if matches!(speech, Speech::Nothing | Speech::Text(None))
                || speech == Speech::Text(Some(self.lang))
            {
                continue;
            }
            let own: Vec<&str> = markup.own_words_of(block).collect();
            if let Some(finding) = self.told(&own.join(" "), speech, Some(block.span())) {
                findings.push(finding);
                wrong.extend(Some(block.text()).filter(|_| block.kind.is_running()));
            }
        }
        wrong.sort_unstable_by_key(|range| range.start);
        for piece in &markup.pieces {
            let Piece::Link(link) = piece else { continue };
            let Link { words, span, .. } = &**link;
            // What is marked is of another language, code of none; and of what is told nothing need be told twice.
            let apart = [&markup.foreign, &markup.literal, &wrong].iter().any(|ranges| reach(ranges, words));
            let own = markup.text.get(words.clone()).filter(|words| !apart && !words.is_empty());
            findings.extend(own.and_then(|own| self.told(own, speech(own), Some(*span))));
        }
    }

    fn told(&self, words: &str, speech: Speech, span: Option<Span>) -> Option<Finding> {
        let wrong = match speech {
            Speech::Nothing => false,
            Speech::Text(said) => said == Some(self.lang.other()),
            Speech::Label => self.labels.is_foreign(words, self.lang, &self.twins),
        };
        if !wrong {
            return None;
        }
        let shown: String = words.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
        let finding = self.text.finding(Code::WrongLanguage, span).with("found", self.lang.other().tag());
        Some(finding.with("words", shown))
    }
}

/// Whether any of some ranges, in order and without overlaps, reaches into another.
fn reach(ranges: &[Range<usize>], into: &Range<usize>) -> bool {
    let first = ranges.partition_point(|range| range.end <= into.start);
    ranges.get(first).is_some_and(|range| range.start < into.end)
}
