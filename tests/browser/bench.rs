//! The repository's own site, built and served, and a browser before it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ahp1::base::lang::Lang;
use ahp1::config::Edition;
use ahp1::pipeline::{self, Memory, Whole};
use ahp1::plan::Recipe;
use ahp1::schema::Format;
use ahp1::site::{Page as On, Stand};
use jiff::civil::date;

use serde_json::json;

use crate::client::Browser;
use crate::server::Server;

/// A page of the built site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// Its address on its host.
    pub address: String,
    /// Its language; `None` for the pages that are in both.
    pub lang: Option<Lang>,
    /// What draws it.
    pub template: String,
    /// Whether it stands in the site's frame: switch, menu and foot.
    pub framed: bool,
    /// The item that it is about.
    pub item: String,
    /// The address of the same page in the other language.
    pub twin: Option<String>,
    /// How long its HTML is.
    pub length: usize,
}

/// The built site.
pub struct Built {
    /// The folder.
    pub folder: PathBuf,
    /// Every page but those that only lead on.
    pub pages: Vec<Page>,
}

impl Built {
    /// For each template and language the page with most on it.
    pub fn of_each_template(&self) -> Vec<&Page> {
        let mut pages: Vec<_> = self.pages.iter().collect();
        pages.sort_by_key(|page| (&page.template, page.lang, std::cmp::Reverse(page.length)));
        pages.dedup_by_key(|page| (&page.template, page.lang));
        pages
    }

    /// The pages that an item or a template names, one a language.
    pub fn named(&self, name: &str) -> Vec<&Page> {
        let mut pages: Vec<_> =
            self.pages.iter().filter(|page| page.item == name || page.template == name).collect();
        pages.sort_by_key(|page| (page.lang, std::cmp::Reverse(page.length)));
        pages.dedup_by_key(|page| page.lang);
        assert!(!pages.is_empty(), "the site has no page {name}");
        pages
    }
}

/// What the public sees on the day of these tests.
pub fn edition() -> Edition {
    Edition::of(date(2026, 11, 22))
}

/// The site, built once a run.
pub fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser-site");
        // Nothing of an earlier run.
        fs::remove_dir_all(&folder).ok();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let built = pipeline::build(root, &folder, edition(), &mut Memory::default(), &|_| ()).unwrap();
        assert!(built.changes.is_some(), "the site does not build: see `ahp1 check`");
        let pages = pages(&built.assembled.whole.unwrap(), &folder);
        Built { folder, pages }
    })
}

fn pages(whole: &Whole, folder: &Path) -> Vec<Page> {
    let mut pages = Vec::new();
    for (path, recipe) in whole.plan.iter() {
        let mut page = Page {
            address: format!("/{}", path.strip_suffix("index.html").unwrap_or(&path)),
            lang: None,
            template: String::new(),
            framed: true,
            item: String::new(),
            twin: None,
            length: fs::metadata(folder.join(path.as_ref())).unwrap().len() as usize,
        };
        match recipe.as_ref() {
            Recipe::Chooser => (page.template, page.framed) = ("chooser".to_owned(), false),
            Recipe::NotFoundBoth => (page.template, page.framed) = ("not-found-both".to_owned(), false),
            Recipe::ExportItem(item, Format::Html, lang) => {
                let item = &whole.site.items[*item];
                (page.template, page.framed) = (format!("{} (sheet)", item.ty.template), false);
                page.lang = Some(*lang);
                page.item = format!("{} (sheet)", item.id);
                let other = path.replacen(lang.tag(), lang.other().tag(), 1);
                page.twin = Some(format!("/{other}"));
            }
            Recipe::Withdrawn(_, lang) => {
                page.template = "withdrawn".to_owned();
                page.lang = Some(*lang);
            }
            Recipe::NotFound(lang) => {
                page.template = "not-found".to_owned();
                page.lang = Some(*lang);
            }
            Recipe::Page(route, lang) => {
                (page.template, page.item) = drawn_by(whole, whole.site.table.routes[*route].page);
                page.lang = Some(*lang);
                page.twin = Some(whole.site.address(*route, lang.other()));
            }
            _ => continue,
        }
        pages.push(page);
    }
    pages
}

fn drawn_by(whole: &Whole, page: On) -> (String, String) {
    let site = &whole.site;
    match page {
        On::Item(item) => (site.items[item].ty.template.clone(), site.items[item].id.clone()),
        On::List { listing, .. } => {
            let list = &site.listings[listing];
            let template = match list.stand {
                Stand::On(host) => format!("{} (further)", site.items[host].ty.template),
                Stand::By { by, .. } => site.schema.get(&list.ty).unwrap().by[by].template.clone(),
            };
            (template, String::new())
        }
    }
}

/// The site behind its shipped headers, and a browser that knows axe and our checks.
pub struct Bench {
    /// The browser.
    pub browser: Browser,
    /// What serves the site.
    pub server: Server,
    folder: PathBuf,
}

/// The built site on a bench of the test's own: tests run beside each other, and none sees what another left.
pub fn bench() -> Bench {
    Bench::new(&built().folder)
}

/// An address and the HTML behind it → the window's document, when all that it needs is there.
const WRITE: &str = "
    const [address, html] = arguments, done = arguments[arguments.length - 1];
    history.replaceState(null, '', address);
    performance.clearResourceTimings();
    document.open();
    addEventListener('load', () => done(null), { once: true });
    document.write(html.replace(/<script\\b[^>]*\\bsrc=[^>]*><\\/script>/g, ''));
    document.close();";

/// Common width and height of a desktop window.
pub const DESKTOP: (u32, u32) = (1280, 900);

impl Bench {
    /// Serves a folder by the built site's `_headers`, with a browser before it.
    pub fn new(folder: &Path) -> Bench {
        let text = |name: &str| fs::read_to_string(built().folder.join(name)).unwrap();
        let server = Server::start(folder, &text("_headers"), &text("_redirects"));
        let browser = Browser::start();
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
        for script in ["node_modules/axe-core/axe.min.js", "checks.js", "contrast.js", "lines.js"] {
            browser.teach(&fs::read_to_string(tests.join(script)).expect("run tests/browser/setup"));
        }
        let bench = Bench { browser, server, folder: folder.to_owned() };
        bench.media_of("light");
        bench.browser.size(DESKTOP.0, DESKTOP.1);
        bench.browser.log("performance");
        bench
    }

    /// A colour scheme.
    pub fn media_of(&self, scheme: &str) {
        self.browser.media("", &[("prefers-color-scheme", scheme)]);
    }

    /// Opens a page of the site.
    pub fn open(&self, address: &str) {
        self.browser.go(&format!("{}{address}", self.server.origin));
    }

    /// Puts the text of a page into the window that is open, which has to be one of this bench: as a reader without
    /// scripts gets it, for those of an earlier page would still be there. axe stays loaded and warm, which is what most
    /// of the time went to.
    pub fn write(&self, address: &str) {
        let mut file = self.folder.join(address.trim_start_matches('/'));
        if address.ends_with('/') {
            file.push("index.html");
        }
        let html = fs::read_to_string(file).unwrap();
        self.browser.run_async(WRITE, &[json!(address), json!(html)]);
    }

    /// The path of the page that is open.
    pub fn path(&self) -> String {
        self.browser.run("return location.pathname", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// What one of our checks finds, by its name.
    pub fn check(&self, name: &str) -> serde_json::Value {
        self.browser.run(&format!("return checks.{name}()"), &[])
    }

    /// What the console was told since it was last asked.
    pub fn console(&self) -> Vec<String> {
        let lines = self.browser.log("browser");
        lines.iter().map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
    }
}
