//! How many texts are in memory at a time.

use super::store::DocumentTable;
use super::texts::Texts;
use crate::config::PortionParams;

/// Cuts work on texts into portions that fit into memory.
#[derive(Debug, Clone, Copy)]
pub(super) struct Portions<'a> {
    pub(super) corpus: &'a DocumentTable,
    pub(super) texts: &'a Texts,
    pub(super) params: PortionParams,
}

impl Portions<'_> {
    /// Whether these texts may be in memory together.
    pub(super) fn fits(&self, texts: &[u32]) -> bool {
        texts.len() <= self.params.texts && (texts.len() <= 2 || texts.iter().map(|&text| self.bytes(text)).sum::<u64>() <= self.params.text_bytes)
    }

    pub(super) fn bytes(&self, text: u32) -> u64 {
        u64::from(self.corpus.record_bytes(self.texts.first_copies()[text as usize]))
    }

    /// Cuts pairs into runs whose texts are at most so many, or two, of at most so many bytes.
    pub(super) fn groups<'e>(&self, mut pairs: &'e [(u32, u32)], (max_texts, most_bytes): (usize, u64)) -> Vec<&'e [(u32, u32)]> {
        let mut groups = Vec::new();
        while !pairs.is_empty() {
            let mut texts: Vec<u32> = Vec::new();
            let mut bytes = 0;
            let fitting = pairs.iter().take_while(|&&(a, b)| {
                for text in [a, b] {
                    if let Err(at) = texts.binary_search(&text) {
                        texts.insert(at, text);
                        bytes += self.bytes(text);
                    }
                }
                texts.len() <= max_texts.max(2) && bytes <= most_bytes
            });
            let (group, rest) = pairs.split_at(fitting.count().max(1));
            groups.push(group);
            pairs = rest;
        }
        groups
    }
}

/// The texts of some pairs, sorted.
pub(super) fn texts_of(pairs: &[(u32, u32)]) -> Vec<u32> {
    let mut texts: Vec<u32> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}
