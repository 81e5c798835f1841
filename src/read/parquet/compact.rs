//! Thrift's compact protocol, as far as it tells sizes: those that a file claims are looked at before anything is made of them.

use crate::config::ParquetParams;
use std::io::{self, Read};

/// Kinds of values.
pub(super) mod kind {
    pub(crate) const STOP: u8 = 0;
    pub(crate) const TRUE: u8 = 1;
    pub(crate) const FALSE: u8 = 2;
    pub(crate) const BYTE: u8 = 3;
    pub(crate) const I16: u8 = 4;
    pub(crate) const I32: u8 = 5;
    pub(crate) const I64: u8 = 6;
    pub(crate) const DOUBLE: u8 = 7;
    pub(crate) const BINARY: u8 = 8;
    pub(crate) const LIST: u8 = 9;
    pub(crate) const SET: u8 = 10;
    pub(crate) const MAP: u8 = 11;
    pub(crate) const STRUCT: u8 = 12;
}

/// A field of a struct.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) id: i16,
    pub(super) kind: u8,
}

/// Reads values one by one; every method returns `None` where the bytes are no such thing.
pub(super) struct Compact<R> {
    input: R,
    /// Bytes read so far.
    pub(super) taken: u64,
}

impl<R: Read> Compact<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, taken: 0 }
    }

    fn byte(&mut self) -> Option<u8> {
        let mut byte = [0];
        self.input.read_exact(&mut byte).ok()?;
        self.taken += 1;
        Some(byte[0])
    }

    pub(super) fn varint(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..70).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    pub(super) fn integer(&mut self) -> Option<i64> {
        let value = self.varint()?;
        Some((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    /// The next field of a struct, `last` being the one before; of the kind [`kind::STOP`] at its end.
    pub(super) fn field(&mut self, last: i16) -> Option<Field> {
        let head = self.byte()?;
        let kind = head & 0x0f;
        if kind == kind::STOP {
            return Some(Field { id: last, kind });
        }
        let id = match head >> 4 {
            0 => i16::try_from(self.integer()?).ok()?,
            step => last.checked_add(i16::from(step))?,
        };
        Some(Field { id, kind })
    }

    /// The kind and number of the elements of a list.
    pub(super) fn list(&mut self) -> Option<(u8, u64)> {
        let head = self.byte()?;
        let length = if head >> 4 == 15 { self.varint()? } else { u64::from(head >> 4) };
        Some((head & 0x0f, length))
    }

    /// Passes over the value of a field.
    pub(super) fn pass(&mut self, kind: u8) -> Option<()> {
        // The value of a field that is true or false is in its kind.
        if matches!(kind, kind::TRUE | kind::FALSE) { Some(()) } else { self.pass_element(kind, ParquetParams::MAX_NESTING) }
    }

    fn pass_element(&mut self, kind: u8, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match kind {
            kind::TRUE | kind::FALSE | kind::BYTE => self.pass_bytes(1),
            kind::I16 | kind::I32 | kind::I64 => self.varint().map(|_| ()),
            kind::DOUBLE => self.pass_bytes(8),
            kind::BINARY => {
                let length = self.varint()?;
                self.pass_bytes(length)
            }
            kind::LIST | kind::SET => {
                let (kind, length) = self.list()?;
                (0..length).try_for_each(|_| self.pass_element(kind, depth))
            }
            kind::MAP => {
                let length = self.varint()?;
                let kinds = if length == 0 { 0 } else { self.byte()? };
                (0..length).try_for_each(|_| self.pass_element(kinds >> 4, depth).and_then(|()| self.pass_element(kinds & 0x0f, depth)))
            }
            kind::STRUCT => {
                let mut last = 0;
                loop {
                    let field = self.field(last)?;
                    last = field.id;
                    match field.kind {
                        kind::STOP => return Some(()),
                        kind::TRUE | kind::FALSE => {}
                        kind => self.pass_element(kind, depth)?,
                    }
                }
            }
            _ => None,
        }
    }

    fn pass_bytes(&mut self, length: u64) -> Option<()> {
        let passed = io::copy(&mut self.input.by_ref().take(length), &mut io::sink()).ok()?;
        self.taken += passed;
        (passed == length).then_some(())
    }
}
