//! A corpus on its way to disk, in the form that the name of the output asks for.
//!
//! The library hands on bytes ([`Target`]); that they become files, under which names, in which format and compressed how, is decided here,
//! where the arguments are known. One input file becomes a file. A folder becomes a folder with the same tree, and so do several inputs,
//! each under its own name; or all of them become one file, where the output has the name of one or is standard output.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use retold::config::ReadOptions;
use retold::pipeline::clean::{Removal, Target};
use retold::pipeline::convert::{CleanedFile, ConvertError, convert};
use retold::read::format::{Compression, Format};
use retold::read::rewrite::Shape;
use retold::report::html::corpus::Parts;
use retold::report::removed::RemovalFormat;

use super::corpus_form::{Form, compression_of};
use super::destination::{Pending, Sink, about};
use super::outcome::Failure;

/// Where each input file goes below the output.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Input files, sorted.
    pub(crate) files: Vec<PathBuf>,
    /// Their places below the output folder; empty when the output is one file.
    places: HashMap<PathBuf, PathBuf>,
}

impl Layout {
    /// `inputs` with the files of each; as one file, or else as a folder where there is more than a file. There may be `several` inputs of
    /// which not all could be used.
    pub(crate) fn of(inputs: &[(PathBuf, Vec<PathBuf>)], options: &ReadOptions, (as_one, several): (bool, bool)) -> Result<Self, Failure> {
        let mut layout = Self::default();
        let one_file = as_one || (!several && matches!(inputs, [(input, _)] if !input.is_dir()));
        let one_folder = !several;
        let names = names_of(inputs.iter().map(|(input, _)| input.as_path()), options);
        for ((input, files), name) in inputs.iter().zip(names) {
            for file in files {
                let inside = file.strip_prefix(input).unwrap_or(Path::new(""));
                let place = match (one_folder, inside.as_os_str().is_empty()) {
                    (true, _) => inside.to_path_buf(),
                    // A path that is joined with nothing would end like a folder.
                    (false, true) => name.clone(),
                    (false, false) => name.join(inside),
                };
                if layout.places.insert(file.clone(), place).is_some() {
                    return Err(Failure::Other(format!("{}: comes twice among the inputs", file.display())));
                }
                layout.files.push(file.clone());
            }
        }
        layout.files.sort();
        let mut taken = HashSet::new();
        if let Some(file) = layout.files.iter().find(|file| !one_file && !taken.insert(layout.places[*file].clone())) {
            return Err(Failure::Other(format!("{}: another input would be written to the same place; clean their common folder instead", file.display())));
        }
        if one_file {
            layout.places.clear();
        }
        Ok(layout)
    }

    pub(crate) fn is_folder(&self) -> bool {
        !self.places.is_empty()
    }
}

/// The name of each input in a folder of outputs: its own, or where two have the same one their paths from the folder that all are in.
fn names_of<'a>(inputs: impl Iterator<Item = &'a Path> + Clone, options: &ReadOptions) -> Vec<PathBuf> {
    let names: Vec<PathBuf> = inputs.clone().map(|input| name_of(input, options)).collect();
    let mut different = HashSet::new();
    if names.iter().all(|name| different.insert(name)) {
        return names;
    }
    let full: Vec<PathBuf> = inputs.map(|input| fs::canonicalize(options.named(input)).unwrap_or_else(|_| input.to_path_buf())).collect();
    let is_common = |folder: &&Path| full.iter().all(|path| path.starts_with(folder) && path != *folder);
    let common = full.first().and_then(|path| path.ancestors().find(is_common)).unwrap_or(Path::new("/"));
    full.iter().map(|path| path.strip_prefix(common).unwrap_or(path).to_path_buf()).collect()
}

/// The name of an input in a folder of outputs; standard input is called `stdin`.
fn name_of(input: &Path, options: &ReadOptions) -> PathBuf {
    let named = options.named(input);
    if named != input {
        return named.file_name().filter(|name| *name != "-").map_or_else(|| "stdin".into(), PathBuf::from);
    }
    fs::canonicalize(input).ok().and_then(|path| Some(PathBuf::from(path.file_name()?))).unwrap_or_default()
}

/// Where the outputs of a run go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outputs<'a> {
    pub(crate) corpus: Option<&'a Path>,
    pub(crate) removed: Option<(&'a Path, RemovalFormat)>,
    pub(crate) rejected: Option<&'a Path>,
}

