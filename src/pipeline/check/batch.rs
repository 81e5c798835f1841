//! What was found in a batch.

use serde::Serialize;

use super::findings::Finding;
use crate::error::{Error, Warning};
use crate::spill::WorkFolder;

/// What was found in a batch.
#[derive(Debug)]
pub struct CheckReport {
    /// The findings, in the order of rules and places.
    pub findings: Vec<Finding>,
    /// Documents read.
    pub documents: u64,
    /// What could not be used.
    pub errors: Vec<Error>,
    /// Documents that an index holds themselves, from the same delivery: they were not compared with themselves.
    pub known: Vec<KnownDocument>,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// Whether the run was ended early.
    pub interrupted: bool,
    /// Where the stages of the run are kept: whoever wrote what he wanted ends it ([`WorkFolder::finish`]), and leaves it as it is where the run was ended early.
    pub work: Option<WorkFolder>,
}

/// A document of the batch that an index holds itself, from the same delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownDocument {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub place: String,
}
