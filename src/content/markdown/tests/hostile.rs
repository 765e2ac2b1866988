//! Text that means harm: much of it, deep, or with characters that are none.

use std::time::{Duration, Instant};

use super::{CY, read, shown};
use crate::content::markdown::code::COLOURED;
use crate::content::markdown::read_inline;

/// Far more than any of these needs in a debug build (the slowest took 5 seconds a megabyte), far less than what grows with
/// a square.
const PATIENCE: Duration = Duration::from_secs(20);

const LENGTH: usize = 200_000;
const MEGABYTE: usize = 1_000_000;

const UNITS: &[&str] = &[
    ">",
    "> ",
    "[",
    "]",
    "*",
    "**a",
    "_",
    "- ",
    "-",
    "- a\n",
    "`",
    "`a``",
    "<",
    "<a ",
    "<!--",
    "<!-- ",
    "&",
    "&#",
    "\\",
    "\"",
    "'",
    "'na ",
    "~",
    "|",
    "| a ",
    "|-|\n",
    "#",
    "# ",
    "# a\n",
    "[^",
    "[^1]",
    "[^1]: a\n",
    "[^a]: [^b]:",
    "![",
    "![](",
    "[](",
    "[a](b",
    "[a](<b",
    "[a](b 'c",
    "[a]: b 'c\n",
    "[a]{lang=en}",
    "[[a]{lang=en}",
    "{",
    "{lang=en}",
    "https://",
    "http://a.",
    "https://a.cymru/",
    "https://a.cymru ",
    "a@b",
    "a@b.cymru ",
    "@",
    ":",
    ": a\n",
    ":::\n",
    "::: details summary=a\n",
    "::: zzz\n",
    "::: list of=a\n",
    "1. ",
    "1) a\n",
    "+ ",
    "    ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "  \n",
    "a\n",
    "a\n: b\n\n",
    "```\n",
    "```rust\n",
    "~~~",
    "---\n",
    "<b>",
    "</b>",
    "<b>\n\n",
    "\0",
    "ŵ",
    "> - ",
    "- > ",
    "- [ ] a\n",
    "> [!NOTE]\n",
    "'a' ",
    "\"a\" ",
    "..",
    "--",
    "$",
    "*a _b ",
    "*a*",
    "\\[",
    "[a\\]",
    "![a](b.png)",
    "![a](b.png 'c')\n\n",
    "| a |\n|---|\n",
    "[a](b)",
    "<a@b.cymru>",
    "<https://a.cymru>",
    "((",
    "))",
    "## a {#b}\n",
    "http://",
    "http://a-",
    "[a](b){lang=en}",
    "[a]{lang=",
    "a\n     :::\n",
    "](a){decorative}",
    "<!-->",
];

#[test]
fn much_of_any_one_mark_is_read_in_time() {
    each_is_read_in_time(LENGTH);
}

fn each_is_read_in_time(length: usize) {
    for unit in UNITS {
        let text = unit.repeat(length / unit.len());
        let start = Instant::now();
        let (markup, _) = read(&text, &CY);
        let body = start.elapsed();
        drop(shown(&markup));
        let start = Instant::now();
        read_inline(&text, &CY);
        let line = start.elapsed();
        eprintln!("{unit:?}: {body:?}, {line:?}");
        assert!(body < PATIENCE && line < PATIENCE, "{unit:?} took {body:?} and {line:?}");
    }
}

#[test]
fn depth_over_many_lines_is_read_in_time() {
    let lists: String = (0..1000).map(|depth| "  ".repeat(depth) + "- a\n").collect();
    let quotes: String = (0..1000).map(|depth| ">".repeat(depth) + "a\n").collect();
    for text in [lists + &"\n".repeat(MEGABYTE), quotes, "> - ".repeat(24) + "```\n" + &"\n".repeat(MEGABYTE)]
    {
        let start = Instant::now();
        read(&text, &CY);
        assert!(start.elapsed() < PATIENCE, "{:?}", &text[..20]);
    }
}

#[test]
fn code_that_is_slow_to_colour_is_read_in_time() {
    for (language, unit) in
        [("js", "a"), ("rust", "a"), ("lisp", "a.b("), ("make", "- "), ("rust", "("), ("md", "1")]
    {
        let line = unit.repeat(290 / unit.len());
        let block = format!("```{language}\n{}```\n\n", (line + "\n").repeat(60));
        let text = block.repeat(MEGABYTE / block.len());
        let start = Instant::now();
        read(&text, &CY);
        assert!(start.elapsed() < PATIENCE, "{language} {unit}: {:?}", start.elapsed());
        eprintln!("{language} {unit}: {:?}", start.elapsed());
    }
}

#[test]
fn so_much_code_is_coloured_and_no_more() {
    let block = "```rust\nlet a = 1;\n```\n";
    let coloured =
        |count: usize| shown(&read(&block.repeat(count), &CY).0).matches("<span class=\"k\">").count();
    let most = COLOURED / "let a = 1;\n".len();
    assert_eq!((coloured(most), coloured(most + 10)), (most, most));
}

#[test]
fn nul_does_not_survive() {
    let (markup, _) = read(
        "a\0b\n\n```\n\0\n```\n\n[\0](c\0.pdf) [a](#%00) ![\0](b)\n\n## \0 {#\0}\n\n&#0;\n\n::: list of=a where=b:\0",
        &CY,
    );
    assert!(!format!("{markup:?}").contains("\\0"), "{markup:?}");
    assert!(!shown(&markup).contains('\0'));
}
