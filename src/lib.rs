//! retold

pub mod align;
pub mod claim;
pub mod config;
pub mod document;
pub mod error;
pub mod pipeline;
pub mod progress;
pub mod read;
pub mod repeat;
pub mod report;
pub mod span;
pub mod text;
