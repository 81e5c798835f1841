//! What a cleaning would take of outlets, tried and written nowhere.

use std::path::PathBuf;

use super::files;
use super::losses::OutletLoss;
use super::planning::{CleanAgainst, plan_within};
use super::target::WriteError;
use crate::config::{CleanParams, ReadOptions};
use crate::error::Error;
use crate::progress::Progress;
use crate::read::Inputs;
use crate::spill::WorkFolder;

/// What each outlet would lose of `inputs` if they were cleaned: a plan ([`super::plan_after`]) that is written nowhere, so that nothing that goes is left out.
///
/// Cost as [`super::plan`]. Its stages are kept in `work`, the folder of the run that asks, where it has one.
///
/// # Errors
/// What `beside` reports, and when an input cannot be read again, or says something else than before.
pub(in crate::pipeline) fn losses(
    inputs: Inputs<'_>,
    options: &ReadOptions,
    (params, work): (&CleanParams, Option<&WorkFolder>),
    beside: CleanAgainst<'_>,
    progress: &dyn Progress,
) -> Result<Vec<OutletLoss>, Error> {
    let paths;
    let inputs = match inputs {
        Inputs::Documents(_) => inputs,
        // What is wrong with the inputs is said of their first reading.
        Inputs::Paths(inputs) => {
            let mut found: Vec<PathBuf> = files(inputs, options, &mut |_| {}).into_iter().flat_map(|(_, files)| files).collect();
            found.sort();
            paths = found;
            Inputs::Paths(&paths)
        }
    };
    let mut plan = plan_within(inputs, options, (params, work), beside, progress)?;
    if plan.interrupted {
        return Ok(Vec::new());
    }
    match plan.documents(inputs, &mut (), &mut |_| {}, progress) {
        Ok(()) => Ok(plan.outlets),
        Err(WriteError::Interrupted) => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}
