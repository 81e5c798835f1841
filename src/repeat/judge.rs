//! Which pieces of one copy the other copy makes superfluous, asked for each copy by itself.
//!
//! Direction matters: that the short copy is covered by the complete one says nothing about the reverse. A piece with
//! words that its counterpart lacks cannot go, so complete beats truncated without a rule for it.

use super::chain::Chain;
use super::fact::{Difference, difference};
use super::letters::{LetterRange, Letters};
use super::piece::Pieces;
use crate::config::CoverParams;

/// A piece that could go because the other copy holds it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    /// Its index.
    pub piece: usize,
    /// Its letters that the other copy holds.
    pub matched: u32,
    /// From its first to its last counterpart.
    pub image: LetterRange,
    /// Whether (nearly) every letter has a counterpart.
    pub exact: bool,
    /// Whether a number stands alone in a gap beside it.
    pub beside_number: bool,
}

impl CoverParams {
    /// The same measures for a writing whose letters say twice as much.
    pub(super) fn dense(self) -> Self {
        Self {
            short: self.short / 2,
            edited_length: self.edited_length / 2,
            inserted: self.inserted / 2,
            inserted_at_ends: self.inserted_at_ends / 2,
            letters_a_conflict: self.letters_a_conflict / 2,
            ..self
        }
    }
}

/// What judging reads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a> {
    /// The letters.
    pub letters: &'a Letters,
    /// The pieces.
    pub pieces: &'a Pieces,
    /// The measures.
    pub params: &'a CoverParams,
}

/// A chain with what stands in its gaps.
#[derive(Debug)]
pub(super) struct Judged {
    /// The chain.
    pub chain: Chain,
    /// Before the first run, between runs, behind the last.
    gaps: Vec<Gap>,
}

#[derive(Debug)]
struct Gap {
    range: [LetterRange; 2],
    difference: Difference,
}

impl Judge<'_> {
    /// Looks into the gaps of a chain; `None` when too much of it conflicts: a template, filled in twice.
    pub(super) fn read(&self, chain: Chain) -> Option<Judged> {
        let gaps = self.gaps(&chain);
        let inner = gaps.get(1..gaps.len() - 1).unwrap_or(&[]);
        let conflicts = inner.iter().filter(|gap| gap.difference.conflict).count() as u32;
        let template = conflicts > 0 && chain.matched() < self.params.letters_a_conflict * (conflicts + 1);
        (!template).then_some(Judged { chain, gaps })
    }

    fn gaps(&self, chain: &Chain) -> Vec<Gap> {
        let ranges = [chain.range(0), chain.range(1)];
        let piece = |letter: u32| &self.pieces.all[self.pieces.at(letter)].letters;
        let mut bounds = vec![[0, 1].map(|side: usize| piece(ranges[side].start).start..ranges[side].start)];
        bounds.extend(chain.runs.windows(2).map(|pair| [0, 1].map(|side: usize| pair[0].at[side] + pair[0].len..pair[1].at[side])));
        bounds.push([0, 1].map(|side: usize| ranges[side].end..piece(ranges[side].end - 1).end));
        let open = |range: &[LetterRange; 2]| !(range[0].is_empty() && range[1].is_empty());
        let read = |range: [LetterRange; 2]| Gap { difference: if open(&range) { difference(self.letters, &range) } else { Difference::default() }, range };
        bounds.into_iter().map(read).collect()
    }

    /// The pieces of copy `side` that the other copy holds.
    pub(super) fn candidates(&self, judged: &Judged, side: usize) -> Vec<Candidate> {
        self.pieces.under(&judged.chain.range(side)).filter_map(|piece| self.candidate(judged, side, piece)).collect()
    }

    fn candidate(&self, judged: &Judged, side: usize, index: usize) -> Option<Candidate> {
        let piece = &self.pieces.all[index];
        let runs = &judged.chain.runs;
        let first = runs.partition_point(|run| run.at[side] + run.len <= piece.letters.start);
        let last = runs.partition_point(|run| run.at[side] < piece.letters.end);
        if first >= last {
            return None;
        }
        let matched: u32 = runs[first..last].iter().map(|run| (run.at[side] + run.len).min(piece.letters.end) - run.at[side].max(piece.letters.start)).sum();
        let image = {
            let (head, tail) = (&runs[first], &runs[last - 1]);
            let start = head.at[1 - side] + piece.letters.start.saturating_sub(head.at[side]);
            let end = tail.at[1 - side] + piece.letters.end.min(tail.at[side] + tail.len) - tail.at[side];
            start..end
        };
        let length = piece.letters.len() as u32;
        let exact = self.covers(length, matched, &image, piece.line)?;
        let gaps = &judged.gaps[first..=last];
        if gaps.iter().any(|gap| self.forbids(gap, side, &piece.letters)) {
            return None;
        }
        if (matched as f32) < self.params.copy * length as f32 && !self.covered_back(judged, 1 - side, &image) {
            return None;
        }
        Some(Candidate { piece: index, matched, image, exact, beside_number: gaps.iter().any(|gap| gap.difference.lone[1 - side]) })
    }

    /// Whether enough of a piece has counterparts, and if so whether it is an exact copy.
    fn covers(&self, length: u32, matched: u32, image: &LetterRange, line: u32) -> Option<bool> {
        let params = self.params;
        let short = usize::from(length < params.short);
        let share = matched as f32 / length as f32;
        let dice = 2.0 * matched as f32 / (length as f32 + image.len() as f32);
        if share < params.share[short] || dice < params.dice {
            return None;
        }
        let exact = share >= params.exact;
        // A first line is a headline, which the lede may tell again in other words.
        let edited = line > 0 && length >= params.edited_length && dice >= params.edited_dice[usize::from(length < params.short * 6 / 5)];
        (exact || edited).then_some(exact)
    }

    /// Whether a gap holds something of the piece that its counterpart lacks.
    fn forbids(&self, gap: &Gap, side: usize, piece: &LetterRange) -> bool {
        let own = &gap.range[side];
        let (start, end) = (own.start.max(piece.start), own.end.min(piece.end));
        let length = end.saturating_sub(start);
        let at_end = own.start <= piece.start || own.end >= piece.end;
        let allowed = if at_end { self.params.inserted_at_ends } else { self.params.inserted };
        let touches = own.end >= piece.start && own.start <= piece.end;
        let inside = length > 0 || !at_end || gap.difference.widened;
        length > gap.range[1 - side].len() as u32 + allowed || (touches && inside && (gap.difference.conflict || gap.difference.lone[side]))
    }

    /// Whether the pieces under the image are themselves covered by the chain.
    fn covered_back(&self, judged: &Judged, side: usize, image: &LetterRange) -> bool {
        self.pieces.under(image).all(|index| {
            let piece = &self.pieces.all[index].letters;
            let runs = &judged.chain.runs;
            let first = runs.partition_point(|run| run.at[side] + run.len <= piece.start);
            let last = runs.partition_point(|run| run.at[side] < piece.end);
            let overlap = |run: &super::run::Run| (run.at[side] + run.len).min(piece.end) - run.at[side].max(piece.start);
            let matched: u32 = runs.get(first..last).unwrap_or(&[]).iter().map(overlap).sum();
            matched as f32 >= self.params.back * piece.len() as f32
        })
    }
}
