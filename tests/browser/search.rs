//! The search as readers have it: the same answers as `ahp1 search` gives, shown, marked, announced, and nothing in axe's
//! way.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use ahp1::base::lang::Lang;
use ahp1::pipeline::{self, Memory};
use ahp1::search::{Folder, search};
use serde_json::{Value, json};

use crate::axe::{self, Reviewed};
use crate::bench::{Bench, bench, built, edition};
use crate::client::key;
use crate::tally::Tally;

/// Asks the script itself: all queries in turn, ten answers each.
const ASK: &str = "
    const [manifest, script, queries] = arguments, done = arguments[arguments.length - 1];
    (async () => {
      const { open } = await import(script);
      const index = await open(async (name) => (await fetch(new URL(name, new URL(manifest, location)))).text());
      const answers = [];
      for (const query of queries) {
        const hits = await index.search(query, 10);
        answers.push(hits.map(({ url, title, section, score, snippet }) => ({ url, title, section, score, snippet })));
      }
      return answers;
    })().then(done, (error) => done(String(error)));";

/// Once the answers to a query are shown, or it is plain that there are none. Whoever is sure that there are some says so:
/// while somebody types, what is shown may still be of the letters before.
const SHOWN: &str = "
    const done = arguments[arguments.length - 1], sure = arguments.length > 1, root = document.querySelector('[data-search]');
    const look = (tries) => {
      const none = !sure && !root.querySelector('[data-nothing]').hidden;
      if (root.querySelector('[data-link]') || none || tries > 2500) {
        const text = (selector) => root.querySelector(selector)?.textContent ?? '';
        done({
          links: [...root.querySelectorAll('[data-link]')].map((link) => link.getAttribute('href')),
          marks: [...root.querySelectorAll('mark')].map((mark) => mark.textContent),
          status: text('[data-status]'), browse: root.querySelector('[data-browse]').hidden,
          nothing: root.querySelector('[data-nothing]').hidden,
          twin: root.querySelector('[data-twin]').href, kinds: root.querySelectorAll('[data-kinds] option').length,
        });
      } else setTimeout(look, 20, tries + 1);
    };
    look(0);";

/// Words of the site's own pages, mutated and not, and what people get wrong.
fn queries(lang: Lang) -> Vec<String> {
    let open = Folder::open(&built().folder, lang).unwrap();
    let given = match lang {
        Lang::Cy => [
            "Cymru",
            "Nghymru",
            "ty",
            "tŷ",
            "therapi",
            "therapïau",
            "physio",
            "ffisio",
            "speech",
            "lleferydd ac iaith",
            "mae'n",
            "o’r",
            "chiropodist",
            "podiatryd",
            "ffisotherapi",
            "iechyd meddwl",
            "pwy all helpu fy mam",
            "AHP 1.06",
            "gwaith cymdeithasol yng Nghymru",
            "zzzz",
            "y",
            "sgôr",
            "Gymraeg",
            "bwrdd",
            "meddygon teulu plant",
        ],
        Lang::En => [
            "Wales",
            "speech",
            "chiropodist",
            "physio",
            "therapies",
            "therapy",
            "feet",
            "foot pain",
            "what is an action",
            "occupatonal",
            "dietician",
            "Welsh language",
            "therapïau",
            "ffisiotherapydd",
            "physiotherapist's",
            "the",
            "1.06",
            "zzzz",
            "career in health",
            "support workers",
            "diabetes",
            "HCPC register",
            "help me walk again",
            "psych",
            "eyes",
        ],
    };
    let mut queries: BTreeSet<String> = given.into_iter().map(str::to_owned).collect();
    // Words of what is found lead to others, until there are hundreds.
    let mut wanted: Vec<String> = queries.iter().cloned().collect();
    while let Some(query) = wanted.pop().filter(|_| queries.len() < 220) {
        for hit in search(&open, &query, 5).unwrap() {
            for word in hit.snippet.split(' ').chain(hit.title.split(' ')).step_by(3) {
                let cut: String = word.chars().take(7).collect();
                for new in [word.to_owned(), cut] {
                    if queries.len() < 220 && queries.insert(new.clone()) {
                        wanted.push(new);
                    }
                }
            }
        }
    }
    queries.into_iter().collect()
}

fn search_page(lang: Lang) -> &'static str {
    let page = built().named("search").into_iter().find(|page| page.lang == Some(lang));
    &page.expect("a search page").address
}

