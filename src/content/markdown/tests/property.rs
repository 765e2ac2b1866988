//! What holds for every text.

use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

use super::{CY, Message, Picture, Piece, read, shown};
use crate::content::markdown::{Block, BlockKind, Element, ElementKind, Link, Markup, Target, read_inline};

/// Elements that have no end tag.
const VOID: [&[u8]; 4] = [b"br", b"hr", b"img", b"input"];

/// All that the engine itself ever writes.
const TAGS: &str = " a blockquote br code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img input \
    li ol p pre section span strong summary sup table tbody td th thead tr ul ";

/// Tags are balanced and known, attributes harmless, ids unique.
fn assert_sound(html: &str) -> Result<(), TestCaseError> {
    let mut open: Vec<Vec<u8>> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = tag.name.to_vec();
                let known = TAGS.contains(&format!(" {} ", String::from_utf8_lossy(&name)));
                prop_assert!(known, "a tag of the author's in {html}");
                for (attribute, value) in &tag.attributes {
                    let value = String::from_utf8_lossy(value).into_owned();
                    match &***attribute {
                        // Holes are filled with `#x` here; what the engine writes itself leads to footnotes.
                        b"href" => prop_assert!(value.starts_with('#'), "{html}"),
                        b"id" => prop_assert!(ids.insert(value), "an id twice in {html}"),
                        name => prop_assert!(!name.starts_with(b"on") && name != b"style", "{html}"),
                    }
                }
                if name == b"a" {
                    prop_assert!(!open.iter().any(|open| open == b"a"), "a link in a link in {html}");
                }
                if !VOID.contains(&name.as_slice()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let last = open.pop();
                prop_assert!(
                    last.as_deref() == Some(&**tag.name),
                    "{last:?} closed by {:?} in {html}",
                    tag.name
                );
            }
            Token::Comment(_) | Token::Doctype(_) => prop_assert!(false, "markup of the author's in {html}"),
            Token::Error(error) => prop_assert!(false, "{error:?} in {html}"),
            Token::String(_) => {}
        }
    }
    prop_assert!(open.is_empty(), "{open:?} never closed in {html}");
    Ok(())
}

fn assert_places(
    text: &str,
    markup: &Markup,
    findings: &[crate::diagnostic::Finding],
) -> Result<(), TestCaseError> {
    let pieces = markup.pieces.iter().filter_map(|piece| match piece {
        Piece::Link(link) => Some(link.span),
        Piece::Picture(picture) => Some(picture.span),
        _ => None,
    });
    let found = findings.iter().filter_map(|finding| finding.place.as_ref()?.span);
    let headings = markup.headings.iter().map(|heading| heading.span);
    let blocks = markup.blocks.iter().map(Block::span);
    let elements = markup.shape.iter().map(Element::span);
    for span in pieces.chain(found).chain(headings).chain(blocks).chain(elements) {
        prop_assert!(text.get(span.start..span.end).is_some(), "{span:?} is no place of {text:?}");
    }
    for range in markup.foreign.iter().chain(&markup.literal) {
        prop_assert!(markup.text.get(range.clone()).is_some(), "{range:?} of {:?}", markup.text);
    }
    let sections = markup.blocks.iter().map(Block::section).chain(markup.shape.iter().map(Element::section));
    for section in sections.flatten() {
        prop_assert!(markup.headings.get(section).is_some(), "{section} of {}", markup.headings.len());
    }
    let mut end = 0;
    for block in &markup.blocks {
        let words = markup.words_of(block);
        prop_assert_eq!(words.len(), block.text().len(), "{:?} has its words", block);
        let own: usize = markup.own_words_of(block).map(str::len).sum();
        prop_assert!(own <= words.len());
        if block.kind.is_running() {
            prop_assert!(block.text().start >= end, "{block:?} overlaps");
            end = block.text().end;
        }
    }
    for element in &markup.shape {
        let piece = |piece: u32| markup.pieces.get(piece as usize);
        let right = match element.kind {
            ElementKind::Link { piece: at } => matches!(piece(at), Some(Piece::Link(_))),
            ElementKind::Picture { piece: at } => matches!(piece(at), Some(Piece::Picture(_))),
            ElementKind::Items { piece: at } => matches!(piece(at), Some(Piece::Items(_))),
            ElementKind::Diagram { piece: at } => matches!(piece(at), Some(Piece::Diagram(_))),
            ElementKind::Video { piece: at } => matches!(piece(at), Some(Piece::Video(_))),
            ElementKind::SiteMap { piece: at } => matches!(piece(at), Some(Piece::SiteMap { .. })),
            ElementKind::Report { piece: at } => matches!(piece(at), Some(Piece::Report)),
            ElementKind::Code { block } => markup.blocks[block as usize].kind == BlockKind::Code,
            _ => true,
        };
        prop_assert!(right, "{element:?} leads to its piece");
    }
    for piece in &markup.pieces {
        match piece {
            Piece::Link(link) => {
                let words = &link.words;
                prop_assert!(markup.text.get(words.clone()).is_some(), "{words:?} of {:?}", markup.text);
            }
            Piece::LinkEnd { link } => {
                let ended = markup.pieces.get(*link as usize);
                prop_assert!(matches!(ended, Some(Piece::Link(_))), "{link} is no link");
            }
            _ => {}
        }
    }
    let is_engines = |piece: &Piece| {
        matches!(piece, Piece::Html(_) | Piece::Message(_) | Piece::HeadingId { .. } | Piece::LinkEnd { .. })
    };
    let holes = markup.pieces.iter().filter(|piece| !is_engines(piece));
    prop_assert!(markup.shape.iter().filter_map(piece_of).is_sorted(), "in the order of the pieces");
    prop_assert_eq!(
        holes.count(),
        markup.shape.iter().filter_map(piece_of).count(),
        "every hole of the author's is an element"
    );
    for pair in markup.pieces.windows(2) {
        prop_assert!(!matches!(pair, [Piece::Html(_), Piece::Html(_)]));
    }
    Ok(())
}

