//! The declarations against each other: every type and field that one names is there and fits.

use super::reason::Reason;
use std::collections::BTreeMap;

use crate::base::lang::Both;
use crate::base::nearest::nearest;
use crate::diagnostic::{Code, Finding};

use super::field::{Field, Fields, Kind};
use super::list::{FieldPath, Group, Order};
use super::pattern::Part;
use super::{Origin, Type, sound};

/// Most refs on the way to a field.
const LONGEST_WAY: usize = 8;

/// Fills in what a type can only know from the others, and finds what doesn't fit.
///
/// Of the types in `torn` nothing is known but that they are declared.
pub(super) fn relate(types: &mut BTreeMap<String, Type>, torn: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut backs: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut term_types = Vec::new();
    let mut feed_types = Vec::new();
    for ty in types.values() {
        let mut found = Vec::new();
        refs(&ty.fields, &mut |field, to, back| {
            for target in to {
                if !types.contains_key(target) && !torn.contains(target) {
                    let near = nearest(target, types.keys().map(String::as_str));
                    found.push(Finding::new(Code::UnknownType).with("name", target).nearest(near));
                }
                if let Some(back) = back {
                    let here = format!("{}.{}", ty.id, field.name);
                    let key = (target.clone(), back.to_owned());
                    let taken = backs.get(&key).cloned().filter(|other| *other != here);
                    let own = types.get(target).is_some_and(|target| target.fields.get(back).is_some());
                    if let Some(other) = taken.or(own.then(|| format!("the field {target}.{back}"))) {
                        found.push(bad(back, Reason::of("back-taken", other)));
                    }
                    backs.insert(key, here);
                }
            }
        });
        found.extend(sound::faults(ty));
        for list in &ty.lists {
            check_order(types, ty, &list.order, &mut found);
            if list.group == Some(Group::FirstLetter) && list.order.by.0 != ["title"] {
                found.push(bad("group", "group-order"));
            }
            let Some(Group::Field(path)) = &list.group else { continue };
            match follow(types, ty, path) {
                Some(Step::Field(Field {
                    kind: Kind::Ref { .. } | Kind::Choice(_) | Kind::Date, ..
                })) => {}
                Some(_) => found.push(bad("group", "group-kind")),
                None => found.push(unknown(types, ty, path)),
            }
        }
        check_order(types, ty, &ty.order, &mut found);
        for by in &ty.by {
            check_order(types, ty, &by.order, &mut found);
            let mut term_type = |path: &FieldPath| match follow(types, ty, path) {
                Some(Step::Field(Field { kind: Kind::Ref { to, .. }, .. })) if to.len() == 1 => to[0].clone(),
                Some(_) => {
                    found.push(bad(&path.to_string(), "terms-ref"));
                    String::new()
                }
                None => {
                    found.push(unknown(types, ty, path));
                    String::new()
                }
            };
            let own = term_type(&by.field);
            term_types.push((own, by.narrow.as_ref().map(term_type).unwrap_or_default()));
        }
        check_route(types, ty, &mut found);
        if let Some(name) = ty.feed.as_ref().map(|feed| &feed.date) {
            match ty.fields.facts.iter().find(|field| field.name == *name) {
                Some(Field { kind: Kind::Date, many: false, .. }) => {}
                Some(_) => found.push(bad(name, "needs-date")),
                None => found.push(unknown_name(ty, name)),
            }
        }
        for by in ty.feed.iter().flat_map(|feed| &feed.by) {
            feed_types.push(match follow(types, ty, &by.field) {
                Some(Step::Field(Field { kind: Kind::Ref { to, .. }, .. })) => {
                    let mut pageless =
                        to.iter().filter_map(|id| types.get(id)).filter(|ty| ty.route.is_none());
                    if let Some(ty) = pageless.next() {
                        let reason = Reason::of("no-address", &ty.id);
                        found.push(bad(&by.field.to_string(), reason));
                    }
                    to.clone()
                }
                Some(_) => {
                    found.push(bad(&by.field.to_string(), "feeds-ref"));
                    Vec::new()
                }
                None => {
                    found.push(unknown(types, ty, &by.field));
                    Vec::new()
                }
            });
        }
        for by in ty.counts.iter().flat_map(|counts| &counts.by) {
            for path in std::iter::once(&by.field).chain(&by.across) {
                match follow(types, ty, path) {
                    Some(Step::Field(Field { kind: Kind::Ref { .. } | Kind::Choice(_), .. })) => {}
                    // Whether they have it can be counted of their own fields alone.
                    Some(Step::Field(_)) if by.across.is_none() && path.0.len() == 1 => {}
                    Some(_) => found.push(bad(&path.to_string(), "needs-choice")),
                    None => found.push(unknown(types, ty, path)),
                }
            }
        }
        findings.extend(found.into_iter().map(|finding| finding.in_file(&ty.file)));
    }
    let (mut term_types, mut feed_types) = (term_types.into_iter(), feed_types.into_iter());
    for ty in types.values_mut() {
        for by in ty.feed.iter_mut().flat_map(|feed| &mut feed.by) {
            by.to = feed_types.next().unwrap_or_default();
        }
        for by in &mut ty.by {
            (by.term_type, by.narrow_type) = term_types.next().unwrap_or_default();
            by.narrow = by.narrow.take().filter(|_| !by.narrow_type.is_empty());
        }
        ty.by.retain(|by| !by.term_type.is_empty());
    }
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for ty in types.values() {
        let export = ty.export.iter().map(|export| ("export", &export.name));
        for (field, name) in export.chain(ty.counts.iter().map(|counts| ("counts", &counts.name))) {
            if let Some(other) = names.insert(name, &ty.id) {
                let finding = bad(field, Reason::of("same-files", other));
                findings.push(finding.in_file(&ty.file));
            }
        }
    }
    let mut origins: BTreeMap<String, &Type> = BTreeMap::new();
    for ty in types.values() {
        let origin = match &ty.origin {
            Origin::Folder(path) | Origin::Pair(path) | Origin::Collection(path) => path.clone(),
        };
        if let Some(other) = origins.insert(origin, ty) {
            let finding = bad("source", Reason::of("same-source", &other.id));
            findings.push(finding.in_file(&ty.file));
        }
    }
    findings
}

