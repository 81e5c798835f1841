//! What was found in a batch.

use super::findings::Finding;
use crate::error::{Error, Warning};

/// What was found in a batch.
#[derive(Debug)]
pub struct CheckReport {
    /// The findings, in the order of rules and places.
    pub findings: Vec<Finding>,
    /// Documents read.
    pub documents: u64,
    /// What could not be used.
    pub errors: Vec<Error>,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// Whether the run was ended early.
    pub interrupted: bool,
}
