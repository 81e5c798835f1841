//! The command line of retold.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
