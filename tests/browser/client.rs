//! A browser → answers: the W3C WebDriver protocol, as far as these tests speak it. Knows nothing of the site.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// Chromium without its habits of speaking to others.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
];

/// The keys that are pressed, as WebDriver names them.
pub mod key {
    /// The next control.
    pub const TAB: &str = "\u{E004}";
    /// With another key.
    pub const SHIFT: &str = "\u{E008}";
    /// The next of several choices.
    pub const DOWN: &str = "\u{E015}";
    /// What a control does.
    pub const ENTER: &str = "\u{E007}";
}

/// A running browser with one window. Dropping it ends the processes that it started.
pub struct Browser {
    driver: Child,
    agent: ureq::Agent,
    address: String,
    session: String,
    _profile: TempDir,
}

impl Browser {
    /// Starts the driver on a free port and a browser with a fresh profile.
    pub fn start() -> Browser {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("chromedriver")
            .args([format!("--port={port}"), "--log-level=SEVERE".to_owned()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is there: run tests/browser/setup");
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(120)))
            .build();
        let profile = tempfile::tempdir().unwrap();
        let mut browser = Browser {
            driver,
            agent: config.into(),
            address: format!("http://127.0.0.1:{port}"),
            session: String::new(),
            _profile: profile,
        };
        browser.wait();
        browser.open();
        browser
    }

    fn wait(&self) {
        let patience = Instant::now() + Duration::from_secs(30);
        while Instant::now() < patience {
            let answer = self.agent.get(format!("{}/status", self.address)).call();
            let text = answer.ok().and_then(|mut answer| answer.body_mut().read_to_string().ok());
            if text.is_some_and(|text| text.contains("\"ready\":true")) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("chromedriver is not ready after 30 s");
    }

    fn open(&mut self) {
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", self._profile.path().display()));
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "args": flags },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "timeouts": { "script": 60000, "pageLoad": 60000 },
        } } });
        let answer = self.send("/session", &wanted);
        self.session = answer["sessionId"].as_str().expect("a session has an id").to_owned();
    }

    /// One command; the browser's refusal ends the test.
    fn send(&self, path: &str, body: &Value) -> Value {
        let sent = self
            .agent
            .post(format!("{}{path}", self.address))
            .header("content-type", "application/json")
            .send(body.to_string());
        let mut answer = sent.unwrap_or_else(|error| panic!("{path}: {error}"));
        let text = answer.body_mut().with_config().limit(1 << 28).read_to_string();
        let mut answer: Value = serde_json::from_str(&text.unwrap()).expect("WebDriver answers with JSON");
        let value = answer["value"].take();
        if let Some(error) = value.get("error").and_then(Value::as_str) {
            panic!("{path}: {error}: {}", value["message"].as_str().unwrap_or_default());
        }
        value
    }

    fn command(&self, path: &str, body: &Value) -> Value {
        self.send(&format!("/session/{}{path}", self.session), body)
    }

    /// Goes to an address and waits for its `load`.
    pub fn go(&self, address: &str) {
        self.command("/url", &json!({ "url": address }));
    }

    /// What a script returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.command("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// What a script hands to its last argument.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.command("/execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// Presses keys together, as a hand would: the first down is the last up.
    pub fn press(&self, keys: &[&str]) {
        let event = |kind: &str, key: &&str| json!({ "type": kind, "value": key });
        let down = keys.iter().map(|key| event("keyDown", key));
        let up = keys.iter().rev().map(|key| event("keyUp", key));
        let actions: Vec<_> = down.chain(up).collect();
        self.command(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Clicks an element that a script returned, with a pointer: it has to be where a pointer reaches it.
    pub fn click(&self, element: &Value) {
        let id = element.as_object().and_then(|of| of.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("no element: {element}"));
        self.command(&format!("/element/{id}/click"), &json!({}));
    }

    /// A command of the Chrome DevTools protocol.
    pub fn devtools(&self, command: &str, params: &Value) -> Value {
        self.command("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// The lines of a log (`browser`, `performance`) since it was last asked for.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        match self.command("/se/log", &json!({ "type": kind })) {
            Value::Array(lines) => lines,
            _ => Vec::new(),
        }
    }

    /// A script that every page runs before its own, whatever the page's policy says.
    pub fn teach(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// The window's size in CSS pixels, exactly.
    pub fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// What the reader prefers: a medium (or none) and features such as `prefers-color-scheme`.
    pub fn media(&self, medium: &str, features: &[(&str, &str)]) {
        let features: Vec<_> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": medium, "features": features }));
    }

    /// Whether pages may run scripts of their own.
    pub fn scripts(&self, allowed: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": !allowed }));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Asked nicely first, so that the browser's own processes end too; no answer matters any more.
        if !self.session.is_empty() {
            self.agent.delete(format!("{}/session/{}", self.address, self.session)).call().ok();
        }
        self.driver.kill().ok();
        self.driver.wait().ok();
    }
}
