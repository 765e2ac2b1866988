//! Which edition of a site is made: what is public on a day, and whether what isn't yet is shown all the same.

use jiff::civil::Date;

use crate::diagnostic::Profile;

/// An edition of a site. The day is given, never asked of a clock: the same files and the same edition make the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The day on which it is read: what is published later isn't in it, nor what has expired by then.
    pub today: Date,
    /// Whether what isn't public yet is in it.
    pub drafts: Drafts,
    /// What it is made for; `None`: what the site says.
    pub profile: Option<Profile>,
}

/// What becomes of items that aren't public yet: drafts, those in review, and those of a later day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    /// They are left out.
    Hide,
    /// They are there, and their pages say that they aren't public.
    Show,
}

impl Edition {
    /// What the public sees on this day.
    pub fn of(today: Date) -> Edition {
        Edition { today, drafts: Drafts::Hide, profile: None }
    }

    /// Its own mark among what a page is made from.
    pub fn mark(&self) -> String {
        format!("{self:?}")
    }
}
