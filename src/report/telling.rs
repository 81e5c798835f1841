//! How a telling of a statement compares with the first one, or where it stands in what is disputed.

/// How a document tells a statement: on its side of what is disputed, and else as it compares with the first telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// It is the first one that nobody disputes, or matched with another telling than that.
    Told,
    Same,
    Reworded,
    Detail,
    /// On this side of a dispute, counted through all disputes.
    Side(usize),
    /// Others dispute something of it, and this one says nothing of that.
    Aside,
}
