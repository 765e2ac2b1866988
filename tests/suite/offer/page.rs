//! A4, B1–B8: what every page of a site offers in both languages. Each requirement is a look at a whole site
//! that finds nothing on this one and on a new one, and that finds a fault that is put into the new one.

use std::collections::BTreeMap;

use ahp1::base::lang::Lang;

use super::markup::{Element, Site, new_site, own};

/// What is wrong with a site.
pub(super) type Look = fn(&Site) -> Vec<String>;

/// This site and a new one are sound, and each of these changes to the new one's theme is seen.
pub(super) fn held(look: Look, faults: &[(&str, &str, &str)]) {
    assert_eq!(look(own()), Vec::<String>::new());
    assert_eq!(look(&new_site(&[])), Vec::<String>::new());
    assert!(!faults.is_empty());
    for (file, from, to) in faults {
        let path = format!("themes/plain/{file}");
        let seen = look(&new_site(&[(&path, from, to)]));
        assert!(!seen.is_empty(), "nobody sees “{to}” in {file}");
    }
}

pub(super) const BASE: &str = "templates/base.html";
const CHOOSER: &str = "templates/chooser.html";
const SWITCH: &str = "<a class=\"switch\" href=\"{{ twin.address }}\" lang=\"{{ twin.lang }}\" hreflang=\"{{ twin.lang }}\" rel=\"alternate\">{{ t(id=\"switch\") }}<span class=\"hidden\"> – {{ t(id=\"switch-long\") }}</span></a>";

fn place(page: &[Element], is: impl Fn(&Element) -> bool) -> Option<usize> {
    page.iter().position(is)
}

fn stands_in(page: &[Element], element: &Element, name: &str) -> bool {
    element.within.iter().any(|number| page[*number].name == name)
}

/// What can be done on a page: fields, buttons, feeds, files, scripts and drawings, each with how often it is there.
fn features(page: &[Element]) -> BTreeMap<String, usize> {
    let mut features = BTreeMap::new();
    for one in page {
        let name = match one.name.as_str() {
            "form" | "input" | "select" | "button" | "details" | "nav" | "table" | "img" | "svg"
            | "video" => {
                format!("{} {}", one.name, one.get("type"))
            }
            "script" => format!("script {}", one.get("src")),
            "link" if one.get("rel") != "alternate" || one.get("hreflang").is_empty() => {
                format!("link {} {}", one.get("rel"), one.get("type"))
            }
            _ => continue,
        };
        *features.entry(name).or_default() += 1;
    }
    features
}

pub(super) fn switched(page: &[Element]) -> Option<&str> {
    page.iter().find(|one| one.is_switch()).map(|one| one.get("href"))
}

#[test]
fn a4_a_welsh_page_can_do_what_its_english_one_can() {
    fn look(site: &Site) -> Vec<String> {
        let differ = site.of(Lang::Cy).filter_map(|(address, page)| {
            let twin = site.pages.get(switched(page)?)?;
            let (here, there) = (features(page), features(twin));
            (here != there).then(|| format!("{address}: {here:?} and {there:?}"))
        });
        differ.collect()
    }
    held(
        look,
        &[
            (BASE, "<main", "{% if lang == \"en\" %}<form><input type=\"search\"></form>{% endif %}<main"),
            (
                BASE,
                "<link rel=\"stylesheet\"",
                "{% if lang == \"en\" %}<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/\">{% endif %}<link rel=\"stylesheet\"",
            ),
        ],
    );
    // What a site writes beside its pages it writes in both.
    let site = own();
    for (path, _) in site.texts.iter().filter(|(path, _)| path.starts_with("data/cy/")) {
        let twin = path.replacen("data/cy/", "data/en/", 1);
        assert!(site.texts.contains_key(&twin), "{path} has no {twin}");
    }
}

