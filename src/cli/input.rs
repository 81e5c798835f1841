//! Reading the inputs of a verb, with what was wrong said on the way.

use std::ops::ControlFlow;

use retold::progress::Progress;
use retold::read::{Batch, Event, read_each};

use super::Outcome;
use super::args::InputArgs;
use super::messages::Messages;

/// Reads all inputs into memory. Errors and warnings are said at once; the outcome tells whether there were errors.
pub(crate) fn read(args: &InputArgs, progress: &dyn Progress, messages: &Messages) -> (Batch, Outcome) {
    let mut batch = Batch::default();
    let mut outcome = Outcome::Done;
    progress.begin("reading", 0);
    // The sink never breaks off.
    let _ = read_each(&args.inputs, &args.read_options(), &mut |event| {
        match &event {
            Event::Document(_) => progress.advance(1),
            Event::Warning(warning) => messages.warning(warning),
            Event::Error(error) => {
                messages.error(error);
                outcome = Outcome::BadInput;
            }
        }
        batch.take(event);
        ControlFlow::Continue(())
    });
    progress.finish();
    (batch, outcome)
}
