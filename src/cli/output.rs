//! Where data goes: stdout, or a file that appears whole or not at all.

use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::args::OutputArgs;

/// Writes `data` where the arguments say.
pub(crate) fn write(data: &str, args: &OutputArgs) -> Result<(), Failure> {
    stream(args, |out| out.write_all(data.as_bytes()))
}

/// Hands `fill` a writer to where the arguments say.
pub(crate) fn stream(args: &OutputArgs, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    match &args.output {
        Some(path) => replace(path, fill).map_err(|error| Failure::Other(format!("{}: {error}", path.display()))),
        None => print(fill).map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Failure::ClosedPipe,
            _ => Failure::Other(format!("stdout: {error}")),
        }),
    }
}

pub(super) fn print(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    fill(&mut out)?;
    out.flush()
}

/// Writes a file of another name beside `path` and renames it, so that no reader ever meets half a file.
///
/// What is no regular file (a device, a pipe) is written to as it is; a link keeps pointing where it points.
fn replace(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if fs::metadata(&target).is_ok_and(|kind| !kind.is_file() && !kind.is_dir()) {
        let mut device = BufWriter::new(fs::File::options().write(true).open(&target)?);
        fill(&mut device)?;
        return device.flush();
    }
    let beside = beside(&target);
    let done = write_new(&beside, fill).and_then(|()| fs::rename(&beside, &target));
    if done.is_err() {
        // What failed is told; a torso that cannot be removed either changes nothing about it.
        let _ = fs::remove_file(&beside);
    }
    done
}

pub(super) fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn write_new(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut file = BufWriter::new(fs::File::create(path)?);
    fill(&mut file)?;
    file.into_inner()?.sync_all()
}
