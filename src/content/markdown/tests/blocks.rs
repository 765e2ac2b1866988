//! Blocks: headings, lists, tables, footnotes, alerts, figures, code.

use super::{CY, html, shown};
use crate::config::RawHtml;
use crate::content::markdown::{Options, read};

#[test]
fn blocks_are_written_one_a_line() {
    assert_eq!(
        html("a\n\n> b\n>\n> c\n\n- d\n- e\n  1. f\n\n---\n\n3. g\n\n4. h"),
        "<p>a</p>\n<blockquote>\n<p>b</p>\n<p>c</p>\n</blockquote>\n<ul>\n<li>d</li>\n<li>e\n<ol>\n<li>f</li>\n</ol>\n\
         </li>\n</ul>\n<hr>\n<ol start=\"3\">\n<li>\n<p>g</p>\n</li>\n<li>\n<p>h</p>\n</li>\n</ol>\n"
    );
}

#[test]
fn line_ends_of_every_system_give_the_same() {
    let text = "## A\n\nb\nc  \nd\n\n::: details summary=E\nf\n:::\n\n```rust\n// g\n::: h\n```\n\n| i |\n|---|\n| j |\n\n<!-- k\nl -->\n";
    assert_eq!(html(&text.replace('\n', "\r\n")), html(text));
}

#[test]
fn headings_have_ids_from_their_words() {
    assert_eq!(
        html(
            "## Tŷ’r dŵr\n\n### Tŷ'r dŵr\n\n## C {#d .e .f}\n\n## d\n\n## …\n\n## [Two]{lang=en} x {lang=en}"
        ),
        "<h2 id=\"tyr-dwr\">Tŷ’r dŵr</h2>\n<h3 id=\"tyr-dwr-2\">Tŷ’r dŵr</h3>\n<h2 id=\"d\" class=\"e f\">C</h2>\n\
         <h2 id=\"d-2\">d</h2>\n<h2 id=\"adran\">…</h2>\n<h2 id=\"two-x\" lang=\"en\"><span lang=\"en\">Two</span> x</h2>\n"
    );
}

#[test]
fn words_at_the_end_of_a_heading_keep_their_mark() {
    assert_eq!(
        html("## Am [PHW]{lang=en}\n\nAm [PHW]{lang=en}\n---\n\n## [A](b.pdf){hreflang=en}\n"),
        "<h2 id=\"am-phw\">Am <span lang=\"en\">PHW</span></h2>\n<h2 id=\"am-phw-2\">Am <span lang=\"en\">PHW</span></h2>\n\
         <h2 id=\"a\"><a href=\"file:b.pdf\" hreflang=\"en\">A</a></h2>\n"
    );
    assert_eq!(
        html("`a [b]{lang=en}\nc`\n\n    [d]{lang=en}"),
        "<p><code>a [b]{lang=en} c</code></p>\n<pre class=\"code\"><code>[d]{lang=en}</code></pre>\n"
    );
}

#[test]
fn headings_are_listed_without_links_pictures_and_notes() {
    let source = "## A *b* [c](d.pdf) ![e](f.png) `g&h`[^1] {#i}\n\n[^1]: j";
    let (markup, findings) = read(source, &CY);
    assert_eq!(findings, []);
    let heading = &markup.headings[0];
    assert_eq!((heading.level, heading.own_id.as_str()), (2, "i"));
    assert_eq!(heading.html, "A <em>b</em> c  <code>g&amp;h</code>");
    assert_eq!(heading.text, "A b c  g&h");
    assert_eq!(&source[heading.span.start..heading.span.end], source.lines().next().unwrap());
}

#[test]
fn tables_scroll_and_have_headers_and_alignment_by_class() {
    assert_eq!(
        html("| a | b | c |\n|--:|:-:|---|\n| d | *e* |\n\n| f |\n|---|"),
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{table-region number=1}\">\n<table>\n<thead>\n\
         <tr><th scope=\"col\" class=\"align-right\">a</th><th scope=\"col\" class=\"align-center\">b</th>\
         <th scope=\"col\">c</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"align-right\">d</td>\
         <td class=\"align-center\"><em>e</em></td><td></td></tr>\n</tbody>\n</table>\n</div>\n\
         <div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{table-region number=2}\">\n<table>\n<thead>\n\
         <tr><th scope=\"col\">f</th></tr>\n</thead>\n</table>\n</div>\n"
    );
}