/// Writes a corpus, or only the lists beside it.
pub(crate) struct Writer<'a> {
    layout: &'a Layout,
    options: &'a ReadOptions,
    form: Form,
    output: Option<&'a Path>,
    folder: Option<Pending>,
    /// The only file, when the output is one.
    whole: Option<Encoder>,
    /// What is to be written into it in another format.
    waiting: Vec<CleanedFile>,
    /// Whether what was written to it last was a line break, or nothing.
    ends_line: bool,
    /// Whether anything was written to it.
    holds: bool,
    open: Open,
    list: Option<(&'a Path, Encoder, RemovalFormat)>,
    rejected: Option<(&'a Path, Encoder)>,
    /// Whether what was written there last was a line break, or nothing.
    ends_rejected: bool,
    /// The head line that rejected records stand under.
    rejected_head: Vec<u8>,
    /// Records that could not be used.
    pub(crate) left_out: u64,
    /// What went inside documents that stay.
    pub(crate) parts: Parts,
}

/// Where bytes go.
enum Open {
    Nowhere,
    /// Into the only file; whether the next bytes are the first ones of an input, behind those of another one.
    Whole {
        joins: bool,
    },
    /// Into a file of the folder.
    File(Encoder),
    /// Into a temporary file, to be written in another format: into a file of the folder, or into the only one.
    Other(CleanedFile, BufWriter<File>, Option<Encoder>),
}

impl<'a> Writer<'a> {
    /// Begins to write.
    pub(crate) fn new(layout: &'a Layout, outputs: Outputs<'a>, form: Form, options: &'a ReadOptions) -> io::Result<Self> {
        let (mut folder, mut whole) = (None, None);
        if let Some(path) = outputs.corpus {
            if layout.is_folder() {
                let mut pending = Pending::new(path).map_err(|error| about(path, &error))?;
                pending.folder().map_err(|error| about(path, &error))?;
                folder = Some(pending);
            } else {
                whole = Some(Encoder::open(path, form.compression())?);
            }
        }
        let beside = |path: Option<&'a Path>| path.map(|path| Ok::<_, io::Error>((path, Encoder::open(path, compression_of(path))?))).transpose();
        let list = outputs.removed.map(|(path, format)| {
            let mut out = Encoder::open(path, compression_of(path))?;
            format.begin(&mut out).map_err(|error| about(path, &error))?;
            Ok::<_, io::Error>((path, out, format))
        });
        let (list, rejected) = (list.transpose()?, beside(outputs.rejected)?);
        let (open, waiting) = (Open::Nowhere, Vec::new());
        Ok(Self {
            layout,
            options,
            form,
            output: outputs.corpus,
            folder,
            whole,
            waiting,
            ends_line: true,
            holds: false,
            open,
            list,
            rejected,
            ends_rejected: true,
            rejected_head: Vec::new(),
            left_out: 0,
            parts: Parts::default(),
        })
    }

    /// Everything was written: puts it where it belongs.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        let output = self.output.unwrap_or(Path::new(""));
        let mut whole = None;
        if let Some(mut out) = self.whole.take() {
            if self.form.converts {
                self.convert(&self.waiting, self.form.format.unwrap_or(Format::Jsonl), &mut out)?;
            }
            whole = Some((output, out));
        }
        if let Some((path, out)) = self.rejected.as_mut().filter(|_| !self.ends_rejected) {
            out.write_all(b"\n").map_err(|error| about(path, &error))?;
        }
        // All of them are on the disk before the first one gets its name.
        let mut written = Vec::new();
        let list = self.list.map(|(path, mut out, format)| {
            format.end(&mut out).map_err(|error| about(path, &error))?;
            Ok::<_, io::Error>((path, out))
        });
        for (path, out) in whole.into_iter().chain(list.transpose()?).chain(self.rejected) {
            written.push((path, out.settled(true).map_err(|error| about(path, &error))?));
        }
        for (path, sink) in written {
            sink.put().map_err(|error| about(path, &error))?;
        }
        self.folder.map_or(Ok(()), |folder| folder.put().map_err(|error| about(output, &error)))
    }

    fn convert(&self, files: &[CleanedFile], format: Format, out: &mut Encoder) -> io::Result<()> {
        convert(files, format, self.options, out).map_err(|error| match error {
            ConvertError::Target(error) => about(self.output.unwrap_or(Path::new("")), &error),
            ConvertError::Refused(reason) => io::Error::other(reason),
        })
    }

    fn begun(&mut self, input: &Path, shape: Shape) -> io::Result<Open> {
        let cleaned = |file: &File| {
            let (name, file) = (self.options.named(input).to_path_buf(), file.try_clone()?);
            Ok::<_, io::Error>(CleanedFile { name, format: shape.format, extracted: shape.extracted, file })
        };
        let Some(folder) = &self.folder else {
            if self.form.converts {
                let file = tempfile::tempfile()?;
                return Ok(Open::Other(cleaned(&file)?, BufWriter::new(file), None));
            }
            // The last line of the file before may have had no break.
            if let Some(out) = self.whole.as_mut().filter(|_| !self.ends_line && shape.format == Format::Jsonl) {
                out.write_all(b"\n")?;
            }
            return Ok(Open::Whole { joins: self.holds });
        };
        let converts = self.form.format.filter(|format| *format != shape.format);
        let place = self.layout.places.get(input).map_or(Path::new(""), PathBuf::as_path);
        let is_stream = self.options.named(input) != input && Format::of_name(place).is_none();
        let path = folder.part.join(if is_stream { stream_named(place, shape, converts) } else { named(place, shape, converts) });
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let out = Encoder::new(Sink::plain(&path)?, shape.compression)?;
        if converts.is_none() {
            return Ok(Open::File(out));
        }
        let file = tempfile::tempfile()?;
        Ok(Open::Other(cleaned(&file)?, BufWriter::new(file), Some(out)))
    }

    fn ended(&mut self) -> io::Result<()> {
        match std::mem::replace(&mut self.open, Open::Nowhere) {
            Open::Nowhere | Open::Whole { .. } => Ok(()),
            // A folder of many files is not synchronised file by file: that would take longer than everything else.
            Open::File(out) => out.finish(false),
            Open::Other(cleaned, bytes, out) => {
                bytes.into_inner()?;
                let Some(mut out) = out else {
                    self.waiting.push(cleaned);
                    return Ok(());
                };
                self.convert(&[cleaned], self.form.format.unwrap_or(Format::Jsonl), &mut out)?;
                out.finish(false)
            }
        }
    }

    fn about(&self, error: &io::Error) -> io::Error {
        about(self.output.unwrap_or(Path::new("output")), error)
    }
}

