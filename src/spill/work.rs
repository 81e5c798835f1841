//! A folder in which a run keeps what is done of it, so that another run goes on where it ended.
//!
//! ```text
//! retold-run.json      what the run is known by; written first, under another name, and gone first when the run is finished
//! retold-<stage>       a journal a stage
//! retold-lock          held by the run that works there
//! ```
//!
//! A folder with the first file holds an unfinished run. It is taken up only by a run that is told to, and only where nothing differs that decides the output.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use super::identity::RunIdentity;
use super::journal::Journal;
use crate::error::{Error, Place};

/// With what the names of all files of a run begin.
const PREFIX: &str = "retold-";
const RUN: &str = "retold-run.json";
const NEW_RUN: &str = "retold-run.new";
const LOCK: &str = "retold-lock";

/// The folder of a run that can be taken up.
#[derive(Debug)]
pub struct WorkFolder {
    folder: PathBuf,
    key: u64,
    resumed: bool,
    /// What the names of its stages begin with.
    part: String,
    /// Held as long as the run works here.
    lock: Arc<Held>,
}

/// A lock that ends with its holder. Closing the file is not enough: a process that is just being started from this one holds a copy of every open file until it
/// runs its own program, and the lock with it.
#[derive(Debug)]
struct Held(File);

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

impl WorkFolder {
    /// Takes `folder` for this run: makes it, or goes on with the unfinished run in it where `resume` says so.
    ///
    /// # Errors
    /// When the folder cannot be written, holds other files, holds an unfinished run and `resume` is not said, or holds that of another version, of other settings,
    /// of other inputs, or of files that have changed; and when another run works in it.
    pub fn open(folder: &Path, resume: bool, run: &RunIdentity) -> Result<Self, Error> {
        if folder.is_file() {
            return Err(refused(folder, "is a file: a work folder is new, empty, or holds an unfinished run"));
        }
        fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
        let text = serde_json::to_vec_pretty(run).map_err(|error| refused(folder, error.to_string()))?;
        let place = folder.join(RUN);
        let known = match fs::read(&place) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io(&place, error)),
        };
        if known.is_none() {
            holds_nothing_else(folder)?;
        }
        let lock = locked(folder)?;
        match &known {
            Some(_) if !resume => return Err(refused(folder, "holds an unfinished run: go on with it (--resume), or name another folder")),
            Some(bytes) => same(folder, bytes, run)?,
            None => begin(folder, &text)?,
        }
        Ok(Self { folder: folder.to_path_buf(), key: xxh3_64(&text), resumed: known.is_some(), part: PREFIX.to_owned(), lock: Arc::new(lock) })
    }

    /// The same folder for a run within this one: its stages are called otherwise, and go when this run is finished.
    #[must_use]
    pub fn within(&self, name: &str) -> Self {
        let (folder, part, lock) = (self.folder.clone(), format!("{}{name}-", self.part), Arc::clone(&self.lock));
        Self { folder, key: self.key ^ xxh3_64(part.as_bytes()), resumed: self.resumed, part, lock }
    }

    /// Whether an unfinished run was found.
    #[must_use]
    pub fn resumed(&self) -> bool {
        self.resumed
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The journal of a stage.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn journal(&self, stage: &str) -> Result<Journal, Error> {
        Journal::open(self.folder.join(format!("{}{stage}", self.part)), self.key)
    }

    /// Removes the files of a run that is finished. The folder stays.
    ///
    /// # Errors
    /// When one cannot be removed.
    pub fn finish(self) -> Result<(), Error> {
        let Self { folder, lock, .. } = self;
        remove(&folder.join(RUN))?;
        for path in own_files(&folder)? {
            if path.file_name().is_some_and(|name| name != LOCK) {
                remove(&path)?;
            }
        }
        drop(lock);
        remove(&folder.join(LOCK))
    }
}

fn refused(folder: &Path, reason: impl Into<String>) -> Error {
    Error::malformed(Place::file(folder), reason)
}

fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::io(path, error)),
        _ => Ok(()),
    }
}

/// The files of a run in a folder, with or without what it is known by.
fn own_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| Error::io(folder, error))? {
        let entry = entry.map_err(|error| Error::io(folder, error))?;
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX)) {
            files.push(entry.path());
        }
    }
    Ok(files)
}

/// Refuses a folder in which something stands that no run left there: it may be a corpus.
fn holds_nothing_else(folder: &Path) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(|error| Error::io(folder, error))? {
        let name = entry.map_err(|error| Error::io(folder, error))?.file_name();
        let name = name.to_string_lossy();
        // A run that is killed while it makes a temporary file leaves that.
        if !name.starts_with(PREFIX) && !name.starts_with(".tmp") {
            return Err(refused(folder, format!("holds “{name}”, which is of no run: a work folder is new, empty, or holds an unfinished run")));
        }
    }
    Ok(())
}

