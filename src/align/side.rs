//! A text made ready for alignment: its tokens with everything that seeding and extending ask about them.

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::config::PassageParams;
use crate::fingerprint::gram::{Gram, GramRoller, WORD_LETTERS, letters};
use crate::span::Span;
use crate::text::class::{Class, Kind};
use crate::text::paragraph::paragraphs;
use crate::text::sentence::sentences;
use crate::text::token::{Token, tokenize};

/// One text of a pair. Made once, it can stand in any number of pairs. Some 70 bytes a token; linear in the text, but
/// for one sort.
#[derive(Debug, Clone)]
pub struct PassageSide<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
    /// Letters before each token, and in the whole text at the end: the measure of every length and distance.
    pub(super) at: Vec<u32>,
    /// Grams by hash, then place.
    pub(super) grams: Vec<Gram>,
    /// The short runs that tell a copied word from one that only occurs on both sides, by place.
    pub(super) links: Vec<Gram>,
    /// Whether a sentence or line begins with this token; one more for the end of the text.
    pub(super) borders: Vec<bool>,
    /// Number of sentences and lines, and in how many of them a link begins.
    pub(super) pieces: u32,
    pub(super) pieces_with: FxHashMap<u64, Pieces>,
}

impl<'a> PassageSide<'a> {
    /// Reads `text`.
    #[must_use]
    pub fn new(text: &'a str, params: &PassageParams) -> Self {
        let tokens = tokenize(text);
        let mut at = vec![0];
        let (mut grams, mut links) = (Vec::with_capacity(tokens.len()), Vec::with_capacity(tokens.len()));
        let (mut gram_roller, mut link_roller) = (GramRoller::new(params.gram), GramRoller::new(PassageParams::LINK_LETTERS));
        for &token in &tokens {
            let letters = letters(text, token);
            at.push(at[at.len() - 1] + letters);
            gram_roller.push(token.term, letters, |gram| grams.push(gram));
            link_roller.push(token.term, if letters == WORD_LETTERS { 2 } else { 1 }, |link| links.push(link));
        }
        grams.sort_unstable();
        let borders = borders(text, &tokens);
        let (pieces, pieces_with) = count_pieces(&links, &borders);
        Self { text, tokens, at, grams, links, borders, pieces, pieces_with }
    }

    /// Letters in a run of tokens.
    pub(super) fn letters(&self, run: &Range<u32>) -> u32 {
        self.at[run.end as usize].saturating_sub(self.at[run.start as usize])
    }

    /// `run` with the tokens around it whose first letter is at most `letters` away, on both sides.
    pub(super) fn padded(&self, run: &Range<u32>, letters: u32) -> Range<u32> {
        let from = self.at[run.start as usize].saturating_sub(letters);
        let to = self.at[run.end as usize].saturating_add(letters);
        let start = self.at.partition_point(|&at| at < from) as u32;
        let end = self.at.partition_point(|&at| at <= to) as u32 - 1;
        start..end.max(run.end)
    }

    /// The links that lie wholly inside `run`.
    pub(super) fn links_in(&self, run: &Range<u32>) -> impl Iterator<Item = &Gram> {
        let start = (run.start as usize).min(self.links.len());
        let end = run.end;
        self.links[start..].iter().take_while(move |link| link.end <= end)
    }

    /// The numbers of `run`, as terms, sorted.
    pub(super) fn numbers(&self, run: &Range<u32>) -> Vec<u64> {
        let is_number = |token: &&Token| token.span.of(self.text).chars().next().is_some_and(|c| Class::of(c).kind() == Kind::Digit);
        let mut numbers: Vec<u64> = self.tokens[run.start as usize..run.end as usize].iter().filter(is_number).map(|token| token.term).collect();
        numbers.sort_unstable();
        numbers
    }

    /// The bytes of a run of tokens, with the marks that close its last word.
    pub(super) fn span(&self, run: &Range<u32>) -> Span {
        let (Some(first), Some(last)) = (self.tokens.get(run.start as usize), self.tokens.get((run.end as usize).wrapping_sub(1))) else {
            return Span::default();
        };
        let end = last.span.end as usize;
        let closing = self.text[end..].chars().take_while(|&c| !c.is_whitespace() && !Class::of(c).is_word());
        let tail: usize = if self.borders[run.end as usize] { closing.map(char::len_utf8).sum() } else { 0 };
        Span::new(first.span.start as usize, end + tail)
    }
}

/// Where sentences and lines begin. Scripts without blanks between words put them, if anywhere, between phrases: there a
/// blank is a border too, the only one that Thai has.
fn borders(text: &str, tokens: &[Token]) -> Vec<bool> {
    let mut borders = vec![false; tokens.len() + 1];
    borders[0] = true;
    borders[tokens.len()] = true;
    for sentence in paragraphs(text).into_iter().flat_map(|paragraph| sentences(text, paragraph)) {
        borders[tokens.partition_point(|token| token.span.start < sentence.start)] = true;
    }
    let unspaced = |token: Token| letters(text, token) == 1;
    for (n, pair) in tokens.windows(2).enumerate() {
        let between = &text[pair[0].span.end as usize..pair[1].span.start as usize];
        let blank = || between.chars().any(char::is_whitespace) && (unspaced(pair[0]) || unspaced(pair[1]));
        borders[n + 1] |= !between.is_empty() && (between.contains(['\n', '\r', '\u{2028}', '\u{2029}']) || blank());
    }
    borders
}

/// In how many pieces a link begins, and the last of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Pieces {
    pub(super) count: u32,
    last: u32,
}

/// Counts the pieces, and for each link those it begins in. Links begin one a token, in order.
fn count_pieces(links: &[Gram], borders: &[bool]) -> (u32, FxHashMap<u64, Pieces>) {
    // A table that grows while it is filled costs twice as much.
    let mut pieces_with: FxHashMap<u64, Pieces> = FxHashMap::with_capacity_and_hasher(links.len(), FxBuildHasher);
    let mut piece = 0;
    for (link, &begins) in links.iter().zip(borders) {
        piece += u32::from(begins);
        let with = pieces_with.entry(link.hash).or_default();
        with.count += u32::from(with.last != piece);
        with.last = piece;
    }
    (piece, pieces_with)
}
