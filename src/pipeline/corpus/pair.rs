//! Two texts whose overlap is known.

use crate::spill::{Packer, Unpacker};
use crate::verify::Overlap;

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
    pub a: u32,
    /// The later one.
    pub b: u32,
    /// Their exact overlap.
    pub overlap: Overlap,
}

impl TextPair {
    /// Writes the pair down for [`Self::unpack`].
    pub(super) fn pack(self, out: &mut Packer) {
        let Overlap { shared, left, right } = self.overlap;
        out.short_row(&[self.a, self.b, shared, left, right]);
    }

    /// The pair that was packed.
    pub(super) fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let (a, b) = (from.short()?, from.short()?);
        Some(Self { a, b, overlap: Overlap { shared: from.short()?, left: from.short()?, right: from.short()? } })
    }
}
