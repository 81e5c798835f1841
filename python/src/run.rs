//! Work that lets the interpreter go on, tells how far it is, and hears Ctrl-C.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pyo3::prelude::*;
use retold::Progress;

use crate::failure::{refused, unexpected};

/// How often signals are looked at, and progress is told.
const TICK: Duration = Duration::from_millis(50);
/// How long ended work may take to end before it is left to itself.
const GRACE: Duration = Duration::from_millis(500);

/// How far work is, read by the thread that waits for it.
#[derive(Debug, Default)]
struct Listener {
    phase: Mutex<Phase>,
    done: AtomicU64,
    cancelled: AtomicBool,
}

/// A phase of the work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Phase {
    /// How many came before, to tell two of one name.
    number: u64,
    name: String,
    steps: u64,
}

impl Listener {
    fn phase(&self) -> Phase {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Progress for Listener {
    fn begin(&self, phase: &str, steps: u64) {
        let mut now = self.phase.lock().unwrap_or_else(PoisonError::into_inner);
        *now = Phase { number: now.number + 1, name: phase.to_owned(), steps };
        self.done.store(0, Ordering::Relaxed);
    }

    fn advance(&self, steps: u64) {
        self.done.fetch_add(steps, Ordering::Relaxed);
    }

    fn finish(&self) {}

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// Who is told how far the work is: a callable `progress(phase, done, total)`, the total `None` where it is not known.
struct Told<'py> {
    callback: Option<Bound<'py, PyAny>>,
    last: Option<(Phase, u64)>,
}

impl Told<'_> {
    fn tell(&mut self, listener: &Listener) -> PyResult<()> {
        let Some(callback) = &self.callback else { return Ok(()) };
        let now = (listener.phase(), listener.done.load(Ordering::Relaxed));
        if now.0.number > 0 && self.last.as_ref() != Some(&now) {
            callback.call1((now.0.name.as_str(), now.1, (now.0.steps > 0).then_some(now.0.steps)))?;
            self.last = Some(now);
        }
        Ok(())
    }
}

/// Does `job` on threads of its own (`threads` of them, 0 for one a processor) without the interpreter's lock. What a signal handler or the
/// callback raises ends the work and is returned.
pub(crate) fn run<T: Send + 'static>(
    py: Python<'_>,
    threads: usize,
    progress: Option<Bound<'_, PyAny>>,
    job: impl FnOnce(&dyn Progress) -> T + Send + 'static,
) -> PyResult<T> {
    let listener = Arc::new(Listener::default());
    let (tell, ended) = mpsc::channel();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| refused(format!("cannot start {threads} threads: {error}")))?;
    let told = Arc::clone(&listener);
    let work = move || {
        // Who left meanwhile needs no answer.
        let _ = tell.send(pool.install(|| job(&*told)));
    };
    std::thread::Builder::new().name("retold".into()).spawn(work).map_err(|error| refused(format!("cannot start a thread: {error}")))?;
    let ended = Mutex::new(ended);
    let mut told = Told { callback: progress, last: None };
    loop {
        match py.detach(|| waited(&ended, TICK)) {
            Ok(result) => {
                told.tell(&listener)?;
                return Ok(result);
            }
            Err(RecvTimeoutError::Disconnected) => return Err(unexpected("the work broke off")),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if let Err(error) = py.check_signals().and_then(|()| told.tell(&listener)) {
            listener.cancelled.store(true, Ordering::Relaxed);
            // Work that does not end now ends by itself, and nobody hears of it.
            let _ = py.detach(|| waited(&ended, GRACE));
            return Err(error);
        }
    }
}

fn waited<T>(ended: &Mutex<Receiver<T>>, time: Duration) -> Result<T, RecvTimeoutError> {
    ended.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(time)
}
