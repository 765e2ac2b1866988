//! A map with known keys → its values, with a finding for each key that is unknown, missing or of another kind.
//!
//! For what the engine itself declares (`site.yaml`, the types). What a site declares is read by `content`.

use crate::base::lang::{Both, Lang};
use crate::base::nearest::nearest;
use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

use super::{Node, Value};

/// A map that is being read key by key. Ask for every key that may be there, then call [`Form::finish`].
pub struct Form<'n> {
    node: &'n Node,
    owner: &'n str,
    known: Vec<&'static str>,
    /// Whether it is a map or empty: of anything else no key is missing, it is wrong as a whole.
    map: bool,
    findings: Vec<Finding>,
}

/// A text and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The text.
    pub text: String,
    /// Its bytes in the file.
    pub span: Span,
}

impl<'n> Form<'n> {
    /// Starts reading a map; `owner` is what the user would call it. What is no map is a finding, and reads as empty.
    pub fn new(node: &'n Node, owner: &'n str) -> Form<'n> {
        let map = node.entries().is_some() || node.is_null();
        let mut form = Form { node, owner, known: Vec::new(), map, findings: Vec::new() };
        if !map {
            form.wrong(node, owner, "record");
        }
        form
    }

    /// The value of a key, if it is there and not empty.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        self.known.push(key);
        self.node.get(key).filter(|node| !node.is_null())
    }

    /// The value of a key that has to be there.
    pub fn needed(&mut self, key: &'static str) -> Option<&'n Node> {
        let node = self.node(key);
        if node.is_none() && self.map {
            self.findings.push(Finding::new(Code::MissingField).at(self.node.span).with("field", key));
        }
        node
    }

    /// A text.
    pub fn word(&mut self, key: &'static str) -> Option<Word> {
        let node = self.node(key)?;
        self.as_word(node, key)
    }

    /// A text that has to be there.
    pub fn needed_word(&mut self, key: &'static str) -> Option<Word> {
        let node = self.needed(key)?;
        self.as_word(node, key)
    }

    /// `true` or `false`; `None` when it isn't there.
    pub fn flag(&mut self, key: &'static str) -> Option<bool> {
        let node = self.node(key)?;
        match node.scalar() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                self.wrong(node, key, "yes or no");
                None
            }
        }
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str) -> Option<i64> {
        let node = self.node(key)?;
        let number = node.scalar().and_then(|text| text.parse().ok());
        if number.is_none() {
            self.wrong(node, key, "integer");
        }
        number
    }

    /// A list of texts; one text alone counts as a list of one.
    pub fn words(&mut self, key: &'static str) -> Vec<Word> {
        let Some(node) = self.node(key) else { return Vec::new() };
        match &node.value {
            Value::List(items) => items.iter().filter_map(|item| self.as_word(item, key)).collect(),
            _ => self.as_word(node, key).into_iter().collect(),
        }
    }

    /// A text in both languages: a map of `cy` and `en`, neither of which may be missing.
    pub fn both(&mut self, key: &'static str) -> Option<Both<Word>> {
        let node = self.node(key)?;
        self.as_both(node, key)
    }

    /// A text in both languages that has to be there.
    pub fn needed_both(&mut self, key: &'static str) -> Option<Both<Word>> {
        let node = self.needed(key)?;
        self.as_both(node, key)
    }

    /// Adds a finding of the caller's.
    pub fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Adds findings of the caller's.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.findings.extend(findings);
    }

    /// A finding for each key that nobody asked for, and all findings before.
    pub fn finish(mut self) -> Vec<Finding> {
        for (key, _) in self.node.entries().unwrap_or_default() {
            if !self.known.contains(&key.name.as_str()) {
                let near = nearest(&key.name, self.known.iter().copied());
                let finding = Finding::new(Code::UnknownKey).at(key.span).with("key", &key.name);
                self.findings.push(finding.with("owner", self.owner).nearest(near));
            }
        }
        self.findings
    }

    fn as_word(&mut self, node: &Node, key: &str) -> Option<Word> {
        match node.scalar() {
            Some(text) => Some(Word { text: text.to_owned(), span: node.span }),
            None => {
                self.wrong(node, key, "text");
                None
            }
        }
    }

    fn as_both(&mut self, node: &'n Node, key: &'static str) -> Option<Both<Word>> {
        let mut form = Form::new(node, key);
        // An empty text is a text here: the address of the home page is "".
        let both = Both { cy: form.needed_word("cy"), en: form.needed_word("en") };
        let mut findings = form.finish();
        for finding in &mut findings {
            if finding.code == Code::MissingField {
                let lang = if finding.value("field") == Some("cy") { Lang::Cy } else { Lang::En };
                *finding = Finding::new(Code::TranslationMissing)
                    .at(node.span)
                    .with("item", key)
                    .with("lang", lang.tag())
                    .with("file", format!("{key}: {}", lang.tag()));
            }
        }
        self.findings.extend(findings);
        both.whole()
    }

    fn wrong(&mut self, node: &Node, field: &str, expected: &str) {
        self.findings.push(wrong_kind(node, field, expected));
    }
}

/// The finding for a value that is of another kind than `expected`.
pub fn wrong_kind(node: &Node, field: &str, expected: &str) -> Finding {
    let found = match &node.value {
        Value::Null => "nothing".to_owned(),
        Value::Scalar(text) => text.chars().take(40).collect(),
        Value::List(_) => "a list".to_owned(),
        Value::Map(_) => "a record".to_owned(),
    };
    Finding::new(Code::WrongKind)
        .at(node.span)
        .with("field", field)
        .with("expected", expected)
        .with("found", found)
}
