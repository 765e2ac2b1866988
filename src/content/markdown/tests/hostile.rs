//! Text that means harm: much of it, deep, or with characters that are none.

use std::time::Duration;

use super::{CY, read, shown};
use crate::content::markdown::code::COLOURED;
use crate::content::markdown::read_inline;

/// Far more work than any of these needs in a debug build (the slowest took 5 seconds a megabyte), far less than what
/// grows with a square.
const PATIENCE: Duration = Duration::from_secs(20);

/// The work that this thread has done: what else a machine is busy with doesn't count.
#[cfg(target_os = "linux")]
fn work() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::from_secs(time.tv_sec.try_into().unwrap())
        + Duration::from_nanos(time.tv_nsec.try_into().unwrap())
}

#[cfg(not(target_os = "linux"))]
fn work() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

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
        let start = work();
        let (markup, _) = read(&text, &CY);
        let body = work() - start;
        drop(shown(&markup));
        let start = work();
        read_inline(&text, &CY);
        let line = work() - start;
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
        let start = work();
        read(&text, &CY);
        assert!(work() - start < PATIENCE, "{:?}", &text[..20]);
    }
}

/// The patterns of some languages take the square of a line's length, so what is bounded is how much they are given.
#[test]
fn of_code_that_is_slow_to_colour_only_so_much_is_coloured() {
    for (language, unit) in
        [("js", "a"), ("rust", "a"), ("lisp", "a.b("), ("make", "- "), ("rust", "1("), ("md", "1")]
    {
        let line = unit.repeat(290 / unit.len()) + "\n";
        let block = format!("```{language}\n{}```\n\n", line.repeat(8) + "\"1\" # 1\n");
        let (markup, _) = read(&block.repeat(MEGABYTE / block.len()), &CY);
        let html = shown(&markup);
        let blocks = html.split("<pre class=\"code\">").skip(1);
        let coloured = blocks.filter(|block| block.contains("<span class=")).count();
        assert!(coloured * line.len() * 8 <= COLOURED, "{language} {unit}: {coloured} blocks");
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
