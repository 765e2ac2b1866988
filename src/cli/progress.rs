//! Stages → a progress bar on a terminal, once it is worth one; nothing elsewhere, where lines that move are noise.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::Stage;

use super::report::Teller;

/// What is done sooner needs no bar: it would only flash.
const PATIENCE: Duration = Duration::from_millis(500);

/// The bar.
pub(super) struct Progress<'t> {
    teller: &'t Teller,
    /// Whether there is anybody to see it.
    seen: bool,
    bar: ProgressBar,
    start: Instant,
}

impl Progress<'_> {
    pub(super) fn new(teller: &Teller) -> Progress<'_> {
        let bar = ProgressBar::hidden();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        let seen = teller.for_people() && std::io::stderr().is_terminal();
        Progress { teller, seen, bar, start: Instant::now() }
    }

    /// Takes a stage.
    pub(super) fn stage(&self, stage: Stage<'_>) {
        let (name, length) = match stage {
            Stage::Read => ("read", None),
            Stage::Assemble => ("assemble", None),
            Stage::Check => ("check", None),
            Stage::Render(outputs) => ("render", Some(outputs as u64)),
            Stage::Emit => ("write", None),
            Stage::Checked(..) => return self.show(),
            Stage::Rendered { .. } => {
                self.bar.inc(1);
                return self.show();
            }
        };
        self.bar.set_message(self.teller.sentence(&format!("stage-{name}"), []));
        if let Some(length) = length {
            self.bar.set_length(length);
        }
        self.show();
    }

    fn show(&self) {
        if self.seen && self.bar.is_hidden() && self.start.elapsed() >= PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.bar.enable_steady_tick(Duration::from_millis(100));
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
