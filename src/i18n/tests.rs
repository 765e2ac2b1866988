//! What is read, what is told, and what is found to be wrong.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::lang::Lang;
use crate::base::span::{SourcePath, Span};
use crate::diagnostic::{Code, Finding};

use super::{Messages, Untold, Value, read};

/// Reads files given as path and text.
fn files(files: &[(&str, &str)]) -> (Messages, Vec<Finding>) {
    let files: Vec<(SourcePath, Arc<str>)> =
        files.iter().map(|(path, text)| (SourcePath::from(*path), Arc::from(*text))).collect();
    read(&files, &[])
}

/// Reads one file a language.
fn both(cy: &str, en: &str) -> (Messages, Vec<Finding>) {
    files(&[("i18n/cy/site.ftl", cy), ("i18n/en/site.ftl", en)])
}

/// The findings as `code text-at-the-place value value`, for one file a language.
fn told(cy: &str, en: &str) -> Vec<String> {
    let (_, findings) = both(cy, en);
    findings.iter().map(|finding| line(finding, cy, en)).collect()
}

fn line(finding: &Finding, cy: &str, en: &str) -> String {
    let place = finding.place.as_ref().expect("a place");
    let text = if place.file.starts_with("i18n/cy/") { cy } else { en };
    let Span { start, end } = place.span.expect("a span");
    let values = finding.values.iter().map(|(name, value)| format!(" {name}={value}"));
    format!("{} {:?}{}", finding.code, &text[start..end], values.collect::<String>())
}

const PLURAL: &str = "canlyniadau = { $nifer ->
    [zero] Dim canlyniadau
    [one] { $nifer } canlyniad
    [two] { $nifer } ganlyniad
    [few] { $nifer } chanlyniad
    [many] { $nifer } chanlyniad
   *[other] { $nifer } canlyniad
 }
";

#[test]
fn a_message_is_told_in_the_language_asked_for_and_in_no_other() {
    let (messages, findings) = both(
        "teitl = Hafan\n    .label = Ewch adref\nunig = Dim ond yma\n",
        "teitl = Home\n    .label = Go home\n",
    );
    assert_eq!(messages.format(Lang::Cy, "teitl", &[]).as_deref(), Some("Hafan"));
    assert_eq!(messages.format(Lang::En, "teitl.label", &[]).as_deref(), Some("Go home"));
    assert_eq!(messages.format(Lang::En, "unig", &[]), None);
    assert_eq!(messages.tell(Lang::En, "unig", &[]), Err(Untold::Unknown));
    assert_eq!(messages.tell(Lang::Cy, "teitl.arall", &[]), Err(Untold::Unknown));
    assert_eq!(messages.ids(), ["teitl", "teitl.label", "unig"]);
    assert_eq!(findings.len(), 1);
}

#[test]
fn the_six_welsh_plurals_are_told_with_numbers_in_groups() {
    let (messages, findings) = both(
        PLURAL,
        "canlyniadau = { $nifer ->\n [one] { $nifer } result\n *[other] { $nifer } results\n }\n",
    );
    assert!(findings.is_empty(), "{findings:?}");
    let tell =
        |lang, number: f64| messages.format(lang, "canlyniadau", &[("nifer", number.into())]).expect("told");
    let welsh = [0.0, 1.0, 2.0, 3.0, 6.0, 4.0, 1234.5].map(|number| tell(Lang::Cy, number));
    assert_eq!(
        welsh,
        [
            "Dim canlyniadau",
            "1 canlyniad",
            "2 ganlyniad",
            "3 chanlyniad",
            "6 chanlyniad",
            "4 canlyniad",
            "1,234.5 canlyniad"
        ]
    );
    assert_eq!(tell(Lang::En, 1.0), "1 result");
    assert_eq!(tell(Lang::En, 1_000_000.0), "1,000,000 results");
}

#[test]
fn a_value_is_told_without_isolating_marks_and_a_text_is_no_number() {
    let (messages, _) = both("blwyddyn = Yn { $blwyddyn }!\n", "blwyddyn = In { $blwyddyn }!\n");
    let values = [("blwyddyn", Value::from("2026"))];
    assert_eq!(messages.format(Lang::Cy, "blwyddyn", &values).as_deref(), Some("Yn 2026!"));
    assert_eq!(
        messages.format(Lang::Cy, "blwyddyn", &[("blwyddyn", 2026.into())]).as_deref(),
        Some("Yn 2,026!")
    );
    assert_eq!(messages.tell(Lang::Cy, "blwyddyn", &[]), Err(Untold::Lacking(vec!["blwyddyn".to_owned()])));
    assert_eq!(messages.variables("blwyddyn"), ["blwyddyn"]);
}

#[test]
fn messages_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&both("", "").0);
}

