//! The report → JSON, and CSV with a figure a row: the same figures under the same names.

use serde_json::{Value, json};

use crate::base::lang::Both;
use crate::diagnostic::Level;

use super::{Report, Tally};

/// One JSON document.
pub fn json(report: &Report) -> Value {
    let both = |both: &Both<usize>| json!({ "cy": both.cy, "en": both.en });
    let tally = |tally: &Tally| {
        json!({
            "items": tally.items,
            "pairs": tally.pairs,
            "gaps": both(&tally.gaps),
            "words": both(&tally.words),
            "tellings": both(&tally.tellings),
            "signed": both(&tally.signed),
            "unsigned": both(&tally.unsigned),
            "stale": tally.stale,
            "unknown": tally.unknown,
        })
    };
    let types: serde_json::Map<_, _> =
        report.types.iter().map(|(ty, figures)| (ty.clone(), tally(figures))).collect();
    let behind = report.behind.iter().map(|one| {
        json!({
            "item": one.item,
            "title": { "cy": one.title.cy, "en": one.title.en },
            "sections": both(&one.sections),
            "words": one.words,
            "agreed_on": one.agreed_on.to_string(),
            "days": one.days,
            "excused": one.excused,
        })
    });
    let exceptions = report.exceptions.iter().map(|one| {
        json!({
            "item": one.item,
            "missing": one.missing.map(|lang| lang.tag()),
            "reason": { "cy": one.exception.reason.cy, "en": one.exception.reason.en },
            "responsible": { "cy": one.exception.responsible.cy, "en": one.exception.responsible.en },
            "review_on": one.exception.review_on.to_string(),
        })
    });
    let old = report.old.iter().map(|one| {
        json!({
            "item": one.item,
            "field": one.field,
            "looked_on": one.looked_on.to_string(),
            "months": one.months,
        })
    });
    let findings: serde_json::Map<_, _> = report
        .findings
        .iter()
        .map(|one| {
            let [draft, live] = one.levels.map(level);
            (one.code.slug().to_owned(), json!({ "count": one.count, "draft": draft, "live": live }))
        })
        .collect();
    let sure: serde_json::Map<_, _> =
        report.terms.sure.iter().map(|(sure, count)| ((*sure).to_owned(), (*count).into())).collect();
    json!({
        "today": report.today.to_string(),
        "profile": report.profile.name(),
        "pages": report.pages,
        "total": tally(&report.total),
        "types": types,
        "behind": behind.collect::<Vec<_>>(),
        "exceptions": exceptions.collect::<Vec<_>>(),
        "old": old.collect::<Vec<_>>(),
        "unpublished": report.unpublished,
        "findings": findings,
        "refused": report.refused,
        "dead_links": report.dead_links,
        "terms": {
            "count": report.terms.count,
            "status": sure,
            "exceptions": report.terms.exceptions,
        },
    })
}

/// A policy's word.
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::Allow => "allow",
        Level::Warn => "warn",
        Level::Deny => "deny",
    }
}

/// CSV (RFC 4180): what is counted, in which language (or neither), of which type (or all), and how many.
pub fn csv(report: &Report) -> String {
    let mut csv = String::from("figure,type,language,count\r\n");
    let mut row = |figure: &str, ty: &str, lang: &str, count: usize| {
        // Names of codes and types have neither commas nor quotes.
        csv.push_str(&format!("{figure},{ty},{lang},{count}\r\n"));
    };
    row("pages", "", "", report.pages);
    let all = std::iter::once(("", &report.total));
    for (ty, tally) in all.chain(report.types.iter().map(|(ty, tally)| (ty.as_str(), tally))) {
        row("items", ty, "", tally.items);
        row("pairs", ty, "", tally.pairs);
        row("stale", ty, "", tally.stale);
        row("unknown", ty, "", tally.unknown);
        let by_lang = [
            ("gaps", &tally.gaps),
            ("words", &tally.words),
            ("tellings", &tally.tellings),
            ("signed", &tally.signed),
            ("unsigned", &tally.unsigned),
        ];
        for (figure, both) in by_lang {
            for (lang, count) in both.iter() {
                row(figure, ty, lang.tag(), *count);
            }
        }
    }
    row("behind", "", "", report.behind.len());
    row("exceptions", "", "", report.exceptions.len());
    row("old", "", "", report.old.len());
    for (why, count) in &report.unpublished {
        row(&format!("unpublished:{why}"), "", "", *count);
    }
    for one in &report.findings {
        row(&format!("finding:{}", one.code.slug()), "", "", one.count);
    }
    row("refused", "", "", report.refused);
    row("dead_links", "", "", report.dead_links);
    row("terms", "", "", report.terms.count);
    for (sure, count) in &report.terms.sure {
        row(&format!("terms:{sure}"), "", "", *count);
    }
    row("terms:exceptions", "", "", report.terms.exceptions);
    csv
}
