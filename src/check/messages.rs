//! Every message that templates or the engine ask for is there, wants no more than it gets, and is asked for.

use crate::base::span::Span;
use crate::content::markdown;
use crate::diagnostic::{Code, Finding};
use crate::theme::contract;

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    if subject.theme.templates.is_empty() {
        // Nobody knows what the templates would ask for.
        return Vec::new();
    }
    let mut asked = subject.theme.messages.clone();
    let mut findings = Vec::new();
    for (id, given) in markdown::MESSAGES.iter().chain(contract::MESSAGES) {
        // The engine's own messages are asked for by no file of the site: the site's file stands for them.
        let file = &subject.site.config.file;
        asked.entry((*id).to_owned()).or_insert_with(|| (file.clone(), Span::new(0, 0)));
        let wanted = subject.messages.variables(id);
        let lacking: Vec<_> = wanted.into_iter().filter(|name| !given.contains(name)).collect();
        if !lacking.is_empty() {
            let finding = Finding::new(Code::MessageVariables).with("id", id);
            findings.push(finding.with("variables", lacking.join(", ")).in_file(file));
        }
    }
    findings.extend(subject.messages.usage(&asked));
    findings
}
