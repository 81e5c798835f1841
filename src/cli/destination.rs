//! What may be written where, decided once for every verb, and how it gets there.
//!
//! - `-` is standard output, for one output of a run; `/dev/stderr`, `/dev/fd/3` and their kin are what this process was given under that number.
//! - No output is an input: not by another name, not through a link, not as a second name of the same file, and no file that a folder among
//!   the inputs holds.
//! - A file takes the place of a file, and a folder that `clean` wrote that of another one. Nothing else is ever replaced.
//! - A link, a device and a pipe are written through.
//! - What is not whole stands under a name of its own beside its place, and is gone when the run ends early; after a kill, when the next one writes there.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use retold::config::ReadOptions;
use retold::given::was_closed;
use retold::pipeline::clean::files;
use retold::read::STDIN;

use super::leftover;
use super::outcome::Failure;

/// The list of what `clean` wrote into a folder, by which it knows it again.
const LIST: &str = ".retold-clean";
/// The database of an index: nothing else is written where it stands.
const INDEX: &str = "index.redb";
/// Links that are followed to a place where nothing stands yet.
const MOST_LINKS: usize = 40;

/// Whether a path stands for standard output.
pub(crate) fn is_stdout(path: &Path) -> bool {
    descriptor(path) == Some(1)
}

/// The number of what this process was given, where a path stands for that.
fn descriptor(path: &Path) -> Option<u32> {
    match path.to_str()? {
        "-" | "/dev/stdout" => Some(1),
        "/dev/stderr" => Some(2),
        name => ["/dev/fd/", "/proc/self/fd/"].iter().find_map(|folder| name.strip_prefix(folder)?.parse().ok()),
    }
}

/// The path of what this process was given under a number.
fn given(number: u32) -> PathBuf {
    PathBuf::from(format!("/dev/fd/{number}"))
}

/// Standard output. Unlike that of the library it has no buffer, and says so when it cannot be written to.
#[cfg(unix)]
pub(super) fn stdout() -> io::Result<impl Write + Send> {
    use std::os::fd::AsFd;
    if was_closed(1) {
        return Err(io::Error::new(ErrorKind::NotConnected, "closed when the run began"));
    }
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

/// Standard output.
#[cfg(not(unix))]
pub(super) fn stdout() -> io::Result<impl Write + Send> {
    Ok(io::stdout())
}

/// An output that the arguments ask for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// The argument, for messages.
    pub(crate) argument: &'a str,
    /// Where it goes.
    pub(crate) path: &'a Path,
    /// What may stand there already.
    pub(crate) over: Over,
    /// Whether it may stand in a folder that is read.
    pub(crate) among_inputs: bool,
}

/// What an output may take the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Over {
    /// Nothing.
    Nothing,
    /// A file; the output is one.
    File,
    /// A folder that an earlier run wrote; the output is a folder.
    Folder,
    /// Whatever whoever writes there allows himself.
    Anything,
}

impl<'a> Wanted<'a> {
    /// A report: it may take the place of a file.
    pub(crate) fn report(argument: &'a str, path: &'a Path) -> Self {
        Self { argument, path, over: Over::File, among_inputs: true }
    }
}

/// Refuses what would harm an input, another output, or what stands there and is not to be replaced.
///
/// `inputs` are files, folders and `-`, of which `options` say what is read; folders are walked only where an output stands inside one, or has
/// several names.
pub(crate) fn check(outputs: &[Wanted<'_>], inputs: &[PathBuf], options: &ReadOptions) -> Result<(), Failure> {
    if inputs.iter().filter(|input| *input == Path::new(STDIN)).count() > 1 {
        return Err(Failure::Other("-: comes twice among the inputs, and standard input can be read once".into()));
    }
    let mut places: Vec<(Place, &str)> = Vec::new();
    for output in outputs {
        let refused = |reason: String| Failure::Other(format!("{}: {reason}", output.path.display()));
        let place = Place::of(output.path).map_err(refused)?;
        if let Some((_, other)) = places.iter().find(|(known, _)| *known == place) {
            return Err(refused(format!("{} and {other} would both be written there", output.argument)));
        }
        place.check(output, inputs, options).map_err(refused)?;
        places.push((place, output.argument));
    }
    Ok(())
}

/// Where an output goes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    /// What the process was given under this number: 1 is standard output.
    Given(u32),
    /// A device or a pipe, which is written through.
    Through(PathBuf),
    /// A file or folder, or where one will be; links are resolved.
    Disk(PathBuf),
}

