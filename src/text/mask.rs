//! Which of 64 bytes are letters, digits and marks, as bit masks: bit n stands for byte n.
//!
//! [`Masks`] knows ASCII. [`Mixed`] knows, besides, the letters of Arabic and Russian and the punctuation that Arabic and
//! typographers use, and folds letters in place. It claims only characters whose normal form has as many bytes as they have and does not depend on
//! their neighbours; all others are for the slow way.

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
    #[inline(always)]
    pub(super) fn of(block: &[u8; 64]) -> Self {
        let mut masks = Self::default();
        let (parts, _) = block.as_chunks::<16>();
        for (n, part) in parts.iter().enumerate() {
            let bytes: i8x16 = bytemuck::cast(*part);
            let put = |lanes: i8x16| u64::from(lanes.to_bitmask()) << (16 * n);
            masks.letters |= put(in_run::<26>(bytes | i8x16::splat(0x20), b'a'));
            masks.digits |= put(in_run::<10>(bytes, b'0'));
            masks.apostrophes |= put(equal(bytes, b'\''));
            masks.points |= put(equal(bytes, b'.') | equal(bytes, b','));
            masks.high |= put(bytes);
        }
        masks
    }
}

/// Bytes of a window: a block and what may follow the last word that begins in it.
pub(super) const WINDOW: usize = 64 + 16;

/// What the bytes of a block are that holds more than ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mixed {
    /// Both bytes of Arabic letters.
    pub(super) arabic: u64,
    /// Both bytes of Russian letters.
    pub(super) russian: u64,
    /// All bytes of punctuation beyond ASCII that ends a word.
    pub(super) blanks: u64,
    /// The first bytes of apostrophes of three bytes.
    pub(super) apostrophes: u64,
    /// The first bytes of Arabic commas, which join digits.
    pub(super) commas: u64,
    /// The block with its letters folded, then nothing of meaning.
    pub(super) folded: [u8; WINDOW],
}

impl Mixed {
    /// Looks at the first 64 bytes of `window`, which begin with a character.
    #[inline(always)]
    pub(super) fn of(window: &[u8; WINDOW]) -> Self {
        let mut shifted = [0; WINDOW];
        shifted[1..].copy_from_slice(&window[..WINDOW - 1]);
        let mut mixed = Self { arabic: 0, russian: 0, blanks: 0, apostrophes: 0, commas: 0, folded: [0; WINDOW] };
        let (mut second, mut comma, mut double, mut typographic, mut cyrillic) = (0, 0, 0, 0, 0);
        for n in 0..4 {
            let (this, next, last) = (load(window, 16 * n), load(window, 16 * n + 1), load(&shifted, 16 * n));
            let put = |lanes: i8x16| u64::from(lanes.to_bitmask()) << (16 * n);
            let (after_d8, after_d9) = (equal(last, 0xD8), equal(last, 0xD9));
            let commas = after_d8 & equal(this, 0x8C);
            second |= put((after_d8 & in_run::<26>(this, 0xA1)) | (after_d9 & in_run::<10>(this, 0x81)));
            comma |= put(commas);
            double |= put(commas | (after_d8 & (equal(this, 0x9B) | equal(this, 0x9F))));
            typographic |= put(equal(this, 0xC2) | equal(this, 0xE2));
            cyrillic |= put(equal(this, 0xD0) | equal(this, 0xD1));
            let folded: [u8; 16] = bytemuck::cast(fold(this, next, after_d8, after_d9));
            mixed.folded[16 * n..16 * (n + 1)].copy_from_slice(&folded);
        }
        mixed.arabic = second | second >> 1;
        mixed.commas = comma >> 1;
        mixed.blanks = double | double >> 1;
        if typographic != 0 {
            let (blanks, apostrophes) = typographic_marks(window, typographic);
            mixed.blanks |= blanks;
            mixed.apostrophes = apostrophes;
        }
        if cyrillic != 0 {
            mixed.fold_russian(window, &shifted);
        }
        mixed
    }

    /// Finds and folds the letters А to я, ё and Ё.
    #[inline(always)]
    fn fold_russian(&mut self, window: &[u8; WINDOW], shifted: &[u8; WINDOW]) {
        let mut second = 0;
        for n in 0..4 {
            let (this, next, last) = (load(window, 16 * n), load(window, 16 * n + 1), load(shifted, 16 * n));
            let (after_d0, after_d1) = (equal(last, 0xD0), equal(last, 0xD1));
            let capitals = after_d0 & in_run::<32>(this, 0x90);
            let (big_io, io) = (after_d0 & equal(this, 0x81), after_d1 & equal(this, 0x91));
            let letters = capitals | big_io | io | (after_d0 & in_run::<16>(this, 0xB0)) | (after_d1 & in_run::<16>(this, 0x80));
            second |= u64::from(letters.to_bitmask()) << (16 * n);
            // Р to Я become letters with another first byte, and so does ё, which becomes е.
            let first = (equal(this, 0xD0) & in_run::<16>(next, 0xA0)) | (equal(this, 0xD1) & equal(next, 0x91));
            let changes = change(capitals, 0x90, 0xB0) ^ change(big_io, 0x81, 0xB5) ^ change(io, 0x91, 0xB5) ^ change(first, 0xD0, 0xD1);
            let changed: [u8; 16] = bytemuck::cast(load(&self.folded, 16 * n) ^ changes);
            self.folded[16 * n..16 * (n + 1)].copy_from_slice(&changed);
        }
        self.russian = second | second >> 1;
    }
}

