//! `content/types/*.yaml` → `Schema`.

mod fields;

use super::reason::Reason;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::digest::Digest;
use crate::base::lang::Both;
use crate::base::nearest::nearest;
use crate::base::span::{SourcePath, Span};
use crate::diagnostic::{Code, Finding};
use crate::scan::Sources;
use crate::welsh::typography::typographic;
use crate::yaml::form::{Form, Word};
use crate::yaml::{Node, Value, parse};

use super::field::{Field, Fields, common_words};
use super::list::{By, CountBy, Counts, Export, Feed, FeedBy, FieldPath, Format, Group, List, Order};
use super::pattern::Pattern;
use super::{Names, Origin, Schema, Type, relate};
use fields::{read_fields, read_sections};

/// The folder of the declarations.
pub(super) const FOLDER: &str = "content/types/";

/// Reads all declarations.
pub fn read(sources: &Sources) -> (Schema, Vec<Finding>) {
    let mut types = BTreeMap::new();
    let mut torn = Vec::new();
    let mut findings = Vec::new();
    for (path, source) in sources.under(FOLDER) {
        let Some(id) = path[FOLDER.len()..].strip_suffix(".yaml").filter(|id| is_name(id)) else {
            findings.push(Finding::new(Code::StrayFile).with("folder", FOLDER).in_file(path));
            continue;
        };
        let Some(text) = sources.text(path) else { continue };
        let (node, mut found) = parse(&text);
        match node.and_then(|node| read_type(id, path, &node, source.digest, &mut found)) {
            Some(ty) => {
                types.insert(id.to_owned(), ty);
            }
            None => torn.push(id.to_owned()),
        }
        findings.extend(found.into_iter().map(|finding| finding.in_file(path)));
    }
    let lost = sources.lost(FOLDER).filter_map(|path| path[FOLDER.len()..].strip_suffix(".yaml"));
    torn.extend(lost.map(str::to_owned));
    findings.extend(relate::relate(&mut types, &torn));
    let types = types.into_iter().map(|(id, ty)| (id, Arc::new(ty))).collect();
    (Schema { types, torn }, findings)
}

/// A name that a declaration may give: `[a-z][a-z0-9_-]*`.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

fn bad(span: Span, field: &str, reason: impl Into<Reason>) -> Finding {
    reason.into().finding(field).at(span)
}

fn read_type(
    id: &str,
    file: &SourcePath,
    node: &Node,
    digest: Digest,
    findings: &mut Vec<Finding>,
) -> Option<Type> {
    let mut form = Form::new(node, "type");
    let name = form.needed("name").and_then(|node| read_names(node, &mut form));
    let source = form.needed_word("source").filter(|word| {
        let good = is_source(&word.text);
        if !good {
            let reason = "source-form";
            form.add(bad(word.span, "source", reason));
        }
        good
    });
    let template = form.word("template").map_or_else(|| id.to_owned(), |word| word.text);
    let route = form.both("route").and_then(|both| read_route(&both, "route", &mut form));
    let order = form.word("order").map_or_else(|| Order::parse("title"), |word| Order::parse(&word.text));
    let facts = read_fields(form.node("facts"), &mut form);
    let own_words = read_fields(form.node("words"), &mut form);
    let lists =
        items(form.node("lists")).iter().filter_map(|node| read_list(node, &order, &mut form)).collect();
    let by = items(form.node("by")).iter().filter_map(|node| read_by(node, &order, &mut form)).collect();
    let sections =
        items(form.node("sections")).iter().filter_map(|node| read_sections(node, &mut form)).collect();
    let feed = form.node("feed").and_then(|node| read_feed(node, &mut form));
    let export = form.node("export").and_then(|node| read_export(node, &mut form));
    let counts = form.node("counts").and_then(|node| read_counts(node, &mut form));
    if let (Some(facts_node), Some(words_node)) = (node.get("facts"), node.get("words")) {
        for (key, _) in words_node.entries().unwrap_or_default() {
            if facts_node.get(&key.name).is_some() {
                form.add(bad(key.span, &key.name, "fact-and-word"));
            }
        }
    }
    findings.extend(form.finish());
    let words = merge_common(own_words);
    let origin = read_origin(&source?.text);
    Some(Type {
        id: id.to_owned(),
        file: file.clone(),
        name: name?,
        origin,
        template,
        route,
        order,
        fields: Fields { facts, words },
        sections,
        lists,
        by,
        feed,
        export,
        counts,
        digest: Digest::of_parts([id.as_bytes(), digest.bytes()]),
    })
}

/// The common words, each as the type itself declares it where it does.
fn merge_common(own: Vec<Field>) -> Vec<Field> {
    let mut words = common_words();
    for field in own {
        match words.iter_mut().find(|common| common.name == field.name) {
            Some(common) => {
                // What the engine needs stays needed: a type may ask for more, not for less.
                let required = common.required || field.required;
                let many = common.many;
                *common = Field { required, many, ..field };
            }
            None => words.push(field),
        }
    }
    words
}

/// A path inside `content/` that doesn't climb, is not hidden, and is not what the engine itself reads there.
fn is_source(text: &str) -> bool {
    let path = text.strip_suffix('/').unwrap_or(text);
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
    path.split('/').all(plain) && path != "site.yaml" && path.split('/').next() != Some("types")
}

fn read_origin(text: &str) -> Origin {
    if text.ends_with('/') {
        Origin::Folder(text.to_owned())
    } else if text.ends_with(".yaml") {
        Origin::Collection(text.to_owned())
    } else {
        Origin::Pair(text.to_owned())
    }
}

