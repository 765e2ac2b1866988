//! An item's life: from when and until when it is public, and what excuses it from having a twin. A life is the item's,
//! never a telling's: so no language can be published, or taken away, without the other.

use jiff::civil::Date;

use crate::base::lang::Both;
use crate::base::span::{SourcePath, Span};
use crate::config::{Drafts, Edition};
use crate::content::{Placed, Value, Values};
use crate::diagnostic::{Code, Finding};

/// What an item's common facts say ([`crate::schema::COMMON_FACTS`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// How far it is.
    pub status: Status,
    /// The first day on which it is public; `None`: it always was.
    pub publish_on: Option<Date>,
    /// The first day on which it no longer is; `None`: it stays.
    pub expires_on: Option<Date>,
    /// What an archived or expired item leads to, as written, and where.
    pub replaced_by: Option<(String, Written)>,
    /// Why it may be there in one language only, or lag behind in one.
    pub exception: Option<Exception>,
}

/// How far an item is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It is being written.
    Draft,
    /// It is being read before it is published.
    InReview,
    /// It may be published.
    #[default]
    Published,
    /// It was.
    Archived,
}

/// A declared exception from the rule that both languages say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Why, for readers of each language.
    pub reason: Both<String>,
    /// The role that answers for it.
    pub responsible: Both<String>,
    /// The day on which it has to be looked at again: from then on it excuses nothing.
    pub review_on: Date,
    /// Where it is written.
    pub place: Written,
}

/// The file and the place in it where something is written.
pub type Written = (SourcePath, Span);

/// Why an item isn't public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is being written.
    Draft,
    /// It is being read.
    InReview,
    /// Its day has not come.
    Scheduled(Date),
    /// Its day is over.
    Expired(Date),
    /// It was withdrawn.
    Archived,
    /// The item above it, of whose address its own is a part, isn't public.
    Above,
}

impl Why {
    /// Its name in findings and views.
    pub const fn name(self) -> &'static str {
        match self {
            Why::Draft => "draft",
            Why::InReview => "in-review",
            Why::Scheduled(_) => "scheduled",
            Why::Expired(_) => "expired",
            Why::Archived => "archived",
            Why::Above => "above",
        }
    }

    /// The finding for a reference to an item that isn't public.
    pub fn finding(self, id: &str) -> Finding {
        let finding = Finding::new(Code::NotPublic).with("id", id).with("why", self.name());
        match self {
            Why::Scheduled(day) | Why::Expired(day) => finding.with("day", day),
            Why::Draft | Why::InReview | Why::Archived | Why::Above => finding,
        }
    }

    /// Whether it was public once: then its address says that it is gone.
    pub const fn is_past(self) -> bool {
        matches!(self, Why::Expired(_) | Why::Archived)
    }
}

impl Life {
    /// Reads an item's common facts; each with the file that it stands in.
    pub fn read<'f>(facts: impl Iterator<Item = (&'f str, &'f Placed, &'f SourcePath)>) -> Life {
        let mut life = Life::default();
        for (name, placed, file) in facts {
            match (name, &placed.value) {
                ("status", Value::Choice(status)) => {
                    life.status = match status.as_str() {
                        "draft" => Status::Draft,
                        "in-review" => Status::InReview,
                        "archived" => Status::Archived,
                        _ => Status::Published,
                    };
                }
                ("publish_on", Value::Date(day)) => life.publish_on = Some(*day),
                ("expires_on", Value::Date(day)) => life.expires_on = Some(*day),
                ("replaced_by", Value::Text(id)) => {
                    life.replaced_by = Some((id.clone(), (file.clone(), placed.span)));
                }
                ("exception", Value::Record(entry)) => {
                    life.exception = exception(&entry.facts, &entry.words, (file.clone(), placed.span));
                }
                _ => {}
            }
        }
        life
    }

    /// Why it isn't public on this day; `None` when it is.
    pub fn hidden(&self, today: Date) -> Option<Why> {
        match self.status {
            Status::Draft => Some(Why::Draft),
            Status::InReview => Some(Why::InReview),
            Status::Archived => Some(Why::Archived),
            Status::Published => match (self.publish_on, self.expires_on) {
                (_, Some(day)) if day <= today => Some(Why::Expired(day)),
                (Some(day), _) if day > today => Some(Why::Scheduled(day)),
                _ => None,
            },
        }
    }

    /// Why it isn't in this edition; `None` when it is.
    pub fn left_out(&self, edition: &Edition) -> Option<Why> {
        let why = self.hidden(edition.today)?;
        (edition.drafts == Drafts::Hide || why.is_past()).then_some(why)
    }

    /// The exception, as long as it excuses something.
    pub fn excused(&self, today: Date) -> Option<&Exception> {
        self.exception.as_ref().filter(|exception| exception.review_on > today)
    }
}

impl Life {
    /// The finding for an exception whose day of review has come.
    pub(super) fn overdue(&self, id: &str, today: Date) -> Option<Finding> {
        let exception = self.exception.as_ref().filter(|exception| exception.review_on <= today)?;
        Some(exception.finding(Code::ExceptionOverdue, id))
    }
}

impl Exception {
    pub(super) fn finding(&self, code: Code, id: &str) -> Finding {
        let (file, span) = &self.place;
        Finding::new(code).at(*span).in_file(file).with("item", id).with("day", self.review_on)
    }
}

/// `None` where something needed is missing or can't be read: a finding says so.
fn exception(facts: &Values, words: &Both<Values>, place: Written) -> Option<Exception> {
    let text = |name: &str| {
        let one = |values: &Values| match &values.iter().find(|(known, _)| known == name)?.1.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        };
        words.map(|_, values| one(values)).whole()
    };
    let review_on = facts.iter().find_map(|(_, placed)| match placed.value {
        Value::Date(day) => Some(day),
        _ => None,
    });
    Some(Exception {
        reason: text("reason")?,
        responsible: text("responsible")?,
        review_on: review_on?,
        place,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_item_is_public_from_its_first_day_until_the_day_on_which_it_expires() {
        let life = Life {
            publish_on: Some(date(2026, 3, 1)),
            expires_on: Some(date(2026, 4, 1)),
            ..Life::default()
        };
        assert_eq!(life.hidden(date(2026, 2, 28)), Some(Why::Scheduled(date(2026, 3, 1))));
        assert_eq!(life.hidden(date(2026, 3, 1)), None);
        assert_eq!(life.hidden(date(2026, 3, 31)), None);
        assert_eq!(life.hidden(date(2026, 4, 1)), Some(Why::Expired(date(2026, 4, 1))));
        let draft = Life { status: Status::Draft, ..life };
        assert_eq!(draft.hidden(date(2026, 3, 15)), Some(Why::Draft));
    }

    #[test]
    fn drafts_are_shown_where_they_are_asked_for_and_what_is_past_never_is() {
        let edition = Edition { drafts: Drafts::Show, ..Edition::of(date(2026, 3, 1)) };
        let of = |status| Life { status, ..Life::default() };
        assert_eq!(of(Status::Draft).left_out(&edition), None);
        assert_eq!(of(Status::Archived).left_out(&edition), Some(Why::Archived));
        assert_eq!(of(Status::Draft).left_out(&Edition::of(edition.today)), Some(Why::Draft));
    }
}
