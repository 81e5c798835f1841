//! Pipelines: the lists of stages. Work is spread over threads here, and below only in [`crate::candidates`].

pub mod against;
pub mod calibrate;
pub mod check;
pub mod clean;
pub mod convert;
pub mod corpus;
mod dating;
pub mod story;
