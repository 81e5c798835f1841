//! The engine as Python sees it: what the package in `python/retold` calls, and nothing that a user calls by itself.
//!
//! Reading order: [`settings`] (keyword arguments to parameters), [`documents`] and [`arrow_in`] (what Python has to a corpus), [`run`] (work
//! that lets the interpreter go on and hears Ctrl-C), a file a job, [`arrow_out`] (results as
//! columns), [`stages`] and [`spread`] (for engines that spread a corpus over machines).
//!
//! Arrow comes in through `arrow-pyarrow`, which stands beside the engine's own Parquet with the same version of Arrow, so that this
//! crate needs no unsafe code. Nothing here imports a Python package.

mod arrow_in;
mod arrow_out;
mod column;
mod documents;
mod failure;
mod fingerprint;
mod indexing;
mod jobs;
mod run;
mod settings;
mod spread;
mod stages;

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the command line with these arguments, the name of the program first, and returns the exit code.
#[pyfunction]
fn command_line(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| retold::cli::run(arguments))
}

/// The engine of the package `retold`.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::arrow_out::Table;
    #[pymodule_export]
    use super::command_line;
    #[pymodule_export]
    use super::documents::Documents;
    #[pymodule_export]
    use super::fingerprint::fingerprint;
    #[pymodule_export]
    use super::indexing::Index;
    #[pymodule_export]
    use super::jobs::{Cleaning, Clustering, Comparison, clean, cluster, compare};

    #[pymodule_export]
    use super::spread::{holder_limits, judged, least_similarities, verified};
    #[pymodule_export]
    use super::stages::{Buckets, Signer, cleaned, related};

    /// Version of the engine.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
