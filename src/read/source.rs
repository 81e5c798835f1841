//! Opening what is named as an input, and what it means to wait for it.
//!
//! A device that never ends is refused by name: no run over it would end either, and nobody means it. A terminal ends when its user says so,
//! `/dev/null` at once. A pipe in a folder waits for whoever writes into it, and a pipe of either kind for what is written; that is said after a second or
//! two, since to whoever looks at it a run that waits is a run that hangs. No wait is ended by a clock: what feeds a pipe may take hours. Who waits is
//! known to all of the process, so that an interruption can end what no flag reaches.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, mpsc};
use std::thread;
use std::time::Duration;

use super::event::STDIN;
use crate::given::was_closed;

/// How long is waited in silence for a pipe that nobody writes into. By hand: shells need less to start both ends.
const SILENCE: Duration = Duration::from_secs(1);
/// How long is waited in silence for what comes through a pipe, at least; twice as long at most. By hand: what is slow sends something all the time.
const STILLNESS: Duration = Duration::from_secs(2);

/// Waits that were begun, and those that ended.
static BEGUN: AtomicU64 = AtomicU64::new(0);
static ENDED: AtomicU64 = AtomicU64::new(0);
/// Whoever is told of a pipe that is waited for.
static TOLD: OnceLock<Told> = OnceLock::new();

/// Hears of a path, and what is missing there.
type Told = Box<dyn Fn(&Path, Awaited) + Send + Sync>;

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// Somebody who opens the other end of a pipe.
    Writer,
    /// What whoever did that writes, or the end of it.
    Bytes,
}

/// From now on `told` hears of pipes that this process waits for, a second or some after that began, and once of each. The first one who asks is told.
pub fn tell_waiting(told: impl Fn(&Path, Awaited) + Send + Sync + 'static) {
    let _ = TOLD.set(Box::new(told));
}

fn tell(path: &Path, awaited: Awaited) {
    if let Some(told) = TOLD.get() {
        told(path, awaited);
    }
}

/// A number for the wait for input that goes on now, the same one as long as it does; `None` while nobody waits.
#[must_use]
pub fn waiting() -> Option<u64> {
    let (begun, ended) = (BEGUN.load(Ordering::SeqCst), ENDED.load(Ordering::SeqCst));
    (begun > ended).then_some(begun)
}

/// A wait, as long as this lives.
struct Wait;

impl Wait {
    fn begin() -> Self {
        BEGUN.fetch_add(1, Ordering::SeqCst);
        Self
    }
}

impl Drop for Wait {
    fn drop(&mut self) {
        ENDED.fetch_add(1, Ordering::SeqCst);
    }
}

/// What is read from a pipe or a terminal, with every wait known, and a long one told.
pub struct Watched<R> {
    input: R,
    /// Reads that were begun and that ended: odd while one goes on.
    reads: Arc<AtomicU64>,
    _until: mpsc::Sender<()>,
}

impl<R> Watched<R> {
    /// Reads from `input`, which is called `path`.
    fn new(input: R, path: &Path) -> Self {
        let (until, ended) = mpsc::channel();
        let reads = Arc::new(AtomicU64::new(0));
        let (seen, path) = (Arc::clone(&reads), path.to_owned());
        // Without a thread nothing is told, and everything else goes on.
        let _ = thread::Builder::new().spawn(move || watch(&seen, &ended, &path));
        Self { input, reads, _until: until }
    }
}

/// Tells once when a read takes long, until the other end of `ended` is gone.
fn watch(reads: &AtomicU64, ended: &mpsc::Receiver<()>, path: &Path) {
    let mut before = 0;
    while ended.recv_timeout(STILLNESS) == Err(mpsc::RecvTimeoutError::Timeout) {
        let now = reads.load(Ordering::SeqCst);
        if now % 2 == 1 && now == before {
            return tell(path, Awaited::Bytes);
        }
        before = now;
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let _wait = Wait::begin();
        self.reads.fetch_add(1, Ordering::SeqCst);
        let read = self.input.read(buffer);
        self.reads.fetch_add(1, Ordering::SeqCst);
        read
    }
}

/// What was opened.
pub enum Source {
    /// A file, which is there as a whole.
    File(File),
    /// A pipe, a terminal or their kin, which may keep a reader waiting.
    Pipe(Watched<File>),
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => {
                // The disk of another machine may keep a reader waiting as well, and nobody else to be waited for.
                let _wait = Wait::begin();
                file.read(buffer)
            }
            Self::Pipe(pipe) => pipe.read(buffer),
        }
    }
}

/// Opens the file, pipe or terminal at `path`. Waits until somebody writes into a pipe.
///
/// # Errors
/// When the operating system refuses, or it is a device that may never end.
pub fn open(path: &Path) -> io::Result<Source> {
    let kind = fs::metadata(path)?;
    let file = if is_pipe(&kind) { waited(path)? } else { File::open(path)? };
    refuse_endless(&file)?;
    Ok(if kind.is_file() || kind.is_dir() { Source::File(file) } else { Source::Pipe(Watched::new(file, path)) })
}

/// Standard input.
///
/// # Errors
/// When it was closed, or is a device that may never end.
pub fn stdin() -> io::Result<Watched<io::StdinLock<'static>>> {
    if was_closed(0) {
        return Err(io::Error::new(ErrorKind::NotConnected, "closed when the run began"));
    }
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        if let Ok(own) = io::stdin().as_fd().try_clone_to_owned() {
            refuse_endless(&File::from(own))?;
        }
    }
    Ok(Watched::new(io::stdin().lock(), Path::new(STDIN)))
}

/// Opens a pipe, and says so when that takes its time.
fn waited(path: &Path) -> io::Result<File> {
    let _wait = Wait::begin();
    let (opened, until) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if until.recv_timeout(SILENCE) == Err(mpsc::RecvTimeoutError::Timeout) {
                tell(path, Awaited::Writer);
            }
        });
        let file = File::open(path);
        drop(opened);
        file
    })
}

#[cfg(unix)]
fn is_pipe(kind: &fs::Metadata) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&kind.file_type())
}

#[cfg(not(unix))]
fn is_pipe(_: &fs::Metadata) -> bool {
    false
}

/// Refuses a device of characters, but for terminals and the one that holds nothing.
#[cfg(unix)]
fn refuse_endless(file: &File) -> io::Result<()> {
    use std::os::unix::fs::{FileTypeExt, MetadataExt};
    let kind = file.metadata()?;
    let is_null = || fs::metadata("/dev/null").is_ok_and(|null| null.rdev() == kind.rdev());
    if !kind.file_type().is_char_device() || io::IsTerminal::is_terminal(file) || is_null() {
        return Ok(());
    }
    Err(io::Error::new(ErrorKind::Unsupported, "a device, which may never end, is not read; pipe in what is wanted of it (`head -c 1M DEVICE | retold … -`)"))
}

#[cfg(not(unix))]
fn refuse_endless(_: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn devices_that_never_end_are_refused_and_the_others_are_opened() {
        use super::*;
        for path in ["/dev/zero", "/dev/urandom", "/dev/full"] {
            let refused = open(Path::new(path)).err().unwrap();
            assert!(refused.to_string().contains("may never end"), "{path}: {refused}");
        }
        assert_eq!(io::read_to_string(open(Path::new("/dev/null")).unwrap()).unwrap(), "");
    }
}
