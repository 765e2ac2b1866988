//! `search`: the pages of a built site that answer a query, as its search page finds them.

use std::io;
use std::path::Path;

use crate::search::{Folder, Hit, search as find};

use super::Outcome;
use super::report::{Teller, out as tell};

/// What is searched for, and how many answers at most.
pub(super) struct Asked<'a> {
    pub(super) query: &'a str,
    pub(super) limit: usize,
    /// Whether a machine reads the answer.
    pub(super) json: bool,
}

/// Searches the index in `out`.
pub(super) fn search(root: &Path, out: Option<&Path>, asked: &Asked, teller: &Teller) -> io::Result<Outcome> {
    let out = out.map_or_else(|| root.join("public"), Path::to_owned);
    let open = Folder::open(&out, teller.lang())?;
    let hits = find(&open, asked.query, asked.limit)?;
    if asked.json || !teller.for_people() {
        tell(&serde_json::to_string_pretty(&hits).map_err(io::Error::other)?);
        return Ok(Outcome::Good);
    }
    if hits.is_empty() {
        teller.say(teller.sentence("nothing-found", [("query", asked.query.into())]));
    }
    for Hit { url, title, section, snippet, .. } in &hits {
        let section = section.as_ref().map_or_else(String::new, |section| format!(" – {section}"));
        tell(&format!("{title}{section}\n  {url}\n  {snippet}"));
    }
    Ok(Outcome::Good)
}
