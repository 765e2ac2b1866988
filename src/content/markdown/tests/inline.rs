//! Words: emphasis, links, quotation marks, language marks, pictures.

use super::{CY, html, shown};
use crate::base::lang::Lang;
use crate::config::RawHtml;
use crate::content::markdown::{Options, read, read_inline};

fn p(text: &str) -> String {
    let html = html(text);
    html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>\n")).unwrap_or(&html).to_owned()
}

fn in_english(text: &str) -> String {
    let options = Options { raw_html: RawHtml::Escape, lang: Lang::En };
    shown(&read_inline(text, &options).0)
}

#[test]
fn emphasis_code_and_breaks_are_html() {
    assert_eq!(
        p("*a* **b** ~~c~~ `d<e`\\\nf\ng"),
        "<em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e</code><br>\nf\ng"
    );
}

#[test]
fn what_html_would_read_is_escaped() {
    assert_eq!(p("R&D \"x\" 1 < 2 &lt;b> \\*"), "R&amp;D “x” 1 &lt; 2 &lt;b&gt; *");
}

#[test]
fn welsh_words_that_begin_with_an_apostrophe_keep_it() {
    for (typed, curved) in [
        ("'na", "’na"),
        ("'di", "’di"),
        ("i'r", "i’r"),
        ("mae'n", "mae’n"),
        ("'90au", "’90au"),
        ("Mae 'na dŷ i'r plant", "Mae ’na dŷ i’r plant"),
        ("Mae o 'di mynd, a mae'n 'nôl", "Mae o ’di mynd, a mae’n ’nôl"),
        ("'Mae 'na lawer o'r '90au yma,' meddai", "‘Mae ’na lawer o’r ’90au yma,’ meddai"),
        ("'Da iawn,' meddai'r athro", "‘Da iawn,’ meddai’r athro"),
        ("mae 'na ddyn o'r enw 'Dai' 'ma", "mae ’na ddyn o’r enw ‘Dai’ ’ma"),
        ("\"'Na fo,\" meddai", "“’Na fo,” meddai"),
        ("\"Dywedodd 'helo'\"", "“Dywedodd ‘helo’”"),
        ("('sgol)", "(’sgol)"),
    ] {
        assert_eq!(p(typed), curved, "{typed}");
    }
    assert_eq!(p("*mae*'n **'di** *'na*"), "<em>mae</em>’n <strong>’di</strong> <em>’na</em>");
    assert_eq!(p("`i'r`"), "<code>i'r</code>");
}

#[test]
fn english_apostrophes_never_open_a_quotation() {
    assert_eq!(in_english("the '90s and the nurses' work"), "the ’90s and the nurses’ work");
    assert_eq!(in_english("'Tis the season, rock 'n' roll, don't"), "’Tis the season, rock ’n’ roll, don’t");
    assert_eq!(in_english("'What's new?' she said"), "‘What’s new?’ she said");
}

#[test]
fn dashes_and_dots_are_curved_too() {
    assert_eq!(p("2020--21 --- a... \"b\""), "2020–21 — a… “b”");
}

#[test]
fn links_are_holes_in_their_tags() {
    assert_eq!(p("[a *b*](item:trade/bakers#c)"), "<a href=\"item:trade/bakers#c\">a <em>b</em></a>");
    assert_eq!(
        p("[a](../b%20c.pdf \"T \\\"x\\\"\")"),
        "<a title=\"T &quot;x&quot;\" href=\"file:../b c.pdf\">a</a>"
    );
    assert_eq!(p("[a][b]\n\n[b]: #c"), "<a href=\"#c\">a</a>");
    assert_eq!(p("<https://a.cymru/?b&c>"), "<a href=\"https://a.cymru/?b&c\">https://a.cymru/?b&amp;c</a>");
    assert_eq!(p("<a@b.cymru>"), "<a href=\"mailto:a@b.cymru\">a@b.cymru</a>");
}

#[test]
fn addresses_that_stand_bare_are_links() {
    assert_eq!(
        p("Gweler https://a.cymru/b_c--d?e=1&f='g'. Neu a_b@c.cymru!"),
        "Gweler <a href=\"https://a.cymru/b_c--d?e=1&f='g\">https://a.cymru/b_c--d?e=1&amp;f='g</a>’. Neu \
         <a href=\"mailto:a_b@c.cymru\">a_b@c.cymru</a>!"
    );
    assert_eq!(
        p("(https://a.cymru/x_(y))…"),
        "(<a href=\"https://a.cymru/x_(y)\">https://a.cymru/x_(y)</a>)…"
    );
    assert_eq!(p("*https://a.cymru*"), "<em><a href=\"https://a.cymru\">https://a.cymru</a></em>");
    assert_eq!(p("\"https://a.cymru\""), "“<a href=\"https://a.cymru\">https://a.cymru</a>”");
}

