//! What a corpus run keeps of a text: shingles (for a moment), and the sketch that nominates candidates.
//!
//! Reading order: [`shingle`] (runs of terms to 64-bit hashes), [`sketch`] (a set of shingles to a fixed number of slots).
//! Nothing here decides: a sketch only nominates pairs, [`crate::verify`] computes what is reported.

pub mod shingle;
pub mod sketch;

pub use shingle::{digest, shingles_into};
pub use sketch::{Sketcher, estimate};
