//! What is held against each other, and what may differ.

use std::ops::Range;

use crate::fact::Facts;
use crate::span::Span;
use crate::text::Token;

/// A part of a text with its facts.
#[derive(Debug, Clone)]
pub struct PassageVersion<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The facts of the whole text.
    pub facts: &'a Facts,
    /// The tokens of the part.
    pub range: Range<usize>,
    /// The language of the text (ISO 639-1), where it is known.
    pub language: Option<&'static str>,
}

/// What kind of thing an edit changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// A number, or what it is measured in.
    Number,
    /// A date, a day, an hour.
    Date,
    /// A name.
    Name,
    /// Whether it is so.
    Negation,
    /// A word and its opposite.
    Opposite,
    /// All, some, none, only.
    Quantity,
    /// Must, may, will.
    Modality,
    /// Whether it is so, or may be so, or is forbidden.
    Hedge,
    /// A word of order in time: before, after.
    Order,
    /// A question in place of an assertion.
    Question,
    /// A sign that carries meaning.
    Symbol,
    /// A sign that turns what stands beside it, where one passage has none: plus, less than, not.
    Operator,
    /// Who does it to whom.
    Roles,
    /// A number, date or bound that says the same more or less closely.
    Precision,
    /// A name in another spelling.
    Spelling,
    /// A word or two beside equal ones that one passage alone has, in a language of which no table says what turns an assertion.
    Unread,
    /// Any other word of content.
    Wording,
}

/// One thing that an edit changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change {
    /// What kind of thing.
    pub kind: ChangeKind,
    /// Where it stands in the first passage; absent when only the second has it.
    pub kept: Option<Span>,
    /// Where it stands in the second passage; absent when only the first has it.
    pub gone: Option<Span>,
}

impl Change {
    /// Whether both passages cannot be true of one thing: a number, date or name against another one, or a turn of the whole assertion.
    #[must_use]
    pub fn contradicts(&self) -> bool {
        use ChangeKind as K;
        match self.kind {
            K::Number | K::Date | K::Name | K::Opposite | K::Quantity | K::Modality | K::Order => self.kept.is_some() && self.gone.is_some(),
            K::Negation | K::Hedge | K::Question | K::Symbol | K::Operator | K::Roles => true,
            K::Precision | K::Spelling | K::Unread | K::Wording => false,
        }
    }

    /// Whether the second passage says something that the first does not.
    #[must_use]
    pub fn loses(&self) -> bool {
        use ChangeKind as K;
        self.gone.is_some()
            || matches!(self.kind, K::Negation | K::Quantity | K::Modality | K::Hedge | K::Order | K::Question | K::Operator | K::Roles | K::Unread)
    }

    pub(super) fn both(kind: ChangeKind, kept: Span, gone: Span) -> Self {
        Self { kind, kept: Some(kept), gone: Some(gone) }
    }

    pub(super) fn swapped(mut self) -> Self {
        std::mem::swap(&mut self.kept, &mut self.gone);
        self
    }
}
