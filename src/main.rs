//! The command line of retold.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(retold::cli::run(std::env::args_os()))
}
