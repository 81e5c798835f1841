//! Bytes side by side: what the kernels of the tokeniser ask of a processor, whatever it is.
//!
//! [`Portable`] is what every processor can do, and the oracle of the others ([`super::widest`]).

use std::ops::{BitAnd, BitOr};

use wide::i8x16;

/// A processor that compares many bytes at once. To hold one is to know that this one can.
pub(crate) trait Simd: Copy {
    /// So many bytes, at most 64 and a divisor of it.
    const WIDTH: usize;
    /// They themselves.
    type Bytes: Copy;
    /// A choice among them.
    type Choice: Copy + BitAnd<Output = Self::Choice> + BitOr<Output = Self::Choice>;

    /// The first bytes of some; too few are none but zeros.
    fn load(self, bytes: &[u8]) -> Self::Bytes;

    /// Puts bytes at the beginning of a place that is large enough for them.
    fn store(self, bytes: Self::Bytes, place: &mut [u8]);

    /// Those that are `byte`.
    fn equal(self, bytes: Self::Bytes, byte: u8) -> Self::Choice;

    /// Those from `first` to `first + length - 1`.
    fn in_run(self, bytes: Self::Bytes, first: u8, length: u8) -> Self::Choice;

    /// All of them with these bits set.
    fn with(self, bytes: Self::Bytes, bits: u8) -> Self::Bytes;

    /// The chosen ones with these bits turned.
    fn turned(self, bytes: Self::Bytes, chosen: Self::Choice, bits: u8) -> Self::Bytes;

    /// A bit for each, the first one the lowest.
    fn bits(self, chosen: Self::Choice) -> u64;

    /// Those beyond ASCII.
    fn high(self, bytes: Self::Bytes) -> u64;

    /// Writes down where in `bits` ones stand, counted from `base`, at the beginning of `places`, and behind them what has no meaning. Does nothing
    /// where there are fewer than 64 places.
    #[inline(always)]
    fn positions(self, bits: u64, base: u16, places: &mut [u16]) {
        let (count, mut rest) = (bits.count_ones() as usize, bits);
        let Some(places) = places.first_chunk_mut::<64>() else { return };
        let (steps, _) = places.as_chunks_mut::<8>();
        for (n, step) in steps.iter_mut().enumerate() {
            if 8 * n >= count {
                break;
            }
            for place in step {
                *place = base.wrapping_add(rest.trailing_zeros() as u16);
                rest &= rest.wrapping_sub(1);
            }
        }
    }
}

/// What is done by the widest processor there is.
pub(crate) trait Job {
    /// What comes of it.
    type Output;

    /// Does it. Has to be inlined, with all that it calls: what is not is compiled for no processor in particular.
    fn run(self, simd: impl Simd) -> Self::Output;
}

/// Sixteen bytes, as every processor has them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Portable;

impl Simd for Portable {
    const WIDTH: usize = 16;
    type Bytes = i8x16;
    type Choice = i8x16;

    #[inline(always)]
    fn load(self, bytes: &[u8]) -> i8x16 {
        bytes.first_chunk::<16>().map_or(i8x16::splat(0), |chunk| bytemuck::cast(*chunk))
    }

    #[inline(always)]
    fn store(self, bytes: i8x16, place: &mut [u8]) {
        if let Some(place) = place.first_chunk_mut::<16>() {
            *place = bytemuck::cast(bytes);
        }
    }

    #[inline(always)]
    fn equal(self, bytes: i8x16, byte: u8) -> i8x16 {
        bytes.simd_eq(i8x16::splat(byte.cast_signed()))
    }

    /// Moved to the bottom of the signed range, one comparison finds them.
    #[inline(always)]
    fn in_run(self, bytes: i8x16, first: u8, length: u8) -> i8x16 {
        (bytes - i8x16::splat(first.wrapping_add(128).cast_signed())).simd_lt(i8x16::splat(length.wrapping_add(128).cast_signed()))
    }

    #[inline(always)]
    fn with(self, bytes: i8x16, bits: u8) -> i8x16 {
        bytes | i8x16::splat(bits.cast_signed())
    }

    #[inline(always)]
    fn turned(self, bytes: i8x16, chosen: i8x16, bits: u8) -> i8x16 {
        bytes ^ (chosen & i8x16::splat(bits.cast_signed()))
    }

    #[inline(always)]
    fn bits(self, chosen: i8x16) -> u64 {
        u64::from(chosen.to_bitmask())
    }

    #[inline(always)]
    fn high(self, bytes: i8x16) -> u64 {
        u64::from(bytes.to_bitmask())
    }
}
