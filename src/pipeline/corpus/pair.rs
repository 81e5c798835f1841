//! Two texts whose overlap is known.

use crate::spill::{Packer, Unpacker};
use crate::verify::Overlap;

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
