//! The lists of stages.

pub mod story;
