//! How many texts are in memory at a time.

use super::store::DocumentTable;
use super::texts::Texts;
use crate::config::PortionParams;
use crate::document::TextId;

/// Cuts work on texts into portions that fit into memory.
#[derive(Debug, Clone, Copy)]
pub(super) struct Portions<'a> {
    pub(super) corpus: &'a DocumentTable,
    pub(super) texts: &'a Texts,
    pub(super) params: PortionParams,
}

impl Portions<'_> {
    /// Whether these texts may be in memory together.
    pub(super) fn fits(&self, texts: &[TextId]) -> bool {
        texts.len() <= self.params.texts && (texts.len() <= 2 || texts.iter().map(|&text| self.bytes(text)).sum::<u64>() <= self.params.text_bytes)
    }

    pub(super) fn bytes(&self, text: TextId) -> u64 {
        u64::from(self.corpus.record_bytes(self.texts.first_copy(text)))
    }

    /// Cuts pairs into runs whose texts are at most so many, or two, of at most so many bytes.
    pub(super) fn groups<'e>(&self, mut pairs: &'e [(TextId, TextId)], (max_texts, max_bytes): (usize, u64)) -> Vec<&'e [(TextId, TextId)]> {
        let mut groups = Vec::new();
        while !pairs.is_empty() {
            let mut texts: Vec<TextId> = Vec::new();
            let mut bytes = 0;
            let fitting = pairs.iter().take_while(|&&(a, b)| {
                for text in [a, b] {
                    if let Err(at) = texts.binary_search(&text) {
                        texts.insert(at, text);
                        bytes += self.bytes(text);
                    }
                }
                texts.len() <= max_texts.max(2) && bytes <= max_bytes
            });
            let (group, rest) = pairs.split_at(fitting.count().max(1));
            groups.push(group);
            pairs = rest;
        }
        groups
    }
}

/// Texts of a portion whose pairs are aligned one by one, in portions of which every pair is computed. Their bytes bound both.
pub(super) const PORTION: usize = 4;

/// The pairs in an order in which texts that are paired with each other come together, so that few portions need the same text: a walk in
/// breadth from the first text of each family (after Cuthill and `McKee` 1969). Linear in the pairs, beside sorting.
pub(super) fn together(pairs: &[(TextId, TextId)], texts: usize) -> Vec<(TextId, TextId)> {
    let mut ends = vec![0_usize; texts + 1];
    for &(a, b) in pairs {
        ends[a.index() + 1] += 1;
        ends[b.index() + 1] += 1;
    }
    for text in 0..texts {
        ends[text + 1] += ends[text];
    }
    let (mut next, mut partners) = (ends.clone(), vec![TextId(0); 2 * pairs.len()]);
    for &(a, b) in pairs {
        for (text, partner) in [(a, b), (b, a)] {
            partners[next[text.index()]] = partner;
            next[text.index()] += 1;
        }
    }
    let mut place = vec![u32::MAX; texts];
    let mut walked: Vec<TextId> = Vec::new();
    for first in (0..texts).map(TextId::at) {
        if place[first.index()] != u32::MAX || ends[first.index()] == ends[first.index() + 1] {
            continue;
        }
        let mut at = walked.len();
        place[first.index()] = at as u32;
        walked.push(first);
        while let Some(&text) = walked.get(at) {
            for &partner in &partners[ends[text.index()]..ends[text.index() + 1]] {
                if place[partner.index()] == u32::MAX {
                    place[partner.index()] = walked.len() as u32;
                    walked.push(partner);
                }
            }
            at += 1;
        }
    }
    let mut ordered = pairs.to_vec();
    ordered.sort_unstable_by_key(|&(a, b)| {
        let (x, y) = (place[a.index()], place[b.index()]);
        (x.min(y), x.max(y))
    });
    ordered
}

/// The texts of some pairs, sorted.
pub(super) fn texts_of(pairs: &[(TextId, TextId)]) -> Vec<TextId> {
    let mut texts: Vec<TextId> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_paired_come_together() {
        // Two families whose members alternate.
        let mut pairs: Vec<(TextId, TextId)> =
            (0..20).flat_map(|a| (a + 1..20).filter(move |b| (b - a) % 2 == 0).map(move |b| (TextId(a), TextId(b)))).collect();
        let ordered = together(&pairs, 21);
        let family = |pair: &(TextId, TextId)| pair.0.0 % 2;
        assert_eq!(ordered.iter().map(family).collect::<Vec<_>>().windows(2).filter(|two| two[0] != two[1]).count(), 1);
        let mut sorted = ordered.clone();
        sorted.sort_unstable();
        pairs.sort_unstable();
        assert_eq!(sorted, pairs);
        assert_eq!(together(&[], 0), []);
    }
}
