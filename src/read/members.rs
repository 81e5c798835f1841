//! The members of a gzip file, or the frames of a zstd file, one after the other.
//!
//! An archive of web pages (WARC) has a member for each record (ISO 28500, annex D; for zstd the proposal of the IIPC), so a damaged one need cost no
//! more than its record: there the next member that begins with the head of a record is sought, and reading goes on with it. In anything else a member
//! ends anywhere, also inside a line, and nothing is known behind a damaged one.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;
use zstd::stream::read::Decoder;

use super::damage::Damage;
use super::format::Compression;
use super::kept::Kept;
use crate::config::ReadLimits;

/// How every record of an archive begins.
const RECORD: &[u8] = b"WARC/";

/// What decodes a member.
enum Member<R: BufRead> {
    Gzip(Box<GzDecoder<Kept<R>>>),
    Zstd(Decoder<'static, Kept<R>>),
}

impl<R: BufRead> Member<R> {
    /// Begins to decode; in zstd with a dictionary, which may be empty, and one frame, or all that `follow`.
    fn begin(compression: Compression, dictionary: &[u8], follow: bool, input: Kept<R>) -> io::Result<Self> {
        Ok(match compression {
            Compression::Gzip => Self::Gzip(Box::new(GzDecoder::new(input))),
            Compression::Zstd => {
                let decoder = Decoder::with_dictionary(input, dictionary)?;
                Self::Zstd(if follow { decoder } else { decoder.single_frame() })
            }
        })
    }

    fn input(&mut self) -> &mut Kept<R> {
        match self {
            Self::Gzip(decoder) => decoder.get_mut(),
            Self::Zstd(decoder) => decoder.get_mut(),
        }
    }

    fn into_input(self) -> Kept<R> {
        match self {
            Self::Gzip(decoder) => decoder.into_inner(),
            Self::Zstd(decoder) => decoder.finish(),
        }
    }
}

impl<R: BufRead> Read for Member<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Gzip(decoder) => decoder.read(buffer),
            Self::Zstd(decoder) => decoder.read(buffer),
        }
    }
}

/// How the members of a compression begin.
struct Mark {
    /// The bytes that stand before what a member holds: the mark of gzip and the one compression it knows, or that of zstd.
    magic: &'static [u8],
    /// Bytes that are enough to see the beginning of a record through the compression: in gzip the name that a member may have, in zstd a whole block.
    ahead: usize,
}

impl Mark {
    fn of(compression: Compression) -> Self {
        match compression {
            Compression::Gzip => Self { magic: &[0x1f, 0x8b, 8], ahead: 4096 },
            Compression::Zstd => Self { magic: &[0x28, 0xb5, 0x2f, 0xfd], ahead: (1 << 17) + 64 },
        }
    }
}

/// Whether a byte may be the first one of a member; in zstd also of a frame that is to be passed over.
fn may_begin(compression: Compression, byte: u8) -> bool {
    match compression {
        Compression::Gzip => byte == 0x1f,
        Compression::Zstd => matches!(byte, 0x28 | 0x50..=0x5f),
    }
}

/// All members of a file, and nothing for the zeros that tapes and some writers put behind them.
///
/// The decoder of one member ends in silence behind it; the one of gzip for several takes zeros for a broken head.
pub(super) struct Members<R: BufRead> {
    compression: Compression,
    member: Option<Member<R>>,
    /// The stream between two members.
    input: Option<Kept<R>>,
    /// Whether the members are records of an archive: by name, or by the first one.
    archive: bool,
    /// Whether anything was given of any member, and of this one.
    seen: bool,
    begun: bool,
    /// With what the frames of a zstd file were compressed.
    dictionary: Vec<u8>,
}

impl<R: BufRead> Members<R> {
    pub(super) fn new(compression: Compression, input: R, archive: bool) -> Self {
        Self { compression, member: None, input: Some(Kept::new(input)), archive, seen: false, begun: false, dictionary: Vec::new() }
    }

