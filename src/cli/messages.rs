//! What is said on stderr beside the data.

use std::fmt::Display;
use std::io::{IsTerminal, Write};

use retold::report::text::{Paint, visible};

use super::args::GlobalArgs;

/// Says warnings and errors. Names of files and records are foreign text: their control characters never reach the terminal.
#[derive(Debug)]
pub(crate) struct Messages {
    color: bool,
    quiet: bool,
    verbose: bool,
}

impl Messages {
    pub(crate) fn new(args: &GlobalArgs) -> Self {
        Self { color: args.color.colors(std::io::stderr().is_terminal()), quiet: args.quiet, verbose: args.verbose }
    }

    pub(crate) fn error(&self, message: &dyn Display) {
        self.say("error", Paint::Removed, message);
    }

    pub(crate) fn warning(&self, message: &dyn Display) {
        if !self.quiet {
            self.say("warning", Paint::Changed, message);
        }
    }

    /// A word on what came of a run whose report went to a file.
    pub(crate) fn told(&self, message: &dyn Display) {
        if !self.quiet {
            self.say("done", Paint::Faint, message);
        }
    }

    pub(crate) fn detail(&self, message: &dyn Display) {
        if self.verbose {
            self.say("info", Paint::Faint, message);
        }
    }

    fn say(&self, kind: &str, paint: Paint, message: &dyn Display) {
        let mut head = String::new();
        paint.write(kind, self.color, &mut head);
        // Nobody is left to tell when stderr is closed.
        let message = message.to_string();
        let lines: Vec<String> = message.lines().map(visible).collect();
        let _ = writeln!(std::io::stderr().lock(), "{head}: {}", lines.join("\n"));
    }
}
