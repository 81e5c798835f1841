//! AVX-512 (64 bytes at once) and AVX2 (32), in unsafe code.
//!
//! Each token below is made in one place, behind the question whether the processor has what it stands for; every method takes one, and so calls
//! nothing that the processor lacks.
#![allow(unsafe_code)]

use std::arch::x86_64::{
    __m256i, __m512i, _mm256_and_si256, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8, _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_or_si256, _mm256_set1_epi8,
    _mm256_setzero_si256, _mm256_storeu_si256, _mm256_sub_epi8, _mm256_xor_si256, _mm512_add_epi16, _mm512_castsi512_si256, _mm512_cmpeq_epi8_mask,
    _mm512_cmplt_epu8_mask, _mm512_cvtepu8_epi16, _mm512_extracti64x4_epi64, _mm512_loadu_si512, _mm512_maskz_compress_epi8, _mm512_maskz_mov_epi8,
    _mm512_movepi8_mask, _mm512_or_si512, _mm512_set1_epi8, _mm512_set1_epi16, _mm512_setzero_si512, _mm512_storeu_si512, _mm512_sub_epi8, _mm512_xor_si512,
};
use std::ops::{BitAnd, BitOr};
use std::sync::LazyLock;

use super::lanes::{Job, Portable, Simd};

/// What this processor has.
#[derive(Clone, Copy)]
struct Has {
    avx512: Option<Avx512>,
    avx2: Option<Avx2>,
}

static HAS: LazyLock<Has> = LazyLock::new(|| {
    let bits = is_x86_feature_detected!("bmi1") && is_x86_feature_detected!("bmi2") && is_x86_feature_detected!("lzcnt") && is_x86_feature_detected!("popcnt");
    let avx2 = bits && is_x86_feature_detected!("avx2");
    let wide = is_x86_feature_detected!("avx512f") && is_x86_feature_detected!("avx512bw") && is_x86_feature_detected!("avx512vl");
    let avx512 = avx2 && wide && is_x86_feature_detected!("avx512dq") && is_x86_feature_detected!("avx512vbmi2");
    Has { avx512: avx512.then_some(Avx512(())), avx2: avx2.then_some(Avx2(())) }
});

pub(super) fn widest<J: Job>(job: J) -> J::Output {
    match *HAS {
        // SAFETY: a token exists only where the processor has the features of its function.
        Has { avx512: Some(simd), .. } => unsafe { with_avx512(simd, job) },
        // SAFETY: the same.
        Has { avx2: Some(simd), .. } => unsafe { with_avx2(simd, job) },
        Has { avx512: None, avx2: None } => job.run(Portable),
    }
}

#[cfg(test)]
pub(super) fn with_each<J: Job + Clone>(job: &J, found: &mut Vec<J::Output>) {
    // SAFETY: a token exists only where the processor has the features of its function.
    found.extend(HAS.avx2.map(|simd| unsafe { with_avx2(simd, job.clone()) }));
    // SAFETY: the same.
    found.extend(HAS.avx512.map(|simd| unsafe { with_avx512(simd, job.clone()) }));
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi2,avx2,bmi1,bmi2,lzcnt,popcnt")]
fn with_avx512<J: Job>(simd: Avx512, job: J) -> J::Output {
    job.run(simd)
}

#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn with_avx2<J: Job>(simd: Avx2, job: J) -> J::Output {
    job.run(simd)
}

/// A processor with AVX-512 (F, BW, VL, DQ, VBMI2): Intel's from Ice Lake, AMD's from Zen 4.
#[derive(Debug, Clone, Copy)]
pub(super) struct Avx512(());

impl Simd for Avx512 {
    const WIDTH: usize = 64;
    type Bytes = __m512i;
    type Choice = u64;

    #[inline(always)]
    fn load(self, bytes: &[u8]) -> __m512i {
        // SAFETY: the token says that the processor has AVX-512, and 64 bytes are there to be read.
        bytes.first_chunk::<64>().map_or_else(|| unsafe { _mm512_setzero_si512() }, |chunk| unsafe { _mm512_loadu_si512(chunk.as_ptr().cast()) })
    }

    #[inline(always)]
    fn store(self, bytes: __m512i, place: &mut [u8]) {
        if let Some(place) = place.first_chunk_mut::<64>() {
            // SAFETY: the token says that the processor has AVX-512, and there are 64 bytes to be written.
            unsafe { _mm512_storeu_si512(place.as_mut_ptr().cast(), bytes) }
        }
    }

