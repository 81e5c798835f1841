//! Which of 64 bytes are letters, digits and marks, as bit masks: bit n stands for byte n.
//!
//! [`Masks`] knows ASCII. [`Mixed`] knows, besides, the letters of Arabic and Russian and the punctuation that Arabic and
//! typographers use, and folds letters in place. It claims only characters whose normal form has as many bytes as they have and does not depend on
//! their neighbours; all others are for the slow way.

use crate::simd::lanes::Simd;

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
    /// Looks at the block of a window, and puts it down with its ASCII letters made small; digits, points and commas have their bit anyway.
    #[inline(always)]
    pub(super) fn of<S: Simd>(simd: S, window: &[u8; WINDOW], folded: &mut [u8; 64]) -> Self {
        let mut masks = Self::default();
        let mut at = 0;
        while at < 64 {
            let bytes = simd.load(&window[BEFORE + at..]);
            let small = simd.with(bytes, 0x20);
            simd.store(small, &mut folded[at..]);
            masks.letters |= simd.bits(simd.in_run(small, b'a', 26)) << at;
            masks.digits |= simd.bits(simd.in_run(bytes, b'0', 10)) << at;
            masks.apostrophes |= simd.bits(simd.equal(bytes, b'\'')) << at;
            masks.points |= simd.bits(simd.equal(bytes, b'.') | simd.equal(bytes, b',')) << at;
            masks.high |= simd.high(bytes) << at;
            at += S::WIDTH;
        }
        masks
    }
}

/// Bytes of a window before its block.
pub(super) const BEFORE: usize = 1;

/// Bytes of a window: a block, the byte before it, and some behind it.
pub(super) const WINDOW: usize = BEFORE + 64 + 15;

/// What the bytes of a block are that holds more than ASCII.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
}

impl Mixed {
    /// Looks at the block of a window, which begins with a character, and puts it down with its letters folded.
    #[inline(always)]
    pub(super) fn of<S: Simd>(simd: S, window: &[u8; WINDOW], folded: &mut [u8; 64]) -> Self {
        let mut mixed = Self::default();
        let (mut second, mut comma, mut double, mut typographic, mut cyrillic) = (0, 0, 0, 0, 0);
        let mut at = 0;
        while at < 64 {
            let (last, this, next) = (simd.load(&window[at..]), simd.load(&window[at + 1..]), simd.load(&window[at + 2..]));
            let (after_d8, after_d9) = (simd.equal(last, 0xD8), simd.equal(last, 0xD9));
            let commas = after_d8 & simd.equal(this, 0x8C);
            second |= simd.bits((after_d8 & simd.in_run(this, 0xA1, 26)) | (after_d9 & simd.in_run(this, 0x81, 10))) << at;
            comma |= simd.bits(commas) << at;
            double |= simd.bits(commas | (after_d8 & (simd.equal(this, 0x9B) | simd.equal(this, 0x9F)))) << at;
            typographic |= simd.bits(simd.equal(this, 0xC2) | simd.equal(this, 0xE2)) << at;
            cyrillic |= simd.bits(simd.in_run(this, 0xD0, 2)) << at;
            simd.store(fold(simd, this, next, after_d8, after_d9), &mut folded[at..]);
            at += S::WIDTH;
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
            mixed.russian = fold_russian(simd, window, folded);
        }
        mixed
    }
}

