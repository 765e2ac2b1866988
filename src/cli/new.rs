//! `new`: a type's declaration → the two files of a new item, or its row, with what it asks for as comments.

use std::fs;
use std::io;
use std::path::Path;

use crate::base::lang::Lang;
use crate::base::nearest::nearest;
use crate::scan::{self, Sources, Stamps};
use crate::schema::{self, Origin, Schema};
use crate::site::item::is_id;
use crate::yaml::{self, Node};

use super::Outcome;
use super::prompt::{Prompts, indented};
use super::report::Teller;

/// Writes a new item.
pub(super) fn new(root: &Path, ty: &str, id: &str, teller: &Teller) -> io::Result<Outcome> {
    let (sources, _) = scan::scan(root, &mut Stamps::default())?;
    let (schema, _) = schema::read(&sources);
    let Some(ty) = schema.get(ty) else { return Ok(unknown(&schema, ty, teller)) };
    let id = match &ty.origin {
        // There is one item of the type, and its file's name is its id.
        Origin::Pair(stem) => stem.rsplit('/').next().unwrap_or(stem),
        Origin::Folder(_) | Origin::Collection(_) => id,
    };
    if !is_id(id) {
        return Ok(refused(teller, "new-bad-id", &[("id", id)]));
    }
    let prompts = Prompts { schema: &schema, ty, teller };
    match &ty.origin {
        Origin::Folder(folder) => pair(root, &sources, &format!("content/{folder}{id}"), &prompts),
        Origin::Pair(stem) => pair(root, &sources, &format!("content/{stem}"), &prompts),
        Origin::Collection(file) => add_row(root, &sources, &format!("content/{file}"), id, &prompts),
    }
}

fn refused(teller: &Teller, sentence: &str, values: &[(&str, &str)]) -> Outcome {
    teller.say(teller.sentence_of(sentence, values));
    Outcome::Fault
}

fn unknown(schema: &Schema, name: &str, teller: &Teller) -> Outcome {
    let ids = || schema.types().map(|ty| ty.id.as_str());
    let types = ids().collect::<Vec<_>>().join(", ");
    let near = nearest(name, ids()).unwrap_or("-");
    refused(teller, "new-unknown-type", &[("name", name), ("nearest", near), ("types", &types)])
}

/// `STEM.cy.md` and `STEM.en.md`, should neither be there yet, nor the folder of that name.
fn pair(root: &Path, sources: &Sources, stem: &str, prompts: &Prompts) -> io::Result<Outcome> {
    let taken = [".cy.md", ".en.md", "/index.cy.md", "/index.en.md"]
        .map(|end| format!("{stem}{end}"))
        .into_iter()
        .find(|path| sources.get(path).is_some() || root.join(path).exists());
    if let Some(taken) = taken {
        return Ok(refused(prompts.teller, "new-exists", &[("file", &taken)]));
    }
    for lang in Lang::BOTH {
        let file = format!("{stem}.{}.md", lang.tag());
        let path = root.join(&file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, prompts.telling(lang))?;
        prompts.teller.say(prompts.teller.sentence_of("new-written", &[("file", &file)]));
    }
    Ok(Outcome::Good)
}

/// A row at the end of a collection, in the form that its other rows have.
fn add_row(root: &Path, sources: &Sources, file: &str, id: &str, prompts: &Prompts) -> io::Result<Outcome> {
    let old = match fs::read_to_string(root.join(file)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let before = ids(&old);
    if before.iter().any(|known| known == id) || sources.is_lost(file) {
        return Ok(refused(prompts.teller, "new-exists", &[("file", &format!("{file}: {id}"))]));
    }
    let indent = old.lines().rev().find_map(|line| {
        let bare = line.trim_start_matches(' ');
        bare.starts_with("- ").then(|| line.len() - bare.len())
    });
    let row = prompts.row(id);
    let mut new = old.clone();
    if !new.is_empty() && !new.ends_with('\n') {
        new.push('\n');
    }
    new.push_str(&indented(&row, indent.unwrap_or(0)));
    // What was there stays what it was, and the row stands behind it; or somebody has to find its place.
    let after = ids(&new);
    if after.split_last().is_none_or(|(last, others)| last != id || others != before.as_slice()) {
        super::report::out(&row);
        return Ok(refused(prompts.teller, "new-row-by-hand", &[("file", file)]));
    }
    let path = root.join(file);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, new)?;
    prompts.teller.say(prompts.teller.sentence_of("new-written", &[("file", file)]));
    Ok(Outcome::Good)
}

/// The ids of a collection's rows, in their order.
fn ids(text: &str) -> Vec<String> {
    let (node, _) = yaml::parse(text);
    let rows = node.as_ref().map(|node| node.get("rows").unwrap_or(node));
    let rows = match rows.map(|rows| &rows.value) {
        Some(yaml::Value::List(rows)) => rows.as_slice(),
        _ => &[],
    };
    rows.iter().filter_map(|row: &Node| Some(row.get("id")?.scalar()?.to_owned())).collect()
}