fn bad(field: &str, reason: impl Into<Reason>) -> Finding {
    reason.into().finding(field)
}

fn unknown(types: &BTreeMap<String, Type>, ty: &Type, path: &FieldPath) -> Finding {
    let first = path.0.first().map_or("", String::as_str);
    let owner = match follow(types, ty, &FieldPath(vec![first.to_owned()])) {
        Some(_) => format!("{}.{first}", ty.id),
        None => ty.id.clone(),
    };
    let near = nearest(first, ty.fields.all().map(|field| field.name.as_str()));
    Finding::new(Code::UnknownKey).with("key", path).with("owner", owner).nearest(near)
}

/// Calls `each` with every ref, those in records too.
fn refs<'t>(fields: &'t Fields, each: &mut impl FnMut(&'t Field, &'t [String], Option<&'t str>)) {
    for field in fields.all() {
        match &field.kind {
            Kind::Ref { to, back } => each(field, to, back.as_deref()),
            Kind::Record(inner) => refs(inner, each),
            _ => {}
        }
    }
}

enum Step<'t> {
    Id,
    Field(&'t Field),
}

/// The field at the end of a path, if there is one.
fn follow<'t>(types: &'t BTreeMap<String, Type>, ty: &'t Type, path: &FieldPath) -> Option<Step<'t>> {
    let (last, way) = path.0.split_last()?;
    if way.is_empty() && last == "id" {
        return Some(Step::Id);
    }
    if way.len() > LONGEST_WAY {
        return None;
    }
    let mut ty = ty;
    for name in way {
        let Kind::Ref { to, .. } = &ty.fields.get(name)?.kind else { return None };
        ty = types.get(to.first()?)?;
    }
    ty.fields.get(last).map(Step::Field)
}

fn check_order(types: &BTreeMap<String, Type>, ty: &Type, order: &Order, found: &mut Vec<Finding>) {
    match follow(types, ty, &order.by) {
        Some(Step::Field(Field { many: true, .. })) => {
            found.push(bad("order", "order-list"));
        }
        Some(_) => {}
        None => found.push(unknown(types, ty, &order.by)),
    }
}

fn check_route(types: &BTreeMap<String, Type>, ty: &Type, found: &mut Vec<Finding>) {
    for by in &ty.by {
        for (_, pattern) in by.route.iter() {
            let odd = pattern.parts.iter().any(|part| !matches!(part, Part::Text(_) | Part::TermSlug));
            if odd || !pattern.parts.contains(&Part::TermSlug) {
                found.push(bad("route", "terms-address"));
            }
        }
    }
    for (_, pattern) in ty.route.iter().flat_map(Both::iter) {
        for part in &pattern.parts {
            let (name, fits): (&str, fn(&Kind) -> bool) = match part {
                Part::Text(_) | Part::Slug | Part::Id => continue,
                Part::TermSlug => {
                    found.push(bad("route", "terms-slug"));
                    continue;
                }
                Part::Value(name) => {
                    (name, |kind| matches!(kind, Kind::Text | Kind::Integer | Kind::Choice(_)))
                }
                Part::Year(name) => (name, |kind| matches!(kind, Kind::Date)),
                Part::Path(name) | Part::SlugOf(name) => (name, |kind| matches!(kind, Kind::Ref { .. })),
            };
            match ty.fields.get(name) {
                Some(Field { kind: Kind::Ref { to, .. }, many: false, .. })
                    if matches!(part, Part::Path(_)) =>
                {
                    let pageless = |id: &&String| types.get(*id).is_some_and(|ty| ty.route.is_none());
                    if let Some(id) = to.iter().find(pageless) {
                        found.push(bad(name, Reason::of("no-address", id)));
                    }
                }
                Some(field) if fits(&field.kind) && !field.many => {}
                Some(_) => found.push(bad(name, "address-kind")),
                None => found.push(unknown_name(ty, name)),
            }
        }
    }
}

fn unknown_name(ty: &Type, name: &str) -> Finding {
    let near = nearest(name, ty.fields.all().map(|field| field.name.as_str()));
    Finding::new(Code::UnknownKey).with("key", name).with("owner", &ty.id).nearest(near)
}
