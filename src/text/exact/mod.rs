//! What two texts must have in common to be called exact: their words in a strict spelling, and the symbols that carry meaning.
//!
//! Terms ([`super::normal`]) fold what an edited copy may change: they are made to find copies. To say that two texts are the *same*, less may
//! be folded. What never changes the meaning in its script is free here as well (case, width, harakat, tatweel, the seats of alef, `ё`, `ß`,
//! ligatures, quotes, blanks, dashes between words, most punctuation). What makes another word or another assertion is kept: accents and
//! tones, vowel signs, dakuten ([`letters`]); signs, operators, percent, currencies, emoji, the separators inside numbers, and the question
//! mark ([`symbols()`]).
//!
//! The exact form is a function of one text, so that to have the same is an equivalence. It is only needed where terms are equal already, which
//! is rare on one machine; machines that share a corpus have it of every text, to know without the others which texts are the same.

mod accents;
mod casing;
mod difference;
mod free;
mod letters;
mod symbols;

pub use accents::{Accents, accents_make_words};
pub use difference::{accents_apart, first_difference, tells_apart, tells_apart_unless};
pub use free::{marks_apart, one_capital_apart};
pub use symbols::{is_currency, is_operator, symbols};

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use memchr::memchr;
use xxhash_rust::xxh3::xxh3_128;

use self::casing::{Casing, is_unseen};
use super::boundary::next_word;

/// The exact form of `text`: each word behind a blank, and between the words the symbols that carry meaning.
///
/// Linear in the text.
#[must_use]
pub fn exact_form(text: &str) -> String {
    let text = &*composed(text);
    let mut out = String::with_capacity(text.len());
    let casing = Casing::of(text);
    let mut gap = 0;
    loop {
        let word = next_word::<false>(text, gap);
        symbols::read(text, gap..word.map_or(text.len(), |word| word.start as usize), &mut out);
        let Some(word) = word else { return out };
        let before = out.len();
        out.push(' ');
        letters::spell(word.of(text), casing, &mut out);
        if out.len() == before + 1 {
            out.truncate(before);
        }
        gap = word.end as usize;
    }
}

/// The strict spelling of one word. Linear in the word.
#[must_use]
pub fn spelled(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    letters::spell(word, Casing::of(word), &mut out);
    out
}

/// A 128-bit digest of the exact form: texts with equal terms are exact when they have the same one. Linear in the text.
#[must_use]
pub fn exact_key(text: &str) -> u128 {
    xxh3_128(exact_form(text).as_bytes())
}

/// `text` with the strokes through its symbols (`=` and U+0338 are `≠`) and the dots over its `I` composed, where it has any.
fn composed(text: &str) -> Cow<'_, str> {
    // Both begin with one byte, which most texts have nowhere.
    if memchr(0xCC, text.as_bytes()).is_none() || !text.contains(['\u{307}', '\u{338}']) {
        return text.into();
    }
    // What is not seen may stand between the two. Flags are spelt with some of it.
    let seen = text.chars().filter(|c| !is_unseen(*c) || matches!(c, '\u{E0020}'..='\u{E007E}'));
    ComposingNormalizerBorrowed::new_nfc().normalize_iter(seen).collect::<String>().into()
}

#[cfg(test)]
mod tests;
