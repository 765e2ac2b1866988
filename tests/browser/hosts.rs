//! The files for hosts, read by the hosts themselves: Debian's nginx and Apache serve a built site with the snippet and the
//! `.htaccess` that it brings, and answer browsers of every language.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use ahp1::pipeline::{self, Memory};

/// A host that runs until the test ends.
struct Host {
    child: Child,
    port: u16,
}

impl Drop for Host {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Status, headers.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
}

impl Answer {
    fn header(&self, name: &str) -> Vec<&str> {
        let of = self.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
        of.map(|(_, value)| value.as_str()).collect()
    }
}

impl Host {
    fn start(command: &mut Command, port: u16) -> Host {
        let child = command.stdin(Stdio::null()).spawn().expect("see tests/browser/setup");
        let mut host = Host { child, port };
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                host.child.try_wait().unwrap().is_none(),
                "the host refuses its configuration: see above"
            );
            sleep(Duration::from_millis(20));
        }
        host
    }

    fn ask(&self, path: &str, languages: Option<&str>) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let languages = languages.map_or(String::new(), |stated| format!("Accept-Language: {stated}\r\n"));
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{languages}\r\n")
            .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let mut lines = text.split("\r\n\r\n").next().unwrap().lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let header =
            |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
        Answer { status, headers: lines.filter_map(header).collect() }
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The other site, which asks hosts to negotiate, in the folder that its address names.
fn built(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_dir_all(&folder).ok();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/llyfrgell");
    let built = pipeline::build(
        &root,
        &folder.join("llyfrgell"),
        crate::bench::edition(),
        &mut Memory::default(),
        &|_| (),
    )
    .unwrap();
    assert!(built.changes.is_some(), "the site builds");
    folder
}

fn nginx(folder: &Path) -> Host {
    let port = free_port();
    let at = folder.display();
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|what| format!("{what}_temp_path {at}/temp;"))
        .concat();
    let conf = format!(
        "daemon off; master_process off; pid {at}/nginx.pid; error_log stderr; events {{}}\n\
         http {{ access_log off; {places} include /etc/nginx/mime.types;\n\
         server {{ listen 127.0.0.1:{port}; root {at}; include {at}/llyfrgell/hosting/nginx.conf; }} }}\n"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, conf).unwrap();
    Host::start(Command::new("/usr/sbin/nginx").arg("-p").arg(folder).arg("-c").arg(&file), port)
}

fn apache(folder: &Path) -> Host {
    let port = free_port();
    let at = folder.display();
    let modules = ["mpm_event", "authz_core", "alias", "dir", "headers", "mime", "rewrite"]
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .concat();
    let conf = format!(
        "{modules}ServerRoot {at}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {at}/apache.pid\n\
         ErrorLog /dev/stderr\nUser nobody\nGroup nogroup\nTypesConfig /dev/null\nDirectoryIndex index.html\n\
         DocumentRoot {at}\n<Directory {at}>\n  AllowOverride All\n  Require all granted\n</Directory>\n"
    );
    let file = folder.join("apache.conf");
    fs::write(&file, conf).unwrap();
    Host::start(Command::new("/usr/sbin/apache2").arg("-X").arg("-f").arg(&file), port)
}

fn answers_everybody(host: &Host, name: &str) {
    for (stated, home) in [
        (Some("cy-GB,cy;q=0.9,en;q=0.8"), Some("cy")),
        (Some("en-GB,en;q=0.9"), Some("en")),
        (Some("en-US,en;q=0.9,cy;q=0.8"), Some("en")),
        (Some("cy,en"), None),
        (Some("fr,cy;q=0.9"), None),
        (Some("*"), None),
        (None, None),
    ] {
        let answer = host.ask("/llyfrgell/", stated);
        let led = answer.header("Location");
        match home {
            Some(lang) => {
                assert_eq!(answer.status, 302, "{name}: {stated:?}");
                assert!(led.iter().all(|to| to.ends_with(&format!("/llyfrgell/{lang}/"))), "{name}: {led:?}");
            }
            None => assert_eq!((answer.status, led), (200, Vec::new()), "{name}: {stated:?}"),
        }
        // Apache’s own rewriting says it once more.
        let vary = answer.header("Vary").join(", ").to_lowercase();
        assert!(vary.contains("accept-language"), "{name}: {stated:?}");
        assert_eq!(answer.header("Cache-Control"), ["no-store"], "{name}: {stated:?}");
        assert_eq!(answer.header("X-Content-Type-Options"), ["nosniff"], "{name}: {stated:?}");
        assert_eq!(answer.header("Content-Security-Policy").len(), 1, "{name}: {stated:?}");
    }
    // An address with a language in it is never overridden, and the chooser stays within reach.
    for (path, stated) in
        [("/llyfrgell/en/", "cy"), ("/llyfrgell/cy/", "en"), ("/llyfrgell/index.html", "en")]
    {
        assert_eq!(host.ask(path, Some(stated)).status, 200, "{name}: {path} for {stated}");
    }
    let lost = host.ask("/llyfrgell/en/nothing/", None);
    assert_eq!((lost.status, lost.header("X-Content-Type-Options")), (404, vec!["nosniff"]), "{name}");
}

fn files_run_no_script(host: &Host, name: &str, folder: &Path) {
    let files = folder.join("llyfrgell/files");
    let first = fs::read_dir(&files).unwrap().next().unwrap().unwrap();
    let file = fs::read_dir(first.path()).unwrap().next().unwrap().unwrap();
    let path = format!("/{}", file.path().strip_prefix(folder).unwrap().display());
    let answer = host.ask(&path, None);
    assert_eq!(answer.status, 200, "{name}: {path}");
    let policy = answer.header("Content-Security-Policy").join(", ");
    assert!(policy.contains("default-src 'none'") && !policy.contains("script-src"), "{name}: {policy}");
    assert!(answer.header("Cache-Control").concat().contains("immutable"), "{name}");
}

#[test]
fn nginx_reads_its_snippet() {
    let folder = built("nginx-site");
    let host = nginx(&folder);
    answers_everybody(&host, "nginx");
    files_run_no_script(&host, "nginx", &folder);
}

#[test]
fn apache_reads_its_file() {
    let folder = built("apache-site");
    let host = apache(&folder);
    answers_everybody(&host, "apache");
    files_run_no_script(&host, "apache", &folder);
}
