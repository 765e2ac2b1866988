//! What was said before, against what is said now: for those who bring the other language up to date.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::base::lang::{Both, Lang};
use crate::content::sections::words_by_digest;
use crate::content::{Agreed, Content, Document, Reading, Stamp, Telling, document};
use crate::diagnostic::{Code, Judged};
use crate::parity::{Stale, behind, named, stamp};
use crate::schema::Origin;
use crate::site::{Item, Site, Told};

use super::repository::Repository;

/// Words that stay and are shown on either side of those that don't.
const AROUND: usize = 4;
/// Most findings for which the past is looked through.
const MOST: usize = 100;

/// Adds what changed to the findings about sections that are behind, where the repository knows what they said.
pub(crate) fn explain(findings: &mut [Judged], site: &Site, root: &Path) {
    let stale = findings.iter_mut().filter(|one| one.finding.code == Code::TranslationStale).take(MOST);
    let mut past = None;
    for judged in stale {
        let finding = &mut judged.finding;
        let value = |name: &str| finding.value(name).unwrap_or_default().to_owned();
        let (item, section, lang) = (value("item"), value("section"), Lang::from_tag(&value("lang")));
        let (Ok(number), Some(behind)) = (site.items.find(&item), lang) else { continue };
        let past =
            past.get_or_insert_with(|| Past { repository: Repository::of(root), known: BTreeMap::new() });
        if let Some(diff) = past.diff(site, &site.items[number], &section, behind.other()) {
            finding.values.push(("diff", diff));
        }
    }
}

/// The words of every version of a telling by their digests.
type Words = BTreeMap<String, Vec<String>>;

struct Past {
    repository: Option<Repository>,
    known: BTreeMap<(String, String, Lang), Words>,
}

impl Past {
    /// What changed in a section of the telling that is ahead.
    fn diff(&mut self, site: &Site, item: &Item, section: &str, ahead: Lang) -> Option<String> {
        let (made, stamp) = stamp(item)?;
        let agreed = stamp.of.get(section)?;
        let digest = if ahead == made { agreed.own.as_ref()? } else { agreed.source.as_ref()? };
        let now = named(item, ahead).into_iter().find(|(name, _)| name == section)?.1.digest.clone();
        let telling = &item.told(ahead).telling;
        let now =
            words_by_digest(&telling.words, &telling.body).into_iter().find(|(known, _)| *known == now)?.1;
        let repository = self.repository.as_ref()?;
        let key = (item.ty.id.clone(), item.id.clone(), ahead);
        let words = self.known.entry(key).or_insert_with(|| words(repository, site, item, ahead));
        Some(diff(words.get(digest)?, &now))
    }
}

/// The words of every version of a telling.
fn words(repository: &Repository, site: &Site, item: &Item, lang: Lang) -> Words {
    let file = item.told(lang).file.to_string();
    let wanted: Vec<_> =
        repository.versions(&file).into_iter().map(|revision| (revision, file.clone())).collect();
    let texts = repository.texts(&wanted).into_iter().flatten();
    let tellings = texts.filter_map(|text| telling(site, item, lang, &text));
    tellings.flat_map(|telling| words_by_digest(&telling.words, &telling.body)).collect()
}

/// The telling of an item in another version of its file.
fn telling(site: &Site, item: &Item, lang: Lang, text: &str) -> Option<Arc<Telling>> {
    let reading = Reading { raw_html: site.config.raw_html };
    let document: Document = match item.ty.origin {
        Origin::Collection(_) => document::read_rows(text, &item.ty, &reading),
        Origin::Folder(_) | Origin::Pair(_) => document::read_telling(text, &item.ty, lang, &reading),
    };
    match document.content {
        Content::Telling(telling) => Some(telling),
        Content::Rows(rows) => rows.into_iter().find(|row| row.id == item.id)?.words.get(lang).clone(),
    }
}

/// What has changed in one language only since a revision, whatever the stamps say: by number, the sections that are behind.
pub(super) fn since(repository: &Repository, revision: &str, site: &Site) -> Vec<(usize, Vec<Stale>)> {
    let both: Vec<_> = site.items.iter().filter(|(_, item)| item.gap.is_none()).collect();
    let wanted: Vec<(String, String)> = both
        .iter()
        .flat_map(|(_, item)| Lang::BOTH.map(|lang| (revision.to_owned(), item.told(lang).file.to_string())))
        .collect();
    let texts = repository.texts(&wanted);
    let changed = both.iter().zip(texts.chunks(2)).filter_map(|((number, item), texts)| {
        let old = |place: usize, lang| telling(site, item, lang, texts.get(place)?.as_deref()?);
        let old = Both { cy: old(0, Lang::Cy), en: old(1, Lang::En) }.whole()?;
        let stale = behind(item, Lang::Cy, &agreed(site, item, &old));
        (!stale.is_empty()).then_some((*number, stale))
    });
    changed.collect()
}

/// A stamp that says what both tellings said then.
fn agreed(site: &Site, item: &Item, old: &Both<Arc<Telling>>) -> Stamp {
    let tellings = old.map(|lang, telling| Told { telling: Arc::clone(telling), ..item.told(lang).clone() });
    let then = Item { tellings, ..item.clone() };
    let mut of: BTreeMap<String, Agreed> = BTreeMap::new();
    for (name, section) in named(&then, Lang::En) {
        of.entry(name).or_default().source = Some(section.digest.clone());
    }
    for (name, section) in named(&then, Lang::Cy) {
        of.entry(name).or_default().own = Some(section.digest.clone());
    }
    let telling = &item.told(Lang::Cy).telling;
    Stamp { from: Lang::En, on: site.edition.today, of, span: telling.span }
}

/// The words that went as `[-these-]`, those that came as `{+these+}`, and a few around them.
fn diff(old: &[String], new: &[String]) -> String {
    let ops = capture_diff_slices(Algorithm::Myers, old, new);
    let last = ops.len().saturating_sub(1);
    let mut parts: Vec<String> = Vec::new();
    for (place, op) in ops.iter().enumerate() {
        let gone = |parts: &mut Vec<String>, range: std::ops::Range<usize>| {
            parts.push(format!("[-{}-]", old[range].join(" ")));
        };
        let come = |parts: &mut Vec<String>, range: std::ops::Range<usize>| {
            parts.push(format!("{{+{}+}}", new[range].join(" ")));
        };
        match op {
            DiffOp::Equal { new_index, len, .. } => {
                let words = &new[*new_index..new_index + len];
                let (before, after) =
                    (if place > 0 { AROUND } else { 0 }, if place < last { AROUND } else { 0 });
                if words.len() <= before + after {
                    parts.push(words.join(" "));
                } else {
                    parts.push(words[..before].join(" "));
                    parts.push("…".to_owned());
                    parts.push(words[words.len() - after..].join(" "));
                }
            }
            DiffOp::Delete { .. } => gone(&mut parts, op.old_range()),
            DiffOp::Insert { .. } => come(&mut parts, op.new_range()),
            DiffOp::Replace { .. } => {
                gone(&mut parts, op.old_range());
                come(&mut parts, op.new_range());
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::diff;

    #[test]
    fn the_words_that_went_and_came_are_shown_among_a_few_others() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let old = words("a b c d e f g three h i j k l m");
        let new = words("a b c d e f g four h i j k l m");
        assert_eq!(diff(&old, &new), "… d e f g [-three-] {+four+} h i j k …");
        assert_eq!(diff(&words("a b"), &words("a b c")), "a b {+c+}");
    }
}
