//! Small cases, each a rule: Markdown, and what is written for it.

mod blocks;
mod findings;
mod hostile;
mod inline;
mod named;
mod property;
mod shape;

use std::collections::BTreeSet;

use super::{MESSAGES, Markup, Message, Options, Picture, Piece, Target, read};
use crate::base::lang::Lang;
use crate::config::RawHtml;
use crate::diagnostic::Finding;

const CY: Options = Options { raw_html: RawHtml::Escape, lang: Lang::Cy };

/// The pieces as one text: links as `href="…"`, other holes in braces.
fn shown(markup: &Markup) -> String {
    let mut out = String::new();
    for piece in &markup.pieces {
        match piece {
            Piece::Html(runs) => markup.write_html(runs, &mut out),
            Piece::Link(link) => {
                out.push_str(&format!("href=\"{}\"", target_shown(&link.target)));
                if let Some(lang) = &link.hreflang {
                    out.push_str(&format!(" hreflang=\"{lang}\""));
                }
            }
            Piece::Picture(picture) => {
                let Picture { file, alt, .. } = &**picture;
                out.push_str(&format!("<img src=\"{file}\" alt=\"{alt}\">"));
            }
            Piece::Message(message) => {
                let Message { id, values } = &**message;
                let values: String = values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
                out.push_str(&format!("{{{id}{values}}}"));
            }
            Piece::HeadingId { heading } => {
                out.push_str(&crate::content::escaped(&markup.headings[*heading].own_id));
            }
            Piece::LinkEnd { .. } => {}
            other => out.push_str(&format!("{{{other:?}}}\n")),
        }
    }
    out
}

fn target_shown(target: &Target) -> String {
    let with = |name: String, fragment: &Option<String>| match fragment {
        Some(fragment) => format!("{name}#{fragment}"),
        None => name,
    };
    match target {
        Target::Item { ty: Some(ty), id, fragment } => with(format!("item:{ty}/{id}"), fragment),
        Target::Item { ty: None, id, fragment } => with(format!("item:{id}"), fragment),
        Target::File { path, fragment } => with(format!("file:{path}"), fragment),
        Target::Fragment(id) => format!("#{id}"),
        Target::External(address) => address.clone(),
        Target::Mail(address) => format!("mailto:{address}"),
        Target::Phone(number) => format!("tel:{number}"),
    }
}

/// What is written for a text without findings.
fn html(text: &str) -> String {
    let (markup, findings) = read(text, &CY);
    assert_eq!(findings, [], "{text}");
    shown(&markup)
}

/// The findings as `code "what is marked" name=value …`, one a line.
fn told(text: &str) -> Vec<String> {
    read(text, &CY).1.iter().map(|finding| line(text, finding)).collect()
}

fn line(text: &str, finding: &Finding) -> String {
    let span = finding.place.as_ref().and_then(|place| place.span).expect("every finding has a place");
    let values: String = finding.values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
    format!("{} {:?}{values}", finding.code, &text[span.start..span.end])
}

#[test]
fn the_messages_that_are_asked_for_are_declared() {
    let kinds =
        ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"].map(|kind| format!("> [!{kind}]\n> a\n\n"));
    let text = kinds.concat() + "- [x] a\n- [ ] b[^1]\n\n| c |\n|---|\n\n[^1]: d";
    let asked: BTreeSet<(&str, Vec<&str>)> = (read(&text, &CY).0.pieces.iter())
        .filter_map(|piece| match piece {
            Piece::Message(message) => {
                Some((message.id, message.values.iter().map(|(name, _)| *name).collect()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(asked, MESSAGES.iter().map(|(id, names)| (*id, names.to_vec())).collect());
}
