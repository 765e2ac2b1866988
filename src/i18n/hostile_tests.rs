//! Texts that nobody would write for good: large, deep, circular, cut in the middle.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::base::lang::Lang;
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};

use super::{Messages, Value, read};

fn welsh(text: &str) -> (Messages, Vec<Finding>) {
    read(&[(SourcePath::from("i18n/cy/site.ftl"), Arc::from(text))], &[])
}

/// Reads a text, tells every message in it, and holds it against nothing used. On a thread as small as rayon's.
fn survives(text: &str) {
    let text = text.to_owned();
    let run = move || {
        let (messages, findings) = welsh(&text);
        for finding in &findings {
            let span = finding.place.as_ref().and_then(|place| place.span).expect("a place");
            assert!(text.get(span.start..span.end).is_some(), "{finding:?}");
        }
        for id in messages.ids().into_iter().take(1000) {
            for number in [0.0, -1.5, f64::NAN, f64::INFINITY, f64::MIN_POSITIVE, f64::MAX] {
                let _told = messages.format(Lang::Cy, id, &[("n", number.into()), ("t", Value::from("x"))]);
            }
        }
        messages.usage(&Default::default());
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run).expect("a thread");
    thread.join().expect("no panic");
}

fn codes(text: &str) -> Vec<Code> {
    let mut codes: Vec<Code> = welsh(text).1.iter().map(|finding| finding.code).collect();
    codes.retain(|code| *code != Code::MessageMissing);
    codes
}

#[test]
fn depth_is_refused_and_no_file_overflows_the_stack() {
    for deep in ["a = {".to_owned() + &"{".repeat(5_000_000), format!("a = {{ {}", "A(".repeat(2_000_000))] {
        assert_eq!(codes(&deep), [Code::TooDeep]);
    }
    survives(&format!("a = {}$n{}", "{".repeat(30), "}".repeat(30)));
    // A torn file doesn't make the other language's messages missing.
    let torn =
        [("i18n/cy/a.ftl", "a = ".to_owned() + &"{".repeat(99)), ("i18n/en/a.ftl", "a = A\n".to_owned())];
    let (_, findings) = read(&torn.map(|(path, text)| (SourcePath::from(path), Arc::from(text))), &[]);
    assert_eq!(findings.len(), 1);
}

#[test]
fn what_makes_fluent_bundle_panic_is_found_before() {
    // Too many placeables, behind one that can't be told as an error (fluent-rs issue 242).
    let many = format!("a = {}\nb = {{ {{ a }} }}\n", "{ $n }".repeat(101));
    assert_eq!(codes(&many), [Code::MessageSyntax]);
    survives(&many);
    survives(&format!("a = {}\nb = {{ {{ a }} }}\nc = {{ a }}{{ a }}\n", "{ $n }".repeat(98)));
    survives(&format!("a = {{ \"x\" ->\n *[a] {}\n }}\n", "{ $n }".repeat(101)));
    // Numbers that overflow the operands of the plural rules.
    for number in ["1.".to_owned() + &"0".repeat(30), "9".repeat(400), "0.".to_owned() + &"1".repeat(25)] {
        let text = format!("a = {{ {number} ->\n [one] x\n *[other] y\n }}\n");
        assert!(codes(&text).contains(&Code::MessageSyntax));
        survives(&text);
    }
    survives("a = { \"\\u00ŵ\" }\n");
    survives("a = { \"\\u00\n");
}

#[test]
fn chains_circles_and_crowds_end() {
    let mut chain = String::new();
    for number in 0..50_000 {
        let _written = writeln!(chain, "a{number} = {{ a{} }}", number + 1);
    }
    let _written = writeln!(chain, "a50000 = {{ a0 }}");
    let started = Instant::now();
    survives(&chain);
    survives(&chain.replace("{ a0 }", "end"));
    // As deep as anything may be told.
    let deep: String = (0..24).map(|n| format!("a{n} = {{ {{ {{ {{ a{} }} }} }} }}\n", n + 1)).collect();
    let deep = deep + "a24 = { $n }\n";
    let (messages, _) = welsh(&deep);
    assert_eq!(messages.format(Lang::Cy, "a0", &[("n", 7.into())]).as_deref(), Some("7"));
    survives(&deep);
    let bombs: String =
        (0..100).map(|n| format!("a{n} = {}\n", format!("{{ a{} }}", n + 1).repeat(10))).collect();
    survives(&bombs);
    let crowd: String = (0..20_000).map(|n| format!("b{n} = {{ x }}\n")).collect();
    let variables: String = (0..20_000).map(|n| format!("{{ $v{n} }}")).collect();
    survives(&format!("x = {variables}\n{crowd}"));
    let undefined: String = (0..20_000).map(|n| format!("c{n} = {{ d{n} }}\n")).collect();
    survives(&undefined);
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

#[test]
fn a_large_file_is_read_in_time() {
    let started = Instant::now();
    for line in [
        "a = b\n",
        "a\n",
        "a = { $n\n",
        " .a = b\n",
        "a =\n",
        "x = b\n .c\n",
        "#\n",
        "{",
        "}",
        "\"",
        "\\u",
        "a = { A(b: 1, ",
    ] {
        survives(&line.repeat(300_000 / line.len()));
    }
    let real: String = (0..150_000).map(|n| format!("message-{n} = Geiriau {n} am {{ $n }}\n")).collect();
    assert!(real.len() > 5_000_000);
    survives(&real);
    survives(&"a = { $n\n".repeat(600_000));
    assert!(started.elapsed() < Duration::from_secs(90), "{:?}", started.elapsed());
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "a", "b", "-t", " = ", "{", "}", " ", "\n", "\n ", "\n    .c = ", "$n", "$t", "->", "[one]", "*[other]",
                "[zero]", "[a]", "1", "1.0", "\"", "\\", "\\u", "00e9", "ŵ", "A(", ")", ",", ":", "#", "\r\n", "\t", "x",
                "\na = ", "\n-t = ", "\nb = ", ".c", "{ $n ->\n", "{ a }", "{ -t }", "{ b.c }", "{ -t(n: 1) }", "\u{feff}",
            ]),
            0..40,
        )
    ) {
        survives(&parts.concat());
    }
}
