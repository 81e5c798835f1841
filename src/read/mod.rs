//! Bytes to documents: the only floor that reads input.
//!
//! Reading order: [`walk`] (paths to files), [`mod@format`] (what a file is), [`decode`] (bytes to text), [`lines`], then one
//! file a format: [`text`], [`jsonl`], and where the build has them `csv`, `html`, `parquet`, `warc`, all of them also under
//! `compress`.
//! The corpus driver reads files of lines by many threads, and its candidates again: [`pieces`], [`scan`].
//!
//! Nothing here stops at the first bad input: what is wrong with one file or record is handed on as an [`Event`] and the
//! rest is read. Documents are handed on one at a time, so a corpus of any size is read in the memory of its largest
//! document ([`read_each`]); [`read_all`] collects them.

#[cfg(feature = "compress")]
pub mod compress;
#[cfg(feature = "csv")]
pub mod csv;
pub mod decode;
pub mod format;
#[cfg(feature = "html")]
pub mod html;
mod inputs;
pub mod jsonl;
pub mod lines;
#[cfg(feature = "html")]
mod nesting;
mod origin;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod pieces;
pub mod rewrite;
pub mod scan;
pub mod spool;
pub mod text;
pub mod walk;
#[cfg(feature = "warc")]
pub mod warc;

use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;
use xxhash_rust::xxh3::xxh3_64;

pub use self::inputs::{Inputs, MEMORY};
pub use self::origin::Origin;
use crate::config::ReadOptions;
use crate::document::Document;
use crate::error::{Error, Place, Warning};
use format::{Compression, Format};

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// One thing that reading an input brought to light.
#[derive(Debug)]
pub enum Event {
    /// A document.
    Document(Document),
    /// Something odd; reading went on as it says.
    Warning(Warning),
    /// A file or record that could not be used; the others are still read.
    Error(Error),
}

/// Receives events in the order of the inputs; may break off the reading.
pub type Sink<'a> = dyn FnMut(Event) -> ControlFlow<()> + 'a;

/// Everything that a set of inputs holds.
#[derive(Debug, Default)]
pub struct Batch {
    /// The documents, in the order of the inputs; a folder's files in the order of their names.
    pub documents: Vec<Document>,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// What could not be used.
    pub errors: Vec<Error>,
}

/// Reads all documents of `inputs` (files, folders, `-` for standard input) into memory.
///
/// Never fails as a whole: see [`Batch::errors`].
#[must_use]
pub fn read_all(inputs: &[PathBuf], options: &ReadOptions) -> Batch {
    let mut batch = Batch::default();
    // The sink never breaks off, so there is nothing to learn from how the reading ended.
    let _ = read_each(inputs, options, &mut |event| {
        batch.take(event);
        ControlFlow::Continue(())
    });
    batch
}

impl Batch {
    /// Files one event where it belongs.
    pub fn take(&mut self, event: Event) {
        match event {
            Event::Document(document) => self.documents.push(document),
            Event::Warning(warning) => self.warnings.push(warning),
            Event::Error(error) => self.errors.push(error),
        }
    }
}

/// Hands every document of `inputs` to `sink`, one at a time, with the warnings and errors where they arise.
///
/// Holds one document at a time, and 8 bytes a document to tell ids that come twice.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read_each(inputs: &[PathBuf], options: &ReadOptions, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let mut ids = FxHashSet::default();
    let mut sink = |event: Event| {
        if let Event::Document(document) = &event
            && !ids.insert(xxh3_64(document.id.as_bytes()))
        {
            let place = Place { path: named(&document.path), line: Some(document.line) };
            sink(Event::Warning(Warning { place, message: format!("the id “{}” comes a second time", document.id) }))?;
        }
        sink(event)
    };
    inputs.iter().try_for_each(|input| read_input(input, options, &mut sink))
}

fn named(path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { STDIN.into() } else { path.into() }
}

fn read_input(input: &Path, options: &ReadOptions, sink: &mut Sink<'_>) -> ControlFlow<()> {
    if input == Path::new(STDIN) {
        return read_stream(&Origin::new(input, options), std::io::stdin().lock(), sink);
    }
    walk::files(input, sink, &mut |file, sink| read_file(file, options, sink))
}

/// Reads one file.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read_file(path: &Path, options: &ReadOptions, sink: &mut Sink<'_>) -> ControlFlow<()> {
    match std::fs::File::open(path) {
        #[cfg(feature = "parquet")]
        Ok(file) if parquet::is_table(path, &file) => parquet::read(&Origin::new(path, options), file, sink),
        Ok(file) => read_stream(&Origin::new(path, options), file, sink),
        Err(error) => sink(Event::Error(Error::io(path, error))),
    }
}

/// Reads a stream as the format that the name of `origin` or else its first bytes tell, under any compression that they tell.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read_stream(origin: &Origin<'_>, input: impl Read, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    match input.fill_buf().map(Compression::of_content) {
        Err(error) => sink(Event::Error(Error::io(origin.path(), error))),
        Ok(None) => read_plain(origin, &mut input, sink),
        Ok(Some(compression)) => read_compressed(origin, compression, input, sink),
    }
}

#[cfg(feature = "compress")]
fn read_compressed(origin: &Origin<'_>, compression: Compression, input: impl BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    match compress::decompressed(compression, input, &origin.options.limits) {
        Err(error) => sink(Event::Error(Error::io(origin.path(), error))),
        Ok(mut input) => read_plain(origin, &mut input, sink),
    }
}

