//! What holds for every text.

use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

use super::{CY, Piece, read, shown};
use crate::content::markdown::{Markup, Target, read_inline};

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
        Piece::Link { span, .. } | Piece::Picture { span, .. } => Some(*span),
        _ => None,
    });
    let found = findings.iter().filter_map(|finding| finding.place.as_ref()?.span);
    let headings = markup.headings.iter().map(|heading| heading.span);
    let passages = markup.passages.iter().map(|passage| passage.span);
    for span in pieces.chain(found).chain(headings).chain(passages) {
        prop_assert!(text.get(span.start..span.end).is_some(), "{span:?} is no place of {text:?}");
    }
    for range in markup.foreign.iter().chain(markup.passages.iter().map(|passage| &passage.text)) {
        prop_assert!(markup.text.get(range.clone()).is_some(), "{range:?} of {:?}", markup.text);
    }
    for pair in markup.pieces.windows(2) {
        prop_assert!(!matches!(pair, [Piece::Html(_), Piece::Html(_)]));
    }
    Ok(())
}

fn assert_all(text: &str) -> Result<(), TestCaseError> {
    for (markup, findings) in [read(text, &CY), read_inline(text, &CY)] {
        assert_places(text, &markup, &findings)?;
        // The tests' own rendering of holes escapes nothing: they are looked at by themselves.
        let bare: Vec<Piece> = markup.pieces.iter().map(harmless).collect();
        let html = shown(&Markup { pieces: bare, ..Markup::default() });
        prop_assert!(!html.to_lowercase().contains("<script"), "{html}");
        assert_sound(&html)?;
        for heading in &markup.headings {
            assert_sound(&heading.html)?;
        }
        for piece in &markup.pieces {
            if let Piece::Link { target: Target::External(address), .. } = piece {
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
        Piece::Link { span, .. } => {
            Piece::Link { target: Target::Fragment("x".into()), hreflang: None, span: *span }
        }
        Piece::Picture { span, .. } => Piece::Picture { file: "x".into(), alt: "x".into(), span: *span },
        Piece::Message { id, .. } => Piece::Message { id, values: Vec::new() },
        Piece::Items(_) | Piece::Diagram(_) | Piece::Video(_) | Piece::SiteMap => Piece::Html("\n".into()),
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
