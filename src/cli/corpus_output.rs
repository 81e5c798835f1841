//! A corpus on its way to disk: under another name beside its place, and renamed when it is whole.
//!
//! The library hands on bytes ([`Target`]); that they become files, under which names and compressed how, is decided here, where
//! the arguments are known. One input file becomes a file. A folder becomes a folder with the same tree; so do several inputs,
//! each under its own name.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use retold::pipeline::clean::{Removal, Target};
use retold::read::format::Compression;
use retold::read::rewrite::Shape;
use retold::report::removed::RemovalFormat;

use super::Failure;
use super::output::beside;

/// Where each input file goes below the output.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Input files, sorted.
    pub(crate) files: Vec<PathBuf>,
    /// Their places below the output folder; empty when the output is one file.
    places: HashMap<PathBuf, PathBuf>,
}

impl Layout {
    /// `inputs` with the files of each.
    pub(crate) fn of(inputs: &[(PathBuf, Vec<PathBuf>)]) -> Result<Self, Failure> {
        let mut layout = Self::default();
        let one_file = matches!(inputs, [(input, _)] if !input.is_dir());
        let one_folder = inputs.len() == 1;
        for (input, files) in inputs {
            let name = fs::canonicalize(input).ok().and_then(|path| Some(PathBuf::from(path.file_name()?))).unwrap_or_default();
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

    fn is_folder(&self) -> bool {
        !self.places.is_empty()
    }
}

/// Refuses what would harm an input or what stands there already.
pub(crate) fn check(path: &Path, inputs: &[PathBuf], force: bool) -> Result<(), Failure> {
    let refuse = |reason: &str| Err(Failure::Other(format!("{}: {reason}", path.display())));
    let Some(name) = path.file_name() else { return refuse("no name for an output") };
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let place = match fs::canonicalize(path).or_else(|_| Ok(fs::canonicalize(parent)?.join(name))) {
        Ok(place) => place,
        Err::<_, io::Error>(error) => return refuse(&error.to_string()),
    };
    for input in inputs.iter().filter_map(|input| fs::canonicalize(input).ok()) {
        if place.starts_with(&input) || input.starts_with(&place) {
            return refuse("an output may not be an input, or stand inside one, or hold one");
        }
    }
    if !force && fs::symlink_metadata(path).is_ok() {
        return refuse("exists already (--force replaces it)");
    }
    Ok(())
}

/// Writes a corpus, or only the list of what went.
pub(crate) struct Writer<'a> {
    layout: &'a Layout,
    corpus: Option<Pending>,
    list: Option<(Pending, BufWriter<File>, RemovalFormat)>,
    open: Option<Encoder>,
}

impl<'a> Writer<'a> {
    /// Begins to write beside `output` and `removed`.
    pub(crate) fn new(layout: &'a Layout, output: Option<&Path>, removed: Option<(&Path, RemovalFormat)>) -> io::Result<Self> {
        let corpus = output.map(Pending::new);
        if let Some(pending) = corpus.as_ref().filter(|_| layout.is_folder()) {
            fs::create_dir(&pending.part)?;
        }
        let list = removed.map(|(path, format)| (Pending::new(path), format)).map(|(pending, format)| {
            let mut file = BufWriter::new(File::create(&pending.part)?);
            format.begin(&mut file)?;
            Ok::<_, io::Error>((pending, file, format))
        });
        Ok(Self { layout, corpus, list: list.transpose()?, open: None })
    }

