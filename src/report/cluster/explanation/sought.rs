//! What is said of a relation that the run did not seek.

use crate::config::{ClusterParams, Relation};

/// `sought`, or what to say where it is not.
pub(super) fn where_sought(params: &ClusterParams, relation: Relation, sought: impl FnOnce() -> String, else_known: &str) -> String {
    if params.seeks(relation) { sought() } else { format!("not sought in this run{else_known}") }
}
