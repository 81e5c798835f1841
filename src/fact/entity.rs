//! What a name says.

use std::ops::Range;

use crate::span::Span;

/// What a name is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// After a title.
    Person,
    /// A country, or after a word for a place.
    Place,
    /// After a word for an institution.
    Organisation,
    /// A run of capitals.
    Unknown,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Its place, without the title.
    pub span: Span,
    /// The same as token indices.
    pub tokens: Range<usize>,
    /// What it is taken for.
    pub kind: NameKind,
    /// For listed places, the English key that all their forms share (`سوري`, `Syria`: `syria`).
    pub place: Option<&'static str>,
}
