//! The elements that are open while a body is written.

use std::borrow::Cow;

use crate::base::span::Span;

use super::shape::BlockKind;

/// An element that is open.
pub(super) struct Frame {
    /// What closes it; nothing for one that was left out.
    pub(super) close: Cow<'static, str>,
    /// What it is.
    pub(super) role: Role,
}

/// What an element that is open is.
pub(super) enum Role {
    /// A block of words, or a part of a table, with what its words are.
    Block(BlockKind),
    /// A heading, with its level and where its text starts if it is in another language than the telling.
    Heading(u8, Option<usize>),
    /// A quote or a list: what nests. A list has a number in the shape of the body.
    Container(Option<usize>),
    /// A named block, which nests too.
    Named(Named),
    /// Emphasis and the like.
    Inline,
    /// A mark of a language: where its text starts.
    Foreign(usize),
    /// A link: its number among the pieces and where its text starts, if it is written; and what its words are if they
    /// aren't the telling's own.
    Link(Option<(u32, usize)>, Option<Marked>),
}

/// Words that aren't the telling's own, with where their text starts.
#[derive(Clone, Copy)]
pub(super) enum Marked {
    /// They are in another language.
    Foreign(usize),
    /// They are an address.
    Literal(usize),
}

/// A named block that is open.
pub(super) struct Named {
    pub(super) name: String,
    /// Where it opens.
    pub(super) span: Span,
    pub(super) told: Told,
    /// Where its text starts, if it is in another language than the telling.
    pub(super) foreign: Option<usize>,
}

/// Whether a finding was already raised about a named block, so that a second would say nothing new.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// It was.
    Yes,
    /// It wasn't.
    No,
}

impl Frame {
    /// A block of words.
    pub(super) fn block(kind: BlockKind, close: impl Into<Cow<'static, str>>) -> Frame {
        Frame { close: close.into(), role: Role::Block(kind) }
    }

    /// Whether it is of the kind that stands in itself.
    pub(super) fn nests(&self) -> bool {
        matches!(self.role, Role::Container(_) | Role::Named(_))
    }
}

/// What words are that stand in these elements. The nearest block tells, and for a paragraph what it stands in.
pub(super) fn kind_of(frames: &[Frame], in_notes: bool) -> BlockKind {
    for frame in frames.iter().rev() {
        match frame.role {
            Role::Block(BlockKind::Paragraph) | Role::Inline | Role::Foreign(_) | Role::Link(..) => {}
            Role::Block(of) => return of,
            Role::Heading(level, _) => return BlockKind::Heading(level),
            Role::Container(_) | Role::Named(_) => return BlockKind::Paragraph,
        }
    }
    if in_notes { BlockKind::Footnote } else { BlockKind::Paragraph }
}