/// The lanes' part in turning the byte `from` into `to`.
#[inline(always)]
fn change(lanes: i8x16, from: u8, to: u8) -> i8x16 {
    lanes & i8x16::splat((from ^ to).cast_signed())
}

/// All bytes of the no-break space, guillemets, dashes, the ellipsis, and quotation marks that are no apostrophe; and the first
/// bytes of apostrophes. `firsts` has their first bytes among others.
#[inline(never)]
fn typographic_marks(window: &[u8; WINDOW], firsts: u64) -> (u64, u64) {
    let (mut blanks, mut apostrophes) = (0, 0);
    let mut rest = firsts;
    while rest != 0 {
        let at = rest.trailing_zeros();
        rest &= rest - 1;
        // A mark that the block's end cuts is left for the next block.
        match window[at as usize..] {
            [0xC2, 0xA0 | 0xAB | 0xBB, ..] if at < 63 => blanks |= 0b11 << at,
            [0xE2, 0x80, 0x93 | 0x94 | 0x98 | 0x9C | 0x9D | 0xA6, ..] if at < 62 => blanks |= 0b111 << at,
            [0xE2, 0x80, 0x99, ..] if at < 62 => apostrophes |= 1 << at,
            _ => {}
        }
    }
    (blanks, apostrophes)
}

/// Folds the letters of ASCII and Arabic, each byte seen with its neighbours: آ, أ and إ to ا; ؤ to و; ئ and ى to ي; ة to ه.
#[inline(always)]
fn fold(this: i8x16, next: i8x16, after_d8: i8x16, after_d9: i8x16) -> i8x16 {
    let capitals = in_run::<26>(this, b'A');
    let alef = |byte| after_d8 & equal(this, byte);
    let first = equal(this, 0xD8) & (equal(next, 0xA4) | equal(next, 0xA6) | equal(next, 0xA9));
    let in_d8 = change(alef(0xA2), 0xA2, 0xA7) ^ change(alef(0xA3), 0xA3, 0xA7) ^ change(alef(0xA5), 0xA5, 0xA7);
    let to_d9 = change(alef(0xA4), 0xA4, 0x88) ^ change(alef(0xA6), 0xA6, 0x8A) ^ change(alef(0xA9), 0xA9, 0x87);
    let in_d9 = change(after_d9 & equal(this, 0x89), 0x89, 0x8A);
    this ^ change(capitals, b'A', b'a') ^ in_d8 ^ to_d9 ^ in_d9 ^ change(first, 0xD8, 0xD9)
}

#[inline(always)]
fn load(bytes: &[u8; WINDOW], at: usize) -> i8x16 {
    bytes[at..].first_chunk::<16>().map_or(i8x16::splat(0), |chunk| bytemuck::cast(*chunk))
}

#[inline(always)]
fn equal(bytes: i8x16, byte: u8) -> i8x16 {
    bytes.simd_eq(i8x16::splat(byte.cast_signed()))
}

/// Bytes from `first` to `first + LENGTH - 1`: moved to the bottom of the signed range, one comparison finds them.
#[inline(always)]
fn in_run<const LENGTH: i8>(bytes: i8x16, first: u8) -> i8x16 {
    (bytes - i8x16::splat(first.wrapping_add(128).cast_signed())).simd_lt(i8x16::splat(i8::MIN + LENGTH))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::class::{Class, Kind};
    use crate::text::normal::normal_form;
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
    fn every_claimed_character_is_what_the_tables_say() {
        for c in (0..0x1_0000).filter_map(char::from_u32) {
            for at in [0, 7, 15, 16, 31, 60] {
                let mut window = [b' '; WINDOW];
                c.encode_utf8(&mut window[at..]);
                let mixed = Mixed::of(&window);
                let bits = ((1_u64 << c.len_utf8()) - 1) << at;
                let class = Class::of(c);
                let letters = mixed.arabic | mixed.russian;
                assert!([0, bits].contains(&letters) && [0, bits].contains(&mixed.blanks), "U+{:04X}", c as u32);
                assert_eq!(mixed.apostrophes, u64::from(c == '’') << at);
                if letters != 0 {
                    let form = normal_form(c.encode_utf8(&mut [0; 4]));
                    assert_eq!((class.kind(), class.family().digits_apart), (Kind::Letter, mixed.arabic != 0), "{c}");
                    assert_eq!(&mixed.folded[at..at + form.len()], form.as_bytes(), "{c}");
                    assert_eq!(form.len(), c.len_utf8());
                } else if mixed.blanks != 0 {
                    assert_eq!(class.kind(), Kind::Outside, "{c}");
                    assert_eq!(mixed.commas != 0, c == '،');
                } else if c.is_ascii() {
                    assert_eq!(mixed.folded[at], c.to_ascii_lowercase() as u8);
                }
            }
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
