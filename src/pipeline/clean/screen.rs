//! Whether a text can hold a repeated block at all, from the tokens that it was cut into anyway.
//!
//! Most documents repeat phrases, names and titles inside sentences, and looking closely costs several times as much as
//! reading. What may go is a whole sentence or line, and most of it stands elsewhere in runs of words; so a text is passed over
//! when no stretch of it between two marks is covered by runs that come back. Where words stand without blanks a token is a
//! character, and nearly every text passes.

use crate::config::ScreenParams;
use crate::text::Token;

/// Whether some sentence or line of `text` may stand in it twice. Linear.
pub(super) fn may_repeat(text: &str, tokens: &[Token], params: ScreenParams) -> bool {
    let covered = covered(tokens, params.run.max(1));
    let mut piece = Piece::default();
    for (n, token) in tokens.iter().enumerate() {
        piece.words += 1;
        piece.covered += usize::from(covered[n]);
        let next = tokens.get(n + 1).map_or(text.len(), |next| next.span.start as usize);
        let ends = piece.words >= params.words && ends_piece(&text[token.span.end as usize..next]);
        if ends || n + 1 == tokens.len() {
            if piece.covered as f32 >= params.share * piece.words as f32 && piece.covered >= params.run {
                return true;
            }
            piece = Piece::default();
        }
    }
    false
}

#[derive(Default)]
struct Piece {
    words: usize,
    covered: usize,
}

/// Whether a sentence or a line may end with what stands between two words.
fn ends_piece(between: &str) -> bool {
    let bytes = between.as_bytes();
    bytes != b" " && between.contains(['.', '!', '?', '؟', '۔', '…', '\n', '\r', '。', '！', '？', '।'])
}

/// Bits of the tables for each token.
const BITS_A_TOKEN: usize = 32;

/// Which tokens lie in a run of `length` that stands in the text twice.
///
/// Most runs stand there once, which a table of bits says of nearly all of them (Bloom 1970, with one function); the rest are sorted.
fn covered(tokens: &[Token], length: usize) -> Vec<bool> {
    let bits = (tokens.len().max(2) * BITS_A_TOKEN).next_power_of_two().trailing_zeros();
    let mut seen = vec![0_u64; 1 << (bits - 6)];
    let mut again = seen.clone();
    let place = |hash: u64| {
        let bit = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - bits);
        ((bit >> 6) as usize, 1_u64 << (bit & 63))
    };
    let hashes = run_hashes(tokens, length);
    for &hash in &hashes {
        let (word, bit) = place(hash);
        again[word] |= seen[word] & bit;
        seen[word] |= bit;
    }
    let in_doubt = |(n, &hash): (usize, &u64)| {
        let (word, bit) = place(hash);
        (again[word] & bit != 0).then_some((hash, n))
    };
    let mut doubtful: Vec<(u64, usize)> = hashes.iter().enumerate().filter_map(in_doubt).collect();
    doubtful.sort_unstable();
    let mut covered = vec![false; tokens.len()];
    for equal in doubtful.chunk_by(|a, b| a.0 == b.0).filter(|equal| equal.len() > 1) {
        for &(_, n) in equal {
            covered[n..][..length].fill(true);
        }
    }
    covered
}

/// A hash of every run of `length` tokens, each from the one before (Cohen 1997, hashing by cyclic polynomials).
fn run_hashes(tokens: &[Token], length: usize) -> Vec<u64> {
    let mut hash = 0_u64;
    let mut hashes = Vec::with_capacity(tokens.len());
    for (n, token) in tokens.iter().enumerate() {
        hash = hash.rotate_left(7) ^ token.term;
        if n >= length {
            hash ^= tokens[n - length].term.rotate_left(7 * length as u32);
        }
        if n + 1 >= length {
            hashes.push(hash);
        }
    }
    hashes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn a_sentence_that_comes_back_passes_and_a_phrase_does_not() {
        let passes = |text: &str| may_repeat(text, &tokenize(text), ScreenParams::default());
        assert!(passes("The bridge will close on Monday. It is old. The bridge will close on Monday."));
        assert!(passes("The bridge over the river will close on Monday. It is old. As he said, the bridge over the stream will close on Tuesday."));
        assert!(!passes(
            "The bridge over the river will close on Monday, and nobody knows for how long it will stay so. \
             Many who live behind the bridge over the river have to walk for an hour to come to their work."
        ));
        assert!(!passes("one two"));
    }

    proptest::proptest! {
        #[test]
        fn a_token_is_covered_where_its_run_comes_back(words in proptest::collection::vec("[a-c]{1,2}", 0..60), length in 1_usize..6) {
            let tokens = tokenize(&words.join(" "));
            let terms: Vec<u64> = tokens.iter().map(|token| token.term).collect();
            let twice = |run: &[u64]| terms.windows(length).filter(|other| *other == run).count() > 1;
            let expected: Vec<bool> = (0..terms.len()).map(|n| terms.windows(length).enumerate().any(|(m, run)| (m..m + length).contains(&n) && twice(run))).collect();
            proptest::prop_assert_eq!(covered(&tokens, length), expected);
        }
    }
}
