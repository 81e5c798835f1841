//! retold

pub mod align;
pub mod candidates;
pub mod claim;
pub mod cluster;
pub mod config;
pub mod document;
pub mod error;
pub mod fingerprint;
pub mod progress;
pub mod read;
pub mod repeat;
pub mod report;
pub mod span;
pub mod text;
pub mod verify;