fn read_names(node: &Node, form: &mut Form) -> Option<Both<Names>> {
    let mut inner = Form::new(node, "name");
    let mut one = |key| {
        let node = inner.needed(key)?;
        let mut names = Form::new(node, "name");
        let both = names.needed_word("one").zip(names.needed_word("many"));
        inner.extend(names.finish());
        both.map(|(one, many)| Names { one: typographic(&one.text), many: typographic(&many.text) })
    };
    let both = Both { cy: one("cy"), en: one("en") };
    form.extend(inner.finish());
    both.whole()
}

fn read_route(both: &Both<Word>, field: &str, form: &mut Form) -> Option<Both<Pattern>> {
    both.map(|_, word| match Pattern::parse(&word.text) {
        Ok(pattern) => Some(pattern),
        Err(reason) => {
            form.add(bad(word.span, field, reason));
            None
        }
    })
    .whole()
}

fn items(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn read_list(node: &Node, order: &Order, form: &mut Form) -> Option<List> {
    let mut inner = Form::new(node, "lists");
    let on = inner.needed_word("on");
    let order = inner.word("order").map_or_else(|| order.clone(), |word| Order::parse(&word.text));
    let group = inner.word("group").map(|word| match word.text.as_str() {
        "first-letter" => Group::FirstLetter,
        path => Group::Field(FieldPath::parse(path)),
    });
    let per_page = per_page(&mut inner, node);
    form.extend(inner.finish());
    on.map(|on| List { on: on.text, on_span: on.span, order, group, per_page })
}

fn read_by(node: &Node, order: &Order, form: &mut Form) -> Option<By> {
    let mut inner = Form::new(node, "by");
    let field = inner.needed_word("field");
    let narrow = inner.word("narrow").map(|word| FieldPath::parse(&word.text));
    let route = inner.needed_both("route").and_then(|both| read_route(&both, "route", &mut inner));
    let title = inner.needed_both("title");
    let template = inner.word("template").map_or_else(|| "term".to_owned(), |word| word.text);
    let order = inner.word("order").map_or_else(|| order.clone(), |word| Order::parse(&word.text));
    let per_page = per_page(&mut inner, node);
    form.extend(inner.finish());
    Some(By {
        field: FieldPath::parse(&field?.text),
        // Known once all types are: see `relate`.
        term_type: String::new(),
        narrow,
        narrow_type: String::new(),
        route: route?,
        title: title?.map(|_, word| typographic(&word.text)),
        template,
        order,
        per_page,
    })
}

fn read_feed(node: &Node, form: &mut Form) -> Option<Feed> {
    let mut inner = Form::new(node, "feed");
    let (on, date) = (inner.needed_word("on"), inner.needed_word("date"));
    let by = inner.words("by").into_iter();
    // The types at their ends are known once all types are: see `relate`.
    let by = by.map(|word| FeedBy { field: FieldPath::parse(&word.text), to: Vec::new() }).collect();
    form.extend(inner.finish());
    let on = on?;
    Some(Feed { on: on.text, on_span: on.span, date: date?.text, by })
}

fn read_export(node: &Node, form: &mut Form) -> Option<Export> {
    let mut inner = Form::new(node, "export");
    let name = inner.needed_word("name");
    let (only, because) = (inner.word("only"), inner.word("because"));
    let formats = read_formats("formats", &Format::ALL, &mut inner);
    let each = read_formats("each", &Format::EACH, &mut inner);
    let name = name.and_then(|word| file_name(word, &mut inner));
    form.extend(inner.finish());
    let name = name?;
    let (only, because) = (only.map(|word| word.text), because.map(|word| word.text));
    Some(Export { name, formats, each, only, because })
}

/// A word that may name a file.
fn file_name(word: Word, form: &mut Form) -> Option<String> {
    if !is_file_name(&word.text) {
        form.add(bad(word.span, "name", "file-name"));
        return None;
    }
    Some(word.text)
}

fn read_counts(node: &Node, form: &mut Form) -> Option<Counts> {
    let mut inner = Form::new(node, "counts");
    let name = inner.needed_word("name").and_then(|word| file_name(word, &mut inner));
    let by = inner.words("by");
    if by.is_empty() {
        inner.needed("by");
    }
    let by = by.iter().map(|word| match word.text.split_once('/') {
        Some((field, across)) => {
            CountBy { field: FieldPath::parse(field), across: Some(FieldPath::parse(across)) }
        }
        None => CountBy { field: FieldPath::parse(&word.text), across: None },
    });
    let by = by.collect();
    form.extend(inner.finish());
    Some(Counts { name: name?, by })
}

fn read_formats(key: &'static str, known: &[Format], form: &mut Form) -> Vec<Format> {
    let mut formats = Vec::new();
    for word in form.words(key) {
        match known.iter().find(|format| format.name() == word.text) {
            Some(format) => formats.push(*format),
            None => {
                let names: Vec<_> = known.iter().map(|format| format.name()).collect();
                let finding = Finding::new(Code::UnknownChoice).at(word.span).with("field", key);
                let finding = finding.with("value", &word.text).with("choices", names.join(", "));
                form.add(finding.nearest(nearest(&word.text, names)));
            }
        }
    }
    formats.sort();
    formats.dedup();
    formats
}

fn is_file_name(name: &str) -> bool {
    is_name(name) && name.len() <= 80
}

fn per_page(form: &mut Form, node: &Node) -> Option<usize> {
    let number = form.integer("per_page")?;
    let count = usize::try_from(number).ok().filter(|count| (1..=1000).contains(count));
    if count.is_none() {
        form.add(bad(node.span, "per_page", "per-page"));
    }
    count
}