#[test]
fn what_stands_in_links_or_code_or_is_escaped_stays_words() {
    assert_eq!(p("[https://a.cymru x](b.pdf)"), "<a href=\"file:b.pdf\">https://a.cymru x</a>");
    assert_eq!(
        p("`https://a.cymru` a\\@b.cymru https\\://a.cymru"),
        "<code>https://a.cymru</code> a@b.cymru https://a.cymru"
    );
    assert_eq!(p("www.llyw.cymru"), "www.llyw.cymru");
}

#[test]
fn words_can_be_marked_as_another_language() {
    assert_eq!(p("a [b *c*]{lang=en}, d"), "a <span lang=\"en\">b <em>c</em></span>, d");
    assert_eq!(p("[*b*]{lang=\"en-gb\"}"), "<span lang=\"en-GB\"><em>b</em></span>");
    assert_eq!(p("[a [b](c.pdf) d]{lang=en}"), "<span lang=\"en\">a <a href=\"file:c.pdf\">b</a> d</span>");
    assert_eq!(p("[a [b]{lang=en} c](d.pdf)"), "<a href=\"file:d.pdf\">a <span lang=\"en\">b</span> c</a>");
    assert_eq!(p("[a [b]{lang=fr} c]{lang=en}"), "<span lang=\"en\">a <span lang=\"fr\">b</span> c</span>");
}

#[test]
fn brackets_without_a_mark_are_words() {
    for text in [
        "[a]",
        "[a] {lang=en}",
        "[a]{.b}",
        "[a]{lang=en",
        "\\[a]{lang=en}",
        "[a\\]{lang=en}",
        "a]{lang=en}",
        "![a]{lang=en}",
        "[a]{decorative}",
    ] {
        assert_eq!(p(text), text.replace('\\', ""), "{text}");
    }
    assert_eq!(p("*a [b*]{lang=en}"), "<em>a [b</em>]{lang=en}");
}

#[test]
fn links_take_the_language_of_their_words_and_of_their_target() {
    assert_eq!(
        p("[a](b.pdf){lang=en hreflang=en}, c"),
        "<a lang=\"en\" href=\"file:b.pdf\" hreflang=\"en\">a</a>, c"
    );
    assert_eq!(p("[a](b.pdf){.c}"), "<a href=\"file:b.pdf\">a</a>{.c}");
}

#[test]
fn pictures_are_holes_with_their_words() {
    assert_eq!(p("a ![Tŷ *mawr*](llun.png)"), "a <img src=\"llun.png\" alt=\"Tŷ mawr\">");
    assert_eq!(p("![](llun.png){decorative} b"), "<img src=\"llun.png\" alt=\"\"> b");
    assert_eq!(p("[![a](b.png)](c.pdf)"), "<a href=\"file:c.pdf\"><img src=\"b.png\" alt=\"a\"></a>");
    assert_eq!(p("![a ![b](c.png) d](e.png)"), "<img src=\"e.png\" alt=\"a b d\">");
}

#[test]
fn a_line_of_front_matter_has_no_blocks() {
    for (line, html) in [
        ("1. Un", "1. Un"),
        ("# Un", "# Un"),
        ("- un", "- un"),
        ("    un", "un"),
        ("> un", "&gt; un"),
        ("::: un", "::: un"),
        (": un", ": un"),
        ("un[^1]", "un[^1]"),
        ("*un* 'na [dau]{lang=en}\ntri", "<em>un</em> ’na <span lang=\"en\">dau</span> tri"),
        ("a\n\n# b", "a  # b"),
        ("", ""),
    ] {
        let (markup, findings) = read_inline(line, &CY);
        assert_eq!(
            (shown(&markup).as_str(), findings.len()),
            (html, usize::from(line.contains("[^"))),
            "{line}"
        );
    }
}

#[test]
fn the_places_of_a_line_are_its_own() {
    let line = "tŷ [a](javascript:x) [b]{lang=welsh}";
    let (_, findings) = read_inline(line, &CY);
    let places: Vec<_> =
        findings.iter().filter_map(|f| f.place.as_ref()?.span).map(|s| &line[s.start..s.end]).collect();
    assert_eq!(places, ["[a](javascript:x)", "welsh"]);
}

#[test]
fn the_text_is_what_a_reader_reads() {
    let (markup, _) = read(
        "## A *b*\n\nc `d` [e](f.pdf)\ng\n\n- h\n  - i\n\n| j | k |\n|---|---|\n| l | m |\n\n```\ncod\n```\n",
        &CY,
    );
    assert_eq!(markup.text, "A b\nc d e\ng\nh\ni\nj k\nl m");
    assert_eq!(markup.words, 12);
}
