//! What can go wrong with an input, said with the file, the line and the reason.

use std::fmt;
use std::path::{Path, PathBuf};

/// A place in an input: the file, and the line and byte where that narrows it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it; `-` is standard input.
    pub path: PathBuf,
    /// 1-based line.
    pub line: Option<usize>,
}

impl Place {
    /// A whole file.
    #[must_use]
    pub fn file(path: &Path) -> Self {
        Self { path: path.to_path_buf(), line: None }
    }

    /// A line (1-based) of a file.
    #[must_use]
    pub fn line(path: &Path, line: usize) -> Self {
        Self { path: path.to_path_buf(), line: Some(line) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        match self.line {
            Some(line) => write!(f, ":{line}"),
            None => Ok(()),
        }
    }
}

/// Why an input, or a part of it, could not be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The operating system refused.
    #[error("{place}: {source}")]
    Io {
        /// Where.
        place: Place,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// Bytes that are no UTF-8.
    #[error("{place}: not UTF-8 at byte {byte}{hint}")]
    NotUtf8 {
        /// Where.
        place: Place,
        /// Offset of the first bad byte: from the start of the file, or of the line where `place` names one.
        byte: usize,
        /// What the bytes look like, or what to do; empty or begins with a blank.
        hint: &'static str,
    },
    /// More bytes than [`crate::config::ReadLimits`] allows.
    #[error("{place}: {what} longer than the limit of {limit} bytes")]
    TooLong {
        /// Where.
        place: Place,
        /// What is too long.
        what: &'static str,
        /// The limit that it passed.
        limit: usize,
    },
    /// A file or record that is not what it should be.
    #[error("{place}: {reason}")]
    Malformed {
        /// Where.
        place: Place,
        /// What is wrong with it, and what to do about it where that is known.
        reason: String,
    },
}

impl Error {
    /// A refusal by the operating system.
    #[must_use]
    pub fn io(path: &Path, source: std::io::Error) -> Self {
        Self::Io { place: Place::file(path), source }
    }

    /// Something wrong with the content of a file or record.
    #[must_use]
    pub fn malformed(place: Place, reason: impl Into<String>) -> Self {
        Self::Malformed { place, reason: reason.into() }
    }
}

/// Something odd that did not stop the work, said once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where.
    pub place: Place,
    /// What was odd, and what was done about it.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}
