//! How a telling came to be: what it was made from, and who has checked it. Both by digest, so that whoever edits either
//! telling need not remember to say so.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};
use crate::yaml::Node;
use crate::yaml::form::{Form, wrong_kind};

/// What a telling says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// What it was made from, if it says.
    pub stamp: Option<Stamp>,
    /// Whether somebody has checked it.
    pub check: Check,
    /// Where it says that it is a machine's draft.
    pub machine: Option<Span>,
}

/// `translation:`, the state of both tellings when the one was made from the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The language that it was made from.
    pub from: Lang,
    /// The day on which that was said.
    pub on: Date,
    /// By section, what the two said then.
    pub of: BTreeMap<String, Agreed>,
    /// Where it is written.
    pub span: Span,
}

/// What two tellings said of one section when they agreed: `1a2b3c4d-5e6f7a8b`. One of them may not have had it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    /// The digest of the one that the other was made from.
    pub source: Option<String>,
    /// The digest of the one that was made.
    pub own: Option<String>,
}

/// `checked:`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Check {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// `false`.
    No(Span),
    /// `true`, without saying by whom.
    Unsigned(Span),
    /// Signed, and what was signed stands.
    Signed(SignOff),
    /// Signed, and edited since.
    Void(SignOff),
}

/// Who checked a telling, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Their role.
    pub by: String,
    /// The day.
    pub on: Date,
    /// Where it is written.
    pub span: Span,
}

impl Agreed {
    fn parse(text: &str) -> Option<Agreed> {
        let half = |text: &str| {
            let good = text.len() == 8 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            if text.is_empty() { Some(None) } else { good.then(|| Some(text.to_owned())) }
        };
        let (source, own) = text.split_once('-')?;
        Some(Agreed { source: half(source)?, own: half(own)? })
    }

    /// As it is written.
    pub fn written(&self) -> String {
        let half = |half: &Option<String>| half.clone().unwrap_or_default();
        format!("{}-{}", half(&self.source), half(&self.own))
    }
}

/// Reads it from a telling's map; `said` gives the digest of what the telling says.
pub(super) fn read(
    node: &Node,
    lang: Lang,
    said: impl FnOnce() -> String,
    findings: &mut Vec<Finding>,
) -> Provenance {
    let flag = |name: &str| {
        let node = node.get(name)?;
        Some((node.scalar()? == "true", node.span))
    };
    let stamp = node.get("translation").filter(|node| !node.is_null());
    let check = match (node.get("checked"), flag("checked")) {
        (_, Some((true, span))) => Check::Unsigned(span),
        (_, Some((false, span))) => Check::No(span),
        (Some(node), None) if node.entries().is_some() => signed(node, said, findings),
        _ => Check::Unsaid,
    };
    Provenance {
        stamp: stamp.and_then(|node| read_stamp(node, lang, findings)),
        check,
        machine: flag("machine").filter(|(yes, _)| *yes).map(|(_, span)| span),
    }
}

fn read_stamp(node: &Node, lang: Lang, findings: &mut Vec<Finding>) -> Option<Stamp> {
    let mut form = Form::new(node, "translation");
    let (from, on) = (form.needed_word("from"), form.needed_word("on"));
    let from = from.and_then(|word| {
        let from = Lang::from_tag(&word.text).filter(|from| *from != lang);
        if from.is_none() {
            let finding = Finding::new(Code::UnknownChoice).at(word.span).with("field", "translation.from");
            form.add(finding.with("value", &word.text).with("choices", lang.other().tag()));
        }
        from
    });
    let on = on.and_then(|word| day(&word.text, "translation.on", word.span, &mut form));
    let mut of = BTreeMap::new();
    for (key, node) in form.needed("of").and_then(Node::entries).unwrap_or_default() {
        match node.scalar().and_then(Agreed::parse) {
            Some(agreed) => {
                of.insert(key.name.clone(), agreed);
            }
            None => {
                let finding = Finding::new(Code::PatternMismatch).at(node.span);
                form.add(finding.with("field", &key.name).with("pattern", "[0-9a-f]{8}-[0-9a-f]{8}"));
            }
        }
    }
    findings.extend(form.finish());
    Some(Stamp { from: from?, on: on?, of, span: node.span })
}

fn signed(node: &Node, said: impl FnOnce() -> String, findings: &mut Vec<Finding>) -> Check {
    let mut form = Form::new(node, "checked");
    let by = form.needed_word("by");
    let (on, digest) = (form.needed_word("on"), form.needed_word("digest"));
    let on = on.and_then(|word| day(&word.text, "checked.on", word.span, &mut form));
    findings.extend(form.finish());
    let (Some(by), Some(on), Some(digest)) = (by, on, digest) else { return Check::No(node.span) };
    let sign_off = SignOff { by: by.text, on, span: node.span };
    if digest.text == said() { Check::Signed(sign_off) } else { Check::Void(sign_off) }
}

fn day(text: &str, field: &str, span: Span, form: &mut Form) -> Option<Date> {
    let day = text.parse().ok().filter(|_| text.len() == 10);
    if day.is_none() {
        let node = Node { span, value: crate::yaml::Value::Scalar(text.to_owned()) };
        form.add(wrong_kind(&node, field, "date"));
    }
    day
}