#[test]
fn b1_the_first_page_offers_both_alike_welsh_first_and_chooses_none() {
    fn look(site: &Site) -> Vec<String> {
        let page = &site.pages["/"];
        let mut faults = Vec::new();
        let doors: Vec<_> = page
            .iter()
            .filter(|one| one.name == "a" && ["/cy/", "/en/"].contains(&one.get("href")))
            .collect();
        let tags: Vec<_> =
            doors.iter().map(|one| (one.get("href"), one.get("lang"), one.get("hreflang"))).collect();
        if tags != [("/cy/", "cy", "cy"), ("/en/", "en", "en")] {
            faults.push(format!("{tags:?}"));
        }
        let parts: Vec<_> = doors
            .iter()
            .map(|one| {
                let inside = page
                    .iter()
                    .filter(|other| other.within.iter().any(|number| std::ptr::eq(&page[*number], *one)));
                let within =
                    one.within.iter().map(|number| (&page[*number].name, page[*number].get("class")));
                (
                    one.get("class"),
                    within.collect::<Vec<_>>(),
                    inside.map(|one| &one.name).collect::<Vec<_>>(),
                )
            })
            .collect();
        if parts.windows(2).any(|pair| pair[0] != pair[1]) {
            faults.push(format!("they are not alike: {parts:?}"));
        }
        let leads = |one: &&Element| one.name == "script" || one.get("http-equiv") == "refresh";
        faults.extend(page.iter().filter(leads).map(|one| format!("it leads on: {one:?}")));
        faults
    }
    let cy = "<p><a href=\"{{ root.home.cy }}\" lang=\"cy\" hreflang=\"cy\">{{ t(id=\"chooser-door\", lang=\"cy\") }}</a></p>\n";
    let en = "<p><a href=\"{{ root.home.en }}\" lang=\"en\" hreflang=\"en\">{{ t(id=\"chooser-door\", lang=\"en\") }}</a></p>\n";
    held(
        look,
        &[
            (CHOOSER, cy, ""),
            (CHOOSER, &format!("{cy}{en}"), &format!("{en}{cy}")),
            (
                CHOOSER,
                "<p><a href=\"{{ root.home.cy }}\"",
                "<p><a class=\"small\" href=\"{{ root.home.cy }}\"",
            ),
            (CHOOSER, "<main", "<script></script><main"),
            (CHOOSER, "<head>", "<head><meta http-equiv=\"refresh\" content=\"0; url=/en/\">"),
        ],
    );
}

#[test]
fn b2_one_switch_stands_in_the_header_of_every_page_before_the_menu() {
    fn look(site: &Site) -> Vec<String> {
        let mut faults = Vec::new();
        for lang in Lang::BOTH {
            for (address, page) in site.of(lang) {
                let count = page.iter().filter(|one| one.is_switch()).count();
                let switch = place(page, Element::is_switch);
                let in_header = switch.is_some_and(|number| stands_in(page, &page[number], "header"));
                let first = |name: &str| place(page, |one| one.name == name);
                let before =
                    ["nav", "main"].iter().all(|name| first(name).is_none_or(|menu| switch < Some(menu)));
                if count != 1 || !in_header || !before {
                    faults.push(format!(
                        "{address}: {count} switches, in the header: {in_header}, first: {before}"
                    ));
                }
            }
        }
        faults
    }
    held(
        look,
        &[
            (BASE, SWITCH, ""),
            (BASE, "</nav>\n</header>", &format!("</nav>\n{SWITCH}\n</header>")),
            (BASE, "<header>", &format!("{SWITCH}\n<header>")),
        ],
    );
}

#[test]
fn b3_the_switch_leads_to_the_same_page_and_back_from_every_sort_of_page() {
    fn look(site: &Site) -> Vec<String> {
        let mut faults = Vec::new();
        for lang in Lang::BOTH {
            for (address, page) in site.of(lang) {
                let there = switched(page).unwrap_or_default();
                let back = site.pages.get(there).and_then(|twin| switched(twin));
                if back != Some(address) || !there.starts_with(&format!("/{}/", lang.other().tag())) {
                    faults.push(format!("{address} leads to {there}, which leads to {back:?}"));
                }
            }
        }
        faults
    }
    held(
        look,
        &[(
            BASE,
            SWITCH,
            "<a class=\"switch\" href=\"{{ site.chooser }}{{ twin.lang }}/\" rel=\"alternate\">x</a>",
        )],
    );
    // The sorts of page that are easily forgotten are among those that were looked at.
    let pages: Vec<_> = own().of(Lang::Cy).map(|(address, _)| address).collect();
    for sort in ["/404.html", "/yn-ol/", "/chwilio/", "/cy/newyddion/"] {
        assert!(pages.iter().any(|address| address.contains(sort)), "{sort} is among {pages:?}");
    }
}

#[test]
fn b4_an_english_page_says_in_welsh_that_it_is_there_in_welsh() {
    fn look(site: &Site) -> Vec<String> {
        let pages = site.of(Lang::En).filter(|(_, page)| {
            let switch = page.iter().find(|one| one.is_switch());
            !switch.is_some_and(|one| {
                let words = one.text.to_lowercase();
                one.get("lang") == "cy" && one.text.starts_with("Cymraeg") && words.contains("yn gymraeg")
            })
        });
        pages.map(|(address, _)| address.to_owned()).collect()
    }
    held(
        look,
        &[
            (BASE, "{{ t(id=\"switch\") }}<span", "Welsh<span"),
            (BASE, "<span class=\"hidden\"> – {{ t(id=\"switch-long\") }}</span>", ""),
        ],
    );
}

