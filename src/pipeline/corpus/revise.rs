//! Documents that are compared as they will be written: a text may be revised when it is read first, and is then found revised
//! whenever it is read again.
//!
//! Few documents are revised, so what they became is kept in a temporary file and only where it stands in memory.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs::File;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

use super::pair::KnownPairs;
use crate::config::Rule;
use crate::document::DocId;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::read::spool::Spool;
use crate::repeat::{CleanedText, RepeatRelation, RepeatedBlock};
use crate::span::Span;
use crate::spill::{Packer, TOO_LONG, Unpacker, WorkFolder, max_file_bytes};
use crate::text::Token;

/// Says what becomes of a text.
pub(in crate::pipeline) trait Transform: Sync {
    /// `text` without what is to go; `None` when it stays as it is.
    fn transform(&self, text: &str, tokens: &[Token]) -> Option<CleanedText>;
}

/// Looks at documents and changes nothing.
pub(in crate::pipeline) trait Inspector: Sync {
    /// Notes what is odd about a document as it was read.
    fn inspect(&self, record: &Record, tokens: &[Token], out: &mut Vec<Remark>);

    /// Whether the documents of each outlet are counted.
    fn counts_outlets(&self) -> bool;
}

/// Whose run a corpus is read in: where its stages are kept depends on that.
#[derive(Clone, Copy)]
pub(in crate::pipeline) enum RunOf<'a> {
    /// That of a verb, with all of its settings that decide its output.
    Verb(&'static str, &'a (dyn Debug + Sync)),
    /// One within another run, which knows it by a name.
    Within(Option<&'a WorkFolder>, &'static str),
}

/// What is done with documents while they are read first.
#[derive(Clone, Copy)]
pub(in crate::pipeline) struct Hooks<'a> {
    /// Who asks for it.
    pub(in crate::pipeline) run: RunOf<'a>,
    /// What becomes of their texts.
    pub(in crate::pipeline) transform: Option<&'a dyn Transform>,
    /// Who looks at them before that.
    pub(in crate::pipeline) inspector: Option<&'a dyn Inspector>,
    /// Pairs of them as they are then, where they were found elsewhere.
    pub(in crate::pipeline) known: Option<KnownPairs<'a>>,
}

impl Default for Hooks<'_> {
    fn default() -> Self {
        Self { run: RunOf::Verb("cluster", &()), transform: None, inspector: None, known: None }
    }
}

impl Hooks<'_> {
    /// Whether anything is done at all.
    pub(super) fn any(&self) -> bool {
        self.transform.is_some() || self.inspector.is_some()
    }
}

/// Something odd about a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pipeline) struct Remark {
    /// Which rule asks for it.
    pub(in crate::pipeline) rule: Rule,
    /// Where it is seen.
    pub(in crate::pipeline) span: Span,
}

/// What went from a document, and where the rest is kept.
#[derive(Debug, Clone)]
pub(in crate::pipeline) struct Revision {
    /// What went: spans of the text as it was read.
    pub(in crate::pipeline) removed: Vec<RepeatedBlock>,
    text: Range<u64>,
}

/// Where revised texts are written while documents are read.
#[derive(Debug)]
pub(super) struct RevisedTexts {
    file: Spool,
    out: Mutex<(File, u64)>,
}

impl RevisedTexts {
    pub(super) fn new() -> io::Result<Self> {
        let file = Spool::new()?;
        let out = Mutex::new((file.file().try_clone()?, 0));
        Ok(Self { file, out })
    }

    /// Keeps a revised text.
    pub(super) fn keep(&self, cleaned: CleanedText) -> io::Result<Revision> {
        Ok(Revision { removed: cleaned.removed, text: self.write(&cleaned.text)? })
    }

    fn write(&self, text: &str) -> io::Result<Range<u64>> {
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        let start = out.1;
        if start + text.len() as u64 > max_file_bytes() {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, TOO_LONG));
        }
        out.0.write_all(text.as_bytes())?;
        out.1 += text.len() as u64;
        Ok(start..out.1)
    }

    /// The text of a revision.
    fn text<'a>(&self, revision: &Revision, reader: &'a mut LineReader) -> io::Result<&'a str> {
        let Range { start, end } = revision.text;
        let text = reader.line(self.file.path(), start, (end - start) as usize)?;
        std::str::from_utf8(text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

/// What hooks saw and did.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Revised documents, ascending.
    pub(super) revised: Vec<(DocId, Revision)>,
    /// Content hashes of all texts as they were read.
    pub(super) content_hashes: Vec<u64>,
    /// What is odd about documents, ascending.
    pub(super) remarks: Vec<(DocId, Remark)>,
    /// How many documents each outlet has, where that is asked.
    pub(super) outlets: BTreeMap<String, u64>,
}

