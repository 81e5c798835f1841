//! What a file claims of itself, held against what it is, before the package `parquet` makes anything of it.
//!
//! The package allocates what a footer, a page or a block of lengths claims, recurses as deep as a schema is nested, and
//! panics on some damaged pages. So footers and pages are looked at first, and what still panics becomes an error.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use parquet::basic::{Encoding, Type};
use parquet::column::page::{Page, PageMetadata, PageReader};
use parquet::errors::ParquetError;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::schema::types::ColumnDescPtr;

use super::compact::{Compact, Field, kind};
use crate::config::{ParquetParams, ReadLimits};
use crate::unwind::caught;

/// Number of the kind of pages that are passed over.
const INDEX_PAGE: i64 = 1;

/// Does something with the package; what it panics about is damage it did not look for.
pub(crate) fn guarded<T>(act: impl FnOnce() -> Result<T, ParquetError>) -> Result<T, String> {
    match caught(act) {
        Some(Ok(value)) => Ok(value),
        Some(Err(ParquetError::General(reason) | ParquetError::NYI(reason) | ParquetError::EOF(reason))) => Err(reason),
        Some(Err(error)) => Err(error.to_string()),
        None => Err("damaged where the decoder does not look for it".into()),
    }
}

/// How much a file may still become: as with compressed files, so much for nothing and then some times its size.
#[derive(Debug)]
pub(in crate::read) struct Budget {
    left: AtomicU64,
    expansion: u64,
}

impl Budget {
    pub(super) fn new(length: u64, limits: &ReadLimits) -> Self {
        let left = length.saturating_mul(limits.expansion).saturating_add(limits.line_bytes as u64);
        Self { left: AtomicU64::new(left), expansion: limits.expansion }
    }

    /// Takes `bytes` and the cost of `values` away.
    pub(in crate::read) fn spend(&self, bytes: u64, values: u64) -> Result<(), String> {
        let cost = bytes.saturating_add(values.saturating_mul(ParquetParams::VALUE_COST));
        let spent = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(cost));
        spent.map(|_| ()).map_err(|_| format!("becomes more than {} times its size", self.expansion))
    }
}

/// Refuses footers that are too long or whose schemas are too deep. Says whether some columns may be encrypted.
pub(super) fn check_footer(file: &File, length: u64) -> Result<bool, String> {
    let mut input = file;
    let mut tail = [0; 8];
    let read = input.seek(SeekFrom::Start(length.saturating_sub(8))).and_then(|_| input.read_exact(&mut tail));
    let [a, b, c, d, magic @ ..] = tail;
    match (read, &magic) {
        (Ok(()), b"PAR1") => {}
        (Ok(()), b"PARE") => return Err("encrypted Parquet is not read".into()),
        _ => return Err("no Parquet file, or cut off: it does not end with “PAR1”".into()),
    }
    let footer = u64::from(u32::from_le_bytes([a, b, c, d]));
    if footer > ParquetParams::MAX_FOOTER {
        return Err(format!("its footer is longer than the limit of {} bytes", ParquetParams::MAX_FOOTER));
    }
    let start = length.checked_sub(8 + footer).ok_or("its footer is longer than the file")?;
    input.seek(SeekFrom::Start(start)).map_err(|error| error.to_string())?;
    check_schemas(BufReader::new(input.take(footer))).unwrap_or_else(|| Err("its footer cannot be read".into()))
}

/// Goes through the fields of a footer for the schema, the second one, and the eighth one that says how columns are encrypted.
pub(super) fn check_schemas(input: impl Read) -> Option<Result<bool, String>> {
    let mut input = Compact::new(input);
    let (mut last, mut encrypted) = (0, false);
    loop {
        let Field { id, kind } = input.field(last)?;
        last = id;
        if kind == kind::STOP {
            return Some(Ok(encrypted));
        }
        encrypted |= id == 8;
        if id != 2 {
            input.pass(kind)?;
            continue;
        }
        let (kind::LIST, (kind::STRUCT, elements)) = (kind, input.list()?) else { return None };
        // Groups that are open, by the number of columns still to come in each.
        let mut open: Vec<u64> = Vec::new();
        for _ in 0..elements {
            let children = children(&mut input)?;
            if let Some(left) = open.last_mut() {
                *left -= 1;
            }
            if children > 0 {
                open.push(children);
            }
            if children > elements || open.len() > ParquetParams::MAX_DEPTH {
                return Some(Err("its schema is too large or too deep".into()));
            }
            while open.last() == Some(&0) {
                open.pop();
            }
        }
    }
}

