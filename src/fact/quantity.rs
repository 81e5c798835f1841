//! What a number says.

use std::ops::Range;

use super::unit::MeasureUnit;
use crate::span::Span;

/// How a writer limits a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// As written.
    Exact,
    /// About, some, nearly.
    About,
    /// More than, over.
    MoreThan,
    /// At least.
    AtLeast,
    /// Less than, under.
    LessThan,
    /// Up to, no more than.
    AtMost,
}

/// What a number is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberKind {
    /// How many or how much.
    Cardinal,
    /// Which one of a row.
    Ordinal,
    /// An hour of the day; 14:30 is 14.5.
    Clock,
    /// Some tens, hundreds, thousands: from one of the scale to ten of it.
    Vague,
}

/// A number in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The figure with its scale words, without bound and unit.
    pub span: Span,
    /// The same as token indices.
    pub tokens: Range<usize>,
    /// From the bound before it to the unit or per cent behind it.
    pub whole: Span,
    /// Smallest value, in the unit as written.
    pub low: f64,
    /// Largest value; equal to `low` unless a range was written.
    pub high: f64,
    /// The other reading of a form that can be read two ways (`1.305`).
    pub other: Option<f64>,
    /// Worth of the last written place: 0.1 for `3.5`, 100,000 for `3.5 million`.
    pub quantum: f64,
    /// What it is used for.
    pub kind: NumberKind,
    /// How it is limited.
    pub bound: Bound,
    /// What it counts, where the words are known.
    pub unit: Option<MeasureUnit>,
    /// Tokens of the unit or per cent words behind the figure; empty for a symbol.
    pub unit_tokens: Range<usize>,
    /// Stem terms of the content words beside it, the likeliest head noun first; 0 where there are fewer.
    pub heads: [u64; 3],
}

impl Number {
    /// Whether low and high differ because a range was written.
    #[must_use]
    pub fn is_range(&self) -> bool {
        self.high > self.low
    }
}
