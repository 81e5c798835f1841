//! Candidate pairs: who is worth a closer look. Nothing here decides; every pair is verified afterwards.
//!
//! [`bands`] nominates pairs by equal runs of sketch slots, [`bucket`] by bucket, [`postings`] nominates pairs by shared fingerprints ([`prints`]), [`containment`] nominates
//! documents that may hold another ([`holding`]: all such pairs), [`commonness`] knows how many documents a gram stands in,
//! [`neighbourhood`] tells copies of a page from pages that share a frame, [`boilerplate`] finds what everybody carries, [`reuse`] the texts that many carry, [`rare`] the rare words that a rewording keeps,
//! [`spilled_bands`] and [`spilled_postings`] (some texts at a time, [`portion`]) do the work of [`bands`] and [`containment`] where their tables do not fit in memory,
//! [`story`] finds different tellings of one event and tells them from mere formulas.

pub mod bands;
pub mod boilerplate;
pub mod bucket;
pub mod commonness;
pub mod containment;
pub mod holding;
pub mod neighbourhood;
pub mod portion;
pub mod postings;
pub mod prints;
pub mod rare;
pub mod reuse;
pub mod spilled_bands;
pub mod spilled_postings;
pub mod story;

pub use bands::{BandPlan, SketchTable};