impl Place {
    fn of(path: &Path) -> Result<Self, String> {
        let target = target(path).map_err(|error| error.to_string())?;
        if let Some(number) = descriptor(&target) {
            return Ok(Self::Given(number));
        }
        let name = path.file_name().ok_or("no name for an output")?;
        match fs::metadata(&target) {
            Ok(kind) if !kind.is_file() && !kind.is_dir() => Ok(Self::Through(target)),
            Ok(_) => Ok(Self::Disk(target)),
            Err(_) => {
                let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
                let name = target.file_name().unwrap_or(name);
                Ok(Self::Disk(fs::canonicalize(parent).map_err(|error| error.to_string())?.join(name)))
            }
        }
    }

    fn check(&self, output: &Wanted<'_>, inputs: &[PathBuf], options: &ReadOptions) -> Result<(), String> {
        let harmful = || "an output may not be an input, or stand inside one, or hold one".to_owned();
        let place = match self {
            Self::Disk(place) => place,
            Self::Through(_) => return Ok(()),
            Self::Given(number) => {
                let given = given(*number);
                let is_input = |input: &PathBuf| fs::metadata(input).is_ok_and(|kind| kind.is_file()) && is_same_file(&given, input);
                return if inputs.iter().any(is_input) { Err(harmful()) } else { Ok(()) };
            }
        };
        for input in inputs {
            // A file that the shell opens as standard input is an input like any other.
            let input = if input == Path::new(STDIN) { Path::new("/dev/stdin") } else { input };
            let Ok(input) = fs::canonicalize(input) else { continue };
            if input.starts_with(place) || is_same_file(place, &input) {
                return Err(harmful());
            }
            if !input.is_dir() {
                continue;
            }
            // A report may stand in a folder that is read, but not where a document stands; a corpus may not.
            let inside = place.starts_with(&input);
            let is_index = input.join(INDEX).is_file();
            let is_read = || {
                let found = files(std::slice::from_ref(&input), options, &mut |_| {});
                found.iter().flat_map(|(_, files)| files).any(|file| is_same_file(place, file))
            };
            if (inside && (is_index || !output.among_inputs)) || ((inside || has_other_names(place)) && is_read()) {
                return Err(harmful());
            }
        }
        let Ok(kind) = fs::metadata(place) else { return Ok(()) };
        match output.over {
            Over::Nothing => Err("exists already (--force replaces it)".to_owned()),
            Over::File if kind.is_dir() => Err("a folder stands there, and a file does not take its place".to_owned()),
            Over::Folder if kind.is_file() => Err("a file stands there, and a folder does not take its place".to_owned()),
            Over::Folder => is_ours(place),
            Over::File | Over::Anything => Ok(()),
        }
    }
}

/// What a path leads to: links are followed, also to where nothing stands, but for those that stand for what the process was given.
fn target(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        if descriptor(&path).is_some() {
            return Ok(path);
        }
        match fs::read_link(&path) {
            Ok(next) => path = path.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => {
                return match fs::canonicalize(&path) {
                    Err(error) if error.kind() == ErrorKind::NotFound => Ok(path),
                    found => found,
                };
            }
        }
    }
    Err(io::Error::other("too many links"))
}

#[cfg(unix)]
fn is_same_file(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(a), Ok(b)) = (fs::metadata(a), fs::metadata(b)) else { return false };
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

