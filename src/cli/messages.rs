//! What is said on stderr beside the data.

use std::collections::HashSet;
use std::fmt::Display;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use retold::report::text::{Paint, visible};

use super::args::GlobalArgs;

/// So many of a thing.
pub(super) fn counted(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

/// Says warnings and errors. Names of files and records are foreign text: their control characters never reach the terminal.
#[derive(Debug)]
pub(crate) struct Messages {
    color: bool,
    quiet: bool,
    verbose: bool,
    /// Hashes of the warnings and errors that were said: a file that is read for two ends has one fault.
    said: Mutex<HashSet<u64>>,
}

impl Messages {
    pub(crate) fn new(args: &GlobalArgs) -> Self {
        Self { color: args.color.colors(std::io::stderr().is_terminal()), quiet: args.quiet, verbose: args.verbose, said: Mutex::default() }
    }

    /// Without colours, where the arguments say nothing.
    pub(crate) fn plain() -> Self {
        Self { color: false, quiet: false, verbose: false, said: Mutex::default() }
    }

    pub(crate) fn error(&self, message: &dyn Display) {
        self.say_once("error", Paint::Removed, message);
    }

    /// An error with lines that show where it stands. Line breaks are those between `lines`: foreign words in them make none.
    pub(crate) fn error_shown(&self, lines: &[String]) {
        let Some((first, further)) = lines.split_first() else { return };
        self.error(first);
        for line in further {
            let _ = writeln!(std::io::stderr().lock(), "{}", visible(line));
        }
    }

    pub(crate) fn warning(&self, message: &dyn Display) {
        if !self.quiet {
            self.say_once("warning", Paint::Changed, message);
        }
    }

    /// Says that a run had nothing to look at: its figures of nothing are right, and seldom what was meant. What could not be read was named.
    pub(crate) fn empty(&self, documents: usize, errors: usize) {
        if documents == 0 && errors == 0 {
            self.warning(&"the inputs hold no document");
        }
    }

    /// Says where what is done stays, when a run was ended that keeps it.
    pub(crate) fn kept(&self, folder: Option<&Path>) {
        if let Some(folder) = folder {
            self.told(&format_args!("what is done stays in {}: --resume goes on from there", folder.display()));
        }
    }

    /// A word on what came of a run whose report went to a file.
    pub(crate) fn told(&self, message: &dyn Display) {
        if !self.quiet {
            self.say("done", Paint::Faint, message);
        }
    }

    /// A word on how the run goes on.
    pub(crate) fn note(&self, message: &dyn Display) {
        if !self.quiet {
            self.say("note", Paint::Faint, message);
        }
    }

    pub(crate) fn detail(&self, message: &dyn Display) {
        if self.verbose {
            self.say("info", Paint::Faint, message);
        }
    }

    fn say_once(&self, kind: &str, paint: Paint, message: &dyn Display) {
        let mut hasher = DefaultHasher::new();
        (kind, message.to_string()).hash(&mut hasher);
        // A set that a panic left is still a set.
        if self.said.lock().unwrap_or_else(PoisonError::into_inner).insert(hasher.finish()) {
            self.say(kind, paint, message);
        }
    }

    fn say(&self, kind: &str, paint: Paint, message: &dyn Display) {
        let mut head = String::new();
        paint.write(kind, self.color, &mut head);
        // Nobody is left to tell when stderr is closed.
        let _ = writeln!(std::io::stderr().lock(), "{head}: {}", visible(&message.to_string()));
    }
}
