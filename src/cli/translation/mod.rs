//! `translation`: which sections are behind, with their words; and the two records that say that tellings agree, and that
//! somebody has read one.

mod changes;
mod repository;
mod mark;
mod queue;

use std::io;
use std::path::Path;

use clap::{Args, Subcommand};

use crate::config::Edition;
use crate::pipeline::{self, Memory};
use crate::site::{ItemNumber, Site};

pub(super) use changes::explain;

use super::report::Teller;
use super::{Outcome, Tongue};

/// What is to be recorded.
#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Record that the two languages of an item say the same now.
    Stamp {
        #[command(flatten)]
        which: Which,
        /// The language that the other one was made from, where nobody has said yet or it has turned round.
        #[arg(long, value_enum)]
        from: Option<Tongue>,
    },
    /// Record that somebody qualified has read a language of an item.
    Sign {
        #[command(flatten)]
        which: Which,
        /// Their role, not their name.
        #[arg(long, value_name = "ROLE")]
        by: String,
        /// This language only. Without it, each one that needs it.
        #[arg(long, value_enum)]
        only: Option<Tongue>,
    },
}

/// Which items are meant.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// Items by id, by type/id, or by the path of one of their files.
    names: Vec<String>,
    /// All of them.
    #[arg(long, conflicts_with = "names")]
    all: bool,
}

/// How the queue is shown.
#[derive(Debug, Args)]
pub(super) struct Queue {
    /// What has changed in one language only since a day or a revision of the repository, whatever the stamps say.
    #[arg(long, value_name = "DATE|REV")]
    since: Option<String>,
    /// As one JSON document.
    #[arg(long)]
    json: bool,
}

/// Shows the queue, or records something.
pub(super) fn translation(
    root: &Path,
    edition: Edition,
    action: Option<Action>,
    queue: &Queue,
    teller: &Teller,
) -> io::Result<Outcome> {
    let assembled = pipeline::assemble(root, edition, &mut Memory::default(), &|_| {})?;
    let Some(whole) = &assembled.whole else {
        teller.findings(&assembled.findings, &assembled.sources, root);
        return Ok(Outcome::Findings);
    };
    let site = &whole.site;
    let marks = match action {
        None => return queue::queue(root, &assembled, site, queue, teller),
        Some(Action::Stamp { which, from }) => {
            let Some(items) = items(site, &which, teller) else { return Ok(Outcome::Fault) };
            mark::stamps(site, &items, from.map(Tongue::lang), teller)
        }
        Some(Action::Sign { which, by, only }) => {
            let Some(items) = items(site, &which, teller) else { return Ok(Outcome::Fault) };
            mark::sign_offs(site, &items, &by, only.map(Tongue::lang), teller)
        }
    };
    mark::write(root, marks, teller)
}

/// The items that are meant. `None` when a name means none: then nothing is written.
fn items(site: &Site, which: &Which, teller: &Teller) -> Option<Vec<ItemNumber>> {
    if which.all {
        return Some((0..site.items.len()).collect());
    }
    if which.names.is_empty() {
        teller.say(teller.sentence("translation-which", []));
        return None;
    }
    let mut items = Vec::new();
    for name in &which.names {
        let path = name.trim_start_matches("./").replace('\\', "/");
        let in_file = site
            .items
            .iter()
            .filter(|(_, item)| item.tellings.iter().any(|(_, told)| told.file.as_ref() == path));
        let found: Vec<_> = match site.items.find(name) {
            Ok(item) => vec![item],
            Err(_) => in_file.map(|(number, _)| number).collect(),
        };
        if found.is_empty() {
            teller.say(teller.sentence("translation-no-such", [("name", name.as_str().into())]));
            return None;
        }
        items.extend(found);
    }
    items.sort_unstable();
    items.dedup();
    Some(items)
}
