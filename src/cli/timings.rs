//! Stages → how long each took, and the slowest pages, templates and rules: a table for people, JSON for machines.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use clap::ValueEnum;
use serde_json::{Value, json};

use crate::pipeline::Stage;

use super::report::{Teller, out};

/// How many of each kind are told.
const TOLD: usize = 10;

/// How timings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// A table for people.
    Table,
    /// One JSON document.
    Json,
}

/// The times, as stages come in from all threads.
#[derive(Debug, Default)]
pub(super) struct Timings(Mutex<Times>);

#[derive(Debug, Default)]
struct Times {
    /// When each stage began.
    stages: Vec<(&'static str, Instant)>,
    rules: Vec<(String, Duration)>,
    pages: Vec<(String, Duration)>,
    /// For each template how many pages it made, and in what time together.
    templates: BTreeMap<String, (usize, Duration)>,
}

impl Timings {
    /// Takes a stage.
    pub(super) fn stage(&self, stage: Stage<'_>) {
        let begins = match stage {
            Stage::Read => "read",
            Stage::Assemble => "assemble",
            Stage::Check(_) => "check",
            Stage::Index => "index",
            Stage::Render(_) => "render",
            Stage::Emit => "write",
            Stage::Checked(rule, took) => {
                self.lock().rules.push((rule.to_owned(), took));
                return;
            }
            Stage::Rendered { path, template, took } => {
                let mut times = self.lock();
                times.pages.push((path.to_owned(), took));
                if let Some(template) = template {
                    let (count, sum) = times.templates.entry(template.to_owned()).or_default();
                    *count += 1;
                    *sum += took;
                }
                return;
            }
        };
        self.lock().stages.push((begins, Instant::now()));
    }

    /// Tells them; the last stage was over at `end`.
    pub(super) fn tell(self, form: Form, end: Instant, teller: &Teller) {
        let times = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        let ends = times.stages.iter().skip(1).map(|(_, begin)| *begin).chain([end]);
        let stages: Vec<_> =
            times.stages.iter().zip(ends).map(|((name, begin), end)| (*name, end - *begin)).collect();
        let mut templates: Vec<_> = times.templates.into_iter().collect();
        templates.sort_by_key(|(_, (_, took))| std::cmp::Reverse(*took));
        let (rules, pages) = (slowest(times.rules), slowest(times.pages));
        if form == Form::Json {
            let list = |list: &[(String, Duration)]| -> Vec<Value> {
                list.iter().map(|(name, took)| json!({ "name": name, "ms": milliseconds(*took) })).collect()
            };
            let stages: Vec<_> = stages
                .iter()
                .map(|(name, took)| json!({ "name": name, "ms": milliseconds(*took) }))
                .collect();
            let templates: Vec<_> = templates
                .iter()
                .map(|(name, (pages, took))| json!({ "name": name, "pages": pages, "ms": milliseconds(*took) }))
                .collect();
            out(&format!(
                "{:#}",
                json!({ "stages": stages, "rules": list(&rules), "templates": templates, "pages": list(&pages) })
            ));
            return;
        }
        let mut text = String::new();
        let mut part = |title: &str, rows: Vec<(String, Duration)>| {
            if rows.is_empty() {
                return;
            }
            // Writing to a String can't fail.
            let _ = writeln!(text, "{}", teller.sentence(title, []));
            for (name, took) in rows {
                let _ = writeln!(text, "{:>10.1} ms  {name}", milliseconds(took));
            }
        };
        let stage = |name: &str| teller.sentence(&format!("stage-{name}"), []);
        part("timings-stages", stages.iter().map(|(name, took)| (stage(name), *took)).collect());
        part("timings-rules", rules);
        let made = |(name, (pages, took)): (String, (usize, Duration))| (format!("{name} × {pages}"), took);
        part("timings-templates", templates.into_iter().take(TOLD).map(made).collect());
        part("timings-pages", pages);
        teller.say(text.trim_end());
    }

    fn lock(&self) -> MutexGuard<'_, Times> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn slowest(mut times: Vec<(String, Duration)>) -> Vec<(String, Duration)> {
    times.sort_by(|(a, first), (b, second)| second.cmp(first).then_with(|| a.cmp(b)));
    times.truncate(TOLD);
    times
}

fn milliseconds(took: Duration) -> f64 {
    // Thousandths are enough.
    (took.as_secs_f64() * 1e6).round() / 1e3
}
