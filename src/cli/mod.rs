//! Arguments, exit codes and progress: one small file a verb over the stages of the library.
//!
//! Data goes to stdout, everything else to stderr. What ends a run is a [`Failure`]; what is wrong with single inputs is said
//! and counted, and makes the run end with 2 after the others were processed.

mod args;
mod calibrate;
mod check;
mod clean;
mod clean_values;
mod cluster;
mod compare;
mod config_file;
mod corpus_form;
mod corpus_output;
mod destination;
mod effective;
mod examples;
mod idle;
#[cfg(feature = "index")]
mod index;
mod input;
mod leftover;
mod limits;
mod manual;
mod members;
mod memory;
mod messages;
mod outcome;
mod output;
mod pager;
mod progress;
mod reference;
mod schema;
mod streams;
mod walked;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::sync::OnceLock;

use clap::{CommandFactory, Parser, Subcommand};
use retold::read::source::{self, Awaited};

use self::args::GlobalArgs;
use self::messages::Messages;
use self::outcome::{Failure, Outcome};

/// Reads what many sources published: which texts are the same, which passages were reused, how outlets tell one story.
#[derive(Debug, Parser)]
#[command(name = "retold", version, about, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    global: GlobalArgs,
}

// What is said of a verb here would take the place of all that is said beside its arguments.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Compare documents about one story: repeats, alignment, matched claims, what only one outlet has
    Compare(Box<compare::CompareArgs>),
    Cluster(Box<cluster::ClusterArgs>),
    Clean(Box<clean::CleanArgs>),
    Check(Box<check::CheckArgs>),
    Calibrate(Box<calibrate::CalibrateArgs>),
    #[cfg(feature = "index")]
    Index(Box<index::IndexArgs>),
    /// Write the JSON Schema of the reports of a verb
    Schema(schema::SchemaArgs),
    /// Write the completions of a shell
    Completions(manual::CompletionsArgs),
    /// Write a page of the manual (roff)
    Man(manual::ManArgs),
}

/// Runs the command line with these arguments, the name of the program first, and returns the exit code of the process.
///
/// It reads standard input, writes to standard output and standard error, listens for Ctrl-C and starts the threads of the process: there is
/// one command line a process.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    // Lists of files are read with the arguments, before it is known how messages are to look.
    static SAID: OnceLock<Messages> = OnceLock::new();
    source::tell_waiting(|pipe, awaited| {
        let note = match awaited {
            Awaited::Writer => format!("{}: a pipe that nobody writes into yet: waiting for it", pipe.display()),
            Awaited::Bytes => format!("{}: nothing comes, and it has not ended: waiting for more (Ctrl-C ends the run)", pipe.display()),
        };
        SAID.get_or_init(Messages::plain).note(&note);
    });
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(said) => return told(&said),
    };
    retold::unwind::hush();
    let messages = Messages::new(&cli.global);
    let _ = SAID.set(Messages::new(&cli.global));
    let outcome = args::start_threads(cli.global.threads).and_then(|()| match &cli.verb {
        Verb::Compare(args) => compare::run(args, &cli.global, &messages),
        Verb::Cluster(args) => cluster::run(args, &cli.global, &messages),
        Verb::Clean(args) => clean::run(args, &cli.global, &messages),
        Verb::Check(args) => check::run(args, &cli.global, &messages),
        Verb::Calibrate(args) => calibrate::run(args, &cli.global, &messages),
        #[cfg(feature = "index")]
        Verb::Index(args) => index::run(args, &cli.global, &messages),
        Verb::Schema(args) => schema::run(args),
        Verb::Completions(args) => manual::completions(args, Cli::command()),
        Verb::Man(args) => manual::man(args, Cli::command()),
    });
    ended(outcome, &messages)
}

/// Says what was asked for in place of a run, or what is wrong with the arguments, and returns the exit code.
fn told(said: &clap::Error) -> u8 {
    let code = said.exit_code().try_into().unwrap_or(2);
    // Colours are for terminals, which take all that is written.
    if said.use_stderr() || std::io::stdout().is_terminal() {
        // Nobody is left to be told that it could not be said.
        let _ = said.print();
        return code;
    }
    match output::print(|out| write!(out, "{}", said.render())) {
        Ok(()) => code,
        failed => ended(failed.map(|()| Outcome::Done), &Messages::plain()),
    }
}

/// Says what ended a run, and returns its exit code.
fn ended(outcome: Result<Outcome, Failure>, messages: &Messages) -> u8 {
    progress::yield_to_end();
    let interrupted = progress::is_interrupted();
    match outcome {
        Ok(Outcome::Done) | Err(Failure::ClosedPipe) => 0,
        Ok(Outcome::Found) => 1,
        Ok(Outcome::BadInput) => 2,
        Ok(Outcome::Interrupted) => 130,
        // What fails in a run that is being ended fails mostly for that: half of the inputs look like inputs that changed.
        Err(Failure::Shown(lines)) if interrupted => said(&format_args!("interrupted: {}", lines.first().map_or("", String::as_str)), 130, messages),
        Err(Failure::Other(reason)) if interrupted && reason == retold::Error::Interrupted.to_string() => said(&progress::NOTHING, 130, messages),
        Err(Failure::Other(reason)) if interrupted => said(&format_args!("interrupted: {reason}"), 130, messages),
        Err(Failure::Shown(lines)) => {
            messages.error_shown(&lines);
            2
        }
        Err(Failure::Other(reason)) => said(&reason, 2, messages),
    }
}

/// Says why a run ends with `code`.
fn said(reason: &dyn std::fmt::Display, code: u8, messages: &Messages) -> u8 {
    messages.error(reason);
    code
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_are_consistent() {
        super::Cli::command().debug_assert();
    }

    #[test]
    fn the_help_of_a_verb_is_told_to_its_end() {
        let mut command = super::Cli::command();
        let mut of = |verb: &str| command.find_subcommand_mut(verb).unwrap().render_long_help().to_string();
        assert!(of("clean").contains("holds each of its sentences"));
        assert!(of("check").contains("Ends with 0"));
        assert!(of("compare").contains("Compare documents about one story"));
    }
}
