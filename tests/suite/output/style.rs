//! What a style sheet must not do: change the order of reading, hide what only a pointer shows, cut words, move for long.

use regex::Regex;

use super::Output;

/// A pattern of declarations, and what is wrong with it.
const NEVER: [(&str, &str); 6] = [
    (r"(^|[;{\s])order\s*:", "another order than the page's (WCAG 1.3.2)"),
    (r"(row|column|wrap)-reverse", "another order than the page's (WCAG 1.3.2)"),
    (r"text-overflow\s*:", "words are cut (Bilingual Technology Toolkit, 5.4)"),
    (r"(^|[;{\s])animation(-[a-z]+)?\s*:", "something moves by itself (WCAG 2.2.2)"),
    (r"@font-face[^}]*https?:", "a font of somebody else"),
    (
        r"[^{}]*:hover[^{}]*\{[^}]*(display|visibility|opacity|content|clip)[a-z-]*\s*:",
        "a pointer alone shows it (WCAG 1.4.13)",
    ),
];

/// What is wrong with a style sheet.
fn faults(css: &str) -> Vec<&'static str> {
    let comments = Regex::new(r"(?s)/\*.*?\*/").expect("a pattern");
    let css = comments.replace_all(css, "");
    let found = NEVER.iter().filter(|(pattern, _)| Regex::new(pattern).expect("a pattern").is_match(&css));
    found.map(|(_, what)| *what).collect()
}

pub(super) fn style_sheets_leave_readers_in_charge(output: &Output) {
    let sheets: Vec<_> = output.files.iter().filter(|(path, _)| path.ends_with(".css")).collect();
    assert!(!sheets.is_empty());
    for (path, bytes) in sheets {
        assert_eq!(faults(&String::from_utf8_lossy(bytes)), Vec::<&str>::new(), "{path}");
    }
}

#[test]
fn each_fault_of_a_style_sheet_is_seen() {
    assert_eq!(
        faults("/* order: 1 */ a:hover { border-color: red } .border { color: red }"),
        Vec::<&str>::new()
    );
    for fault in [
        "p { order: 1 }",
        "p { flex-direction: row-reverse }",
        "p { text-overflow: ellipsis }",
        "p { animation: spin 9s infinite }",
        "@font-face { src: url(https://a.example/b.woff2) }",
        "li:hover ul { display: block }",
    ] {
        assert_eq!(faults(fault).len(), 1, "{fault}");
    }
}
