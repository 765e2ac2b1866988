//! Stamps and sign-offs → the files of the tellings, of which one key is set and nothing else touched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use crate::base::lang::Lang;
use crate::base::span::SourcePath;
use crate::cli::Outcome;
use crate::cli::report::Teller;
use crate::content::document::front_matter;
use crate::content::sections::whole_digest;
use crate::content::{Agreed, Check};
use crate::parity::{Signed, named, signed, stamp};
use crate::schema::Origin;
use crate::site::{Item, ItemNumber, Site};
use crate::yaml::edit::{self, Edit};
use crate::yaml::{Node, Value, parse};

/// One key of one telling's map.
pub(super) struct Mark {
    file: SourcePath,
    /// The row of the collection and the language in it; `None` for a file of its own.
    row: Option<(String, Lang)>,
    key: &'static str,
    /// `None` takes the key away.
    value: Option<String>,
}

/// What a command records, and the sentence that counts it.
pub(super) struct Marks {
    list: Vec<Mark>,
    count: usize,
    told: &'static str,
}

fn mark(item: &Item, lang: Lang, key: &'static str, value: Option<String>) -> Mark {
    let collection = matches!(item.ty.origin, Origin::Collection(_));
    let row = collection.then(|| (item.id.clone(), lang));
    Mark { file: item.told(lang).file.clone(), row, key, value }
}

/// The stamps of these items.
pub(super) fn stamps(site: &Site, items: &[ItemNumber], from: Option<Lang>, teller: &Teller) -> Marks {
    let mut marks = Marks { list: Vec::new(), count: 0, told: "translation-stamped" };
    for number in items {
        let item = &site.items[*number];
        if item.gap.is_some() {
            continue;
        }
        let known = stamp(item).map(|(_, stamp)| stamp.from);
        let Some(from) = from.or(known) else {
            let name = format!("{}/{}", item.ty.id, item.id);
            teller.say(teller.sentence("translation-no-from", [("item", name.into())]));
            continue;
        };
        let made = from.other();
        let digests = |lang| -> BTreeMap<String, String> {
            named(item, lang).into_iter().map(|(name, section)| (name, section.digest.clone())).collect()
        };
        let (source, own) = (digests(from), digests(made));
        let names: BTreeSet<&String> = source.keys().chain(own.keys()).collect();
        // In the order in which they are read, those that only one has at the end.
        let mut order: Vec<String> = named(item, from).into_iter().map(|(name, _)| name).collect();
        order.extend(names.into_iter().filter(|name| !source.contains_key(*name)).cloned());
        let agreed =
            |name: &String| Agreed { source: source.get(name).cloned(), own: own.get(name).cloned() };
        let of: Vec<_> =
            order.iter().map(|name| format!("{}: {}", key(name), agreed(name).written())).collect();
        let on = site.edition.today;
        let value = format!("{{ from: {}, on: {on}, of: {{ {} }} }}", from.tag(), of.join(", "));
        marks.list.push(mark(item, made, "translation", Some(value)));
        if item.told(from).telling.provenance.stamp.is_some() {
            marks.list.push(mark(item, from, "translation", None));
        }
        marks.count += 1;
    }
    marks
}

/// The sign-offs of those tellings of these items that need one.
pub(super) fn sign_offs(
    site: &Site,
    items: &[ItemNumber],
    by: &str,
    only: Option<Lang>,
    teller: &Teller,
) -> Marks {
    let mut marks = Marks { list: Vec::new(), count: 0, told: "translation-signed" };
    for number in items {
        let item = &site.items[*number];
        for (lang, told) in item.tellings.iter().filter(|(lang, _)| only.is_none_or(|only| only == *lang)) {
            let provenance = &told.telling.provenance;
            let open = matches!(signed(item, lang), Signed::No | Signed::Void);
            if !open
                && (only.is_none() || matches!(provenance.check, Check::Signed(_)) || item.gap == Some(lang))
            {
                continue;
            }
            if provenance.machine.is_some() {
                let name = format!("{}/{} ({})", item.ty.id, item.id, lang.tag());
                teller.say(teller.sentence("translation-machine", [("item", name.into())]));
                continue;
            }
            let digest = whole_digest(told.telling.sections());
            let by = by.replace('\\', "\\\\").replace('"', "\\\"");
            let on = site.edition.today;
            let value = format!("{{ by: \"{by}\", on: {on}, digest: \"{digest}\" }}");
            marks.list.push(mark(item, lang, "checked", Some(value)));
            marks.count += 1;
        }
    }
    marks
}

