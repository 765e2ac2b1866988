//! What people come for, from the home page to where they have it: a pupil, a support worker, somebody with a bad foot, a
//! service leader, and a body that takes the case studies. Each way is gone in both languages, with scripts and without.

use serde_json::Value;

use crate::walk::{Walk, in_every_way, words};

/// Until the pupil can name two professions, one course and one way to pay.
#[test]
fn a_pupil_chooses_a_career() {
    in_every_way(false, |pupil: &mut Walk| {
        pupil.follow("main", words("Rwyf am gael gyrfa", "I want a career"));
        pupil.follow("main", words("Dewis gyrfa", "Choosing a career"));
        pupil.see("main", words("Y celfyddydau", "The arts"));
        pupil.see("main", words("Argyfyngau", "Emergencies"));
        pupil.follow("main", words("Ymarferwyr seicoleg", "Practitioner psychologists"));
        pupil.see("h1", words("Ymarferwyr seicoleg", "Practitioner psychologists"));
        pupil.follow("header", words("Gyrfaoedd", "Careers"));
        pupil.follow("main", words("Dewis gyrfa", "Choosing a career"));
        pupil.follow("main", words("Podiatryddion", "Podiatrists"));
        pupil.see("h1", words("Podiatryddion", "Podiatrists"));
        pupil.see("main", words("Lle maen nhw’n gweithio", "Where they work"));
        pupil.see("main", words("Pam mae’r Gymraeg yn bwysig", "Why Welsh matters"));
        pupil.see("main", words("BSc", "BSc Podiatry"));
        pupil.see("main", words("Prifysgol Metropolitan Caerdydd", "Cardiff Metropolitan University"));
        pupil.follow(
            "main",
            words(
                "O syniad i brosiect: clinig traed a deiet ar y cyd dros fideo",
                "From idea to project: a shared foot and diet clinic by video",
            ),
        );
        pupil.see("main", words("Enghraifft, nid gwasanaeth go iawn", "An illustration, not a real service"));
        pupil.follow("header", words("Gyrfaoedd", "Careers"));
        pupil.follow("main", words("Astudio a chyllid", "Study and funding"));
        pupil.see("main", words("Bwrsariaeth GIG Cymru", "The NHS Wales Bursary"));
        pupil.see("main", words("2025-26", "2025-26"));
        pupil.follow("main", words("dudalennau gyrfaoedd AaGIC", "HEIW’s careers pages"));
        pupil.leads_out(
            "main",
            words("AaGIC: gyrfaoedd yn y proffesiynau", "HEIW: careers in the professions"),
            words("https://aagic.gig.cymru/", "https://heiw.nhs.wales/"),
        );
    });
}

/// Until the next step, the qualification and whom to ask are clear.
#[test]
fn a_support_worker_wants_to_go_further() {
    in_every_way(false, |worker: &mut Walk| {
        worker.follow("main", words("Rwyf am gael gyrfa", "I want a career"));
        worker.follow(".content", words("Gweithwyr cymorth", "Support workers"));
        worker.follow("main", words("uwch-weithiwr cymorth", "support worker"));
        worker.see("main", words("2–4", "2–4"));
        worker.see("main", words("Ymarfer clinigol", "Clinical practice"));
        worker.follow(
            "main",
            words(
                "O weithiwr cymorth i ymarferydd cofrestredig",
                "From support worker to registered practitioner",
            ),
        );
        worker.see("main", words("Lefel 3", "Level 3"));
        worker.see("main", words("rhan-amser", "part-time"));
        worker.see("main", words("dysgu blaenorol", "earlier learning"));
        worker.follow(
            "main",
            words(
                "Dysgu wrth weithio: o waith cymorth i therapi galwedigaethol",
                "Learning while working: support worker to occupational therapist",
            ),
        );
        worker
            .see("main", words("Enghraifft, nid gwasanaeth go iawn", "An illustration, not a real service"));
        worker.follow(
            "main",
            words(
                "O weithiwr cymorth i ymarferydd cofrestredig",
                "From support worker to registered practitioner",
            ),
        );
        worker.follow("main", words("Beth i’w ofyn i’ch rheolwr", "What to ask your manager"));
        worker.on_paper(|worker| {
            worker.see("h1", words("Beth i’w ofyn i’ch rheolwr", "What to ask your manager"));
            worker.see("main", words("Pwy a all fod yn oruchwyliwr", "Who can be my supervisor"));
            worker.see("main", words("Beth yw’r cam nesaf", "What is the next step"));
        });
        worker.follow("header", words("Gyrfaoedd", "Careers"));
        worker.follow("main", words("Mentora ac arweinyddiaeth", "Mentoring and leadership"));
        worker.see("main", words("Dod o hyd i fentor", "Finding a mentor"));
    });
}

