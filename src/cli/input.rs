//! Reading the inputs of a verb, with what was wrong said on the way.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::PathBuf;

use retold::document::Document;
use retold::progress::Progress;
use retold::read::{Batch, Event, read_each, walk};

use super::args::InputArgs;
use super::messages::Messages;
use super::outcome::{Failure, Outcome};

/// Documents that are still counted when there are too many.
const COUNTED: usize = 10_000;

/// Reads all inputs into memory, which may hold up to `most` documents. Errors and warnings are said at once; the outcome tells whether there were
/// errors.
///
/// # Errors
/// When there are more documents, or more files in folders: a folder may be a whole disk.
pub(crate) fn read(args: &InputArgs, most: usize, progress: &dyn Progress, messages: &Messages) -> Result<(Batch, Outcome), Failure> {
    let mut files = 0;
    let _ = walk::each(args.inputs.iter().map(PathBuf::as_path), &args.read_options(), &mut |_| ControlFlow::Continue(()), &mut |_, _, _| {
        files += 1;
        if files > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let more = |many: String| {
        Failure::Other(format!(
            "{many} are no story: compare takes up to {most} documents; find the stories of a corpus with `retold cluster`, or choose files with --include"
        ))
    };
    if files > most {
        return Err(more(format!("more than {most} files")));
    }
    let mut documents = 0;
    let (batch, outcome) = read_where(
        args,
        &mut |_| {
            documents += 1;
            match () {
                () if documents <= most => Taken::Kept,
                () if documents <= COUNTED => Taken::Passed,
                () => Taken::Enough,
            }
        },
        progress,
        messages,
    );
    match documents {
        _ if documents > COUNTED => Err(more(format!("more than {COUNTED} documents"))),
        _ if documents > most => Err(more(format!("{documents} documents"))),
        _ => Ok((batch, outcome)),
    }
}

/// What becomes of a document that was read.
enum Taken {
    Kept,
    Passed,
    /// Nothing more is read.
    Enough,
}

/// Reads the documents with these ids into memory, and nothing else.
pub(crate) fn read_some(args: &InputArgs, ids: &[String], progress: &dyn Progress, messages: &Messages) -> (Batch, Outcome) {
    let ids: HashSet<&str> = ids.iter().map(String::as_str).collect();
    let mut wanted = |document: &Document| if ids.contains(document.id.as_str()) { Taken::Kept } else { Taken::Passed };
    read_where(args, &mut wanted, progress, messages)
}

fn read_where(args: &InputArgs, wanted: &mut dyn FnMut(&Document) -> Taken, progress: &dyn Progress, messages: &Messages) -> (Batch, Outcome) {
    let mut batch = Batch::default();
    let mut outcome = Outcome::Done;
    progress.begin("reading", 0);
    // The sink breaks off where it has enough.
    let _ = read_each(&args.inputs, &args.read_options(), &mut |event| {
        match &event {
            Event::Document(_) => progress.advance(1),
            Event::Warning(warning) => messages.warning(warning),
            Event::Error(error) => {
                messages.error(error);
                outcome = Outcome::BadInput;
            }
        }
        let taken = if let Event::Document(document) = &event { wanted(document) } else { Taken::Kept };
        match taken {
            Taken::Kept => batch.take(event),
            Taken::Passed => {}
            Taken::Enough => return ControlFlow::Break(()),
        }
        ControlFlow::Continue(())
    });
    progress.finish();
    (batch, outcome)
}