impl Target for Writer<'_> {
    fn begin(&mut self, input: &Path, shape: Shape) -> io::Result<()> {
        if self.output.is_some() {
            self.open = self.begun(input, shape).map_err(|error| self.about(&error))?;
        }
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let done = match &mut self.open {
            Open::Nowhere => Ok(()),
            Open::File(out) => out.write_all(bytes),
            Open::Other(_, out, _) => out.write_all(bytes),
            Open::Whole { joins } => {
                // A byte order mark stands at the beginning of a file; behind another one it is a sign that no reader of lines knows.
                let bytes = if std::mem::take(joins) { without_mark(bytes) } else { bytes };
                self.holds |= !bytes.is_empty();
                self.ends_line = bytes.last().map_or(self.ends_line, |last| *last == b'\n');
                self.whole.as_mut().map_or(Ok(()), |out| out.write_all(bytes))
            }
        };
        done.map_err(|error| self.about(&error))
    }

    fn rejected(&mut self, bytes: &[u8], begins: bool) -> io::Result<()> {
        self.left_out += u64::from(begins);
        let Some((path, out)) = &mut self.rejected else { return Ok(()) };
        // Records stand on lines of their own, and a byte order mark at the beginning alone.
        let bytes = if begins && self.left_out > 1 { without_mark(bytes) } else { bytes };
        let apart: &[u8] = if begins && self.left_out > 1 && !self.ends_rejected { b"\n" } else { b"" };
        self.ends_rejected = bytes.last().map_or(self.ends_rejected, |last| *last == b'\n');
        out.write_all(apart).and_then(|()| out.write_all(bytes)).map_err(|error| about(path, &error))
    }

    fn rejected_head(&mut self, bytes: &[u8]) -> io::Result<()> {
        let Some((path, out)) = &mut self.rejected else { return Ok(()) };
        // Files of one form need no second head, and a byte order mark stands at the beginning alone.
        let plain = without_mark(bytes);
        if plain == self.rejected_head {
            return Ok(());
        }
        let bytes = if self.left_out > 0 { plain } else { bytes };
        let apart: &[u8] = if self.ends_rejected { b"" } else { b"\n" };
        self.rejected_head = plain.to_vec();
        self.ends_rejected = bytes.ends_with(b"\n");
        out.write_all(apart).and_then(|()| out.write_all(bytes)).map_err(|error| about(path, &error))
    }

    fn end(&mut self) -> io::Result<()> {
        self.ended().map_err(|error| if error.kind() == io::ErrorKind::Other { error } else { self.about(&error) })
    }

    fn removed(&mut self, removal: &Removal) -> io::Result<()> {
        self.parts.count(removal);
        self.list.as_mut().map_or(Ok(()), |(path, out, format)| format.write(out, removal).map_err(|error| about(path, &error)))
    }
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// The place of a file in a folder. What is written in another format, or as lines because it was a page, says so: `a.warc.gz` is written to
/// `a.warc.jsonl.gz`, and `a.csv` as Parquet to `a.parquet`.
fn named(place: &Path, shape: Shape, converts: Option<Format>) -> PathBuf {
    if !shape.extracted && converts.is_none() {
        return place.to_path_buf();
    }
    let name = place.to_string_lossy();
    let (stem, packed) = [".gz", ".zst"].into_iter().find_map(|end| Some((name.strip_suffix(end)?, end))).unwrap_or((&name, ""));
    let extension = extension(converts.unwrap_or(Format::Jsonl));
    // The name of a page stays whole, so that two pages never become one file.
    let keeps = shape.extracted || Format::of_name(Path::new(stem)).is_none() || shape.whole;
    let stem = if keeps { stem } else { stem.rsplit_once('.').map_or(stem, |(stem, _)| stem) };
    format!("{stem}.{extension}{packed}").into()
}