#[cfg(not(unix))]
fn is_same_file(a: &Path, b: &Path) -> bool {
    fs::canonicalize(a).is_ok_and(|a| fs::canonicalize(b).is_ok_and(|b| a == b))
}

#[cfg(unix)]
fn has_other_names(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|data| data.is_file() && std::os::unix::fs::MetadataExt::nlink(&data) > 1)
}

#[cfg(not(unix))]
fn has_other_names(_: &Path) -> bool {
    false
}

/// Whether a folder holds nothing but what `clean` wrote into it.
fn is_ours(folder: &Path) -> Result<(), String> {
    let mut found = BTreeSet::new();
    names_in(folder, Path::new(""), &mut found).map_err(|error| error.to_string())?;
    if found.is_empty() {
        return Ok(());
    }
    let list = fs::read_to_string(folder.join(LIST)).map_err(|_| "holds files that `retold clean` did not write, and is not replaced".to_owned())?;
    let known: HashSet<&str> = list.lines().collect();
    match found.iter().find(|name| name.as_str() != LIST && !known.contains(name.as_str())) {
        Some(name) => Err(format!("holds “{name}”, which `retold clean` did not write, and is not replaced")),
        None => Ok(()),
    }
}

fn names_in(folder: &Path, below: &Path, found: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            names_in(&entry.path(), &name, found)?;
        } else {
            found.insert(name.to_string_lossy().into_owned());
        }
    }
    Ok(())
}

/// What is being written under a name of its own, to be removed when the run is ended.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn with_unfinished(act: impl FnOnce(&mut Vec<PathBuf>)) {
    act(&mut UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner));
}

/// Removes everything that is not whole: the run ends here.
pub(super) fn abandon() {
    with_unfinished(|parts| parts.iter().for_each(|part| drop(remove(part))));
}

fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

/// A folder that is made on the way; gone with all that it holds unless it is kept.
#[cfg(feature = "index")]
pub(super) struct Unfinished(Option<PathBuf>);

#[cfg(feature = "index")]
impl Unfinished {
    pub(super) fn new(folder: &Path) -> Self {
        with_unfinished(|parts| parts.push(folder.to_path_buf()));
        Self(Some(folder.to_path_buf()))
    }

    pub(super) fn keep(mut self) {
        if let Some(folder) = self.0.take() {
            with_unfinished(|parts| parts.retain(|part| *part != folder));
        }
    }
}

#[cfg(feature = "index")]
impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(folder) = self.0.take() {
            let _ = remove(&folder);
            with_unfinished(|parts| parts.retain(|part| *part != folder));
        }
    }
}

/// A file or folder that waits under another name beside its place; removed unless it is put there.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) part: PathBuf,
    target: PathBuf,
    /// Says to other runs that this one lives.
    held: Option<File>,
}

impl Pending {
    pub(super) fn new(path: &Path) -> io::Result<Self> {
        let target = target(path)?;
        let mut name = OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        name.push(format!(".{}.{}", std::process::id(), leftover::ENDING));
        let part = target.with_file_name(name);
        leftover::sweep(&target);
        with_unfinished(|parts| parts.push(part.clone()));
        Ok(Self { part, target, held: None })
    }

    fn file(&mut self) -> io::Result<File> {
        let (file, held) = leftover::file(&self.part)?;
        self.held = held;
        Ok(file)
    }

    /// Makes it a folder.
    pub(super) fn folder(&mut self) -> io::Result<()> {
        self.held = leftover::folder(&self.part)?;
        Ok(())
    }

