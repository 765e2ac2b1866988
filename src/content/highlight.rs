//! Source code → the same code with a handful of classes, as a page's style sheet colours it. Knows no page.
//!
//! The classes: `k` keyword, `s` string, `c` comment, `n` number or constant, `f` function, `t` type or tag.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};

use crate::base::digest::Digest;

use super::escape::escape;

/// Code with more bytes than this stays plain: who reads it reads the file.
const LONGEST: usize = 20_000;

/// Code with a line of more bytes than this stays plain: it was written by a machine, and some patterns' time grows with
/// the square of a line's length (99 KB of JavaScript in lines of 2,000 `a` took 15 seconds).
const LONGEST_LINE: usize = 300;

/// The patterns, from the first block that asks for them until [`rest`]. Those of a language are compiled when it is first
/// met: with a few languages they are 60 MB.
static PATTERNS: Mutex<Option<Arc<SyntaxSet>>> = Mutex::new(None);

fn patterns() -> Arc<SyntaxSet> {
    let mut patterns = PATTERNS.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(patterns.get_or_insert_with(|| Arc::new(SyntaxSet::load_defaults_newlines())))
}

/// Gives the patterns' memory back, when all of a site is read. The next block that nobody has coloured before waits some
/// milliseconds for them.
pub fn rest() {
    *PATTERNS.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Which class a scope has. The innermost scope that starts with one of these decides; of these, the first that fits.
static CLASSES: LazyLock<Vec<(Scope, &str)>> = LazyLock::new(|| {
    [
        ("comment", "c"),
        ("string", "s"),
        ("constant", "n"),
        ("entity.name.function", "f"),
        ("support.function", "f"),
        ("variable.function", "f"),
        ("support.macro", "f"),
        ("entity.name.tag", "t"),
        ("entity.name", "t"),
        ("entity.other.inherited-class", "t"),
        ("support.type", "t"),
        ("support.class", "t"),
        ("keyword.operator", ""),
        ("keyword", "k"),
        ("storage", "k"),
    ]
    .into_iter()
    .filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, class)))
    .collect()
});

/// Most bytes of coloured code that are remembered.
const REMEMBERED: usize = 8 << 20;

/// Code that was coloured, by the digest of its language and itself: colouring a block takes a hundred times as long as
/// reading the page around it, and whoever edits a page leaves most of its code alone. What comes out depends on the key
/// alone, so that it doesn't matter who remembers it for whom.
static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);

#[derive(Default)]
struct Known {
    blocks: HashMap<Digest, Option<Arc<str>>>,
    size: usize,
}

/// The code as HTML with `<span class="k">` and the like, escaped; nothing if the language is unknown or the code too
/// long, and then it is shown plain. `language` is a name or a file's ending, in any case.
pub fn highlight(code: &str, language: &str) -> Option<Arc<str>> {
    if language.is_empty() || code.len() > LONGEST || code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let key = Digest::of_parts([language.as_bytes(), code.as_bytes()]);
    // A block is put whole or not at all.
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(html) = known().blocks.get(&key) {
        return html.clone();
    }
    let html: Option<Arc<str>> = coloured(code, language).map(Arc::from);
    let mut known = known();
    let size = html.as_ref().map_or(0, |html| html.len());
    if known.size + size > REMEMBERED {
        *known = Known::default();
    }
    known.size += size;
    known.blocks.insert(key, html.clone());
    html
}

fn coloured(code: &str, language: &str) -> Option<String> {
    let patterns = patterns();
    let syntax = patterns.find_syntax_by_token(language)?;
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut spans = Spans::default();
    for line in code.split_inclusive('\n') {
        let mut at = 0;
        for (next, change) in state.parse_line(line, &patterns).ok()? {
            spans.push(&line[at..next], class(&scopes));
            scopes.apply(&change).ok()?;
            at = next;
        }
        spans.push(&line[at..], class(&scopes));
    }
    Some(spans.finish())
}

/// How many scopes, from the innermost, are asked for a class: a bracket in a bracket a thousand deep must not cost a
/// thousand look-ups.
const ASKED: usize = 24;

fn class(scopes: &ScopeStack) -> &'static str {
    let class =
        |scope: &Scope| CLASSES.iter().find(|(known, _)| known.is_prefix_of(*scope)).map(|(_, class)| *class);
    scopes.as_slice().iter().rev().take(ASKED).find_map(class).unwrap_or("")
}

/// Spans of one class each; neighbours of a class are one, white space between them included.
#[derive(Default)]
struct Spans {
    html: String,
    open: &'static str,
    /// White space whose span the next words decide.
    blank: String,
}

impl Spans {
    fn push(&mut self, code: &str, class: &'static str) {
        let (words, blank) = code.split_at(code.trim_end().len());
        if words.is_empty() {
            self.blank.push_str(blank);
            return;
        }
        if class != self.open {
            self.close();
            if !class.is_empty() {
                self.html.push_str("<span class=\"");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.open = class;
        }
        escape(&std::mem::take(&mut self.blank), &mut self.html);
        escape(words, &mut self.html);
        self.blank.push_str(blank);
    }

    fn close(&mut self) {
        if !std::mem::take(&mut self.open).is_empty() {
            self.html.push_str("</span>");
        }
        escape(&std::mem::take(&mut self.blank), &mut self.html);
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, LONGEST_LINE, highlight};

    #[test]
    fn code_is_coloured_with_a_handful_of_classes_and_escaped() {
        let html = highlight("// Tŷ\nfn main() { let n: Vec<u8> = f(\"a<b\", 12); }\n", "Rust").unwrap();
        assert_eq!(
            html.as_ref(),
            "<span class=\"c\">// Tŷ</span>\n<span class=\"k\">fn</span> <span class=\"f\">main</span>() { \
             <span class=\"k\">let</span> n: Vec&lt;<span class=\"k\">u8</span>&gt; = <span class=\"f\">f</span>(\
             <span class=\"s\">&quot;a&lt;b&quot;</span>, <span class=\"n\">12</span>); }\n"
        );
    }

    #[test]
    fn neighbours_of_a_class_are_one_span() {
        let html = highlight("/* un\n   dau */\n/* tri */", "rs").unwrap();
        assert_eq!(html.as_ref(), "<span class=\"c\">/* un\n   dau */\n/* tri */</span>");
    }

    #[test]
    fn what_has_no_patterns_or_no_end_stays_plain() {
        assert_eq!(highlight("x", ""), None);
        assert_eq!(highlight("x", "cymraeg"), None);
        assert_eq!(highlight(&"x\n".repeat(LONGEST), "rust"), None);
        assert_eq!(highlight(&"x".repeat(LONGEST_LINE + 1), "rust"), None);
    }
}