/// A section's name as a key of YAML.
fn key(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.chars().all(plain) && !name.starts_with('-') {
        return name.to_owned();
    }
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Writes them, a file at a time. A file in which one can't be set without touching anything else stays as it is.
pub(super) fn write(root: &Path, marks: Marks, teller: &Teller) -> io::Result<Outcome> {
    let mut files: BTreeMap<SourcePath, Vec<Mark>> = BTreeMap::new();
    for mark in marks.list {
        files.entry(mark.file.clone()).or_default().push(mark);
    }
    let mut outcome = Outcome::Good;
    for (file, marks) in files {
        let path = root.join(file.as_ref());
        let text = fs::read_to_string(&path)?;
        match marked(&text, &marks) {
            Some(new) if new != text => {
                let beside = path.with_file_name(format!(".ahp1-{}", std::process::id()));
                fs::write(&beside, new)?;
                fs::rename(&beside, &path)?;
            }
            Some(_) => {}
            None => {
                teller.say(teller.sentence("translation-unwritable", [("file", file.as_ref().into())]));
                outcome = Outcome::Findings;
            }
        }
    }
    teller.say(teller.sentence(marks.told, [("count", marks.count.into())]));
    Ok(outcome)
}

/// The text of a file with these keys set; `None` where that would change anything else.
fn marked(text: &str, marks: &[Mark]) -> Option<String> {
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let range = match marks.first()?.row {
        None => front_matter(&text[bom..]).ok()?.0,
        Some(_) => 0..text.len() - bom,
    };
    let range = range.start + bom..range.end + bom;
    let yaml = &text[range.clone()];
    let node = parse(yaml).0?;
    let mut edits: Vec<Edit> = Vec::new();
    for mark in marks {
        let map = map_of(&node, mark)?;
        match &mark.value {
            Some(value) => edits.push(edit::set(yaml, map, mark.key, value)?),
            None => edits.extend(edit::unset(yaml, map, mark.key)),
        }
    }
    let new = edit::apply(yaml, edits);
    let after = parse(&new).0?;
    let set = marks.iter().all(|mark| {
        let now = map_of(&after, mark).and_then(|map| map.get(mark.key));
        now.is_some() == mark.value.is_some()
    });
    let keys: BTreeSet<&str> = marks.iter().map(|mark| mark.key).collect();
    (set && without(&node, &keys) == without(&after, &keys))
        .then(|| format!("{}{new}{}", &text[..range.start], &text[range.end..]))
}

/// The map of a telling.
fn map_of<'n>(node: &'n Node, mark: &Mark) -> Option<&'n Node> {
    let Some((id, lang)) = &mark.row else { return Some(node) };
    let rows = match &node.value {
        Value::List(rows) => rows,
        _ => match &node.get("rows")?.value {
            Value::List(rows) => rows,
            _ => return None,
        },
    };
    let row = rows.iter().find(|row| row.get("id").and_then(Node::scalar) == Some(id.as_str()))?;
    row.get(lang.tag())
}

/// What a tree says, without its places and without these keys.
fn without(node: &Node, keys: &BTreeSet<&str>) -> String {
    match &node.value {
        Value::Null => "~".to_owned(),
        Value::Scalar(text) => format!("{text:?}"),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(|item| without(item, keys)).collect();
            format!("[{}]", items.join(","))
        }
        Value::Map(entries) => {
            let entries = entries.iter().filter(|(key, _)| !keys.contains(key.name.as_str()));
            let entries: Vec<_> =
                entries.map(|(key, node)| format!("{:?}:{}", key.name, without(node, keys))).collect();
            format!("{{{}}}", entries.join(","))
        }
    }
}
