//! Paths to files: folders are walked in the order of names.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::event::{Event, STDIN, Sink};
use super::format::{Compression, Format, extension};
use super::glob;
use super::head::{HEAD, Head};
use super::recognise::recognise;
use crate::config::ReadOptions;
use crate::error::{Error, Place, Warning};

/// Most names that a warning lists.
const NAMED: usize = 5;

/// Hands every file of `inputs` to `read`: those that are named, standard input, and the document files below folders. Each is handed on once,
/// whatever it is called the second time.
///
/// In folders names that begin with a dot are passed over, and so are files that no reader knows, by their extension or else their content
/// (one warning a folder says which). Links are followed; a folder that was seen before is not walked again, so links that go round end.
///
/// # Errors
/// `Break` when `sink` or `read` broke off.
pub fn each<'a>(
    inputs: impl IntoIterator<Item = &'a Path>,
    options: &ReadOptions,
    sink: &mut Sink<'_>,
    read: &mut dyn FnMut(&Path, &Path, &mut Sink<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut seen = HashSet::new();
    let patterns = Patterns::of(options, sink)?;
    let mut first = None;
    for input in inputs {
        let mut again = 0;
        first.get_or_insert(input);
        below(input, (options, &patterns), sink, &mut |file, sink| {
            if identity(file).is_some_and(|file| !seen.insert(file)) {
                again += 1;
                return ControlFlow::Continue(());
            }
            read(input, file, sink)
        })?;
        if again > 0 {
            let message = if again == 1 { "comes a second time: read once".into() } else { format!("{again} of its files come a second time: read once") };
            sink(Event::Warning(Warning { passed_over: 0, place: Place::file(input), message }))?;
        }
    }
    first.map_or(ControlFlow::Continue(()), |first| patterns.idle(first, sink))
}

/// Whether `pattern` can choose among files.
///
/// # Errors
/// Why it is no pattern, for people.
pub fn check_pattern(pattern: &str) -> Result<(), String> {
    glob::check(pattern)
}

/// The patterns that choose among the files of folders, with a memory of those that fitted something.
struct Patterns<'a> {
    include: &'a [String],
    exclude: &'a [String],
    fitted: RefCell<BTreeSet<(&'static str, usize)>>,
}

impl<'a> Patterns<'a> {
    /// Those of `options`. One that is none chooses nothing, and is told.
    fn of(options: &'a ReadOptions, sink: &mut Sink<'_>) -> ControlFlow<(), Self> {
        let patterns = Self { include: &options.files.include, exclude: &options.files.exclude, fitted: RefCell::default() };
        for (argument, _, pattern) in patterns.all() {
            if let Err(reason) = glob::check(pattern) {
                sink(Event::Error(Error::malformed(Place::file(Path::new(pattern)), format!("no pattern of what to {argument}: {reason}"))))?;
            }
        }
        ControlFlow::Continue(patterns)
    }

    fn all(&self) -> impl Iterator<Item = (&'static str, usize, &'a String)> {
        let named = |name, patterns: &'a [String]| patterns.iter().enumerate().map(move |(number, pattern)| (name, number, pattern));
        named("include", self.include).chain(named("exclude", self.exclude))
    }

    /// Whether a pattern of this kind fits; each that does is remembered.
    fn fit(&self, kind: &'static str, path: &Path) -> bool {
        let mut any = false;
        for (_, number, _) in self.all().filter(|(name, _, pattern)| *name == kind && glob::fits(pattern, path)) {
            self.fitted.borrow_mut().insert((kind, number));
            any = true;
        }
        any
    }

    /// Tells of patterns that fitted nothing: what they were to choose is not where they look for it. `input` is the first one.
    fn idle(&self, input: &Path, sink: &mut Sink<'_>) -> ControlFlow<()> {
        let fitted = self.fitted.borrow();
        for (name, _, pattern) in self.all().filter(|(name, number, pattern)| !fitted.contains(&(*name, *number)) && glob::check(pattern).is_ok()) {
            let message = format!("the pattern “{pattern}” (--{name}) fits nothing in the folders that were named");
            sink(Event::Warning(Warning { passed_over: 0, place: Place::file(input), message }))?;
        }
        ControlFlow::Continue(())
    }
}

