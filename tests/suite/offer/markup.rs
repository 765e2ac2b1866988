//! What a site's pages are made of, element by element, for the tests of the Active Offer; and the sites that they are shown.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use ahp1::base::lang::Lang;
use ahp1::pipeline::Memory;
use html5gum::{Token, Tokenizer};

use crate::folder::repository;
use crate::line::{codes, make, sources};

/// An element of a page, with all the words in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    /// The numbers of the elements that it stands in, the outermost first.
    pub(super) within: Vec<usize>,
    pub(super) text: String,
}

impl Element {
    /// The value of an attribute; nothing where it hasn't one.
    pub(super) fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// Whether it is the way to the other language.
    pub(super) fn is_switch(&self) -> bool {
        self.name == "a" && self.get("rel") == "alternate"
    }
}

/// The output of a site: its pages by their address under the host, and its other texts by their path.
pub(super) struct Site {
    pub(super) origin: String,
    pub(super) pages: BTreeMap<String, Vec<Element>>,
    pub(super) texts: BTreeMap<String, String>,
}

impl Site {
    /// The pages of a language, those for lost addresses among them, without those that only lead on.
    pub(super) fn of(&self, lang: Lang) -> impl Iterator<Item = (&str, &[Element])> {
        let root = format!("/{}/", lang.tag());
        let pages = self.pages.iter().filter(move |(address, page)| {
            address.starts_with(&root) && !page.iter().any(|one| one.get("http-equiv") == "refresh")
        });
        pages.map(|(address, page)| (address.as_str(), page.as_slice()))
    }
}

/// This repository's site, made once.
pub(super) fn own() -> &'static Site {
    static OWN: OnceLock<Site> = OnceLock::new();
    OWN.get_or_init(|| site(&repository(), &[]))
}

/// The site that `ahp1 init` makes, with these changes: a file, what stands in it, and what stands there then.
pub(super) fn new_site(changes: &[(&str, &str, &str)]) -> Site {
    site(&repository().join("src/cli/starter"), changes)
}

fn site(root: &Path, changes: &[(&str, &str, &str)]) -> Site {
    let mut sources = sources(root);
    for (path, from, to) in changes {
        let text = sources.text(path).unwrap_or_else(|| panic!("no {path}"));
        assert!(text.contains(from), "{path} has no “{from}”");
        let text = text.replace(from, to);
        assert_eq!(sources.insert(path, text.as_bytes()), None);
    }
    let made = make(sources, &Memory::default());
    assert!(!made.pages.is_empty(), "{:?}", codes(&made.findings));
    let mut whole = Site { origin: String::new(), pages: BTreeMap::new(), texts: BTreeMap::new() };
    for (path, bytes) in made.pages {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if path.ends_with(".html") && !path.starts_with("data/") {
            let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
            whole.pages.insert(address, elements(&text));
        } else {
            whole.texts.insert(path, text);
        }
    }
    let canonical = whole.pages["/"].iter().find(|one| one.get("rel") == "canonical").expect("an address");
    whole.origin = canonical.get("href").trim_end_matches('/').to_owned();
    whole
}

/// The elements of a page in their order.
fn elements(html: &str) -> Vec<Element> {
    const VOID: [&str; 10] = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
                let leaf = VOID.contains(&name.as_str()) || tag.self_closing;
                let attributes = attributes.collect();
                elements.push(Element { name, attributes, within: open.clone(), text: String::new() });
                if !leaf {
                    open.push(elements.len() - 1);
                }
            }
            Token::EndTag(_) => drop(open.pop()),
            Token::String(words) => {
                let words = text(&words);
                for number in &open {
                    elements[*number].text.push_str(&words);
                }
            }
            _ => {}
        }
    }
    elements
}
