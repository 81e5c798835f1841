//! What reading brings to light, and who receives it.

use std::ops::ControlFlow;

use crate::document::Document;
use crate::error::{Error, Warning};

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// One thing that reading an input brought to light.
#[derive(Debug)]
pub enum Event {
    /// A document.
    Document(Document),
    /// Something odd; reading went on as it says.
    Warning(Warning),
    /// A file or record that could not be used; the others are still read.
    Error(Error),
}

/// Receives events in the order of the inputs; may break off the reading.
pub type Sink<'a> = dyn FnMut(Event) -> ControlFlow<()> + 'a;

/// Everything that a set of inputs holds.
#[derive(Debug, Default)]
pub struct Batch {
    /// The documents, in the order of the inputs; a folder's files in the order of their names.
    pub documents: Vec<Document>,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// What could not be used.
    pub errors: Vec<Error>,
}

impl Batch {
    /// Files one event where it belongs.
    pub fn take(&mut self, event: Event) {
        match event {
            Event::Document(document) => self.documents.push(document),
            Event::Warning(warning) => self.warnings.push(warning),
            Event::Error(error) => self.errors.push(error),
        }
    }
}
