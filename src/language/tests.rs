//! Phrases are found in whatever form a text has them.

use super::phrases::Role;
use super::*;

fn language(terms: &str) -> Language {
    let mut sources = Sources::default();
    assert_eq!(sources.insert(TERMS, terms.as_bytes()), None);
    let (language, findings) = read(&sources);
    assert_eq!(findings, []);
    language
}

fn found<'t>(phrases: &Phrases, text: &'t str) -> Vec<(Role, &'t str)> {
    phrases.find(text).into_iter().map(|found| (found.form.role, &text[found.range])).collect()
}

const TERMS_FILE: &str = "
- { en: [primary care], cy: [gofal sylfaenol] }
- { en: [primary care cluster], cy: [clwstwr gofal sylfaenol, clystyrau gofal sylfaenol], not: [clwstwr sylfaenol] }
- { en: [Cardiff and Vale], cy: [Caerdydd a'r Fro], kind: name }
";

#[test]
fn every_mutated_form_of_every_word_is_found() {
    let language = language(TERMS_FILE);
    for text in [
        "clystyrau gofal sylfaenol",
        "glwstwr gofal sylfaenol",
        "chlystyrau ofal sylfaenol",
        "NGHLWSTWR GOFAL SYLFAENOL",
    ] {
        let found = found(&language.welsh, text);
        assert_eq!(found.first(), Some(&(Role::Approved, text)), "{found:?}");
    }
    assert_eq!(found(&language.welsh, "y glwstwr sylfaenol newydd"), [(Role::Banned, "glwstwr sylfaenol")]);
    assert_eq!(found(&language.welsh, "i Gaerdydd a’r Fro’n unig"), [(Role::Approved, "Gaerdydd a’r Fro")]);
}

#[test]
fn the_longest_comes_first_and_the_plural_is_meant() {
    let language = language(TERMS_FILE);
    let text = "All primary-care clusters";
    assert_eq!(
        found(&language.english, text),
        [(Role::English, "primary-care clusters"), (Role::English, "primary-care")]
    );
}

#[test]
fn punctuation_parts_a_phrase_and_a_name_has_its_capitals() {
    let language = language(TERMS_FILE);
    assert!(found(&language.english, "primary, care; cardiff and vale").is_empty());
    assert_eq!(found(&language.english, "in Cardiff and Vale").len(), 1);
}

#[test]
fn a_long_text_takes_time_by_its_length_alone() {
    let language = language(TERMS_FILE);
    let text = "primary care ".repeat(20_000);
    assert_eq!(language.english.find(&text).len(), 20_000);
}

#[test]
fn the_words_of_the_lists_and_of_the_terms_are_known() {
    let mut sources = Sources::default();
    sources.insert("language/words.cy.txt", "# geiriau\nDU  # y Deyrnas Unedig\n".as_bytes());
    let (language, _) = read(&sources);
    assert!(
        language.knows(Lang::Cy, "DU")
            && !language.knows(Lang::En, "DU")
            && !language.knows(Lang::Cy, "geiriau")
    );
}
