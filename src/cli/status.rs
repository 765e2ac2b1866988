//! `status`: the report on the parity of the two languages → a table on the terminal, JSON or CSV.

use std::io;
use std::path::Path;

use crate::base::lang::Lang;
use crate::config::Edition;
use crate::diagnostic::Level;
use crate::pipeline::{self, Memory};
use crate::report::{self, Report, Tally};

use super::Outcome;
use super::report::{Teller, out};

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A table for people.
    Table,
    /// One JSON document.
    Json,
    /// A figure a row.
    Csv,
}

/// Shows the report.
pub(super) fn status(root: &Path, edition: Edition, form: Form, teller: &Teller) -> io::Result<Outcome> {
    let assembled = pipeline::assemble(root, edition, &mut Memory::default(), &|_| {})?;
    let Some(whole) = &assembled.whole else {
        teller.findings(&assembled.findings, &assembled.sources, root);
        return Ok(Outcome::Findings);
    };
    let report = report::report(&whole.site, &assembled.found, &whole.site.config.policies);
    match form {
        Form::Json => out(&format!("{:#}", report::json(&report))),
        Form::Csv => out(&report::csv(&report)),
        Form::Table => tell(&report, teller),
    }
    Ok(Outcome::Good)
}

const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const YELLOW: &str = "\u{1b}[33m";
const GREEN: &str = "\u{1b}[32m";
const PLAIN: &str = "\u{1b}[0m";

/// The table. Where the terminal shows no colours they are left out on the way (`anstream`).
fn tell(report: &Report, teller: &Teller) {
    let say = |id| teller.sentence(id, []);
    let heading = |text: String| out(&format!("{BOLD}{text}{PLAIN}"));
    let day = report.today.to_string();
    heading(teller.sentence("status-title", [("day", day.into()), ("pages", report.pages.into())]));
    let columns = [
        "status-items",
        "status-words",
        "status-signed",
        "status-unsigned",
        "status-stale",
        "status-unknown",
    ];
    let head: Vec<_> = columns.iter().map(|id| format!("{:>17}", say(id))).collect();
    out(&format!("{:18}{}", say("status-type"), head.join("")));
    for (ty, tally) in &report.types {
        out(&line(ty, tally));
    }
    heading(line(&say("status-all"), &report.total));
    for behind in &report.behind {
        let values = [
            ("item", behind.item.as_str().into()),
            ("cy", behind.sections.get(Lang::Cy).to_owned().into()),
            ("en", behind.sections.get(Lang::En).to_owned().into()),
            ("words", behind.words.into()),
            ("days", behind.days.into()),
        ];
        out(&format!("{YELLOW}{}{PLAIN}", teller.sentence("status-behind", values)));
    }
    for excused in &report.exceptions {
        let lang = teller.words().lang();
        let values = [
            ("item", excused.item.as_str().into()),
            ("day", excused.exception.review_on.to_string().into()),
            ("reason", excused.exception.reason.get(lang).as_str().into()),
            ("responsible", excused.exception.responsible.get(lang).as_str().into()),
        ];
        out(&teller.sentence("status-exception", values));
    }
    heading(say("status-findings"));
    for one in &report.findings {
        let [draft, live] = one.levels;
        let colour = match (draft, live) {
            (Level::Deny, _) => RED,
            (_, Level::Deny) => YELLOW,
            _ => GREEN,
        };
        let [draft, live] = [draft, live].map(report::level);
        let slug = one.code.slug();
        out(&format!("{colour}{:>6}{PLAIN}  {slug:24} draft: {draft:5} live: {live:5}", one.count));
    }
}

/// Figures of some items: of two languages the Welsh one stands first.
fn line(name: &str, tally: &Tally) -> String {
    let both = |both: &crate::base::lang::Both<usize>| format!("{}/{}", both.cy, both.en);
    let cells = [
        tally.items.to_string(),
        both(&tally.words),
        both(&tally.signed),
        both(&tally.unsigned),
        tally.stale.to_string(),
        tally.unknown.to_string(),
    ];
    let cells: String = cells.iter().map(|cell| format!("{cell:>17}")).collect();
    format!("{name:18}{cells}")
}
