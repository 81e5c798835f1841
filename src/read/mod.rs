//! Bytes to documents: the only floor that reads input.
//!
//! Reading order: [`walk`] (paths to files), [`mod@format`] and `recognise` (what a file is), `registry` (the table of all formats),
//! `encoding` and [`decode`] (bytes to text), [`lines`], then one file a format: [`text`], [`jsonl`], [`json`], and where the build has
//! them `csv`, `html`, `parquet`, `warc`, all of them also under `compress`.
//! The corpus driver reads files of lines by many threads, and its candidates again: [`pieces`], [`scan`]; from
//! memory it borrows them: [`shelf`].
//!
//! Nothing here stops at the first bad input: what is wrong with one file or record is handed on as an [`Event`] and the
//! rest is read. Documents are handed on one at a time, so a corpus of any size is read in the memory of its largest
//! document ([`read_each`]); [`read_all`] collects them.

#[cfg(feature = "compress")]
pub mod compress;
#[cfg(feature = "csv")]
pub mod csv;
mod damage;
pub mod decode;
pub(crate) mod encoding;
mod event;
mod foreign;
pub mod format;
mod glob;
mod head;
mod held;
#[cfg(feature = "html")]
pub mod html;
mod inputs;
pub mod json;
pub mod jsonl;
#[cfg(feature = "compress")]
mod kept;
pub mod lines;
#[cfg(feature = "compress")]
mod members;
#[cfg(feature = "html")]
mod nesting;
#[cfg(feature = "html")]
mod noise;
mod object;
mod origin;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod pieces;
mod recognise;
mod record;
mod registry;
pub mod rewrite;
pub mod scan;
pub mod shelf;
pub mod source;
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

pub use self::event::{Batch, Event, STDIN, Sink};
pub use self::inputs::Inputs;
pub use self::origin::Origin;
pub use self::shelf::{DocumentRef, MEMORY, Shelf, shelved};
use crate::config::ReadOptions;
use crate::error::{Error, Place, Warning};
use format::{Compression, Format, compression_of};
use head::{HEAD, Head, Peeked};
use recognise::recognise;
use registry::{Access, entry};
#[cfg(feature = "parquet")]
use source::Source;

/// Bytes that show whether a file may be lines of records at all.
const FIRST: usize = 1 << 10;

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
            let place = Place::line(&named(&document.path), document.line).with_record(document.record);
            sink(Event::Warning(Warning { passed_over: 0, place, message: format!("the id “{}” comes a second time", document.id) }))?;
        }
        sink(event)
    };
    walk::each(inputs.iter().map(PathBuf::as_path), options, &mut sink, &mut |_, file, sink| read_file(file, options, sink))
}

fn named(path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { STDIN.into() } else { path.into() }
}

/// Reads one file; `-` is standard input.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read_file(path: &Path, options: &ReadOptions, sink: &mut Sink<'_>) -> ControlFlow<()> {
    if path == Path::new(STDIN) {
        return match source::stdin() {
            Ok(input) => read_stream(&Origin::new(path, options), input, sink),
            Err(error) => sink(Event::Error(Error::io(path, error))),
        };
    }
    match source::open(path) {
        #[cfg(feature = "parquet")]
        Ok(Source::File(file)) if recognise::is_table(path, &file) => parquet::read(&Origin::new(path, options), file, sink),
        Ok(input) => read_stream(&Origin::new(path, options), input, sink),
        Err(error) => sink(Event::Error(Error::io(options.named(path), error))),
    }
}

/// Reads a stream as the format that the name of `origin` or else its first bytes tell, under any compression that they tell.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read_stream(origin: &Origin<'_>, input: impl Read, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    match input.fill_buf().map(|head| compression_of(origin.path(), head)) {
        Err(error) => sink(Event::Error(Error::io(origin.path(), error))),
        Ok(None) => read_plain(origin, &mut input, sink),
        Ok(Some(compression)) => read_compressed(origin, compression, input, sink),
    }
}

#[cfg(feature = "compress")]
fn read_compressed(origin: &Origin<'_>, compression: Compression, input: impl BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let archive = Format::of_name(origin.path()) == Some(Format::Warc);
    read_plain(origin, &mut compress::decompressed(compression, archive, input, &origin.options.limits), sink)
}

#[cfg(not(feature = "compress"))]
fn read_compressed(origin: &Origin<'_>, _: Compression, _: impl BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    lacking(origin, "compress", sink)
}

fn read_plain(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    match encoding::as_utf8(origin, input) {
        Ok(mut input) => read_format(origin, &mut *input, sink),
        Err(error) => sink(Event::Error(error)),
    }
}

fn read_format(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let mut input = Peeked::new(input);
    let found = match recognise(origin.path(), &input.head(), &origin.options.fields) {
        Ok(found) => found,
        Err(reason) => return sink(Event::Error(Error::malformed(origin.place(), reason))),
    };
    for message in found.odd.into_iter().chain(encoding::doubt(input.head().bytes)) {
        sink(Event::Warning(Warning { passed_over: 0, place: origin.place(), message }))?;
    }
    match entry(found.format).access {
        Access::Both(read, _) => read(origin, &mut input, sink),
        #[cfg(not(all(feature = "csv", feature = "html", feature = "parquet", feature = "warc")))]
        Access::Lacks(feature) => lacking(origin, feature, sink),
    }
}

