//! The addresses of what was public and no longer is: they lead on to what replaces it, or say in the reader's language
//! that it is gone. An address that something new stands at is the new thing's.

use std::collections::BTreeSet;

use crate::base::lang::{Both, Lang};
use crate::diagnostic::Finding;

use super::item::{Gathered, Hidden, Item};
use super::items::Items;
use super::route::paths;
use super::table::{Redirect, Table, Withdrawn, misplaced};

/// Adds them to the table.
pub(super) fn settle(table: &mut Table, items: &Items, hidden: &[Hidden], findings: &mut Vec<Finding>) {
    let past = hidden.iter().enumerate().filter(|(_, one)| one.why.is_past());
    let past: Vec<(usize, &Item)> =
        past.filter_map(|(number, one)| Some((number, one.item.as_ref()?))).collect();
    if past.is_empty() {
        return;
    }
    let mut taken = Both::each(|lang| {
        let redirects = table.redirects.iter().filter(|redirect| redirect.lang == lang);
        let routes = table.routes.iter().map(|route| route.path.get(lang));
        routes.chain(redirects.map(|redirect| &redirect.from)).map(|path| path.to_lowercase()).collect()
    });
    for ((hidden, item), path) in past.iter().zip(addresses(items, &past)) {
        let to = item.life.replaced_by.as_ref().and_then(|(name, (file, span))| match items.find(name) {
            Ok(item) => table.of_item(item),
            Err(reason) => {
                let finding = reason.finding(name, "item").map(|finding| finding.at(*span).in_file(file));
                findings.extend(finding);
                None
            }
        });
        let Some(path) = path.filter(|path| free(path, &mut taken)) else { continue };
        match to {
            Some(to) => table.redirects.extend(Lang::BOTH.map(|lang| Redirect {
                lang,
                from: path.get(lang).clone(),
                to,
            })),
            None => table.withdrawn.push(Withdrawn { hidden: *hidden, path }),
        }
    }
}

/// The address that each had: that of the items above it, public or not, and its own part.
fn addresses(items: &Items, past: &[(usize, &Item)]) -> Vec<Option<Both<String>>> {
    let mut all: Vec<Item> = items.iter().map(|(_, item)| item.clone()).collect();
    all.extend(past.iter().map(|(_, item)| (*item).clone()));
    all.sort_by(|a, b| (&a.ty.id, &a.id).cmp(&(&b.ty.id, &b.id)));
    let all = Items::new(Gathered::of(all), &[]);
    // Why one has no address is told of those that are public.
    let paths = paths(&all, &mut Vec::new());
    let path_of = |wanted: &Item| {
        let number = all.find_of(std::slice::from_ref(&wanted.ty.id), &wanted.id).ok()?;
        paths.get(number).cloned().flatten()
    };
    past.iter().map(|(_, item)| path_of(item)).collect()
}

/// Whether nothing stands at either address; then they are taken.
fn free(path: &Both<String>, taken: &mut Both<BTreeSet<String>>) -> bool {
    let free = path.iter().all(|(lang, path)| {
        misplaced(path).is_none() && !path.is_empty() && !taken.get(lang).contains(&path.to_lowercase())
    });
    if free {
        for (lang, path) in path.iter() {
            taken.get_mut(lang).insert(path.to_lowercase());
        }
    }
    free
}
