//! What is read from a text.

use super::calendar::Day;
use super::date_parts::Date;
use super::entity::Name;
use super::quantity::Number;
use super::quotation::Quotation;
use super::stance::{Modality, Negation, Opposite};

/// What is known about a text besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FactContext {
    /// Its language (ISO 639-1); found from the text when absent.
    pub language: Option<&'static str>,
    /// The day it was published: what `today` and `Tuesday` are told from.
    pub published: Option<Day>,
}

/// The facts of a text, each list in the order of the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Numbers that are no part of a date.
    pub numbers: Vec<Number>,
    /// Dates and parts of dates.
    pub dates: Vec<Date>,
    /// Names of persons, places and institutions, as far as rules show them.
    pub names: Vec<Name>,
    /// Words between quotation marks.
    pub quotations: Vec<Quotation>,
    /// Words that deny something.
    pub negations: Vec<Negation>,
    /// Words whose opposite is known.
    pub opposites: Vec<Opposite>,
    /// Words that say how an assertion is held.
    pub modalities: Vec<Modality>,
}
