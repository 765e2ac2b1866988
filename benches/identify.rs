//! How often the classifier of languages errs on paragraphs that nobody tuned it on, and what it costs:
//!
//! `cargo bench --bench identify -- PARAGRAPHS`, a file with a paragraph a line: `cy` or `en`, a tab, its words. Those of
//! fewer than six words outside of names say nothing, here as in `check`.

use std::io::{self, Write};
use std::time::Instant;

use ahp1::base::lang::{Both, Lang};
use ahp1::welsh::identify::identify;

/// From so many words outside of names a paragraph counts.
const LEAST: usize = 6;
/// How often all paragraphs are read for the time.
const ROUNDS: u32 = 50;

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    told: usize,
    wrong: usize,
    undecided: usize,
}

fn main() -> io::Result<()> {
    let Some(path) = std::env::args().skip(1).find(|word| !word.starts_with("--")) else {
        return writeln!(io::stderr(), "name a file of paragraphs");
    };
    let text = std::fs::read_to_string(path)?;
    let paragraphs: Vec<(Lang, &str)> = text
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(tag, words)| Some((Lang::BOTH.into_iter().find(|lang| lang.tag() == tag)?, words)))
        .collect();
    let mut tallies = Both::<Tally>::default();
    let mut out = io::stdout().lock();
    for (lang, words) in &paragraphs {
        let seen = identify(words);
        if seen.words < LEAST {
            continue;
        }
        let tally = tallies.get_mut(*lang);
        tally.told += 1;
        let (wrong, undecided) = (seen.lang() == Some(lang.other()), seen.lang().is_none());
        tally.wrong += usize::from(wrong);
        tally.undecided += usize::from(undecided);
        if wrong || undecided {
            writeln!(out, "{} {}: {words}", lang.tag(), if wrong { "wrong" } else { "undecided" })?;
        }
    }
    for (lang, Tally { told, wrong, undecided }) in tallies.iter() {
        writeln!(out, "{}: {told} paragraphs, {wrong} wrong, {undecided} undecided", lang.tag())?;
    }
    let bytes: usize = paragraphs.iter().map(|(_, words)| words.len()).sum();
    let start = Instant::now();
    let mut words = 0;
    for _ in 0..ROUNDS {
        words += paragraphs.iter().map(|(_, words)| identify(words).words).sum::<usize>();
    }
    let kilobytes = f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0 * f64::from(ROUNDS);
    let took = start.elapsed().as_secs_f64() * 1000.0;
    writeln!(out, "{bytes} bytes, {words} words in {ROUNDS} rounds: {:.4} ms a kB", took / kilobytes)
}
