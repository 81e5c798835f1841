//! Inputs to files of records that can be read in pieces, and again by place.
//!
//! A plain JSONL file is such a file. Everything else (folders of texts, compressed files, standard input) is read once, document
//! by document, and written to a temporary file of records, which is deleted with the run. Documents from memory are read where they stand.

use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serializer;
use serde::ser::SerializeMap;

use super::delivered::Delivered;
use super::tally::Tally;
use crate::config::{FieldNames, ReadLimits, ReadOptions};
use crate::document::Document;
use crate::error::{Error, Place};
use crate::read::pieces::{Piece, pieces};
use crate::read::spool::Spool;
use crate::read::{Event, Inputs, MEMORY, Origin, Shelf, in_lines, read_file, shelf, walk};

/// Files of records, in the order of their names.
#[derive(Debug, Default)]
pub(super) struct RecordFiles {
    /// Where they are.
    pub(super) paths: Vec<PathBuf>,
    /// Records of everything that is no JSONL file; the last of `paths` when there is one.
    pub(super) spool: Option<Spool>,
    /// Documents that stand in memory; the last of `paths` says so where there are any, and is no file.
    pub(super) shelf: Option<Arc<dyn Shelf>>,
    /// The files whose documents are in the spool, in its order, each with the line of its last one there.
    pub(super) spooled: Vec<(PathBuf, usize)>,
    /// Where the documents of the spool stand in their files: the line of each, 0 for a file that is one document, and the number of the record
    /// where the line does not tell, else 0.
    pub(super) lines: Vec<(u32, u32)>,
    /// The file of `paths` whose records are each compressed by itself, as an index keeps them.
    pub(super) framed: Option<usize>,
    /// Where those came from, in the order of the documents, and the files of an index that this counts.
    pub(super) from: Vec<Delivered>,
    pub(super) delivered: Vec<PathBuf>,
}

impl RecordFiles {
    /// The files that are read as they are.
    pub(super) fn plain(&self) -> &[PathBuf] {
        &self.paths[..self.paths.len() - usize::from(self.is_temporary())]
    }

    /// Whether the last of `paths` is none that can be read when the run is over.
    pub(super) fn is_temporary(&self) -> bool {
        self.spool.is_some() || self.shelf.is_some()
    }

    /// The documents in memory that a file of `paths` stands for.
    pub(super) fn held(&self, file: usize) -> Option<&dyn Shelf> {
        self.shelf.as_deref().filter(|_| file + 1 == self.paths.len())
    }

    /// The files, cut into pieces of some `size` bytes, in order.
    ///
    /// # Errors
    /// When the size of a file cannot be read; says which.
    pub(super) fn pieces(&self, size: u64) -> Result<Vec<Piece>, (PathBuf, io::Error)> {
        self.shelf.as_deref().map_or_else(|| pieces(&self.paths, size), |shelf| Ok(shelf::pieces(shelf, size)))
    }

    /// Where the record on a line of a file came from; without a line for a file that is one document.
    pub(super) fn origin(&self, file: usize, line: usize) -> Place {
        if file < self.plain().len() {
            return Place::line(&self.paths[file], line);
        }
        let at = self.spooled.partition_point(|(_, last)| *last < line);
        let path = self.spooled.get(at).map_or(&self.paths[file], |(path, _)| path);
        let known = |number: u32| (number > 0).then_some(number as usize);
        match line.checked_sub(1).and_then(|number| self.lines.get(number)) {
            Some(&(line, record)) => Place { line: known(line), ..Place::file(path) }.with_record(known(record)),
            None => Place::line(path, line),
        }
    }

    /// The options to read a file with: a spool's fields have their default names, and escapes may have made its lines longer.
    pub(super) fn options(&self, file: usize, options: &ReadOptions) -> ReadOptions {
        if file < self.plain().len() && self.framed != Some(file) {
            return options.clone();
        }
        let limits = ReadLimits { line_bytes: options.limits.line_bytes.saturating_mul(8), ..options.limits };
        ReadOptions { fields: FieldNames::default(), limits, ..options.clone() }
    }
}

/// Is told of the files that will be read, before that begins.
type Told<'a> = dyn FnMut(&[PathBuf]) -> Result<(), Error> + 'a;

