//! What a table of a language is made of.

/// The words of one language. Phrases are divided by `|`; a trailing `*` stands for any ending.
pub(super) struct Language {
    /// ISO 639-1.
    pub(super) code: &'static str,
    /// Single words that deny what they stand beside; facts count them, too ([`crate::fact::denials`]).
    pub(super) particles: &'static str,
    /// What else denies the words it stands with.
    pub(super) negations: &'static str,
    /// Phrases that hold a negation and deny nothing.
    pub(super) idioms: &'static str,
    /// What makes of a word its opposite.
    pub(super) affixes: &'static [Affix],
    /// How many of them.
    pub(super) quantities: &'static [(&'static str, Quantity)],
    /// How a statement is held.
    pub(super) modalities: &'static [(&'static str, Modality)],
    /// Which of two events came first.
    pub(super) orders: &'static [(&'static str, Order)],
    /// Words and their opposites.
    pub(super) opposites: &'static [(&'static str, &'static str)],
}

impl Language {
    /// A language of which the negators alone are known.
    pub(super) const fn of_negators((code, particles): (&'static str, &'static str)) -> Self {
        Self { code, particles, negations: "", idioms: "", affixes: &[], quantities: &[], modalities: &[], orders: &[], opposites: &[] }
    }
}

/// A part of a word that denies the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Affix {
    /// At the beginning.
    Prefix(&'static str),
    /// Inside or at the end (Turkish -me-).
    Infix(&'static str),
}

/// How many of them a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// Every one, always.
    All,
    /// More than half of them, usually.
    Most,
    /// A large number, often.
    Many,
    /// An open number, sometimes.
    Some,
    /// A small number, rarely.
    Few,
    /// Not one, never.
    None,
    /// These and no others.
    Only,
}

/// How a statement is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// It has to be.
    Must,
    /// It had better be.
    Should,
    /// It is allowed, or possible.
    May,
    /// It is possible or likely.
    Might,
    /// Somebody is able to.
    Can,
    /// It is intended, or still to come.
    Will,
    /// It is not allowed.
    Forbidden,
}

/// Which of two events came first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// Earlier than.
    Before,
    /// Later than.
    After,
    /// No longer than to.
    Until,
    /// From then on.
    Since,
    /// At the same time.
    During,
}
