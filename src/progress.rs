//! The progress of long work, without the library knowing a terminal.

/// Receives the beginning, the steps and the end of each phase of a run. Called from several threads at once.
pub trait Progress: Sync {
    /// A phase begins: its name for people, and how many steps it will take.
    fn begin(&self, phase: &str, steps: u64);
    /// So many steps are done.
    fn advance(&self, steps: u64);
    /// The phase is over.
    fn finish(&self);
    /// So many steps need not be done: an earlier run did them. They count as done by default.
    fn taken_over(&self, steps: u64) {
        self.advance(steps);
    }
    /// Something for people that is no warning, such as what is taken over from a run that was not finished. Nothing by default.
    fn note(&self, _message: &str) {}
    /// Whether the run is to end early, with what is finished by then.
    fn cancelled(&self) -> bool {
        false
    }
}

/// A [`Progress`] that shows nothing and never ends a run early.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _phase: &str, _steps: u64) {}
    fn advance(&self, _steps: u64) {}
    fn finish(&self) {}
}