/// How many columns stand in an element of a schema.
fn children(input: &mut Compact<impl Read>) -> Option<u64> {
    let (mut last, mut children) = (0, 0);
    loop {
        let Field { id, kind } = input.field(last)?;
        last = id;
        match (id, kind) {
            (_, kind::STOP) => return Some(children),
            (5, kind::I16 | kind::I32 | kind::I64) => children = input.integer()?.try_into().ok()?,
            (5, _) => return None,
            _ => input.pass(kind)?,
        }
    }
}

/// Where the bytes of a column stand and how many they are.
pub(super) fn range(chunk: &ColumnChunkMetaData, file: u64) -> Result<(u64, u64), String> {
    let start = chunk.dictionary_page_offset().unwrap_or(chunk.data_page_offset());
    let range = u64::try_from(start).ok().zip(u64::try_from(chunk.compressed_size()).ok());
    let inside = range.filter(|(start, length)| start.checked_add(*length).is_some_and(|end| end <= file) && chunk.data_page_offset() >= 0);
    inside.filter(|_| chunk.file_path().is_none()).ok_or_else(|| "a column that does not stand in this file".into())
}

/// The pages of a column, each looked at before it is unpacked and again before it is decoded.
pub(super) struct Pages {
    pub(super) inner: Box<dyn PageReader>,
    pub(super) file: File,
    /// Where the next page begins.
    pub(super) offset: u64,
    /// Bytes from there to the end of the column.
    pub(super) left: u64,
    pub(super) column: ColumnDescPtr,
    pub(super) budget: Arc<Budget>,
    /// Longest line.
    pub(super) line: u64,
    /// Whether its dictionary was seen.
    pub(super) dictionary: bool,
}

impl Pages {
    /// Looks at the head of the next page and passes over it.
    fn check_head(&mut self) -> Result<(), String> {
        while self.left > 0 {
            let mut file = &self.file;
            file.seek(SeekFrom::Start(self.offset)).map_err(|error| error.to_string())?;
            let mut input = Compact::new(BufReader::with_capacity(256, file.take(self.left)));
            let (kind, packed, unpacked) = sizes(&mut input).ok_or("a page without a head")?;
            let length = input.taken.saturating_add(packed);
            if length > self.left {
                return Err("a page longer than its column".into());
            }
            if unpacked.max(packed) > self.line.saturating_mul(ParquetParams::PAGE_LINES) {
                return Err(format!("a page longer than the limit of {} bytes", self.line.saturating_mul(ParquetParams::PAGE_LINES)));
            }
            self.offset += length;
            self.left -= length;
            if kind != INDEX_PAGE {
                return self.budget.spend(unpacked, 0);
            }
        }
        Ok(())
    }

    /// Looks at an unpacked page.
    fn check(&mut self, page: &Page) -> Result<(), String> {
        self.budget.spend(0, u64::from(page.num_values()))?;
        if page.num_values() > ParquetParams::MAX_VALUES {
            return Err(format!("a page of more values than the limit of {}", ParquetParams::MAX_VALUES));
        }
        let bytes: &[u8] = page.buffer();
        match page {
            Page::DictionaryPage { num_values, .. } => {
                self.dictionary = true;
                let least = min_bits(&self.column).saturating_mul(u64::from(*num_values));
                let fits = bytes.len() as u64 <= self.line && least <= 8 * bytes.len() as u64;
                if fits { Ok(()) } else { Err("a dictionary that is too long, or shorter than it claims".into()) }
            }
            Page::DataPage { num_values, encoding, def_level_encoding, rep_level_encoding, .. } => {
                let mut rest = bytes;
                for (levels, encoding) in [(self.column.max_rep_level(), rep_level_encoding), (self.column.max_def_level(), def_level_encoding)] {
                    if levels > 0 {
                        rest = (*encoding == Encoding::RLE).then(|| behind_levels(rest)).flatten().ok_or("a page with bad levels")?;
                    }
                }
                self.check_values(*encoding, rest, *num_values)
            }
            Page::DataPageV2 { num_values, encoding, def_levels_byte_len, rep_levels_byte_len, .. } => {
                let levels = def_levels_byte_len.checked_add(*rep_levels_byte_len);
                let rest = levels.and_then(|levels| bytes.get(levels as usize..)).ok_or("a page with bad levels")?;
                self.check_values(*encoding, rest, *num_values)
            }
        }
    }

