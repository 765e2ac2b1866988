//! What the site offers others to use again: the bundle, the sheet and the text of a case study, and what is taken back.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::folder::{Folder, repository};

struct Offered(BTreeMap<String, Vec<u8>>);

impl Offered {
    fn text(&self, path: &str) -> String {
        String::from_utf8(self.0[&format!("public/{path}")].clone()).expect("UTF-8")
    }

    fn items(&self, lang: &str) -> Vec<Value> {
        let bundle = self.text(&format!("data/{lang}/case-studies.json"));
        let bundle: Value = serde_json::from_str(&bundle).expect("JSON");
        bundle["items"].as_array().expect("a list").clone()
    }

    fn entry(&self, lang: &str, id: &str) -> Value {
        self.items(lang).into_iter().find(|item| item["id"] == id).expect("an entry")
    }
}

/// One build of the site in which one case study is withdrawn and one has lost its licence.
#[test]
fn what_has_a_licence_is_offered_and_what_is_withdrawn_leaves_its_id_and_the_reason() {
    let folder = Folder::copy_of(&repository());
    let (withdrawn, bare, kept) =
        ("reablement-team", "eating-well-together", "first-contact-physiotherapist");
    let file = |id: &str, lang: &str| format!("content/case-studies/{id}.{lang}.md");
    folder.edit(&file(withdrawn, "cy"), "standing: current\nlicence: ogl\n", "standing: withdrawn\n");
    for (lang, reason) in [("cy", "Mae ei chynnwys wedi dyddio."), ("en", "Its content is out of date.")] {
        folder.edit(&file(withdrawn, lang), "\ntitle:", &format!("\nwithdrawn_because: {reason}\ntitle:"));
    }
    folder.edit(&file(bare, "cy"), "licence: ogl\n", "");
    folder.build_whole();
    let offered = Offered(folder.output());
    for lang in ["cy", "en"] {
        assert_eq!(offered.items(lang).len(), 12);
        let tombstone = offered.entry(lang, withdrawn);
        assert_eq!(tombstone["withdrawn"], true);
        assert!(tombstone["reason"].as_str().is_some_and(|reason| !reason.is_empty()));
        assert_eq!(tombstone.as_object().expect("a map").len(), 3, "nothing else of it is given away");
        assert_eq!(offered.entry(lang, bare), serde_json::json!({ "id": bare, "withdrawn": true }));
        for id in [withdrawn, bare] {
            let own = format!("public/data/{lang}/case-studies/{id}.");
            assert!(!offered.0.keys().any(|path| path.starts_with(&own)), "{own}");
        }
        let whole = offered.entry(lang, kept);
        assert_eq!(whole["fields"]["licence"]["key"], "ogl");
        assert_eq!(whole["fields"]["illustrative"], true);
        let url = whole["url"].as_str().expect("a page");
        assert!(whole["credit"].as_str().expect("a line").ends_with(url));
        // The version that the page, the sheet and the bundle tell is one.
        let version = &whole["digest"].as_str().expect("a digest")[..12];
        let page = url.trim_start_matches("https://ahp1.example/");
        assert!(offered.text(&format!("{page}index.html")).contains(version));
        for format in ["md", "html"] {
            let path = format!("data/{lang}/case-studies/{kept}.{format}");
            assert_eq!(whole["files"][format], format!("https://ahp1.example/{path}"));
            let told = offered.text(&path);
            assert!(told.contains("<h1>") || told.starts_with("# "), "{path}");
            assert!(format == "md" || told.contains(version), "{path}");
        }
    }
}
