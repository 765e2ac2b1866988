//! A declared field: its kind, its limits, and whether it is a fact or a word.

use std::sync::LazyLock;

use regex::Regex;

use crate::base::lang::{Both, Lang};

/// The fields of a type or of a record.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// Written once, the same in both languages.
    pub facts: Vec<Field>,
    /// Written in each language.
    pub words: Vec<Field>,
}

/// One declared field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its key: `[a-z][a-z0-9_]*`.
    pub name: String,
    /// What its values are.
    pub kind: Kind,
    /// Whether it is a list of such values.
    pub many: bool,
    /// Whether it has to be there.
    pub required: bool,
    /// Least value of an integer, least length of a text in characters.
    pub min: Option<i64>,
    /// Greatest value of an integer, greatest length of a text in characters.
    pub max: Option<i64>,
    /// Fewest values of a list.
    pub min_items: Option<usize>,
    /// Most values of a list.
    pub max_items: Option<usize>,
    /// The form that a whole text has to have.
    pub pattern: Option<Regex>,
    /// Where it has its place: everywhere, or only where a fact has this value. Needed (`required`) there, too.
    pub when: Option<Condition>,
    /// How many months a day may lie behind before somebody has to look again.
    pub max_age: Option<i64>,
}

/// That a fact of the same item has a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The fact's name.
    pub field: String,
    /// The key of a choice, the id of a reference, `true` or `false`.
    pub value: String,
    /// Whether it has to be another value than that (`status:!unknown`). A fact that isn't there has none.
    pub other: bool,
}

/// What the values of a field are.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A line of text.
    Text,
    /// Markdown.
    Markdown,
    /// A day, `2026-03-01`.
    Date,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer,
    /// One of a few words, each with its label in both languages.
    Choice(Vec<(String, Both<String>)>),
    /// An address outside the site: https, http, mailto or tel.
    Url,
    /// A picture beside the item, with its words.
    Image,
    /// Another item, of one of these types.
    Ref {
        /// The ids of the types that it may point to.
        to: Vec<String>,
        /// The name under which the other item sees this one; `None` when it doesn't.
        back: Option<String>,
    },
    /// A few fields that belong together.
    Record(Fields),
}

impl Kind {
    /// Its name in a declaration.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Markdown => "markdown",
            Kind::Date => "date",
            Kind::Bool => "bool",
            Kind::Integer => "integer",
            Kind::Choice(_) => "choice",
            Kind::Url => "url",
            Kind::Image => "image",
            Kind::Ref { .. } => "ref",
            Kind::Record(_) => "record",
        }
    }
}

impl Field {
    /// A field of this kind without limits.
    pub fn plain(name: &str, kind: Kind) -> Field {
        Field {
            name: name.to_owned(),
            kind,
            many: false,
            required: false,
            min: None,
            max: None,
            min_items: None,
            max_items: None,
            pattern: None,
            when: None,
            max_age: None,
        }
    }
}

impl Fields {
    /// The field of this name, whichever half it is in.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.all().find(|field| field.name == name)
    }

    /// Facts, then words.
    pub fn all(&self) -> impl Iterator<Item = &Field> + Clone {
        self.facts.iter().chain(&self.words)
    }
}

/// The words that every telling may have, whatever its type:
///
/// * `title`: required, at most 120 characters;
/// * `slug`: the last part of the address; made from the title when it isn't there;
/// * `summary`: for lists, search and the page's description;
/// * `menu`: a short title for navigation;
/// * `title_lang`: the language of a title that is not its telling's: a body without a Welsh name;
/// * `sort_as`: what the title is sorted by, where the alphabet alone gets it wrong;
/// * `aliases`: old addresses of the page, which redirect;
/// * `checked`: `false` while nobody qualified has checked the telling, or who did, when, and the digest of what they read.
///   Absent where there is nothing to say;
/// * `machine`: `true` for a machine's draft.
pub fn common_words() -> Vec<Field> {
    let mut title = Field::plain("title", Kind::Text);
    title.required = true;
    title.max = Some(120);
    let both = |text: &str| Both { cy: text.to_owned(), en: text.to_owned() };
    let languages = Lang::BOTH.map(|lang| (lang.tag().to_owned(), both(lang.tag()))).into();
    let mut aliases = Field::plain("aliases", Kind::Text);
    aliases.many = true;
    vec![
        title,
        Field::plain("slug", Kind::Text),
        Field::plain("summary", Kind::Text),
        Field::plain("menu", Kind::Text),
        Field::plain("title_lang", Kind::Choice(languages)),
        Field::plain("sort_as", Kind::Text),
        aliases,
        Field::plain("checked", Kind::Bool),
        Field::plain("machine", Kind::Bool),
    ]
}

/// What is told of an item's own life, whatever its type: facts, so that no language can be published without the other.
///
/// * `status`: `draft`, `in-review`, `published` (where nothing is said) or `archived`;
/// * `publish_on`: the first day on which it is public;
/// * `expires_on`: the first day on which it no longer is;
/// * `replaced_by`: the item to which an archived or expired one leads;
/// * `exception`: why the item may lack its twin, or what its twin lags behind, who answers for it, and until when.
///
/// A field of the same name that a type declares itself is that type's own, and its items do without this one.
pub static COMMON_FACTS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    let status = STATUSES.map(|status| (status.to_owned(), Both::each(|_| status.to_owned()))).into();
    let needed = |name: &str, kind: Kind, max: Option<i64>| {
        let mut field = Field::plain(name, kind);
        (field.required, field.max) = (true, max);
        field
    };
    let exception = Fields {
        facts: vec![needed("review_on", Kind::Date, None)],
        words: vec![needed("reason", Kind::Text, Some(300)), needed("responsible", Kind::Text, Some(120))],
    };
    vec![
        Field::plain("status", Kind::Choice(status)),
        Field::plain("publish_on", Kind::Date),
        Field::plain("expires_on", Kind::Date),
        Field::plain("replaced_by", Kind::Text),
        Field::plain("exception", Kind::Record(exception)),
    ]
});

/// The keys of the common fact `status`.
pub const STATUSES: [&str; 4] = ["draft", "in-review", "published", "archived"];
