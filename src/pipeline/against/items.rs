//! The items of a reference set, with all the fields that are sought.

use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::config::{FileFilter, ReadOptions, ReferenceParams};
use crate::document::DocId;
use crate::error::{Error, Place};
use crate::pipeline::corpus::DocumentTable;
use crate::read::pieces::LineReader;
use crate::read::rewrite::{Part, parts};
use crate::read::scan::Record;
use crate::read::{Event, Origin, read_file, walk};
use crate::reference::{Field, Item};

/// Reads the items of `inputs`. The first field of `params` is the text of a record; the others are taken from records in JSON that have them:
/// strings, numbers, and lists of these, one a line.
///
/// What is wrong or odd is handed to `say`. Holds the items.
pub fn items(inputs: &[PathBuf], options: &ReadOptions, params: &ReferenceParams, say: &mut dyn FnMut(Event)) -> Vec<Item> {
    let mut options = options.clone();
    if let Some(main) = params.fields.first() {
        options.fields.text.clone_from(main);
    }
    // Patterns choose among files of folders: where there is none they are those of the corpus, and not idle here.
    if !inputs.iter().any(|input| input.is_dir()) {
        options.files = FileFilter::default();
    }
    let mut items = Vec::new();
    let mut said = |event| {
        say(event);
        ControlFlow::Continue(())
    };
    // The walk breaks off only when a sink does, and these never do.
    let _ = walk::each(inputs.iter().map(PathBuf::as_path), &options, &mut said, &mut |_, file, sink| {
        // What is wrong with a file is said when it is read, and not when it is taken apart.
        let mut read = Vec::new();
        let flow = read_file(file, &options, &mut |event| match event {
            Event::Document(document) => {
                let place = Some(Place { path: document.path.clone(), line: Some(document.line), record: document.record });
                read.push(Item { id: document.id.clone(), place, fields: vec![Field::new(options.fields.text.as_str(), document.text.to_string())] });
                ControlFlow::Continue(())
            }
            Event::Error(error) => sink(Event::Error(of_reference(error))),
            warning @ Event::Warning(_) => sink(warning),
        });
        let mut next = read.iter_mut();
        // A file that cannot be taken apart has no further fields.
        let _ = parts(file, &Origin::new(file, &options), &mut |part| {
            if let Part::Record(record) = part
                && let Some(item) = next.next()
            {
                let further = record.json().map_or_else(Vec::new, |object| further(&object, &params.fields));
                item.fields.extend(further);
            }
            ControlFlow::Continue(())
        });
        items.append(&mut read);
        flow
    });
    items
}

/// The same error with the argument that names fields of a reference set.
fn of_reference(error: Error) -> Error {
    match error {
        Error::Malformed { place, reason } => Error::Malformed { place, reason: reason.replace("(--text-field names", "(--reference-fields names") },
        other => other,
    }
}

/// Fields that are named where none of them is the main one.
const MOST_NAMES: usize = 20;

/// How many records in JSON cannot be used for want of the main field, and which fields they have, in the order in which they come.
#[must_use]
pub fn lacking(inputs: &[PathBuf], options: &ReadOptions, params: &ReferenceParams) -> (usize, Vec<String>) {
    let mut options = options.clone();
    if let Some(main) = params.fields.first() {
        options.fields.text.clone_from(main);
    }
    let (mut names, mut records): (Vec<String>, _) = (Vec::new(), 0);
    let _ = walk::each(inputs.iter().map(PathBuf::as_path), &options, &mut |_| ControlFlow::Continue(()), &mut |_, file, _| {
        let _ = parts(file, &Origin::new(file, &options), &mut |part| {
            if let Part::Unreadable { bytes, begins: true } = part
                && let Ok(serde_json::Value::Object(object)) = serde_json::from_slice(&bytes)
            {
                records += usize::from(!object.contains_key(&options.fields.text));
                for (name, _) in object {
                    if names.len() < MOST_NAMES && !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
            ControlFlow::Continue(())
        });
        ControlFlow::Continue(())
    });
    (records, names)
}

/// The documents of a table, that of an index, as items of one field, which is called `field`. What cannot be read again is left to `say`.
pub fn items_of(table: &DocumentTable, field: &str, say: &mut dyn FnMut(Error)) -> Vec<Item> {
    let (mut reader, mut record) = (LineReader::default(), Record::default());
    let mut item = |doc: DocId| match table.reread(doc, &mut reader, &mut record) {
        Ok(()) => Some(Item { id: table.id(doc).into_owned(), place: None, fields: vec![Field::new(field, record.text.as_str())] }),
        Err(error) => {
            say(error);
            None
        }
    };
    table.ids().filter_map(&mut item).collect()
}

/// The fields behind the main one that an object has.
fn further(object: &serde_json::Value, names: &[String]) -> Vec<Field> {
    let field = |name: &String| {
        let words = words(object.get(name)?)?;
        Some(Field::new(name.as_str(), words)).filter(|field| !field.tokens.is_empty())
    };
    names.iter().skip(1).filter_map(field).collect()
}

/// A value as text; `None` for what is none.
fn words(value: &serde_json::Value) -> Option<String> {
    use serde_json::Value;
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => Some(values.iter().filter_map(words).collect::<Vec<_>>().join("\n")),
        Value::Null | Value::Bool(_) | Value::Object(_) => None,
    }
}
