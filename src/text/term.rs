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
    #[inline(always)]
    pub(super) fn block(&mut self, bytes: u128) {
        self.0 = folded(bytes as u64 ^ self.0, (bytes >> 64) as u64 ^ STEP);
    }

    /// The term, given the form's length in bytes.
    #[inline(always)]
    pub(super) fn finish(self, length: usize) -> u64 {
        folded(self.0 ^ length as u64, LAST)
    }
}

#[inline(always)]
fn folded(a: u64, b: u64) -> u64 {
    let wide = u128::from(a) * u128::from(b);
    wide as u64 ^ (wide >> 64) as u64
}

/// The term of a form that stands in a buffer from `start` on; what stands behind it does not matter.
#[inline(always)]
pub(super) fn term_at<const N: usize>(buffer: &[u8; N], start: usize, length: usize) -> u64 {
    let mut hasher = TermHasher(TERM_SEED);
    let (mut at, mut left) = (start, length);
    loop {
        let block = buffer.get(at..at + 16).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u128::from_le_bytes(*bytes));
        if let Some(mask) = FIRST_BYTES.get(left) {
            hasher.block(block & mask);
            return hasher.finish(length);
        }
        hasher.block(block);
        (at, left) = (at + 16, left - 16);
    }
}

/// Masks of the first 0 to 16 bytes.
static FIRST_BYTES: [u128; 17] = {
    let mut masks = [0; 17];
    let mut count = 1;
    while count <= 16 {
        masks[count] = u128::MAX >> (8 * (16 - count));
        count += 1;
    }
    masks
};

/// Longest form that a [`Form`] takes.
const FORM: usize = 128;

/// A form that is put together piece by piece.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    bytes: [u8; FORM + 16],
    length: usize,
}

impl Form {
    /// An empty form.
    pub(super) fn new() -> Self {
        Self { bytes: [0; FORM + 16], length: 0 }
    }

    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.length = 0;
    }

    /// Appends the first `count` bytes of `piece`; says whether there was room for them.
    #[inline(always)]
    pub(super) fn push(&mut self, piece: [u8; 4], count: usize) -> bool {
        let Some(place) = self.bytes.get_mut(self.length..self.length + 4) else { return false };
        place.copy_from_slice(&piece);
        self.length += count;
        self.length <= FORM
    }

    /// Its term; `None` when it is empty.
    #[inline(always)]
    pub(super) fn term(&self) -> Option<u64> {
        (self.length > 0).then(|| term_at(&self.bytes, 0, self.length))
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
        fn pieces_give_the_same_term_as_the_whole(word in "[a-zم-ي国本]{0,60}") {
            let mut form = Form::new();
            let fits = word.chars().all(|c| {
                let mut bytes = [0; 4];
                let count = c.encode_utf8(&mut bytes).len();
                form.push(bytes, count)
            });
            prop_assert_eq!(fits, word.len() <= FORM);
            if fits {
                prop_assert_eq!(form.term(), (!word.is_empty()).then(|| term(&word)));
            }
        }
    }
}
