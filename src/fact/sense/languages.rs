//! All languages with a table.

use super::table::Language;
use super::{ar, de, el, en, es, fa, fr, he, hi, id, it, ja, ko, nl, pl, pt, ru, th, tr, uk, ur, vi, zh};

/// All tables.
pub(super) static LANGUAGES: [&Language; 23] = [
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

/// The code (ISO 639-1) and the particles of every language with a table, divided by `|`.
pub(in crate::fact) fn particles() -> impl Iterator<Item = (&'static str, &'static str)> {
    LANGUAGES.iter().map(|language| (language.code, language.particles))
}
