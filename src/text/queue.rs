//! Words of folded blocks that wait to be hashed.
//!
//! To find words and to hash them are two loops, each without branches that depend on the words of a block: a processor foresees both.

use super::boundary::Token;
use super::term::term_at;
use crate::simd::lanes::Simd;
use crate::span::Span;

/// Takes tokens in their order.
pub(super) trait Sink {
    /// One token.
    fn token(&mut self, token: Token);

    /// Several.
    fn tokens(&mut self, tokens: impl ExactSizeIterator<Item = Token>);
}

/// Hands tokens to a function one by one.
pub(super) struct Each<F>(pub(super) F);

impl<F: FnMut(Token)> Sink for Each<F> {
    #[inline(always)]
    fn token(&mut self, token: Token) {
        (self.0)(token);
    }

    #[inline(always)]
    fn tokens(&mut self, tokens: impl ExactSizeIterator<Item = Token>) {
        for token in tokens {
            (self.0)(token);
        }
    }
}

/// Keeps terms alone.
pub(super) struct Terms<'a>(pub(super) &'a mut Vec<u64>);

impl Sink for Terms<'_> {
    #[inline(always)]
    fn token(&mut self, token: Token) {
        self.0.push(token.term);
    }

    #[inline(always)]
    fn tokens(&mut self, tokens: impl ExactSizeIterator<Item = Token>) {
        let from = self.0.len();
        self.0.resize(from + tokens.len(), 0);
        for (place, token) in self.0[from..].iter_mut().zip(tokens) {
            *place = token.term;
        }
    }
}

/// Bytes that wait, at most.
const BYTES: usize = 1024;
/// Words that wait, at most: more than a block has.
const WORDS: usize = 448;
/// Folded bytes and the words in them.
pub(super) struct Queue {
    bytes: [u8; BYTES + 16],
    starts: [u16; WORDS],
    ends: [u16; WORDS],
    count: usize,
    /// Where in the text its bytes begin.
    base: usize,
    spare: [u8; 64],
}

impl Queue {
    /// An empty one.
    #[inline(always)]
    pub(super) fn new() -> Self {
        Self { bytes: [0; BYTES + 16], starts: [0; WORDS], ends: [0; WORDS], count: 0, base: 0, spare: [0; 64] }
    }

    /// Goes on at `base` of the text. It is empty.
    #[inline(always)]
    pub(super) fn begin(&mut self, base: usize) {
        (self.base, self.count) = (base, 0);
    }

    /// Whether there is no room for a block at `at`.
    #[inline(always)]
    pub(super) fn is_full(&self, at: usize) -> bool {
        at - self.base > BYTES - 64 || self.count > WORDS - 64
    }

    /// Where the block at `at` is put down; its words follow ([`Self::words`]).
    #[inline(always)]
    pub(super) fn place(&mut self, at: usize) -> &mut [u8; 64] {
        let at = (at - self.base).min(BYTES - 64);
        // There always is one.
        self.bytes.get_mut(at..).and_then(|rest| rest.first_chunk_mut()).unwrap_or(&mut self.spare)
    }

    /// Takes in the words of the block at `at`: their first bytes, and as many bytes behind words.
    #[inline(always)]
    pub(super) fn words(&mut self, simd: impl Simd, at: usize, starts: u64, ends: u64) {
        let base = (at - self.base) as u16;
        simd.positions(starts, base, self.starts.get_mut(self.count..).unwrap_or_default());
        simd.positions(ends, base, self.ends.get_mut(self.count..).unwrap_or_default());
        self.count += ends.count_ones() as usize;
    }

    /// Hands over what waits.
    #[inline(always)]
    pub(super) fn flush(&mut self, sink: &mut impl Sink) {
        let Self { bytes, starts, ends, count, base, .. } = self;
        let count = std::mem::take(count).min(WORDS);
        let token = |(&start, &end): (&u16, &u16)| {
            let (start, end) = (usize::from(start), usize::from(end));
            Token { term: term_at(bytes, start, end - start), span: Span::new(*base + start, *base + end) }
        };
        sink.tokens(starts[..count].iter().zip(&ends[..count]).map(token));
    }
}
