//! The same site, served over connections.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::tests::{page, site};
use super::{Event, Options, Server, Stop, Tell};
use crate::base::lang::Lang;

/// A server on a port that was free, ended when this goes.
struct Served {
    address: String,
    stop: Stop,
    thread: Option<std::thread::JoinHandle<io::Result<()>>>,
    assembled: Arc<AtomicUsize>,
}

impl Served {
    fn new(root: &Path) -> Served {
        let assembled = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&assembled);
        let tell: Tell = Box::new(move |event| {
            if let Event::Assembled { .. } = event {
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        let server =
            Server::open(root, Options { port: 0, lang: Lang::En, edition: super::tests::editions(), tell })
                .unwrap();
        let (address, stop) = (format!("http://127.0.0.1:{}", server.port()), server.stop());
        let thread = Some(std::thread::spawn(move || server.run()));
        Served { address, stop, thread, assembled }
    }

    fn get(&self, path: &str) -> ureq::http::Response<ureq::Body> {
        self.ask(path, None)
    }

    fn ask(&self, path: &str, host: Option<&str>) -> ureq::http::Response<ureq::Body> {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0);
        let mut request = config.build().new_agent().get(format!("{}{path}", self.address));
        if let Some(host) = host {
            request = request.header("host", host);
        }
        request.call().unwrap()
    }

    fn text(&self, path: &str) -> String {
        self.get(path).body_mut().read_to_string().unwrap()
    }

    /// The statuses, as they come.
    fn events(&self) -> mpsc::Receiver<Value> {
        let (sender, receiver) = mpsc::channel();
        let body = self.get("/__ahp1/events").into_body().into_reader();
        std::thread::spawn(move || {
            let lines = BufReader::new(body).lines().map_while(Result::ok);
            let data = lines.filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok());
            data.take_while(|value| sender.send(Value::clone(value)).is_ok()).count()
        });
        receiver
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.stop.stop();
        let ended = self.thread.take().map(std::thread::JoinHandle::join);
        if !std::thread::panicking() {
            ended.unwrap().unwrap().unwrap();
        }
    }
}

/// Long enough for a machine that is busy with everything else.
const PATIENCE: Duration = Duration::from_secs(120);

/// The first status of which this is true.
fn until(events: &mpsc::Receiver<Value>, wanted: impl Fn(&Value) -> bool) -> Value {
    loop {
        let status = events.recv_timeout(PATIENCE).expect("an event");
        if wanted(&status) {
            return status;
        }
    }
}

#[test]
fn an_edit_arrives_in_the_browser() {
    let folder = site(&["un"]);
    let served = Served::new(folder.path());
    let html = served.text("/cy/un/");
    assert!(html.contains("<title>un</title>"));
    assert!(html.contains("<script src=\"/__ahp1/live.js\""));
    let events = served.events();
    assert_eq!(until(&events, |_| true)["generation"], 1);
    page(folder.path(), "un", "cy", "Newydd");
    until(&events, |status| status["generation"] != 1);
    assert!(served.text("/cy/un/").contains("<title>Newydd</title>"));

    // A folder that was not there, or is there again, is watched like the others.
    fs::rename(folder.path().join("content"), folder.path().join("old")).unwrap();
    until(&events, |status| status["errors"] != 0);
    fs::rename(folder.path().join("old"), folder.path().join("content")).unwrap();
    let back = until(&events, |status| status["errors"] == 0);
    page(folder.path(), "un", "cy", "Eto");
    until(&events, |status| status["generation"] != back["generation"]);
    assert!(served.text("/cy/un/").contains("<title>Eto</title>"));
}

#[test]
fn a_thousand_changes_at_once_are_few_for_the_line() {
    let folder = site(&["un"]);
    let served = Served::new(folder.path());
    let events = served.events();
    until(&events, |_| true);
    for number in 0..500 {
        for lang in ["cy", "en"] {
            page(folder.path(), &format!("p{number}"), lang, "x");
        }
    }
    let start = Instant::now();
    while served.get("/en/p499/").status() != 200 {
        assert!(start.elapsed() < PATIENCE);
        std::thread::sleep(Duration::from_millis(50));
    }
    // Pages are answered before the rules have been asked, so the run that made this one may still be going on.
    let runs = || served.assembled.load(Ordering::Relaxed);
    while runs() < 2 {
        assert!(start.elapsed() < PATIENCE);
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(runs() < 100, "{} runs", runs());
}

#[test]
fn answers_have_what_browsers_need_and_strangers_get_none() {
    let folder = site(&["un"]);
    let served = Served::new(folder.path());
    let header = |path: &str, name: &str| {
        served.get(path).headers().get(name).map(|value| value.to_str().unwrap().to_owned())
    };
    assert_eq!(header("/cy/un/", "content-type").as_deref(), Some("text/html; charset=utf-8"));
    assert_eq!(header("/cy/un?a=b", "location").as_deref(), Some("/cy/un/?a=b"));
    for path in ["/cy/un/", "/cy/un", "/na", "/__ahp1/live.js", "/__ahp1/findings.json", "/__ahp1/events"] {
        assert_eq!(header(path, "cache-control").as_deref(), Some("no-store"), "{path}");
    }
    assert!(!served.text("/robots.txt").contains("live.js"));
    assert_eq!(served.get("/__ahp1/na").status(), 404);
    for host in ["example.org", "127.0.0.1.example.org", "example.org:1848"] {
        assert_eq!(served.ask("/cy/un/", Some(host)).status(), 403, "{host}");
        assert_eq!(served.ask("/__ahp1/findings.json", Some(host)).status(), 403, "{host}");
    }
    assert_eq!(served.ask("/cy/un/", Some("localhost:1848")).status(), 200);
    let posted = ureq::post(format!("{}/cy/un/", served.address)).send_empty();
    assert!(matches!(posted, Err(ureq::Error::StatusCode(405))), "{posted:?}");
}
