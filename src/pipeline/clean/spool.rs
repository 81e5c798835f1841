//! The first reading: every document without its blocks, as a line of a temporary file that `cluster` can read, too.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::edited::EditedCopies;
use super::screen::Screen;
use crate::config::{CleanParams, FieldNames, ReadLimits, ReadOptions};
use crate::document::Document;
use crate::error::{Error, Place, Warning};
use crate::progress::Progress;
use crate::read::{Event, read_file};
use crate::repeat::{Cleaned, RepeatRelation, RepeatedBlock, clean, remove, repeated_blocks};
use crate::span::Span;

/// Most documents that are worked on together, and most bytes of their texts.
const BATCH: (usize, usize) = (512, 4 << 20);

/// A document in the temporary file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Spooled<'a> {
    #[serde(borrow)]
    pub(super) id: Cow<'a, str>,
    /// Its text without its blocks.
    #[serde(borrow)]
    pub(super) text: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<Cow<'a, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    date: Option<Cow<'a, str>>,
    /// What went.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) blocks: Vec<SpooledBlock>,
}

/// A block that went from a document: in numbers, so that a line stays short.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct SpooledBlock([u32; 4], u8, f32);

impl SpooledBlock {
    fn of(block: &RepeatedBlock) -> Self {
        let relation = match block.relation {
            RepeatRelation::Exact => 0,
            RepeatRelation::Edited => 1,
            RepeatRelation::Truncated => 2,
        };
        Self([block.kept.start, block.kept.end, block.repeat.start, block.repeat.end], relation, block.similarity)
    }

    pub(super) fn block(self) -> RepeatedBlock {
        let Self([kept_start, kept_end, start, end], relation, similarity) = self;
        let relation = match relation {
            0 => RepeatRelation::Exact,
            1 => RepeatRelation::Edited,
            _ => RepeatRelation::Truncated,
        };
        RepeatedBlock { kept: Span { start: kept_start, end: kept_end }, repeat: Span { start, end }, relation, similarity }
    }
}

/// The documents of a corpus without their blocks, on disk.
#[derive(Debug)]
pub(super) struct Spool {
    file: NamedTempFile,
    documents: usize,
    pub(super) errors: Vec<Error>,
    pub(super) warnings: Vec<Warning>,
}

impl Spool {
    pub(super) fn len(&self) -> usize {
        self.documents
    }

    pub(super) fn path(&self) -> &Path {
        self.file.path()
    }

    pub(super) fn place() -> Place {
        Place::file(Path::new("corpus"))
    }

    /// The options to read it with: fields have their default names, and escapes may have made a line longer.
    pub(super) fn options(options: &ReadOptions) -> ReadOptions {
        let limits = ReadLimits { line_bytes: options.limits.line_bytes.saturating_mul(8), ..options.limits };
        ReadOptions { fields: FieldNames::default(), limits, ..options.clone() }
    }

    pub(super) fn lines(&self) -> Result<Lines, Error> {
        let file = File::open(self.path()).map_err(|error| Error::io(self.path(), error))?;
        Ok(Lines { input: BufReader::with_capacity(1 << 18, file), line: Vec::new() })
    }
}

/// Reads a spool from the beginning.
pub(super) struct Lines {
    input: BufReader<File>,
    line: Vec<u8>,
}

impl Lines {
    /// The next document; `None` behind the last one.
    pub(super) fn next(&mut self) -> io::Result<Option<Spooled<'_>>> {
        self.line.clear();
        if self.input.read_until(b'\n', &mut self.line)? == 0 {
            return Ok(None);
        }
        // Looked through once and quickly, not string by string.
        let line = simdutf8::basic::from_utf8(&self.line).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        Ok(Some(serde_json::from_str(line)?))
    }
}

/// Documents on their way from the reader.
#[derive(Default)]
struct Batch {
    documents: Vec<Document>,
    bytes: usize,
    errors: Vec<Error>,
    warnings: Vec<Warning>,
}

