//! A result together with what is missing from it.

use crate::error::{Error, Warning};

/// A result, and the inputs that could not be used for it.
///
/// A job reads on where an input is bad. What it then returns is no result of all inputs, so the result is only handed out against a word
/// on the errors: [`Self::complete`] refuses an incomplete one, [`Self::into_parts`] hands out both. What is odd and stopped nothing, such as
/// an id that comes twice, is among the [`warnings`](Self::warnings): read them before either.
///
/// ```
/// use retold::{Corpus, ClusterParams, Silent, cluster};
///
/// let corpus = Corpus::from_paths(["no-such-file.jsonl"]);
/// let found = cluster(&corpus, &ClusterParams::default(), &Silent)?;
/// assert!(found.errors()[0].to_string().starts_with("no-such-file.jsonl: "));
/// assert!(found.complete().is_err());
/// # Ok::<(), retold::Error>(())
/// ```
#[derive(Debug)]
#[must_use = "some inputs may be missing from the result: `complete` refuses that, `into_parts` says which"]
pub struct Partial<T> {
    pub(super) value: T,
    pub(super) errors: Vec<Error>,
    pub(super) warnings: Vec<Warning>,
    pub(super) interrupted: bool,
}

impl<T> Partial<T> {
    /// The result, when it is one of all inputs.
    ///
    /// # Errors
    /// [`Error::Incomplete`] when an input could not be used, [`Error::Interrupted`] when the run was ended early.
    pub fn complete(self) -> Result<T, Error> {
        let mut errors = self.errors.into_iter();
        match errors.next() {
            Some(first) => Err(Error::Incomplete { first: Box::new(first), others: errors.collect() }),
            None if self.interrupted => Err(Error::Interrupted),
            None => Ok(self.value),
        }
    }

    /// The result of what could be used, and what was wrong with the rest, in the order of the inputs. Of a run that was ended early
    /// everything holds, but there may be more.
    #[must_use]
    pub fn into_parts(self) -> (T, Vec<Error>) {
        (self.value, self.errors)
    }

    /// What could not be used, in the order of the inputs.
    #[must_use]
    pub fn errors(&self) -> &[Error] {
        &self.errors
    }

    /// What was odd and did not stop the work.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Whether the run was ended early.
    #[must_use]
    pub fn is_interrupted(&self) -> bool {
        self.interrupted
    }
}
