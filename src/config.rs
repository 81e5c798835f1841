//! Every default of the engine, a small struct a stage.

/// What a reader refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadLimits {
    /// Longest document, in bytes. At most `u32::MAX`, the reach of a [`crate::span::Span`].
    pub document_bytes: usize,
    /// Longest line of a record file, in bytes.
    pub line_bytes: usize,
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self { document_bytes: 16 << 20, line_bytes: 64 << 20 }
    }
}

/// What counts as a repeated block inside a document ([`crate::repeat`]).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RepeatParams {}

/// How far two numbers may lie apart and still both be true ([`crate::claim::fact::number`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NumberTolerance {
    /// "About" allows this share more or less.
    pub about: f64,
    /// "More than" and "at least" allow up to this multiple.
    pub more_than: f64,
    /// "Up to" and "less than" allow down to this share.
    pub up_to: f64,
    /// Under one and the same bound the figures may differ by this share.
    pub same_bound: f64,
}

impl Default for NumberTolerance {
    fn default() -> Self {
        Self { about: 0.12, more_than: 1.35, up_to: 0.65, same_bound: 0.03 }
    }
}
