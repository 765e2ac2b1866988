//! Both tellings lead to the same places: the same items, the same documents, the same pages elsewhere.

use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::content::markdown::{Element, ElementKind, Link, Markup, Piece, Target};
use crate::diagnostic::{Code, Finding};
use crate::language::hosts::{Known, parts};

use super::Subject;
use super::texts::Pair;

/// What a link leads to, whatever the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Goal {
    /// An address of this site as a Welsh reader has it, or a file's without the mark of its language.
    Inside(String),
    /// A page elsewhere: its host, and the rest of its address unless that says a language.
    Outside(String, Option<String>),
    /// A page elsewhere that the author marks as one in the telling's own language: its twin may be anywhere.
    Own,
}

/// A link that leads nowhere has a finding: what it was meant to be nobody knows, so nothing can be compared.
struct Broken;

/// A link and what it leads to.
struct Led<'s> {
    goal: Goal,
    target: &'s Target,
    span: Span,
}

/// The rule.
pub(super) fn check(subject: Subject, pair: &Pair, findings: &mut Vec<Finding>) {
    let Some(bodies) = pair.bodies() else { return };
    let Some(led) = bodies
        .map(|lang, body| {
            let links = body.shape.iter().map(|element| led(subject, pair, body, element, lang));
            links.filter_map(Result::transpose).collect::<Result<Vec<_>, Broken>>().ok()
        })
        .whole()
    else {
        return;
    };
    for lang in Lang::BOTH {
        let (own, twin) = (led.get(lang), led.get(lang.other()));
        let mut told: Vec<&Goal> = Vec::new();
        // Each page that the twin marks as its own may be the twin of one here.
        let mut spare = twin.iter().filter(|other| other.goal == Goal::Own).count();
        for link in own {
            let known = twin.iter().any(|other| same(&link.goal, &other.goal));
            if known || told.contains(&&link.goal) {
                continue;
            }
            if matches!(link.goal, Goal::Outside(..)) && spare > 0 {
                spare -= 1;
                continue;
            }
            told.push(&link.goal);
            let (text, other) = (pair.texts.get(lang), pair.texts.get(lang.other()));
            let finding = text.finding(Code::LinksDiffer, Some(link.span)).with("link", written(link.target));
            let finding = finding.with("lang", lang.other().tag());
            findings.push(finding.also(other.file, Some(other.found_at(None))));
        }
    }
}

/// Whether two links lead to one place, or to one place's page in either language.
fn same(one: &Goal, other: &Goal) -> bool {
    match (one, other) {
        (Goal::Outside(host, rest), Goal::Outside(other, others)) => {
            host == other && (rest.is_none() || others.is_none() || rest == others)
        }
        // Its twin may be anywhere outside.
        (Goal::Own, Goal::Outside(..)) => true,
        _ => one == other,
    }
}

fn led<'s>(
    subject: Subject,
    pair: &Pair,
    body: &'s Markup,
    element: &Element,
    lang: Lang,
) -> Result<Option<Led<'s>>, Broken> {
    // A video may be another in each language; that there are as many the shape tells.
    let ElementKind::Link { piece } = element.kind else { return Ok(None) };
    let Some(Piece::Link(link)) = usize::try_from(piece).ok().and_then(|piece| body.pieces.get(piece)) else {
        return Ok(None);
    };
    let Link { target, hreflang, .. } = &**link;
    let site = subject.site;
    let marked = hreflang.as_deref().and_then(|tag| tag.split('-').next());
    let goal = match target {
        Target::External(_) if marked == Some(lang.tag()) => Goal::Own,
        Target::External(address) => match subject.language.hosts.of(address) {
            // Paths differ by language as well.
            Some(Known::Paired(Lang::Cy, _)) => Goal::Outside(parts(address).0, None),
            Some(Known::Paired(Lang::En, twin)) => Goal::Outside(parts(twin).0, None),
            _ => outside(address),
        },
        // Who asks in Welsh may be asked to write elsewhere.
        Target::Mail(_) | Target::Phone(_) => return Ok(None),
        Target::File { path, .. } if site.file_of(path, pair.item, lang).is_some() => {
            Goal::Inside(without_language(path))
        }
        // Pages are told apart by their Welsh address in both tellings.
        Target::Item { .. } | Target::File { .. } | Target::Fragment(_) => {
            let place = site.same_place(target, pair.item, lang).ok_or(Broken)?;
            // A page that is there may lack the place within it.
            let within = match target {
                Target::Item { fragment, .. } | Target::File { fragment, .. } => fragment.is_some(),
                _ => true,
            };
            if within {
                site.resolve(target, pair.item, lang).map_err(|_| Broken)?;
            }
            Goal::Inside(place)
        }
    };
    Ok(Some(Led { goal, target, span: element.span() }))
}

fn written(target: &Target) -> String {
    match target {
        Target::Item { ty: Some(ty), id, .. } => format!("item:{ty}/{id}"),
        Target::Item { id, .. } => format!("item:{id}"),
        Target::File { path, .. } => path.clone(),
        Target::Fragment(fragment) => format!("#{fragment}"),
        Target::External(address) | Target::Mail(address) | Target::Phone(address) => address.clone(),
    }
}

/// `plan.cy.pdf` and `plan.en.pdf`, `plan-cy.pdf` and `plan-en.pdf` are one document in two languages.
fn without_language(path: &str) -> String {
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    let marks = [".cy", ".en", "-cy", "-en", "_cy", "_en"];
    let stem = marks.iter().find_map(|mark| stem.strip_suffix(mark)).unwrap_or(stem);
    format!("{stem}.{extension}")
}

/// The parts of an address that say a language.
const LANGUAGES: [&str; 10] =
    ["cy", "en", "cym", "eng", "wel", "welsh", "english", "cymraeg", "saesneg", "lang"];

fn outside(address: &str) -> Goal {
    let (host, path) = parts(address);
    let language = |part: &str| LANGUAGES.iter().any(|language| language.eq_ignore_ascii_case(part));
    // cy.example.org
    let (host, own) = match host.split_once('.') {
        Some((first, rest)) if language(first) && rest.contains('.') => (rest.to_owned(), true),
        _ => (host, false),
    };
    let says = own || path.split(['/', '?', '=', '&', '.', '-', '_']).any(language);
    Goal::Outside(host, (!says).then(|| path.to_owned()))
}
