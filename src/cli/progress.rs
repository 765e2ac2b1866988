//! Stages → a line on a terminal that says which it is and how far, once it is worth one; nothing elsewhere, where lines that
//! move are noise.

use std::io::IsTerminal;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::Stage;

use super::report::Teller;

/// What is done sooner needs no line: it would only flash.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often the line moves.
const TICK: Duration = Duration::from_millis(100);

/// The line.
pub(super) struct Progress<'t> {
    teller: &'t Teller,
    bar: ProgressBar,
    /// Who shows it when patience is over; that the sender is gone tells them not to. `None` when nobody would see it.
    showing: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress<'_> {
    pub(super) fn new(teller: &Teller) -> Progress<'_> {
        let bar = ProgressBar::hidden();
        bar.set_style(style(Counts::No));
        let seen = teller.for_people() && std::io::stderr().is_terminal();
        let showing = seen.then(|| {
            let (end, ended) = mpsc::channel();
            let bar = bar.clone();
            let show = move || {
                if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                    bar.enable_steady_tick(TICK);
                }
            };
            (end, thread::spawn(show))
        });
        Progress { teller, bar, showing }
    }

    /// Takes a stage.
    pub(super) fn stage(&self, stage: Stage<'_>) {
        let (name, length) = match stage {
            Stage::Read => ("read", None),
            Stage::Assemble => ("assemble", None),
            Stage::Check(rules) => ("check", Some(rules)),
            Stage::Index => ("index", None),
            Stage::Render(outputs) => ("render", Some(outputs)),
            Stage::Emit => ("write", None),
            Stage::Checked(..) | Stage::Rendered { .. } => return self.bar.inc(1),
        };
        // Each of these may be seen, so that no name ever stands beside the counts of another.
        self.bar.set_style(style(Counts::No));
        self.bar.set_message(self.teller.sentence(&format!("stage-{name}"), []));
        if let Some(length) = length {
            self.bar.set_length(length as u64);
            self.bar.set_position(0);
            self.bar.set_style(style(Counts::Yes));
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if let Some((end, shown)) = self.showing.take() {
            drop(end);
            // It draws or it doesn't; either way it is over when the line goes.
            let _ = shown.join();
        }
        self.bar.finish_and_clear();
    }
}

/// Whether a stage counts what it does.
enum Counts {
    Yes,
    No,
}

fn style(counts: Counts) -> ProgressStyle {
    let template = match counts {
        Counts::Yes => "{spinner} {msg} {bar:30} {human_pos}/{human_len}",
        Counts::No => "{spinner} {msg}",
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
