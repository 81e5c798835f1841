//! Defaults of facts.

/// How far two numbers may lie apart and still both be true ([`crate::fact::number`]).
///
/// By hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
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
        Self { about: 0.12, more_than: 1.35, up_to: 0.65, same_bound: 0.05 }
    }
}
