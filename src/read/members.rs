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

/// How every record of an archive begins.
const RECORD: &[u8] = b"WARC/";

/// What decodes a member.
enum Member<R: BufRead> {
    Gzip(GzDecoder<Kept<R>>),
    Zstd(Decoder<'static, Kept<R>>),
}

impl<R: BufRead> Member<R> {
    /// Begins to decode; in zstd one frame, or all that `follow`.
    fn begin(compression: Compression, follow: bool, input: Kept<R>) -> io::Result<Self> {
        Ok(match compression {
            Compression::Gzip => Self::Gzip(GzDecoder::new(input)),
            Compression::Zstd => {
                let decoder = Decoder::with_buffer(input)?;
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
    /// Whether the members are records of an archive: by name, until the first one is seen.
    archive: bool,
    /// Whether anything was given of any member, and of this one.
    seen: bool,
    begun: bool,
}

impl<R: BufRead> Members<R> {
    pub(super) fn new(compression: Compression, input: R, archive: bool) -> Self {
        Self { compression, member: None, input: Some(Kept::new(input)), archive, seen: false, begun: false }
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
                Some(&byte) if may_begin(self.compression, byte) && self.archive && self.seen && blank + zeros > 0 => {
                    input.consume(zeros);
                    self.input = Some(input);
                    return Err(self.damage(format!("{} zero bytes between records", blank + zeros), false));
                }
                Some(&byte) if may_begin(self.compression, byte) => {
                    input.consume(zeros);
                    input.taken.clear();
                    input.keeps = self.archive || !self.seen;
                    self.begun = false;
                    self.member = Some(Member::begin(self.compression, self.seen && !self.archive, input)?);
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
        match input.seek(mark.magic, mark.ahead, &|bytes| begins_record(self.compression, bytes)) {
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
                        self.archive = buffer[..read].starts_with(RECORD);
                        member.input().keeps = self.archive;
                    }
                    self.begun |= read > 0;
                    return Ok(read);
                }
                Ok(_) => self.input = self.member.take().map(Member::into_input),
                Err(error) if self.archive && error.kind() != io::ErrorKind::Interrupted => {
                    let Some(mut input) = self.member.take().map(Member::into_input) else { return Err(error) };
                    input.take_back();
                    return Err(self.passed(input, error.to_string()));
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// Whether the member at the beginning of `bytes` begins with the head of a record.
fn begins_record(compression: Compression, bytes: &[u8]) -> bool {
    let mut start = [0; RECORD.len()];
    let member = Member::begin(compression, false, Kept::new(bytes));
    member.is_ok_and(|mut member| member.read_exact(&mut start).is_ok() && start == *RECORD)
}
