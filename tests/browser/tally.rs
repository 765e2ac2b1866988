//! Many findings on many pages → one short text: each fault once, with how often it was seen and where first.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write;

use serde_json::Value;

/// What was found, by rule and place on the page.
#[derive(Debug, Default)]
pub struct Tally {
    faults: BTreeMap<(String, String), Seen>,
    looked_at: usize,
}

#[derive(Debug)]
struct Seen {
    times: usize,
    page: String,
    what: String,
}

impl Tally {
    /// One more page was looked at.
    pub fn page(&mut self) {
        self.looked_at += 1;
    }

    /// Adds one fault.
    pub fn add(&mut self, page: &str, rule: &str, place: &str, what: &str) {
        let seen = self.faults.entry((rule.to_owned(), place.to_owned())).or_insert_with(|| Seen {
            times: 0,
            page: page.to_owned(),
            what: what.to_owned(),
        });
        seen.times += 1;
    }

    /// Adds what `checks.js` found: a list of rule, place and what.
    pub fn add_all(&mut self, page: &str, found: &Value) {
        for fault in found.as_array().expect("a check gives a list") {
            let part = |at: usize| fault[at].as_str().unwrap_or_default();
            self.add(page, part(0), part(1), part(2));
        }
    }

    /// Adds what was found elsewhere.
    pub fn merge(&mut self, other: Tally) {
        self.looked_at += other.looked_at;
        for (fault, there) in other.faults {
            match self.faults.entry(fault) {
                Entry::Occupied(mut here) => here.get_mut().times += there.times,
                Entry::Vacant(new) => drop(new.insert(there)),
            }
        }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// Whether a rule of this name, or part of a name, found anything.
    pub fn has(&self, rule: &str) -> bool {
        self.faults.keys().any(|(found, _)| found.contains(rule))
    }

    /// Ends the test when anything was found, or when nothing was looked at.
    pub fn settle(&self) {
        assert!(self.looked_at > 0, "no page was looked at");
        let mut text = String::new();
        for ((rule, place), seen) in &self.faults {
            let Seen { times, page, what } = seen;
            writeln!(text, "{rule} ×{times}  {place}\n    first on {page}: {what}").unwrap();
        }
        assert!(self.faults.is_empty(), "{} pages, {} faults:\n{text}", self.looked_at, self.faults.len());
        println!("{} pages: nothing found", self.looked_at);
    }
}
