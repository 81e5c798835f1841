//! Fingerprints: small numbers that stand for runs of text. Nothing here decides: they nominate pairs, [`crate::verify`] computes
//! what is reported.
//!
//! Reading order: [`shingle`] (runs of terms to 64-bit hashes), [`sketch`] (a set of shingles to a fixed number of slots), [`sample`] (the same part of every set);
//! [`gram`] turns tokens into overlapping runs of equal length, [`winnow`] keeps a few of them so that any long
//! enough shared run keeps at least one in common.

pub mod gram;
pub mod sample;
pub mod shingle;
pub mod sketch;
pub mod winnow;

pub use shingle::{digest, shingles_into};
pub use sketch::{Sketcher, estimate};
