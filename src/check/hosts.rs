//! A reader is led to pages in their own language where there are any (active-offer A5).

use rayon::prelude::*;

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding};
use crate::language::hosts::Known;
use crate::site::{Item, ItemNumber, Page, Site};

use super::Subject;
use super::leads::{To, leads};

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let items: Vec<_> = subject.site.items.iter().collect();
    let of_item = |item: &(ItemNumber, &Item)| {
        let both = Lang::BOTH.into_iter().flat_map(|lang| of_telling(subject, item, lang));
        both.collect::<Vec<_>>()
    };
    items.par_iter().flat_map_iter(of_item).collect()
}

fn of_telling(subject: Subject, (number, item): &(ItemNumber, &Item), lang: Lang) -> Vec<Finding> {
    let mut findings = Vec::new();
    for lead in leads(item, lang) {
        // Who marks a page's language knows it, and the page says it.
        let marked =
            |said: Option<&str>| said.and_then(|tag| tag.split('-').next()) == Some(lang.other().tag());
        let (link, instead) = match lead.to {
            To::Elsewhere(_, said) if marked(said) => continue,
            To::Elsewhere(address, _) => (address, instead(subject, address, lang)),
            // Where the whole of a site has its twin, the engine leads there by itself.
            To::Field(address) if subject.language.hosts.counterpart(address, lang).is_some() => continue,
            To::Field(address) => (address, instead(subject, address, lang)),
            To::File(path, said) => {
                let twin = twin(path, lang);
                let there = |path: &String| subject.site.file_of(path, *number, lang).is_some();
                (path, twin.filter(|twin| !marked(said) || there(twin)))
            }
            To::Here => continue,
        };
        if let Some(instead) = instead {
            let finding = Finding::new(Code::WrongHost).at(lead.span).with("lang", lang.tag());
            findings.push(finding.with("link", link).with("instead", instead).in_file(lead.file));
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

/// The document of a reader's language, where a path is that of the other one's: `plan.en.pdf` → `plan.cy.pdf`.
fn twin(path: &str, lang: Lang) -> Option<String> {
    let (stem, extension) = path.rsplit_once('.')?;
    let bare = stem.strip_suffix(lang.other().tag())?;
    let mark = bare.strip_suffix(['.', '-', '_'])?;
    // `.cy.md` and `.en.md` are tellings, and lead to one page.
    (extension != "md" && !mark.is_empty()).then(|| format!("{bare}{}.{extension}", lang.tag()))
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
