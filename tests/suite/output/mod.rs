//! All of the output of a site, walked as readers, robots and switches walk it.

mod archives;
mod asked;
mod head;
mod hosts;
mod machines;
mod map;
mod offered;
mod order;
mod page;
mod pictures;
mod style;
mod weight;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use ahp1::base::lang::Lang;
use ahp1::pipeline::Memory;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use crate::folder::repository;
use crate::line::{assemble, codes, render, sources};
use page::Page;

/// A site's output in memory, its pages read.
struct Output {
    origin: String,
    base: String,
    files: BTreeMap<String, Vec<u8>>,
    /// Pages by their address under the host.
    pages: BTreeMap<String, Page>,
}

impl Output {
    fn of(root: &Path) -> Output {
        let memory = Memory::default();
        let assembled = assemble(sources(root), &memory);
        assert_eq!(codes(&assembled.findings), Vec::<String>::new(), "{}", root.display());
        let config = &assembled.whole.as_ref().expect("a whole site").site.config;
        let (origin, base) = (config.origin.clone(), config.base.clone());
        let made = render(assembled, &memory);
        assert_eq!(codes(&made.findings), Vec::<String>::new(), "{}", root.display());
        let html = made.pages.iter().filter(|(path, _)| path.ends_with(".html"));
        let pages = html
            .map(|(path, bytes)| {
                let address = format!("{base}/{}", path.strip_suffix("index.html").unwrap_or(path));
                (address, Page::read(std::str::from_utf8(bytes).expect("UTF-8")))
            })
            .collect();
        Output { origin, base, files: made.pages, pages }
    }

    /// Pages that readers come to: no redirects, no pages for lost addresses.
    fn read(&self) -> impl Iterator<Item = (&str, &Page)> {
        let pages =
            self.pages.iter().filter(|(address, page)| !page.refresh && !address.ends_with("404.html"));
        pages.map(|(address, page)| (address.as_str(), page))
    }

    /// Those of a language.
    fn of_language(&self, lang: Lang) -> impl Iterator<Item = (&str, &Page)> {
        let root = format!("{}/{}/", self.base, lang.tag());
        self.read().filter(move |(address, _)| address.starts_with(&root))
    }

    /// The text of a page.
    fn html(&self, address: &str) -> String {
        let path = address.strip_prefix(&self.base).unwrap_or(address).trim_start_matches('/');
        let index = if path.ends_with(".html") { "" } else { "index.html" };
        String::from_utf8_lossy(&self.files[&format!("{path}{index}")]).into_owned()
    }

    fn chooser(&self) -> String {
        format!("{}/", self.base)
    }

    /// The place in this site that a link means, without its fragment, as seen from a page.
    fn inside<'l>(&self, link: &'l str, from: &'l str) -> Option<(String, Option<&'l str>)> {
        let link = link.strip_prefix(&self.origin).unwrap_or(link);
        if link.contains("://") || link.starts_with("mailto:") || link.starts_with("tel:") {
            return None;
        }
        let (path, fragment) = match link.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (link, None),
        };
        let path = if path.is_empty() { from } else { path };
        Some((path.to_owned(), fragment))
    }
}

fn both_languages_have_the_same_pages_and_each_leads_to_its_twin(output: &Output) {
    let count = |lang| output.of_language(lang).count();
    assert_eq!(count(Lang::Cy), count(Lang::En));
    assert!(count(Lang::Cy) > 1, "there are pages");
    for lang in Lang::BOTH {
        for (address, page) in output.of_language(lang) {
            let [(there, tag)] = page.switches.as_slice() else {
                panic!("{address} has {} switches", page.switches.len());
            };
            assert_eq!(tag, lang.other().tag(), "{address}");
            let twin = output.pages.get(there).unwrap_or_else(|| panic!("{address}: no page at {there}"));
            let back: Vec<_> = twin.switches.iter().map(|(back, _)| back.as_str()).collect();
            assert_eq!(back, [address], "from {there} back");
        }
    }
}

