//! Fingerprints: small numbers that stand for stretches of text.
//!
//! [`gram`] turns tokens into overlapping stretches of equal length, [`winnow`] keeps a few of them so that any long
//! enough shared stretch keeps at least one in common.

pub mod gram;
pub mod winnow;