fn piece_of(element: &Element) -> Option<u32> {
    match element.kind {
        ElementKind::Link { piece }
        | ElementKind::Picture { piece }
        | ElementKind::Items { piece }
        | ElementKind::Diagram { piece }
        | ElementKind::SiteMap { piece }
        | ElementKind::Report { piece }
        | ElementKind::Video { piece } => Some(piece),
        _ => None,
    }
}

fn assert_all(text: &str) -> Result<(), TestCaseError> {
    for (markup, findings) in [read(text, &CY), read_inline(text, &CY)] {
        assert_places(text, &markup, &findings)?;
        // The tests' own rendering of holes escapes nothing: they are looked at by themselves.
        let bare: Vec<Piece> = markup.pieces.iter().map(harmless).collect();
        let html = shown(&Markup { pieces: bare, ..markup.clone() });
        prop_assert!(!html.to_lowercase().contains("<script"), "{html}");
        assert_sound(&html)?;
        for heading in &markup.headings {
            assert_sound(&heading.html)?;
        }
        for piece in &markup.pieces {
            if let Piece::Link(link) = piece
                && let Target::External(address) = &link.target
            {
                prop_assert!(address.to_lowercase().starts_with("http"), "{address}");
            }
        }
    }
    Ok(())
}

/// The piece without words of the author's outside its HTML.
fn harmless(piece: &Piece) -> Piece {
    match piece {
        Piece::Html(html) => Piece::Html(html.clone()),
        Piece::Link(link) => {
            let target = Target::Fragment("x".into());
            Piece::Link(Box::new(Link { target, hreflang: None, words: 0..0, span: link.span }))
        }
        Piece::Picture(picture) => {
            Piece::Picture(Box::new(Picture { file: "x".into(), alt: "x".into(), span: picture.span }))
        }
        Piece::Message(message) => Piece::Message(Box::new(Message { id: message.id, values: Vec::new() })),
        Piece::HeadingId { heading } => Piece::HeadingId { heading: *heading },
        Piece::LinkEnd { link } => Piece::LinkEnd { link: *link },
        Piece::Items(_) | Piece::Diagram(_) | Piece::Video(_) | Piece::SiteMap { .. } | Piece::Report => {
            Piece::Html(0..0)
        }
    }
}

/// Marks of Markdown in any order, which arbitrary characters seldom make.
fn marks() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "a",
        "tŷ",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\0",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "### ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "```rust\n",
        "[",
        "]",
        "](",
        ")",
        "(b.pdf)",
        "(javascript:x)",
        "[a](https://b.cymru)",
        "![",
        "![a](b.png \"c\")",
        "{lang=en}",
        "{lang=x}",
        "{decorative}",
        "{#a}",
        "[^1]",
        "[^1]: ",
        "[^2]",
        "[a]: b\n",
        "<b>",
        "</b>",
        "<script>",
        "<!--",
        "-->",
        "<a href=\"javascript:x\" onclick=\"y\">",
        "&lt;",
        "&#0;",
        "\\",
        "\"",
        "'",
        "'na",
        "|",
        "|---|",
        "\n|---|\n",
        "| a | b |\n|--:|---|\n",
        ": ",
        "- [x] ",
        "> [!NOTE]\n",
        "---",
        "...",
        "https://a.cymru/b",
        "a@b.cymru",
        "<https://a.cymru>",
        "::: ",
        ":::",
        "\n:::\n",
        "\n::: callout kind=note\n",
        "\n::: details summary=\"<b>\"\n",
        "\n::: language lang=en\n",
        "\n::: list of=a\n",
        "\n::: zzz\n",
        "  ::: ",
        "> :::\n",
        "===",
        "\u{85}",
        "\u{2028}",
        "<",
        ">",
        "&",
    ]);
    prop::collection::vec(mark, 0..40).prop_map(|marks| marks.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_characters_give_sound_html(text in any::<String>()) {
        assert_all(&text)?;
    }

    #[test]
    fn arbitrary_marks_give_sound_html(text in marks()) {
        assert_all(&text)?;
    }

    #[test]
    fn reading_twice_gives_the_same(text in marks()) {
        prop_assert_eq!(read(&text, &CY), read(&text, &CY));
    }
}
