//! `explain`: a code → its section of the docs; no code → the list of all.

use crate::base::nearest::nearest;
use crate::diagnostic::{Code, explain as sections};

use super::Outcome;
use super::report::{Teller, out};

/// Explains a code, or lists them.
pub(super) fn explain(code: Option<&str>, teller: &Teller) -> Outcome {
    let words = teller.words();
    let Some(name) = code else {
        let widest = Code::ALL.iter().map(|code| code.slug().len()).max().unwrap_or(0);
        let lines = Code::ALL.iter().map(|code| format!("{:widest$}  {}", code.slug(), words.meaning(*code)));
        out(&lines.collect::<Vec<_>>().join("\n"));
        return Outcome::Good;
    };
    match Code::from_slug(name) {
        Some(code) => {
            out(sections::explain(code));
            Outcome::Good
        }
        None => {
            let near = nearest(name, Code::ALL.iter().map(|code| code.slug()));
            teller.say(teller.sentence("unknown-code", [("name", name.into())]));
            teller.say(near.map(|near| format!("  {near}?")).unwrap_or_default());
            Outcome::Fault
        }
    }
}
