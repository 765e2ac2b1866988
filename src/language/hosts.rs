//! Sites elsewhere that say a thing in Welsh at one address and in English at another, and those that have one language
//! only (active-offer A5, D3).

use std::collections::HashMap;

use crate::base::lang::{Both, Lang};
use crate::diagnostic::{Code, Finding};
use crate::yaml::form::{Form, Word, wrong_kind};
use crate::yaml::{Node, Value};

/// What is known of sites elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    /// By host, without `www.`: the beginnings of its paths, the longest first, and what is known of each.
    known: HashMap<String, Vec<(String, Known)>>,
}

/// What is known of an address elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is in this language, and what it says stands in the other one at the second place.
    Paired(Lang, String),
    /// It is in this language, and there is no other.
    Only(Lang),
}

impl Hosts {
    /// What is known of an address: by the longest of the beginnings that fit it.
    pub fn of(&self, address: &str) -> Option<&Known> {
        let (host, path) = place_of(address);
        let known = self.known.get(&host)?;
        known.iter().find(|(begin, _)| begins(path, begin)).map(|(_, known)| known)
    }

    /// The language that an address has to itself.
    pub fn only(&self, address: &str) -> Option<Lang> {
        match self.of(address)? {
            Known::Only(lang) => Some(*lang),
            Known::Paired(..) => None,
        }
    }

    /// The address that readers of a language have in place of this one: where it is a place of a pair itself, and in the
    /// other language. What stands below such a place is called otherwise in each language, and nobody knows how.
    pub fn counterpart(&self, address: &str, lang: Lang) -> Option<String> {
        let (host, path) = place_of(address);
        let known = self.known.get(&host)?;
        match known.iter().find(|(begin, _)| begins(path, begin))? {
            (begin, Known::Paired(own, twin)) if *own != lang && begin == path => {
                Some(if twin.contains("://") { twin.clone() } else { format!("https://{twin}") })
            }
            _ => None,
        }
    }

    fn add(&mut self, place: &str, known: Known) {
        let (host, path) = place_of(place);
        let places = self.known.entry(host).or_default();
        places.push((path.to_owned(), known));
        // Of equal length the one that was written first.
        places.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
    }
}

/// `https://www.Example.org/a/b/?c#d` → `example.org` and `a/b`: the query doesn't matter either.
fn place_of(address: &str) -> (String, &str) {
    parts(address.split('?').next().unwrap_or(address))
}

/// The host of an address and what follows it, query included: scheme, `www.` and fragment don't matter.
pub fn parts(address: &str) -> (String, &str) {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest).trim_end_matches('/');
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_lowercase();
    (host.strip_prefix("www.").unwrap_or(&host).to_owned(), path)
}

/// Whether a path begins with another, at the end of one of its parts.
fn begins(path: &str, begin: &str) -> bool {
    path.strip_prefix(begin).is_some_and(|rest| begin.is_empty() || rest.is_empty() || rest.starts_with('/'))
}

/// Reads the file: `pairs`, each with a place in Welsh and one in English, and `only`, places in one language.
pub(super) fn read(node: &Node, owner: &str, findings: &mut Vec<Finding>) -> Hosts {
    let mut hosts = Hosts::default();
    let mut form = Form::new(node, owner);
    match form.node("pairs").map(|node| (&node.value, node)) {
        Some((Value::List(rows), _)) => rows.iter().for_each(|row| pair(row, &mut hosts, &mut form)),
        Some((_, node)) => form.add(wrong_kind(node, "pairs", "list")),
        None => {}
    }
    if let Some(node) = form.node("only") {
        let mut only = Form::new(node, "only");
        for (lang, places) in (Both { cy: only.words("cy"), en: only.words("en") }).iter() {
            for word in places {
                if let Some(place) = place(word, lang, &mut only) {
                    hosts.add(&place, Known::Only(lang));
                }
            }
        }
        form.extend(only.finish());
    }
    findings.extend(form.finish());
    hosts
}

