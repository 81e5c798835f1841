//! Streams among the inputs of a verb that reads its inputs twice: they are kept in a temporary file while they are read first.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use retold::config::ReadOptions;
use retold::error::{Error, Place};
use retold::read::STDIN;
use retold::read::format::{Compression, Format};
use retold::read::source;
use retold::read::spool::Spool;

/// Bytes that are read at a time.
const CHUNK: usize = 1 << 16;

/// Inputs that can be read as often as needed.
pub(crate) struct Held {
    /// Files and folders as they were named, and for each stream the file that holds it.
    pub(crate) inputs: Vec<PathBuf>,
    /// Streams that could not be read.
    pub(crate) errors: Vec<Error>,
    _spools: Vec<Spool>,
}

/// Reads `-`, pipes and devices among `inputs` into temporary files, which `options` then know by the names of the streams.
///
/// Memory: a few kilobytes. A stream that is no text as far as a line may be long is read no further.
pub(crate) fn hold(inputs: &[PathBuf], options: &mut ReadOptions) -> Held {
    let (mut held, mut errors, mut spools) = (Vec::new(), Vec::new(), Vec::new());
    for input in inputs {
        if !is_stream(input) {
            held.push(input.clone());
            continue;
        }
        match kept(input, options.limits.line_bytes) {
            Ok(spool) => {
                options.streams.push((spool.path().to_path_buf(), input.clone()));
                held.push(spool.path().to_path_buf());
                spools.push(spool);
            }
            Err(error) => errors.push(error),
        }
    }
    Held { inputs: held, errors, _spools: spools }
}

fn is_stream(input: &Path) -> bool {
    input == Path::new(STDIN) || fs::metadata(input).is_ok_and(|kind| !kind.is_file() && !kind.is_dir())
}

fn kept(input: &Path, limit: usize) -> Result<Spool, Error> {
    let failed = |error| Error::io(input, error);
    let temporary = |error| Error::io(&std::env::temp_dir(), error);
    let spool = Spool::new().map_err(temporary)?;
    let mut stream: Box<dyn Read> =
        if input == Path::new(STDIN) { Box::new(source::stdin().map_err(failed)?) } else { Box::new(source::open(input).map_err(failed)?) };
    let (mut chunk, mut length, mut is_bounded) = (vec![0; CHUNK], 0, false);
    loop {
        let read = match stream.read(&mut chunk) {
            Ok(0) => return Ok(spool),
            Ok(read) => &chunk[..read],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(failed(error)),
        };
        // What is compressed or in columns has bounds of its own where it is read; everything else has lines.
        is_bounded |= read.contains(&b'\n') || (length == 0 && (Compression::of_content(read).is_some() || Format::of_content(read) == Format::Parquet));
        length += read.len();
        if !is_bounded && length > limit {
            return Err(Error::TooLong { place: Place::file(input), what: "line", limit });
        }
        spool.file().write_all(read).map_err(temporary)?;
    }
}
