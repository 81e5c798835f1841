//! Reading the inputs of a verb, with what was wrong said on the way.

use std::collections::HashSet;
use std::ops::ControlFlow;

use retold::document::Document;
use retold::progress::Progress;
use retold::read::{Batch, Event, read_each};

use super::args::InputArgs;
use super::messages::Messages;
use super::outcome::Outcome;

/// Reads all inputs into memory. Errors and warnings are said at once; the outcome tells whether there were errors.
pub(crate) fn read(args: &InputArgs, progress: &dyn Progress, messages: &Messages) -> (Batch, Outcome) {
    read_where(args, &|_| true, progress, messages)
}

/// Reads the documents with these ids into memory, and nothing else.
pub(crate) fn read_some(args: &InputArgs, ids: &[String], progress: &dyn Progress, messages: &Messages) -> (Batch, Outcome) {
    let ids: HashSet<&str> = ids.iter().map(String::as_str).collect();
    read_where(args, &|document| ids.contains(document.id.as_str()), progress, messages)
}

fn read_where(args: &InputArgs, wanted: &dyn Fn(&Document) -> bool, progress: &dyn Progress, messages: &Messages) -> (Batch, Outcome) {
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
        if !matches!(&event, Event::Document(document) if !wanted(document)) {
            batch.take(event);
        }
        ControlFlow::Continue(())
    });
    progress.finish();
    (batch, outcome)
}
