//! Which template names which → what is wrong with the ways: circles, and chains that no stack could hold.

use std::collections::BTreeMap;

use crate::base::span::{SourcePath, Span};
use crate::diagnostic::{Code, Finding};

/// Longest chain of templates. Tera 2.4 goes along it by recursion, when it reads them and when it renders.
const LONGEST: usize = 40;

/// The templates that each one extends or includes, and where it says so.
pub(super) type Names = BTreeMap<String, Vec<(String, Span)>>;

/// Follows every chain, without recursion.
pub(super) fn follow(names: &Names, templates: &BTreeMap<String, SourcePath>) -> Vec<Finding> {
    let mut lengths: BTreeMap<&str, usize> = BTreeMap::new();
    let mut findings = Vec::new();
    for start in names.keys() {
        // Each step: a template, and how many of the templates that it names have been followed.
        let mut way: Vec<(&str, usize)> = vec![(start, 0)];
        while let Some((here, next)) = way.pop() {
            if lengths.contains_key(here) {
                continue;
            }
            let named = names.get(here).map(Vec::as_slice).unwrap_or_default();
            match named.get(next) {
                Some((other, span)) => {
                    way.push((here, next + 1));
                    if way.iter().any(|(above, _)| above == other) {
                        findings.extend(found(Code::TemplateCycle, here, *span, templates));
                    } else {
                        way.push((other, 0));
                    }
                }
                None => {
                    let below = named.iter().map(|(other, span)| (length(&lengths, other), *span));
                    let (longest, span) = below.max_by_key(|(length, _)| *length).unwrap_or_default();
                    // Told once, where it gets too long: who is further up is no worse.
                    if longest == LONGEST {
                        findings.extend(found(Code::TooDeep, here, span, templates));
                    }
                    lengths.insert(here, longest + 1);
                }
            }
        }
    }
    findings
}

fn length(lengths: &BTreeMap<&str, usize>, name: &str) -> usize {
    lengths.get(name).copied().unwrap_or_default()
}

fn found(code: Code, name: &str, span: Span, templates: &BTreeMap<String, SourcePath>) -> Option<Finding> {
    let finding = Finding::new(code).at(span);
    let finding = match code {
        Code::TooDeep => finding.with("deepest", LONGEST),
        _ => finding.with("template", name),
    };
    Some(finding.in_file(templates.get(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(ways: &[(&str, &str)]) -> Vec<(Code, String)> {
        let mut names = Names::new();
        for (from, to) in ways {
            names.entry((*from).to_owned()).or_default().push(((*to).to_owned(), Span::new(0, 0)));
        }
        let templates = names.keys().map(|name| (name.clone(), name.as_str().into())).collect();
        let findings = follow(&names, &templates).into_iter();
        findings.map(|finding| (finding.code, finding.place.expect("a place").file.to_string())).collect()
    }

    #[test]
    fn a_circle_is_told_where_it_closes_and_a_diamond_is_none() {
        assert_eq!(codes(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]), []);
        assert_eq!(codes(&[("a", "a")]), [(Code::TemplateCycle, "a".to_owned())]);
        assert_eq!(codes(&[("a", "b"), ("b", "c"), ("c", "b")]), [(Code::TemplateCycle, "c".to_owned())]);
    }

    #[test]
    fn a_chain_is_told_once_where_it_gets_too_long() {
        let names: Vec<_> = (0..10_000).map(|number| format!("t{number:05}")).collect();
        let ways: Vec<_> = names.windows(2).map(|two| (two[0].as_str(), two[1].as_str())).collect();
        assert_eq!(codes(&ways[..LONGEST - 1]), []);
        let long = codes(&ways);
        assert_eq!(long, [(Code::TooDeep, names[names.len() - LONGEST - 1].clone())]);
    }
}
