//! Progress on stderr.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use retold::progress::{Progress, Silent};

use super::Failure;
use super::args::{GlobalArgs, When};

/// What the arguments and the terminal ask for.
pub(crate) fn from_args(args: &GlobalArgs) -> Box<dyn Progress> {
    let terminal = std::io::stderr().is_terminal();
    match args.progress {
        When::Never => Box::new(Silent),
        When::Auto if args.quiet || !terminal => Box::new(Silent),
        When::Always if !terminal => Box::new(Lines),
        When::Auto | When::Always => Box::new(Bar::default()),
    }
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
        let (bar, template) =
            if steps == 0 { (ProgressBar::no_length(), "{spinner} {msg} {pos}") } else { (ProgressBar::new(steps), "{msg} {wide_bar} {pos}/{len} {eta}") };
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
        let _ = if steps == 0 { writeln!(std::io::stderr(), "{phase}") } else { writeln!(std::io::stderr(), "{phase}: {steps}") };
    }

    fn advance(&self, _steps: u64) {}

    fn finish(&self) {}
}

/// What the arguments ask for, with an ear for Ctrl-C.
pub(crate) fn interruptible(args: &GlobalArgs) -> Result<Interruptible, Failure> {
    Ok(Interruptible { bars: from_args(args), interrupted: interrupts()? })
}

/// Listens for Ctrl-C: the first one ends the run with what is finished, the second one ends the program.
fn interrupts() -> Result<&'static AtomicBool, Failure> {
    static INTERRUPTED: AtomicBool = AtomicBool::new(false);
    let handled = ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    handled.map_err(|error| Failure::Other(format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(&INTERRUPTED)
}

/// Progress that also tells whether the user ended the run.
pub(crate) struct Interruptible {
    bars: Box<dyn Progress>,
    interrupted: &'static AtomicBool,
}

impl Progress for Interruptible {
    fn begin(&self, phase: &str, steps: u64) {
        self.bars.begin(phase, steps);
    }

    fn advance(&self, steps: u64) {
        self.bars.advance(steps);
    }

    fn finish(&self) {
        self.bars.finish();
    }

    fn cancelled(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }
}
