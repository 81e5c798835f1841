//! What went wrong or was odd so far.

use crate::error::{Error, Warning};
use crate::read::Event;

/// What went wrong or was odd so far.
#[derive(Debug, Default)]
pub struct Tally {
    /// What could not be used.
    pub errors: Vec<Error>,
    /// What was odd.
    pub warnings: Vec<Warning>,
}

impl Tally {
    /// Files an event; documents are none of its business.
    pub(super) fn take(&mut self, event: Event) {
        match event {
            Event::Document(_) => {}
            Event::Warning(warning) => self.warnings.push(warning),
            Event::Error(error) => self.errors.push(error),
        }
    }
}
