//! What a table of a language is made of.

/// The words of one language. Phrases are divided by `|`; a trailing `*` stands for any ending.
pub(super) struct Language {
    /// ISO 639-1.
    pub(super) code: &'static str,
    /// Words that deny the assertion they stand in: `not`, `nobody`. A word stands in one of the lists of what denies only.
    pub(super) not: &'static str,
    /// Words that deny what stands behind them, and leave the assertion: `without`.
    pub(super) without: &'static str,
    /// Verbs whose object is not to be: `refused`, `ruled out`.
    pub(super) refusals: &'static str,
    /// Verbs that say of a whole assertion that it is not so: `denied that`.
    pub(super) denials: &'static str,
    /// What else denies the words it stands with.
    pub(super) further: &'static str,
    /// Phrases that hold a negation and deny nothing.
    pub(super) idioms: &'static str,
    /// What makes of a word its opposite.
    pub(super) affixes: &'static [Affix],
    /// How many of them.
    pub(super) quantities: &'static [(&'static str, Quantity)],
    /// How an assertion is held.
    pub(super) modalities: &'static [(&'static str, ModalForce)],
    /// Which of two events came first.
    pub(super) orders: &'static [(&'static str, Order)],
    /// Words and their opposites.
    pub(super) opposites: &'static [(&'static str, &'static str)],
}

impl Language {
    /// A language of which the negators alone are known.
    pub(super) const fn of_negators((code, not): (&'static str, &'static str)) -> Self {
        Self {
            code,
            not,
            without: "",
            refusals: "",
            denials: "",
            further: "",
            idioms: "",
            affixes: &[],
            quantities: &[],
            modalities: &[],
            orders: &[],
            opposites: &[],
        }
    }

    /// Everything that denies in it, by how it does: the one answer to whether a word denies.
    pub(super) fn negators(&self) -> [(Negator, &'static str); 5] {
        [
            (Negator::Denial, self.denials),
            (Negator::Not, self.not),
            (Negator::Without, self.without),
            (Negator::Refusal, self.refusals),
            (Negator::Further, self.further),
        ]
    }
}

/// How a word denies, as the lists of [`Language`] have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Negator {
    /// The assertion that it stands in.
    Not,
    /// What stands behind it.
    Without,
    /// Its object.
    Refusal,
    /// A whole assertion.
    Denial,
    /// In another way.
    Further,
}

/// A part of a word that denies the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Affix {
    /// At the beginning.
    Prefix(&'static str),
    /// Inside or at the end (Turkish -me-).
    Infix(&'static str),
}

/// How many of them an assertion is about.
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

/// How an assertion is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModalForce {
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
