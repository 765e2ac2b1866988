//! The files for hosts, read back as the hosts read them: each says what the tables say.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ahp1::base::lang::{Both, Lang};
use ahp1::pipeline::Memory;
use ahp1::render::host::{HEADERS, Where, own_headers, redirects};
use ahp1::site::Site;
use serde_json::Value;

use crate::folder::repository;
use crate::line::{assemble, render, sources};

/// The headers of an address or a pattern of addresses.
type Headers = BTreeMap<String, String>;

/// What a file for hosts says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    general: Headers,
    /// By pattern: what is added to the general ones there, or put in their place.
    own: BTreeMap<String, Headers>,
    redirects: BTreeSet<(String, String)>,
}

fn headers<'h>(pairs: impl IntoIterator<Item = (&'h str, &'h str)>) -> Headers {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// What the tables say; `root` is how a host writes the address of the chooser.
fn tables(site: &Site, folder: &str, root: Option<&str>) -> Told {
    let base = &site.config.base;
    let own = own_headers(site).into_iter().filter_map(|(place, own)| {
        let pattern = match place {
            Where::Under(name) => folder.replace("BASE", base).replace("NAME", name),
            Where::Root => root?.replace("BASE", base),
        };
        Some((pattern, headers(own)))
    });
    Told { general: headers(HEADERS), own: own.collect(), redirects: redirects(site).into_iter().collect() }
}

/// `add_header NAME "VALUE" always;` or `Header always set NAME "VALUE"`.
fn header(line: &str) -> Option<(String, String)> {
    let rest = line.strip_prefix("add_header ").or_else(|| line.strip_prefix("Header always set "))?;
    let (name, value) = rest.split_once(' ')?;
    let value = value.trim_end_matches(" always;").trim_matches('"');
    Some((name.to_owned(), value.to_owned()))
}

fn netlify(headers: &str, redirects: &str) -> Told {
    let mut told = Told::default();
    let mut patterns: Vec<(String, Headers)> = Vec::new();
    for line in headers.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("  ") {
            None => patterns.push((line.to_owned(), Headers::new())),
            Some(header) => {
                let (name, value) = header.split_once(": ").expect("a header");
                patterns.last_mut().expect("a pattern").1.insert(name.to_owned(), value.to_owned());
            }
        }
    }
    told.general = patterns.remove(0).1;
    told.own = patterns.into_iter().collect();
    for line in redirects.lines() {
        if let [from, to, "301"] = line.split(' ').collect::<Vec<_>>().as_slice() {
            told.redirects.insert(((*from).to_owned(), (*to).to_owned()));
        }
    }
    told
}

fn azure(text: &str) -> Told {
    let config: Value = serde_json::from_str(text).expect("JSON");
    let map = |value: &Value| -> Headers {
        let entries = value.as_object().expect("a map").iter();
        entries.map(|(name, value)| (name.clone(), value.as_str().expect("a text").to_owned())).collect()
    };
    let mut told = Told { general: map(&config["globalHeaders"]), ..Told::default() };
    for route in config["routes"].as_array().expect("a list") {
        let from = route["route"].as_str().expect("a text").to_owned();
        match route["redirect"].as_str() {
            Some(to) => drop(told.redirects.insert((from, to.to_owned()))),
            None => drop(told.own.insert(from, map(&route["headers"]))),
        }
    }
    told
}

fn apache(text: &str) -> Told {
    let mut told = Told::default();
    let mut pattern = None;
    for line in text.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("<If \"%{REQUEST_URI} =~ m#") {
            pattern = rest.strip_suffix("#\">").map(str::to_owned);
        } else if line == "</If>" {
            pattern = None;
        } else if let Some((name, value)) = header(line) {
            let place = match &pattern {
                Some(pattern) => told.own.entry(pattern.clone()).or_default(),
                None => &mut told.general,
            };
            place.insert(name, value);
        } else if let Some((from, to)) =
            line.strip_prefix("Redirect 301 ").and_then(|two| two.split_once(' '))
        {
            told.redirects.insert((from.to_owned(), to.to_owned()));
        }
    }
    told
}

