//! Alignment: what corresponds to what in two texts.

mod extend;
mod linkage;
pub mod passage;
mod seed;
mod side;

use serde::Serialize;

/// What became of a paragraph on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowRelation {
    /// The same words in the same place.
    Same,
    /// Other words in the same place.
    Edited,
    /// It stands elsewhere in the order.
    Moved,
    /// Only the left document has it.
    LeftOnly,
    /// Only the right document has it.
    RightOnly,
}
