//! Temporary files that are read again by path, by many threads, and of which nothing is left whatever ends the run.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

/// A temporary file with a path to open it by. Where the system has paths of open files it has no name of its own in any folder, so that
/// even a killed run leaves nothing behind; elsewhere it is removed when it is dropped.
#[derive(Debug)]
pub struct Spool {
    file: File,
    path: PathBuf,
    _named: Option<TempPath>,
}

impl Spool {
    /// A new one, empty.
    ///
    /// # Errors
    /// When the folder for temporary files cannot be written to.
    pub fn new() -> io::Result<Self> {
        let file = tempfile::tempfile()?;
        if let Some(path) = path_of(&file) {
            return Ok(Self { file, path, _named: None });
        }
        let (file, named) = tempfile::NamedTempFile::new()?.into_parts();
        Ok(Self { file, path: named.to_path_buf(), _named: Some(named) })
    }

    /// The file, to be written to.
    #[must_use]
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Where it is opened to be read.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A path that opens an open file once more, with a position of its own.
#[cfg(target_os = "linux")]
fn path_of(file: &File) -> Option<PathBuf> {
    use std::os::fd::AsRawFd;
    let path = PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
    File::open(&path).is_ok().then_some(path)
}

#[cfg(not(target_os = "linux"))]
fn path_of(_: &File) -> Option<PathBuf> {
    None
}
