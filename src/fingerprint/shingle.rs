//! Shingles: every run of N terms of a text, as one 64-bit hash.
//!
//! A term is a word, or a character in scripts without blanks between words ([`crate::text::token`]). Terms are hashes of
//! equal width, so a run has no join to be ambiguous about ("ab c" and "a bc" differ in their terms). A text shorter than N
//! terms is one shingle of its own length; an empty text has none and is like nothing.

use xxhash_rust::xxh3::xxh3_128_with_seed;

use crate::config::ShingleParams;

/// Seed of the shingle hashes and of [`digest`]. Part of every stored fingerprint's settings.
pub const SHINGLE_SEED: u64 = 0x7265_746f_6c64_0002;

/// Base of the rolling polynomial: odd, so that multiplying by it loses nothing.
const BASE: u64 = 0x9E6C_63D0_876A_68AD;

/// The usual number of terms.
const USUAL: usize = 5;

/// Replaces `out` by the shingle hashes of `terms`, in text order, repeats included.
///
/// A polynomial over the terms modulo 2^64 rolls along the text (Karp & Rabin 1987), so the cost per shingle does not grow
/// with its length; a bijective mixer then spreads it over all bits. Linear in `terms`.
pub fn shingles_into(terms: &[u64], params: ShingleParams, out: &mut Vec<u64>) {
    out.clear();
    let size = params.size.max(1);
    if terms.len() <= size {
        if !terms.is_empty() {
            out.push(finish(polynomial(terms), terms.len()));
        }
        return;
    }
    out.resize(terms.len() - size + 1, 0);
    polynomials(terms, size, out);
}

/// Fills `out` with the hashes of all runs of `size` terms.
#[multiversion::multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+bmi1+bmi2+lzcnt+popcnt"))]
fn polynomials(terms: &[u64], size: usize, out: &mut [u64]) {
    // A processor that multiplies eight numbers at once puts each polynomial of the usual size together sooner than it rolls along.
    if multiversion::target::target_cfg_f!(target_feature = "avx512dq") && size == USUAL {
        return each::<USUAL>(terms, out);
    }
    let leaving = (0..size).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let Some((first, out)) = out.split_first_mut() else { return };
    let mut rolling = polynomial(&terms[..size]);
    *first = finish(rolling, size);
    for (hash, (old, new)) in out.iter_mut().zip(terms.iter().zip(&terms[size..])) {
        rolling = rolling.wrapping_mul(BASE).wrapping_add(new.wrapping_sub(old.wrapping_mul(leaving)));
        *hash = finish(rolling, size);
    }
}

/// The same for each run by itself.
#[inline(always)]
fn each<const SIZE: usize>(terms: &[u64], out: &mut [u64]) {
    let columns: [&[u64]; SIZE] = std::array::from_fn(|behind| &terms[behind..][..out.len()]);
    for (at, hash) in out.iter_mut().enumerate() {
        *hash = finish(columns.iter().fold(0, |sum: u64, column| sum.wrapping_mul(BASE).wrapping_add(column[at])), SIZE);
    }
}

/// A 128-bit digest of a token sequence (seeded xxh3 over the terms): equal for equal sequences, and no others in practice.
#[must_use]
pub fn digest(terms: &[u64]) -> u128 {
    xxh3_128_with_seed(bytemuck::cast_slice(terms), SHINGLE_SEED)
}

#[inline]
fn polynomial(terms: &[u64]) -> u64 {
    terms.iter().fold(0, |sum: u64, term| sum.wrapping_mul(BASE).wrapping_add(*term))
}

/// Spreads a polynomial over 64 bits; the length keeps a short text apart from a run of a longer one.
#[inline(always)]
fn finish(polynomial: u64, length: usize) -> u64 {
    mix(polynomial ^ SHINGLE_SEED.wrapping_mul(length as u64 | 1))
}

/// A bijection of 64 bits in which every input bit reaches every output bit (the finaliser of `SplitMix64`, Steele, Lea & Flood 2014).
#[inline(always)]
pub(crate) fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::{term, tokenize};
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn shingles(text: &str, size: usize) -> Vec<u64> {
        let terms: Vec<u64> = tokenize(text).iter().map(|token| token.term).collect();
        let mut out = vec![7];
        shingles_into(&terms, ShingleParams { size }, &mut out);
        out
    }

    #[test]
    fn words_make_runs_and_characters_make_runs_where_there_are_no_blanks() {
        assert_eq!(shingles("one two three four", 3).len(), 2);
        assert_eq!(shingles("桜が咲いた", 3).len(), 3);
        assert_eq!(shingles("اجتمع الوزراء في القاهرة أمس", 5), shingles("إجتمع الوزراء فى القاهره امس", 5));
    }

    #[test]
    fn a_short_text_is_one_shingle_and_an_empty_text_none() {
        assert_eq!(shingles("ปลา", 5).len(), 1);
        assert_eq!(shingles("two words", 5).len(), 1);
        assert_ne!(shingles("two words", 5), shingles("two", 5));
        assert!(shingles("", 5).is_empty() && shingles("— … !", 5).is_empty());
    }

    #[test]
    fn where_words_are_joined_matters() {
        assert_ne!(shingles("ab c d e f", 5), shingles("a bc d e f", 5));
        assert_ne!(shingles("a b c d e", 5), shingles("e d c b a", 5));
        let repeats: HashSet<u64> = (1..40).map(|n| finish(polynomial(&vec![term("la"); n]), n)).collect();
        assert_eq!(repeats.len(), 39);
    }

    proptest! {
        #[test]
        fn rolling_equals_hashing_each_window(words in prop::collection::vec(0_u64..6, 0..130), size in 1_usize..15) {
            let terms: Vec<u64> = words.iter().map(|w| term(&w.to_string())).collect();
            let mut out = Vec::new();
            shingles_into(&terms, ShingleParams { size }, &mut out);
            let windows: Vec<u64> = match terms.len() {
                0 => Vec::new(),
                n if n <= size => vec![finish(polynomial(&terms), n)],
                _ => terms.windows(size).map(|w| finish(polynomial(w), size)).collect(),
            };
            prop_assert_eq!(&out, &windows);
            // Equal windows have equal hashes, and different ones different hashes.
            let of = |w: &[u64]| finish(polynomial(w), w.len());
            for a in terms.windows(size) {
                for b in terms.windows(size) {
                    prop_assert_eq!(of(a) == of(b), a == b);
                }
            }
        }
    }
}
