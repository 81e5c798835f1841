//! Seeds: grams that two texts share and hardly any other text has.

use std::ops::Range;

use super::side::PassageSide;
use crate::config::PassageParams;
use crate::fingerprint::gram::Gram;

/// A shared gram: the tokens it covers on each side, and how many documents of the corpus hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seed {
    pub(super) a: Range<u32>,
    pub(super) b: Range<u32>,
    pub(super) documents: u32,
}

/// All seeds of a pair, by place on side `a`, then `b`. One merge of two sorted lists; at most
/// [`PassageParams::max_places`]² seeds a gram.
pub(super) fn seeds(a: &PassageSide, b: &PassageSide, documents_with: &impl Fn(u64) -> u32, params: &PassageParams) -> Vec<Seed> {
    let mut found = Vec::new();
    let (mut left, mut right) = (groups(&a.grams).peekable(), groups(&b.grams).peekable());
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x[0].hash.cmp(&y[0].hash) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                let few = x.len().max(y.len()) <= params.max_places as usize;
                let documents = if few { documents_with(x[0].hash) } else { u32::MAX };
                if documents <= params.max_documents {
                    let pairs = x.iter().flat_map(|p| y.iter().map(move |q| (p, q)));
                    found.extend(pairs.map(|(p, q)| Seed { a: p.first..p.end, b: q.first..q.end, documents }));
                }
                left.next();
                right.next();
            }
        }
    }
    found.sort_unstable_by_key(|seed| (seed.a.start, seed.b.start));
    found
}

fn groups(grams: &[Gram]) -> impl Iterator<Item = &[Gram]> {
    grams.chunk_by(|x, y| x.hash == y.hash)
}
