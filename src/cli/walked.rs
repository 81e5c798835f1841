//! The files that `clean` reads, and the form in which they are written again.

use std::path::PathBuf;

use retold::Error;
use retold::config::ReadOptions;
use retold::pipeline::clean::files;
use retold::read::format::Format;
use retold::read::rewrite::{Shape, shape};
use retold::read::{Event, Origin};

use super::corpus_form::Form;
use super::corpus_output::Layout;
use super::messages::Messages;
use super::outcome::Failure;

/// The files of the inputs, and how they are written again.
pub(super) struct Walked {
    pub(super) layout: Layout,
    pub(super) form: Form,
    /// Whether any of the files can be read.
    pub(super) is_readable: bool,
    /// What could not be walked.
    pub(super) errors: Vec<Error>,
}

/// Walks the inputs, and decides about the form of what is written by what they are; several of them go into a folder.
pub(super) fn walked(inputs: &[PathBuf], options: &ReadOptions, (mut form, several): (Form, bool), messages: &Messages) -> Result<Walked, Failure> {
    let mut errors = Vec::new();
    let found = files(inputs, options, &mut |event| match event {
        Event::Document(_) => {}
        Event::Warning(warning) => messages.warning(&warning),
        Event::Error(error) => {
            messages.error(&error);
            errors.push(error);
        }
    });
    let layout = Layout::of(&found, options, (form.as_one, several))?;
    let known = |file: &PathBuf| {
        let origin = Origin::new(file, options);
        Some((shape(&origin).ok()?, Format::of_name(origin.path())))
    };
    let shapes: Vec<(Shape, Option<Format>)> = layout.files.iter().filter_map(known).collect();
    if !layout.is_folder() {
        form.settle(&shapes)?;
    }
    Ok(Walked { layout, form, is_readable: !shapes.is_empty(), errors })
}
