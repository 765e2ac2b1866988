//! `spell`: the words that neither a dictionary nor the site's own list has. A report: nothing fails by it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde_json::json;

use crate::base::lang::Lang;
use crate::check::passages::{passages, place};
use crate::config::Edition;
use crate::diagnostic::lines::Lines;
use crate::language::spelling::Speller;
use crate::pipeline::{self, Memory, Whole};
use crate::scan::Sources;

use super::Outcome;
use super::report::{Teller, out};

/// Most suggestions that are told of a word.
const SUGGESTIONS: usize = 3;

/// An unknown word: how often it is written, and where first.
struct Unknown {
    count: usize,
    file: String,
    line: usize,
}

/// Tells the unknown words of each language that the site names a dictionary for.
pub(super) fn spell(root: &Path, edition: Edition, teller: &Teller) -> io::Result<Outcome> {
    let assembled = pipeline::assemble(root, edition, &mut Memory::default(), &|_| {})?;
    let Some(whole) = &assembled.whole else {
        teller.findings(&assembled.findings, &assembled.sources, root);
        return Ok(Outcome::Findings);
    };
    let mut report = serde_json::Map::new();
    for lang in Lang::BOTH {
        let Some(path) = whole.site.config.spelling.get(lang).as_ref() else { continue };
        let path = root.join(&path.text);
        let read = |extension: &str| {
            let file = path.with_extension(extension);
            fs::read_to_string(&file)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))
        };
        let speller = Speller::new(lang, &read("aff")?, &read("dic")?, &whole.language)
            .map_err(|reason| io::Error::other(format!("{}: {reason}", path.display())))?;
        let (words, unknown) = unknown(whole, &assembled.sources, &speller, lang);
        if teller.for_people() {
            let values =
                [("lang", lang.tag().into()), ("words", words.into()), ("unknown", unknown.len().into())];
            out(&teller.sentence("spelt", values));
        }
        let mut rows = Vec::new();
        for (word, found) in &unknown {
            let mut near = speller.suggestions(word);
            near.truncate(SUGGESTIONS);
            if teller.for_people() {
                let Unknown { count, file, line } = found;
                out(&format!("  {word}  {count}  {file}:{line}  {}", near.join(", ")));
            }
            rows.push(json!({
                "word": word, "count": found.count, "file": found.file, "line": found.line, "suggestions": near,
            }));
        }
        report.insert(lang.tag().to_owned(), json!({ "words": words, "unknown": rows }));
    }
    if report.is_empty() {
        teller.say(teller.sentence("spell-without", []));
    } else if !teller.for_people() {
        out(&serde_json::Value::Object(report).to_string());
    }
    Ok(Outcome::Good)
}

/// How many words were looked at, and the unknown ones in the order of their letters.
fn unknown(
    whole: &Whole,
    sources: &Sources,
    speller: &Speller,
    lang: Lang,
) -> (usize, BTreeMap<String, Unknown>) {
    let mut words = 0;
    let mut unknown: BTreeMap<String, Unknown> = BTreeMap::new();
    for (_, item) in whole.site.items.iter() {
        for passage in passages(item, lang) {
            let spelt = speller.look(passage.words);
            words += spelt.words;
            for range in spelt.unknown {
                let word = passage.words.get(range).unwrap_or_default();
                let entry = unknown.entry(word.to_lowercase()).or_insert_with(|| {
                    let span = place(sources, &passage, word);
                    let text = sources.text(passage.file).unwrap_or_else(|| "".into());
                    let line = Lines::new(text).position(span.start).line;
                    Unknown { count: 0, file: passage.file.to_string(), line }
                });
                entry.count += 1;
            }
        }
    }
    (words, unknown)
}
