//! Opening what is named as an input, and what it means to wait for it.
//!
//! A device that never ends is refused by name: no run over it would end either, and nobody means it. A terminal ends when its user says so,
//! `/dev/null` at once. A pipe in a folder waits for whoever writes into it; that is said after a second, since to whoever looks at it a run
//! that waits is a run that hangs. Who waits is known to all of the process, so that an interruption can end what no flag reaches.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::Duration;

use crate::given::was_closed;

/// How long is waited in silence for a pipe that nobody writes into. By hand: shells need less to start both ends.
const SILENCE: Duration = Duration::from_secs(1);

/// Waits that were begun, and those that ended.
static BEGUN: AtomicU64 = AtomicU64::new(0);
static ENDED: AtomicU64 = AtomicU64::new(0);
/// Whoever is told of a pipe that nobody writes into.
static TOLD: OnceLock<Told> = OnceLock::new();

/// Hears of a path.
type Told = Box<dyn Fn(&Path) + Send + Sync>;

/// From now on `told` hears of pipes that this process waits for, a second after that began. The first one who asks is told.
pub fn tell_waiting(told: impl Fn(&Path) + Send + Sync + 'static) {
    let _ = TOLD.set(Box::new(told));
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

/// What is read from somewhere, with every wait known.
pub struct Watched<R>(R);

impl<R> Watched<R> {
    /// Reads from `input`.
    pub fn new(input: R) -> Self {
        Self(input)
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let _wait = Wait::begin();
        self.0.read(buffer)
    }
}

/// Opens the file, pipe or terminal at `path`. Waits until somebody writes into a pipe.
///
/// # Errors
/// When the operating system refuses, or it is a device that may never end.
pub fn open(path: &Path) -> io::Result<File> {
    let kind = fs::metadata(path)?;
    if is_pipe(&kind) {
        return waited(path);
    }
    let file = File::open(path)?;
    refuse_endless(&file)?;
    Ok(file)
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
    Ok(Watched::new(io::stdin().lock()))
}

/// Opens a pipe, and says so when that takes its time.
fn waited(path: &Path) -> io::Result<File> {
    let _wait = Wait::begin();
    let (opened, until) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if until.recv_timeout(SILENCE) == Err(mpsc::RecvTimeoutError::Timeout)
                && let Some(told) = TOLD.get()
            {
                told(path);
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
            let refused = open(Path::new(path)).unwrap_err();
            assert!(refused.to_string().contains("may never end"), "{path}: {refused}");
        }
        assert_eq!(io::read_to_string(open(Path::new("/dev/null")).unwrap()).unwrap(), "");
    }
}
