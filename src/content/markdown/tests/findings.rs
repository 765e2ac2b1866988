//! What is wrong, and where it is told.

use super::{CY, read, shown, told};

#[test]
fn links_that_would_run_code_lose_their_address() {
    let text = "[a](javascript:alert(1)) [b](&#106;avascript:x) [c](<java script:x>) <data:x> [d][e]\n\n[e]: VBScript:x";
    assert_eq!(
        told(text),
        [
            "unsafe-link \"[a](javascript:alert(1))\" link=javascript:alert(1)",
            "unsafe-link \"[b](&#106;avascript:x)\" link=javascript:x",
            "unsafe-link \"[c](<java script:x>)\" link=java script:x",
            "unsafe-link \"<data:x>\" link=data:x",
            "unsafe-link \"[d][e]\" link=VBScript:x",
        ]
    );
    assert_eq!(shown(&read(text, &CY).0), "<p>a b c data:x d</p>\n");
}

#[test]
fn addresses_from_the_root_are_broken() {
    assert_eq!(told("[a](/en/b/)"), ["broken-link \"[a](/en/b/)\" link=/en/b/"]);
    assert_eq!(told("[a]()"), ["broken-link \"[a]()\" link="]);
}

#[test]
fn pictures_come_from_the_site_and_have_words() {
    assert_eq!(
        told("![a](https://b.cymru/c.png)"),
        ["unsafe-link \"![a](https://b.cymru/c.png)\" link=https://b.cymru/c.png"]
    );
    assert_eq!(told("![ ](a.png)"), ["picture-without-alt \"![ ](a.png)\" picture=a.png"]);
    assert_eq!(shown(&read("![a](//b/c.png) d", &CY).0), "<p>a d</p>\n");
}

#[test]
fn html_is_shown_and_told_once_a_run() {
    let text = "a <b>c</b> d\n\n<script>\nalert(1)\n</script>\n\n<!-- e --> <i>\n\n<!-- never";
    assert_eq!(
        told(text),
        [
            "raw-html \"<b>c</b>\" html=<b>",
            "raw-html \"<script>\\nalert(1)\\n</script>\" html=<script>\nalert(1)\n</script>",
            "raw-html \"<!-- e --> <i>\" html=<i>",
            "raw-html \"<!-- never\" html=<!-- never",
        ]
    );
    assert_eq!(
        shown(&read(text, &CY).0),
        "<p>a &lt;b&gt;c&lt;/b&gt; d</p>\n<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n<p>&lt;i&gt;</p>\n\
         <p>&lt;!-- never</p>\n"
    );
}

#[test]
fn levels_begin_at_two_and_skip_none() {
    assert_eq!(
        told("# a\n\n## b\n\n#### c\n\n## d\n\n### e"),
        ["heading-level \"# a\" level=1 expected=2", "heading-level \"#### c\" level=4 expected=3"]
    );
    assert_eq!(told("### a"), ["heading-level \"### a\" level=3 expected=2"]);
}

#[test]
fn a_given_id_is_given_once() {
    let text = "## a {#x}\n\n## b {#x}\n\n## X";
    assert_eq!(told(text), ["duplicate-heading \"## b {#x}\" id=x"]);
    let (markup, findings) = read(text, &CY);
    assert_eq!(
        markup.headings.iter().map(|heading| heading.own_id.as_str()).collect::<Vec<_>>(),
        ["x", "x-2", "x-3"]
    );
    assert_eq!(findings[0].also[0].span.map(|span| span.start), Some(0));
}

#[test]
fn other_attributes_of_headings_are_told() {
    assert_eq!(
        told("## a {lang=welsh x=1}"),
        [
            "unknown-language \"## a {lang=welsh x=1}\" tag=welsh",
            "block-parameter \"## a {lang=welsh x=1}\" block=# parameter=x reason=unknown allowed=#id, .class, lang",
        ]
    );
}

#[test]
fn footnotes_are_written_and_used() {
    assert_eq!(
        told("a[^1] b[^2]\n\n[^2]: c\n[^3]: d\n[^2]: e"),
        [
            "footnote-missing \"[^1]\" name=1",
            "footnote-missing \"[^3]:\" name=3",
            "footnote-missing \"[^2]:\" name=2",
        ]
    );
    assert_eq!(told("`[^1]` \\[^1] [^a b]"), [] as [&str; 0]);
}

#[test]
fn marks_of_no_language_are_told_and_leave_the_words() {
    let text = "[a]{lang=welsh} [b](c.pdf){lang=en_GB hreflang=x} [d]{lang=}";
    assert_eq!(
        told(text),
        [
            "unknown-language \"welsh\" tag=welsh",
            "unknown-language \"en_GB\" tag=en_GB",
            "unknown-language \"x\" tag=x",
            "unknown-language \"\" tag=",
        ]
    );
    assert_eq!(shown(&read(text, &CY).0), "<p>a <a href=\"file:c.pdf\">b</a> d</p>\n");
}

#[test]
fn what_stands_too_deep_is_told_once_and_its_words_are_shown() {
    let text = ">".repeat(30) + "a\n\n" + &"- ".repeat(25) + "b";
    let found = told(&text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|finding| finding.starts_with("too-deep ") && finding.ends_with("deepest=24")));
    let (markup, _) = read(&text, &CY);
    assert_eq!(markup.text, "a\nb");
    assert_eq!(shown(&markup).matches("<blockquote>").count(), 24);
    assert_eq!(shown(&markup).matches("<li>").count(), 24);
    assert_eq!(told(&(">".repeat(24) + "a")), [] as [&str; 0]);
}

#[test]
fn findings_are_in_the_order_of_the_text() {
    let text = "[a](data:x)\n\n::: zzz\n\n# b\n\n[c]{lang=}\n\nd[^1]";
    let starts: Vec<_> =
        read(text, &CY).1.iter().filter_map(|finding| finding.place.as_ref()?.span).collect();
    assert_eq!(starts.len(), 5);
    assert!(starts.is_sorted());
}
