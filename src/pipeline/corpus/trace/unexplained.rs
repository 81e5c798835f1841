//! Why a pair cannot be explained.

use crate::error::Error;

/// Why a pair cannot be explained.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Unexplained {
    /// No document is called so.
    #[error("no document is called {0:?}")]
    Unknown(String),
    /// Several documents are called so; these are their places.
    #[error("the id {0:?} names several documents: {1}; name one by its file and line")]
    Ambiguous(String, String),
    /// Both ids name one document.
    #[error("a pair takes two documents; {0:?} was named twice")]
    Same(String),
    /// A document could not be read again.
    #[error("{0}")]
    Unread(Error),
}