/// Finds and folds the letters А to я, ё and Ё.
#[inline(always)]
fn fold_russian<S: Simd>(simd: S, window: &[u8; WINDOW], folded: &mut [u8; 64]) -> u64 {
    let mut second = 0;
    let mut at = 0;
    while at < 64 {
        let (last, this, next) = (simd.load(&window[at..]), simd.load(&window[at + 1..]), simd.load(&window[at + 2..]));
        let (after_d0, after_d1) = (simd.equal(last, 0xD0), simd.equal(last, 0xD1));
        let capitals = after_d0 & simd.in_run(this, 0x90, 32);
        let (big_io, io) = (after_d0 & simd.equal(this, 0x81), after_d1 & simd.equal(this, 0x91));
        let letters = capitals | big_io | io | (after_d0 & simd.in_run(this, 0xB0, 16)) | (after_d1 & simd.in_run(this, 0x80, 16));
        second |= simd.bits(letters) << at;
        // Р to Я become letters with another first byte, and so does ё, which becomes е.
        let first = (simd.equal(this, 0xD0) & simd.in_run(next, 0xA0, 16)) | (simd.equal(this, 0xD1) & simd.equal(next, 0x91));
        let mut changed = simd.turned(simd.load(&folded[at..]), capitals, 0x90 ^ 0xB0);
        changed = simd.turned(changed, big_io, 0x81 ^ 0xB5);
        changed = simd.turned(changed, io, 0x91 ^ 0xB5);
        changed = simd.turned(changed, first, 0xD0 ^ 0xD1);
        simd.store(changed, &mut folded[at..]);
        at += S::WIDTH;
    }
    second | second >> 1
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
        match window[BEFORE + at as usize..] {
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
fn fold<S: Simd>(simd: S, this: S::Bytes, next: S::Bytes, after_d8: S::Choice, after_d9: S::Choice) -> S::Bytes {
    let first = simd.equal(this, 0xD8) & (simd.equal(next, 0xA4) | simd.equal(next, 0xA6) | simd.equal(next, 0xA9));
    let mut folded = simd.turned(this, simd.in_run(this, b'A', 26), b'A' ^ b'a');
    for (from, to) in [(0xA2, 0xA7), (0xA3, 0xA7), (0xA5, 0xA7), (0xA4, 0x88), (0xA6, 0x8A), (0xA9, 0x87)] {
        folded = simd.turned(folded, after_d8 & simd.equal(this, from), from ^ to);
    }
    folded = simd.turned(folded, after_d9 & simd.equal(this, 0x89), 0x89 ^ 0x8A);
    simd.turned(folded, first, 0xD8 ^ 0xD9)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simd::lanes::Portable;
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

    fn window_of(block: &[u8; 64]) -> [u8; WINDOW] {
        let mut window = [b' '; WINDOW];
        window[BEFORE..][..64].copy_from_slice(block);
        window
    }

    fn masks_of(block: &[u8; 64]) -> Masks {
        let mut folded = [0; 64];
        let masks = Masks::of(Portable, &window_of(block), &mut folded);
        assert!(folded.iter().zip(block).all(|(small, byte)| *small == byte | 0x20));
        masks
    }

    proptest! {
        #[test]
        fn the_kernel_sees_what_the_plain_loop_sees(bytes in prop::array::uniform32(any::<u8>()), more in prop::array::uniform32(prop_oneof![b' '..=b'z', 0x27_u8..0x3A])) {
            let mut block = [0; 64];
            block[..32].copy_from_slice(&bytes);
            block[32..].copy_from_slice(&more);
            prop_assert_eq!(masks_of(&block), byte_by_byte(&block));
        }
    }

    #[test]
    fn every_claimed_character_is_what_the_tables_say() {
        for c in (0..0x1_0000).filter_map(char::from_u32) {
            for at in [0, 7, 15, 16, 31, 60] {
                let mut window = [b' '; WINDOW];
                c.encode_utf8(&mut window[BEFORE + at..]);
                let mut folded = [0; 64];
                let mixed = Mixed::of(Portable, &window, &mut folded);
                let bits = ((1_u64 << c.len_utf8()) - 1) << at;
                let class = Class::of(c);
                let letters = mixed.arabic | mixed.russian;
                assert!([0, bits].contains(&letters) && [0, bits].contains(&mixed.blanks), "U+{:04X}", c as u32);
                assert_eq!(mixed.apostrophes, u64::from(c == '’') << at);
                if letters != 0 {
                    let form = normal_form(c.encode_utf8(&mut [0; 4]));
                    assert_eq!((class.kind(), class.family().digits_apart), (Kind::Letter, mixed.arabic != 0), "{c}");
                    assert_eq!(&folded[at..at + form.len()], form.as_bytes(), "{c}");
                    assert_eq!(form.len(), c.len_utf8());
                } else if mixed.blanks != 0 {
                    assert_eq!(class.kind(), Kind::Outside, "{c}");
                    assert_eq!(mixed.commas != 0, c == '،');
                } else if c.is_ascii() {
                    assert_eq!(folded[at], c.to_ascii_lowercase() as u8);
                }
            }
        }
    }

    #[test]
    fn every_byte_has_its_class() {
        for first in [0_u8, 64, 128, 192] {
            let block: [u8; 64] = std::array::from_fn(|n| first + n as u8);
            assert_eq!(masks_of(&block), byte_by_byte(&block));
        }
    }
}
