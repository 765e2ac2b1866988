//! Documents → items: tellings paired by the stem of their files, rows as they are. What has no twin is a finding.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::lang::{Both, Lang};
use crate::base::span::{SourcePath, Span};
use crate::content::{Content, Document, Placed, Telling, Value, Values};
use crate::diagnostic::{Code, Finding};
use crate::schema::{Origin, Schema, Type};
use crate::welsh::slug::{is_slug, slug};

/// A thing of the site: a profession, an action, a page.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its type.
    pub ty: Arc<Type>,
    /// Its id, unique in its type.
    pub id: String,
    /// What is the same in both languages.
    pub facts: Values,
    /// Where each fact is written, by the fact's name.
    pub fact_files: BTreeMap<String, SourcePath>,
    /// Its words.
    pub tellings: Both<Told>,
    /// Its slug in each language. Empty when it has none that can be used (a finding says so).
    pub slugs: Both<String>,
}

/// A telling and the file that it stands in.
#[derive(Clone, Debug)]
pub struct Told {
    /// The file.
    pub file: SourcePath,
    /// The telling.
    pub telling: Arc<Telling>,
}

/// The items, and the names of those that are there but not whole: a reference to one of these is no second mistake.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The items, by type and id.
    pub items: Vec<Item>,
    /// Type and id of the others.
    pub partial: Vec<(String, String)>,
}

/// Documents with their paths.
pub type Documents = BTreeMap<SourcePath, Arc<Document>>;

/// Makes the items.
pub fn gather(schema: &Schema, documents: &Documents, findings: &mut Vec<Finding>) -> Gathered {
    let mut gathered = Gathered::default();
    let mut pairs: BTreeMap<(String, String), Both<Option<Told>>> = BTreeMap::new();
    for (path, document) in documents {
        let Some(ty) = schema.type_of(path) else { continue };
        match &document.content {
            Content::Telling(telling) => {
                let Some((stem, lang)) = stem_of(path) else { continue };
                let pair = pairs.entry((ty.id.clone(), stem.to_owned())).or_default();
                *pair.get_mut(lang) = Some(Told { file: path.clone(), telling: Arc::clone(telling) });
            }
            Content::Rows(rows) => {
                for row in rows {
                    let told = row.words.map(|_, telling| {
                        Some(Told { file: path.clone(), telling: Arc::clone(telling.as_ref()?) })
                    });
                    for (lang, telling) in told.iter() {
                        if telling.is_none() {
                            let finding = Finding::new(Code::TranslationMissing).at(row.span);
                            let finding = finding.with("item", &row.id).with("lang", lang.tag());
                            findings.push(finding.with("file", format!("{}:", lang.tag())).in_file(path));
                        }
                    }
                    let named: Vec<_> = row.facts.iter().map(|fact| (fact.clone(), path.clone())).collect();
                    add(ty, &row.id, told, named, Some(row.span), &mut gathered, findings);
                }
            }
        }
    }
    for ((ty, stem), told) in pairs {
        let Some(ty) = schema.get(&ty) else { continue };
        let id = stem.rsplit('/').next().unwrap_or(&stem).to_owned();
        for (lang, telling) in told.iter() {
            if let (None, Some(twin)) = (telling, told.get(lang.other())) {
                findings.push(without_twin(&id, lang, twin));
            }
        }
        let facts = merged_facts(&told, findings);
        add(ty, &id, told, facts, None, &mut gathered, findings);
    }
    gathered.items.sort_by(|a, b| (&a.ty.id, &a.id).cmp(&(&b.ty.id, &b.id)));
    gathered.partial.sort();
    gathered
}

/// `content/x/NAME.cy.md` and `content/x/NAME/index.cy.md` → `content/x/NAME` and the language.
pub fn stem_of(path: &str) -> Option<(&str, Lang)> {
    let (stem, lang) = path.strip_suffix(".md")?.rsplit_once('.')?;
    let lang = Lang::from_tag(lang)?;
    Some((stem.strip_suffix("/index").unwrap_or(stem), lang))
}

fn without_twin(id: &str, lang: Lang, twin: &Told) -> Finding {
    let other = format!(".{}.md", lang.other().tag());
    let file = twin.file.strip_suffix(&other).unwrap_or(&twin.file);
    Finding::new(Code::TranslationMissing)
        .at(Span::new(0, 0))
        .with("item", id)
        .with("lang", lang.tag())
        .with("file", format!("{file}.{}.md", lang.tag()))
        .in_file(&twin.file)
}

type Located = ((String, Placed), SourcePath);