#[test]
fn the_browser_and_the_command_line_give_the_same_answers_in_the_same_order() {
    let bench = bench();
    for lang in Lang::BOTH {
        bench.open(search_page(lang));
        let attribute = |selector: &str, name: &str| {
            let script = format!("return document.querySelector('{selector}').getAttribute('{name}')");
            bench.browser.run(&script, &[])
        };
        let (manifest, script) =
            (attribute("[data-search]", "data-search"), attribute("[type=module]", "src"));
        let queries = queries(lang);
        assert!(queries.len() > 200, "{}", queries.len());
        let theirs = bench.browser.run_async(ASK, &[manifest, script, json!(queries)]);
        let open = Folder::open(&built().folder, lang).unwrap();
        let mut answered = 0;
        for (number, query) in queries.iter().enumerate() {
            let ours = serde_json::to_value(search(&open, query, 10).unwrap()).unwrap();
            answered += usize::from(ours != json!([]));
            assert_eq!(theirs[number], ours, "{query} in {}: {theirs:.200}", lang.tag());
        }
        assert!(answered > 150, "{answered}");
    }
}

fn asked(bench: &Bench, lang: Lang, query: &str) -> Value {
    bench.open(&format!("{}?q={query}", search_page(lang)));
    bench.browser.run_async(SHOWN, &[])
}

#[test]
fn answers_are_shown_marked_and_counted_and_axe_finds_nothing() {
    let (bench, mut tally, mut reviewed) = (bench(), Tally::default(), Reviewed::default());
    for (lang, query) in [(Lang::Cy, "Nghymru"), (Lang::En, "therapists")] {
        let shown = asked(&bench, lang, query);
        assert!(shown["links"].as_array().unwrap().len() > 3, "{shown}");
        assert!(!shown["marks"].as_array().unwrap().is_empty(), "{shown}");
        assert!(shown["status"].as_str().unwrap().starts_with(|c: char| c.is_ascii_digit()), "{shown}");
        assert_eq!((&shown["browse"], &shown["nothing"]), (&json!(true), &json!(true)), "{shown}");
        assert!(shown["twin"].as_str().unwrap().ends_with(&format!("?q={query}")), "{shown}");
        assert!(shown["kinds"].as_u64().unwrap() > 2, "{shown}");
        for scheme in ["light", "dark"] {
            bench.media_of(scheme);
            for width in [1280, 320] {
                bench.browser.size(width, 900);
                tally.page();
                let name = format!("{} ({width}, {scheme})", search_page(lang));
                axe::ask(&bench, &name, &mut reviewed, &mut tally);
            }
        }
        for line in bench.console() {
            tally.add(search_page(lang), "console", "", &line);
        }
    }
    tally.settle();
}

/// Opens the filters and chooses the first profession, by keys alone.
const FILTERED: &str = "document.querySelector('[data-link]') && location.search.includes('profession=')";

#[test]
fn filters_are_reached_by_keys_and_axe_finds_nothing_while_they_are_open() {
    let (bench, mut tally, mut reviewed) = (bench(), Tally::default(), Reviewed::default());
    for (lang, query) in [(Lang::Cy, "gofal"), (Lang::En, "care")] {
        bench.browser.size(1280, 900);
        asked(&bench, lang, query);
        bench.browser.run("document.querySelector('.ask button').focus()", &[]);
        let on =
            || bench.browser.run("return document.activeElement.id || document.activeElement.tagName", &[]);
        let next = || {
            bench.browser.press(&[key::TAB]);
            on()
        };
        assert_eq!([next(), next()], [json!("search-kind"), json!("SUMMARY")], "{}", lang.tag());
        bench.browser.press(&[key::ENTER]);
        until(&bench, "document.querySelector('#search-profession').options.length > 2");
        assert_eq!(next(), json!("search-profession"));
        bench.browser.press(&[key::DOWN]);
        until(&bench, FILTERED);
        assert_eq!([next(), next()], [json!("search-setting"), json!("search-stage")]);
        bench.browser.press(&[key::TAB]);
        let link = bench.browser.run("return document.activeElement.hasAttribute('data-link')", &[]);
        assert_eq!(link, json!(true), "the first answer");
        for width in [1280, 320] {
            bench.browser.size(width, 900);
            tally.page();
            let name = format!("{} ({width}, filters open)", search_page(lang));
            axe::ask(&bench, &name, &mut reviewed, &mut tally);
        }
        // Without a query: every page by its letter.
        bench.open(search_page(lang));
        tally.page();
        axe::ask(&bench, search_page(lang), &mut reviewed, &mut tally);
        for line in bench.console() {
            tally.add(search_page(lang), "console", "", &line);
        }
    }
    tally.settle();
}

#[test]
fn a_query_without_answers_offers_the_other_language() {
    let bench = bench();
    let shown = asked(&bench, Lang::Cy, "qqqqzz");
    assert_eq!(shown["nothing"], json!(false), "{shown}");
    assert_eq!(shown["status"], json!("Dim canlyniadau"), "{shown}");
    assert!(shown["twin"].as_str().unwrap().contains("/en/search/?q=qqqqzz"), "{shown}");
}

