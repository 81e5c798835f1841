//! Who takes what is written of a corpus, and why it may not be.

use std::io;
use std::path::{Path, PathBuf};

use super::removal::Removal;
use crate::error::Error;
use crate::read::rewrite::Shape;

/// Takes what is written, file by file. A target that has no use for something passes it over.
pub trait Target {
    /// The bytes to come are what becomes of `input`.
    ///
    /// # Errors
    /// When they cannot be written.
    fn begin(&mut self, _input: &Path, _shape: Shape) -> io::Result<()> {
        Ok(())
    }
    /// Some bytes, before any compression.
    ///
    /// # Errors
    /// When they cannot be written.
    fn write(&mut self, _bytes: &[u8]) -> io::Result<()> {
        Ok(())
    }
    /// The bytes of a record that could not be used, before any compression: it has no place in a corpus. What is too long to be held comes in
    /// several portions, of which the first one `begins` the record.
    ///
    /// # Errors
    /// When they cannot be written.
    fn rejected(&mut self, _bytes: &[u8], _begins: bool) -> io::Result<()> {
        Ok(())
    }
    /// What stands before the records of a table (its head line, before any compression), of which one that could not be used comes next.
    ///
    /// # Errors
    /// When it cannot be written.
    fn rejected_head(&mut self, _bytes: &[u8]) -> io::Result<()> {
        Ok(())
    }
    /// The file is complete.
    ///
    /// # Errors
    /// When it cannot be written.
    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// Something went.
    ///
    /// # Errors
    /// When that cannot be written down.
    fn removed(&mut self, _removal: &Removal) -> io::Result<()> {
        Ok(())
    }
}

/// Nothing is taken down.
impl Target for () {}

/// Only what went is.
impl Target for Vec<Removal> {
    fn removed(&mut self, removal: &Removal) -> io::Result<()> {
        self.push(removal.clone());
        Ok(())
    }
}

/// Why a corpus was not written. Nothing of it is to be kept then.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// An input could not be read again, or says something else than before.
    #[error(transparent)]
    Input(#[from] Error),
    /// A file cannot be written again, though others can: a corpus without it can be written.
    #[error("{error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: Error,
    },
    /// The target failed.
    #[error(transparent)]
    Target(io::Error),
    /// The user ended the run.
    #[error("interrupted")]
    Interrupted,
}

impl From<WriteError> for Error {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Input(error) | WriteError::File { error, .. } => error,
            WriteError::Target(error) => Self::io(Path::new("output"), error),
            WriteError::Interrupted => Self::Interrupted,
        }
    }
}
