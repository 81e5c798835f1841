//! A figure with what belongs to it.

use super::shape::Numeral;
use crate::fact::quantity::NumberKind;
use crate::fact::unit::MeasureUnit;

/// A figure with what belongs to it, before its unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    /// Of the figure, its sign included.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) quantum: f64,
    pub(super) kind: NumberKind,
    /// A unit that the form of the figure itself gives (a share, per cent).
    pub(super) unit: Option<MeasureUnit>,
    pub(super) and_some: bool,
    /// Whether figures or a form of its own make it a number without further evidence.
    pub(super) sure: bool,
    pub(super) numeral: Option<Numeral>,
}

impl Amount {
    /// The same figure times the scale that only the far end of a range names: 15-20万.
    pub(super) fn scaled_like(self, far: &Self) -> Self {
        let scales = |amount: &Self| amount.numeral.map_or(0, |numeral| numeral.shape.scales);
        let worth = if far.quantum > 1.0 { 10_f64.powi(far.quantum.log10().round() as i32) } else { 1.0 };
        if scales(&self) == 0 && scales(far) > 0 && worth > 1.0 && self.low * worth < far.low {
            return Self { low: self.low * worth, high: self.high * worth, quantum: self.quantum * worth, ..self };
        }
        self
    }

    /// The amount of a plain numeral.
    pub(super) fn of(numeral: Numeral) -> Self {
        Self {
            start: numeral.start,
            end: numeral.end,
            low: numeral.low,
            high: numeral.high,
            quantum: numeral.quantum,
            kind: if numeral.shape.some { NumberKind::Vague } else { NumberKind::Cardinal },
            unit: None,
            and_some: numeral.shape.and_some,
            sure: numeral.shape.figures,
            numeral: Some(numeral),
        }
    }

    /// The amount of a part of something.
    pub(super) fn portion(portion: Portion) -> Self {
        Self {
            start: portion.start,
            end: portion.end,
            low: portion.value,
            high: portion.value,
            quantum: portion.quantum,
            kind: NumberKind::Cardinal,
            unit: portion.unit,
            and_some: false,
            sure: true,
            numeral: None,
        }
    }
}

/// A part of something, or figures joined by an operation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Portion {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: f64,
    pub(super) quantum: f64,
    pub(super) unit: Option<MeasureUnit>,
}
