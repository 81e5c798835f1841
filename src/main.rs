//! The command line of retold.

mod cli;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Reads what many sources published: which texts are the same, which passages were reused, how outlets tell one story.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Cluster(Box<cli::cluster::ClusterArgs>),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().verb {
        Verb::Cluster(arguments) => arguments.run(),
    };
    match done {
        Ok(code) => ExitCode::from(code),
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to say when standard error is gone, too.
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::from(cli::cluster::FAILED)
        }
    }
}