/// Reads `files` on a thread of its own while the others cut blocks.
pub(super) fn fill(files: &[PathBuf], options: &ReadOptions, params: &CleanParams, progress: &dyn Progress) -> Result<Spool, Error> {
    let failed = |error| Error::io(&std::env::temp_dir(), error);
    let file = NamedTempFile::new().map_err(failed)?;
    let mut spool = Spool { file, documents: 0, errors: Vec::new(), warnings: Vec::new() };
    let mut out = BufWriter::with_capacity(1 << 18, spool.file.reopen().map_err(failed)?);
    progress.begin("looking for repeats", 0);
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel(2);
        scope.spawn(move || read(files, options, progress, &sender));
        for batch in receiver {
            spool.errors.extend(batch.errors);
            spool.warnings.extend(batch.warnings);
            let lines: Vec<serde_json::Result<Vec<u8>>> =
                batch.documents.par_iter().map_init(Screen::default, |screen, document| line(document, screen, params)).collect();
            for line in lines {
                out.write_all(&line?)?;
            }
            spool.documents += batch.documents.len();
            progress.advance(batch.documents.len() as u64);
        }
        out.flush()
    })
    .map_err(failed)?;
    progress.finish();
    Ok(spool)
}

/// Sends the documents of `files` in batches; ends when nobody takes them any more.
fn read(files: &[PathBuf], options: &ReadOptions, progress: &dyn Progress, sender: &SyncSender<Batch>) {
    let mut batch = Batch::default();
    for file in files {
        let end = read_file(file, options, &mut |event| {
            match event {
                Event::Document(document) => {
                    batch.bytes += document.text.len();
                    batch.documents.push(document);
                }
                Event::Warning(warning) => batch.warnings.push(warning),
                Event::Error(error) => batch.errors.push(error),
            }
            let full = batch.documents.len() >= BATCH.0 || batch.bytes >= BATCH.1;
            let gone = full && sender.send(std::mem::take(&mut batch)).is_err();
            if gone || progress.cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if end.is_break() {
            return;
        }
    }
    // The receiver only leaves when writing failed, which is told there.
    let _ = sender.send(batch);
}

/// The text without its repeats. An edited copy that may be a statement of its own stays.
fn without_repeats(text: &str, params: &CleanParams) -> Cleaned {
    let cleaned = clean(text, &params.repeats);
    let is_edited = |block: &RepeatedBlock| block.relation == RepeatRelation::Edited;
    if !cleaned.removed.iter().any(is_edited) {
        return cleaned;
    }
    let copies = EditedCopies::of(text, params.edited);
    let may_go = |block: &RepeatedBlock| !is_edited(block) || copies.may_go(block);
    if cleaned.removed.iter().all(may_go) {
        return cleaned;
    }
    let blocks: Vec<RepeatedBlock> = repeated_blocks(text, &params.repeats).into_iter().filter(may_go).collect();
    remove(text, &blocks, &params.repeats)
}

fn line(document: &Document, screen: &mut Screen, params: &CleanParams) -> serde_json::Result<Vec<u8>> {
    let searched = params.scope.blocks() && (params.screen == 0 || screen.passes(&document.text, params.screen));
    let cleaned = searched.then(|| without_repeats(&document.text, params)).filter(|cleaned| !cleaned.removed.is_empty());
    let optional = |value: &'_ Option<String>| value.clone().map(Cow::Owned);
    let spooled = Spooled {
        id: document.id.as_str().into(),
        text: cleaned.as_ref().map_or(&*document.text, |cleaned| &cleaned.text).into(),
        source: optional(&document.outlet),
        date: optional(&document.published),
        blocks: cleaned.as_ref().map_or_else(Vec::new, |cleaned| cleaned.removed.iter().map(SpooledBlock::of).collect()),
    };
    let mut line = serde_json::to_vec(&spooled)?;
    line.push(b'\n');
    Ok(line)
}
