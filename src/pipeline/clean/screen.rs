//! Whether a text can hold a repeated block at all, from the tokens that it was cut into anyway.
//!
//! Most documents repeat phrases, names and titles inside sentences, and looking closely costs several times as much as
//! reading. What may go is a whole sentence or line, and most of it stands elsewhere in runs of words; so a text is passed over
//! when no segment of it between two marks is covered by runs that come back. Where words stand without blanks a token is a
//! character, and nearly every text passes.

use crate::config::ScreenParams;
use crate::text::Token;
use crate::text::punctuation::ends_sentence;

/// Whether some sentence or line of `text` may stand in it twice. Linear.
pub(super) fn may_repeat(text: &str, tokens: &[Token], params: ScreenParams) -> bool {
    let Some(covered) = covered(tokens, params.run.max(1)) else { return false };
    let mut piece = Piece::default();
    for (pair, covered) in tokens.windows(2).zip(&covered) {
        piece.add(text, pair[0], *covered);
        if piece.words >= params.words && ends_piece(text, pair[0].span.end as usize, pair[1].span.start as usize) {
            if piece.is_covered(params) {
                return true;
            }
            piece = Piece::default();
        }
    }
    if let (Some(&token), Some(&covered)) = (tokens.last(), covered.last()) {
        piece.add(text, token, covered);
    }
    piece.is_covered(params)
}

#[derive(Default)]
struct Piece {
    words: usize,
    covered: usize,
    letters: usize,
    covered_letters: usize,
}

impl Piece {
    fn add(&mut self, text: &str, token: Token, covered: bool) {
        // Letters of one word take as many bytes each.
        let width = match text.as_bytes()[token.span.start as usize] {
            ..0x80 => 1,
            0x80..0xE0 => 2,
            _ => 3,
        };
        let letters = token.span.len() / width;
        self.words += 1;
        self.letters += letters;
        if covered {
            self.covered += 1;
            self.covered_letters += letters;
        }
    }

    fn is_covered(&self, params: ScreenParams) -> bool {
        let share = params.letters_share[usize::from(self.letters < params.short)];
        let enough = self.covered >= params.run && self.covered_letters >= params.letters;
        enough && self.covered as f32 >= params.share * self.words as f32 && self.covered_letters as f32 >= share * self.letters as f32
    }
}

/// Whether a sentence or a line may end with what stands from `start` to `end`, between two words.
fn ends_piece(text: &str, start: usize, end: usize) -> bool {
    let is_blank = end == start + 1 && text.as_bytes()[start] == b' ';
    !is_blank && text[start..end].contains(|c| matches!(c, '\n' | '\r') || ends_sentence(c))
}

/// Which tokens lie in a run of `length` that stands in the text twice; `None` when none does.
///
/// Most runs stand there once, which a table of bits says of nearly all of them (Bloom 1970, with one function). The second of two
/// equal runs is never among those; the few that are left are sorted.
fn covered(tokens: &[Token], length: usize) -> Option<Vec<bool>> {
    let bits = (tokens.len().max(4) * ScreenParams::BITS_A_TOKEN).next_power_of_two().trailing_zeros();
    let mut seen = vec![0_u64; 1 << (bits - 6)];
    let place = |hash: u64| {
        let bit = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - bits);
        ((bit >> 6) as usize, 1_u64 << (bit & 63))
    };
    let mut again = Vec::new();
    let hashes = run_hashes(tokens, length, |hash| {
        let (word, bit) = place(hash);
        if seen[word] & bit != 0 {
            again.push(hash);
        }
        seen[word] |= bit;
    });
    if again.is_empty() {
        return None;
    }
    // The same once more, with the runs alone that may be second ones: who meets one of these may be the first one.
    seen.fill(0);
    for &hash in &again {
        let (word, bit) = place(hash);
        seen[word] |= bit;
    }
    let in_doubt = |(n, &hash): (usize, &u64)| {
        let (word, bit) = place(hash);
        (seen[word] & bit != 0).then_some((hash, n))
    };
    let mut doubtful: Vec<(u64, usize)> = hashes.iter().enumerate().filter_map(in_doubt).collect();
    doubtful.sort_unstable();
    let mut covered = vec![false; tokens.len()];
    let mut any = false;
    for equal in doubtful.chunk_by(|a, b| a.0 == b.0).filter(|equal| equal.len() > 1) {
        any = true;
        for &(_, n) in equal {
            covered[n..][..length].fill(true);
        }
    }
    any.then_some(covered)
}

/// A hash of every run of `length` tokens, each from the one before (Cohen 1997, hashing by cyclic polynomials), and handed to `each`.
fn run_hashes(tokens: &[Token], length: usize, mut each: impl FnMut(u64)) -> Vec<u64> {
    const TURN: u32 = 7;
    let Some((first, rest)) = tokens.split_at_checked(length) else { return Vec::new() };
    let mut hash = first.iter().fold(0_u64, |hash, token| hash.rotate_left(TURN) ^ token.term);
    let mut hashes = Vec::with_capacity(tokens.len());
    hashes.push(hash);
    each(hash);
    let gone = TURN * length as u32 % u64::BITS;
    hashes.extend(rest.iter().zip(tokens).map(|(new, old)| {
        hash = hash.rotate_left(TURN) ^ new.term ^ old.term.rotate_left(gone);
        each(hash);
        hash
    }));
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

    #[test]
    fn long_words_that_stand_once_outweigh_short_ones_that_come_back() {
        let text = "As he has to do it, bridgekeepers protested. They waited as he has to do more.";
        let passes = |letters_share| may_repeat(text, &tokenize(text), ScreenParams { letters_share, ..ScreenParams::default() });
        assert!(passes([0.0; 2]));
        assert!(!passes([0.6, 0.7]));
    }

    proptest::proptest! {
        #[test]
        fn a_token_is_covered_where_its_run_comes_back(words in proptest::collection::vec("[a-c]{1,2}", 0..60), length in 1_usize..6) {
            let tokens = tokenize(&words.join(" "));
            let terms: Vec<u64> = tokens.iter().map(|token| token.term).collect();
            let twice = |run: &[u64]| terms.windows(length).filter(|other| *other == run).count() > 1;
            let expected: Vec<bool> = (0..terms.len()).map(|n| terms.windows(length).enumerate().any(|(m, run)| (m..m + length).contains(&n) && twice(run))).collect();
            proptest::prop_assert_eq!(covered(&tokens, length).unwrap_or_else(|| vec![false; terms.len()]), expected);
        }
    }
}