#[test]
fn a_file_of_no_language_is_astray() {
    let (_, findings) = files(&[
        ("i18n/fr/site.ftl", "a = b"),
        ("i18n/site.ftl", "a = b"),
        ("i18n/cy/nodiadau.txt", "a = b"),
        ("i18n/cy/rhan/site.ftl", "a = b"),
        ("i18n/en/site.ftl", "a = b"),
    ]);
    let stray: Vec<_> = findings
        .iter()
        .map(|finding| (finding.code, &*finding.place.as_ref().expect("a place").file))
        .collect();
    let files = ["i18n/cy/nodiadau.txt", "i18n/fr/site.ftl", "i18n/site.ftl"];
    assert_eq!(stray, files.map(|file| (Code::StrayFile, file)));
}

#[test]
fn what_cannot_be_read_is_told_at_its_place_and_the_rest_is_read() {
    let cy = "a = { $n\nb = { $m ->\n    [one] x\n}\nc = } d\ne = Iawn\n!d\nf = F\n\tg = x\n";
    let en = "a = A\nb = B\nc = C\ne = Fine\nf = F\n";
    assert_eq!(
        told(cy, en),
        [
            "message-syntax \"\\n\" reason=a { that is not closed",
            "message-syntax \"}\" reason=no variant is marked with *",
            "message-syntax \"}\" reason=a } that nothing opened",
            "message-syntax \"!\" reason=expected a name",
            "message-syntax \"\\t\" reason=a tab, where Fluent wants spaces",
        ]
    );
    let (messages, _) = both(cy, en);
    assert_eq!(messages.format(Lang::Cy, "e", &[]).as_deref(), Some("Iawn"));
    assert_eq!(messages.tell(Lang::Cy, "a", &[]), Err(Untold::Wrong));
}

#[test]
fn an_attribute_that_cannot_be_read_tells_why() {
    let en = "a = A\n    .label = L\n";
    assert_eq!(
        told("a = A\n    .label = { $x\n", en),
        ["message-syntax \"\\n\" reason=a { that is not closed"]
    );
    assert_eq!(told("a = A\n    .label =\n", en), ["message-empty \"label\" id=a.label"]);
}

#[test]
fn a_byte_order_mark_shifts_the_places() {
    let text = "\u{feff}a = A\na = B\n";
    assert_eq!(told(text, "a = A\n"), ["message-duplicate \"a\" id=a"]);
    let (_, findings) = both(text, "a = A\n");
    assert_eq!(findings[0].place.as_ref().and_then(|place| place.span), Some(Span::new(9, 10)));
    assert_eq!(findings[0].also[0].span, Some(Span::new(3, 4)));
}

#[test]
fn the_first_of_two_messages_counts_across_files() {
    let (messages, findings) = files(&[
        ("i18n/cy/b.ftl", "x = ail\n"),
        ("i18n/cy/a.ftl", "x = cyntaf\n"),
        ("i18n/en/a.ftl", "x = first\n"),
    ]);
    assert_eq!(messages.format(Lang::Cy, "x", &[]).as_deref(), Some("cyntaf"));
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code, Code::MessageDuplicate);
    assert_eq!(findings[0].place.as_ref().map(|place| &*place.file), Some("i18n/cy/b.ftl"));
    assert_eq!(told("a = A\n .b = 1\n .b = 2\n", "a = A\n .b = 1\n"), ["message-duplicate \"b\" id=a.b"]);
}

#[test]
fn a_message_that_one_language_lacks_is_told_in_the_other() {
    assert_eq!(
        told("a = A\n .x = X\n", "a = A\nb = B\n .y = Y\n-term = T\n"),
        ["message-missing \"x\" id=a.x lang=en", "message-missing \"b\" id=b lang=cy"]
    );
}

#[test]
fn a_message_without_words_is_empty() {
    let en = "a = A\nb = B\nc = C\n";
    assert_eq!(
        told("a =\nb = { \"\" }\nc = { \" \" }\n", en),
        ["a", "b", "c"].map(|id| format!("message-empty {id:?} id={id}"))
    );
}

#[test]
fn a_plural_names_every_category_of_its_language() {
    let en = "a = { $n ->\n [one] x\n *[other] y\n }\n";
    assert_eq!(told(en, en), ["message-plural \"n\" id=a missing=zero, two, few, many"]);
    assert!(told(&PLURAL.replace("canlyniadau =", "a =").replace("nifer", "n"), en).is_empty());
    let english = |keys: &str| told("a = { $n }\n", &format!("a = {{ $n ->\n {keys}\n }}\n"));
    assert_eq!(english("[0] x\n *[other] y"), ["message-plural \"n\" id=a missing=one"]);
    assert_eq!(english("[one] x\n *[two] y"), ["message-plural \"n\" id=a missing=other"]);
    assert_eq!(english("*[other] y"), ["message-plural \"n\" id=a missing=one"]);
}

#[test]
fn a_choice_between_texts_is_left_alone() {
    let text = "a = { $pwy ->\n [gwryw] x\n *[other] y\n }\nb = { $pwy ->\n *[arall] y\n }\n";
    assert!(told(text, text).is_empty());
}

