//! What was asked of this site: docs/seed-features.md is whole and true, and the content is there that it speaks of.

use std::collections::BTreeSet;
use std::fs;

use ahp1::base::lang::Lang;
use ahp1::content::Value;
use ahp1::pipeline::Memory;
use ahp1::site::{Site, Stand};

use crate::folder::repository;
use crate::line::{assemble, sources};

/// The rows that must or should be served, by section.
const ROWS: &[(&str, &[u8])] = &[
    ("A", &[1, 2, 3, 4, 5]),
    ("B", &[1, 2, 3, 5, 6, 7, 8, 9]),
    ("C", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15]),
    ("D", &[1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13]),
    ("E", &[1, 2, 3, 4, 5, 6, 7, 8]),
    ("F", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
];

#[test]
fn every_row_of_what_was_asked_is_traced_to_an_address_that_exists() {
    let memory = Memory::default();
    let assembled = assemble(sources(&repository()), &memory);
    let whole = assembled.whole.as_ref().expect("a whole site");
    let table = fs::read_to_string(repository().join("docs/seed-features.md")).expect("the table");
    let mut rows = BTreeSet::new();
    for line in table.lines().filter(|line| line.starts_with("| ") && line.contains("`/")) {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 7, "{line}");
        assert!(["yes", "in p", "no"].iter().any(|state| cells[5].starts_with(state)), "{line}");
        rows.insert(cells[1].to_owned());
        for address in cells[4].split('`').filter(|part| part.starts_with('/')) {
            let path = address.trim_start_matches('/');
            let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            assert!(whole.plan.get(&path).is_some(), "{}: {address}", cells[1]);
        }
    }
    let wanted: BTreeSet<_> = ROWS
        .iter()
        .flat_map(|(section, rows)| rows.iter().map(move |row| format!("{section}{row}")))
        .collect();
    assert_eq!(rows, wanted);
}

/// How many items point to each item of a type under a name, by its id.
fn pointing<'s>(site: &'s Site, ty: &str, name: &str) -> Vec<(&'s str, usize)> {
    let items = site.items.of_type(ty);
    items.map(|item| (site.items[item].id.as_str(), site.back[item].get(name).map_or(0, Vec::len))).collect()
}

#[test]
fn no_profession_stage_principle_or_aim_is_left_without_an_example() {
    let assembled = assemble(sources(&repository()), &Memory::default());
    let site = &assembled.whole.as_ref().expect("a whole site").site;
    for (ty, count, name) in [
        ("profession", 13, "case_studies"),
        ("profession", 13, "pathways"),
        ("profession", 13, "needs"),
        ("principle", 6, "case_studies"),
        ("aim", 4, "case_studies"),
    ] {
        let pointing = pointing(site, ty, name);
        assert_eq!(pointing.len(), count, "{ty}");
        assert!(pointing.iter().all(|(_, count)| *count > 0), "{ty}, {name}: {pointing:?}");
    }
    let stages = pointing(site, "stage", "case_studies");
    for stage in ["support", "learner", "registered", "specialist", "advanced", "consultant"] {
        assert!(stages.iter().any(|(id, count)| *id == stage && *count > 0), "{stage}: {stages:?}");
    }
    // Support workers are no fewer than one in six.
    let (_, support) = stages.iter().find(|(id, _)| *id == "support").expect("a stage");
    assert!(support * 6 >= site.items.of_type("case-study").count(), "{support}");
}

#[test]
fn a_list_that_is_parted_again_holds_what_has_both_terms() {
    let assembled = assemble(sources(&repository()), &Memory::default());
    let site = &assembled.whole.as_ref().expect("a whole site").site;
    let mut parts = 0;
    for list in site.listings.iter() {
        let Stand::By { by, term, within: Some(second) } = list.stand else { continue };
        let by = &site.schema.get(&list.ty).expect("a type").by[by];
        let narrow = by.narrow.as_ref().expect("a second way");
        let has = |item| {
            site.items.follow(item, &by.field).contains(&term)
                && site.items.follow(item, narrow).contains(&second)
        };
        let wanted = site.items.of_type(&list.ty).filter(|item| has(*item)).count();
        assert!(wanted > 0 && list.order.cy.len() == wanted && list.order.cy.iter().all(|item| has(*item)));
        parts += 1;
    }
    assert!(parts > 20);
}

#[test]
fn the_compiler_holds_digests_and_case_studies_to_their_sections() {
    let assembled = assemble(sources(&repository()), &Memory::default());
    let site = &assembled.whole.as_ref().expect("a whole site").site;
    let asked = |ty: &str| &site.schema.get(ty).expect("a type").sections;
    let [digest] = asked("news").as_slice() else { panic!("the six questions") };
    assert_eq!(
        digest.ids,
        ["what-is-it", "who-is-it-for", "aims", "focus", "what-will-change", "find-out-more"]
    );
    let when = digest.when.as_ref().expect("a condition");
    assert_eq!((when.field.as_str(), when.value.as_str(), when.other), ("kind", "digest", false));
    assert!(asked("case-study").iter().any(|sections| sections.when.is_none() && sections.ids.len() == 7));
}

/// The model of the Accessibility Regulations 2018 (regulation 8; the GDS sample statement).
#[test]
fn the_accessibility_statement_has_the_headings_of_the_model_and_says_when_it_was_reviewed() {
    let assembled = assemble(sources(&repository()), &Memory::default());
    let site = &assembled.whole.as_ref().expect("a whole site").site;
    let statement = &site.items[site.items.find("page/accessibility").expect("a statement")];
    let model = [
        "what-you-should-be-able-to-do",
        "how-accessible",
        "feedback",
        "enforcement",
        "technical-information",
        "compliance-status",
        "non-accessible-content",
        "non-compliance",
        "disproportionate-burden",
        "out-of-scope",
        "improving",
        "preparation",
    ];
    for lang in Lang::BOTH {
        let count = statement.told(lang).telling.body.headings.len();
        let ids: Vec<_> = (0..count).filter_map(|at| statement.anchor(lang, at)).collect();
        assert_eq!(ids, model, "{}", lang.tag());
    }
    let day = |name: &str| match statement.fact(name).map(|placed| &placed.value) {
        Some(Value::Date(day)) => *day,
        other => panic!("{name}: {other:?}"),
    };
    assert!(day("prepared_on") <= day("reviewed_on"));
    // How old the review may be the type says: `fact-old`.
    let field = statement.ty.fields.get("reviewed_on").expect("a field");
    assert_eq!(field.max_age, Some(12));
}

#[test]
fn every_profession_has_a_feed_of_the_case_studies_and_news_that_refer_to_it() {
    let assembled = assemble(sources(&repository()), &Memory::default());
    let site = &assembled.whole.as_ref().expect("a whole site").site;
    for profession in site.items.of_type("profession") {
        let feed = site.feed_of(Some(profession)).expect("a feed");
        let mut told: Vec<_> = feed.entries.iter().map(|(_, item)| *item).collect();
        let mut wanted: Vec<_> = ["case_studies", "news"]
            .iter()
            .flat_map(|name| site.back[profession].get(*name))
            .flatten()
            .collect();
        told.sort_unstable();
        wanted.sort_unstable();
        assert!(!told.is_empty() && told.iter().eq(wanted), "{}", site.items[profession].id);
    }
}
