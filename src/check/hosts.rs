//! A reader is led to pages in their own language where there are any (active-offer A5).

use rayon::prelude::*;

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding};
use crate::language::hosts::Known;
use crate::site::{Item, Page, Site};

use super::Subject;
use super::leads::{To, leads};

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let items: Vec<_> = subject.site.items.iter().collect();
    let of_item = |(_, item): &(_, &Item)| {
        let both = Lang::BOTH.into_iter().flat_map(|lang| of_telling(subject, item, lang));
        both.collect::<Vec<_>>()
    };
    items.par_iter().flat_map_iter(of_item).collect()
}

fn of_telling(subject: Subject, item: &Item, lang: Lang) -> Vec<Finding> {
    let mut findings = Vec::new();
    for lead in leads(item, lang) {
        let To::Elsewhere(address, said) = lead.to else { continue };
        // Who marks a page's language knows it, and the page says it.
        if said.is_some_and(|tag| tag.split('-').next() == Some(lang.other().tag())) {
            continue;
        }
        if let Some(instead) = instead(subject, address, lang) {
            let finding = Finding::new(Code::WrongHost).at(lead.span).with("lang", lang.tag());
            findings.push(finding.with("link", address).with("instead", instead).in_file(lead.file));
        }
    }
    findings
}

/// Where the same is said in a reader's language, if an address is in the other one.
fn instead(subject: Subject, address: &str, lang: Lang) -> Option<String> {
    match subject.language.hosts.of(address) {
        Some(Known::Paired(other, twin)) if *other != lang => Some(twin.clone()),
        Some(_) => None,
        None => own(subject.site, address, lang),
    }
}

/// What an address of this site itself should have been, where it is that of a page in the other language.
fn own(site: &Site, address: &str, lang: Lang) -> Option<String> {
    let path = address.strip_prefix(&site.config.origin)?.split(['?', '#']).next()?;
    let path = path.strip_prefix(&format!("{}/{}/", site.config.base, lang.other().tag()))?;
    let Some(route) = site.table.at(lang.other(), path.trim_end_matches('/')) else {
        return Some(site.public(&format!("{}/{}/", site.config.base, lang.tag())));
    };
    Some(match site.table.routes[route].page {
        Page::Item(item) => format!("item:{}/{}", site.items[item].ty.id, site.items[item].id),
        Page::List { .. } => site.public(&site.address(route, lang)),
    })
}
