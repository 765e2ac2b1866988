//! Maps among the values: pictures and records.

use crate::base::lang::{Both, Lang};
use crate::diagnostic::{Code, Finding};
use crate::schema::{Field, Fields};
use crate::yaml::Node;
use crate::yaml::form::{Form, wrong_kind};

use super::Reading;
use super::value::{Entry, Image, Within, read_all, typographic};

/// Reads a picture.
pub(super) fn image(node: &Node, within: Within, findings: &mut Vec<Finding>) -> Option<Image> {
    let mut form = Form::new(node, "image");
    let file = form.needed_word("file");
    let decorative = form.flag("decorative").unwrap_or(false);
    let credit = form.word("credit").map(|word| word.text);
    let alt = match within {
        Within::Facts => form.both("alt").map(|both| both.map(|_, word| typographic(&word.text))),
        Within::Words(_) => form.word("alt").map(|word| Both::each(|_| typographic(&word.text))),
    };
    if !decorative && alt.as_ref().is_none_or(|alt| alt.iter().any(|(_, alt)| alt.trim().is_empty())) {
        let picture = file.as_ref().map_or("", |word| word.text.as_str());
        form.add(Finding::new(Code::PictureWithoutAlt).at(node.span).with("picture", picture));
    }
    findings.extend(form.finish());
    Some(Image { file: file?.text, alt: alt.unwrap_or_default(), credit })
}

/// Reads a record.
pub(super) fn record(
    fields: &Fields,
    node: &Node,
    within: Within,
    options: &Reading,
    findings: &mut Vec<Finding>,
) -> Option<Entry> {
    if node.entries().is_none() {
        findings.push(wrong_kind(node, "record", "record"));
        return None;
    }
    let empty = Both { cy: Vec::new(), en: Vec::new() };
    if let Within::Words(_) = within {
        // Inside a telling there is one language: the record's facts and words stand side by side.
        let all: Vec<Field> = fields.all().cloned().collect();
        let values = read_all(&all, node, &[], within, options, findings);
        return Some(Entry { facts: values, words: empty });
    }
    let languages: &[&str] = if fields.words.is_empty() { &[] } else { &["cy", "en"] };
    let facts = read_all(&fields.facts, node, languages, Within::Facts, options, findings);
    let mut words = empty;
    if fields.words.is_empty() {
        return Some(Entry { facts, words });
    }
    let needed = fields.words.iter().any(|field| field.required);
    let any = Lang::BOTH.iter().any(|lang| node.get(lang.tag()).is_some());
    for lang in Lang::BOTH {
        match node.get(lang.tag()) {
            Some(inner) => {
                *words.get_mut(lang) =
                    read_all(&fields.words, inner, &[], Within::Words(lang), options, findings);
            }
            None if needed || any => {
                let finding = Finding::new(Code::TranslationMissing).at(node.span).with("item", "record");
                findings.push(finding.with("lang", lang.tag()).with("file", format!("{}:", lang.tag())));
            }
            None => {}
        }
    }
    Some(Entry { facts, words })
}