    /// Begins with the next member, or ends.
    fn next(&mut self) -> io::Result<()> {
        let Some(mut input) = self.input.take() else { return Ok(()) };
        let mut blank = 0;
        loop {
            let held = input.fill_buf()?;
            let zeros = held.iter().take_while(|byte| **byte == 0).count();
            match held.get(zeros) {
                None if zeros == 0 => return Ok(()),
                None => {
                    blank += zeros;
                    input.consume(zeros);
                }
                Some(&byte) if may_begin(self.compression, byte) && self.archive && blank + zeros > 0 => {
                    input.consume(zeros);
                    self.input = Some(input);
                    return Err(self.damage(format!("{} zero bytes before a record", blank + zeros), false));
                }
                Some(&byte) if may_begin(self.compression, byte) => {
                    input.consume(zeros);
                    input.taken.clear();
                    input.keeps = self.archive || !self.seen;
                    if self.compression == Compression::Zstd && self.dictionary.is_empty() {
                        self.dictionary = dictionary(&mut input)?;
                    }
                    self.member = Some(Member::begin(self.compression, &self.dictionary, self.seen && !self.archive, input)?);
                    return Ok(());
                }
                Some(_) if self.archive => return Err(self.passed(input, "something that is not compressed stands between records".into())),
                Some(_) => {
                    let reason = format!("something that is not compressed follows the {} data: it is not read", self.compression.name());
                    return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
                }
            }
        }
    }

