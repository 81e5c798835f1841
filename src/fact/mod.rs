//! Facts: numbers, dates, names, quotations and negations with their places in a text, by rule.
//!
//! Pure functions of the text and its tokens; no model and no network. [`number`] reads figures ([`figure`](self)) with
//! what limits and what they count ([`mod@unit`]); [`canonical`](canonical()) gives the tokens that matching compares.

mod agreement;
pub mod bearing;
mod beside;
mod calendar;
mod canonical;
pub mod change;
pub mod clock;
mod compound;
pub mod date;
mod date_parts;
mod digits;
mod entity;
mod facts;
mod figure;
mod form;
mod lexicon;
mod list;
pub mod name;
pub mod number;
mod part;
mod phrase;
pub mod place;
pub mod polarity;
pub mod prison;
mod quantity;
pub mod quotation;
mod reading;
pub mod sense;
mod stance;
mod sum;
pub mod synonyms;
pub mod toll;
pub mod unit;
mod unspaced;
pub mod variant;
pub mod way;
mod weekday;
mod words;

pub use calendar::Day;
pub use canonical::{CanonicalKind, CanonicalToken, canonical};
pub use change::{Change, ChangeKind, PassageVersion, meaning_change};
pub use date::{Date, DatePart, NamedCalendar, compare_dates};
pub use facts::{FactContext, Facts};
pub use name::{Name, NameKind};
pub use number::{Agreement, Bound, Number, NumberKind};
pub use polarity::{Modality, ModalityKind, Negation, NegationKind, Opposite, OppositeSide, approximates, denials, makes_passive, opposed, says_of};
pub use quotation::{Quotation, QuotationEnd};
pub use unit::{Dimension, MeasureUnit};
pub use variant::{near_spelling, same_name};

use crate::text::{Segmented, language};
use lexicon::Lexicon;
use words::Words;

/// Reads the facts of `text`, which `cut` was made from. Linear in the text.
#[must_use]
pub fn facts(text: &str, cut: &Segmented, context: FactContext) -> Facts {
    let context = FactContext { language: context.language.or_else(|| language::language(text)), ..context };
    let words = words(text, cut, context);
    let reader = unspaced::Reader::of(&words, context.language);
    let spaced = date::dates(&words, context);
    let dates = match &reader {
        Some(reader) => reader.dates(context, spaced),
        None => spaced,
    };
    let mut taken = vec![false; cut.tokens.len()];
    // A day told by its distance alone (3日前) leaves its number to be read.
    dates.iter().filter(|date| !date.parts.is_empty()).flat_map(|date| date.tokens.clone()).for_each(|n| taken[n] = true);
    let numbers = match &reader {
        Some(reader) => {
            let own = reader.numbers(&dates);
            own.iter().flat_map(|number| number.tokens.start..number.unit_tokens.end.max(number.tokens.end)).for_each(|n| taken[n] = true);
            unspaced::merged(own, number::numbers(&words, &taken))
        }
        None => number::numbers(&words, &taken),
    };
    Facts {
        names: name::names(&words, cut, &taken),
        quotations: quotation::quotations(&words, cut),
        negations: polarity::negations(&words, &numbers, context.language),
        opposites: polarity::opposites(&words),
        modalities: polarity::modalities(&words),
        numbers,
        dates,
    }
}

fn words<'a>(text: &'a str, cut: &'a Segmented, context: FactContext) -> Words<'a> {
    let language = context.language.or_else(|| language::language(text));
    Words { text, tokens: &cut.tokens, lexicon: Lexicon::of(language) }
}
