//! Paths to files: folders are walked in the order of names.

use std::collections::HashSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::format::Format;
use super::{Event, Sink};
use crate::error::{Error, Place, Warning};

/// Most names that a warning lists.
const NAMED: usize = 3;

/// Hands `input`, or every document file below it, to `read`.
///
/// Names that begin with a dot are passed over, and so are files with an extension that no reader knows (one warning a
/// folder says which). Links are followed; a folder that was seen before is not walked again, so links that go round end.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn files(input: &Path, sink: &mut Sink<'_>, read: &mut dyn FnMut(&Path, &mut Sink<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
    if !input.is_dir() {
        return read(input, sink);
    }
    let mut walk = Walk { open: vec![input.to_path_buf()], seen: HashSet::new(), foreign: Vec::new() };
    let (mut found, mut failed) = (false, false);
    while let Some(path) = walk.open.pop() {
        if !path.is_dir() {
            found = true;
            read(&path, sink)?;
        } else if let Err(error) = walk.enter(&path) {
            failed = true;
            sink(Event::Error(Error::io(&path, error)))?;
        }
    }
    if !walk.foreign.is_empty() {
        sink(Event::Warning(walk.passed_over(input)))?;
    }
    if found || failed { ControlFlow::Continue(()) } else { sink(Event::Error(Error::malformed(Place::file(input), "no document in this folder"))) }
}

struct Walk {
    /// What is still to be visited, the next one last.
    open: Vec<PathBuf>,
    /// Folders that were entered, by their real paths.
    seen: HashSet<PathBuf>,
    /// Files that no reader knows.
    foreign: Vec<PathBuf>,
}

impl Walk {
    fn enter(&mut self, folder: &Path) -> std::io::Result<()> {
        if !self.seen.insert(fs::canonicalize(folder)?) {
            return Ok(());
        }
        let mut inside = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            // A torn link is visited, so that its error is said; a pipe is not, because it may never end.
            let wanted = fs::metadata(&path).map_or(true, |kind| kind.is_dir() || (kind.is_file() && Format::may_be_read(&path)));
            if wanted { inside.push(path) } else { self.foreign.push(path) }
        }
        inside.sort_unstable_by(|a, b| b.as_os_str().as_encoded_bytes().cmp(a.as_os_str().as_encoded_bytes()));
        self.open.append(&mut inside);
        Ok(())
    }

    fn passed_over(&mut self, input: &Path) -> Warning {
        self.foreign.sort_unstable();
        let names: Vec<_> = self.foreign.iter().take(NAMED).map(|path| path.strip_prefix(input).unwrap_or(path).to_string_lossy()).collect();
        let more = if self.foreign.len() > NAMED { " …" } else { "" };
        let message = format!("{} of unknown kind passed over: {}{more}", count(self.foreign.len(), "file"), names.join(", "));
        Warning { place: Place::file(input), message }
    }
}

fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