/// The files of records of `inputs`. `told` hears of the files that these come from.
///
/// # Errors
/// What `told` reports.
pub(super) fn files(inputs: Inputs<'_>, options: &ReadOptions, told: &mut Told<'_>, tally: &mut Tally) -> Result<RecordFiles, Error> {
    match inputs {
        Inputs::Paths(paths) => files_at(paths, options, told, tally),
        Inputs::Documents(shelf) => {
            told(&[])?;
            let (path, count) = (PathBuf::from(MEMORY), shelf.len());
            // Their numbers stand for lines; a single one is a whole.
            let lines = if count == 1 { vec![(0, 0)] } else { Vec::new() };
            Ok(RecordFiles { paths: vec![path.clone()], shelf: Some(Arc::clone(shelf)), spooled: vec![(path, count)], lines, ..RecordFiles::default() })
        }
    }
}

/// The files of records at `inputs`, whatever the order of these.
fn files_at(inputs: &[PathBuf], options: &ReadOptions, told: &mut Told<'_>, tally: &mut Tally) -> Result<RecordFiles, Error> {
    let mut paths = Vec::new();
    let mut sorted: Vec<&PathBuf> = inputs.iter().collect();
    sorted.sort();
    // The walk breaks off only when a sink does, and these never do.
    let _ = walk::each(
        sorted.into_iter().map(PathBuf::as_path),
        options,
        &mut |event| {
            tally.take(event);
            ControlFlow::Continue(())
        },
        &mut |_, path, _| {
            paths.push(path.to_path_buf());
            ControlFlow::Continue(())
        },
    );
    paths.sort();
    told(&paths)?;
    let (records, others): (Vec<PathBuf>, Vec<PathBuf>) = paths.into_iter().partition(|path| {
        let lines = in_lines(&Origin::new(path, options));
        tally.warnings.extend(lines.iter().flatten().cloned());
        lines.is_some()
    });
    let mut files = RecordFiles { paths: records, ..RecordFiles::default() };
    if !others.is_empty() {
        let spool = spool(&others, options, tally);
        if let Some(RecordFiles { paths, spool, spooled, lines, .. }) = spooled(spool, tally) {
            files.paths.extend(paths);
            files.spool = spool;
            files.spooled = spooled;
            files.lines = lines;
        }
    }
    Ok(files)
}

/// A temporary file of records, and what stands in it: the files that its documents are from, each with the line of its last one, and where
/// each document stands there.
type Spooled = (Spool, Vec<(PathBuf, usize)>, Vec<(u32, u32)>);

/// A spool as the only file of records.
fn spooled(spool: io::Result<Spooled>, tally: &mut Tally) -> Option<RecordFiles> {
    match spool {
        Ok((file, spooled, lines)) => Some(RecordFiles { paths: vec![file.path().to_path_buf()], spool: Some(file), spooled, lines, ..RecordFiles::default() }),
        Err(error) => {
            tally.errors.push(Error::io(&std::env::temp_dir(), error));
            None
        }
    }
}

fn spool(paths: &[PathBuf], options: &ReadOptions, tally: &mut Tally) -> io::Result<Spooled> {
    let mut spooled = Vec::with_capacity(paths.len());
    let file = Spool::new()?;
    let mut out = BufWriter::with_capacity(1 << 18, file.file());
    let mut written = Ok(());
    let mut line = 0;
    let mut lines = Vec::new();
    for path in paths {
        let mut sink = |event| match event {
            Event::Document(document) => {
                line += 1;
                // What is called like its file is all of it.
                let whole = document.id == path.to_string_lossy();
                lines.push((if whole { 0 } else { document.line as u32 }, document.record.map_or(0, |record| record as u32)));
                written = write_record(&mut out, &document);
                if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            }
            other => {
                tally.take(other);
                ControlFlow::Continue(())
            }
        };
        let read = read_file(path, options, &mut sink);
        spooled.push((path.clone(), line));
        if read.is_break() {
            break;
        }
    }
    written?;
    out.flush()?;
    drop(out);
    Ok((file, spooled, lines))
}

/// Writes a document as [`crate::read::scan::Record::to_json`] does, without a copy of its text.
fn write_record(out: &mut impl Write, document: &Document) -> io::Result<()> {
    let names = FieldNames::default();
    let known = [(names.title, document.title.as_deref()), (names.outlet, document.outlet.as_deref()), (names.date, document.published.as_deref())];
    let mut json = serde_json::Serializer::new(&mut *out);
    let mut fields = json.serialize_map(None)?;
    fields.serialize_entry(&names.id, &document.id)?;
    fields.serialize_entry(&names.text, &*document.text)?;
    for (name, value) in known {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            fields.serialize_entry(&name, value)?;
        }
    }
    fields.end()?;
    out.write_all(b"\n")
}
