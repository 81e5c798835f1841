//! Where a stream of bytes comes from, and how it is to be read.

use std::path::{Path, PathBuf};

use super::event::STDIN;
use crate::config::ReadOptions;
use crate::document::Document;
use crate::error::Place;

/// The name of an input with the options it is read with.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    path: &'a Path,
    /// The options of the run.
    pub options: &'a ReadOptions,
}

impl<'a> Origin<'a> {
    /// The input at `path`; `-` is standard input.
    #[must_use]
    pub fn new(path: &'a Path, options: &'a ReadOptions) -> Self {
        Self { path, options }
    }

    /// The path as the user named it, also where a stream is read from a temporary file.
    #[must_use]
    pub fn path(&self) -> &'a Path {
        self.options.named(self.path)
    }

    /// The path to open it by.
    #[must_use]
    pub fn source(&self) -> &'a Path {
        self.path
    }

    /// The whole input, as a place.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::file(self.path())
    }

    /// A line (1-based) of the input, as a place.
    #[must_use]
    pub fn line(&self, line: usize) -> Place {
        Place::line(self.path(), line)
    }

    /// A document of its own that is the whole input.
    #[must_use]
    pub fn whole(&self, text: Box<str>) -> Document {
        let named = self.path();
        let path = if named == Path::new(STDIN) { PathBuf::new() } else { named.to_path_buf() };
        Document { path, ..Document::new(named.to_string_lossy(), text) }
    }

    /// The document of a record that begins on `line` and has no id of its own.
    #[must_use]
    pub fn record(&self, line: usize, text: Box<str>) -> Document {
        Document { line, id: format!("{}:{line}", self.path().display()), ..self.whole(text) }
    }
}
