//! `search`: the pages of a built site that answer a query, as its search page finds them.

use std::io;
use std::path::Path;

use crate::search::{Folder, Hit, search_within};

use super::Outcome;
use super::report::{Teller, out as tell};

/// What is searched for, and how many answers at most.
pub(super) struct Asked<'a> {
    pub(super) query: &'a str,
    /// What the answers have to have: facet and term.
    pub(super) filters: &'a [(String, String)],
    pub(super) limit: usize,
    /// Whether a machine reads the answer.
    pub(super) json: bool,
}

/// Searches the index in `out`.
pub(super) fn search(root: &Path, out: Option<&Path>, asked: &Asked, teller: &Teller) -> io::Result<Outcome> {
    let out = out.map_or_else(|| root.join("public"), Path::to_owned);
    let open = Folder::open(&out, teller.lang())?;
    let hits = search_within(&open, asked.query, asked.filters, asked.limit)?;
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

/// Reads `setting=home`.
///
/// # Errors
/// When there is no `=`.
pub(super) fn filter(text: &str) -> Result<(String, String), String> {
    let (facet, term) = text.split_once('=').ok_or_else(|| format!("{text}: NAME=TERM"))?;
    Ok((facet.to_owned(), term.to_owned()))
}
