//! What can go wrong: with an input, said with the file, the line and the reason; with a setting, said with its name and what is allowed.

use std::fmt;
use std::path::{Path, PathBuf};

/// A place in an input: the file, and the line and byte where that narrows it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it; `-` is standard input.
    pub path: PathBuf,
    /// 1-based line.
    pub line: Option<usize>,
    /// 1-based number of the record in the file, where the line does not tell: several records stand on it.
    pub record: Option<usize>,
}

impl Place {
    /// A whole file.
    #[must_use]
    pub fn file(path: &Path) -> Self {
        Self { path: path.to_path_buf(), line: None, record: None }
    }

    /// A line (1-based) of a file.
    #[must_use]
    pub fn line(path: &Path, line: usize) -> Self {
        Self { line: Some(line), ..Self::file(path) }
    }

    /// The same place with the number (1-based) of its record.
    #[must_use]
    pub fn with_record(self, record: Option<usize>) -> Self {
        Self { record, ..self }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        match self.record {
            Some(record) => write!(f, " (record {record})"),
            None => Ok(()),
        }
    }
}

/// Why an input, a setting, an index or a whole run could not be used.
///
/// ```
/// use retold::{ClusterParams, Error};
///
/// let error = ClusterParams::default().with_threshold(7.0).validate().unwrap_err();
/// assert_eq!(error.to_string(), "threshold = 7: allowed is a number above 0 and at most 1");
/// assert!(matches!(error, Error::Setting { field, .. } if field == "threshold"));
/// ```
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
        hint: String,
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
    /// A setting out of its range.
    #[error("{field} = {value}: allowed is {allowed}")]
    Setting {
        /// Its name, as in `retold.toml` where that has it.
        field: String,
        /// What it was set to.
        value: String,
        /// What it may be.
        allowed: String,
    },
    /// More documents than a job takes.
    #[error("{documents} documents are no story: compare takes up to {limit}; find the stories of a corpus with `retold cluster`")]
    TooManyDocuments {
        /// How many there are.
        documents: usize,
        /// How many it takes.
        limit: usize,
    },
    /// Some inputs could not be used, and the result had to be of all of them.
    #[error("{first}{}", further(.others))]
    Incomplete {
        /// What was wrong with the first one.
        first: Box<Error>,
        /// What was wrong with the others.
        others: Vec<Error>,
    },
    /// The run was ended early, through [`crate::progress::Progress::cancelled`].
    #[error("interrupted")]
    Interrupted,
    /// An index that could not be used; the cause is an `IndexError` of the index.
    #[error(transparent)]
    Index(Box<dyn std::error::Error + Send + Sync>),
}

fn further(others: &[Error]) -> String {
    if others.is_empty() { String::new() } else { format!(" (and {} more)", others.len()) }
}

impl Error {
    /// A setting out of its range.
    #[must_use]
    pub fn setting(field: impl Into<String>, value: impl fmt::Display, allowed: impl Into<String>) -> Self {
        Self::Setting { field: field.into(), value: value.to_string(), allowed: allowed.into() }
    }

    /// A refusal by the operating system.
    #[must_use]
    pub fn io(path: &Path, source: std::io::Error) -> Self {
        Self::Io { place: Place::file(path), source }
    }

    /// The same error about a record of which the line does not tell which one it is.
    #[must_use]
    pub(crate) fn of_record(mut self, number: Option<usize>) -> Self {
        if let Self::Io { place, .. } | Self::NotUtf8 { place, .. } | Self::TooLong { place, .. } | Self::Malformed { place, .. } = &mut self {
            place.record = number;
        }
        self
    }

    /// Something wrong with the content of a file or record.
    #[must_use]
    pub fn malformed(place: Place, reason: impl Into<String>) -> Self {
        Self::Malformed { place, reason: reason.into() }
    }
}

/// An input, or a record of one, that could not be used, as reports carry it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Unread {
    /// The file as the user named it; `null` for what is wrong with the inputs as a whole.
    pub path: Option<String>,
    /// 1-based line, where that narrows it down.
    pub line: Option<usize>,
    /// 1-based number of the record in the file, where several stand on that line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<usize>,
    /// What was wrong.
    pub message: String,
}

/// Files of a folder that no reader knows, as reports carry them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PassedOver {
    /// The folder as the user named it.
    pub path: String,
    /// How many there are.
    pub files: usize,
    /// What was said of them: it names the first ones.
    pub message: String,
}

impl PassedOver {
    /// What of `warnings` is about such files.
    #[must_use]
    pub fn of(warnings: &[Warning]) -> Vec<Self> {
        let of = |warning: &Warning| Self { path: warning.place.path.display().to_string(), files: warning.passed_over, message: warning.message.clone() };
        warnings.iter().filter(|warning| warning.passed_over > 0).map(of).collect()
    }
}

impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl Unread {
    /// Something wrong with the inputs as a whole.
    #[must_use]
    pub fn inputs(message: impl Into<String>) -> Self {
        Self { path: None, line: None, record: None, message: message.into() }
    }

    /// Where that is, as [`Place`] says it.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        let path = PathBuf::from(self.path.as_ref()?);
        Some(Place { path, line: self.line, record: self.record }.to_string())
    }
}

impl From<&Error> for Unread {
    fn from(error: &Error) -> Self {
        let message = error.to_string();
        let (Error::Io { place, .. } | Error::NotUtf8 { place, .. } | Error::TooLong { place, .. } | Error::Malformed { place, .. }) = error else {
            return Self::inputs(message);
        };
        let message = message.strip_prefix(&format!("{place}: ")).unwrap_or(&message).to_owned();
        // A name need not be UTF-8, and a report must be.
        Self { path: Some(place.path.display().to_string()), line: place.line, record: place.record, message }
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place() {
            write!(f, "{place}: ")?;
        }
        f.write_str(&self.message)
    }
}

/// Something odd that did not stop the work, said once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where.
    pub place: Place,
    /// What was odd, and what was done about it.
    pub message: String,
    /// How many files were not read, where it tells of some that were passed over.
    pub passed_over: usize,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}
