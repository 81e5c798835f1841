//! Two texts whose overlap is known.

use crate::document::TextId;
use crate::spill::{Packer, Unpacker};
use crate::verify::Overlap;

/// A pair as one number, its first text in the upper half: so it is kept, and sorted on disk.
pub(super) fn as_number((a, b): (TextId, TextId)) -> u64 {
    u64::from(a.0) << 32 | u64::from(b.0)
}

/// The pair of such a number.
pub(super) fn from_number(number: u64) -> (TextId, TextId) {
    (TextId((number >> 32) as u32), TextId(number as u32))
}

/// Pairs of documents that were found elsewhere, by the ids of both, which come once each.
#[derive(Debug, Clone, Copy)]
pub enum KnownPairs<'a> {
    /// Those that may be near: they are verified with all that they join.
    Candidates(&'a [(&'a str, &'a str)]),
    /// All that are near, and no others: only what they share is measured.
    Near(&'a [(&'a str, &'a str)]),
}

/// Two texts that were compared, the one to be kept first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPair {
    /// The earlier text in keep order.
    pub a: TextId,
    /// The later one.
    pub b: TextId,
    /// Their exact overlap.
    pub overlap: Overlap,
}

impl TextPair {
    /// Writes the pair down for [`Self::unpack`].
    pub(super) fn pack(self, out: &mut Packer) {
        let Overlap { shared, left, right } = self.overlap;
        out.short_row(&[self.a.0, self.b.0, shared, left, right]);
    }

    /// The pair that was packed.
    pub(super) fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let (a, b) = (TextId(from.short()?), TextId(from.short()?));
        Some(Self { a, b, overlap: Overlap { shared: from.short()?, left: from.short()?, right: from.short()? } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_take_eight_bytes_and_sort_as_their_numbers() {
        assert_eq!(size_of::<(TextId, TextId)>(), size_of::<u64>());
        let pairs = [(0, 1), (0, u32::MAX), (1, 2), (7, 9), (u32::MAX - 1, u32::MAX)].map(|(a, b)| (TextId(a), TextId(b)));
        assert!(pairs.is_sorted() && pairs.map(as_number).is_sorted());
        assert_eq!(pairs.map(as_number).map(from_number), pairs);
        assert_eq!(as_number((TextId(1), TextId(2))), 0x1_0000_0002);
    }
}