    /// Puts it where it belongs. A folder that stands there is first moved aside, since no rename replaces one; it was looked at before.
    pub(super) fn put(self) -> io::Result<()> {
        if self.part.is_dir() {
            let mut names = BTreeSet::new();
            names_in(&self.part, Path::new(""), &mut names)?;
            let list: String = names.iter().map(|name| format!("{name}\n")).collect();
            fs::write(self.part.join(LIST), list)?;
        }
        if !self.target.is_dir() {
            if let Ok(old) = fs::metadata(&self.target) {
                // Whoever could read the old file can read the new one.
                let _ = fs::set_permissions(&self.part, old.permissions());
            }
            return fs::rename(&self.part, &self.target);
        }
        let old = self.part.with_extension("old");
        fs::rename(&self.target, &old)?;
        fs::rename(&self.part, &self.target)?;
        remove(&old)
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // Gone already after a rename; a torso that cannot be removed changes nothing about what is told.
        let _ = remove(&self.part);
        with_unfinished(|parts| parts.retain(|part| *part != self.part));
        drop(self.held.take());
    }
}

/// A file on its way: standard output, something that is written through, or a file that appears whole.
pub(super) enum Sink {
    Through(BufWriter<Box<dyn Write + Send>>),
    Plain(BufWriter<Bounded>),
    Waiting(BufWriter<Bounded>, Pending),
}

/// A file that grows no longer than this process may make one (`ulimit -f`): a longer one would end it on the spot, with everything that waits left
/// behind.
pub(super) struct Bounded {
    file: File,
    left: u64,
}

impl Bounded {
    fn new(file: File) -> Self {
        Self { file, left: retold::spill::max_file_bytes() }
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() as u64 > self.left {
            return Err(io::Error::new(ErrorKind::FileTooLarge, "longer than this process may write a file (ulimit -f)"));
        }
        let written = self.file.write(bytes)?;
        self.left -= written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Sink {
    /// Begins to write to `path`.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        match Place::of(path).map_err(io::Error::other)? {
            Place::Given(1) => Ok(Self::Through(BufWriter::new(Box::new(stdout()?)))),
            Place::Given(2) => Ok(Self::Through(BufWriter::new(Box::new(io::stderr())))),
            // What stands there already was put there by whoever gave it.
            Place::Given(number) => Ok(Self::Through(BufWriter::new(Box::new(File::options().append(true).open(given(number))?)))),
            Place::Through(device) => Ok(Self::Through(BufWriter::new(Box::new(File::options().write(true).open(device)?)))),
            Place::Disk(_) => {
                let mut pending = Pending::new(path)?;
                Ok(Self::Waiting(BufWriter::with_capacity(1 << 18, Bounded::new(pending.file()?)), pending))
            }
        }
    }

    /// A file in a folder that waits as a whole.
    pub(super) fn plain(path: &Path) -> io::Result<Self> {
        Ok(Self::Plain(BufWriter::with_capacity(1 << 16, Bounded::new(File::create_new(path)?))))
    }

    /// Everything was written: hands it to the system, and with `sync` onto the disk.
    pub(super) fn settle(&mut self, sync: bool) -> io::Result<()> {
        self.out().flush()?;
        match self {
            Self::Waiting(out, _) if sync => out.get_ref().file.sync_all(),
            _ => Ok(()),
        }
    }

    /// Puts what is settled where it belongs.
    pub(super) fn put(self) -> io::Result<()> {
        match self {
            Self::Through(_) | Self::Plain(_) => Ok(()),
            Self::Waiting(out, pending) => {
                // What is settled needs no buffer any more.
                drop(out);
                pending.put()
            }
        }
    }

    fn out(&mut self) -> &mut dyn Write {
        match self {
            Self::Through(out) => out,
            Self::Plain(out) | Self::Waiting(out, _) => out,
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out().flush()
    }
}

/// An error with the name of the file that it is about; a closed pipe stays one.
pub(super) fn about(path: &Path, error: &io::Error) -> io::Error {
    let name = if is_stdout(path) { "stdout".to_owned() } else { path.display().to_string() };
    io::Error::new(error.kind(), format!("{name}: {error}"))
}

/// What becomes of a run whose output failed. The error names its file.
pub(super) fn failure(error: &io::Error) -> Failure {
    if error.kind() == ErrorKind::BrokenPipe { Failure::ClosedPipe } else { Failure::Other(error.to_string()) }
}
