//! Documents → items: tellings paired by the stem of their files, rows as they are. What has no twin is a finding.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::lang::{Both, Lang};
use crate::base::span::{SourcePath, Span};
use crate::config::Edition;
use crate::content::{Content, Document, Placed, Telling, Value, Values};
use crate::diagnostic::{Code, Finding};
use crate::schema::{Origin, Part, Pattern, Schema, Type};
use crate::welsh::order::{SortKey, sort_key};
use crate::welsh::slug::{is_slug, slug};

use super::condition::{self, Whole};
use super::gap::standing_in;
use super::life::{Life, Why};

/// A thing of the site: an event, a person, a page.
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
    /// From when and until when it is public.
    pub life: Life,
    /// The language in which it has no telling, with an exception that says why: what stands in `tellings` there is the
    /// title of the other, marked as that language, and nothing else.
    pub gap: Option<Lang>,
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
    /// What isn't in this edition.
    pub hidden: Vec<Hidden>,
    /// Types whose declaration or collection can't be read: nobody knows what is in them.
    pub torn: Vec<String>,
    /// The types that can.
    pub declared: BTreeSet<String>,
    /// Where each item is written, by its type and its id in small letters.
    known: BTreeMap<(String, String), (SourcePath, Span)>,
}

impl Gathered {
    /// These items alone, by type and id.
    pub(super) fn of(items: Vec<Item>) -> Gathered {
        Gathered { items, ..Gathered::default() }
    }
}

/// An item that isn't in this edition.
#[derive(Clone, Debug)]
pub struct Hidden {
    /// Its type.
    pub ty: Arc<Type>,
    /// Its id.
    pub id: String,
    /// Why.
    pub why: Why,
    /// Its words, in the languages that it has so far.
    pub tellings: Both<Option<Told>>,
    /// The item, if it is whole.
    pub item: Option<Item>,
}

/// Documents with their paths.
pub type Documents = BTreeMap<SourcePath, Arc<Document>>;