#[test]
fn b5_languages_are_called_by_their_own_names_and_only_the_other_one_is_offered() {
    fn look(site: &Site) -> Vec<String> {
        let mut faults = Vec::new();
        for lang in Lang::BOTH {
            let name = if lang == Lang::Cy { "English" } else { "Cymraeg" };
            for (address, page) in site.of(lang) {
                for one in page.iter().filter(|one| one.is_switch()) {
                    let flag = one
                        .text
                        .chars()
                        .any(|letter| ('\u{1f1e6}'..='\u{1f1ff}').contains(&letter) || letter == '\u{1f3f4}');
                    let picture = page.iter().any(|other| {
                        ["img", "svg"].contains(&other.name.as_str())
                            && other.within.iter().any(|number| page[*number].is_switch())
                    });
                    if !one.text.starts_with(name) || flag || picture || one.get("href") == address {
                        faults.push(format!("{address}: {one:?}"));
                    }
                }
            }
        }
        faults
    }
    held(
        look,
        &[
            (
                BASE,
                "{{ t(id=\"switch\") }}<span",
                "{% if lang == \"cy\" %}Saesneg{% else %}Cymraeg{% endif %}<span",
            ),
            (BASE, "{{ t(id=\"switch\") }}<span", "{{ t(id=\"switch\") }} 🏴<span"),
            (BASE, "{{ t(id=\"switch\") }}<span", "{{ t(id=\"switch\") }}<svg></svg><span"),
            (BASE, SWITCH, "<a rel=\"alternate\" href=\"{{ page.address }}\">{{ t(id=\"switch\") }}</a>"),
        ],
    );
}

#[test]
fn b6_the_switch_says_to_machines_what_it_is() {
    fn look(site: &Site) -> Vec<String> {
        let mut faults = Vec::new();
        for lang in Lang::BOTH {
            let other = lang.other().tag();
            for (address, page) in site.of(lang) {
                let right = page
                    .iter()
                    .any(|one| one.is_switch() && one.get("lang") == other && one.get("hreflang") == other);
                faults.extend((!right).then(|| address.to_owned()));
            }
        }
        faults
    }
    held(
        look,
        &[
            (BASE, " lang=\"{{ twin.lang }}\" hreflang", " hreflang"),
            (BASE, " hreflang=\"{{ twin.lang }}\" rel", " rel"),
            (BASE, " rel=\"alternate\">{{ t", ">{{ t"),
        ],
    );
}

#[test]
fn b7_the_choice_is_kept_by_addresses_alone() {
    fn look(site: &Site) -> Vec<String> {
        let mut faults = Vec::new();
        for lang in Lang::BOTH {
            let other = format!("/{}/", lang.other().tag());
            for (address, page) in site.of(lang) {
                let lost = page.iter().filter(|one| {
                    ["a", "form"].contains(&one.name.as_str())
                        && [one.get("href"), one.get("action")].iter().any(|to| to.starts_with(&other))
                        // The way over, and words that say that they lead to the other language.
                        && !one.is_switch()
                        && one.get("hreflang") != lang.other().tag()
                });
                faults.extend(lost.map(|one| format!("{address}: {one:?}")));
            }
        }
        let scripts = site.texts.iter().filter(|(path, _)| path.ends_with(".js"));
        let stores = |text: &str| text.contains("cookie") || text.contains("sessionStorage");
        faults.extend(scripts.filter(|(_, text)| stores(text)).map(|(path, _)| path.clone()));
        faults
    }
    held(
        look,
        &[
            (BASE, "<footer>", "<footer><a href=\"/en/\">Home</a>"),
            (BASE, "<footer>", "<footer><form action=\"/cy/\"></form>"),
        ],
    );
}

#[test]
fn b8_nothing_leads_away_from_an_address_that_has_a_language() {
    fn look(site: &Site) -> Vec<String> {
        let mut faults = Vec::new();
        for (address, page) in &site.pages {
            let refresh = page.iter().find(|one| one.get("http-equiv") == "refresh");
            let to = refresh.and_then(|one| one.get("content").split_once("url=")).map(|(_, to)| to);
            // An old address leads on in its own language.
            let own = Lang::BOTH
                .map(|lang| format!("/{}/", lang.tag()))
                .into_iter()
                .find(|root| address.starts_with(root));
            if to.is_some_and(|to| {
                own.is_none_or(|own| !to.trim_start_matches(&site.origin).starts_with(&own))
            }) {
                faults.push(format!("{address} leads to {to:?}"));
            }
        }
        for (path, text) in site.texts.iter().filter(|(path, _)| path.ends_with(".js")) {
            let leads = [
                "location =",
                "location.href =",
                "location.replace",
                "location.assign",
                "navigator.language",
            ];
            faults.extend(
                leads.iter().filter(|part| text.contains(**part)).map(|part| format!("{path}: {part}")),
            );
        }
        // What a host negotiates stands at the root alone; hosts_negotiate_at_the_root_alone… reads the files themselves.
        for line in site.texts.get("_redirects").into_iter().flat_map(|text| text.lines()) {
            if line.contains("Language=") && !line.starts_with("/ ") {
                faults.push(line.to_owned());
            }
        }
        faults
    }
    held(
        look,
        &[(
            BASE,
            "<head>",
            "<head>{% if lang == \"cy\" %}<meta http-equiv=\"refresh\" content=\"0; url=/en/\">{% endif %}",
        )],
    );
}
