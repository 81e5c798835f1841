//! What can go wrong with an index.

use std::io;
use std::path::{Path, PathBuf};

use super::layout::DAMAGED_COUNT;
use crate::error::Error;

/// Why an index could not be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IndexError {
    /// The operating system refused.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// The database reports a failure; what was committed is still there.
    #[error("{}: {}", path.display(), failed(.source))]
    Database {
        /// Which file.
        path: PathBuf,
        /// What it said.
        source: Box<redb::Error>,
    },
    /// The database broke down over what it read.
    #[error("{}: the index is damaged; put back a copy, or make it anew from its deliveries", .0.display())]
    Damaged(PathBuf),
    /// There is no index.
    #[error("{}: no index here; make one with `retold index create`", .0.display())]
    NoIndex(PathBuf),
    /// An index is made in a folder of its own.
    #[error("{}: the folder is not empty", .0.display())]
    Occupied(PathBuf),
    /// Another process writes.
    #[error("{}: process {writer} is writing to this index; try again when it is done", folder.display())]
    Busy {
        /// Which index.
        folder: PathBuf,
        /// Its process number.
        writer: String,
    },
    /// It was opened to be read.
    #[error("{}: opened for reading only", .0.display())]
    ReadOnly(PathBuf),
    /// It was made by an engine that sees texts differently.
    #[error("{}: {reason}; make the index anew", path.display())]
    Incompatible {
        /// Which file.
        path: PathBuf,
        /// What differs.
        reason: String,
    },
    /// Settings that are not those of the index.
    #[error("{}: the index was made with {what} {index}, not {given}", folder.display())]
    OtherSettings {
        /// Which index.
        folder: PathBuf,
        /// Which setting.
        what: &'static str,
        /// Its value in the index.
        index: String,
        /// The value asked for.
        given: String,
    },
    /// A document that cannot be read back from where it came from.
    #[error("{0}: cannot be read back from its source, which is no plain JSONL file; make the index with stored texts")]
    NotReadable(String),
    /// A document could not be read.
    #[error(transparent)]
    Document(#[from] Error),
}

/// What the database reports, as whoever keeps an index has to know it.
fn failed(error: &redb::Error) -> String {
    match error {
        redb::Error::Io(error) if !matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput) => {
            error.to_string()
        }
        redb::Error::UpgradeRequired(_) => "the index was made by an older version; make it anew from its deliveries".to_owned(),
        redb::Error::Corrupted(what) if what.starts_with(DAMAGED_COUNT) => {
            format!("the index is damaged ({what}); put back a copy, or make it anew from its deliveries")
        }
        // What the database says of it is for those who ask for the source of this error.
        _ => "the index is damaged; put back a copy, or make it anew from its deliveries".to_owned(),
    }
}

impl From<IndexError> for Error {
    fn from(error: IndexError) -> Self {
        match error {
            IndexError::Document(error) => error,
            error => Self::Index(Box::new(error)),
        }
    }
}

impl IndexError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_path_buf(), source }
    }

    pub(super) fn database(path: &Path, error: impl Into<redb::Error>) -> Self {
        Self::Database { path: path.to_path_buf(), source: Box::new(error.into()) }
    }
}
