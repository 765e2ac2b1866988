//! A site may say that a finding weighs nothing. That makes nothing possible that the finding was to keep out.

use std::fmt::Write as _;
use std::fs;

use ahp1::diagnostic::Code;

use super::{Standing, note, within};

#[test]
fn a_policy_that_lets_everything_pass_opens_nothing() {
    let site = Standing::new();
    let folder = site.folder;
    let mut policy = String::from("policy:\n  findings:\n");
    for code in Code::ALL {
        let _written = writeln!(policy, "    {code}: allow");
    }
    folder.edit("content/site.yaml", "theme: bach\n", &format!("theme: bach\n{policy}"));
    let climbs = "# A\n\n[a](javascript:alert(1)) [b](data:text/html,x) [c](../../../etc/passwd) [d](item:none)\n\
                  ![](../../../../etc/passwd) <script>alert(1)</script> <a href=\"javascript:x\">x</a>\n";
    for (path, text) in note("aliases: [../../../evil, a/../../evil]\n", climbs) {
        folder.write(path, text);
    }
    let rows = ["../../../evil", "a/b", "", "."].map(|id| {
        format!("- {{ id: \"{id}\", cy: {{ title: A, slug: ../../evil }}, en: {{ title: A }} }}\n")
    });
    folder.write("content/places.yaml", rows.concat());
    folder.write("content/home.en.md", [0xff]);
    folder.write("content/types/odd.yaml", "source: ../../../etc/\n");
    std::os::unix::fs::symlink("/etc/passwd", folder.path("content/notes/second/passwd.png"))
        .expect("a link");
    let before: Vec<_> = names(folder.root());
    let (folder, built) = within(move || {
        let built = folder.build();
        (folder, built)
    });
    assert_eq!(built.findings, []);
    assert!(built.changes.is_some(), "nothing is told, so the site is written");
    assert_eq!(names(folder.root()), before, "nothing stands beside the output");
    let output = folder.output();
    assert!(output.keys().any(|path| path.contains("/nodyn-newydd/")));
    for (path, bytes) in &output {
        let text = String::from_utf8_lossy(bytes);
        assert!(!path.contains("evil") && !text.contains("root:"), "{path}");
        if path.ends_with(".html") {
            for odd in ["href=\"javascript:", "href=\"data:", "<script>", "etc/passwd\""] {
                assert!(!text.contains(odd), "{path}: {odd} in\n{text}");
            }
        }
    }
    let pages =
        |lang: &str| output.keys().filter(|path| path.starts_with(&format!("public/{lang}/"))).count();
    assert_eq!(pages("cy"), pages("en"));
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("readable").file_name());
    let mut names: Vec<_> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
