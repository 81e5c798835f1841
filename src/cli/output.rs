//! Where data goes: stdout, or a file that appears whole or not at all.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::args::OutputArgs;

/// Writes `data` where the arguments say.
pub(crate) fn write(data: &str, args: &OutputArgs) -> Result<(), Failure> {
    match &args.output {
        Some(path) => replace(path, data.as_bytes()).map_err(|error| Failure::Other(format!("{}: {error}", path.display()))),
        None => print(data.as_bytes()).map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Failure::ClosedPipe,
            _ => Failure::Other(format!("stdout: {error}")),
        }),
    }
}

fn print(data: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(data)?;
    out.flush()
}

/// Writes a file of another name beside `path` and renames it, so that no reader ever meets half a file.
///
/// What is no regular file (a device, a pipe) is written to as it is; a link keeps pointing where it points.
fn replace(path: &Path, data: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if fs::metadata(&target).is_ok_and(|kind| !kind.is_file() && !kind.is_dir()) {
        return fs::write(&target, data);
    }
    let beside = beside(&target);
    let done = write_new(&beside, data).and_then(|()| fs::rename(&beside, &target));
    if done.is_err() {
        // What failed is told; a torso that cannot be removed either changes nothing about it.
        let _ = fs::remove_file(&beside);
    }
    done
}

fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn write_new(path: &Path, data: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(data)?;
    file.sync_all()
}
