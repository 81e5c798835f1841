//! A sample of a shingle set that is the same wherever a shingle stands: those are kept whose hash lies below a limit.
//!
//! Broder's `mod m` sketch (*On the resemblance and containment of documents*, 1997), known in genomics as `FracMinHash` (Irber et
//! al. 2022). Unlike a sketch of fixed size it estimates containment without bias, however unlike the sizes of two sets are: a
//! shingle that both have is kept in both or in neither.

use super::gram::Gram;
use crate::config::SampleParams;

/// The fingerprints of the sampled `shingles`, in their order, repeats included. One comparison a shingle.
///
/// The limit is held against the upper half of a hash and the lower half is the fingerprint, so that fingerprints use all their 32 bits.
pub fn sample(shingles: &[u64], params: SampleParams) -> impl Iterator<Item = u32> {
    let limit = u64::MAX / u64::from(params.one_in.max(1));
    shingles.iter().filter(move |shingle| **shingle <= limit).map(|&shingle| shingle as u32)
}

/// The sampled shingles of a text with their places, in its order: of `shingles` of `size` terms each, cut from so many `tokens`.
#[must_use]
pub fn sampled_grams(shingles: &[u64], size: usize, tokens: usize, params: SampleParams) -> Vec<Gram> {
    let limit = u64::MAX / u64::from(params.one_in.max(1));
    let gram = |(first, &hash): (usize, &u64)| Gram { hash, first: first as u32, end: (first + size).min(tokens) as u32 };
    shingles.iter().enumerate().filter(|(_, shingle)| **shingle <= limit).map(gram).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::shingle::mix;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn the_share_and_the_containment_of_samples_are_those_of_the_sets() {
        let params = SampleParams { one_in: 8 };
        let of = |range: std::ops::Range<u64>| sample(&range.map(mix).collect::<Vec<_>>(), params).collect::<HashSet<u32>>();
        let (small, large) = (of(0..40_000), of(10_000..200_000));
        let share = small.len() as f64 / 40_000.0;
        assert!((share - 0.125).abs() < 0.005, "{share}");
        let contained = small.intersection(&large).count() as f64 / small.len() as f64;
        assert!((contained - 0.75).abs() < 0.02, "{contained}");
    }

    proptest! {
        #[test]
        fn a_shared_shingle_is_sampled_on_both_sides_or_on_neither(a in prop::collection::vec(any::<u64>(), 0..40), b in prop::collection::vec(any::<u64>(), 0..40), one_in in 1_u32..9) {
            let params = SampleParams { one_in };
            let both: Vec<u64> = a.iter().chain(&b).copied().collect();
            let apart: Vec<u32> = sample(&a, params).chain(sample(&b, params)).collect();
            prop_assert_eq!(sample(&both, params).collect::<Vec<_>>(), apart);
            prop_assert_eq!(sample(&a, SampleParams { one_in: 1 }).count(), a.len());
            let grams = sampled_grams(&a, 3, a.len() + 2, params);
            prop_assert_eq!(grams.iter().map(|gram| gram.hash as u32).collect::<Vec<_>>(), sample(&a, params).collect::<Vec<_>>());
            prop_assert!(grams.iter().all(|gram| a[gram.first as usize] == gram.hash && gram.end == gram.first + 3));
        }
    }
}