fn pair(row: &Node, hosts: &mut Hosts, form: &mut Form) {
    let mut inner = Form::new(row, "pairs");
    // For people: where it was seen.
    inner.word("source");
    let words = Both { cy: inner.needed_word("cy"), en: inner.needed_word("en") };
    let places = words.map(|lang, word| word.as_ref().and_then(|word| place(word, lang, &mut inner)));
    if let Some(places) = places.whole() {
        for (lang, place) in places.iter() {
            hosts.add(place, Known::Paired(lang, places.get(lang.other()).clone()));
        }
    }
    form.extend(inner.finish());
}

/// A host, perhaps with the beginning of a path.
fn place(word: &Word, lang: Lang, form: &mut Form) -> Option<String> {
    let (host, _) = place_of(&word.text);
    let good = |character: char| character.is_alphanumeric() || matches!(character, '-' | '.' | ':');
    if host.contains('.') && host.chars().all(good) && !word.text.contains(['?', '#']) {
        return Some(word.text.clone());
    }
    let finding = Finding::new(Code::WrongKind).at(word.span).with("field", lang.tag());
    form.add(finding.with("expected", "address").with("found", &word.text));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    fn hosts(text: &str) -> (Hosts, Vec<Code>) {
        let (node, mut findings) = parse(text);
        let hosts = read(&node.expect("a tree"), "hosts.yaml", &mut findings);
        (hosts, findings.into_iter().map(|finding| finding.code).collect())
    }

    #[test]
    fn the_longest_beginning_of_an_address_tells() {
        let (hosts, findings) = hosts(
            "pairs:\n  - { cy: llyw.cymru, en: gov.wales, source: seen }\nonly: { en: [gov.wales/old], cy: a.cymru }",
        );
        assert_eq!(findings, []);
        let paired = |lang, twin: &str| Some(Known::Paired(lang, twin.to_owned()));
        for (address, known) in [
            ("https://www.gov.wales/plans?x=1#y", paired(Lang::En, "llyw.cymru")),
            ("http://GOV.wales", paired(Lang::En, "llyw.cymru")),
            ("https://llyw.cymru/", paired(Lang::Cy, "gov.wales")),
            ("https://gov.wales/old/paper.pdf", Some(Known::Only(Lang::En))),
            ("https://gov.wales/older", paired(Lang::En, "llyw.cymru")),
            ("https://a.cymru/b", Some(Known::Only(Lang::Cy))),
            ("https://service.gov.wales/", None),
            ("https://example.org/gov.wales/", None),
        ] {
            assert_eq!(hosts.of(address), known.as_ref(), "{address}");
        }
        let counterpart = |address, lang| hosts.counterpart(address, lang);
        assert_eq!(counterpart("https://www.gov.wales/", Lang::Cy).as_deref(), Some("https://llyw.cymru"));
        assert_eq!(counterpart("https://www.gov.wales/", Lang::En), None);
        assert_eq!(counterpart("https://gov.wales/plans", Lang::Cy), None);
        assert_eq!(counterpart("https://gov.wales/old", Lang::Cy), None);
        assert_eq!(hosts.only("https://gov.wales/old"), Some(Lang::En));
        assert_eq!(hosts.only("https://gov.wales/"), None);
    }

    #[test]
    fn what_is_no_place_is_found() {
        let (hosts, findings) = hosts(
            "pairs: [{ cy: nowhere, en: gov.wales }, { en: gov.scot }]\nonly: { en: [\"a b.org\"] }\nx: 1",
        );
        let wrong = [Code::WrongKind, Code::MissingField, Code::WrongKind, Code::UnknownKey];
        assert!(wrong.iter().all(|code| findings.contains(code)) && findings.len() == 4, "{findings:?}");
        assert_eq!(hosts.of("https://gov.wales"), None);
    }
}
