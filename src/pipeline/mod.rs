//! Pipelines: the lists of stages. Work is spread over threads here and nowhere below.

pub mod clean;
pub mod corpus;
pub mod story;