/// Whether the file of `origin` can be read line by line where it stands: it is JSON Lines and not compressed. Says what is odd about that.
#[must_use]
pub fn in_lines(origin: &Origin<'_>) -> Option<Option<Warning>> {
    let (path, source) = (origin.path(), origin.source());
    // A file may be called as standard input is; it is `./-`.
    if source == Path::new(STDIN) || !std::fs::metadata(source).is_ok_and(|data| data.is_file()) {
        return None;
    }
    let mut file = std::fs::File::open(source).ok()?;
    let mut head = Vec::with_capacity(FIRST);
    (&mut file).take(FIRST as u64).read_to_end(&mut head).ok()?;
    // Of a folder of texts no more is looked at than this.
    if !matches!(Head::new(&head).trimmed().first(), None | Some(b'{')) && Format::of_name(path) != Some(Format::Jsonl) {
        return None;
    }
    file.take((HEAD - FIRST) as u64).read_to_end(&mut head).ok()?;
    if Compression::of_content(&head).is_some() || encoding::is_converted(origin, &head) {
        return None;
    }
    let found = recognise(path, &Head::new(&head), &origin.options.fields).ok()?;
    let odd = found.odd.or_else(|| encoding::doubt(&head)).map(|message| Warning { passed_over: 0, place: origin.place(), message });
    (found.format == Format::Jsonl).then_some(odd)
}

#[cfg(not(all(feature = "compress", feature = "csv", feature = "html", feature = "parquet", feature = "warc")))]
fn lacking(origin: &Origin<'_>, feature: &str, sink: &mut Sink<'_>) -> ControlFlow<()> {
    sink(Event::Error(Error::malformed(origin.place(), format!("this build cannot read it: the feature “{feature}” is off"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::FileFilter;
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
    fn in_a_folder_content_counts_where_the_extension_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let record = "{\"id\":\"a\",\"text\":\"b\"}\n";
        for (name, bytes) in [
            ("a.jl", record),
            ("b.data", record),
            ("c.log", "{\"level\":\"info\",\"at\":1}\n"),
            ("d.tsv", "id\ttext\n1\tx\n"),
            ("e.dump", "id;text\n2;x\n"),
            ("f.php", "<!doctype html><p>words"),
            ("g.py", "print('text')\n"),
            ("h.json", "[{\"id\":\"h\",\"text\":\"b\"}]"),
            ("i.gz", "plain after all"),
        ] {
            write(folder.path(), name, bytes);
        }
        let batch = read_all(&[folder.path().to_path_buf()], &ReadOptions::default());
        assert_eq!(ids(&batch, folder.path()), ["a", "a", "1", "2", "f.php", "h", "i.gz"]);
        assert!(batch.errors.is_empty(), "{:?}", batch.errors);
        assert!(batch.warnings.iter().any(|warning| warning.message.ends_with("passed over: c.log, g.py")), "{:?}", batch.warnings);
    }

    #[test]
    fn patterns_choose_among_the_files_of_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.txt", "b.log", "x/a.txt", "x/drafts/c.txt", "x/y/d.txt"] {
            write(folder.path(), name, "words");
        }
        let read = |include: &[&str], exclude: &[&str]| {
            let files = FileFilter::default().with_include(include.iter().copied()).with_exclude(exclude.iter().copied());
            ids(&read_all(&[folder.path().to_path_buf()], &ReadOptions::default().with_files(files)), folder.path())
        };
        assert_eq!(read(&["*.log"], &[]), ["b.log"]);
        assert_eq!(read(&["x/**/*.txt", "a.*"], &["drafts"]), ["a.txt", "x/a.txt", "x/y/d.txt"]);
        assert_eq!(read(&[], &["x/*"]), ["a.txt"]);
        assert_eq!(read(&[], &["a.txt", "/x/y"]), ["x/drafts/c.txt"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_read_once_under_all_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = write(folder.path(), "a.txt", "words");
        std::os::unix::fs::symlink(&path, folder.path().join("b.txt")).unwrap();
        fs::hard_link(&path, folder.path().join("c.txt")).unwrap();
        let spelt = folder.path().join(".").join("a.txt");
        let batch = read_all(&[path, spelt, folder.path().to_path_buf(), folder.path().join(".")], &ReadOptions::default());
        assert_eq!((batch.documents.len(), batch.errors.len(), batch.warnings.len()), (1, 0, 3), "{:?}", batch.warnings);
        assert!(batch.warnings[1].message.starts_with("3 of its files come a second time"));
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
        assert_eq!((batch.documents.len(), batch.warnings.len()), (1, 1), "a file that is named twice is read once");
        let lines = write(folder.path(), "a.jsonl", "{\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}\n");
        let batch = read_all(&[lines], &ReadOptions::default());
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
