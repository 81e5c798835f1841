//! Where reports go: standard output, or a file that appears whole or not at all ([`super::destination`]).

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use super::args::{GlobalArgs, OutputArgs};
use super::destination::{Sink, about, failure, stdout};
use super::outcome::Failure;
use super::pager;

/// Writes `data` where the arguments say.
pub(crate) fn write(data: &str, args: &OutputArgs) -> Result<(), Failure> {
    stream(args, |out| out.write_all(data.as_bytes()))
}

/// Writes a text for reading where the arguments say: to a terminal, when it is long, through the pager.
pub(crate) fn read(args: &OutputArgs, global: &GlobalArgs, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    if !args.is_terminal() {
        return stream(args, fill);
    }
    let text = pager::text(fill).map_err(|error| Failure::Other(format!("stdout: {error}")))?;
    if pager::shows(&text, global) { Ok(()) } else { print(|out| out.write_all(text.as_bytes())) }
}

/// Hands `fill` a writer to where the arguments say.
pub(crate) fn stream(args: &OutputArgs, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    match args.file() {
        Some(path) => to(path, fill),
        None => print(fill),
    }
}

/// Hands `fill` a writer to `path`.
pub(crate) fn to(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let write = || {
        let mut out = Sink::open(path)?;
        fill(&mut out)?;
        out.settle(true)?;
        out.put()
    };
    unless_closed(write().map_err(|error| failure(&about(path, &error))))
}

/// Hands `fill` standard output.
pub(super) fn print(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let write = || {
        let mut out = BufWriter::new(stdout()?);
        fill(&mut out)?;
        out.flush()
    };
    unless_closed(write().map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::ClosedPipe,
        _ => Failure::Other(format!("stdout: {error}")),
    }))
}

/// Whoever closes a pipe has read enough of a report: that is no failure, and what else was asked for is done, and how the run ends is told.
fn unless_closed(written: Result<(), Failure>) -> Result<(), Failure> {
    match written {
        Err(Failure::ClosedPipe) => Ok(()),
        other => other,
    }
}

/// Hands `fill` standard error, where standard output carries data.
pub(super) fn print_aside(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
    // Nobody is left to tell when stderr is closed.
    let _ = fill(&mut io::stderr().lock());
}
