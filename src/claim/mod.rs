//! Claims: what a document says, piece by piece, and which pieces of two documents say the same.
//!
//! Reading order: [`background`] and [`vocabulary`] (what a word is), [`likeness`] and [`thesaurus`] (which words are alike),
//! [`crate::fact`] (numbers, dates and names), `role` (who somebody is), [`mod@unit`] (what can be a claim), [`written`] (when it was said), [`vector`], [`profile`], [`counterpart`] and [`score`] (how much two units say the same), [`nominate`], [`topic`] (what says nothing because everybody says it), [`select`]
//! , [`remainder`] and [`figure`] (which pairs become matches), [`formula`] (when none does), [`difference`], [`label`] and [`conflict`] (how a match compares),
//! [`story`] (the documents made ready) and [`matching`], which runs them, [`grid`] (who tells what) and [`provenance`] (who has it from whom).

pub mod background;
pub mod conflict;
pub mod counterpart;
pub mod difference;
pub mod edge;
pub mod figure;
pub mod formula;
pub mod grid;
pub mod label;
pub mod likeness;
pub mod matching;
pub mod nominate;
pub mod part;
mod per_language;
pub mod profile;
pub mod provenance;
pub mod remainder;
mod role;
pub mod score;
pub mod select;
pub mod source;
mod stem_table;
pub mod story;
pub mod thesaurus;
pub mod topic;
pub mod unit;
pub mod vector;
pub mod vocabulary;
pub mod written;

use serde::Serialize;

use crate::span::Span;

/// How two matched claims compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchLabel {
    /// The same words: one source, not two.
    SameText,
    /// The same thing in other words.
    Reworded,
    /// One side says more.
    MoreDetail,
    /// They contradict each other.
    Conflict,
    /// Whether they tell one thing cannot be told: the two documents share the form of a bulletin and no news, or one denies a word that the
    /// other one says.
    Unsure,
}

impl MatchLabel {
    /// Its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SameText => "same_text",
            Self::Reworded => "reworded",
            Self::MoreDetail => "more_detail",
            Self::Conflict => "conflict",
            Self::Unsure => "unsure",
        }
    }
}

/// One thing that was compared inside a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// Where it stands in the text of the left document (not of the claim); absent when only the right side has it.
    pub left: Option<Span>,
    /// Where it stands in the text of the right document; absent when only the left side has it.
    pub right: Option<Span>,
    /// Whether the two sides agree.
    pub agrees: bool,
}

/// The kinds of things that are compared inside a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A number with what it counts.
    Number,
    /// A date or time.
    Date,
    /// A name.
    Name,
    /// A negation, or a verb that denies (`refused`).
    Negation,
    /// A pair of opposite words.
    Antonym,
    /// All, some, none.
    Quantity,
    /// Must, may, will.
    Modality,
    /// A word of order in time: before, after.
    Order,
    /// A question in place of an assertion.
    Question,
    /// A sign that carries meaning.
    Symbol,
    /// Who does it to whom.
    Roles,
    /// Words that one side alone has.
    Detail,
    /// The rare words that both share.
    Words,
}

impl EvidenceKind {
    /// Its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Name => "name",
            Self::Negation => "negation",
            Self::Antonym => "antonym",
            Self::Quantity => "quantity",
            Self::Modality => "modality",
            Self::Order => "order",
            Self::Question => "question",
            Self::Symbol => "symbol",
            Self::Roles => "roles",
            Self::Detail => "detail",
            Self::Words => "words",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_json() {
        use {EvidenceKind as E, MatchLabel as L};
        let kinds =
            [E::Number, E::Date, E::Name, E::Negation, E::Antonym, E::Quantity, E::Modality, E::Order, E::Question, E::Symbol, E::Roles, E::Detail, E::Words];
        for kind in kinds {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
        for label in [L::SameText, L::Reworded, L::MoreDetail, L::Conflict, L::Unsure] {
            assert_eq!(serde_json::to_value(label).unwrap(), label.name());
        }
    }
}
