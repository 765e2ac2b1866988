//! `status`: the report on the parity of the two languages → a table on the terminal, JSON or CSV.

use std::io;
use std::path::Path;

use crate::base::lang::{Both, Lang};
use crate::config::Edition;
use crate::diagnostic::Level;
use crate::pipeline::{self, Memory};
use crate::report::{self, Report, Tally};
use crate::welsh::date::long;
use crate::welsh::number::grouped;

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
    let report = whole.reporter(&assembled.sources).report();
    match form {
        Form::Json => out(&format!("{:#}", report::json(report))),
        Form::Csv => out(&report::csv(report)),
        Form::Table => tell(report, teller),
    }
    Ok(Outcome::Good)
}

const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const YELLOW: &str = "\u{1b}[33m";
const GREEN: &str = "\u{1b}[32m";
const PLAIN: &str = "\u{1b}[0m";

/// The report for people. Where the terminal shows no colours they are left out on the way (`anstream`).
fn tell(report: &Report, teller: &Teller) {
    let say = |id| teller.sentence(id, []);
    let lang = teller.lang();
    let heading = |text: String| out(&format!("{BOLD}{text}{PLAIN}"));
    let pages = grouped(&report.pages.to_string());
    let title = [
        ("day", long(lang, report.today).into()),
        ("pages", pages.into()),
        ("profile", report.profile.name().into()),
    ];
    heading(teller.sentence("status-title", title));
    out("");
    table(report, teller);
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
        let values = [
            ("item", excused.item.as_str().into()),
            ("day", long(lang, excused.exception.review_on).into()),
            ("reason", excused.exception.reason.get(lang).as_str().into()),
            ("responsible", excused.exception.responsible.get(lang).as_str().into()),
        ];
        out(&teller.sentence("status-exception", values));
    }
    for old in &report.old {
        let values = [
            ("item", old.item.as_str().into()),
            ("field", old.field.as_str().into()),
            ("day", long(lang, old.looked_on).into()),
        ];
        out(&format!("{YELLOW}{}{PLAIN}", teller.sentence("status-old", values)));
    }
    if report.terms.count > 0 {
        let sure = report.terms.sure.iter().map(|(sure, count)| format!("{sure} {count}"));
        let values = [
            ("count", report.terms.count.into()),
            ("sure", sure.collect::<Vec<_>>().join(", ").into()),
            ("exceptions", report.terms.exceptions.into()),
        ];
        out(&teller.sentence("status-terms", values));
    }
    out("");
    heading(say("status-findings"));
    for one in &report.findings {
        let [draft, live] = one.levels;
        let colour = match (draft, live) {
            (Level::Deny, _) => RED,
            (_, Level::Deny) => YELLOW,
            _ => GREEN,
        };
        let [draft, live] = [draft, live].map(report::level);
        let (slug, meaning) = (one.code.slug(), teller.words().meaning(one.code));
        out(&format!(
            "{colour}{:>6}{PLAIN}  {slug:23} draft: {draft:5}  live: {live:5}  {meaning}",
            one.count
        ));
    }
    out(&match report.refused {
        0 => say("live-takes-it"),
        refused => teller.sentence("status-refused", [("count", grouped(&refused.to_string()).into())]),
    });
}

/// The figures of each type and of all together, in columns as wide as what stands in them. Of two languages the Welsh one
/// stands first.
fn table(report: &Report, teller: &Teller) {
    let heads = ["type", "items", "words", "signed", "unsigned", "stale", "unknown"];
    let head = heads.map(|name| teller.sentence(&format!("status-{name}"), []));
    // What has a figure for each language says so below its name.
    let pair = "cy/en".to_owned();
    let below = heads.map(|name| match name {
        "words" | "signed" | "unsigned" => pair.clone(),
        _ => String::new(),
    });
    let types = report.types.iter().map(|(ty, tally)| figures(ty, tally));
    let all = figures(&teller.sentence("status-all", []), &report.total);
    let rows: Vec<_> = [head, below].into_iter().chain(types).chain([all]).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 7] = std::array::from_fn(width);
    for (number, row) in rows.iter().enumerate() {
        let cells = row.iter().zip(widths).skip(1).map(|(cell, width)| format!("  {cell:>width$}"));
        let line = format!("{:first$}{}", row[0], cells.collect::<String>(), first = widths[0]);
        let strong = number < 2 || number + 1 == rows.len();
        out(&if strong { format!("{BOLD}{line}{PLAIN}") } else { line });
    }
    out("");
}

/// Figures of some items.
fn figures(name: &str, tally: &Tally) -> [String; 7] {
    let one = |count: usize| grouped(&count.to_string());
    let both = |both: &Both<usize>| format!("{}/{}", one(both.cy), one(both.en));
    [
        name.to_owned(),
        one(tally.items),
        both(&tally.words),
        both(&tally.signed),
        both(&tally.unsigned),
        one(tally.stale),
        one(tally.unknown),
    ]
}