    fn damage(&self, reason: String, begun: bool) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, Damage { compression: self.compression, reason, begun })
    }

    /// Goes on to the next record behind what cannot be read; says what is lost.
    fn passed(&mut self, mut input: Kept<R>, reason: String) -> io::Error {
        let mark = Mark::of(self.compression);
        match input.seek(mark.magic, mark.ahead, &|bytes| begins_record(self.compression, &self.dictionary, bytes)) {
            Ok(true) => self.input = Some(input),
            Ok(false) => {}
            Err(error) => return error,
        }
        let begun = std::mem::take(&mut self.begun);
        self.damage(reason, begun)
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.member.is_none() {
                self.next()?;
            }
            let Some(member) = &mut self.member else { return Ok(0) };
            match member.read(buffer) {
                Ok(read) if read > 0 || buffer.is_empty() => {
                    if !std::mem::replace(&mut self.seen, true) {
                        // What is none by its name may be one; what is one by its name may begin with a damaged record.
                        self.archive |= buffer[..read].starts_with(RECORD);
                        member.input().keeps = self.archive;
                    }
                    self.begun |= read > 0;
                    return Ok(read);
                }
                Ok(_) => {
                    self.begun = false;
                    self.input = self.member.take().map(Member::into_input);
                }
                Err(error) if self.archive && error.kind() != io::ErrorKind::Interrupted => {
                    let Some(mut input) = self.member.take().map(Member::into_input) else { return Err(error) };
                    input.take_back()?;
                    return Err(self.passed(input, error.to_string()));
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// The dictionary that an archive carries for all its records, in a frame that other decoders pass over, itself compressed or not (the IIPC's
/// *Use of Zstandard in the WARC format*); empty where none stands here.
fn dictionary<R: BufRead>(input: &mut Kept<R>) -> io::Result<Vec<u8>> {
    let [0x5d, 0x2a, 0x4d, 0x18, a, b, c, d] = *input.ahead(8)? else { return Ok(Vec::new()) };
    let length = u32::from_le_bytes([a, b, c, d]) as usize;
    let most = ReadLimits::DICTIONARY;
    let held = input.ahead(8 + length.min(most))?.get(8..).unwrap_or_default();
    let mut dictionary = Vec::new();
    let packed = held.starts_with(Mark::of(Compression::Zstd).magic);
    let read =
        if packed { Decoder::with_buffer(held)?.take(most as u64).read_to_end(&mut dictionary) } else { held.take(most as u64).read_to_end(&mut dictionary) };
    // One that cannot be read leaves the records without: each then says so.
    Ok(if read.is_ok() && length <= most { dictionary } else { Vec::new() })
}

/// Whether the member at the beginning of `bytes` begins with the head of a record.
fn begins_record(compression: Compression, dictionary: &[u8], bytes: &[u8]) -> bool {
    let mut start = [0; RECORD.len()];
    let member = Member::begin(compression, dictionary, false, Kept::new(bytes));
    member.is_ok_and(|mut member| member.read_exact(&mut start).is_ok() && start == *RECORD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn packed(compression: Compression, bytes: &[u8]) -> Vec<u8> {
        match compression {
            Compression::Gzip => {
                let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
                out.write_all(bytes).unwrap();
                out.finish().unwrap()
            }
            Compression::Zstd => {
                let mut out = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
                out.include_checksum(true).unwrap();
                out.write_all(bytes).unwrap();
                out.finish().unwrap()
            }
        }
    }

    fn record(n: usize) -> Vec<u8> {
        format!("WARC/1.0 {n} {}\n", (0..40).map(|k| char::from(b'a' + (k * n * 7 % 26) as u8)).collect::<String>()).into_bytes()
    }

    /// What is read of a file up to its end, and how often it was damaged.
    fn read(compression: Compression, archive: bool, bytes: &[u8]) -> (Vec<u8>, usize) {
        let (mut members, mut out, mut damaged) = (Members::new(compression, bytes, archive), Vec::new(), 0);
        while members.read_to_end(&mut out).is_err() {
            damaged += 1;
            assert!(damaged <= bytes.len(), "it does not go on");
        }
        (out, damaged)
    }

    #[test]
    fn any_damaged_byte_costs_its_own_record() {
        for compression in [Compression::Gzip, Compression::Zstd] {
            let members: Vec<Vec<u8>> = (1..5).map(|n| packed(compression, &record(n))).collect();
            let whole = members.concat();
            assert_eq!(read(compression, true, &whole), ((1..5).flat_map(record).collect(), 0));
            let mut at = 0;
            for (hit, member) in members.iter().enumerate() {
                for byte in at..at + member.len() {
                    for turned in [1, 0x80, 0xFF] {
                        let mut torn = whole.clone();
                        torn[byte] ^= turned;
                        let (out, damaged) = read(compression, true, &torn);
                        for n in (1..5).filter(|n| *n != hit + 1) {
                            let found = memchr::memmem::find(&out, &record(n));
                            assert!(found.is_some(), "{compression:?}: byte {} of member {hit} turned by {turned}: {damaged}", byte - at);
                        }
                    }
                }
                at += member.len();
            }
        }
    }

    #[test]
    fn the_dictionary_of_an_archive_is_used_for_its_records() {
        let dictionary = b"WARC/1.0 0 the words that all the records of this archive begin with, and go on with, and end with".repeat(4);
        let frame = |n: usize| {
            let mut out = zstd::stream::write::Encoder::with_dictionary(Vec::new(), 3, &dictionary).unwrap();
            out.write_all(&record(n)).unwrap();
            out.finish().unwrap()
        };
        let carried = |bytes: &[u8]| [&[0x5d, 0x2a, 0x4d, 0x18][..], &(bytes.len() as u32).to_le_bytes(), bytes].concat();
        for head in [carried(&dictionary), carried(&packed(Compression::Zstd, &dictionary))] {
            let mut frames: Vec<Vec<u8>> = (1..5).map(frame).collect();
            assert_eq!(read(Compression::Zstd, true, &[&head[..], &frames.concat()].concat()), ((1..5).flat_map(record).collect(), 0));
            frames[1].fill(0xAA);
            let (out, damaged) = read(Compression::Zstd, true, &[&head[..], &frames.concat()].concat());
            assert_eq!((out, damaged), ([1, 3, 4].into_iter().flat_map(record).collect(), 1));
        }
        // A claim of more than there is, or may be.
        for length in [1_u32 << 20, u32::MAX] {
            let head = [&[0x5d, 0x2a, 0x4d, 0x18][..], &length.to_le_bytes(), b"short"].concat();
            assert!(read(Compression::Zstd, true, &head).0.is_empty());
        }
    }

    #[test]
    fn what_only_looks_like_the_beginning_of_records_ends() {
        for compression in [Compression::Gzip, Compression::Zstd] {
            let mark = Mark::of(compression).magic;
            let bytes = [packed(compression, &record(1)), mark.repeat(20_000)].concat();
            let (out, damaged) = read(compression, true, &bytes);
            assert!(out == record(1) && damaged == 1, "{compression:?}: {damaged}");
        }
    }
}
