//! Named blocks.

use super::{CY, html, told};
use crate::base::span::Span;
use crate::content::markdown::{
    Condition, Diagram, DiagramForm, Direction, Order, Piece, Query, Target, Video, read,
};

fn only_piece(text: &str) -> Piece {
    let (markup, findings) = read(text, &CY);
    assert_eq!(findings, [], "{text}");
    assert_eq!(markup.pieces.len(), 1, "{:?}", markup.pieces);
    markup.pieces.into_iter().next().unwrap()
}

#[test]
fn blocks_hold_markdown() {
    assert_eq!(
        html("a\n::: callout kind=tip title=\"B 'na *c*\"\n- d\n\n::: details summary=\"E\"\nf\n:::\n:::\ng"),
        "<p>a</p>\n<div class=\"callout callout-tip\" role=\"note\">\n<p class=\"callout-title\">B ’na <em>c</em></p>\n<ul>\n<li>d</li>\n\
         </ul>\n<details>\n<summary>E</summary>\n<p>f</p>\n</details>\n</div>\n<p>g</p>\n"
    );
    assert_eq!(
        html("::: callout kind=note\na\n:::"),
        "<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">{callout-note}</p>\n<p>a</p>\n</div>\n"
    );
    assert_eq!(html(":::language lang=en\na\n:::"), "<div lang=\"en\">\n<p>a</p>\n</div>\n");
}

#[test]
fn references_and_footnotes_work_across_blocks() {
    let written =
        html("::: details summary=A\n[b] c[^1]\n:::\n\n[b]: d.pdf\n\n::: details summary=E\n[^1]: f\n:::");
    assert!(written.contains("<a href=\"file:d.pdf\">b</a> c<sup"), "{written}");
    assert!(written.contains("<details>\n<summary>E</summary>\n</details>\n<section"), "{written}");
}

#[test]
fn blocks_stand_in_lists_and_quotes() {
    assert_eq!(
        html("1. a\n\n   ::: details summary=B\n   c\n   :::\n2. d\n\n> ::: details summary=E\n> f\n> :::"),
        "<ol>\n<li>\n<p>a</p>\n<details>\n<summary>B</summary>\n<p>c</p>\n</details>\n</li>\n<li>\n<p>d</p>\n</li>\n</ol>\n\
         <blockquote>\n<details>\n<summary>E</summary>\n<p>f</p>\n</details>\n</blockquote>\n"
    );
}

#[test]
fn markers_in_code_are_code() {
    assert_eq!(
        html("```\n::: callout kind=note\n:::\n```\n\n    ::: x\n\n- ```\n  ::: y\n  ```"),
        "<pre class=\"code\"><code>::: callout kind=note\n:::\n</code></pre>\n<pre class=\"code\"><code>::: x\n</code></pre>\n\
         <ul>\n<li>\n<pre class=\"code\"><code>::: y\n</code></pre>\n</li>\n</ul>\n"
    );
}

#[test]
fn a_list_is_a_query() {
    let text = "::: list of=case-study where=themes:falls where=kind:career order=-date limit=3";
    assert_eq!(
        only_piece(text),
        Piece::Items(Box::new(Query {
            of: "case-study".into(),
            conditions: vec![
                Condition { field: "themes".into(), id: "falls".into() },
                Condition { field: "kind".into(), id: "career".into() },
            ],
            order: Some(Order { field: "date".into(), direction: Direction::Down }),
            limit: Some(3),
            span: Span::new(0, text.len()),
        }))
    );
}

#[test]
fn a_diagram_is_data() {
    let text = "::: diagram kind=bars of=action by=season title=\"Y 'na *x*\"";
    assert_eq!(
        only_piece(text),
        Piece::Diagram(Box::new(Diagram {
            form: DiagramForm::Bars { by: "season".into() },
            of: "action".into(),
            title: "Y ’na x".into(),
            span: Span::new(0, text.len()),
        }))
    );
}

#[test]
fn a_video_is_an_address_and_its_words() {
    let text = "::: video url=https://a.cymru/v title=\"B\" transcript=item:page/c";
    assert_eq!(
        only_piece(text),
        Piece::Video(Box::new(Video {
            url: Target::External("https://a.cymru/v".into()),
            title: "B".into(),
            transcript: Target::Item { ty: Some("page".into()), id: "c".into(), fragment: None },
            span: Span::new(0, text.len()),
        }))
    );
}

#[test]
fn a_block_that_nobody_declares_is_told_with_the_nearest() {
    assert_eq!(
        told("::: calout kind=note\na\n:::"),
        ["unknown-block \"calout\" name=calout nearest=callout"]
    );
    assert_eq!(told("::: lits of=x"), ["unknown-block \"lits\" name=lits nearest=list"]);
    assert_eq!(told("::: zzz"), ["unknown-block \"zzz\" name=zzz"]);
}

#[test]
fn parameters_are_checked() {
    assert_eq!(
        told("::: callout knd=note kind=big kind=tip kind=tip x\na\n:::"),
        [
            "block-parameter \"knd=note\" block=callout parameter=knd reason=unknown allowed=kind, title nearest=kind",
            "block-parameter \"kind=big\" block=callout parameter=kind reason=value allowed=note, tip, important, warning, caution",
            "block-parameter \"kind=tip\" block=callout parameter=kind reason=value allowed=note, tip, important, warning, caution",
            "block-parameter \"x\" block=callout parameter=x reason=unknown allowed=kind, title",
        ]
    );
    assert_eq!(
        told("::: details\na\n:::"),
        ["block-parameter \"details\" block=details parameter=summary reason=missing allowed=\"…\""]
    );
    assert_eq!(
        told("::: list of=x limit=many where=a"),
        [
            "block-parameter \"limit=many\" block=list parameter=limit reason=value allowed=1–1000",
            "block-parameter \"where=a\" block=list parameter=where reason=value allowed=FIELD:ID",
        ]
    );
    assert_eq!(
        told("::: video url=javascript:x title=a transcript=mailto:a@b.cymru"),
        [
            "unsafe-link \"javascript:x\" link=javascript:x",
            "block-parameter \"mailto:a@b.cymru\" block=video parameter=transcript reason=value allowed=https://…, item:ID, FILE",
        ]
    );
}

#[test]
fn words_of_parameters_have_their_places() {
    assert_eq!(
        told("::: details summary=\"ŵ [b](data:x)\"\na\n:::"),
        ["unsafe-link \"[b](data:x)\" link=data:x"]
    );
}

#[test]
fn every_block_that_opens_has_to_close_where_it_opened() {
    assert_eq!(told("::: details summary=a\nb"), ["block-not-closed \"::: details summary=a\" name=details"]);
    assert_eq!(told("a\n\n:::"), ["block-not-closed \":::\" name=:::"]);
    assert_eq!(told("::: list of=x\n:::"), ["block-not-closed \":::\" name=:::"]);
    assert_eq!(
        told("- ::: details summary=a\n  b\n\n:::"),
        ["block-not-closed \"::: details summary=a\" name=details", "block-not-closed \":::\" name=:::"]
    );
}

#[test]
fn a_marker_where_no_block_can_begin_is_told() {
    assert_eq!(
        told("a\n     ::: details summary=b"),
        ["block-not-closed \"::: details summary=b\" name=details"]
    );
}
