//! Which of 64 bytes are letters, digits and marks of ASCII, as bit masks: bit n stands for byte n.

use wide::i8x16;

/// What the bytes of a block are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Masks {
    /// ASCII letters.
    pub(super) letters: u64,
    /// ASCII digits.
    pub(super) digits: u64,
    /// Apostrophes.
    pub(super) apostrophes: u64,
    /// Full stops and commas.
    pub(super) points: u64,
    /// Bytes of characters beyond ASCII.
    pub(super) high: u64,
}

impl Masks {
    /// Looks at a block, sixteen bytes a step.
    #[inline]
    pub(super) fn of(block: &[u8; 64]) -> Self {
        let mut masks = Self::default();
        let (parts, _) = block.as_chunks::<16>();
        for (n, part) in parts.iter().enumerate() {
            let bytes: i8x16 = bytemuck::cast(*part);
            let equal = |byte: u8| bytes.simd_eq(i8x16::splat(byte as i8));
            let put = |lanes: i8x16| u64::from(lanes.to_bitmask()) << (16 * n);
            masks.letters |= put(in_run::<26>(bytes | i8x16::splat(0x20), b'a'));
            masks.digits |= put(in_run::<10>(bytes, b'0'));
            masks.apostrophes |= put(equal(b'\''));
            masks.points |= put(equal(b'.') | equal(b','));
            masks.high |= put(bytes);
        }
        masks
    }
}

/// Bytes from `first` to `first + LENGTH - 1`: moved to the bottom of the signed range, one comparison finds them.
#[inline]
fn in_run<const LENGTH: i8>(bytes: i8x16, first: u8) -> i8x16 {
    (bytes - i8x16::splat(first.wrapping_add(128) as i8)).simd_lt(i8x16::splat(i8::MIN + LENGTH))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, written plainly.
    fn byte_by_byte(block: &[u8; 64]) -> Masks {
        let mut masks = Masks::default();
        for (at, byte) in block.iter().enumerate() {
            masks.letters |= u64::from(byte.is_ascii_alphabetic()) << at;
            masks.digits |= u64::from(byte.is_ascii_digit()) << at;
            masks.apostrophes |= u64::from(*byte == b'\'') << at;
            masks.points |= u64::from(matches!(byte, b'.' | b',')) << at;
            masks.high |= u64::from(!byte.is_ascii()) << at;
        }
        masks
    }

    proptest! {
        #[test]
        fn the_kernel_sees_what_the_plain_loop_sees(bytes in prop::array::uniform32(any::<u8>()), more in prop::array::uniform32(prop_oneof![b' '..=b'z', 0x27_u8..0x3A])) {
            let mut block = [0; 64];
            block[..32].copy_from_slice(&bytes);
            block[32..].copy_from_slice(&more);
            prop_assert_eq!(Masks::of(&block), byte_by_byte(&block));
        }
    }

    #[test]
    fn every_byte_has_its_class() {
        for first in [0_u8, 64, 128, 192] {
            let block: [u8; 64] = std::array::from_fn(|n| first + n as u8);
            assert_eq!(Masks::of(&block), byte_by_byte(&block));
        }
    }
}