    fn check_values(&self, encoding: Encoding, bytes: &[u8], values: u32) -> Result<(), String> {
        let fits = match encoding {
            Encoding::PLAIN | Encoding::RLE | Encoding::BYTE_STREAM_SPLIT => true,
            Encoding::PLAIN_DICTIONARY | Encoding::RLE_DICTIONARY => self.dictionary,
            Encoding::DELTA_BINARY_PACKED | Encoding::DELTA_LENGTH_BYTE_ARRAY => delta_length(bytes, values).is_some(),
            Encoding::DELTA_BYTE_ARRAY => {
                delta_length(bytes, values).and_then(|prefixes| bytes.get(prefixes..)).is_some_and(|suffixes| delta_length(suffixes, values).is_some())
            }
            other => return Err(format!("values in the encoding {other} are not read")),
        };
        if fits { Ok(()) } else { Err("a page that is shorter than it claims".into()) }
    }
}

/// The kind of a page, its length and its length when unpacked.
fn sizes(input: &mut Compact<impl Read>) -> Option<(i64, u64, u64)> {
    let (mut last, mut kind, mut packed, mut unpacked) = (0, None, None, None);
    loop {
        let field = input.field(last)?;
        last = field.id;
        if field.kind == kind::STOP {
            return Some((kind?, u64::try_from(packed?).ok()?, u64::try_from(unpacked?).ok()?));
        }
        let slot = match field.id {
            1 => &mut kind,
            2 => &mut unpacked,
            3 => &mut packed,
            _ => {
                input.pass(field.kind)?;
                continue;
            }
        };
        (field.kind == kind::I32).then_some(())?;
        *slot = Some(input.integer()?);
    }
}

fn behind_levels(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.get(u32::from_le_bytes(*length) as usize..)
}

/// The least that a value of a dictionary takes.
fn min_bits(column: &ColumnDescPtr) -> u64 {
    match column.physical_type() {
        Type::BOOLEAN => 1,
        Type::INT32 | Type::FLOAT | Type::BYTE_ARRAY => 32,
        Type::INT64 | Type::DOUBLE => 64,
        Type::INT96 => 96,
        Type::FIXED_LEN_BYTE_ARRAY => u64::try_from(column.type_length()).map_or(u64::MAX, |length| 8 * length.max(1)),
    }
}

/// The length of a block of delta-encoded numbers (parquet-format, "Delta Encoding") of at most `values`; `None` when it is none.
fn delta_length(bytes: &[u8], values: u32) -> Option<usize> {
    let mut input = Compact::new(bytes);
    let (block, parts, total) = (input.varint()?, input.varint()?, input.varint()?);
    input.varint()?;
    (block <= 1 << 31 && parts > 0 && block.is_multiple_of(parts) && total <= u64::from(values)).then_some(())?;
    let each = block / parts;
    (each > 0 && each.is_multiple_of(32)).then_some(())?;
    let mut at = input.taken as usize;
    let mut left = total.saturating_sub(1);
    while left > 0 {
        let mut head = Compact::new(bytes.get(at..)?);
        head.varint()?;
        at += head.taken as usize;
        let widths = bytes.get(at..at.checked_add(parts as usize)?)?;
        at += widths.len();
        for width in widths {
            if left == 0 {
                break;
            }
            at = at.checked_add(usize::from(*width) * (each / 8) as usize)?;
            left = left.saturating_sub(each);
        }
    }
    (at <= bytes.len()).then_some(at)
}

impl Iterator for Pages {
    type Item = Result<Page, ParquetError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

impl PageReader for Pages {
    fn get_next_page(&mut self) -> Result<Option<Page>, ParquetError> {
        self.check_head().map_err(ParquetError::General)?;
        let page = self.inner.get_next_page()?;
        page.iter().try_for_each(|page| self.check(page)).map_err(ParquetError::General)?;
        Ok(page)
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>, ParquetError> {
        self.inner.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<(), ParquetError> {
        Err(ParquetError::NYI("pages are not passed over".into()))
    }

    fn at_record_boundary(&mut self) -> Result<bool, ParquetError> {
        self.inner.at_record_boundary()
    }
}
