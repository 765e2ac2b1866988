//! The language of every block of this repository's site, as large natural data for the classifier.

use ahp1::base::lang::{Both, Lang};
use ahp1::content::Value;
use ahp1::content::markdown::Markup;
use ahp1::pipeline::{Memory, assemble};
use ahp1::welsh::identify::identify;

use crate::folder::repository;
use crate::line::edition;

/// The least length of a block that has to be told, in words outside of names.
const WORDS: usize = 6;

#[test]
fn every_block_of_the_site_is_in_the_language_of_its_telling() {
    let site = assemble(&repository(), edition(), &mut Memory::default(), &|_| {})
        .expect("the site")
        .whole
        .expect("whole")
        .site;
    let mut blocks: Both<usize> = Both::default();
    let mut undecided = Vec::new();
    for (_, item) in site.items.iter() {
        for (lang, told) in item.tellings.iter() {
            let fields = told.telling.words.iter().filter_map(|(_, placed)| match &placed.value {
                Value::Markdown(markup) => Some(&**markup),
                _ => None,
            });
            for block in fields.chain([&told.telling.body]).flat_map(own_words) {
                let seen = identify(&block);
                if seen.words < WORDS {
                    continue;
                }
                *blocks.get_mut(lang) += 1;
                assert_ne!(seen.lang(), Some(lang.other()), "{}: {block}", told.file);
                if seen.lang().is_none() {
                    undecided.push(block);
                }
            }
        }
    }
    assert!(blocks.cy > 1000 && blocks.en > 1000, "{blocks:?}");
    assert!(undecided.len() * 100 <= blocks.cy + blocks.en, "{undecided:#?}");
}

#[test]
fn a_telling_in_the_wrong_language_is_seen() {
    let welsh = include_str!("../vectors/identify_cy.txt");
    assert_eq!(identify(welsh).lang(), Some(Lang::Cy));
    assert_eq!(identify(&welsh.replace('\n', " ")).lang(), Some(Lang::Cy));
}

/// The blocks of a text, each without what is marked as another language.
fn own_words(markup: &Markup) -> Vec<String> {
    let own = |block| markup.own_words_of(block).collect::<Vec<_>>().join(" / ");
    markup.blocks.iter().map(own).collect()
}