#[test]
fn tasks_have_a_disabled_and_labelled_box() {
    assert_eq!(
        html("- [x] a\n- [ ] b"),
        "<ul>\n<li><input type=\"checkbox\" disabled checked aria-label=\"{task-done}\"> a</li>\n\
         <li><input type=\"checkbox\" disabled aria-label=\"{task-open}\"> b</li>\n</ul>\n"
    );
}

#[test]
fn definition_lists_are_definition_lists() {
    assert_eq!(html("a\n: b\n: c"), "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dd>c</dd>\n</dl>\n");
}

#[test]
fn alerts_are_callouts_with_a_title() {
    for kind in ["note", "tip", "important", "warning", "caution"] {
        assert_eq!(
            html(&format!("> [!{}]\n> a", kind.to_uppercase())),
            format!(
                "<div class=\"callout callout-{kind}\" role=\"note\">\n<p class=\"callout-title\">{{callout-{kind}}}</p>\n<p>a</p>\n</div>\n"
            )
        );
    }
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_reading() {
    assert_eq!(
        html("a[^x] b[^y] c[^x]\n\n[^y]: d\n[^x]: e[^z]\n\n    f\n[^z]: - g"),
        "<p>a<sup class=\"footnote-reference\"><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup> \
         b<sup class=\"footnote-reference\"><a href=\"#fn-2\" id=\"fnref-2\" role=\"doc-noteref\">2</a></sup> \
         c<sup class=\"footnote-reference\"><a href=\"#fn-1\" id=\"fnref-1-2\" role=\"doc-noteref\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnotes\">\n\
         <h2 id=\"footnotes\">{footnotes}</h2>\n<ol>\n\
         <li id=\"fn-1\">\n<p>e<sup class=\"footnote-reference\"><a href=\"#fn-3\" id=\"fnref-3\" role=\"doc-noteref\">3</a></sup></p>\n\
         <p>f <a href=\"#fnref-1\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{footnote-back number=1 time=1}\">↩</a> \
         <a href=\"#fnref-1-2\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{footnote-back number=1 time=2}\">↩<sup>2</sup></a></p>\n</li>\n\
         <li id=\"fn-2\">\n<p>d <a href=\"#fnref-2\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{footnote-back number=2 time=1}\">↩</a></p>\n</li>\n\
         <li id=\"fn-3\">\n<ul>\n<li>g</li>\n</ul>\n \
         <a href=\"#fnref-3\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{footnote-back number=3 time=1}\">↩</a></li>\n\
         </ol>\n</section>\n"
    );
}

#[test]
fn ids_of_headings_and_footnotes_do_not_meet() {
    let written = html("## Fn 1\n\n## Footnotes\n\na[^1]\n\n[^1]: b");
    assert!(
        written.contains("<h2 id=\"h-fn-1\">") && written.contains("<h2 id=\"h-footnotes\">"),
        "{written}"
    );
}

#[test]
fn a_paragraph_that_is_only_a_picture_with_a_title_is_a_figure() {
    assert_eq!(
        html("![a](b.png \"C *d* 'na\")"),
        "<figure>\n<img src=\"b.png\" alt=\"a\">\n<figcaption>C <em>d</em> ’na</figcaption>\n</figure>\n"
    );
    assert_eq!(html("![a](b.png)"), "<p><img src=\"b.png\" alt=\"a\"></p>\n");
}

#[test]
fn code_is_coloured_if_its_language_is_known() {
    assert_eq!(
        html("```rust,ignore\nlet a = 1;\n```"),
        "<pre class=\"code\"><code class=\"language-rust\"><span class=\"k\">let</span> a = <span class=\"n\">1</span>;\n</code></pre>\n"
    );
    assert_eq!(
        html("```x\"y\n<a>\n```"),
        "<pre class=\"code\"><code class=\"language-x&quot;y\">&lt;a&gt;\n</code></pre>\n"
    );
    assert_eq!(html("    <a>\n"), "<pre class=\"code\"><code>&lt;a&gt;\n</code></pre>\n");
}

#[test]
fn comments_are_dropped() {
    assert_eq!(html("a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf"), "<p>a  c</p>\n<p>f</p>\n");
}

#[test]
fn html_is_let_through_where_it_is_allowed() {
    let options = Options { raw_html: RawHtml::Allow, ..CY };
    let (markup, findings) = read("<div>\n<b>a</b><!-- c -->\n</div>\n\n<i>d</i>\0", &options);
    assert_eq!(findings, []);
    assert_eq!(shown(&markup), "<div>\n<b>a</b>\n</div>\n<p><i>d</i>\u{FFFD}</p>\n");
}
