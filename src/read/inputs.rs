//! What a run is asked to read: places, or documents that are in memory already.

use std::path::PathBuf;
use std::sync::Arc;

use super::shelf::{MEMORY, Shelf};
use crate::document::Document;

/// The inputs of a run.
#[derive(Debug, Clone, Copy)]
pub enum Inputs<'a> {
    /// Files, folders, `-` for standard input.
    Paths(&'a [PathBuf]),
    /// Documents, in their order. One without an id is called `documents:N`. They are held as long as a result may ask for them again.
    Documents(&'a Arc<dyn Shelf>),
}

impl Document {
    /// The document with the name that it has in a run: its id, or else its number among the documents, of which `before` come first.
    #[must_use]
    pub fn named(mut self, before: usize) -> Self {
        if self.id.is_empty() {
            self.id = format!("{MEMORY}:{}", before + 1);
        }
        self
    }
}

impl<'a> From<&'a [PathBuf]> for Inputs<'a> {
    fn from(paths: &'a [PathBuf]) -> Self {
        Self::Paths(paths)
    }
}

impl<'a> From<&'a Vec<PathBuf>> for Inputs<'a> {
    fn from(paths: &'a Vec<PathBuf>) -> Self {
        Self::Paths(paths)
    }
}

impl<'a, const N: usize> From<&'a [PathBuf; N]> for Inputs<'a> {
    fn from(paths: &'a [PathBuf; N]) -> Self {
        Self::Paths(paths)
    }
}

impl<'a> From<&'a Arc<dyn Shelf>> for Inputs<'a> {
    fn from(shelf: &'a Arc<dyn Shelf>) -> Self {
        Self::Documents(shelf)
    }
}
