//! In crowds no more is done than grows with them.

use ahp1::base::lang::Lang;
use ahp1::pipeline::Memory;
use ahp1::scan::Sources;

use crate::line::{assemble, codes};

/// The base site with so many notes, each of which lists in four ways those that are like it.
fn notes(count: usize) -> Sources {
    let mut site = crate::line::sources(&crate::folder::base());
    for number in 0..count {
        let (day, place) = (1 + number % 28, ["ty", "ystafell"][number % 2]);
        let facts = format!("date: 2025-01-{day:02}\nplace: {place}\nstars: {}\n", 1 + number % 5);
        let body = format!(
            "::: list of=note where=place:{place} limit=3\n\n\
             ::: list of=note where=place:{place} where=stars:5 order=-date limit=3\n\n\
             ::: list of=note where=id:n{number}\n\n\
             ::: list of=note order=title limit=3\n"
        );
        for (lang, facts) in [("cy", &*facts), ("en", "")] {
            let text = format!("---\ntitle: N {number}\nsummary: N.\n{facts}---\n{body}");
            assert_eq!(site.insert(&format!("content/notes/n{number}.{lang}.md"), text.as_bytes()), None);
        }
    }
    site
}

/// How often an item is looked at until every page is there.
fn looks(count: usize) -> usize {
    let memory = Memory::default();
    let assembled = assemble(notes(count), &memory);
    assert_eq!(codes(&assembled.findings), Vec::<String>::new());
    let whole = assembled.whole.expect("a site");
    for recipe in whole.plan.outputs.values() {
        whole.render(&assembled.sources, recipe, &memory).expect("a page");
    }
    whole.site.looks()
}

#[test]
fn lists_in_bodies_look_at_each_item_a_few_times_however_many_lists_there_are() {
    // With every list looking for itself it would be eight times as many as there are notes, for each of them.
    for count in [40, 400] {
        let looks = looks(count);
        assert!((count..=40 * count).contains(&looks), "{looks} for {count} notes");
    }
}

#[test]
fn a_list_in_a_body_has_what_its_conditions_say_in_its_order() {
    let memory = Memory::default();
    let whole = assemble(notes(40), &memory).whole.expect("a site");
    let note = whole.site.items.find("note/n7").expect("a note");
    let listed = |lang| -> Vec<Vec<String>> {
        let pieces = &whole.site.items[note].told(lang).telling.body.pieces;
        let queries = pieces.iter().filter_map(|piece| match piece {
            ahp1::content::markdown::Piece::Items(query) => Some(query),
            _ => None,
        });
        let select = |query| whole.site.select(query, lang).expect("what is declared");
        queries
            .map(|query| select(query).into_iter().map(|item| whole.site.items[item].id.clone()).collect())
            .collect()
    };
    let expected = [
        // By the type's own order, the latest first.
        vec!["n27", "n25", "n23"],
        vec!["n19", "n39", "n9"],
        vec!["n7"],
        vec!["n0", "n1", "n2"],
    ];
    assert_eq!(listed(Lang::Cy), expected);
    assert_eq!(listed(Lang::En), expected);
}
