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

/// Which tokens lie in a run of `length` that stands in the text twice.
fn covered(tokens: &[Token], length: usize) -> Vec<bool> {
    let mut covered = vec![false; tokens.len()];
    // The first place of each run and some bits of its hash, in the first free slot from the one that its upper bits name. That two
    // runs agree in all of these bits is rare, and only lets a text pass.
    let bits = (tokens.len().max(1) * 2).next_power_of_two().trailing_zeros();
    let mut seen = vec![(0_u32, u32::MAX); 1 << bits];
    for (n, run) in tokens.windows(length).enumerate() {
        let hash = run.iter().fold(0_u64, |sum, token| (sum.rotate_left(23) ^ token.term).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let (mut slot, some) = ((hash >> (64 - bits)) as usize, hash as u32);
        while seen[slot].1 != u32::MAX && seen[slot].0 != some {
            slot = (slot + 1) & (seen.len() - 1);
        }
        match seen[slot].1 {
            u32::MAX => seen[slot] = (some, n as u32),
            first => {
                covered[first as usize..][..length].fill(true);
                covered[n..][..length].fill(true);
            }
        }
    }
    covered
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
}
