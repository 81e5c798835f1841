//! Candidate pairs: who is worth a closer look. Nothing here decides; every pair is verified afterwards.
//!
//! [`postings`] nominates pairs by shared fingerprints, [`commonness`] knows how many documents a gram stands in.

pub mod commonness;
pub mod postings;