/// Within three pages, each of which the other language has too.
#[test]
fn somebody_with_a_bad_foot_finds_the_right_professional() {
    in_every_way(true, |citizen: &mut Walk| {
        citizen.follow("main", words("Mae angen help arnaf i", "I need help"));
        citizen.see("main", words("ffoniwch 999", "call 999"));
        citizen.follow("main", words("Traed a choesau", "Feet and lower legs"));
        citizen.see("main", words("999", "999"));
        citizen.see("main", words("podiatryddion yn canfod ac yn trin", "Podiatrists find and treat"));
        citizen.see("main", words("orthotyddion yn llunio ac yn ffitio", "Orthotists make and fit"));
        citizen.follow("main", words("Sut i gael help", "How to get help"));
        citizen.see("main", words("hunanatgyfeirio", "self-referral"));
        citizen.see("main", words("Eich meddygfa", "Your GP surgery"));
        citizen.leads_out(
            "main",
            words("GIG 111 Cymru", "NHS 111 Wales"),
            words("https://111.wales.nhs.uk/?locale=cy", "https://111.wales.nhs.uk/"),
        );
        citizen.see("main", words("gofrestr HCPC", "HCPC register"));
        assert!(citizen.pages() <= 3);
    });
}

/// Until there is a list for a board paper, and it is known how many of the stories are real.
#[test]
fn a_service_leader_looks_for_evidence() {
    in_every_way(false, |leader: &mut Walk| {
        let case_studies = || words("Astudiaethau achos", "Case studies");
        leader.follow("header", case_studies());
        leader.see(".count", words("dim un ohonyn nhw’n un go iawn", "0 of them real"));
        leader.open(".filters", words("Pwnc", "Topic"));
        leader.follow(
            ".filters",
            words("Adsefydlu, ailalluogi ac adfer", "Rehabilitation, reablement and recovery"),
        );
        leader.see(".cards", words("Enghraifft", "Illustration"));
        leader.see(".cards", words("Gofal canolraddol ac ailalluogi", "Intermediate care and reablement"));
        leader.follow("main", words("Adref yn gynt, a gwneud mwy", "Home sooner, doing more"));
        leader
            .see("main", words("Enghraifft, nid gwasanaeth go iawn", "An illustration, not a real service"));
        leader.see(".facts", words("Gofal canolraddol ac ailalluogi", "Intermediate care and reablement"));
        leader.see("main", words("Yr hyn a allai newid", "What could change"));
        leader.see(
            "main",
            words("Yr hyn y byddai ei angen mewn mannau eraill", "What it would take elsewhere"),
        );
        leader.follow(".prose", words("3.07", "3.07"));
        leader.see("main", words("Partneriaid allweddol", "Key partners"));
        leader.follow("main", words("Prifysgolion", "Universities"));
        leader.follow("header", case_studies());
        let (kind, table) = leader.file("main", words("Astudiaethau achos (CSV)", "Case studies (CSV)"));
        assert_eq!(kind, "text/csv; charset=utf-8");
        let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{FEFF}').as_bytes());
        let at = reader.headers().unwrap().iter().position(|head| head == "illustrative").unwrap();
        let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
        assert_eq!(rows.len(), 12);
        assert!(rows.iter().all(|row| &row[at] == "true"), "a sheet can leave the illustrations out");
        leader.follow("main", words("Dim ond y rhai go iawn", "Only the real ones"));
        leader.see("main", words("Nid oes dim un eto", "There are none yet"));
    });
}

/// Until the bundle is there by id, version and licence, in the reader's language, with the way back to the page.
#[test]
fn a_body_takes_the_case_studies() {
    in_every_way(false, |taker: &mut Walk| {
        taker.follow("header", words("Adnoddau", "Resources"));
        taker.follow(".content", words("Defnyddio ein cynnwys", "Use our content"));
        taker.see("main", words("Llywodraeth Agored", "Open Government Licence"));
        taker.see("main", words("withdrawn", "withdrawn"));
        let (kind, bundle) = taker.file("main", words("Astudiaethau achos (JSON)", "Case studies (JSON)"));
        assert_eq!(kind, "application/json");
        let bundle: Value = serde_json::from_str(&bundle).unwrap();
        assert_eq!(bundle["language"], taker.lang.tag());
        let items = bundle["items"].as_array().unwrap();
        assert_eq!(items.len(), 12);
        let own = format!("https://ahp1.example/{}/", taker.lang.tag());
        for item in items {
            let text = |at: &str| item.pointer(at).and_then(Value::as_str).unwrap_or_default();
            let id = text("/id");
            assert!(!id.is_empty());
            assert_eq!(text("/digest").len(), 64, "{id}");
            assert_eq!(text("/fields/licence/key"), "ogl", "{id}");
            assert_eq!(item.pointer("/fields/illustrative"), Some(&Value::Bool(true)), "{id}");
            assert!(text("/url").starts_with(&own), "{id}");
            assert!(text("/credit").ends_with(text("/url")), "{id}");
            assert_eq!(text("/translation/language"), taker.lang.other().tag(), "{id}");
            assert!(text("/files/md").ends_with(".md") && text("/files/html").ends_with(".html"), "{id}");
        }
        let (kind, _) = taker.file("main", words("Astudiaethau achos (Markdown)", "Case studies (Markdown)"));
        assert!(kind.starts_with("text/"), "{kind}");
        // By its address in the bundle, the page is found again in the same language.
        let page = items[0]["url"].as_str().unwrap().trim_start_matches("https://ahp1.example");
        taker.bench.open(page);
        taker.see("main", words("Enghraifft, nid gwasanaeth go iawn", "An illustration, not a real service"));
    });
}