    /// Everything was written: puts it where it belongs.
    pub(crate) fn finish(self) -> io::Result<()> {
        if let Some((pending, mut file, format)) = self.list {
            format.end(&mut file)?;
            file.into_inner()?.sync_all()?;
            pending.rename()?;
        }
        // An input that could not be read at all leaves nothing to put anywhere.
        self.corpus.filter(|pending| fs::symlink_metadata(&pending.part).is_ok()).map_or(Ok(()), Pending::rename)
    }
}

impl Target for Writer<'_> {
    fn begin(&mut self, input: &Path, shape: Shape) -> io::Result<()> {
        let Some(pending) = &self.corpus else { return Ok(()) };
        let path = match self.layout.places.get(input) {
            None => pending.part.clone(),
            Some(place) => pending.part.join(named(place, shape)),
        };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        self.open = Some(Encoder::new(File::create_new(path)?, shape.compression)?);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), |out| out.write_all(bytes))
    }

    fn end(&mut self) -> io::Result<()> {
        // A folder of many texts is not synchronised file by file: that would take longer than everything else.
        let sync = !self.layout.is_folder();
        self.open.take().map_or(Ok(()), |out| out.finish(sync))
    }

    fn removed(&mut self, removal: &Removal) -> io::Result<()> {
        self.list.as_mut().map_or(Ok(()), |(_, file, format)| format.write(file, removal))
    }
}

/// The place of a file; pages become lines of JSON: `a.warc.gz` is written to `a.warc.jsonl.gz`.
fn named(place: &Path, shape: Shape) -> PathBuf {
    if !shape.extracted {
        return place.to_path_buf();
    }
    let name = place.to_string_lossy();
    let (stem, packed) = [".gz", ".zst"].into_iter().find_map(|end| Some((name.strip_suffix(end)?, end))).unwrap_or((&name, ""));
    format!("{stem}.jsonl{packed}").into()
}

/// A file or folder that waits under another name; removed unless it is renamed.
#[derive(Debug)]
struct Pending {
    part: PathBuf,
    target: PathBuf,
}

impl Pending {
    fn new(path: &Path) -> Self {
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        Self { part: beside(&target), target }
    }

    /// Puts it where it belongs; a folder that stands there is first moved aside, since no rename replaces one.
    fn rename(self) -> io::Result<()> {
        let old = self.part.with_extension("old");
        let replaces = self.target.is_dir() || (self.part.is_dir() && self.target.exists());
        if replaces {
            fs::rename(&self.target, &old)?;
        }
        fs::rename(&self.part, &self.target)?;
        if replaces {
            remove(&old)?;
        }
        Ok(())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // Gone already after a rename; a torso that cannot be removed changes nothing about what is told.
        let _ = remove(&self.part);
    }
}

fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

/// A file under the compression of its input.
enum Encoder {
    Plain(BufWriter<File>),
    #[cfg(feature = "compress")]
    Gzip(flate2::write::GzEncoder<BufWriter<File>>),
    #[cfg(feature = "compress")]
    Zstd(zstd::stream::write::Encoder<'static, BufWriter<File>>),
}

impl Encoder {
    fn new(file: File, compression: Option<Compression>) -> io::Result<Self> {
        let file = BufWriter::with_capacity(1 << 18, file);
        Ok(match compression {
            None => Self::Plain(file),
            #[cfg(feature = "compress")]
            Some(Compression::Gzip) => Self::Gzip(flate2::write::GzEncoder::new(file, flate2::Compression::default())),
            #[cfg(feature = "compress")]
            Some(Compression::Zstd) => Self::Zstd(zstd::stream::write::Encoder::new(file, 0)?),
            #[cfg(not(feature = "compress"))]
            Some(_) => return Err(io::ErrorKind::Unsupported.into()),
        })
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(out) => out.write_all(bytes),
            #[cfg(feature = "compress")]
            Self::Gzip(out) => out.write_all(bytes),
            #[cfg(feature = "compress")]
            Self::Zstd(out) => out.write_all(bytes),
        }
    }

    fn finish(self, sync: bool) -> io::Result<()> {
        let out = match self {
            Self::Plain(out) => out,
            #[cfg(feature = "compress")]
            Self::Gzip(out) => out.finish()?,
            #[cfg(feature = "compress")]
            Self::Zstd(out) => out.finish()?,
        };
        let file = out.into_inner()?;
        if sync { file.sync_all() } else { Ok(()) }
    }
}
