//! What people come for, from the home page to where they have it: a pupil, a support worker, somebody with a bad foot, a
//! service leader, and a body that takes the case studies. Each way is gone in both languages, with scripts and without.

use crate::walk::{Walk, in_every_way, words};

/// Until the pupil can name two professions, one course and one way to pay.
#[test]
fn a_pupil_chooses_a_career() {
    in_every_way(false, |pupil: &mut Walk| {
        pupil.follow("main", words("Gyrfaoedd", "Careers"));
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
        worker.follow("main", words("Gyrfaoedd", "Careers"));
        worker.follow(".content", words("Gweithwyr cymorth", "Support workers"));
        worker.follow("main", words("uwch-weithiwr cymorth", "support worker"));
        worker.see("main", words("2–4", "2–4"));
        worker.see("main", words("Ymarfer clinigol", "Clinical practice"));
        worker.follow(
            "main",
            words("O weithiwr cymorth i ymarferydd cofrestredig", "From support worker to registered practitioner"),
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
        worker.see("main", words("Enghraifft, nid gwasanaeth go iawn", "An illustration, not a real service"));
        worker.follow(
            "main",
            words("O weithiwr cymorth i ymarferydd cofrestredig", "From support worker to registered practitioner"),
        );
        worker.follow("main", words("Gweithwyr cymorth", "Support workers"));
        worker.on_paper(|worker| {
            worker.see("main", words("Beth i’w ofyn i’ch rheolwr", "What to ask your manager"));
            worker.see("main", words("Pwy all fod yn oruchwyliwr", "Who can be my supervisor"));
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
        citizen.follow(
            "main",
            words("Dod o hyd i’r gweithiwr proffesiynol iawn", "Find the right professional"),
        );
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