    #[inline(always)]
    fn equal(self, bytes: __m512i, byte: u8) -> u64 {
        // SAFETY: the token says that the processor has AVX-512.
        unsafe { _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(byte.cast_signed())) }
    }

    #[inline(always)]
    fn in_run(self, bytes: __m512i, first: u8, length: u8) -> u64 {
        // SAFETY: the token says that the processor has AVX-512.
        unsafe { _mm512_cmplt_epu8_mask(_mm512_sub_epi8(bytes, _mm512_set1_epi8(first.cast_signed())), _mm512_set1_epi8(length.cast_signed())) }
    }

    #[inline(always)]
    fn with(self, bytes: __m512i, bits: u8) -> __m512i {
        // SAFETY: the token says that the processor has AVX-512.
        unsafe { _mm512_or_si512(bytes, _mm512_set1_epi8(bits.cast_signed())) }
    }

    #[inline(always)]
    fn turned(self, bytes: __m512i, chosen: u64, bits: u8) -> __m512i {
        // SAFETY: the token says that the processor has AVX-512.
        unsafe { _mm512_xor_si512(bytes, _mm512_maskz_mov_epi8(chosen, _mm512_set1_epi8(bits.cast_signed()))) }
    }

    #[inline(always)]
    fn bits(self, chosen: u64) -> u64 {
        chosen
    }

    #[inline(always)]
    fn high(self, bytes: __m512i) -> u64 {
        // SAFETY: the token says that the processor has AVX-512.
        unsafe { _mm512_movepi8_mask(bytes) }
    }

    /// The numbers of all bytes, of which the chosen ones are moved together.
    #[inline(always)]
    fn positions(self, bits: u64, base: u16, places: &mut [u16]) {
        const ALL: [u8; 64] = {
            let (mut all, mut n) = ([0; 64], 0);
            while n < 64 {
                all[n] = n as u8;
                n += 1;
            }
            all
        };
        let Some(places) = places.first_chunk_mut::<64>() else { return };
        let (first, last) = places.split_at_mut(32);
        // SAFETY: the token says that the processor has AVX-512, and both halves of the places take 64 bytes.
        unsafe {
            let found = _mm512_maskz_compress_epi8(bits, self.load(&ALL));
            let base = _mm512_set1_epi16(base.cast_signed());
            _mm512_storeu_si512(first.as_mut_ptr().cast(), _mm512_add_epi16(_mm512_cvtepu8_epi16(_mm512_castsi512_si256(found)), base));
            if bits.count_ones() > 32 {
                _mm512_storeu_si512(last.as_mut_ptr().cast(), _mm512_add_epi16(_mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64::<1>(found)), base));
            }
        }
    }
}

/// A processor with AVX2, and the instructions on bits that came with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Avx2(());

/// Bytes that are all ones where they are chosen.
#[derive(Clone, Copy)]
pub(super) struct Choice(__m256i);

impl BitAnd for Choice {
    type Output = Self;

    #[inline(always)]
    fn bitand(self, other: Self) -> Self {
        // SAFETY: a choice is made with a token alone, which says that the processor has AVX2.
        Self(unsafe { _mm256_and_si256(self.0, other.0) })
    }
}

impl BitOr for Choice {
    type Output = Self;

    #[inline(always)]
    fn bitor(self, other: Self) -> Self {
        // SAFETY: a choice is made with a token alone, which says that the processor has AVX2.
        Self(unsafe { _mm256_or_si256(self.0, other.0) })
    }
}

impl Simd for Avx2 {
    const WIDTH: usize = 32;
    type Bytes = __m256i;
    type Choice = Choice;

    #[inline(always)]
    fn load(self, bytes: &[u8]) -> __m256i {
        // SAFETY: the token says that the processor has AVX2, and 32 bytes are there to be read.
        bytes.first_chunk::<32>().map_or_else(|| unsafe { _mm256_setzero_si256() }, |chunk| unsafe { _mm256_loadu_si256(chunk.as_ptr().cast()) })
    }

    #[inline(always)]
    fn store(self, bytes: __m256i, place: &mut [u8]) {
        if let Some(place) = place.first_chunk_mut::<32>() {
            // SAFETY: the token says that the processor has AVX2, and there are 32 bytes to be written.
            unsafe { _mm256_storeu_si256(place.as_mut_ptr().cast(), bytes) }
        }
    }

    #[inline(always)]
    fn equal(self, bytes: __m256i, byte: u8) -> Choice {
        // SAFETY: the token says that the processor has AVX2.
        Choice(unsafe { _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte.cast_signed())) })
    }

    /// As in [`Portable`].
    #[inline(always)]
    fn in_run(self, bytes: __m256i, first: u8, length: u8) -> Choice {
        let (first, length) = (first.wrapping_add(128).cast_signed(), length.wrapping_add(128).cast_signed());
        // SAFETY: the token says that the processor has AVX2.
        Choice(unsafe { _mm256_cmpgt_epi8(_mm256_set1_epi8(length), _mm256_sub_epi8(bytes, _mm256_set1_epi8(first))) })
    }

    #[inline(always)]
    fn with(self, bytes: __m256i, bits: u8) -> __m256i {
        // SAFETY: the token says that the processor has AVX2.
        unsafe { _mm256_or_si256(bytes, _mm256_set1_epi8(bits.cast_signed())) }
    }

    #[inline(always)]
    fn turned(self, bytes: __m256i, chosen: Choice, bits: u8) -> __m256i {
        // SAFETY: the token says that the processor has AVX2.
        unsafe { _mm256_xor_si256(bytes, _mm256_and_si256(chosen.0, _mm256_set1_epi8(bits.cast_signed()))) }
    }

    #[inline(always)]
    fn bits(self, chosen: Choice) -> u64 {
        self.high(chosen.0)
    }

    #[inline(always)]
    fn high(self, bytes: __m256i) -> u64 {
        // SAFETY: the token says that the processor has AVX2.
        u64::from(unsafe { _mm256_movemask_epi8(bytes) }.cast_unsigned())
    }
}
