//! The fingerprints of a corpus, document after document, as the first reading brings them.

use crate::spill::{Packer, Unpacker};

/// Fingerprints of documents. 4 bytes each and 8 a document.
///
/// 32 bits of a hash are enough: a chance collision only nominates a pair that verification refuses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prints {
    fingerprints: Vec<u32>,
    ends: Vec<usize>,
}

impl Prints {
    /// Adds the next document; equal fingerprints in it count once.
    pub fn push(&mut self, fingerprints: impl IntoIterator<Item = u32>) {
        let start = self.fingerprints.len();
        self.fingerprints.extend(fingerprints);
        let own = &mut self.fingerprints[start..];
        own.sort_unstable();
        let mut kept = usize::from(!own.is_empty());
        for at in 1..own.len() {
            if own[at] != own[kept - 1] {
                own[kept] = own[at];
                kept += 1;
            }
        }
        self.fingerprints.truncate(start + kept);
        self.ends.push(self.fingerprints.len());
    }

    /// Gives back the room that further documents would have had.
    pub fn shrink(&mut self) {
        self.fingerprints.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// The distinct fingerprints of a document, ascending.
    #[must_use]
    pub fn of(&self, document: u32) -> &[u32] {
        let document = document as usize;
        let start = if document == 0 { 0 } else { self.ends[document - 1] };
        &self.fingerprints[start..self.ends[document]]
    }

    /// Writes them down for [`Self::unpack`].
    pub fn pack(&self, out: &mut Packer) {
        out.shorts(&self.fingerprints);
        out.each(&self.ends, |out, &end| out.number(end as u64));
    }

    /// Those that were packed; `None` when they cannot be right.
    #[must_use]
    pub fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let fingerprints = from.shorts()?;
        let ends = from.each(size_of::<u64>(), Unpacker::size)?;
        let whole = ends.is_sorted() && ends.last().map_or(fingerprints.is_empty(), |&end| end == fingerprints.len());
        whole.then_some(Self { fingerprints, ends })
    }

    /// Bytes of memory.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        (size_of_val(self.fingerprints.as_slice()) + size_of_val(self.ends.as_slice())) as u64
    }

    /// Number of documents.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// The fingerprints of a whole corpus, part after part: documents are numbered through. The parts stay where they are, for copying them
/// would take as much memory again.
#[derive(Debug, Clone, Default)]
pub struct CorpusPrints {
    parts: Vec<Prints>,
    /// The number of the first document of each part.
    starts: Vec<u32>,
}

impl CorpusPrints {
    /// Joins `parts` in their order.
    #[must_use]
    pub fn new(parts: Vec<Prints>) -> Self {
        let parts: Vec<Prints> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let starts = parts.iter().scan(0, |next, part| Some(std::mem::replace(next, *next + part.len() as u32))).collect();
        Self { parts, starts }
    }

    /// The distinct fingerprints of every document, one after the other.
    pub fn each(&self) -> impl Iterator<Item = &[u32]> {
        self.parts.iter().flat_map(|part| (0..part.len() as u32).map(|document| part.of(document)))
    }

    /// The distinct fingerprints of a document, ascending; none for a number beyond the last. Logarithmic in the parts.
    #[must_use]
    pub fn of(&self, document: u32) -> &[u32] {
        let Some(part) = self.starts.partition_point(|&start| start <= document).checked_sub(1) else { return &[] };
        let inside = document - self.starts[part];
        if (inside as usize) < self.parts[part].len() { self.parts[part].of(inside) } else { &[] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn documents_keep_their_sets_however_they_are_joined(rows in prop::collection::vec(prop::collection::vec(0_u32..9, 0..8), 0..12), cut in 0_usize..12) {
            let table = |rows: &[Vec<u32>]| {
                let mut prints = Prints::default();
                for row in rows {
                    prints.push(row.iter().copied());
                }
                prints
            };
            let (head, tail) = rows.split_at(cut.min(rows.len()));
            let joined = CorpusPrints::new(vec![table(head), Prints::default(), table(tail)]);
            prop_assert!(joined.of(rows.len() as u32).is_empty());
            for (n, row) in (0..).zip(&rows) {
                prop_assert_eq!(joined.of(n).to_vec(), row.iter().copied().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>());
            }
        }
    }
}