#[cfg(not(feature = "compress"))]
fn read_compressed(origin: &Origin<'_>, _: Compression, _: impl BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    lacking(origin, "compress", sink)
}

fn read_plain(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let format = match format_of(origin, input) {
        Ok(format) => format,
        Err(error) => return sink(Event::Error(Error::io(origin.path(), error))),
    };
    match format {
        Format::Text => text::read(origin, input, sink),
        Format::Jsonl => jsonl::read(origin, input, sink),
        #[cfg(feature = "csv")]
        Format::Csv(separator) => csv::read(origin, separator, input, sink),
        #[cfg(feature = "html")]
        Format::Html => html::read(origin, input, sink),
        #[cfg(feature = "parquet")]
        Format::Parquet => parquet::read_stream(origin, input, sink),
        #[cfg(feature = "warc")]
        Format::Warc => warc::read(origin, input, sink),
        #[cfg(not(feature = "csv"))]
        Format::Csv(_) => lacking(origin, "csv", sink),
        #[cfg(not(feature = "html"))]
        Format::Html => lacking(origin, "html", sink),
        #[cfg(not(feature = "parquet"))]
        Format::Parquet => lacking(origin, "parquet", sink),
        #[cfg(not(feature = "warc"))]
        Format::Warc => lacking(origin, "warc", sink),
    }
}

/// What a stream is by its name, or else by its first bytes.
fn format_of(origin: &Origin<'_>, input: &mut dyn BufRead) -> std::io::Result<Format> {
    let head = input.fill_buf()?;
    Ok(Format::of_name(origin.path()).unwrap_or_else(|| Format::of_content(head)))
}

#[cfg(not(all(feature = "compress", feature = "csv", feature = "html", feature = "parquet", feature = "warc")))]
fn lacking(origin: &Origin<'_>, feature: &str, sink: &mut Sink<'_>) -> ControlFlow<()> {
    sink(Event::Error(Error::malformed(origin.place(), format!("this build cannot read it: the feature “{feature}” is off"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn ids(batch: &Batch, folder: &Path) -> Vec<String> {
        batch.documents.iter().map(|d| Path::new(&d.id).strip_prefix(folder).map_or(d.id.clone(), |p| p.display().to_string())).collect()
    }

    #[test]
    fn a_folder_is_read_in_the_order_of_names_without_hidden_and_foreign_files() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.txt", "a/z.md", "a.txt", ".hidden.txt", ".git/x.txt", "49960", "photo.jpg"] {
            write(folder.path(), name, "نص");
        }
        let batch = read_all(&[folder.path().to_path_buf()], &ReadOptions::default());
        assert_eq!(ids(&batch, folder.path()), ["49960", "a/z.md", "a.txt", "b.txt"]);
        assert_eq!(batch.warnings.len(), 1, "{:?}", batch.warnings);
        assert!(batch.warnings[0].message.contains("photo.jpg"));
        assert!(batch.errors.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_that_go_round_are_walked_once() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "a/one.txt", "one");
        std::os::unix::fs::symlink(folder.path(), folder.path().join("a/round")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("a/torn.txt")).unwrap();
        let batch = read_all(&[folder.path().to_path_buf()], &ReadOptions::default());
        assert_eq!(ids(&batch, folder.path()), ["a/one.txt"]);
        assert_eq!(batch.errors.len(), 1, "the torn link is named: {:?}", batch.errors);
    }

    #[test]
    fn bad_inputs_are_named_and_the_others_read() {
        let folder = tempfile::tempdir().unwrap();
        let good = write(folder.path(), "good.txt", "Some words.");
        let empty = folder.path().join("empty");
        fs::create_dir(&empty).unwrap();
        let batch = read_all(&[folder.path().join("missing.txt"), empty, good], &ReadOptions::default());
        assert_eq!(batch.documents.len(), 1);
        let said: Vec<_> = batch.errors.iter().map(ToString::to_string).collect();
        assert!(said[0].contains("missing.txt: "), "{said:?}");
        assert!(said[1].ends_with("empty: no document in this folder"), "{said:?}");
    }

    #[test]
    fn an_id_that_comes_twice_is_a_warning() {
        let folder = tempfile::tempdir().unwrap();
        let path = write(folder.path(), "a.txt", "Some words.");
        let batch = read_all(&[path.clone(), path], &ReadOptions::default());
        assert_eq!((batch.documents.len(), batch.warnings.len()), (2, 1));
    }

    #[test]
    fn a_sink_can_break_off() {
        let folder = tempfile::tempdir().unwrap();
        let path = write(folder.path(), "a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
        let mut seen = 0;
        let end = read_each(&[path.clone(), path], &ReadOptions::default(), &mut |_| {
            seen += 1;
            ControlFlow::Break(())
        });
        assert_eq!((end, seen), (ControlFlow::Break(()), 1));
    }

    #[test]
    fn a_stream_without_a_name_is_told_by_its_first_bytes() {
        let options = ReadOptions::default();
        let read = |bytes: &str| {
            let mut batch = Batch::default();
            let _ = read_stream(&Origin::new(Path::new(STDIN), &options), bytes.as_bytes(), &mut |event| {
                batch.take(event);
                ControlFlow::Continue(())
            });
            batch.documents
        };
        let lines = read("\n {\"text\":\"one\"}\n{\"id\":\"two\",\"text\":\"2\"}");
        assert_eq!(lines.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["-:2", "two"]);
        assert_eq!(lines[0].path, PathBuf::new());
        assert_eq!(read("one {").len(), 1);
        assert_eq!(read("one {")[0].id, "-");
    }
}
