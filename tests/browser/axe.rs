//! The page that is open → what axe-core says of it. What axe can't decide counts as a fault unless it is written down
//! with its reason in `needs-review.txt`.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::bench::Bench;
use crate::tally::Tally;

/// WCAG 2.2 to level AA, and what axe holds to be good practice.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const short = (results) => results.flatMap(result => result.nodes.map(node =>
        [result.id, node.target.flat().join(' '), (node.failureSummary ?? result.help).replace(/\\s+/g, ' ')]));
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] })
        .then(results => done({ violations: short(results.violations), unsure: short(results.incomplete) }),
              error => done({ violations: [['axe-failed', '', String(error)]], unsure: [] }));";

const REVIEWED: &str = include_str!("needs-review.txt");

/// What axe says of one page: lists of rule, place and what.
pub struct Said {
    /// Certain faults.
    violations: Value,
    /// What a person has to look at.
    unsure: Value,
}

impl Said {
    /// Adds the faults, and the unsure cases that nobody has written down.
    pub fn count(&self, page: &str, reviewed: &mut Reviewed, tally: &mut Tally) {
        tally.add_all(page, &self.violations);
        for fault in reviewed.left(&self.unsure) {
            let part = |at: usize| fault[at].as_str().unwrap_or_default();
            tally.add(page, &format!("needs-review {}", part(0)), part(1), part(2));
        }
    }
}

/// Asks axe about the page that is open.
pub fn ask(bench: &Bench) -> Said {
    let mut said = bench.browser.run_async(RUN, &[]);
    Said { violations: said["violations"].take(), unsure: said["unsure"].take() }
}

/// The lines of `needs-review.txt` that met something.
#[derive(Default)]
pub struct Reviewed {
    met: BTreeSet<usize>,
}

/// Rule and place of each reviewed case.
fn lines() -> Vec<(&'static str, &'static str)> {
    let lines = REVIEWED.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [rule, place, reason] if !reason.trim().is_empty() => (*rule, *place),
            _ => panic!("needs-review.txt: rule, place and reason, with tabs between them: {line}"),
        })
        .collect()
}

impl Reviewed {
    /// Those of the unsure results that nobody has looked at.
    fn left<'u>(&mut self, unsure: &'u Value) -> Vec<&'u Value> {
        let lines = lines();
        let mut left = Vec::new();
        for fault in unsure.as_array().into_iter().flatten() {
            let meets = |(rule, place): &(&str, &str)| {
                fault[0] == *rule && fault[1].as_str().is_some_and(|on_page| on_page.contains(place))
            };
            match lines.iter().position(meets) {
                Some(line) => drop(self.met.insert(line)),
                None => left.push(fault),
            }
        }
        left
    }

    /// The lines that met nothing: they can go.
    pub fn idle(&self) -> Vec<String> {
        let lines = lines().into_iter().enumerate();
        let idle = lines.filter(|(number, _)| !self.met.contains(number));
        idle.map(|(_, (rule, place))| format!("{rule} {place}")).collect()
    }
}