/// What tells a file from all others, under any name; `None` when it is not there.
fn identity(path: &Path) -> Option<(u64, u64, PathBuf)> {
    if path == Path::new(STDIN) {
        return Some((0, 0, path.to_path_buf()));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(path).ok().map(|data| (data.dev(), data.ino(), PathBuf::new()))
    }
    #[cfg(not(unix))]
    {
        fs::canonicalize(path).ok().map(|path| (0, 0, path))
    }
}

/// Hands `input`, or every document file below it, to `read`.
fn below(
    input: &Path,
    (options, patterns): (&ReadOptions, &Patterns<'_>),
    sink: &mut Sink<'_>,
    read: &mut dyn FnMut(&Path, &mut Sink<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if input == Path::new(STDIN) || !input.is_dir() {
        return read(input, sink);
    }
    let mut walk = Walk { input, options, patterns, open: vec![input.to_path_buf()], seen: HashSet::new(), foreign: Vec::new() };
    let (mut found, mut failed) = (false, false);
    while let Some(path) = walk.open.pop() {
        if !path.is_dir() {
            found = true;
            read(&path, sink)?;
        } else if let Err(error) = walk.enter(&path) {
            failed = true;
            sink(Event::Error(Error::io(&path, error)))?;
        }
    }
    if !walk.foreign.is_empty() {
        sink(Event::Warning(walk.passed_over(input)))?;
    }
    if found || failed { ControlFlow::Continue(()) } else { sink(Event::Error(Error::malformed(Place::file(input), "no document in this folder"))) }
}

struct Walk<'a> {
    input: &'a Path,
    options: &'a ReadOptions,
    patterns: &'a Patterns<'a>,
    /// What is still to be visited, the next one last.
    open: Vec<PathBuf>,
    /// Folders that were entered, by their real paths.
    seen: HashSet<PathBuf>,
    /// Files that no reader knows.
    foreign: Vec<PathBuf>,
}

impl Walk<'_> {
    fn enter(&mut self, folder: &Path) -> std::io::Result<()> {
        if !self.seen.insert(fs::canonicalize(folder)?) {
            return Ok(());
        }
        let mut inside = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            let (filter, below) = (&self.options.files, path.strip_prefix(self.input).unwrap_or(&path));
            if self.patterns.fit("exclude", below) {
                continue;
            }
            let kind = fs::metadata(&path);
            let is_folder = kind.as_ref().is_ok_and(fs::Metadata::is_dir);
            if !filter.include.is_empty() && !is_folder && !self.patterns.fit("include", below) {
                continue;
            }
            // A torn link is visited, so that its error is said; a pipe is not, because it may never end.
            let is_read = |kind: &fs::Metadata| kind.is_file() && (!filter.include.is_empty() || may_be_read(&path, self.options));
            if is_folder || kind.as_ref().map_or(true, is_read) { inside.push(path) } else { self.foreign.push(path) }
        }
        inside.sort_unstable_by(|a, b| b.as_os_str().as_encoded_bytes().cmp(a.as_os_str().as_encoded_bytes()));
        self.open.append(&mut inside);
        Ok(())
    }

    fn passed_over(&mut self, input: &Path) -> Warning {
        self.foreign.sort_unstable();
        let names: Vec<_> = self.foreign.iter().take(NAMED).map(|path| path.strip_prefix(input).unwrap_or(path).to_string_lossy()).collect();
        let more = if self.foreign.len() > NAMED { " …" } else { "" };
        let message = format!("{} of unknown kind passed over: {}{more}", count(self.foreign.len(), "file"), names.join(", "));
        Warning { passed_over: self.foreign.len(), place: Place::file(input), message }
    }
}

/// Whether a file met in a folder is read: it has a known extension or none at all, or holds what is no plain text, with the text field.
fn may_be_read(path: &Path, options: &ReadOptions) -> bool {
    if extension(path).is_none() || Format::of_name(path).is_some() {
        return true;
    }
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD as u64).read_to_end(&mut head));
    if read.is_err() || Compression::of_content(&head).is_some() {
        return false;
    }
    let head = Head::new(&head);
    let field = options.fields.text.rsplit('.').next().unwrap_or_default();
    recognise(path, &head, &options.fields).is_ok_and(|found| match found.format {
        Format::Text => false,
        // Settings and protocols are written so, too.
        Format::Json | Format::Jsonl | Format::Csv(_) => head.holds(field.as_bytes()),
        Format::Html | Format::Parquet | Format::Warc => true,
    })
}

fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
