//! How much findings weigh: `policy.findings` under every profile, `policy.profiles` under each.

use std::collections::BTreeMap;

use crate::base::nearest::nearest;
use crate::diagnostic::{Code, Finding, Level, Policies, Profile};
use crate::yaml::Node;
use crate::yaml::form::Form;

use super::unknown_choice;

/// Reads what the site says of findings.
pub(super) fn read(policy: &mut Form) -> Policies {
    let names = Profile::ALL.map(Profile::name);
    let mut usual = Profile::Draft;
    if let Some(word) = policy.word("profile") {
        match Profile::from_name(&word.text) {
            Some(profile) => usual = profile,
            None => policy.add(unknown_choice(word.span, "profile", &word.text, &names)),
        }
    }
    let mut always = BTreeMap::new();
    if let Some(node) = policy.node("findings") {
        read_levels(node, "policy.findings", &mut always, policy);
    }
    let mut own = [BTreeMap::new(), BTreeMap::new()];
    if let Some(node) = policy.node("profiles") {
        let mut profiles = Form::new(node, "policy.profiles");
        for (profile, levels) in Profile::ALL.into_iter().zip(&mut own) {
            if let Some(node) = profiles.node(profile.name()) {
                read_levels(node, "policy.profiles", levels, &mut profiles);
            }
        }
        policy.extend(profiles.finish());
    }
    let [draft, live] = own;
    Policies::new(usual, |profile| {
        let particular = match profile {
            Profile::Draft => &draft,
            Profile::Live => &live,
        };
        always.iter().chain(particular).map(|(code, level)| (*code, *level)).collect()
    })
}

fn read_levels(node: &Node, owner: &str, levels: &mut BTreeMap<Code, Level>, form: &mut Form) {
    for (key, node) in node.entries().unwrap_or_default() {
        let Some(code) = Code::from_slug(&key.name) else {
            let near = nearest(&key.name, Code::ALL.iter().map(|code| code.slug()));
            let finding = Finding::new(Code::UnknownKey).at(key.span).with("key", &key.name);
            form.add(finding.with("owner", owner).nearest(near));
            continue;
        };
        match node.scalar() {
            Some("allow") => levels.insert(code, Level::Allow),
            Some("warn") => levels.insert(code, Level::Warn),
            Some("deny") => levels.insert(code, Level::Deny),
            other => {
                let choices = ["allow", "warn", "deny"];
                form.add(unknown_choice(node.span, &key.name, other.unwrap_or_default(), &choices));
                None
            }
        };
    }
}
