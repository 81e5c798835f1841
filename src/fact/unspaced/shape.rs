//! How a numeral is written.

/// A numeral without sign and unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numeral {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) low: f64,
    /// Larger than `low` where two neighbours were written for one place: 二三十, 서너.
    pub(super) high: f64,
    /// Worth of the last written place.
    pub(super) quantum: f64,
    pub(super) shape: Shape,
}

/// How a numeral is written: marks that are independent of each other.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Shape {
    /// With figures of any script.
    pub(super) figures: bool,
    /// Number of pieces.
    pub(super) pieces: u32,
    /// Pieces that are tens, hundreds and so on.
    pub(super) scales: u32,
    /// With a decimal part.
    pub(super) decimals: bool,
    /// "And some": 二十几万.
    pub(super) and_some: bool,
    /// "Some tens": 几十, 数百.
    pub(super) some: bool,
    /// With a nought among its characters.
    pub(super) nought: bool,
    /// Two neighbouring digits that can be a choice (二三) as well as one figure.
    pub(super) pair: Option<(u8, u8)>,
}

/// Where in a numeral a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// At its beginning.
    First,
    /// Right behind the piece before it.
    Joined,
    /// Behind a blank.
    Apart,
}
