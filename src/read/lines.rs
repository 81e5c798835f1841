//! Lines of a stream, none longer than a limit: the rest of a longer one is passed over without being held.

use std::io::{BufRead, Result};

/// A line, or that there was one too long to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineStatus {
    /// The buffer holds it, without its line break.
    Read,
    /// It was longer than the limit; the stream stands behind it.
    TooLong,
    /// The stream has ended.
    End,
}

/// Reads the next line of `input` into `line`, which is cleared first. Holds at most `limit` bytes, whatever the stream brings.
///
/// # Errors
/// What the stream reports.
pub fn next(input: &mut dyn BufRead, limit: usize, line: &mut Vec<u8>) -> Result<LineStatus> {
    line.clear();
    let (mut any, mut too_long) = (false, false);
    loop {
        let buffer = match input.fill_buf() {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if buffer.is_empty() {
            break;
        }
        any = true;
        let (piece, ended) = match memchr::memchr(b'\n', buffer) {
            Some(at) => (&buffer[..at], true),
            None => (buffer, false),
        };
        too_long |= line.len() + piece.len() > limit;
        if !too_long {
            line.extend_from_slice(piece);
        }
        let used = piece.len() + usize::from(ended);
        input.consume(used);
        if ended {
            break;
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(if too_long {
        LineStatus::TooLong
    } else if any {
        LineStatus::Read
    } else {
        LineStatus::End
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::BufReader;

    fn all(bytes: &[u8], limit: usize, capacity: usize) -> Vec<Option<Vec<u8>>> {
        let mut input = BufReader::with_capacity(capacity, bytes);
        let (mut line, mut found) = (Vec::new(), Vec::new());
        loop {
            match next(&mut input, limit, &mut line).unwrap() {
                LineStatus::Read => found.push(Some(line.clone())),
                LineStatus::TooLong => found.push(None),
                LineStatus::End => return found,
            }
            assert!(line.len() <= limit);
        }
    }

    #[test]
    fn a_long_line_is_passed_over_and_the_next_one_read() {
        assert_eq!(all(b"ab\r\nabcdef\n\nxy", 4, 3), [Some(b"ab".to_vec()), None, Some(Vec::new()), Some(b"xy".to_vec())]);
    }

    proptest! {
        #[test]
        fn lines_are_those_of_split(bytes in prop::collection::vec(prop::sample::select(vec![b'a', b'b', b'\n']), 0..60), capacity in 1usize..9) {
            let mut expected: Vec<_> = bytes.split(|b| *b == b'\n').map(|l| Some(l.to_vec())).collect();
            if bytes.is_empty() || bytes.ends_with(b"\n") {
                expected.pop();
            }
            prop_assert_eq!(all(&bytes, 100, capacity), expected);
        }
    }
}
