//! Terms: a word's normal form as a 64-bit hash, whichever way the form is read.
//!
//! The hash takes 16 bytes a step, the last step filled up with zeros (a normal form holds none), so that a word of up to 16
//! bytes costs two multiplications and no branch on its length: the tokeniser hashes straight from the text. A step is a
//! multiplication to 128 bits whose halves are folded together, as in wyhash (Wang Yi 2019); xxh3, which hashed the terms
//! before, spends several times as long on words, for its branches on their length.

/// Seed of the term hashes. Part of every stored fingerprint's settings: never change it without a new format version.
pub const TERM_SEED: u64 = 0x7265_746f_6c64_0003;

const STEP: u64 = 0xA076_1D64_78BD_642F;
const LAST: u64 = 0xE703_7ED1_A0B4_28DB;

/// The term of a normal form.
#[must_use]
pub fn term(normal: &str) -> u64 {
    let mut hasher = TermHasher::default();
    for chunk in normal.as_bytes().chunks(16) {
        let mut block = [0; 16];
        block[..chunk.len()].copy_from_slice(chunk);
        hasher.block(u128::from_le_bytes(block));
    }
    hasher.finish(normal.len())
}

/// Hashes a normal form block by block.
#[derive(Debug, Clone, Copy)]
pub(super) struct TermHasher(u64);

impl Default for TermHasher {
    fn default() -> Self {
        Self(TERM_SEED)
    }
}

impl TermHasher {
    /// The next 16 bytes, little end first; zeros after the last byte of the form.
    #[inline]
    pub(super) fn block(&mut self, bytes: u128) {
        self.0 = folded(bytes as u64 ^ self.0, (bytes >> 64) as u64 ^ STEP);
    }

    /// The term, given the form's length in bytes.
    #[inline]
    pub(super) fn finish(self, length: usize) -> u64 {
        folded(self.0 ^ length as u64, LAST)
    }
}

#[inline]
fn folded(a: u64, b: u64) -> u64 {
    let wide = u128::from(a) * u128::from(b);
    wide as u64 ^ (wide >> 64) as u64
}

/// Collects the bytes of a form in pieces of up to three and hashes them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TermBuilder {
    hasher: TermHasher,
    block: u128,
    length: usize,
}

impl TermBuilder {
    /// Appends the `count` low bytes of `bytes`, at most three; the bytes above must be zero.
    #[inline]
    pub(super) fn push(&mut self, bytes: u32, count: usize) {
        let at = self.length % 16;
        self.block |= u128::from(bytes) << (8 * at);
        self.length += count;
        if at + count >= 16 {
            self.hasher.block(self.block);
            self.block = u128::from(bytes) >> (8 * (16 - at));
        }
    }

    /// The term; `None` when nothing was pushed.
    #[inline]
    pub(super) fn finish(mut self) -> Option<u64> {
        if self.length % 16 != 0 {
            self.hasher.block(self.block);
        }
        (self.length > 0).then(|| self.hasher.finish(self.length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn every_input_bit_reaches_every_output_bit() {
        for length in [3_usize, 6, 8, 11, 16, 17, 30] {
            let mut flips = vec![[0_u32; 64]; length * 8];
            let trials = 600_u32;
            for trial in 0..trials {
                let bytes: Vec<u8> =
                    (0..length).map(|i| (u64::from(trial) * 40 + i as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes()[0] & 0x7F).collect();
                let of = |bytes: &[u8]| term(std::str::from_utf8(bytes).unwrap());
                for (bit, counts) in flips.iter_mut().enumerate().filter(|(bit, _)| bit % 8 != 7) {
                    let mut other = bytes.clone();
                    other[bit / 8] ^= 1 << (bit % 8);
                    let changed = of(&bytes) ^ of(&other);
                    (0..64).for_each(|out| counts[out] += u32::from(changed >> out & 1 == 1));
                }
            }
            for (bit, counts) in flips.iter().enumerate().filter(|(bit, _)| bit % 8 != 7) {
                for (out, &count) in counts.iter().enumerate() {
                    let share = f64::from(count) / f64::from(trials);
                    assert!((0.38..0.62).contains(&share), "length {length}: bit {bit} changes bit {out} in {share}");
                }
            }
        }
    }

    #[test]
    fn close_words_have_different_terms() {
        let mut seen = HashSet::new();
        for a in 'a'..='z' {
            for b in 'ء'..='ي' {
                for n in 0..30_u32 {
                    assert!(seen.insert(term(&format!("{a}{n}{b}"))) && seen.insert(term(&format!("{b}نينوشكا والوزير{a}{n}"))));
                }
            }
        }
        assert_ne!(term("a"), term("a\0"));
    }

    proptest! {
        #[test]
        fn pieces_give_the_same_term_as_the_whole(form in "[a-zم-ي国本]{0,24}") {
            let mut builder = TermBuilder::default();
            for c in form.chars() {
                let mut bytes = [0; 4];
                let count = c.encode_utf8(&mut bytes).len();
                builder.push(u32::from_le_bytes(bytes), count);
            }
            prop_assert_eq!(builder.finish(), (!form.is_empty()).then(|| term(&form)));
        }
    }
}