/// So the switch can keep the reader's place: `/en/…#training` and `/cy/…#training` are one section.
fn sections_have_one_id_in_both_languages(output: &Output) {
    let mut found = 0;
    for (address, page) in output.of_language(Lang::Cy) {
        let twin = &output.pages[&page.switches[0].0];
        assert_eq!(page.sections, twin.sections, "{address}");
        found += page.sections.len();
    }
    assert!(found > 1, "there are sections");
}

fn every_page_says_what_it_is(output: &Output) {
    for lang in Lang::BOTH {
        let mut titles = BTreeMap::new();
        for (address, page) in output.of_language(lang) {
            assert_eq!(page.lang.as_deref(), Some(lang.tag()), "{address}");
            assert_eq!(page.headings_1, 1, "{address}");
            assert_eq!(page.canonical, Some(format!("{}{address}", output.origin)), "{address}");
            if let Some(other) = titles.insert(page.title.clone(), address) {
                panic!("{other} and {address} are both called “{}”", page.title);
            }
        }
    }
    for (address, page) in &output.pages {
        assert_eq!(page.faults, Vec::<String>::new(), "{address}");
    }
}

fn the_alternates_of_pages_and_of_the_sitemap_are_one_table(output: &Output) {
    let sitemap = String::from_utf8(output.files["sitemap.xml"].clone()).expect("UTF-8");
    let between = |text: &str, from: &str, to: &str| -> Vec<String> {
        let parts = text.split(from).skip(1);
        parts.filter_map(|part| part.split(to).next()).map(|part| part.replace("&amp;", "&")).collect()
    };
    let mut mapped = BTreeSet::new();
    for url in between(&sitemap, "<url>", "</url>") {
        let address = between(&url, "<loc>", "</loc>").remove(0);
        let languages = between(&url, "hreflang=\"", "\"");
        let alternates: BTreeMap<_, _> = languages.into_iter().zip(between(&url, "href=\"", "\"")).collect();
        let path = address.strip_prefix(&output.origin).expect("an address of the site").to_owned();
        assert_eq!(output.pages[&path].alternates, alternates, "{address}");
        mapped.insert(path);
    }
    let pages: BTreeSet<_> = Lang::BOTH
        .into_iter()
        .flat_map(|lang| output.of_language(lang))
        .map(|(path, _)| path.to_owned())
        .collect();
    assert_eq!(mapped, pages);
    for address in &pages {
        let alternates = &output.pages[address].alternates;
        assert_eq!(alternates.keys().collect::<Vec<_>>(), ["cy", "en", "x-default"], "{address}");
        assert_eq!(alternates["x-default"], format!("{}{}", output.origin, output.chooser()));
        for tag in ["cy", "en"] {
            let there = alternates[tag].strip_prefix(&output.origin).expect("an address of the site");
            assert_eq!(output.pages[there].alternates, *alternates, "{address} and {there}");
        }
    }
}

fn every_link_leads_to_something(output: &Output) {
    for (address, page) in &output.pages {
        for link in &page.links {
            let Some((path, fragment)) = output.inside(link, address) else { continue };
            if let Some(there) = output.pages.get(&path) {
                if let Some(fragment) = fragment {
                    assert!(there.ids.contains(fragment), "{address}: {link} has no such place");
                }
                continue;
            }
            let file = path.strip_prefix(&output.base).unwrap_or(&path).trim_start_matches('/');
            assert!(output.files.contains_key(file), "{address}: {link} leads nowhere");
        }
    }
}

fn every_page_can_be_reached_from_the_chooser(output: &Output) {
    let mut seen = BTreeSet::from([output.chooser()]);
    let mut next = VecDeque::from([output.chooser()]);
    while let Some(address) = next.pop_front() {
        for link in &output.pages[&address].links {
            let Some((path, _)) = output.inside(link, &address) else { continue };
            if output.pages.contains_key(&path) && seen.insert(path.clone()) {
                next.push_back(path);
            }
        }
    }
    let lost: Vec<_> =
        output.read().map(|(address, _)| address).filter(|address| !seen.contains(*address)).collect();
    assert_eq!(lost, Vec::<&str>::new());
}

