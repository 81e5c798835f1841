//! Progress on stderr.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use retold::progress::{Progress, Silent};

use super::args::{GlobalArgs, When};
use super::destination;
use super::outcome::Failure;

/// What the arguments and the terminal ask for.
fn from_args(args: &GlobalArgs) -> Box<dyn Progress> {
    let terminal = std::io::stderr().is_terminal();
    match args.progress {
        When::Never => Box::new(Silent),
        When::Auto if args.quiet || !terminal => Box::new(Silent),
        When::Always if !terminal => Box::new(Lines),
        When::Auto | When::Always => Box::new(Bar::default()),
    }
}

/// Whether the steps of a phase are bytes.
fn counts_bytes(phase: &str) -> bool {
    phase.ends_with("bytes")
}

/// A bar for each phase, gone when the phase is over.
#[derive(Default)]
struct Bar(Mutex<Option<ProgressBar>>);

impl Bar {
    fn with(&self, act: impl FnOnce(&mut Option<ProgressBar>)) {
        // A poisoned bar is still a bar.
        act(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    }
}

impl Progress for Bar {
    fn begin(&self, phase: &str, steps: u64) {
        let (bar, template) = match steps {
            0 => (ProgressBar::no_length(), "{spinner} {msg} {human_pos}"),
            _ if counts_bytes(phase) => (ProgressBar::new(steps), "{msg} {wide_bar} {bytes}/{total_bytes} {eta}"),
            _ => (ProgressBar::new(steps), "{msg} {wide_bar} {human_pos}/{human_len} {eta}"),
        };
        let bar = bar.with_message(phase.to_owned());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.enable_steady_tick(Duration::from_millis(200));
        self.with(|slot| *slot = Some(bar));
    }

    fn advance(&self, steps: u64) {
        self.with(|slot| {
            if let Some(bar) = slot {
                bar.inc(steps);
            }
        });
    }

    fn finish(&self) {
        self.with(|slot| {
            if let Some(bar) = slot.take() {
                bar.finish_and_clear();
            }
        });
    }
}

/// A line for each phase, for logs.
struct Lines;

impl Progress for Lines {
    fn begin(&self, phase: &str, steps: u64) {
        let _ = match steps {
            0 => writeln!(std::io::stderr(), "{phase}"),
            _ if counts_bytes(phase) => writeln!(std::io::stderr(), "{phase}: {}", HumanBytes(steps)),
            _ => writeln!(std::io::stderr(), "{phase}: {}", HumanCount(steps)),
        };
    }

    fn advance(&self, _steps: u64) {}

    fn finish(&self) {}
}

/// What the arguments ask for, with an ear for Ctrl-C: it ends the run with what is finished by then. Before the first phase nothing is, and
/// whatever the run waits for, it ends at once; so does the second one.
pub(crate) fn interruptible(args: &GlobalArgs) -> Result<Interruptible, Failure> {
    listen()?;
    Ok(Interruptible { bars: from_args(args), at_once: false })
}

/// The same for a run that has nothing to show before its end: Ctrl-C ends it at once.
pub(crate) fn ending(args: &GlobalArgs) -> Result<Interruptible, Failure> {
    listen()?;
    Ok(Interruptible { bars: from_args(args), at_once: true })
}

/// Whether the user ended the run.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);
/// Whether that ends the program.
static AT_ONCE: AtomicBool = AtomicBool::new(true);

fn listen() -> Result<(), Failure> {
    let handled = ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::SeqCst) || AT_ONCE.load(Ordering::SeqCst) {
            destination::abandon();
            let _ = writeln!(std::io::stderr(), "error: {NOTHING}");
            std::process::exit(130);
        }
    });
    handled.map_err(|error| Failure::Other(format!("cannot listen for Ctrl-C: {error}")))
}

/// What is said of an interrupted run that leaves nothing behind.
pub(crate) const NOTHING: &str = "interrupted: nothing was written";

/// Progress that also tells whether the user ended the run.
pub(crate) struct Interruptible {
    bars: Box<dyn Progress>,
    at_once: bool,
}

impl Progress for Interruptible {
    fn begin(&self, phase: &str, steps: u64) {
        AT_ONCE.store(self.at_once, Ordering::SeqCst);
        self.bars.begin(phase, steps);
    }

    fn advance(&self, steps: u64) {
        self.bars.advance(steps);
    }

    fn finish(&self) {
        self.bars.finish();
    }

    fn cancelled(&self) -> bool {
        INTERRUPTED.load(Ordering::SeqCst)
    }
}