#[test]
fn variables_are_the_same_in_both_languages() {
    assert_eq!(
        told("a = { $x } { $y }\n", "a = { $x } { $z }\n"),
        ["message-variables \"a\" id=a variables=$y, $z"]
    );
    assert!(told("a = { b }\nb = { $x }\n", "a = { $x }\nb = { $x }\n").is_empty(), "what it names counts");
    let (_, findings) = both("a = { $x }\n", "a = b\n");
    assert_eq!(&*findings[0].also[0].file, "i18n/en/site.ftl");
}

#[test]
fn what_a_message_names_has_to_be_there() {
    assert_eq!(
        told("a = { teitel } { -brand } { teitl.x }\nteitl = T\n", "a = A\nteitl = T\n"),
        [
            "message-undefined \"teitel\" id=teitel nearest=teitl",
            "message-undefined \"brand\" id=-brand",
            "message-undefined \"teitl\" id=teitl.x nearest=teitl",
        ]
    );
    // What the other language has is missing, and that is told once.
    assert_eq!(told("a = { b }\n", "a = A\nb = B\n"), ["message-missing \"b\" id=b lang=cy"]);
}

#[test]
fn a_circle_of_messages_ends() {
    let circle = "a = { b }\nb = { c }\nc = { a }\nd = { a }\ne = { e }\n";
    let (messages, findings) = both(circle, "a = A\nb = B\nc = C\nd = D\ne = E\n");
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::MessageSyntax; 2]);
    for id in ["a", "b", "c", "d", "e"] {
        assert_eq!(messages.tell(Lang::Cy, id, &[]), Err(Untold::Wrong), "{id}");
        assert!(messages.format(Lang::En, id, &[]).is_some());
    }
}

#[test]
fn a_term_is_given_what_it_shows() {
    let term = "-brand = { $case ->\n [gen] Brands\n *[nom] Brand\n }\n-hi = Hi { $who }\na = { -brand(case: \"gen\") } { -brand }\n";
    let (messages, findings) = both(&format!("{term}b = {{ -hi(who: \"x\") }}\n"), "a = A\nb = B\n");
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(messages.format(Lang::Cy, "a", &[]).as_deref(), Some("Brands Brand"));
    assert_eq!(messages.format(Lang::Cy, "b", &[]).as_deref(), Some("Hi x"));
    assert_eq!(messages.format(Lang::Cy, "-hi", &[]), None);
    let wrong = told(&format!("{term}b = {{ -hi }}\n"), "a = A\nb = B\n");
    assert_eq!(wrong, ["message-syntax \"hi\" reason=-hi shows $who, which it is not given here"]);
}

#[test]
fn there_are_no_functions() {
    let wrong = told("a = { NUMBER($n) }\n", "a = { $n }\n");
    assert_eq!(wrong, ["message-syntax \"NUMBER\" reason=there is no function NUMBER; numbers need none"]);
}

#[test]
fn usage_finds_what_nobody_has_and_what_nobody_uses() {
    let cy = "teitl = { rhan }\n .label = L\nrhan = { -brand }\nsegur = S\n-brand = B\n-arall = A\n";
    let en = "teitl = T\n .label = L\nrhan = R\nsegur = S\n";
    let (messages, findings) = both(cy, en);
    assert!(findings.is_empty(), "{findings:?}");
    let place = || (SourcePath::from("themes/page.html"), Span::new(3, 9));
    let used = ["teitl.label", "teitel", "teitl.arall"].map(|id| (id.to_owned(), place()));
    let found = messages.usage(&BTreeMap::from(used));
    let brief = |finding: &Finding| {
        let place = finding.place.as_ref().expect("a place");
        (
            finding.code.slug(),
            place.file.to_string(),
            finding.value("id").expect("an id").to_owned(),
            finding.also.len(),
        )
    };
    let page = "themes/page.html".to_owned();
    let welsh = "i18n/cy/site.ftl".to_owned();
    assert_eq!(
        found.iter().map(brief).collect::<Vec<_>>(),
        [
            ("message-unused", welsh.clone(), "segur".to_owned(), 1),
            ("message-unused", welsh, "-arall".to_owned(), 0),
            ("message-undefined", page.clone(), "teitel".to_owned(), 0),
            ("message-undefined", page, "teitl.arall".to_owned(), 0),
        ]
    );
    assert_eq!(found[2].value("nearest"), Some("teitl"));
}

#[test]
fn the_digest_is_of_all_files_in_whatever_order() {
    let (a, b) = (("i18n/cy/a.ftl", "a = A\n"), ("i18n/en/a.ftl", "a = A\n"));
    let digest = |given: &[(&str, &str)]| files(given).0.digest();
    assert_eq!(digest(&[a, b]), digest(&[b, a]));
    assert_ne!(digest(&[a, b]), digest(&[a, ("i18n/en/a.ftl", "a = B\n")]));
    assert_ne!(digest(&[a]), digest(&[b]));
}