fn the_chooser_offers_both_and_chooses_neither(output: &Output) {
    let chooser = &output.pages[&output.chooser()];
    assert!(!chooser.refresh);
    let homes = Lang::BOTH.map(|lang| format!("{}/{}/", output.base, lang.tag()));
    assert!(homes.iter().all(|home| chooser.links.contains(home)), "{:?}", chooser.links);
    let lost = &output.pages[&format!("{}/404.html", output.base)];
    assert!(homes.iter().all(|home| lost.links.contains(home)), "{:?}", lost.links);
    for lang in Lang::BOTH {
        let page = &output.pages[&format!("{}/{}/404.html", output.base, lang.tag())];
        assert_eq!(page.lang.as_deref(), Some(lang.tag()));
        let twin = format!("{}/{}/404.html", output.base, lang.other().tag());
        assert_eq!(page.switches, [(twin, lang.other().tag().to_owned())]);
    }
}

/// A browser that compares what it gets with what the page says uses it.
fn styles_and_scripts_are_what_the_page_says(output: &Output) {
    let mut found = 0;
    for (address, page) in &output.pages {
        for (file, integrity) in &page.integrities {
            let file = file.strip_prefix(&output.base).expect("an address of the site");
            let digest = Sha384::digest(&output.files[file.trim_start_matches('/')]);
            assert_eq!(*integrity, format!("sha384-{}", STANDARD.encode(digest)), "{address}: {file}");
            found += 1;
        }
    }
    assert!(found >= output.read().count(), "every page has a style sheet");
}

/// What a style sheet names is there.
fn style_sheets_lead_to_something(output: &Output) -> usize {
    let mut found = 0;
    for (name, bytes) in output.files.iter().filter(|(name, _)| name.ends_with(".css")) {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        for part in text.split("url(\"").skip(1) {
            let address = part.split('"').next().unwrap_or_default();
            let file = address.strip_prefix(&output.base).expect("an address of the site");
            assert!(output.files.contains_key(file.trim_start_matches('/')), "{name}: {address}");
            found += 1;
        }
    }
    found
}

