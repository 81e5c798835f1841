//! How a telling of a statement compares with the first one.

/// How a telling of a statement compares with the first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// It is the first one, or matched with another telling than that.
    Told,
    Same,
    Reworded,
    Detail,
    Contradicting,
}
