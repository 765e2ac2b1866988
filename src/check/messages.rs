//! Every message that templates or the engine ask for is there, and none is there that nobody asks for.

use crate::base::span::Span;
use crate::content::markdown;
use crate::diagnostic::Finding;
use crate::theme::contract;

use super::Subject;

/// The rule.
pub(super) fn check(subject: Subject) -> Vec<Finding> {
    let mut asked = subject.theme.messages.clone();
    let engine = markdown::MESSAGES.iter().chain(contract::MESSAGES);
    for id in engine {
        // The engine's own messages are asked for by no file of the site: the site's file stands for them.
        let place = (subject.site.config.file.clone(), Span::new(0, 0));
        asked.entry((*id).to_owned()).or_insert(place);
    }
    subject.messages.usage(&asked)
}
