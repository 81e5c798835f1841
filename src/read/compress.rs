//! Compressed inputs: gzip and zstd, of any number of members, with a bound on how much may come out of little.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

use super::format::Compression;
use super::members::Members;
use crate::config::ReadLimits;

/// What `input` holds under its compression. In an `archive` of web pages (WARC) of members or frames reading may go on behind an error of
/// a damaged one, with the next record. Reading fails once more comes out than [`ReadLimits::expansion`] allows.
pub fn decompressed<'a>(compression: Compression, archive: bool, input: impl BufRead + 'a, limits: &ReadLimits) -> BufReader<Box<dyn Read + 'a>> {
    let taken = Rc::new(Cell::new(0));
    let input = Counted { input, taken: Rc::clone(&taken) };
    let output: Box<dyn Read> = Box::new(Members::new(compression, input, archive));
    let guarded = Guarded { output, taken, given: 0, free: limits.line_bytes as u64, expansion: limits.expansion };
    BufReader::with_capacity(1 << 16, Box::new(guarded))
}

/// A record compressed by itself, as an index keeps it.
///
/// # Errors
/// What the encoder reports.
#[cfg(feature = "index")]
pub fn compressed_frame(record: &[u8]) -> io::Result<Vec<u8>> {
    zstd::bulk::compress(record, 3)
}

/// What [`compressed_frame`] made, with at most `limit` bytes.
///
/// # Errors
/// When it is damaged, or holds more.
#[cfg(feature = "index")]
pub fn frame(bytes: &[u8], limit: usize) -> io::Result<Vec<u8>> {
    let mut record = Vec::new();
    let read = zstd::stream::read::Decoder::with_buffer(bytes)?.take(limit as u64 + 1).read_to_end(&mut record)?;
    if read > limit { Err(io::Error::new(io::ErrorKind::InvalidData, "a record is longer than the limit")) } else { Ok(record) }
}

/// Counts the compressed bytes that a decoder takes.
struct Counted<R> {
    input: R,
    taken: Rc<Cell<u64>>,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.taken.set(self.taken.get() + read as u64);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, used: usize) {
        self.taken.set(self.taken.get() + used as u64);
        self.input.consume(used);
    }
}

/// Compares what came out with what went in.
struct Guarded<R> {
    output: R,
    taken: Rc<Cell<u64>>,
    given: u64,
    free: u64,
    expansion: u64,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.output.read(buffer)?;
        self.given += read as u64;
        if self.given > self.free.saturating_add(self.taken.get().saturating_mul(self.expansion)) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, format!("decompresses to more than {} times its size", self.expansion)));
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ReadOptions;
    use crate::read::{Batch, Origin, read_stream};
    use std::io::Write;
    use std::ops::ControlFlow;
    use std::path::Path;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn read(name: &str, bytes: &[u8], limits: ReadLimits) -> Batch {
        let options = ReadOptions { limits, ..ReadOptions::default() };
        let mut batch = Batch::default();
        let _ = read_stream(&Origin::new(Path::new(name), &options), bytes, &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        batch
    }

    #[test]
    fn every_member_is_read() {
        let (one, two) = (b"{\"text\":\"one\"}\n", b"{\"text\":\"two\"}\n");
        let zstd = |bytes: &[u8]| zstd::encode_all(bytes, 3).unwrap();
        for bytes in [[gzip(one), gzip(two)].concat(), [zstd(one), zstd(two)].concat()] {
            let batch = read("a.jsonl.gz", &bytes, ReadLimits::default());
            assert_eq!(batch.documents.iter().map(|d| &*d.text).collect::<Vec<_>>(), ["one", "two"]);
            assert_eq!(read("-", &bytes, ReadLimits::default()).documents.len(), 2, "told by content");
        }
    }

    #[test]
    fn padding_and_frames_to_be_passed_over_are_no_content() {
        let line = b"{\"text\":\"one\"}\n";
        let skippable = |magic: u8| [&[magic, 0x2a, 0x4d, 0x18, 4, 0, 0, 0][..], b"abcd"].concat();
        let zstd = zstd::encode_all(&line[..], 3).unwrap();
        let padded = [gzip(line), vec![0; 100_000]].concat();
        let between = [gzip(line), vec![0; 512], gzip(line)].concat();
        let first = [skippable(0x50), zstd.clone()].concat();
        let several = [skippable(0x5f), skippable(0x50), zstd.clone(), skippable(0x5a), zstd].concat();
        for (bytes, count) in [(padded, 1), (between, 2), (first, 1), (several, 2)] {
            let batch = read("-", &bytes, ReadLimits::default());
            assert_eq!((batch.documents.len(), batch.errors.len()), (count, 0), "{:?}", batch.errors);
        }
        let batch = read("a.jsonl.gz", &[gzip(line), b"junk".to_vec()].concat(), ReadLimits::default());
        assert_eq!((batch.documents.len(), batch.errors.len()), (1, 1));
        assert!(batch.errors[0].to_string().contains("not compressed follows"), "{}", batch.errors[0]);
    }

    #[test]
    fn a_bomb_is_refused() {
        let limits = ReadLimits { line_bytes: 1 << 16, expansion: 100, ..ReadLimits::default() };
        let bomb = zstd::encode_all(io::repeat(b'\n').take(50 << 20), 3).unwrap();
        let batch = read("a.jsonl.zst", &bomb, limits);
        assert_eq!(batch.errors.len(), 1);
        assert!(batch.errors[0].to_string().contains("more than 100 times"), "{}", batch.errors[0]);
    }

    #[test]
    fn a_torn_file_gives_what_it_has_and_an_error() {
        let lines: Vec<_> = (0..20_000).map(|n| format!("{{\"text\":\"{}\"}}\n", n * 7919)).collect();
        let whole = gzip(lines.concat().as_bytes());
        let batch = read("a.jsonl.gz", &whole[..whole.len() - 9], ReadLimits::default());
        assert_eq!(batch.errors.len(), 1);
        assert!(batch.documents.len() > 10_000);
    }
}