/// Makes the items.
pub fn gather(
    schema: &Schema,
    documents: &Documents,
    edition: &Edition,
    findings: &mut Vec<Finding>,
) -> Gathered {
    let declared = schema.types().map(|ty| ty.id.clone()).collect();
    let mut gathered = Gathered { declared, torn: schema.torn().to_vec(), ..Gathered::default() };
    let mut pairs: BTreeMap<(String, String), Pair> = BTreeMap::new();
    for (path, document) in documents {
        let Some(ty) = schema.type_of(path) else { continue };
        if document.torn && matches!(document.content, Content::Rows(_)) {
            gathered.torn.push(ty.id.clone());
        }
        match &document.content {
            Content::Telling(telling) => {
                let Some((stem, lang)) = stem_of(path) else { continue };
                let pair = pairs.entry((ty.id.clone(), stem.to_owned())).or_default();
                pair.torn |= document.torn;
                if let Some(first) = pair.told.get(lang) {
                    // `NAME.cy.md` beside `NAME/index.cy.md`.
                    let id = stem.rsplit('/').next().unwrap_or(stem);
                    let finding = Finding::new(Code::DuplicateId).at(telling.span).with("id", id);
                    let finding = finding.with("type", &ty.id).also(&first.file, Some(first.telling.span));
                    findings.push(finding.in_file(path));
                    continue;
                }
                *pair.told.get_mut(lang) = Some(Told { file: path.clone(), telling: Arc::clone(telling) });
            }
            Content::Rows(rows) => {
                for row in rows {
                    let told = row.words.map(|_, telling| {
                        Some(Told { file: path.clone(), telling: Arc::clone(telling.as_ref()?) })
                    });
                    let mut lacking = Vec::new();
                    for (lang, telling) in told.iter() {
                        if telling.is_none() && !row.named.iter().any(|name| name == lang.tag()) {
                            let finding = Finding::new(Code::TranslationMissing).at(row.span);
                            let finding = finding.with("item", &row.id).with("lang", lang.tag());
                            lacking.push(finding.with("file", format!("{}:", lang.tag())).in_file(path));
                        }
                    }
                    let named: Vec<_> = row.facts.iter().map(|fact| (fact.clone(), path.clone())).collect();
                    let place = row.span;
                    let new = New { id: &row.id, told, lacking, facts: named, named: &row.named, place };
                    add(ty, new, edition, &mut gathered, findings);
                }
            }
        }
    }
    for ((ty, stem), Pair { told, torn }) in pairs {
        let Some(ty) = schema.get(&ty) else { continue };
        let id = stem.rsplit('/').next().unwrap_or(&stem).to_owned();
        let lacking = told.iter().filter_map(|(lang, telling)| match (telling, told.get(lang.other())) {
            (None, Some(twin)) => Some(without_twin(&id, lang, twin)),
            _ => None,
        });
        let lacking: Vec<_> = lacking.collect();
        if torn {
            findings.extend(lacking);
            gathered.partial.push((ty.id.clone(), id));
            continue;
        }
        let facts = merged_facts(&told, findings);
        let tellings = told.iter().filter_map(|(_, told)| told.as_ref());
        let named: Vec<_> = tellings.flat_map(|told| told.telling.named.iter().cloned()).collect();
        let new = New { id: &id, told, lacking, facts, named: &named, place: Span::new(0, 0) };
        add(ty, new, edition, &mut gathered, findings);
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

/// A fact by its name, and its file.
pub(super) type Located = ((String, Placed), SourcePath);

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

/// The two files of an item.
#[derive(Default)]
struct Pair {
    told: Both<Option<Told>>,
    /// Whether the front matter of one of them can't be read.
    torn: bool,
}

/// An item as its files tell it.
struct New<'d> {
    id: &'d str,
    told: Both<Option<Told>>,
    /// What is wrong with it if it has to have a twin.
    lacking: Vec<Finding>,
    facts: Vec<Located>,
    /// The keys that have a value, whether it could be read or not.
    named: &'d [String],
    /// The place of what is wrong with it as a whole.
    place: Span,
}

fn add(ty: &Arc<Type>, new: New, edition: &Edition, gathered: &mut Gathered, findings: &mut Vec<Finding>) {
    let New { id, told, lacking, facts, named, place } = new;
    let Some((_, any)) = told.iter().find_map(|(lang, told)| Some((lang, told.as_ref()?))) else { return };
    let file = any.file.clone();
    if !is_id(id) {
        findings.push(Finding::new(Code::BadId).at(place).with("id", id).in_file(&file));
    }
    let key = (ty.id.clone(), id.to_ascii_lowercase());
    if let Some(first) = gathered.known.get(&key) {
        let finding = Finding::new(Code::DuplicateId).at(place).with("id", id).with("type", &ty.id);
        findings.push(finding.also(&first.0, Some(first.1)).in_file(&file));
        return;
    }
    gathered.known.insert(key, (file.clone(), any.telling.span));
    for field in ty.fields.facts.iter().filter(|field| field.required && field.when.is_none()) {
        if !named.contains(&field.name) {
            let finding = Finding::new(Code::MissingField).at(place).with("field", &field.name);
            findings.push(finding.in_file(&file));
        }
    }
    let (facts, own): (Vec<_>, Vec<_>) =
        facts.into_iter().partition(|((name, _), _)| ty.fields.get(name).is_some());
    let life = Life::read(own.iter().map(|((name, placed), file)| (name.as_str(), placed, file)));
    findings.extend(sound(&own));
    findings.extend(life.overdue(id, edition.today));
    let why = life.left_out(edition);
    // What nobody can read yet may lack its twin, and so may what says why it does.
    let excused = life.hidden(edition.today).is_some() || life.excused(edition.today).is_some();
    if !excused {
        findings.extend(lacking);
    }
    let gap = Lang::BOTH.into_iter().find(|lang| told.get(*lang).is_none());
    if let (Some(lang), None, Some(exception)) = (gap, why, life.excused(edition.today)) {
        findings.push(exception.finding(Code::OneLanguage, id).with("lang", lang.tag()));
    }
    let whole = match gap {
        Some(lang) if excused => standing_in(&told, lang),
        _ => told.clone().whole(),
    };
    let item = whole.map(|tellings| {
        // What stands in for a telling has no words that could be missing.
        if gap.is_none() {
            let whole = Whole { facts: &facts, named, told: &tellings, place: (&file, place) };
            condition::check(ty, &whole, findings);
        }
        let slugs = tellings.map(|lang, told| slug_of(ty, told, lang, findings));
        let fact_files = facts.iter().map(|((name, _), file)| (name.clone(), file.clone())).collect();
        let facts = facts.into_iter().map(|(fact, _)| fact).collect();
        Item { ty: Arc::clone(ty), id: id.to_owned(), facts, fact_files, tellings, slugs, life, gap }
    });
    match (why, item) {
        (Some(why), item) => {
            let (ty, id) = (Arc::clone(ty), id.to_owned());
            gathered.hidden.push(Hidden { ty, id, why, tellings: told, item });
        }
        (None, Some(item)) => gathered.items.push(item),
        (None, None) => gathered.partial.push((ty.id.clone(), id.to_owned())),
    }
}

/// What is wrong with the common facts as a whole: an item that expires before it is public.
fn sound(facts: &[Located]) -> Option<Finding> {
    let day = |wanted: &str| {
        facts.iter().find_map(|((name, placed), file)| match placed.value {
            Value::Date(day) if name == wanted => Some((day, placed.span, file)),
            _ => None,
        })
    };
    let ((from, ..), (until, span, file)) = day("publish_on").zip(day("expires_on"))?;
    let finding = Finding::new(Code::OutOfLimits).at(span).with("field", "expires_on").with("limit", from);
    (until <= from).then(|| finding.with("found", until).with("what", "value").in_file(file))
}

/// An id: ASCII letters, digits, `-`, `.` and `_`, the first one a letter or a digit, at most 80.
pub fn is_id(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id.len() <= 80
        && !id.ends_with('.')
        && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'))
}

fn slug_of(ty: &Type, told: &Told, lang: Lang, findings: &mut Vec<Finding>) -> String {
    let (given, span) = match told.word("slug") {
        Some((slug, span)) => (slug.to_owned(), span),
        // Another finding says that the title is missing.
        None if told.title().is_empty() => return String::new(),
        None => (slug(told.title()), told.telling.span),
    };
    // A pair of its own, such as the home page, may stand at an address that needs no slug.
    let has_slug = |route: &Both<Pattern>| route.get(lang).parts.contains(&Part::Slug);
    let needed = |route| has_slug(route) || !matches!(ty.origin, Origin::Pair(_));
    if !is_slug(&given) && (ty.route.as_ref().is_some_and(needed) || !given.is_empty()) {
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

    /// The key of what it is sorted by; `lang` is the telling's own language.
    pub fn sort_key(&self, lang: Lang) -> &SortKey {
        self.telling.sort_key.get_or_init(|| sort_key(lang, self.sorted_by()))
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

    /// The same item with other words; `None` when there are none.
    pub(super) fn retold(&self, words: impl Fn(Lang, &Told) -> Option<Arc<Telling>>) -> Option<Item> {
        let new = self.tellings.map(|lang, told| words(lang, told));
        if new.iter().all(|(_, telling)| telling.is_none()) {
            return None;
        }
        let told = |lang: Lang| match new.get(lang) {
            Some(telling) => Told { telling: Arc::clone(telling), ..self.told(lang).clone() },
            None => self.told(lang).clone(),
        };
        Some(Item { tellings: Both::each(told), ..self.clone() })
    }
}
