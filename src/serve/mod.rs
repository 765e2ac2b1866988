//! The line again, on change, and what is asked for rendered when it is asked for. There is no second generator here, and
//! no event is classified: an event only means that the line runs again.
//!
//! `State` is all of it without connections; `watch` says when to look; `http` and `address` find what a request means;
//! `overlay` and `live.js` show findings and changes in the browser.

mod address;
mod answer;
mod bell;
mod http;
mod listen;
mod overlay;
mod pages;
mod state;
mod watch;

#[cfg(test)]
mod http_tests;
#[cfg(test)]
mod tests;

use std::io;
use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use crate::base::lang::Lang;
use crate::pipeline::Assembled;

pub use answer::Answer;
pub use state::{Editions, State, Status};

use watch::{News, Watch};

/// How to serve.
pub struct Options {
    /// The port on this machine. If it is taken, the next one of twenty that is free; 0 is any.
    pub port: u16,
    /// The language in which the overlay tells findings.
    pub lang: Lang,
    /// Which edition is shown.
    pub edition: Editions,
    /// Somebody who is told what happens.
    pub tell: Tell,
}

/// Somebody who is told what happens.
pub type Tell = Box<dyn Fn(Event<'_>) + Send>;

/// What happens while a site is served.
#[derive(Clone, Copy, Debug)]
pub enum Event<'e> {
    /// The site was read and assembled: at first, and after each change of its files.
    Assembled {
        /// The state, with its findings.
        assembled: &'e Assembled,
        /// How long it took.
        took: Duration,
    },
    /// The folder can't be watched, for this reason: it is looked at twice a second instead. Told once.
    Polling(&'e str),
    /// The folder can't be read. The last state stays. Told once until it can be again.
    Fault(&'e io::Error),
}

/// A site that is ready to be served, on this machine only.
pub struct Server {
    state: Arc<State>,
    listeners: Vec<TcpListener>,
    watch: Watch,
    tell: Tell,
    start: Instant,
    stop: Stop,
}

/// Ends a server from another thread.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<Notify>);

impl Stop {
    /// Ends it.
    pub fn stop(&self) {
        self.0.notify_one();
    }
}

impl Server {
    /// Takes a port, begins to watch the folder and runs the line for the first time, up to where pages can be shown: what
    /// is wrong is told once it runs.
    ///
    /// # Errors
    /// When no port is free, or when the folder can't be read.
    pub fn open(root: &Path, options: Options) -> io::Result<Server> {
        let Options { port, lang, edition, tell } = options;
        let listeners = listen::listen(port)?;
        // First the watch: what changes while the site is read must not be lost.
        let watch = Watch::start(root);
        let start = Instant::now();
        let state = Arc::new(State::draft(root, lang, edition)?);
        Ok(Server { state, listeners, watch, tell, start, stop: Stop::default() })
    }

    /// The port that was free.
    pub fn port(&self) -> u16 {
        let address = self.listeners.first().and_then(|listener| listener.local_addr().ok());
        address.map_or(0, |address| address.port())
    }

    /// The address of the site in a browser: `http://localhost:1848/`.
    pub fn address(&self) -> String {
        // Where only one of the two loopback addresses was free, the name might lead to another program.
        let host = if self.listeners.len() > 1 { "localhost" } else { "127.0.0.1" };
        let assembled = self.state.assembled();
        let base = assembled.whole.as_ref().map_or("", |whole| &whole.site.config.base);
        format!("http://{host}:{}{base}/", self.port())
    }

    /// What ends it, besides Ctrl-C.
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// Serves until Ctrl-C.
    ///
    /// # Errors
    /// When the system refuses threads or sockets.
    pub fn run(self) -> io::Result<()> {
        let Server { state, listeners, watch, tell, start, stop } = self;
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(8).build()?;
        let bell = watch.bell();
        let watched = Arc::clone(&state);
        std::thread::Builder::new().name("watch".to_owned()).spawn(move || {
            tell(Event::Assembled { assembled: &watched.check(), took: start.elapsed() });
            follow(watch, &watched, &tell);
        })?;
        let served = runtime.block_on(async {
            for listener in listeners {
                http::serve(listener, Arc::clone(&state))?;
            }
            let ctrl_c = stop.clone();
            tokio::spawn(async move {
                // Where Ctrl-C can't be heard, it ends the program by itself.
                if tokio::signal::ctrl_c().await.is_ok() {
                    ctrl_c.stop();
                }
            });
            stop.0.notified().await;
            Ok(())
        });
        bell.ring(|heard| heard.stop = true);
        // Pages that are still being rendered are for nobody now.
        runtime.shutdown_background();
        served
    }
}

/// Runs the line after each change, until the watch is told to stop.
fn follow(watch: Watch, state: &State, tell: &Tell) {
    let mut fault = None;
    watch.run(|news| {
        let News::Change(files) = news else {
            if let News::Polling(reason) = news {
                tell(Event::Polling(reason));
            }
            return Ok(());
        };
        let start = Instant::now();
        // A panic is a bug of ours; whoever serves must not go on with an old site without a word.
        let refreshed = catch_unwind(AssertUnwindSafe(|| state.refresh_at(files)))
            .unwrap_or_else(|_| Err(io::Error::other("the site could not be assembled: a bug of ahp1")));
        match refreshed {
            Ok(new) => {
                fault = None;
                if let Some(assembled) = new {
                    tell(Event::Assembled { assembled: &assembled, took: start.elapsed() });
                }
                Ok(())
            }
            Err(error) => {
                let text = error.to_string();
                if fault.as_ref() != Some(&text) {
                    tell(Event::Fault(&error));
                }
                fault = Some(text);
                Err(error)
            }
        }
    });
}
