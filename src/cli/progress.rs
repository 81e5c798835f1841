//! Progress on stderr.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use retold::progress::{Progress, Silent};

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
