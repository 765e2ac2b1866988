//! The hot paths, each by itself, so that the instructions that it takes can be counted: `benches/instructions` runs them
//! in Callgrind and says how the counts are read.
//!
//! `instructions PATH SITE` goes one path twice over the site in that folder (made by `benches/corpus.py`): once for what
//! is made on first use, once in [`counted`]. Everything happens on one thread. What it prints is how much that was.

use std::error::Error;
use std::hint::black_box;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use ahp1::base::digest::Digest;
use ahp1::base::lang::Lang;
use ahp1::config::{Edition, RawHtml};
use ahp1::content::document::{front_matter, read_telling};
use ahp1::content::{Reading, markdown};
use ahp1::pipeline::{Assembled, Memory, draft};
use ahp1::scan::{Sources, Stamps, scan};
use ahp1::schema;
use ahp1::search::Lazy;
use ahp1::welsh::identify::identify;
use ahp1::welsh::mutation::{forms, radicals};
use ahp1::welsh::order::sort_key;
use jiff::civil::date;

type Failure = Box<dyn Error + Send + Sync>;

/// The telling that is read: that of the item of this number, without code, for coloured code is remembered.
const TELLING: &str = "-00003.cy.md";

fn main() -> Result<(), Failure> {
    // `cargo bench` adds a word of its own.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let [path, site] = words.as_slice() else {
        return Ok(writeln!(io::stderr(), "name a path and the folder of a site: see benches/instructions")?);
    };
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global()?;
    let (sources, _) = scan(Path::new(site), &mut Stamps::default())?;
    let of = match path.as_str() {
        "markdown" | "front-matter" | "telling" => reading(path, &sources)?,
        "mutation" | "identify" | "digest" => of_text(path, &sources)?,
        "sort-keys" | "page" | "list" | "search" => of_site(path, &sources)?,
        "assemble" | "rules" => line(path, &sources)?,
        other => return Err(format!("no path is called {other}").into()),
    };
    Ok(writeln!(io::stdout(), "{of}")?)
}

/// What is counted, and nothing besides. Callgrind finds it by its name.
#[inline(never)]
fn counted<T>(work: impl Fn() -> T) -> T {
    black_box(work())
}

fn measure<T>(work: impl Fn() -> T) {
    black_box(work());
    black_box(counted(work));
}

/// Reading one telling: its Markdown, its front matter, or both with all that is made of them.
fn reading(path: &str, sources: &Sources) -> Result<String, Failure> {
    let text = &*telling(sources)?;
    let (schema, _) = schema::read(sources);
    let ty = schema.get("case-study").ok_or("no type of case studies")?;
    let reading = Reading { raw_html: RawHtml::Escape };
    let (_, body_at) = front_matter(text).map_err(|(reason, _)| reason)?;
    let (front, body) = text.split_at(body_at);
    let read = |text: &str| read_telling(text, ty, Lang::Cy, &reading);
    let length = match path {
        "markdown" => {
            measure(|| markdown::read(body, &reading.markdown(Lang::Cy)));
            body.len()
        }
        "front-matter" => {
            measure(|| read(front));
            front.len()
        }
        _ => {
            measure(|| read(text));
            text.len()
        }
    };
    Ok(format!("{length} bytes"))
}

fn telling(sources: &Sources) -> Result<Arc<str>, Failure> {
    let found = sources.under("content/case-study/").find(|(path, _)| path.ends_with(TELLING));
    let (path, _) = found.ok_or("the site has no such item")?;
    Ok(sources.text(path).ok_or("a telling is text")?)
}

fn of_text(path: &str, sources: &Sources) -> Result<String, Failure> {
    let text = &*telling(sources)?;
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    Ok(match path {
        "mutation" => {
            measure(|| words.iter().map(|word| forms(word).len() + radicals(word).len()).sum::<usize>());
            format!("{} words", words.len())
        }
        "identify" => {
            measure(|| text.lines().map(|line| identify(line).words).sum::<usize>());
            format!("{} bytes", text.len())
        }
        _ => {
            let bytes = text.repeat(64);
            measure(|| Digest::of(bytes.as_bytes()));
            format!("{} bytes", bytes.len())
        }
    })
}

/// What is done with a site that is assembled.
fn of_site(path: &str, sources: &Sources) -> Result<String, Failure> {
    let memory = Memory::default();
    let assembled = drafted(sources, &memory);
    let whole = assembled.whole.as_ref().ok_or("the site can’t be assembled")?;
    Ok(match path {
        "sort-keys" => {
            let titles: Vec<&str> =
                whole.site.items.iter().map(|(_, item)| item.told(Lang::Cy).title()).collect();
            measure(|| titles.iter().map(|title| sort_key(Lang::Cy, title)).collect::<Vec<_>>());
            format!("{} titles", titles.len())
        }
        "search" => {
            measure(|| Lazy::new(&whole.site, Digest::of(b"")).make(&whole.site, &whole.language));
            format!("{} items", whole.site.items.len())
        }
        _ => {
            let id = telling_id(sources).ok_or("no such item")?;
            let asked = match path {
                "page" => format!("cy/astudiaethau-achos/{id}/index.html"),
                _ => "cy/astudiaethau-achos/index.html".to_owned(),
            };
            let recipe = whole.plan.get(&asked).ok_or("the plan has no such page")?;
            let render = || whole.render(&assembled.sources, &recipe, &memory);
            let length = render().map_err(|finding| format!("{finding:?}"))?.len();
            measure(render);
            format!("{length} bytes")
        }
    })
}

fn telling_id(sources: &Sources) -> Option<&str> {
    let (path, _) = sources.under("content/case-study/").find(|(path, _)| path.ends_with(TELLING))?;
    path.strip_prefix("content/case-study/")?.strip_suffix(".cy.md")
}

/// The line up to `plan`, or the rules over what it made.
fn line(path: &str, sources: &Sources) -> Result<String, Failure> {
    let drafted = || drafted(sources, &Memory::default());
    let whole = drafted().whole.ok_or("the site can’t be assembled")?;
    match path {
        // The rules run once a site, so that each time it has to be another.
        "rules" => {
            let (first, second) = (drafted(), drafted());
            black_box(first.checked(&|_| {}));
            black_box(counted(|| second.checked(&|_| {})));
        }
        _ => measure(drafted),
    }
    Ok(format!("{} items", whole.site.items.len()))
}

fn drafted(sources: &Sources, memory: &Memory) -> Assembled {
    draft(sources.clone(), Vec::new(), Edition::of(date(2026, 11, 22)), memory, &|_| {})
}
