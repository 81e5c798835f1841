//! What a word does to an assertion: it denies it, turns it, or says how it is held.

use crate::span::Span;

/// How something is denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NegationKind {
    /// A particle: not, never, لم.
    Not,
    /// A verb: denied, refused, نفى.
    Denial,
}

/// A word that turns an assertion into its opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Negation {
    /// Its place.
    pub span: Span,
    /// Its token.
    pub token: usize,
    /// How.
    pub kind: NegationKind,
}

/// One of the sides of a pair or row of opposites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OppositeSide {
    /// The first side.
    Left,
    /// The other side.
    Right,
    /// A third one: the points of the compass and the spans of the calendar exclude each other too.
    Third,
    /// A fourth one.
    Fourth,
}

/// A word whose opposite is known: rose, closed, قبل.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opposite {
    /// Its place.
    pub span: Span,
    /// Its token.
    pub token: usize,
    /// The pair it belongs to.
    pub pair: u16,
    /// Its side of the pair.
    pub side: OppositeSide,
}

/// How an assertion is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModalityKind {
    /// Said by someone.
    Said,
    /// Denied by someone.
    Denied,
    /// Expected, planned, possible.
    Expected,
    /// Alleged, suspected.
    Alleged,
}

/// A word that says how an assertion is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Modality {
    /// Its place.
    pub span: Span,
    /// Its token.
    pub token: usize,
    /// How.
    pub kind: ModalityKind,
}
