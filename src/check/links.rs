//! Every link, picture and block of a body leads to something.

use rayon::prelude::*;

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::content::markdown::{Markup, Piece, Target};
use crate::content::{Placed, Value};
use crate::diagnostic::Finding;
use crate::site::{ItemNumber, Site};

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let site = subject.site;
    let items: Vec<_> = site.items.iter().collect();
    items
        .par_iter()
        .flat_map_iter(|(number, item)| {
            item.tellings.iter().flat_map(move |(lang, told)| {
                let mut findings = Vec::new();
                let telling = &told.telling;
                markup(site, &telling.body, *number, lang, telling.body_at, telling.span, &mut findings);
                for (_, placed) in &telling.words {
                    value(site, placed, *number, lang, &mut findings);
                }
                let mut findings: Vec<_> =
                    findings.into_iter().map(|finding| finding.in_file(&told.file)).collect();
                if lang == Lang::BOTH[0] {
                    // Facts have no language: once is enough. They stand in either file.
                    for (name, placed) in &item.facts {
                        let mut found = Vec::new();
                        value(site, placed, *number, lang, &mut found);
                        let file = item.fact_files.get(name).unwrap_or(&told.file);
                        findings.extend(found.into_iter().map(|finding| finding.in_file(file)));
                    }
                }
                findings
            })
        })
        .collect()
}

fn value(site: &Site, placed: &Placed, item: ItemNumber, lang: Lang, findings: &mut Vec<Finding>) {
    match &placed.value {
        Value::Markdown(inner) => markup(site, inner, item, lang, None, placed.span, findings),
        Value::Image(image) => {
            let missing = site.missing_picture(&image.file, item, lang);
            findings.extend(missing.map(|finding| finding.at(placed.span)));
        }
        Value::List(list) => list.iter().for_each(|placed| value(site, placed, item, lang, findings)),
        Value::Record(entry) => {
            let parts = [&entry.facts, &entry.words.cy, &entry.words.en];
            for (_, placed) in parts.into_iter().flatten() {
                value(site, placed, item, lang, findings);
            }
        }
        _ => {}
    }
}

fn markup(
    site: &Site,
    markup: &Markup,
    item: ItemNumber,
    lang: Lang,
    body_at: Option<usize>,
    whole: Span,
    findings: &mut Vec<Finding>,
) {
    // Where the text is not its source byte for byte, the finding is about the text as a whole.
    let place = |span: Span| body_at.map_or(whole, |at| span.shifted(at));
    let leads = |target: &Target, span: Span, findings: &mut Vec<Finding>| {
        if let Err(Some(finding)) = site.resolve(target, item, lang) {
            findings.push(finding.at(place(span)));
        }
    };
    for piece in &markup.pieces {
        match piece {
            Piece::Link(link) => leads(&link.target, link.span, findings),
            Piece::Video(video) => {
                leads(&video.url, video.span, findings);
                leads(&video.transcript, video.span, findings);
            }
            Piece::Items(query) => {
                findings.extend(site.asked(query).err().map(|finding| finding.at(place(query.span))));
            }
            Piece::Diagram(diagram) => {
                findings
                    .extend(site.figure(diagram, lang).err().map(|finding| finding.at(place(diagram.span))));
            }
            Piece::Picture(picture) => {
                let missing = site.missing_picture(&picture.file, item, lang);
                findings.extend(missing.map(|finding| finding.at(place(picture.span))));
            }
            Piece::Html(_)
            | Piece::HeadingId { .. }
            | Piece::LinkEnd { .. }
            | Piece::Message(_)
            | Piece::SiteMap { .. }
            | Piece::Report => {}
        }
    }
}
