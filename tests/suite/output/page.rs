//! An HTML page as a reader's browser sees it: what the walk over the output asks of it.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::{Token, Tokenizer};

/// What was read off a page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) lang: Option<String>,
    pub(crate) title: String,
    pub(crate) headings_1: usize,
    pub(crate) canonical: Option<String>,
    pub(crate) refresh: bool,
    /// `hreflang` → address, of the head.
    pub(crate) alternates: BTreeMap<String, String>,
    /// The language switches: address and language.
    pub(crate) switches: Vec<(String, String)>,
    /// Everything that `href` and `src` name.
    pub(crate) links: BTreeSet<String>,
    pub(crate) ids: BTreeSet<String>,
    pub(crate) faults: Vec<String>,
}

impl Page {
    pub(crate) fn read(html: &str) -> Page {
        let mut page = Page::default();
        let mut in_title = false;
        let mut in_svg = 0;
        for token in Tokenizer::new(html) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                    let name = text(&tag.name);
                    let attributes: BTreeMap<String, String> =
                        tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                    in_svg += usize::from(name == "svg" && !tag.self_closing);
                    // The title of a drawing is no title of the page.
                    in_title = name == "title" && in_svg == 0;
                    page.tag(&name, &attributes);
                }
                Token::EndTag(tag) => {
                    in_svg -= usize::from(&**tag.name == b"svg");
                    in_title = false;
                }
                Token::String(words) if in_title => page.title.push_str(&String::from_utf8_lossy(&words)),
                Token::Error(error) => page.faults.push(format!("{error:?}")),
                _ => {}
            }
        }
        page
    }

    fn tag(&mut self, name: &str, attributes: &BTreeMap<String, String>) {
        let get = |key: &str| attributes.get(key).map(String::as_str).unwrap_or_default();
        match name {
            "html" => self.lang = attributes.get("lang").cloned(),
            "h1" => self.headings_1 += 1,
            "style" => self.faults.push("a style of its own".to_owned()),
            "script" if get("src").is_empty() && get("type") != "application/ld+json" => {
                self.faults.push("a script of its own".to_owned());
            }
            "meta" if get("http-equiv") == "refresh" => self.refresh = true,
            "link" if get("rel") == "canonical" => self.canonical = Some(get("href").to_owned()),
            "link" if get("rel") == "alternate" && !get("hreflang").is_empty() => {
                self.alternates.insert(get("hreflang").to_owned(), get("href").to_owned());
            }
            "a" if get("rel") == "alternate" => {
                self.switches.push((get("href").to_owned(), get("hreflang").to_owned()));
            }
            _ => {}
        }
        if let Some(id) = attributes.get("id")
            && !self.ids.insert(id.clone())
        {
            self.faults.push(format!("the id {id} twice"));
        }
        for (key, value) in attributes {
            if key.starts_with("on") || key == "style" {
                self.faults.push(format!("{key}={value}"));
            }
            if key == "href" || key == "src" {
                if value.trim_start().to_lowercase().starts_with("javascript:") {
                    self.faults.push(value.clone());
                }
                self.links.insert(value.clone());
            }
        }
    }
}
