//! A term, and the phrases by which it is found in a text.

use crate::base::span::Span;
use crate::welsh::mutation;

use super::phrases::{Form, Phrases, Role};
use super::words::words;

/// What the site's people have agreed to call a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its English forms; never empty. Regular plurals need not be written.
    pub en: Vec<String>,
    /// Its approved Welsh forms, the first of which is the one that is told; never empty. Mutated forms need not be
    /// written.
    pub cy: Vec<String>,
    /// Welsh forms that are not to be used.
    pub not: Vec<String>,
    /// How strictly it is held.
    pub kind: Kind,
    /// `m` or `f`.
    pub gender: Option<String>,
    /// How sure its people are of the Welsh: `confirmed`, `word`, `best-knowledge` or `ask`.
    pub status: Option<String>,
    /// Where the Welsh form was seen.
    pub source: Option<String>,
    /// What a translator should know.
    pub note: Option<String>,
    /// The items that need not keep to it.
    pub except: Vec<Exception>,
    /// Where it is written in [`super::TERMS`].
    pub span: Span,
}

/// How strictly a term is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Where the English telling uses it, the Welsh one has to.
    Term,
    /// The name of a body, a document, a place: likewise, with its capitals, and its English form is none of Welsh text.
    Name,
    /// For the translator to know: a word that running text says in many ways. Only what is banned is held.
    Advice,
}

/// An item that need not keep to a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// `TYPE/ID`.
    pub item: String,
    /// Why.
    pub why: String,
}

impl Term {
    /// Whether an item need not keep to it.
    pub fn spares(&self, ty: &str, id: &str) -> bool {
        self.except.iter().any(|exception| exception.item.split_once('/') == Some((ty, id)))
    }
}

/// What is looked for in English texts, and in Welsh ones.
pub(super) fn phrases(terms: &[Term]) -> (Phrases, Phrases) {
    let (mut english, mut welsh) = (Phrases::default(), Phrases::default());
    for (number, term) in terms.iter().enumerate() {
        let capital = term.kind == Kind::Name;
        for form in term.en.iter().flat_map(|form| plurals(form)) {
            english.add(
                &form,
                |word| vec![word.to_owned()],
                Form { term: number, role: Role::English, capital },
            );
            // One word alone may be a name in either language: *Powys*.
            if term.kind == Kind::Name && words(&form).count() > 1 && !term.cy.contains(&form) {
                welsh.add(
                    &form,
                    |word| vec![word.to_owned()],
                    Form { term: number, role: Role::English, capital },
                );
            }
        }
        for (forms, role) in [(&term.cy, Role::Approved), (&term.not, Role::Banned)] {
            for form in forms {
                welsh.add(form, mutated, Form { term: number, role, capital: false });
            }
        }
    }
    (english, welsh)
}

/// A word and its mutated forms.
fn mutated(word: &str) -> Vec<String> {
    let forms = mutation::forms(word).into_iter().map(|(_, form)| form);
    [word.to_owned()].into_iter().chain(forms).collect()
}

/// An English form and its regular plural.
fn plurals(form: &str) -> Vec<String> {
    let plural = match form.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if form.ends_with(['s', 'x', 'z']) || form.ends_with("ch") || form.ends_with("sh") => {
            format!("{form}es")
        }
        _ => format!("{form}s"),
    };
    vec![form.to_owned(), plural]
}
