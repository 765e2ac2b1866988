//! In crowds no more is done than grows with them.

use std::collections::BTreeSet;
use std::process::Command;

use ahp1::base::lang::Lang;
use ahp1::pipeline::Memory;
use ahp1::plan::{Recipe, sitemap_name};
use ahp1::scan::Sources;

use crate::folder::Folder;
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
    for (_, recipe) in whole.plan.iter() {
        whole.render(&assembled.sources, &recipe, &memory).expect("a page");
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

#[test]
fn parts_of_a_sitemap_have_every_address_of_the_whole_and_the_index_names_each() {
    let memory = Memory::default();
    let assembled = assemble(notes(40), &memory);
    let whole = assembled.whole.expect("a site");
    let made = |recipe| {
        let bytes = whole.render(&assembled.sources, &recipe, &memory).expect("a file");
        String::from_utf8(bytes).expect("UTF-8")
    };
    let routes = whole.site.table.routes.len();
    let urls = |from: usize, to: usize| -> Vec<String> {
        let text = made(Recipe::Sitemap(from..to));
        let xml = roxmltree::Document::parse(&text).expect("XML");
        xml.root_element()
            .children()
            .filter(|url| url.is_element())
            .map(|url| text[url.range()].to_owned())
            .collect()
    };
    let all = urls(0, routes);
    assert_eq!(all.len(), 2 * routes);
    let parts: Vec<String> =
        (0..routes).step_by(7).flat_map(|from| urls(from, routes.min(from + 7))).collect();
    assert_eq!(BTreeSet::from_iter(&parts).len(), all.len());
    assert_eq!(parts, all);
    let index = made(Recipe::SitemapIndex(3));
    let index = roxmltree::Document::parse(&index).expect("XML");
    let named: Vec<_> =
        index.descendants().filter(|loc| loc.has_tag_name("loc")).filter_map(|loc| loc.text()).collect();
    let names: Vec<_> = (0..3).map(|part| format!("https://example.org/{}", sitemap_name(part))).collect();
    assert_eq!(named, names);
}

/// Every output is closed before the next is opened: no more are open than there are threads, and what a program has anyway.
#[cfg(unix)]
#[test]
fn a_build_has_few_files_open_however_many_it_reads_and_writes() {
    let folder = Folder::of_base();
    for (path, source) in notes(60).under("content/notes/n") {
        folder.write(path, source.data.bytes());
    }
    for _ in 0..2 {
        let mut limited = Command::new("sh");
        limited.args(["-c", "ulimit -n 24 && exec \"$0\" build --lang en", env!("CARGO_BIN_EXE_ahp1")]);
        let done =
            limited.env("RAYON_NUM_THREADS", "4").current_dir(folder.root()).output().expect("a shell");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        // Then over what is there.
        folder.edit("content/home.en.md", "Welcome", "Welcome again");
    }
    assert!(folder.output().len() > 5 * 24);
}
