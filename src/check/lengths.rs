//! A telling that is far shorter or longer than its twin has lost something, or has something of its own.

use crate::base::lang::Lang;
use crate::content::markdown::Markup;
use crate::diagnostic::{Code, Finding};

use super::Subject;
use super::texts::{Pair, Words, aligned, by_section};

/// How many times as long as the English a Welsh text may be, by the English text's length in characters: for a text of up to
/// so many. In 1,234 strings of the Welsh Government's the longest Welsh was 4.50 (to 10), 2.21 (to 20), 1.94 (to 70) and
/// 1.51 times as long; twice that is odd, and for running text 1.7. The shortest are left alone: they may be abbreviations.
const LIMITS: [(usize, f64); 4] = [(10, f64::INFINITY), (20, 4.5), (70, 3.0), (usize::MAX, 1.7)];

/// Running text from so many characters is held to the lower bound of 0.6.
const RUNNING: usize = 71;

/// The rule.
pub(super) fn check(_: Subject, pair: &Pair, findings: &mut Vec<Finding>) {
    match (pair.texts.cy.words, pair.texts.en.words) {
        (Words::Line(cy, None), Words::Line(en, None)) => {
            findings.extend(told(pair, None, (cy.chars().count(), en.chars().count())));
        }
        (Words::Body(cy), Words::Body(en)) => {
            let bodies = crate::base::lang::Both { cy, en };
            let aligned = aligned(&bodies);
            let parts = bodies.map(|_, body| lengths(body, aligned));
            for (section, (cy, en)) in parts.cy.iter().zip(&parts.en).enumerate() {
                findings.extend(told(pair, section.checked_sub(1), (*cy, *en)));
            }
        }
        _ => {}
    }
}

/// How many characters a reader reads in each section, code and the words for pictures left out.
fn lengths(markup: &Markup, aligned: bool) -> Vec<usize> {
    by_section(markup, aligned, |length, block| {
        if block.kind.is_running() {
            *length += markup.words_of(block).chars().count();
        }
    })
}

/// The ratio in hundredths, as a reader reads it.
fn told(pair: &Pair, section: Option<usize>, (cy, en): (usize, usize)) -> Option<Finding> {
    if cy == 0 || en == 0 {
        // Another rule says that it is missing.
        return None;
    }
    let most = LIMITS.iter().find(|(length, _)| en <= *length).map_or(1.7, |(_, most)| *most);
    let least = if en >= RUNNING { 0.6 } else { 1.0 / most };
    let ratio = cy as f64 / en as f64;
    if (least..=most).contains(&ratio) {
        return None;
    }
    // The shorter is where something may be missing.
    let lang = if cy < en { Lang::Cy } else { Lang::En };
    let bodies = pair.bodies();
    let at = |lang: Lang| {
        let body = bodies.as_ref().map(|bodies| bodies.get(lang));
        body.zip(section).and_then(|(body, section)| body.headings.get(section)).map(|heading| heading.span)
    };
    let (own, twin) = (pair.texts.get(lang), pair.texts.get(lang.other()));
    let (here, there) = if lang == Lang::Cy { (cy, en) } else { (en, cy) };
    let finding = own.finding(Code::LengthDiffers, at(lang)).with("lang", lang.other().tag());
    let finding = finding.with("here", here).with("there", there);
    Some(finding.also(twin.file, Some(twin.found_at(at(lang.other())))))
}