/// The facts of both tellings; those written twice have to be equal.
fn merged_facts(told: &Both<Option<Told>>, findings: &mut Vec<Finding>) -> Vec<Located> {
    let mut facts: Vec<Located> = Vec::new();
    for (_, told) in told.iter() {
        let Some(told) = told else { continue };
        for (name, placed) in &told.telling.facts {
            match facts.iter().find(|((known, _), _)| known == name) {
                Some(((_, first), file)) if !first.value.same(&placed.value) => {
                    let finding = Finding::new(Code::FactsDiffer).at(placed.span).with("field", name);
                    findings.push(finding.also(file, Some(first.span)).in_file(&told.file));
                }
                Some(_) => {}
                None => facts.push(((name.clone(), placed.clone()), told.file.clone())),
            }
        }
    }
    facts
}

fn add(
    ty: &Arc<Type>,
    id: &str,
    told: Both<Option<Told>>,
    facts: Vec<Located>,
    id_span: Option<Span>,
    gathered: &mut Gathered,
    findings: &mut Vec<Finding>,
) {
    let Some((_, any)) = told.iter().find_map(|(lang, told)| Some((lang, told.as_ref()?))) else { return };
    let at = id_span.unwrap_or(Span::new(0, 0));
    let file = any.file.clone();
    if !is_id(id) {
        findings.push(Finding::new(Code::BadId).at(at).with("id", id).in_file(&file));
    }
    let twin = gathered
        .items
        .iter()
        .rev()
        .take_while(|item| item.ty.id == ty.id)
        .find(|item| item.id.eq_ignore_ascii_case(id));
    if let Some(twin) = twin {
        let first = &twin.tellings.cy;
        let finding = Finding::new(Code::DuplicateId).at(at).with("id", id).with("type", &ty.id);
        findings.push(finding.also(&first.file, Some(first.telling.span)).in_file(&file));
        return;
    }
    for field in ty.fields.facts.iter().filter(|field| field.required) {
        if !facts.iter().any(|((name, _), _)| *name == field.name) {
            let finding = Finding::new(Code::MissingField).at(at).with("field", &field.name);
            findings.push(finding.in_file(&file));
        }
    }
    let Some(tellings) = told.whole() else {
        gathered.partial.push((ty.id.clone(), id.to_owned()));
        return;
    };
    let slugs = tellings.map(|_, told| slug_of(ty, told, findings));
    let fact_files = facts.iter().map(|((name, _), file)| (name.clone(), file.clone())).collect();
    let facts = facts.into_iter().map(|(fact, _)| fact).collect();
    gathered.items.push(Item { ty: Arc::clone(ty), id: id.to_owned(), facts, fact_files, tellings, slugs });
}

/// An id: ASCII letters, digits, `-`, `.` and `_`, the first one a letter or a digit, at most 80.
fn is_id(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id.len() <= 80
        && !id.ends_with('.')
        && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'))
}

fn slug_of(ty: &Type, told: &Told, findings: &mut Vec<Finding>) -> String {
    let (given, span) = match told.word("slug") {
        Some((slug, span)) => (slug.to_owned(), span),
        None => (slug(told.title()), told.telling.span),
    };
    // A pair of its own, such as the home page, may stand at an address that needs no slug.
    let needed = ty.route.is_some() && !matches!(ty.origin, Origin::Pair(_));
    if !is_slug(&given) && (needed || !given.is_empty()) {
        findings.push(Finding::new(Code::BadSlug).at(span).with("slug", &given).in_file(&told.file));
        return String::new();
    }
    given
}

impl Told {
    /// The text of a word that is one, and its place.
    pub fn word(&self, name: &str) -> Option<(&str, Span)> {
        let (_, placed) = self.telling.words.iter().find(|(known, _)| known == name)?;
        match &placed.value {
            Value::Text(text) => Some((text, placed.span)),
            _ => None,
        }
    }

    /// The title; empty only where a finding says that it is missing.
    pub fn title(&self) -> &str {
        self.word("title").map_or("", |(title, _)| title)
    }

    /// The language of the title where it is not the telling's.
    pub fn title_lang(&self) -> Option<Lang> {
        self.telling.words.iter().find_map(|(name, placed)| match &placed.value {
            Value::Choice(tag) if name == "title_lang" => Lang::from_tag(tag),
            _ => None,
        })
    }

    /// What it is sorted by.
    pub fn sorted_by(&self) -> &str {
        self.word("sort_as").map_or_else(|| self.title(), |(text, _)| text)
    }

    /// Whether somebody qualified has checked it; `None` when there is nothing to say.
    pub fn checked(&self) -> Option<bool> {
        self.telling.words.iter().find_map(|(name, placed)| match placed.value {
            Value::Bool(checked) if name == "checked" => Some(checked),
            _ => None,
        })
    }
}

impl Item {
    /// A fact by its name.
    pub fn fact(&self, name: &str) -> Option<&Placed> {
        self.facts.iter().find(|(known, _)| known == name).map(|(_, placed)| placed)
    }

    /// The telling in this language.
    pub fn told(&self, lang: Lang) -> &Told {
        self.tellings.get(lang)
    }
}
