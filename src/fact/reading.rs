//! What a figure says, before it is known what it counts.

use std::ops::Range;

use super::unit::MeasureUnit;

/// One way to read a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    pub(super) value: f64,
    /// Worth of its last written place: 0.1 for `3.5`, 100,000 for `3.5 million`.
    pub(super) quantum: f64,
}

/// How a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Plain,
    Ordinal,
    /// Some tens, hundreds, thousands.
    Vague,
    /// A part of a whole.
    Share,
    /// An hour of the day.
    Clock,
}

/// A figure and the tokens it is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    pub(super) tokens: Range<usize>,
    pub(super) main: Reading,
    /// The other reading of a form whose separator can be read two ways (`1.305`, `5ر557`).
    pub(super) other: Option<Reading>,
    pub(super) manner: Manner,
    /// The largest scale word in it, 1 without any.
    pub(super) scale: f64,
    /// A unit written together with the digits (`350km`).
    pub(super) unit: Option<MeasureUnit>,
}

impl Figure {
    pub(super) fn multiply(&mut self, by: f64) {
        for reading in std::iter::once(&mut self.main).chain(&mut self.other) {
            reading.value *= by;
            reading.quantum *= by;
        }
        self.scale *= by;
    }

    /// Takes the reading with decimals: what stands before a scale or per cent is a small number.
    pub(super) fn prefer_decimals(&mut self) {
        if let Some(other) = self.other.filter(|other| other.quantum < 1.0 && self.main.quantum >= 1.0) {
            self.other = Some(std::mem::replace(&mut self.main, other));
        }
    }

    /// The same figure times the scale that only the far end of a range names (`15-20 billion`).
    pub(super) fn scaled_like(mut self, far: &Self) -> Self {
        if self.scale <= 1.0 && far.scale > 1.0 && self.main.value * far.scale < far.main.value {
            self.multiply(far.scale);
        }
        self
    }
}

/// Whether two values of the tables are one.
pub(super) fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

pub(super) fn plain(tokens: Range<usize>, main: Reading, other: Option<Reading>) -> Figure {
    Figure { tokens, main, other, manner: Manner::Plain, scale: 1.0, unit: None }
}

pub(super) fn ordinal_figure(tokens: Range<usize>, value: f64) -> Figure {
    Figure { manner: Manner::Ordinal, ..plain(tokens, Reading { value, quantum: 1.0 }, None) }
}