impl Seen {
    /// Adds what was seen of documents behind the first `docs`, which count from 0 in it.
    pub(super) fn append(&mut self, mut other: Self, docs: u32) {
        let later = |doc: DocId| DocId(doc.0 + docs);
        self.revised.extend(other.revised.into_iter().map(|(doc, revision)| (later(doc), revision)));
        self.content_hashes.append(&mut other.content_hashes);
        self.remarks.extend(other.remarks.into_iter().map(|(doc, remark)| (later(doc), remark)));
        for (outlet, count) in other.outlets {
            *self.outlets.entry(outlet).or_default() += count;
        }
    }

    /// Writes everything down for [`Self::unpack`], with the revised texts.
    pub(super) fn pack(&self, out: &mut Packer, texts: Option<&RevisedTexts>) -> io::Result<()> {
        let mut reader = LineReader::default();
        out.number(self.revised.len() as u64);
        for (doc, revision) in &self.revised {
            out.short(doc.0);
            out.each(&revision.removed, pack_block);
            out.bytes(texts.map_or(Ok(""), |texts| texts.text(revision, &mut reader))?.as_bytes());
        }
        out.numbers(&self.content_hashes);
        out.each(&self.remarks, |out, (doc, Remark { rule, span })| {
            let rule = Rule::ALL.iter().position(|known| known == rule).unwrap_or_default();
            out.short_row(&[doc.0, rule as u32, span.start, span.end]);
        });
        out.each(&self.outlets.iter().collect::<Vec<_>>(), |out, (outlet, count)| {
            out.bytes(outlet.as_bytes());
            out.number(**count);
        });
        Ok(())
    }

    /// What was packed of so many documents; `None` when it cannot be right, or there is nowhere to keep a text.
    pub(super) fn unpack(from: &mut Unpacker<'_>, docs: usize, texts: Option<&RevisedTexts>) -> Option<Self> {
        let revised = from.each(size_of::<u32>(), |from| {
            let doc = DocId(from.short()?);
            let removed = from.each(size_of::<u32>(), unpack_block)?;
            let text = texts?.write(from.text()?).ok()?;
            Some((doc, Revision { removed, text }))
        })?;
        let content_hashes = from.numbers()?;
        let remarks = from
            .each(size_of::<u32>(), |from| Some((DocId(from.short()?), Remark { rule: *Rule::ALL.get(from.short()? as usize)?, span: unpack_span(from)? })))?;
        let outlets = from.each(size_of::<u64>(), |from| Some((from.text()?.to_owned(), from.number()?)))?.into_iter().collect();
        let known = |doc: DocId| doc.index() < docs;
        let fits = content_hashes.is_empty() || content_hashes.len() == docs;
        let ordered = revised.is_sorted_by(|(a, _), (b, _)| a < b) && remarks.is_sorted_by_key(|(doc, _)| *doc);
        let in_place = revised.last().is_none_or(|(doc, _)| known(*doc)) && remarks.last().is_none_or(|(doc, _)| known(*doc));
        (fits && ordered && in_place).then_some(Self { revised, content_hashes, remarks, outlets })
    }
}

/// The relations of a block, each by its number where it is written down.
const RELATIONS: [RepeatRelation; 3] = [RepeatRelation::Exact, RepeatRelation::Edited, RepeatRelation::Truncated];

fn pack_block(out: &mut Packer, block: &RepeatedBlock) {
    let RepeatedBlock { kept, repeat, relation, similarity } = block;
    let relation = RELATIONS.iter().position(|known| known == relation).unwrap_or_default();
    out.short_row(&[kept.start, kept.end, repeat.start, repeat.end, relation as u32, similarity.to_bits()]);
}

fn unpack_block(from: &mut Unpacker<'_>) -> Option<RepeatedBlock> {
    let (kept, repeat) = (unpack_span(from)?, unpack_span(from)?);
    Some(RepeatedBlock { kept, repeat, relation: *RELATIONS.get(from.short()? as usize)?, similarity: f32::from_bits(from.short()?) })
}

fn unpack_span(from: &mut Unpacker<'_>) -> Option<Span> {
    let span = Span { start: from.short()?, end: from.short()? };
    (span.start <= span.end).then_some(span)
}

/// The revisions of a corpus.
#[derive(Debug)]
pub(super) struct Revisions {
    pub(super) texts: RevisedTexts,
    pub(super) seen: Seen,
}

impl Revisions {
    pub(super) fn of(&self, doc: DocId) -> Option<&Revision> {
        let at = self.seen.revised.binary_search_by_key(&doc, |(doc, _)| *doc).ok()?;
        Some(&self.seen.revised[at].1)
    }

    /// Puts the revised text into `record`.
    pub(super) fn read(&self, revision: &Revision, reader: &mut LineReader, record: &mut Record) -> io::Result<()> {
        self.texts.text(revision, reader)?.clone_into(&mut record.text);
        Ok(())
    }
}

/// What is remembered of a text in order to see whether it is still the same, byte for byte.
#[must_use]
pub fn content_hash(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}
