//! Facts in Chinese, Japanese, Korean and Thai, where a word is no token: numerals run into what they count, and Hangul
//! words carry their particles.
//!
//! A text is read character by character ([`glyphs`]) with the tables of its language ([`table`]); what was found is given
//! back as the numbers and dates of every other language, with the tokens that its characters belong to.

mod amount;
mod chinese;
mod clock;
mod date;
mod day;
mod distance;
mod evidence;
mod glued;
mod glyphs;
mod japanese;
mod korean;
mod number;
mod numeral;
mod portion;
mod shape;
mod table;
mod thai;
mod tongue;

use super::FactContext;
use super::date_parts::Date;
use super::quantity::Number;
use super::words::Words;
use crate::span::Span;
use glyphs::Glyphs;
use tongue::Tongue;

/// A text in one of these languages, as its characters.
pub(super) struct Reader<'a> {
    words: &'a Words<'a>,
    glyphs: Glyphs,
    tongue: &'static Tongue,
}

impl<'a> Reader<'a> {
    /// A reader for `language` (ISO 639-1), where it is one of these languages. Linear in the text.
    pub(super) fn of(words: &'a Words<'a>, language: Option<&str>) -> Option<Self> {
        let tongue = Tongue::of(language?)?;
        Some(Self { words, glyphs: Glyphs::of(words.text, words.tokens), tongue })
    }

    /// Whether a number or a date can begin at character `at`.
    fn may_start(&self, at: usize) -> bool {
        let c = self.glyphs.at(at);
        c.is_ascii_digit() || matches!(c, '-' | '.') || self.tongue.starts.contains(&c)
    }

    /// The dates of the text, with those of `others` that none of them touches.
    pub(super) fn dates(&self, context: FactContext, others: Vec<Date>) -> Vec<Date> {
        let mut found = self.own_dates(context);
        let free = |span: Span| found.get(found.partition_point(|own| own.span.end <= span.start)).is_none_or(|own| !touches(own.span, span));
        let apart: Vec<Date> = others.into_iter().filter(|other| free(other.span)).collect();
        found.extend(apart);
        found.sort_by_key(|date| date.span.start);
        found
    }

    /// The numbers of the text that `dates` do not hold.
    pub(super) fn numbers(&self, dates: &[Date]) -> Vec<Number> {
        let taken: Vec<Span> = dates.iter().filter(|date| !date.parts.is_empty()).map(|date| date.span).collect();
        self.own_numbers(&taken)
    }
}

/// Adds what the reader of spaced words found between the numbers of a text.
pub(super) fn merged(mut own: Vec<Number>, others: Vec<Number>) -> Vec<Number> {
    own.extend(others);
    own.sort_by_key(|number| number.span.start);
    own
}

fn touches(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}
