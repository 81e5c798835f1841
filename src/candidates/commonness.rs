//! How many documents hold a gram: a table of one-byte counters.
//!
//! A count-min sketch (Cormode, Muthukrishnan 2005) with a single row: a count is never too small, and too large only
//! where two grams fall into one cell. Counters stop at 255, far above any limit that asks them. Adding is commutative,
//! so the order of documents and threads leaves no trace.

use crate::config::CandidateParams;
use std::sync::atomic::{AtomicU8, Ordering};

use rustc_hash::FxHashSet;

/// Document counts of grams. One byte a cell; with two cells for every gram of the corpus a chance neighbour is rare
/// enough, so it costs some 2 bytes for every word that is read.
#[derive(Debug)]
pub struct GramCounts {
    cells: Box<[AtomicU8]>,
}

impl GramCounts {
    /// A table for about `grams` grams in all documents together. Up to 1 GiB.
    #[must_use]
    pub fn for_grams(grams: usize) -> Self {
        let cells = grams.clamp(1 << 10, CandidateParams::MAX_CELLS).next_power_of_two();
        Self { cells: (0..cells).map(|_| AtomicU8::new(0)).collect() }
    }

    /// Counts one document: each distinct gram once. May be called from many threads.
    pub fn add_document(&self, gram_hashes: impl IntoIterator<Item = u64>) {
        self.add_cells(&self.distinct_cells(gram_hashes));
    }

    /// The cells that a document of these grams counts in, each once.
    #[must_use]
    pub fn distinct_cells(&self, gram_hashes: impl IntoIterator<Item = u64>) -> Vec<u32> {
        let distinct: FxHashSet<u32> = gram_hashes.into_iter().map(|hash| self.cell(hash) as u32).collect();
        distinct.into_iter().collect()
    }

    /// Counts one document by its distinct cells. May be called from many threads.
    pub fn add_cells(&self, cells: &[u32]) {
        for cell in cells.iter().filter_map(|&cell| self.cells.get(cell as usize)) {
            // The closure is total below the ceiling, so the update can only fail there.
            let _ = cell.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |count| count.checked_add(1));
        }
    }

    /// In how many documents the gram stands; 255 means that or more.
    #[must_use]
    pub fn documents_with(&self, gram_hash: u64) -> u32 {
        u32::from(self.cells[self.cell(gram_hash)].load(Ordering::Relaxed))
    }

    fn cell(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.cells.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::gram::grams;
    use crate::text::tokenize;

    fn hashes(text: &str) -> Vec<u64> {
        grams(text, &tokenize(text), 10).iter().map(|gram| gram.hash).collect()
    }

    #[test]
    fn a_document_counts_once_and_counters_stop_at_their_ceiling() {
        let counts = GramCounts::for_grams(1000);
        let text = "again and again and again and again";
        counts.add_document(hashes(text));
        assert_eq!(counts.documents_with(hashes(text)[0]), 1);
        for _ in 0..300 {
            counts.add_document(hashes(text));
        }
        assert_eq!(counts.documents_with(hashes(text)[0]), 255);
        assert_eq!(counts.documents_with(hashes("something else entirely")[0]), 0);
    }
}
