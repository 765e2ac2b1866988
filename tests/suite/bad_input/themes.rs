//! Templates that can't end, can't be read or ask for what they may not have.

use std::process::Command;

use crate::folder::{Folder, base};
use crate::line::sources;

use super::{Standing, raised, raised_by, within};

const PLACE: &str = "themes/bach/templates/place.html";

#[test]
fn templates_that_are_too_deep_to_read_are_told() {
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("not ", ""),
        ("- ", ""),
        ("{a: ", "}"),
        ("a[", "]"),
        ("a.", ""),
        ("a | upper | ", "upper"),
        ("1 + ", "1"),
        ("\"a\" ~ ", "\"a\""),
        ("f(a=", ")"),
    ] {
        let deep = format!("{{{{ {}1{} }}}}", open.repeat(50_000), close.repeat(50_000));
        assert!(!raised([(PLACE, &deep)]).is_empty(), "{open}");
    }
    for (open, close) in [
        ("{% if true %}", "{% endif %}"),
        ("{% for a in [1] %}", "{% endfor %}"),
        ("{% filter upper %}", "{% endfilter %}"),
        ("{% set x %}", "{% endset %}"),
        ("{% raw %}", "{% endraw %}"),
        ("{% block a %}", "{% endblock %}"),
    ] {
        let _findings = raised([(PLACE, &format!("{}{}", open.repeat(20_000), close.repeat(20_000)))]);
        assert!(!raised([(PLACE, &open.repeat(20_000))]).is_empty(), "{open}");
    }
    for unit in ["{{", "{%", "{#", "{{ \"", "}}", "{% extends \"root.html\" %}", "{{ t(id=\"switch\") }}"] {
        let _findings = raised([(PLACE, &unit.repeat(100_000 / unit.len()))]);
    }
}

#[test]
fn a_page_that_grows_without_end_is_stopped() {
    let loops = "{% for a in range(end=100000) %}{% for b in range(end=100000) %}words and words{% endfor %}{% endfor %}";
    assert_eq!(raised([(PLACE, loops)]), ["template-failed"]);
}

#[test]
fn templates_that_lead_to_one_another_end() {
    assert_eq!(raised([(PLACE, "{% include \"place.html\" %}")]), ["template-cycle"]);
    assert_eq!(raised([(PLACE, "{% extends \"place.html\" %}")]), ["template-cycle"]);
    let again = "{% component again() %}{{ <again/> }}{% endcomponent again %}{{ <again/> }}";
    assert_eq!(raised([(PLACE, again)]), ["template-failed"]);
}

/// A chain of templates that ends is no circle, but may be too long for a stack: that would end the process.
#[test]
fn a_long_chain_of_templates_does_not_end_the_process() {
    for step in ["{% include \"NEXT\" %}", "{% extends \"NEXT\" %}{% block a %}{{ super() }}{% endblock %}"] {
        let folder = Folder::copy_of(&base());
        for number in 0..3000 {
            let text = step.replace("NEXT", &format!("chain{}.html", number + 1));
            folder.write(&format!("themes/bach/templates/chain{number}.html"), text);
        }
        folder.write("themes/bach/templates/chain3000.html", "{% block a %}{% endblock %}");
        folder.write(PLACE, "{% include \"chain0.html\" %}");
        let output = within(move || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_ahp1"));
            command.arg("--root").arg(folder.root()).arg("build").output().expect("it runs")
        });
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{:?} {told}", output.status);
    }
}

#[test]
fn no_template_reaches_beyond_its_theme() {
    let mut sources = sources(&base());
    for (path, text) in [
        (PLACE, "{% include \"../../../../../../etc/passwd\" %}"),
        ("themes/bach/templates/home.html", "{% extends \"/etc/passwd\" %}"),
        ("themes/bach/templates/note.html", "{{ asset(name=\"../../../../../../etc/passwd\") }}"),
        ("content/types/note.yaml", "template: ../../../../etc/passwd\n"),
    ] {
        let text = match path.ends_with(".yaml") {
            true => format!("{text}{}", std::fs::read_to_string(base().join(path)).expect("a text")),
            false => text.to_owned(),
        };
        assert_eq!(sources.insert(path, text.as_bytes()), None);
    }
    assert_eq!(raised_by(sources), ["asset-missing", "template-missing"]);
}

#[test]
fn a_page_that_can_not_be_made_keeps_the_old_site_whatever_the_policy_says() {
    let site = Standing::new();
    site.folder.write(PLACE, "{{ nothing.at.all }}");
    let policy = "policy: { findings: { template-failed: allow, template-missing: allow } }\n";
    site.folder.edit("content/site.yaml", "theme: bach\n", &format!("theme: bach\n{policy}"));
    assert!(site.found().iter().any(|found| found == &format!("template-failed {PLACE}")));
    let site = Standing::new();
    site.folder.remove(PLACE);
    site.folder.edit("content/site.yaml", "theme: bach\n", &format!("theme: bach\n{policy}"));
    assert!(!site.found().is_empty());
}