fn nginx(text: &str) -> Told {
    let mut told = Told::default();
    let mut pattern = None;
    for line in text.lines() {
        let (indent, line) = (line.starts_with(' '), line.trim());
        if let Some((from, to)) = line
            .strip_prefix("location = ")
            .and_then(|rest| rest.strip_suffix("; }"))
            .and_then(|rest| rest.split_once(" { return 301 "))
        {
            told.redirects.insert((from.to_owned(), to.to_owned()));
        } else if let Some(rest) = line.strip_prefix("location ") {
            pattern = rest.strip_suffix(" {").map(str::to_owned);
        } else if let Some((name, value)) = header(line) {
            let place = match pattern.as_ref().filter(|_| indent) {
                Some(pattern) => told.own.entry(pattern.clone()).or_default(),
                None => &mut told.general,
            };
            place.insert(name, value);
        }
    }
    // There a location that adds a header has to say all of them.
    for own in told.own.values_mut() {
        assert!(told.general.keys().all(|name| own.contains_key(name)), "{own:?}");
        own.retain(|name, value| told.general.get(name) != Some(value));
    }
    told
}

#[test]
fn the_file_of_every_host_says_what_the_tables_say() {
    for root in [repository(), repository().join("tests/sites/llyfrgell")] {
        let memory = Memory::default();
        let assembled = assemble(sources(&root), &memory);
        let again = assemble(sources(&root), &memory);
        let site = &again.whole.as_ref().expect("a whole site").site;
        let made = render(assembled, &memory);
        let text = |path: &str| std::str::from_utf8(&made.pages[path]).expect("UTF-8");
        let plain = ("BASE/NAME/*", Some("BASE/"));
        assert_eq!(netlify(text("_headers"), text("_redirects")), tables(site, plain.0, plain.1));
        assert_eq!(azure(text("staticwebapp.config.json")), tables(site, plain.0, None));
        assert_eq!(apache(text(".htaccess")), tables(site, "^BASE/NAME/", Some("^BASE/(index[.]html)?$")));
        assert_eq!(nginx(text("hosting/nginx.conf")), tables(site, "BASE/NAME/", Some("= BASE/")));
    }
}

/// The other site asks for it, this one doesn't: what only negotiation needs is there or nowhere.
#[test]
fn hosts_negotiate_at_the_root_alone_and_only_where_the_site_says_so() {
    let made = |root: &Path| {
        let memory = Memory::default();
        render(assemble(sources(root), &memory), &memory).pages
    };
    let asks = made(&repository());
    let files = ["_headers", "_redirects", "staticwebapp.config.json", ".htaccess", "hosting/nginx.conf"];
    for file in files {
        let text = std::str::from_utf8(&asks[file]).expect("UTF-8");
        assert!(!text.to_lowercase().contains("language"), "{file}");
    }
    assert!(!asks.contains_key("hosting/cloudflare.json"));

    let negotiates = made(&repository().join("tests/sites/llyfrgell"));
    let text = |file: &str| std::str::from_utf8(&negotiates[file]).expect("UTF-8");
    let home = Both::each(|lang: Lang| format!("/llyfrgell/{}/", lang.tag()));
    let led: Vec<_> = text("_redirects").lines().filter(|line| line.contains("Language=")).collect();
    let expected =
        Lang::BOTH.map(|lang| format!("/llyfrgell/ {} 302! Language={}", home.get(lang), lang.tag()));
    assert_eq!(led, expected);
    let rules: Value = serde_json::from_str(text("hosting/cloudflare.json")).expect("JSON");
    for (lang, rule) in Lang::BOTH.into_iter().zip(rules["rules"].as_array().expect("two rules")) {
        let expression = rule["expression"].as_str().expect("a text");
        assert!(expression.starts_with("http.request.uri.path eq \"/llyfrgell/\" and "), "{expression}");
        assert!(expression.contains(&format!("\"{}\"", lang.tag())), "{expression}");
        let to = &rule["action_parameters"]["from_value"];
        assert_eq!(to["target_url"]["value"], format!("https://example.org{}", home.get(lang)));
        assert_eq!(to["status_code"], 302);
    }
}
