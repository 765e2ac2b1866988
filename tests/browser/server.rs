//! A built folder → answers over HTTP, with exactly the headers and the pages for lost addresses that its `_headers` and
//! `_redirects` name. So what is tested is what is shipped. Knows nothing of the engine.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder that is served for as long as the tests run.
pub struct Server {
    /// `http://127.0.0.1:PORT`.
    pub origin: String,
}

struct Folder {
    root: PathBuf,
    headers: Vec<Rule>,
    lost: Vec<(String, String)>,
}

/// A pattern of addresses and the headers of what answers them.
#[derive(Debug, PartialEq)]
struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

impl Server {
    /// Serves a folder by the rules of a `_headers` and a `_redirects` text.
    pub fn start(root: &Path, headers: &str, redirects: &str) -> Server {
        let folder =
            Arc::new(Folder { root: root.to_owned(), headers: rules(headers), lost: lost(redirects) });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = Arc::clone(&folder);
                // A browser that hangs up in the middle is no fault of the page.
                std::thread::spawn(move || talk(stream, &folder).ok());
            }
        });
        Server { origin }
    }
}

fn talk(stream: TcpStream, folder: &Folder) -> std::io::Result<()> {
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut request = String::new();
        if reader.read_line(&mut request)? == 0 {
            return Ok(());
        }
        let mut line = String::new();
        while reader.read_line(&mut line)? > 2 {
            line.clear();
        }
        let address = request.split(' ').nth(1).unwrap_or("/");
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let (status, file) = folder.find(path);
        let bytes = file.as_ref().map_or_else(Vec::new, |file| fs::read(file).unwrap_or_default());
        let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", bytes.len());
        if let Some(file) = &file {
            head.push_str(&format!("Content-Type: {}\r\n", kind(file)));
        }
        for (name, value) in folder.headers_of(path) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        writer.write_all(head.as_bytes())?;
        writer.write_all(&bytes)?;
    }
}

impl Folder {
    fn find(&self, path: &str) -> (&'static str, Option<PathBuf>) {
        let plain = !path.split('/').any(|part| part == "..");
        let mut file = self.root.join(path.trim_start_matches('/'));
        if path.ends_with('/') {
            file.push("index.html");
        }
        if plain && file.is_file() {
            return ("200 OK", Some(file));
        }
        let lost = self.lost.iter().find(|(pattern, _)| matches(pattern, path));
        let page = lost.map_or("/404.html", |(_, page)| page.as_str());
        let page = self.root.join(page.trim_start_matches('/'));
        ("404 Not Found", page.is_file().then_some(page))
    }

    /// The headers of every rule that meets the address, in the order of the file.
    fn headers_of(&self, path: &str) -> impl Iterator<Item = &(String, String)> {
        self.headers.iter().filter(move |rule| matches(&rule.pattern, path)).flat_map(|rule| &rule.headers)
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}

/// The rules of a `_headers` file: a pattern at the margin, its headers indented below.
fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            rules.push(Rule { pattern: line.trim().to_owned(), headers: Vec::new() });
        } else if let (Some((name, value)), Some(rule)) = (line.trim().split_once(": "), rules.last_mut()) {
            rule.headers.push((name.to_owned(), value.to_owned()));
        } else {
            panic!("_headers: no header in “{line}”");
        }
    }
    rules
}

/// The lines of a `_redirects` file that name a page for lost addresses.
fn lost(text: &str) -> Vec<(String, String)> {
    let words = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let lost = words.filter_map(|words| match words.as_slice() {
        [from, to, "404"] => Some(((*from).to_owned(), (*to).to_owned())),
        _ => None,
    });
    lost.collect()
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("xml") => "application/xml",
        Some("csv") => "text/csv; charset=utf-8",
        Some("webp") => "image/webp",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("avif") => "image/avif",
        Some("txt") => "text/plain; charset=utf-8",
        Some("md") => "text/markdown; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[test]
fn a_file_of_headers_is_read_as_a_host_reads_it() {
    let read = rules("/*\n  A: b: c\n  D: e\n\n/x/*\n  F: g\n");
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(read.len(), 2);
    assert_eq!(read[0].headers, [header("A", "b: c"), header("D", "e")]);
    assert!(matches(&read[1].pattern, "/x/y") && !matches(&read[1].pattern, "/y"));
    let pages = lost("/old /new 301\n/cy/* /cy/404.html 404\n");
    assert_eq!(pages, [header("/cy/*", "/cy/404.html")]);
}
