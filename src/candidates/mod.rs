//! Pairs of texts that deserve a closer look. Nothing here decides; [`crate::verify`] does.

pub mod bands;

pub use bands::{BandPlan, SketchTable};
