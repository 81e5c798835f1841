//! One look at a text: which rare bytes it has at all, so that nobody searches for what is not there.

use crate::simd::lanes::{Job, Simd};
use crate::simd::widest;

/// What a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
// Each stands for itself.
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Glance {
    /// A character beyond ASCII.
    pub(super) high: bool,
    /// `<` or `&`.
    pub(super) marks: bool,
    /// `{`, `|` or `}`.
    pub(super) braces: bool,
    /// A byte with which dividers beyond ASCII begin, and much else.
    pub(super) dividers: bool,
    /// A first byte of a letter of Cyrillic, Hebrew, Arabic or a script of Asia.
    pub(super) far: bool,
    /// The bytes `okie`.
    pub(super) okie: bool,
}

impl Glance {
    /// Looks at `text`. Linear in it, and much faster than one search.
    pub(super) fn of(text: &str) -> Self {
        widest(Look(text.as_bytes()))
    }
}

/// Bytes that are looked at after a block: the rest of what begins in it.
const BEHIND: usize = 3;

#[derive(Clone)]
struct Look<'a>(&'a [u8]);

impl Job for Look<'_> {
    type Output = Glance;

    #[inline(always)]
    fn run(self, simd: impl Simd) -> Glance {
        let mut seen = [0_u64; 6];
        let mut rest = self.0;
        while let Some(block) = rest.first_chunk::<{ 64 + BEHIND }>() {
            look(simd, block, &mut seen);
            rest = &rest[64..];
        }
        let mut padded = [b' '; 2 * 64 + BEHIND];
        padded[..rest.len()].copy_from_slice(rest);
        for at in [0, 64] {
            if let Some(block) = padded[at..].first_chunk() {
                look(simd, block, &mut seen);
            }
        }
        let [high, marks, braces, dividers, far, okie] = seen.map(|bits| bits != 0);
        Glance { high, marks, braces, dividers, far, okie }
    }
}

#[inline(always)]
fn look<S: Simd>(simd: S, block: &[u8; 64 + BEHIND], [high, marks, braces, dividers, far, okie]: &mut [u64; 6]) {
    let mut at = 0;
    while at < 64 {
        let bytes = simd.load(&block[at..]);
        *high |= simd.high(bytes);
        *marks |= simd.bits(simd.equal(bytes, b'<') | simd.equal(bytes, b'&'));
        *braces |= simd.bits(simd.in_run(bytes, b'{', 3));
        *dividers |= simd.bits(simd.equal(bytes, 0xC2) | simd.equal(bytes, 0xE2) | simd.equal(bytes, 0xEF));
        let near = simd.in_run(bytes, 0xD0, 2) | simd.in_run(bytes, 0xD7, 5);
        *far |= simd.bits(near | simd.equal(bytes, 0xE0) | simd.in_run(bytes, 0xE3, 11));
        let (k, i) = (simd.equal(simd.load(&block[at + 1..]), b'k'), simd.equal(simd.load(&block[at + 2..]), b'i'));
        let e = simd.equal(simd.load(&block[at + 3..]), b'e');
        *okie |= simd.bits(simd.equal(bytes, b'o') & k & i & e);
        at += S::WIDTH;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simd::with_each;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sees_what_is_there_and_nothing_else(text in "[a-z]{0,140}([a-m{}|<&éم’／ñуи国कק한]|okie|oki|kie)?[a-z]{0,90}") {
            let expected = Glance {
                high: !text.is_ascii(),
                marks: text.contains(['<', '&']),
                braces: text.contains(['{', '|', '}']),
                dividers: text.bytes().any(|byte| matches!(byte, 0xC2 | 0xE2 | 0xEF)),
                far: text.bytes().any(|byte| matches!(byte, 0xD0 | 0xD1 | 0xD7..=0xDB | 0xE0 | 0xE3..=0xED)),
                okie: text.contains("okie"),
            };
            prop_assert_eq!(Glance::of(&text), expected);
            prop_assert!(with_each(&Look(text.as_bytes())).iter().all(|seen| *seen == expected));
        }
    }
}
