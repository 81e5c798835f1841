//! How a run ends.

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to report against.
    Done,
    /// Something was found, and the arguments ask to say so.
    Found,
    /// Some inputs could not be used; the others were.
    BadInput,
    /// The user ended the run; what was finished is kept.
    Interrupted,
}

/// What ends a run.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Whoever read the output has read enough.
    ClosedPipe,
    /// A mistake in a file, with lines that show where.
    Shown(Vec<String>),
    /// Anything else, said for people.
    Other(String),
}

impl From<retold::Error> for Failure {
    fn from(error: retold::Error) -> Self {
        Self::Other(error.to_string())
    }
}
