//! Progress on stderr.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};
use retold::progress::{Progress, Silent};
use retold::read::source;

use super::args::{GlobalArgs, When};
use super::destination;
use super::messages::Messages;
use super::outcome::Failure;

/// What the arguments and the terminal ask for.
fn from_args(args: &GlobalArgs) -> Box<dyn Progress> {
    let terminal = std::io::stderr().is_terminal();
    match args.progress {
        When::Never => Box::new(Silent),
        When::Auto if args.quiet || !terminal => Box::new(Silent),
        When::Always if !terminal => Box::new(Lines::default()),
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
            _ if counts_bytes(phase) => (ProgressBar::new(steps), "{msg} {wide_bar} {bytes}/{total_bytes} {elapsed}, {eta} left"),
            _ => (ProgressBar::new(steps), "{msg} {wide_bar} {human_pos}/{human_len} {elapsed}, {eta} left"),
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

    fn taken_over(&self, steps: u64) {
        self.with(|slot| {
            if let Some(bar) = slot {
                bar.inc(steps);
                // What another run did says nothing of how long the rest takes.
                bar.reset_eta();
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

/// Lines for logs: when a phase begins, how far it is every half minute, and how long it took, where that was a second or more.
#[derive(Default)]
struct Lines(Mutex<Option<Phase>>);

/// The phase that runs.
struct Phase {
    name: String,
    steps: u64,
    done: u64,
    taken_over: u64,
    begun: Instant,
    told: Instant,
}

/// How long the end of the program is waited for.
const MOMENT: Duration = Duration::from_secs(5);

/// How long nothing is said of a phase that goes on.
const SILENCE: Duration = Duration::from_secs(30);

impl Phase {
    fn counted(&self, steps: u64) -> String {
        if counts_bytes(&self.name) { HumanBytes(steps).to_string() } else { HumanCount(steps).to_string() }
    }

    /// How far it is, after so much time; of a phase that cannot tell how long it is, what is done.
    fn so_far(&self, time: Duration) -> String {
        let Self { name, steps, done, taken_over, .. } = self;
        let time_said = HumanDuration(time);
        if *steps == 0 {
            return format!("{name}: {} in {time_said}", self.counted(*done));
        }
        let own = done.saturating_sub(*taken_over);
        let left = time.as_secs_f64() * steps.saturating_sub(*done) as f64 / own.max(1) as f64;
        let left = if own == 0 { String::new() } else { format!(", {} left", HumanDuration(Duration::from_secs(left.min(1e9) as u64))) };
        format!("{name}: {} of {}, {} %, in {time_said}{left}", self.counted(*done), self.counted(*steps), 100 * u128::from(*done) / u128::from(*steps))
    }
}

impl Lines {
    fn with(&self, act: impl FnOnce(&mut Option<Phase>)) {
        act(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    }
}

impl Progress for Lines {
    fn begin(&self, phase: &str, steps: u64) {
        let _ = match steps {
            0 => writeln!(std::io::stderr(), "{phase}"),
            _ if counts_bytes(phase) => writeln!(std::io::stderr(), "{phase}: {}", HumanBytes(steps)),
            _ => writeln!(std::io::stderr(), "{phase}: {}", HumanCount(steps)),
        };
        let now = Instant::now();
        self.with(|slot| *slot = Some(Phase { name: phase.to_owned(), steps, done: 0, taken_over: 0, begun: now, told: now }));
    }

    fn advance(&self, steps: u64) {
        self.with(|slot| {
            let Some(phase) = slot else { return };
            phase.done += steps;
            if phase.told.elapsed() >= SILENCE {
                phase.told = Instant::now();
                let _ = writeln!(std::io::stderr(), "{}", phase.so_far(phase.begun.elapsed()));
            }
        });
    }

    fn taken_over(&self, steps: u64) {
        self.with(|slot| {
            if let Some(phase) = slot {
                phase.done += steps;
                phase.taken_over += steps;
            }
        });
    }

    fn finish(&self) {
        self.with(|slot| {
            let Some(phase) = slot.take() else { return };
            let time = phase.begun.elapsed();
            if time >= Duration::from_secs(1) {
                let _ = writeln!(std::io::stderr(), "{}: done in {:.1} s", phase.name, time.as_secs_f64());
            }
        });
    }
}

/// What the arguments ask for, with an ear for Ctrl-C: it ends the run with what is finished by then. Before the first phase nothing is, and
/// whatever the run waits for, it ends at once; so does the second one.
pub(crate) fn interruptible(args: &GlobalArgs) -> Result<Interruptible, Failure> {
    listen()?;
    Ok(Interruptible { bars: from_args(args), messages: Messages::new(args), at_once: false })
}

/// The same for a run that has nothing to show before its end: Ctrl-C ends it at once.
pub(crate) fn ending(args: &GlobalArgs) -> Result<Interruptible, Failure> {
    listen()?;
    Ok(Interruptible { bars: from_args(args), messages: Messages::new(args), at_once: true })
}

/// Whether the user ended the run.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);
/// Whether the program is being ended for that: files that are being written are gone already.
static ENDING: AtomicBool = AtomicBool::new(false);
/// Whether that ends the program.
static AT_ONCE: AtomicBool = AtomicBool::new(true);

/// Whether the user ended the run.
pub(super) fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// Leaves the word to whoever ends the program, where it is being ended: what fails meanwhile fails for that, because what was being written is gone.
pub(super) fn yield_to_end() {
    if ENDING.load(Ordering::SeqCst) {
        // It ends in a moment, unless standard error takes nothing.
        thread::sleep(MOMENT);
    }
}

fn listen() -> Result<(), Failure> {
    let handled = ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::SeqCst) || AT_ONCE.load(Ordering::SeqCst) || is_stuck() {
            ENDING.store(true, Ordering::SeqCst);
            destination::abandon();
            let _ = writeln!(std::io::stderr(), "error: {NOTHING}");
            std::process::exit(130);
        }
    });
    handled.map_err(|error| Failure::Other(format!("cannot listen for Ctrl-C: {error}")))
}

/// Whether the run waits for input that may never come: no flag ends that.
fn is_stuck() -> bool {
    let wait = source::waiting();
    thread::sleep(PATIENCE);
    wait.is_some() && source::waiting() == wait
}

/// How long input may take to come before an interrupted run waits for it no longer. By hand.
const PATIENCE: Duration = Duration::from_millis(300);

/// What is said of an interrupted run that leaves nothing behind.
pub(crate) const NOTHING: &str = "interrupted: nothing was written";

/// Progress that also tells whether the user ended the run.
pub(crate) struct Interruptible {
    bars: Box<dyn Progress>,
    messages: Messages,
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

    fn taken_over(&self, steps: u64) {
        self.bars.taken_over(steps);
    }

    fn finish(&self) {
        self.bars.finish();
    }

    fn note(&self, message: &str) {
        self.messages.note(&message);
    }

    fn cancelled(&self) -> bool {
        INTERRUPTED.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_far_a_phase_is_and_how_long_the_rest_takes() {
        let now = Instant::now();
        let phase = |name: &str, steps, done, taken_over| Phase { name: name.into(), steps, done, taken_over, begun: now, told: now };
        let so_far = |phase: Phase| phase.so_far(Duration::from_mins(1));
        assert_eq!(so_far(phase("reading bytes", 4 << 20, 1 << 20, 0)), "reading bytes: 1.00 MiB of 4.00 MiB, 25 %, in 60 seconds, 3 minutes left");
        // What another run did says nothing of the pace.
        assert_eq!(so_far(phase("verifying", 4_000, 3_000, 2_000)), "verifying: 3,000 of 4,000, 75 %, in 60 seconds, 60 seconds left");
        assert_eq!(so_far(phase("verifying", 4_000, 2_000, 2_000)), "verifying: 2,000 of 4,000, 50 %, in 60 seconds");
        assert_eq!(so_far(phase("reading", 0, 1_500, 0)), "reading: 1,500 in 60 seconds");
    }
}
