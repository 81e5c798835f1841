//! Words that turn what a statement says: negations, quantities, modalities, order in time, opposites. One table a language.

mod ar;
mod de;
mod el;
mod en;
mod es;
mod fa;
mod fr;
mod he;
mod hi;
mod id;
mod it;
mod ja;
mod ko;
mod nl;
mod pl;
mod pt;
mod reader;
mod ru;
mod th;
mod tr;
mod uk;
mod ur;
mod vi;
mod zh;

pub(super) use reader::Senses;
pub use reader::{Meaning, Sense};

use std::ops::Range;

use super::polarity::warns;
use crate::text::Token;

/// The tokens of a range that deny what stands beside them, or warn of it, in a text of that language (ISO 639-1). Linear in the range.
#[must_use]
pub fn denying_tokens(text: &str, tokens: &[Token], range: Range<usize>, language: Option<&str>) -> Vec<usize> {
    let mut found: Vec<usize> = range.clone().filter(|&n| warns(tokens[n].term)).collect();
    let senses = Senses::of(language).read(text, &tokens[range.clone()]);
    found.extend(senses.into_iter().filter(|sense| sense.meaning == Meaning::Negation).map(|sense| sense.token + range.start));
    found
}

/// The tokens of a range that stand in a phrase of that language (ISO 639-1) which means nothing though a word of it would. Linear.
#[must_use]
pub fn idioms(text: &str, tokens: &[Token], range: Range<usize>, language: Option<&str>) -> Vec<usize> {
    let found = Senses::of(language).idioms(text, &tokens[range.clone()]);
    found.into_iter().map(|n| n + range.start).collect()
}

/// Whether a language (ISO 639-1) denies behind the verb or at the end of a clause; so may one that is not known.
#[must_use]
pub fn denies_at_the_end(language: Option<&str>) -> bool {
    language.is_none_or(|language| ["de", "nl", "hi", "ur", "ja", "ko", "tr", "sv", "fa"].contains(&language))
}

/// Which of two events came first, as the first such word of some tokens says, in a text of that language (ISO 639-1).
#[must_use]
pub fn order_in(text: &str, tokens: &[Token], language: Option<&str>) -> Option<Order> {
    let order = |sense: Sense| if let Meaning::Order(order) = sense.meaning { Some(order) } else { None };
    Senses::of(language).read(text, tokens).into_iter().find_map(order)
}

/// The words of one language. Phrases are divided by `|`; a trailing `*` stands for any ending.
pub(super) struct Language {
    /// ISO 639-1.
    pub(super) code: &'static str,
    /// What denies the words it stands with.
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

/// All tables.
static LANGUAGES: [&Language; 23] = [
    &ar::ARABIC,
    &de::GERMAN,
    &el::GREEK,
    &en::ENGLISH,
    &es::SPANISH,
    &fa::PERSIAN,
    &fr::FRENCH,
    &he::HEBREW,
    &hi::HINDI,
    &id::INDONESIAN,
    &it::ITALIAN,
    &ja::JAPANESE,
    &ko::KOREAN,
    &nl::DUTCH,
    &pl::POLISH,
    &pt::PORTUGUESE,
    &ru::RUSSIAN,
    &th::THAI,
    &tr::TURKISH,
    &uk::UKRAINIAN,
    &ur::URDU,
    &vi::VIETNAMESE,
    &zh::CHINESE,
];
