//! `serve`: what happens while the site is shown → lines on the terminal, and the browser opened.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use crate::serve::{Editions, Event, Options, Server};
use crate::welsh::number::grouped;

use super::Outcome;
use super::report::Teller;

/// Whether the browser is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Browser {
    /// It is opened once the site can be seen.
    Open,
    /// The reader opens it.
    Leave,
}

/// Shows the site until it is stopped.
pub(super) fn serve(
    root: &Path,
    port: u16,
    browser: Browser,
    edition: Editions,
    teller: &Arc<Teller>,
) -> io::Result<Outcome> {
    let told = Arc::clone(teller);
    let folder = root.to_owned();
    let tell = move |event: Event<'_>| match event {
        Event::Assembled { assembled, took } => {
            told.findings(&assembled.findings, &assembled.sources, &folder);
            let refused: usize = assembled.refused_later().values().sum();
            if refused > 0 {
                told.say(told.sentence("status-refused", [("count", grouped(&refused.to_string()).into())]));
            }
            let seconds = format!("{:.3}", took.as_secs_f64());
            told.say(told.sentence("took", [("seconds", seconds.into())]));
        }
        Event::Polling(reason) => told.say(told.sentence("polling", [("reason", reason.into())])),
        Event::Fault(error) => told.fault(error),
    };
    let options = Options { port, lang: teller.words().lang(), edition, tell: Box::new(tell) };
    let server = Server::open(root, options)?;
    let address = server.address();
    teller.say(teller.sentence("serving", [("address", address.as_str().into())]));
    if browser == Browser::Open {
        open(&address);
    }
    server.run()?;
    Ok(Outcome::Good)
}

/// Asks the system to open an address. Where it can't, the address stands on the terminal all the same.
fn open(address: &str) {
    let mut command = match std::env::consts::OS {
        "macos" => Command::new("open"),
        "windows" => {
            let mut command = Command::new("cmd");
            command.args(["/C", "start", ""]);
            command
        }
        _ => Command::new("xdg-open"),
    };
    let command = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _ = command.spawn();
}
