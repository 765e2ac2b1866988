//! Blocks of words and elements, with the sections and the places that they have.

use super::super::{Block, Callout, Element, ElementKind, Markup};
use super::{CY, read};

fn body(source: &str) -> Markup {
    let (markup, findings) = read(source, &CY);
    assert_eq!(findings, [], "{source}");
    markup
}

/// The blocks, one a line: section, kind, words.
fn blocks(markup: &Markup) -> Vec<String> {
    let line = |block: &Block| {
        let section = block.section().map_or_else(|| "-".to_owned(), |section| section.to_string());
        format!("{section} {:?} {}", block.kind, markup.words_of(block))
    };
    markup.blocks.iter().map(line).collect()
}

fn kinds(markup: &Markup) -> Vec<ElementKind> {
    markup.shape.iter().map(|element| element.kind).collect()
}

#[test]
fn every_run_of_words_is_a_block_of_its_section() {
    let markup = body(concat!(
        "un\n\n## Dau *dau*\n\ntri[^a] `pedwar`\n\n> pump\n\n- chwech\n\n  saith\n  1. wyth\n- naw\n\n",
        "### Deg\n\n| a | b |\n|---|---|\n| c |   |\n\nterm\n: diffiniad\n\n",
        "::: callout kind=tip title=\"teitl\"\ngalwad\n:::\n\n::: details summary=\"crynodeb\"\ncudd\n:::\n\n",
        "![llun](x.png \"capsiwn\")\n\ncyn ![arall](y.png) wedyn\n\n```\ncod\n```\n\n",
        "::: video url=https://x.cymru/f title=\"ffilm\" transcript=item:geiriau\n\n[^a]: nodyn\n",
    ));
    assert_eq!(
        blocks(&markup),
        [
            "- Paragraph un",
            "0 Heading(2) Dau dau",
            "0 Paragraph tri pedwar",
            "0 Paragraph pump",
            "0 Item chwech",
            "0 Item saith",
            "0 Item wyth",
            "0 Item naw",
            "1 Heading(3) Deg",
            "1 Cell a",
            "1 Cell b",
            "1 Cell c",
            "1 Term term",
            "1 Definition diffiniad",
            "1 Summary teitl",
            "1 Paragraph galwad",
            "1 Summary crynodeb",
            "1 Paragraph cudd",
            "1 Alt llun",
            "1 Caption capsiwn",
            "1 Alt arall",
            "1 Paragraph cyn  wedyn",
            "1 Code cod\n",
            "1 Title ffilm",
            "0 Footnote nodyn",
        ]
    );
}

#[test]
fn elements_stand_where_they_open_and_count_their_own_parts() {
    let markup = body(concat!(
        "- [a](item:b)\n- c\n  1. d\n  2. e\n  3. f\n\n## G\n\n",
        "| h | i |\n|---|---|\n| j | k |\n| l | m |\n\n> n\n\n> [!WARNING]\n> o[^p]\n\n",
        "q\n: r\n: s\n\n![t](u.png \"v [w](x.pdf)\")\n\n::: list of=y\n\n[^p]: z\n",
    ));
    let sections: Vec<_> = markup.shape.iter().map(Element::section).collect();
    assert_eq!(sections, [[None; 3].as_slice(), &[Some(0); 8]].concat());
    let [list, link, inner, table, quote, callout, note, definitions, picture, caption, items] =
        kinds(&markup)[..]
    else {
        panic!("{:?}", markup.shape)
    };
    assert_eq!(list, ElementKind::List { ordered: false, items: 2 });
    assert_eq!(inner, ElementKind::List { ordered: true, items: 3 });
    assert_eq!(table, ElementKind::Table { rows: 2, columns: 2 });
    assert_eq!([quote, callout], [ElementKind::Quote, ElementKind::Callout(Callout::Warning)]);
    assert_eq!(note, ElementKind::Footnote);
    assert_eq!(definitions, ElementKind::Definitions { terms: 1, definitions: 2 });
    assert!(matches!([link, caption], [ElementKind::Link { .. }, ElementKind::Link { .. }]));
    assert!(matches!([picture, items], [ElementKind::Picture { .. }, ElementKind::Items { .. }]));
}

#[test]
fn blocks_have_their_places_and_foreign_words_are_told_apart() {
    let source = "un [two]{lang=en}\n\n- tri\n\n::: language lang=en\nfour\n:::\n\n[pump]{lang=cy}";
    let markup = body(source);
    let places: Vec<_> = markup
        .blocks
        .iter()
        .map(|block| (markup.words_of(block), &source[block.span().start..block.span().end]))
        .collect();
    assert_eq!(
        places,
        [("un two", "un [two]{lang=en}"), ("tri", "tri"), ("four", "four"), ("pump", "[pump]{lang=cy}")]
    );
    let foreign: Vec<_> = markup.foreign.iter().map(|range| markup.text[range.clone()].trim()).collect();
    assert_eq!(foreign, ["two", "four"]);
}

#[test]
fn a_block_s_own_words_are_without_foreign_words_code_and_addresses() {
    let markup = body(concat!(
        "## Title {lang=en}\n\nun `dau` tri [four `five`]{lang=en} chwech [seven](item:x){lang=en} wyth ",
        "https://x.cymru/nine deg <a@b.cymru>\n\n```\ncod\n```\n",
    ));
    let own: Vec<Vec<&str>> =
        markup.blocks.iter().map(|block| markup.own_words_of(block).map(str::trim).collect()).collect();
    let none: Vec<&str> = Vec::new();
    assert_eq!(own, [none.clone(), vec!["un", "tri", "chwech", "wyth", "deg"], none]);
}