/// One run at a time works in a folder. Where the system knows no locks nobody is kept out.
fn locked(folder: &Path) -> Result<Held, Error> {
    let path = folder.join(LOCK);
    let file = File::options().read(true).write(true).create(true).truncate(false).open(&path).map_err(|error| Error::io(&path, error))?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(refused(folder, "another run works in this folder")),
        _ => Ok(Held(file)),
    }
}

fn same(folder: &Path, bytes: &[u8], run: &RunIdentity) -> Result<(), Error> {
    let known: RunIdentity =
        serde_json::from_slice(bytes).map_err(|error| Error::malformed(Place::file(&folder.join(RUN)), format!("damaged ({error}): remove the folder")))?;
    let differs = run.differs(&known).map(|what| format!("holds an unfinished run {what}: name another folder, or remove this one"));
    differs.map_or(Ok(()), |reason| Err(refused(folder, reason)))
}

/// Writes what the run is known by. What another one left that was finished, or had not begun, goes first.
fn begin(folder: &Path, text: &[u8]) -> Result<(), Error> {
    for path in own_files(folder)? {
        if path.file_name().is_some_and(|name| name != LOCK) {
            remove(&path)?;
        }
    }
    let (new, place) = (folder.join(NEW_RUN), folder.join(RUN));
    let written = File::create(&new).and_then(|mut file| file.write_all(text).and_then(|()| file.sync_all()));
    written.and_then(|()| fs::rename(&new, &place)).map_err(|error| Error::io(&place, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spill::Packer;

    fn run(bytes: u64) -> RunIdentity {
        let mut run = RunIdentity::of("cluster");
        run.add_memory("a", bytes, 0);
        run
    }

    fn told(folder: &Path, resume: bool, bytes: u64) -> String {
        WorkFolder::open(folder, resume, &run(bytes)).err().map_or_else(String::new, |error| error.to_string().replace(&*folder.to_string_lossy(), "DIR"))
    }

    #[test]
    fn a_run_is_taken_up_by_the_same_one_alone() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("work");
        let work = WorkFolder::open(&folder, true, &run(1)).unwrap();
        assert!(!work.resumed());
        let mut packer = Packer::default();
        packer.number(7);
        work.journal("first").unwrap().push(&packer).unwrap();
        assert_eq!(told(&folder, true, 1), "DIR: another run works in this folder");
        drop(work);
        assert_eq!(told(&folder, false, 1), "DIR: holds an unfinished run: go on with it (--resume), or name another folder");
        assert_eq!(
            told(&folder, true, 2),
            "DIR: holds an unfinished run of another a: that had 1 bytes, and has 2 now: name another folder, or remove this one"
        );
        let work = WorkFolder::open(&folder, true, &run(1)).unwrap();
        let mut seen = Vec::new();
        work.journal("first").unwrap().replay(|from| Ok(from.number().map(|number| seen.push(number)))).unwrap();
        assert!(work.resumed() && seen == [7]);
        work.finish().unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_is_free_when_its_run_ends_though_a_process_that_starts_holds_its_files() {
        let place = tempfile::tempdir().unwrap();
        let work = WorkFolder::open(place.path(), true, &run(1)).unwrap();
        let copy = work.lock.0.try_clone().unwrap();
        drop(work);
        assert_eq!(told(place.path(), true, 1), "");
        drop(copy);
    }

    #[test]
    fn what_a_finished_or_a_torn_run_left_is_not_taken_over() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("retold-first"), "torn").unwrap();
        fs::write(place.path().join("retold-run.new"), "{").unwrap();
        fs::write(place.path().join(".tmpAbC"), "").unwrap();
        let work = WorkFolder::open(place.path(), true, &run(1)).unwrap();
        assert!(!work.resumed() && !place.path().join("retold-first").exists());
        drop(work);
        fs::write(place.path().join(RUN), "{").unwrap();
        assert!(told(place.path(), true, 1).starts_with("DIR/retold-run.json: damaged ("), "{}", told(place.path(), true, 1));
    }

    #[test]
    fn a_folder_of_something_else_is_refused_and_stays_as_it_is() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("a.jsonl"), "{}").unwrap();
        assert_eq!(told(place.path(), true, 1), "DIR: holds “a.jsonl”, which is of no run: a work folder is new, empty, or holds an unfinished run");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
        let file = place.path().join("a.jsonl");
        assert_eq!(told(&file, true, 1), "DIR: is a file: a work folder is new, empty, or holds an unfinished run");
    }
}
