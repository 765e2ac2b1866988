//! Findings → what a person reads in a terminal: what is wrong, the line with the place underlined, what to do.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::arguments::plain;
use super::code::Severity;
use super::excerpt::{Excerpt, From, excerpt};
use super::finding::Place;
use super::judged::Judged;
use super::report::{Location, Places, Report};

/// Most findings that are shown unless all are asked for: more than a person reads before mending something.
pub const FEW: usize = 50;
/// Most other places of one finding that are shown.
const ALSO: usize = 5;
/// Least width to which the lines of files are cut.
const NARROWEST: usize = 40;

/// How the findings are shown. The caller knows the terminal; this room asks nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// With or without colour.
    pub paint: Paint,
    /// All findings or a few.
    pub amount: Amount,
    /// The terminal's width in columns, to which the lines of files are cut (not the sentences).
    pub width: usize,
}

/// Whether there are colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// No escape sequences.
    Plain,
    /// Colours, as escape sequences.
    Coloured,
}

/// How many findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// The first [`FEW`], errors before warnings, and how many more there are.
    Few,
    /// All.
    All,
}

/// Tells the findings, and ends with how many there are. Ends with a newline.
pub fn write(report: &Report<'_>, look: Look) -> String {
    let renderer = match look.paint {
        Paint::Plain => Renderer::plain(),
        Paint::Coloured => Renderer::styled(),
    };
    let renderer = renderer.term_width(look.width.max(NARROWEST));
    let mut places = Places::new(report);
    let shown = shown(report.findings, look.amount);
    let mut out = String::new();
    for judged in &shown {
        out.push_str(&renderer.render(&groups(judged, report, &mut places)));
        out.push_str("\n\n");
    }
    if shown.len() < report.findings.len() {
        out.push_str(&report.words.more_findings(report.findings.len() - shown.len()));
        out.push('\n');
    }
    let (errors, warnings) = report.count();
    out.push_str(&report.words.summary(errors, warnings));
    out.push('\n');
    out
}

/// Those that are shown, in the order of the report.
pub(crate) fn shown(findings: &[Judged], amount: Amount) -> Vec<&Judged> {
    if amount == Amount::All || findings.len() <= FEW {
        return findings.iter().collect();
    }
    let (errors, _): (Vec<&Judged>, Vec<&Judged>) =
        findings.iter().partition(|judged| judged.severity == Severity::Error);
    // What keeps the site from being written is not hidden by what doesn't.
    let mut warnings_left = FEW.saturating_sub(errors.len());
    let mut errors_left = FEW;
    let fits = |judged: &&Judged| {
        let left = match judged.severity {
            Severity::Error => &mut errors_left,
            Severity::Warning => &mut warnings_left,
        };
        let fits = *left > 0;
        *left = left.saturating_sub(1);
        fits
    };
    findings.iter().filter(fits).collect()
}

fn groups(judged: &Judged, report: &Report<'_>, places: &mut Places<'_>) -> Vec<Group<'static>> {
    let Judged { finding, severity } = judged;
    let words = report.words;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.clone().with_name(words.severity(*severity)).primary_title(words.message(finding));
    let mut group = Group::with_title(title.id(finding.code.slug()));
    let mut groups = Vec::new();
    match finding.place.as_ref().map(|place| view(place, AnnotationKind::Primary, None, places)) {
        None => {}
        Some(View::Line(snippet)) => group = group.element(snippet),
        Some(View::Part(origin, snippet)) => {
            groups.push(group.element(origin));
            group = Group::with_level(level).element(snippet);
        }
        Some(View::File(origin)) => group = group.element(origin),
    }
    for place in finding.also.iter().take(ALSO) {
        group = match view(place, AnnotationKind::Context, Some(words.also_here()), places) {
            View::Line(snippet) => group.element(snippet),
            View::Part(origin, _) | View::File(origin) => group.element(origin),
        };
    }
    if finding.also.len() > ALSO {
        let more = words.more_places(finding.also.len() - ALSO);
        group = group.element(Level::NOTE.no_name().message(more));
    }
    let help = Level::HELP.with_name(words.help_label()).message(words.help(finding.code));
    groups.push(group.element(help));
    groups
}

/// How a place is shown.
enum View {
    /// Its line, from which the renderer takes line and column.
    Line(Snippet<'static, Annotation<'static>>),
    /// A part of its line, in which columns can't be counted, so that they stand apart.
    Part(Origin<'static>, Snippet<'static, Annotation<'static>>),
    /// The file's name only.
    File(Origin<'static>),
}

/// Of a span over several lines the first one is shown.
fn view(place: &Place, kind: AnnotationKind, label: Option<String>, places: &mut Places<'_>) -> View {
    let Location { path, range } = places.locate(place);
    let path = plain(&path);
    let (Some((start, _)), Some(span), Some(lines)) = (range, place.span, places.lines(&place.file)) else {
        return View::File(Origin::path(path));
    };
    let (line, first) = lines.line(start.line);
    let span = span.start.saturating_sub(first)..span.end.saturating_sub(first);
    let Excerpt { text, span, from } = excerpt(line, span);
    let snippet = Snippet::source(text).line_start(start.line).annotation(kind.span(span).label(label));
    match from {
        From::Start => View::Line(snippet.path(path)),
        From::Near => View::Part(Origin::path(path).line(start.line).char_column(start.column), snippet),
    }
}

#[cfg(test)]
mod tests;