/// What is written for machines can be read, and its addresses lead to something.
fn data_leads_to_something_too(output: &Output) {
    let inside = format!("{}{}/", output.origin, output.base);
    let mut found = 0;
    for (file, bytes) in &output.files {
        let data = [".json", ".xml", ".txt", ".css", ".csv", ".ics", ".md", ".opml"];
        let Some(text) =
            std::str::from_utf8(bytes).ok().filter(|_| data.iter().any(|end| file.ends_with(end)))
        else {
            continue;
        };
        if file.starts_with("data/") {
            // Whoever takes the file elsewhere can follow its addresses.
            for start in ["=\\\"/", "\": \"/", "](/"] {
                assert!(!text.contains(start), "{file}: an address under the host, {start}");
            }
        }
        if file.ends_with(".json") {
            serde_json::from_str::<serde_json::Value>(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        }
        for (at, _) in text.match_indices(&inside) {
            let rest = &text[at..];
            let end = rest.find(['"', '<', '\'', ' ', '\n', '\r', '\\', ')', ',', '>']).unwrap_or(rest.len());
            let (path, _) = output.inside(&rest[..end], "").expect("an address of the site");
            let known = output.pages.contains_key(&path);
            let bare = path.strip_prefix(&output.base).unwrap_or(&path).trim_start_matches('/');
            assert!(known || output.files.contains_key(bare), "{file}: {path} leads nowhere");
            found += 1;
        }
    }
    assert!(found > 10, "the sitemap alone has more");
}

/// WCAG 3.2.6: on every page, pages for lost addresses too, the foot leads to where a problem is reported.
fn every_page_offers_to_report_a_problem(output: &Output) {
    for (lang, way) in [
        (Lang::Cy, "ynghylch/cysylltu-a-ni/#report-a-problem"),
        (Lang::En, "about/contact/#report-a-problem"),
    ] {
        let (root, way) = (format!("/{}/", lang.tag()), format!("/{}/{way}", lang.tag()));
        let framed =
            output.pages.iter().filter(|(address, page)| address.starts_with(&root) && !page.refresh);
        for (address, page) in framed {
            assert!(page.links.contains(&way), "{address} does not lead to {way}");
        }
    }
}

fn walk(root: &Path) -> Output {
    let output = Output::of(root);
    both_languages_have_the_same_pages_and_each_leads_to_its_twin(&output);
    sections_have_one_id_in_both_languages(&output);
    every_page_says_what_it_is(&output);
    the_alternates_of_pages_and_of_the_sitemap_are_one_table(&output);
    every_link_leads_to_something(&output);
    every_page_can_be_reached_from_the_chooser(&output);
    the_chooser_offers_both_and_chooses_neither(&output);
    data_leads_to_something_too(&output);
    styles_and_scripts_are_what_the_page_says(&output);
    style_sheets_lead_to_something(&output);
    machines::the_sitemap_is_read_and_reciprocal(&output);
    machines::feeds_are_read_and_agree(&output);
    machines::tables_are_read_and_have_the_items_of_their_json(&output);
    machines::outlines_are_read(&output);
    machines::calendars_are_read(&output);
    machines::linked_data_is_read_and_true(&output);
    weight::one_style_sheet_is_all_that_rendering_waits_for(&output);
    output
}

#[test]
fn the_output_of_this_site_holds_together() {
    let output = walk(&repository());
    map::the_site_map_has_every_page(&output, ["/cy/map-or-wefan/", "/en/site-map/"]);
    assert!(machines::feeds_are_read_and_agree(&output) >= 2 * (1 + 2 + 13), "site, sections, professions");
    assert!(machines::tables_are_read_and_have_the_items_of_their_json(&output) >= 6);
    assert!(machines::outlines_are_read(&output) >= 2);
    assert!(machines::linked_data_is_read_and_true(&output) > 100);
    head::every_head_says_what_is_shared(&output, "AHP1");
    head::every_description_is_whole_and_its_own(&output);
    every_page_offers_to_report_a_problem(&output);
    let alphabetical = [
        "/cy/adnoddau/sefydliadau/",
        "/en/resources/organisations/",
        "/cy/adnoddau/cyrff-proffesiynol/",
        "/en/resources/professional-bodies/",
        "/cy/fframwaith/partneriaid/",
        "/en/framework/partners/",
        "/cy/gyrfaoedd/llwybrau/",
        "/en/careers/pathways/",
    ];
    map::the_letters_have_every_item(&output);
    assert!(order::alphabetical_lists_are_in_the_order_of_their_language(&output, &alphabetical) > 300);
    for feed in ["/cy/proffesiynau/podiatryddion/ffrwd", "/en/professions/podiatrists/feed"] {
        let (page, _) = feed.rsplit_once('/').expect("a folder");
        for form in ["xml", "json"] {
            assert!(output.pages[&format!("{page}/")].links.contains(&format!("{feed}.{form}")), "{page}");
        }
    }
    // The name of a body without a Welsh name stands among Welsh words, and is marked.
    let marked = "Adnoddau yn ôl sefydliad: <span lang=\"en\">Royal Society for Public Health</span>";
    for (page, times) in [("adnoddau/yn-ol/sefydliad/rsph", 2), ("map-or-wefan", 1)] {
        let html = String::from_utf8_lossy(&output.files[&format!("cy/{page}/index.html")]).into_owned();
        assert_eq!(html.matches(marked).count(), times, "{page}");
    }
    style::style_sheets_leave_readers_in_charge(&output);
    // The budget of the whole site (compressed, without pictures): 20 kB for a home page, 30 kB for any other.
    for (bytes, address) in weight::pages_by_weight(&output) {
        let budget = if ["/", "/cy/", "/en/"].contains(&&*address) { 20_000 } else { 30_000 };
        assert!(bytes <= budget, "{address} weighs {bytes} of {budget} bytes");
    }
}

#[test]
fn the_output_of_an_unlike_site_under_a_folder_holds_together() {
    let output = walk(&repository().join("tests/sites/llyfrgell"));
    assert!(machines::calendars_are_read(&output) > 0);
}

#[test]
fn the_output_of_a_new_site_holds_together() {
    walk(&repository().join("src/cli/starter"));
}

#[test]
fn a_style_sheet_that_names_files_names_those_that_go_out() {
    let output = Output::of(&repository().join("tests/sites/llyfrgell"));
    assert!(style_sheets_lead_to_something(&output) > 0);
}
