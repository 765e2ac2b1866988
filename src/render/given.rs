//! All that rendering is given: what isn't here can't reach a page.

use crate::base::lang::Both;
use crate::i18n::Messages;
use crate::language::Language;
use crate::report::Reporter;
use crate::search;
use crate::site::Site;
use crate::theme::Theme;

use super::once::Once;

/// All that pages are rendered from.
#[derive(Clone, Copy, Debug)]
pub struct Given<'s> {
    /// The site.
    pub site: &'s Site,
    /// The theme.
    pub theme: &'s Theme,
    /// The words of the interface.
    pub messages: &'s Messages,
    /// What its people have agreed on.
    pub language: &'s Language,
    /// What every page sees of the site, in each language.
    pub shared: &'s Both<tera::Value>,
    /// What many pages show alike.
    pub once: &'s Once,
    /// The search index.
    pub search: &'s search::Lazy,
    /// Whom to ask how the two languages stand.
    pub reporter: Reporter<'s>,
    /// What stands before addresses under the host: nothing on pages; scheme and host in files that leave the site.
    pub origin: &'s str,
}

impl Given<'_> {
    /// An address as it is written here.
    pub fn address(&self, address: String) -> String {
        if address.starts_with('/') { format!("{}{address}", self.origin) } else { address }
    }
}
