//! An HTML page as a reader's browser sees it: what the walk over the output asks of it.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::{Token, Tokenizer};

/// Elements that have no end (HTML, 13.1.2).
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

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
    /// Pictures in their order: address, and whether a reader has to come near before it is loaded.
    pub(crate) pictures: Vec<(String, bool)>,
    /// `og:image`.
    pub(crate) image: Option<String>,
    /// Style sheets and scripts: address and what a browser compares them with.
    pub(crate) integrities: Vec<(String, String)>,
    pub(crate) ids: BTreeSet<String>,
    /// The ids of headings, in their order.
    pub(crate) sections: Vec<String>,
    /// The ids that labels and descriptions name.
    pub(crate) named_ids: BTreeSet<String>,
    /// Its style sheets.
    pub(crate) sheets: Vec<String>,
    /// The files of its scripts.
    pub(crate) scripts: Vec<String>,
    /// Scripts that rendering waits for.
    pub(crate) blocking: Vec<String>,
    /// What it says of itself as linked data.
    pub(crate) data: Vec<String>,
    pub(crate) faults: Vec<String>,
}

impl Page {
    pub(crate) fn read(html: &str) -> Page {
        let mut page = Page::default();
        let mut in_title = false;
        let mut in_data = false;
        let mut in_svg = 0;
        let mut open: Vec<String> = Vec::new();
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
                    in_data = name == "script"
                        && attributes.get("type").is_some_and(|ty| ty == "application/ld+json");
                    if in_data {
                        page.data.push(String::new());
                    }
                    page.tag(&name, &attributes);
                    if !VOID.contains(&name.as_str()) && !tag.self_closing {
                        open.push(name);
                    }
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name);
                    if let Some(last) = open.pop().filter(|last| *last != name) {
                        page.faults.push(format!("</{name}> where {last} ends"));
                    }
                    in_svg -= usize::from(&**tag.name == b"svg");
                    in_title = false;
                    in_data = false;
                }
                Token::String(words) if in_data => {
                    page.data.last_mut().expect("begun").push_str(&String::from_utf8_lossy(&words));
                }
                Token::String(words) if in_title => page.title.push_str(&String::from_utf8_lossy(&words)),
                Token::Error(error) => page.faults.push(format!("{error:?}")),
                _ => {}
            }
        }
        page.faults.extend(open.iter().map(|name| format!("{name} never ends")));
        let lost = page.named_ids.difference(&page.ids);
        page.faults.extend(lost.map(|id| format!("no id {id}, which is named")));
        page
    }

    fn tag(&mut self, name: &str, attributes: &BTreeMap<String, String>) {
        let get = |key: &str| attributes.get(key).map(String::as_str).unwrap_or_default();
        let style = name == "link" && get("rel") == "stylesheet";
        if style || (name == "script" && attributes.contains_key("src")) {
            let address = if style { get("href") } else { get("src") };
            self.integrities.push((address.to_owned(), get("integrity").to_owned()));
        }
        if name == "img" {
            self.pictures.push((get("src").to_owned(), get("loading") == "lazy"));
        }
        let candidates = get("srcset").split(", ").filter_map(|one| one.split(' ').next());
        self.links.extend(candidates.filter(|one| !one.is_empty()).map(str::to_owned));
        if name == "link" && get("rel").split_whitespace().any(|rel| rel == "stylesheet") {
            self.sheets.push(get("href").to_owned());
        }
        if name == "script" && !get("src").is_empty() {
            self.scripts.push(get("src").to_owned());
            let waits = ["defer", "async"].iter().all(|late| !attributes.contains_key(*late))
                && get("type") != "module";
            self.blocking.extend(waits.then(|| get("src").to_owned()));
        }
        match name {
            "html" => self.lang = attributes.get("lang").cloned(),
            "h1" => self.headings_1 += 1,
            "style" => self.faults.push("a style of its own".to_owned()),
            "img" if !attributes.contains_key("alt") => self.faults.push("a picture without alt".to_owned()),
            "base" | "iframe" | "object" | "embed" => self.faults.push(format!("the element {name}")),
            "script" if get("src").is_empty() && get("type") != "application/ld+json" => {
                self.faults.push("a script of its own".to_owned());
            }
            "meta" if get("property") == "og:image" => self.image = Some(get("content").to_owned()),
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
        if let ("h2" | "h3" | "h4" | "h5" | "h6", Some(id)) = (name, attributes.get("id")) {
            self.sections.push(id.clone());
        }
        if let Some(id) = attributes.get("id")
            && !self.ids.insert(id.clone())
        {
            self.faults.push(format!("the id {id} twice"));
        }
        for naming in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"] {
            self.named_ids.extend(get(naming).split_whitespace().map(str::to_owned));
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

#[test]
fn a_fault_of_each_sort_is_seen() {
    let page =
        |body: &str| Page::read(&format!("<!doctype html><html lang=\"cy\"><body>{body}</body></html>"));
    assert_eq!(page("<p id=\"a\">A<br><svg><title>x</title></svg></p>").faults, Vec::<String>::new());
    for fault in [
        "<p style=\"color: red\">A</p>",
        "<style>p { }</style>",
        "<script>x()</script>",
        "<p onclick=\"x()\">A</p>",
        "<a href=\" JavaScript:x()\">A</a>",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<img src=\"/a.png\">",
        "<iframe src=\"/a\"></iframe>",
        "<label for=\"nothing\">A</label>",
        "<b><i>A</b></i>",
        "<p>A",
        "<p id=\"a\" id=\"b\">A</p>",
    ] {
        assert!(!page(fault).faults.is_empty(), "{fault}");
    }
}