/// The place of a stream in a folder: its name says nothing of what it held, so that is added: `stdin.jsonl.gz`.
fn stream_named(place: &Path, shape: Shape, converts: Option<Format>) -> PathBuf {
    let packed = match shape.compression {
        None => "",
        Some(Compression::Gzip) => ".gz",
        Some(Compression::Zstd) => ".zst",
    };
    format!("{}.{}{packed}", place.to_string_lossy(), extension(converts.unwrap_or(shape.format))).into()
}

/// The extension of a file in a format.
fn extension(format: Format) -> &'static str {
    match format {
        Format::Text => "txt",
        Format::Csv(b'\t') => "tsv",
        Format::Csv(_) => "csv",
        Format::Parquet => "parquet",
        Format::Json => "json",
        Format::Jsonl | Format::Html | Format::Warc => "jsonl",
    }
}

/// A file under a compression.
enum Encoder {
    Plain(Sink),
    #[cfg(feature = "compress")]
    Gzip(flate2::write::GzEncoder<Sink>),
    #[cfg(feature = "compress")]
    Zstd(zstd::stream::write::Encoder<'static, Sink>),
}

impl Encoder {
    fn open(path: &Path, compression: Option<Compression>) -> io::Result<Self> {
        Sink::open(path).and_then(|sink| Self::new(sink, compression)).map_err(|error| about(path, &error))
    }

    fn new(sink: Sink, compression: Option<Compression>) -> io::Result<Self> {
        Ok(match compression {
            None => Self::Plain(sink),
            #[cfg(feature = "compress")]
            Some(Compression::Gzip) => Self::Gzip(flate2::write::GzEncoder::new(sink, flate2::Compression::default())),
            #[cfg(feature = "compress")]
            Some(Compression::Zstd) => Self::Zstd(zstd::stream::write::Encoder::new(sink, 0)?),
            #[cfg(not(feature = "compress"))]
            Some(_) => return Err(io::ErrorKind::Unsupported.into()),
        })
    }

    fn finish(self, sync: bool) -> io::Result<()> {
        self.settled(sync)?.put()
    }

    /// What was written, whole and under a name of its own.
    fn settled(self, sync: bool) -> io::Result<Sink> {
        let mut sink = match self {
            Self::Plain(sink) => sink,
            #[cfg(feature = "compress")]
            Self::Gzip(out) => out.finish()?,
            #[cfg(feature = "compress")]
            Self::Zstd(out) => out.finish()?,
        };
        sink.settle(sync)?;
        Ok(sink)
    }
}

impl Write for Encoder {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(out) => out.write(bytes),
            #[cfg(feature = "compress")]
            Self::Gzip(out) => out.write(bytes),
            #[cfg(feature = "compress")]
            Self::Zstd(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(out) => out.flush(),
            #[cfg(feature = "compress")]
            Self::Gzip(out) => out.flush(),
            #[cfg(feature = "compress")]
            Self::Zstd(out) => out.flush(),
        }
    }
}
