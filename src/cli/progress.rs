//! Stages → a progress bar on a terminal; nothing elsewhere, where lines that move are noise.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::Stage;

/// The bar.
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    pub(super) fn new(for_people: bool) -> Progress {
        let bar = ProgressBar::new(0);
        if !for_people || !std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        if let Ok(style) = ProgressStyle::with_template("{spinner} {bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Progress { bar }
    }

    /// Takes a stage.
    pub(super) fn stage(&self, stage: Stage) {
        match stage {
            Stage::Read | Stage::Check | Stage::Emit => self.bar.tick(),
            Stage::Render(outputs) => self.bar.set_length(outputs as u64),
            Stage::Rendered => self.bar.inc(1),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
