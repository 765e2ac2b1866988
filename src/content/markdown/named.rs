//! Named blocks in the walk: what opens, what closes, and what they leave for the site.

use std::ops::Range;

use crate::base::span::Span;
use crate::diagnostic::{Code, Finding};

use super::blocks::{Holds, Takes, block};
use super::frames::{Frame, Named, Role, Told};
use super::links;
use super::markers::{Marker, Value, Values, check, nearest_block, parse};
use super::markup::{Condition, Diagram, DiagramForm, Direction, Order, Piece, Query, Target, Video};
use super::shape::{BlockKind, Callout, ElementKind};
use super::write::{Writer, shortened};

impl Writer<'_> {
    /// A marker line.
    pub(super) fn marker(&mut self, place: &Range<usize>) {
        let text = self.text;
        match parse(text, place) {
            Marker::Opening { name, place: at, written } => {
                let Some(block) = block(name) else { return self.unknown(name, place, at) };
                let mut findings = Vec::new();
                let values = check(block, &at, &written, &mut findings);
                self.findings.append(&mut findings);
                match block.holds {
                    Holds::Markdown => self.open_named(block.name, &values, place),
                    Holds::Nothing => self.data(block.name, &values, place),
                }
            }
            Marker::End => match self.frames.last() {
                Some(Frame { role: Role::Named(_), .. }) => self.pop(),
                _ => self.findings.push(not_closed(":::", Span::from(place.clone()))),
            },
        }
    }

    fn unknown(&mut self, name: &str, place: &Range<usize>, at: Range<usize>) {
        let nearest = nearest_block(name);
        let finding = Finding::new(Code::UnknownBlock).at(at).with("name", shortened(name));
        self.findings.push(finding.nearest(nearest));
        // Whatever it was meant to be: its words are shown, and its end is no stray one.
        if nearest.and_then(block).is_none_or(|block| block.holds == Holds::Markdown) {
            self.deeper(place);
            let span = Span::from(place.clone());
            let named = Named { name: name.to_owned(), span, told: Told::Yes, foreign: None };
            self.frames.push(Frame { close: "".into(), role: Role::Named(named) });
        }
    }

    /// Closes the named blocks that are still open where what they stand in ends.
    pub(super) fn close_named(&mut self) {
        while let Some(Frame { role: Role::Named(named), .. }) = self.frames.last() {
            if named.told == Told::No {
                self.findings.push(not_closed(&named.name, named.span));
            }
            self.pop();
        }
    }

    fn open_named(&mut self, name: &str, values: &Values<'_>, place: &Range<usize>) {
        let close = match name {
            _ if !self.deeper(place) => "",
            "callout" => {
                let named =
                    |kind: &&Callout| values.get("kind").is_some_and(|value| value.words == kind.name());
                let kind = Callout::ALL.iter().find(named).copied().unwrap_or(Callout::Note);
                self.out.element(ElementKind::Callout(kind), Span::from(place.clone()));
                self.callout(kind, values.get("title"));
                "</div>\n"
            }
            "details" => {
                self.out.element(ElementKind::Details, Span::from(place.clone()));
                self.out.line();
                self.out.html("<details>\n");
                if let Some(summary) = values.get("summary") {
                    self.out.html("<summary>");
                    self.parameter(summary);
                    self.out.html("</summary>\n");
                }
                "</details>\n"
            }
            _ => {
                self.out.line();
                match values.get("lang") {
                    Some(lang) => self.out.html(&format!("<div lang=\"{}\">\n", lang.words)),
                    None => self.out.html("<div>\n"),
                }
                "</div>\n"
            }
        };
        let foreign = values.get("lang").filter(|lang| !self.is_own(lang.words)).map(|_| self.out.length());
        let span = Span::from(place.clone());
        let named = Named { name: name.to_owned(), span, told: Told::No, foreign };
        self.frames.push(Frame { close: close.into(), role: Role::Named(named) });
    }

    /// The opening of a callout and its title.
    pub(super) fn callout(&mut self, kind: Callout, title: Option<Value<'_>>) {
        self.out.line();
        self.out.html(&format!(
            "<div class=\"callout callout-{}\" role=\"note\">\n<p class=\"callout-title\">",
            kind.name()
        ));
        match title {
            Some(title) => self.parameter(title),
            None => self.out.message(kind.message(), Vec::new()),
        }
        self.out.html("</p>\n");
    }

    /// Words of a parameter.
    fn parameter(&mut self, value: Value<'_>) {
        self.caption(BlockKind::Summary, value.words, &(value.at..value.at + value.words.len()));
        self.out.end_text('\n');
    }

    /// A block that is data. One without something that it needs leaves nothing: there is a finding already.
    fn data(&mut self, name: &str, values: &Values<'_>, place: &Range<usize>) {
        let span = Span::from(place.clone());
        let piece = match name {
            "list" => query(values, span).map(|query| Piece::Items(query.into())),
            "diagram" => self.diagram(values, span).map(|diagram| Piece::Diagram(diagram.into())),
            "video" => self.video(values, span).map(|video| Piece::Video(video.into())),
            "report" => Some(Piece::Report),
            _ => Some(Piece::SiteMap { by_letter: values.get("by").is_some() }),
        };
        let Some(piece) = piece else { return };
        let kind: fn(u32) -> ElementKind = match &piece {
            Piece::Diagram(diagram) => {
                self.out.aside(BlockKind::Title, &diagram.title, span);
                |piece| ElementKind::Diagram { piece }
            }
            Piece::Video(video) => {
                self.out.aside(BlockKind::Title, &video.title, span);
                |piece| ElementKind::Video { piece }
            }
            Piece::SiteMap { .. } => |piece| ElementKind::SiteMap { piece },
            Piece::Report => |piece| ElementKind::Report { piece },
            _ => |piece| ElementKind::Items { piece },
        };
        self.out.line();
        let piece = self.out.hole(piece);
        self.out.element(kind(piece), span);
    }

    fn diagram(&mut self, values: &Values<'_>, span: Span) -> Option<Diagram> {
        let kind = values.get("kind")?.words;
        let wanted: &[&str] = match kind {
            "bars" => &["by"],
            "matrix" => &["by", "across"],
            _ => &[],
        };
        for name in ["by", "across"] {
            let reason = match (wanted.contains(&name), values.get(name)) {
                (true, None) => "missing",
                (false, Some(_)) => "unknown",
                _ => continue,
            };
            let finding =
                Finding::new(Code::BlockParameter).at(span).with("block", format!("diagram kind={kind}"));
            let finding = finding.with("parameter", name).with("reason", reason);
            self.findings.push(finding.with("allowed", Takes::Name.allowed()));
        }
        let field = |name| values.get(name).map(|value| value.words.to_owned());
        let form = match kind {
            "bars" => DiagramForm::Bars { by: field("by")? },
            "matrix" => DiagramForm::Matrix { by: field("by")?, across: field("across")? },
            _ => DiagramForm::Ring,
        };
        let of = field("of")?;
        Some(Diagram { form, of, title: self.plain(values.get("title")?), span })
    }

    fn video(&mut self, values: &Values<'_>, span: Span) -> Option<Video> {
        let url = values.get("url").and_then(|url| self.address("url", url));
        let transcript =
            values.get("transcript").and_then(|transcript| self.address("transcript", transcript));
        Some(Video { url: url?, title: self.plain(values.get("title")?), transcript: transcript?, span })
    }

    /// Words of a parameter without any markup.
    fn plain(&mut self, value: Value<'_>) -> String {
        let (markup, findings) = super::read_inline(value.words, &self.options);
        self.findings.extend(findings.into_iter().map(|finding| finding.shifted(value.at)));
        markup.text
    }

    fn address(&mut self, parameter: &'static str, value: Value<'_>) -> Option<Target> {
        let place = value.at..value.at + value.words.len();
        match links::target(value.words) {
            Ok(target @ (Target::External(_) | Target::File { .. })) => Some(target),
            Ok(target @ (Target::Item { .. } | Target::Fragment(_))) if parameter == "transcript" => {
                Some(target)
            }
            Ok(_) => {
                let finding = Finding::new(Code::BlockParameter).at(place).with("block", "video");
                let finding = finding.with("parameter", parameter).with("reason", "value");
                self.findings.push(finding.with("allowed", Takes::Address.allowed()));
                None
            }
            Err(code) => {
                self.findings.push(Finding::new(code).at(place).with("link", shortened(value.words)));
                None
            }
        }
    }
}

fn not_closed(name: &str, span: Span) -> Finding {
    Finding::new(Code::BlockNotClosed).at(span).with("name", name)
}

fn query(values: &Values<'_>, span: Span) -> Option<Query> {
    let condition = |value: Value<'_>| {
        let (field, id) = value.words.split_once(':')?;
        Some(Condition { field: field.to_owned(), id: id.to_owned() })
    };
    let order = values.get("order").map(|order| match order.words.strip_prefix('-') {
        Some(field) => Order { field: field.to_owned(), direction: Direction::Down },
        None => Order { field: order.words.to_owned(), direction: Direction::Up },
    });
    Some(Query {
        of: values.get("of")?.words.to_owned(),
        conditions: values.all("where").filter_map(condition).collect(),
        order,
        limit: values.get("limit").and_then(|limit| limit.words.parse().ok()),
        span,
    })
}