/// Waits until something holds on the page: its policy lets no text become a script there.
fn until(bench: &Bench, holds: &str) {
    let look = format!("const look = () => ({holds} ? done(null) : setTimeout(look, 20));");
    bench.browser.run_async(&format!("const done = arguments[arguments.length - 1]; {look} look();"), &[]);
}

fn type_in(bench: &Bench, letters: &str) {
    for letter in letters.split("").filter(|letter| !letter.is_empty()) {
        bench.browser.press(&[letter]);
    }
}

#[test]
fn answers_come_while_one_types_and_the_address_keeps_the_query() {
    let bench = bench();
    bench.open(search_page(Lang::En));
    bench.browser.run("document.querySelector('[name=q]').focus()", &[]);
    type_in(&bench, "feet");
    let shown = bench.browser.run_async(SHOWN, &[json!(true)]);
    assert!(!shown["links"].as_array().unwrap().is_empty(), "{shown}");
    until(&bench, "location.search === '?q=feet'");
    // Enter asks again and stays; Tab goes on from the words.
    bench.browser.press(&[key::ENTER]);
    assert_eq!(bench.path(), search_page(Lang::En));
    bench.browser.press(&[key::TAB]);
    let on = bench.browser.run("return document.activeElement.tagName", &[]);
    assert_eq!(on, json!("BUTTON"));
}

/// Remembers all that the live region says.
const LISTEN: &str = "
    const status = document.querySelector('[data-status]');
    window.said = [];
    new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, { childList: true });
    document.querySelector('[name=q]').focus();";

#[test]
fn nothing_is_announced_of_half_a_word() {
    let bench = bench();
    for (lang, query, none) in [(Lang::Cy, "fferyllydd", "Dim canlyniadau"), (Lang::En, "feet", "0 results")]
    {
        bench.open(search_page(lang));
        bench.browser.run(LISTEN, &[]);
        // The pause after which the address follows is the one after which a count is said.
        let search = |typed: &str| format!("location.search === '?q={typed}'");
        type_in(&bench, "fq");
        until(&bench, &search("fq"));
        let shown = bench.browser.run("return [said, document.querySelector('[data-browse]').hidden]", &[]);
        assert_eq!(shown, json!([[], false]), "{}", lang.tag());
        bench.browser.press(&[key::ENTER]);
        until(&bench, "said.length === 1");
        assert_eq!(bench.browser.run("return said[0]", &[]), json!(none));
        bench.browser.run("said.length = 0; document.querySelector('[name=q]').value = ''", &[]);
        type_in(&bench, query);
        until(&bench, "said.length && document.querySelector('[data-link]')");
        let said = bench.browser.run("return said", &[]);
        assert!(!said.as_array().unwrap().contains(&json!(none)), "{said}");
    }
}

/// The same site under `https://ahp1.example/safle/`.
#[test]
fn a_site_in_a_folder_of_its_host_is_searched_there() {
    let folder = tempfile::tempdir().unwrap();
    let (root, host) = (folder.path().join("root"), folder.path().join("host"));
    fs::create_dir(&root).unwrap();
    let copied = Command::new("cp")
        .args(["-r", "content", "i18n", "language", "themes"])
        .arg(&root)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(copied.unwrap().success());
    let file = root.join("content/site.yaml");
    let text = fs::read_to_string(&file).unwrap();
    let moved = text.replacen("\nurl: https://ahp1.example\n", "\nurl: https://ahp1.example/safle\n", 1);
    assert_ne!(text, moved);
    fs::write(&file, moved).unwrap();
    let made =
        pipeline::build(&root, &host.join("safle"), edition(), &mut Memory::default(), &|_| ()).unwrap();
    assert!(made.changes.is_some(), "{:?}", made.findings);

    let bench = Bench::new(&host);
    for (lang, query) in [(Lang::Cy, "Nghymru"), (Lang::En, "feet")] {
        bench.open(&format!("/safle{}?q={query}", search_page(lang)));
        let shown = bench.browser.run_async(SHOWN, &[json!(true)]);
        let links = shown["links"].as_array().unwrap();
        assert!(links.len() > 2, "{shown}");
        for link in links {
            let path = link.as_str().unwrap().split('#').next().unwrap();
            assert!(path.starts_with(&format!("/safle/{}/", lang.tag())), "{path}");
            assert!(host.join(&path[1..]).join("index.html").is_file(), "{path}");
        }
    }
    assert_eq!(bench.console(), Vec::<String>::new());
}
