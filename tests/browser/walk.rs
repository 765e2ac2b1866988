//! A reader who goes from page to page: finds links by their words, clicks them with a pointer, and looks at what comes.
//! The same walk in either language, with scripts or without.

use ahp1::base::lang::{Both, Lang};
use serde_json::{Value, json};

use crate::bench::{Bench, bench, built};

/// The words by which a reader knows a thing.
pub type Words = Both<&'static str>;

/// In Welsh and in English.
pub fn words(cy: &'static str, en: &'static str) -> Words {
    Both { cy, en }
}

/// Visible elements within a place whose own words are these, but for a count after them: `[[element, address], …]`.
const FIND: &str = "
    const [within, kind, words] = arguments;
    const plain = text => text.replace(/\\s+/g, ' ').replace(/ \\(\\d+\\)$/, '').trim();
    return [...document.querySelectorAll(within)].flatMap(place => [...place.querySelectorAll(kind)])
        .filter(e => e.checkVisibility() && plain(e.textContent) === words)
        .map(e => [e, e.href ?? '']);";

/// What is to be read in a place.
const READ: &str = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText).join(' ').replace(/\\s+/g, ' ')";

/// What every page of a walk has to be.
const ARRIVED: &str = "
    const shown = [...document.querySelectorAll('h1')].filter(e => e.checkVisibility() && e.innerText.trim());
    return [document.documentElement.lang, shown.length, performance.getEntriesByType('navigation')[0].responseStatus,
        location.hash ? !!document.getElementById(decodeURIComponent(location.hash.slice(1))) : true]";

/// A reader before a browser.
pub struct Walk<'b> {
    /// The browser.
    pub bench: &'b Bench,
    /// The language that the reader reads.
    pub lang: Lang,
    /// Whether the other language is looked at on every page.
    switches: bool,
    /// What was done so far, for whoever reads the failure.
    steps: Vec<String>,
    pages: usize,
}

/// Walks the same way four times: in each language, with scripts and without.
pub fn in_every_way(switches: bool, journey: impl Fn(&mut Walk)) {
    let bench = bench();
    for lang in Lang::BOTH {
        for scripts in [true, false] {
            bench.browser.scripts(scripts);
            bench.open(&format!("/{}/", lang.tag()));
            let start = format!("{lang:?}, scripts: {scripts}");
            journey(&mut Walk { bench: &bench, lang, switches, steps: vec![start], pages: 0 });
        }
    }
}

impl Walk<'_> {
    /// Clicks the link of these words in a place, and waits for its page.
    pub fn follow(&mut self, within: &str, words: Words) {
        let [element, address] = self.the("a[href]", within, words);
        self.bench.browser.click(&element);
        self.arrive(&address);
        self.pages += 1;
        if self.switches {
            self.switch_and_return();
        }
    }

    /// Opens what waits behind these words.
    pub fn open(&mut self, within: &str, words: Words) {
        let [element, _] = self.the("summary", within, words);
        self.bench.browser.click(&element);
        let open = "return arguments[0].parentElement.open";
        assert_eq!(self.bench.browser.run(open, &[element]), true, "{}", self.so_far());
    }

    /// What is to be read in a place holds these words.
    pub fn see(&mut self, within: &str, words: Words) {
        let wanted = *words.get(self.lang);
        self.steps.push(format!("see “{wanted}” in {within}"));
        let text = self.bench.browser.run(READ, &[json!(within)]);
        let text = text.as_str().unwrap_or_default();
        let start: String = text.chars().take(400).collect();
        assert!(text.contains(wanted), "{}\nbut: {start} …", self.so_far());
    }

    /// A link of these words leads out of the site, to an address that begins so.
    pub fn leads_out(&mut self, within: &str, words: Words, start: Words) {
        let [_, address] = self.the("a[href]", within, words);
        let start = *start.get(self.lang);
        assert!(address.as_str().is_some_and(|there| there.starts_with(start)), "{}", self.so_far());
    }

    /// The file that a link of these words gives: its type and its text.
    pub fn file(&mut self, within: &str, words: Words) -> (String, String) {
        let [_, address] = self.the("a[href]", within, words);
        let address = address.as_str().unwrap();
        let mut answer = ureq::get(address).call().unwrap_or_else(|error| panic!("{address}: {error}"));
        let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
        (kind, answer.body_mut().read_to_string().unwrap())
    }

    /// Does something with the page as it is on paper.
    pub fn on_paper(&mut self, look: impl FnOnce(&mut Self)) {
        self.bench.browser.media("print", &[]);
        look(self);
        self.bench.browser.media("", &[]);
    }

    /// How many pages were gone to.
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// The address of the page that is open, without its host.
    pub fn address(&self) -> String {
        self.bench.path()
    }

    fn so_far(&self) -> String {
        format!("{} (now at {})", self.steps.join(" › "), self.bench.path())
    }

    /// The one thing of these words; several links are one if all lead to the same address.
    fn the(&mut self, kind: &str, within: &str, words: Words) -> [Value; 2] {
        let words = *words.get(self.lang);
        self.steps.push(format!("“{words}” in {within}"));
        let found = self.bench.browser.run(FIND, &[json!(within), json!(kind), json!(words)]);
        let found = found.as_array().unwrap();
        let first = found.first().unwrap_or_else(|| panic!("{}: not there", self.so_far()));
        let ambiguous = found.iter().any(|other| other[1] != first[1]);
        assert!(!ambiguous, "{}: the same words lead to different places", self.so_far());
        [first[0].clone(), first[1].clone()]
    }

    fn arrive(&self, address: &Value) {
        let there = "return document.readyState === 'complete' && location.href === arguments[0]";
        for _ in 0..6000 {
            if self.bench.browser.run(there, std::slice::from_ref(address)) == true {
                let page = self.bench.browser.run(ARRIVED, &[]);
                assert_eq!(page, json!([self.lang.tag(), 1, 200, true]), "{}", self.so_far());
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("{}: the click did not lead to {address} within a minute", self.so_far());
    }

    /// To the page's twin, which is in the other language, and back.
    fn switch_and_return(&mut self) {
        let here = self.address();
        let page = built().pages.iter().find(|page| page.address == here).expect("a page of the site");
        let twin = page.twin.clone().expect("a page with a twin");
        for (wanted, lang) in [(&twin, self.lang.other()), (&here, self.lang)] {
            let words =
                words("Cymraeg – darllenwch y dudalen hon yn Gymraeg", "English – read this page in English");
            // The switch speaks the language to which it leads.
            self.lang = lang;
            let [element, address] = self.the("a[hreflang]", "header", words);
            self.bench.browser.click(&element);
            self.arrive(&address);
            assert_eq!(self.address(), *wanted, "{}", self.so_far());
        }
    }
}
