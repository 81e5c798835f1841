//! Many bytes at once, as wide as the processor goes: [`widest`] does a [`Job`] with the [`lanes`] that it finds when the program runs.
//!
//! A property test holds each kind of lanes to the portable one, and that one to a plain loop.

pub(crate) mod lanes;
#[cfg(target_arch = "x86_64")]
mod x86_64;

use lanes::Job;

/// Does a job with the widest bytes of this processor.
#[inline]
pub(crate) fn widest<J: Job>(job: J) -> J::Output {
    #[cfg(target_arch = "x86_64")]
    {
        x86_64::widest(job)
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        job.run(lanes::Portable)
    }
}

/// What comes of a job with each kind of bytes that this processor has, the portable one first.
#[cfg(test)]
pub(crate) fn with_each<J: Job + Clone>(job: &J) -> Vec<J::Output> {
    let mut found = vec![job.clone().run(lanes::Portable)];
    #[cfg(target_arch = "x86_64")]
    x86_64::with_each(job, &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::lanes::Simd;
    use super::*;
    use proptest::prelude::*;

    /// Everything that can be asked of 64 bytes.
    #[derive(Clone)]
    struct Questions {
        block: [u8; 64],
        byte: u8,
        length: u8,
        chosen: u64,
    }

    /// What was answered: the bytes of each kind that were asked for, and where bits stand.
    type Answers = ([u64; 5], [[u8; 64]; 3], Vec<u16>);

    impl Job for Questions {
        type Output = Answers;

        #[inline(always)]
        fn run(self, simd: impl Simd) -> Answers {
            run(simd, &self)
        }
    }

    #[inline(always)]
    fn run<S: Simd>(simd: S, asked: &Questions) -> Answers {
        let Questions { block, byte, length, chosen } = asked;
        let (mut bits, mut bytes, mut places) = ([0; 5], [[0; 64]; 3], vec![7; 64]);
        let mut at = 0;
        while at < 64 {
            let lanes = simd.load(&block[at..]);
            let (equal, in_run) = (simd.equal(lanes, *byte), simd.in_run(lanes, *byte, *length));
            for (all, some) in
                bits.iter_mut().zip([simd.high(lanes), simd.bits(equal), simd.bits(in_run), simd.bits(equal & in_run), simd.bits(equal | in_run)])
            {
                *all |= some << at;
            }
            for (all, some) in bytes.iter_mut().zip([lanes, simd.with(lanes, *byte), simd.turned(lanes, in_run, *byte)]) {
                simd.store(some, &mut all[at..]);
            }
            at += S::WIDTH;
        }
        simd.positions(*chosen, 100, &mut places);
        places.truncate(chosen.count_ones() as usize);
        (bits, bytes, places)
    }

    /// The same, byte by byte.
    fn plainly(asked: &Questions) -> Answers {
        let Questions { block, byte, length, chosen } = asked;
        let in_run = |at: usize| block[at].wrapping_sub(*byte) < *length;
        let bits = |is: &dyn Fn(usize) -> bool| (0..64).map(|at| u64::from(is(at)) << at).sum();
        let equal = |at: usize| block[at] == *byte;
        let asked = [bits(&|at| block[at] > 0x7F), bits(&equal), bits(&in_run), bits(&|at| equal(at) && in_run(at)), bits(&|at| equal(at) || in_run(at))];
        let turned = std::array::from_fn(|at| if in_run(at) { block[at] ^ byte } else { block[at] });
        (asked, [*block, block.map(|own| own | byte), turned], (0..64).filter(|at| chosen >> at & 1 == 1).map(|at| 100 + at).collect())
    }

    proptest! {
        #[test]
        fn every_kind_of_bytes_answers_as_the_plain_loop_does(
            a in prop::array::uniform32(any::<u8>()), b in prop::array::uniform32(0x7C_u8..0x84), byte: u8, length in 1_u8..128, chosen: u64, narrow: bool,
        ) {
            let mut block = [0; 64];
            block[..32].copy_from_slice(&a);
            block[32..].copy_from_slice(&b);
            let asked = Questions { block, byte: if narrow { block[40] } else { byte }, length, chosen: if narrow { chosen & chosen >> 9 } else { chosen } };
            let expected = plainly(&asked);
            for answer in with_each(&asked) {
                prop_assert_eq!(&answer, &expected);
            }
            for all in [0, u64::MAX] {
                let asked = Questions { chosen: all, ..asked.clone() };
                let expected = plainly(&asked);
                prop_assert!(with_each(&asked).into_iter().all(|answer| answer == expected));
            }
        }
    }
}
