//! The page that is open → what axe-core says of it. A contrast that axe can't decide is worked out by `contrast.js`;
//! whatever else axe can't decide counts as a fault unless it is written down with its reason in `needs-review.txt`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::bench::Bench;
use crate::tally::Tally;

/// WCAG 2.2 to level AA, and what axe holds to be good practice.
const RUN: &str = "
    const reviewed = arguments[0], done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'], elementRef: true };
    const short = (result, node, what) => [result.id, checks.where(node.element), (what ?? node.failureSummary ?? result.help).replace(/\\s+/g, ' ')];
    axe.run(document, options).then(results => {
        const violations = results.violations.flatMap(result => result.nodes.map(node => short(result, node)));
        const unsure = [], met = [];
        for (const result of results.incomplete) for (const node of result.nodes) {
            let what;
            if (result.id === 'color-contrast') {
                const own = contrast.of(node.element);
                if (own.ratio >= own.needed) continue;
                if (own.ratio) { violations.push(short(result, node, `own: ${own.ratio.toFixed(2)} of ${own.needed}`)); continue; }
                what = own.unsure;
            }
            const line = reviewed.findIndex(([rule, selector]) => rule === result.id && node.element.matches(selector));
            if (line < 0) unsure.push(short(result, node, what)); else met.push(line);
        }
        done({ violations, unsure, met });
    }).catch(error => done({ violations: [['axe-failed', '', String(error)]], unsure: [], met: [] }));";

const REVIEWED: &str = include_str!("needs-review.txt");

/// Asks axe about the page that is open, and adds what it finds.
pub fn ask(bench: &Bench, page: &str, reviewed: &mut Reviewed, tally: &mut Tally) {
    let said = bench.browser.run_async(RUN, &[json!(lines())]);
    tally.add_all(page, &said["violations"]);
    for fault in said["unsure"].as_array().unwrap() {
        let part = |at: usize| fault[at].as_str().unwrap_or_default();
        tally.add(page, &format!("needs-review {}", part(0)), part(1), part(2));
    }
    let met = said["met"].as_array().unwrap().iter();
    reviewed.met.extend(met.filter_map(Value::as_u64));
}

/// The lines of `needs-review.txt` that met something.
#[derive(Default)]
pub struct Reviewed {
    met: BTreeSet<u64>,
}

/// Rule and selector of each reviewed case.
fn lines() -> Vec<(&'static str, &'static str)> {
    let lines = REVIEWED.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [rule, selector, reason] if !reason.trim().is_empty() => (*rule, *selector),
            _ => panic!("needs-review.txt: rule, selector and reason, with tabs between them: {line}"),
        })
        .collect()
}

impl Reviewed {
    /// What two browsers met.
    pub fn merge(&mut self, other: Reviewed) {
        self.met.extend(other.met);
    }

    /// The lines that met nothing: they have to go.
    pub fn idle(&self) -> Vec<String> {
        let lines = (0..).zip(lines());
        let idle = lines.filter(|(number, _)| !self.met.contains(number));
        idle.map(|(_, (rule, selector))| format!("{rule} {selector}")).collect()
    }
}
