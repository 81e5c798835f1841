//! Which pieces of one copy the other copy makes superfluous, asked for each copy by itself.
//!
//! Direction matters: that the short copy is covered by the complete one says nothing about the reverse. A piece with
//! words that its counterpart lacks cannot go, so complete beats truncated without a rule for it.

use super::beside::is_turned_beside;
use super::chain::Chain;
use super::fact::{Difference, Statements, difference};
use super::letters::{LetterRange, Letters, Writing};
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
    /// Whether it touches a gap in which the copies have different numbers or names.
    pub beside_difference: bool,
    /// Whether it belongs to a line that goes as a whole.
    pub whole_line: bool,
}

impl CoverParams {
    /// The measures for a writing. Letters that say twice as much are counted double; without spaces between words
    /// letters meet by chance more often, so copies must be closer.
    pub(super) fn of(self, writing: Writing) -> Self {
        let params = if writing.dense { self.dense() } else { self };
        match writing {
            Writing { dense: true, spaced: false } => Self { edited_dice: self.unspaced_dice, back: self.unspaced_back, ..params },
            _ => params,
        }
    }

    fn dense(self) -> Self {
        Self {
            short: self.short / 2,
            edited_length: self.edited_length / 2,
            inserted: self.inserted / 2,
            inserted_at_ends: self.inserted_at_ends / 2,
            letters_a_conflict: self.letters_a_conflict / 2,
            unmarked_line: self.unmarked_line / 2,
            ..self
        }
    }
}

/// What judging reads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a> {
    /// What the words say.
    pub statements: Statements<'a>,
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

/// What the other copy holds of a run of letters.
#[derive(Debug)]
struct Held {
    matched: u32,
    image: LetterRange,
    /// The gaps that touch it.
    gaps: std::ops::Range<usize>,
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

    /// Whether a piece of either copy may turn out a candidate when `most` letters of the gaps find counterparts; never `false`
    /// where one will. The gaps are those before the first run, between runs and behind the last.
    ///
    /// Most chains are phrases, names and titles inside sentences: this is what they cost.
    pub(super) fn is_worth(&self, chain: &Chain, most: &[u32]) -> bool {
        self.pieces.lacks_sentence_marks || (0..2).any(|side| self.pieces.under(&chain.range(side)).any(|piece| self.may_be_covered(chain, most, side, piece)))
    }

    fn may_be_covered(&self, chain: &Chain, most: &[u32], side: usize, index: usize) -> bool {
        let piece = &self.pieces.all[index];
        let (start, end) = (piece.letters.start, piece.letters.end);
        let first = chain.runs.partition_point(|run| run.at[side] + run.len <= start);
        let last = chain.runs.partition_point(|run| run.at[side] < end);
        let runs = chain.runs.get(first..last).unwrap_or(&[]);
        let matched: u32 = runs.iter().map(|run| (run.at[side] + run.len).min(end) - run.at[side].max(start)).sum();
        let gaps = most.get(first..=last).unwrap_or(&[]);
        let length = piece.letters.len() as u32;
        let share = (matched + gaps.iter().sum::<u32>()).min(length) as f32 / length as f32;
        let edited = piece.line > 0 && length >= self.params.edited_length;
        share >= self.params.share[usize::from(length < self.params.short)] && (edited || share >= self.params.exact)
    }

    /// Whether a piece of either copy is a candidate but for what stands in the gaps, which costs more to compare.
    pub(super) fn covers_any(&self, chain: &Chain) -> bool {
        let covers = |side: usize, index: usize| {
            let piece = &self.pieces.all[index];
            let held = held_of(chain, side, &piece.letters);
            held.is_some_and(|held| self.covers(piece.letters.len() as u32, held.matched, &held.image, piece.line).is_some())
        };
        self.pieces.lacks_sentence_marks || (0..2).any(|side| self.pieces.under(&chain.range(side)).any(|index| covers(side, index)))
    }

    fn gaps(&self, chain: &Chain) -> Vec<Gap> {
        let ranges = [chain.range(0), chain.range(1)];
        let piece = |letter: u32| &self.pieces.all[self.pieces.at(letter)].letters;
        let mut bounds = vec![[0, 1].map(|side: usize| piece(ranges[side].start).start..ranges[side].start)];
        bounds.extend(chain.runs.windows(2).map(|pair| [0, 1].map(|side: usize| pair[0].at[side] + pair[0].len..pair[1].at[side])));
        bounds.push([0, 1].map(|side: usize| ranges[side].end..piece(ranges[side].end - 1).end));
        let none = |range| Gap { range, difference: Difference::default() };
        let mut gaps: Vec<Gap> = bounds.into_iter().map(none).collect();
        for gap in gaps.iter_mut().filter(|gap| gap.range.iter().any(|side| !side.is_empty())) {
            gap.difference = difference(self.letters, &gap.range.clone().map(|side| side.start..side.end.min(side.start + CoverParams::BESIDE)), [false; 2]);
        }
        // What stands beside the copies; without sentence ends, a number before a piece may belong to its sentence.
        let head = [0, 1].map(|side: usize| self.before(ranges[side].start).max(ranges[side].start.saturating_sub(CoverParams::BESIDE))..ranges[side].start);
        let tail = [0, 1].map(|side: usize| ranges[side].end..self.behind(ranges[side].end).min(ranges[side].end + CoverParams::BESIDE));
        let last = gaps.len() - 1;
        let cut_off = [0, 1].map(|side: usize| {
            let piece = &self.pieces.all[self.pieces.at(ranges[side].end - 1)];
            piece.cut_off && tail[side].end == piece.letters.end
        });
        gaps[0].difference = difference(self.letters, &head, [false; 2]);
        gaps[last].difference = difference(self.letters, &tail, cut_off);
        gaps
    }

    /// Where the piece that a chain begins in has begun; without sentence ends, also a piece before it on the line.
    fn before(&self, letter: u32) -> u32 {
        let index = self.pieces.at(letter);
        let piece = &self.pieces.all[index];
        match index.checked_sub(1).map(|before| &self.pieces.all[before]) {
            Some(before) if self.pieces.lacks_sentence_marks && piece.letters.start == letter && before.line == piece.line => before.letters.start,
            _ => piece.letters.start,
        }
    }

    /// Where the piece that a chain ends in ends; without sentence ends, also a piece behind it on the line.
    fn behind(&self, letter: u32) -> u32 {
        let index = self.pieces.at(letter - 1);
        let piece = &self.pieces.all[index];
        match self.pieces.all.get(index + 1) {
            Some(behind) if self.pieces.lacks_sentence_marks && piece.letters.end == letter && behind.line == piece.line && !piece.cut_off => {
                behind.letters.end
            }
            _ => piece.letters.end,
        }
    }

    /// The pieces of copy `side` that the other copy holds.
    pub(super) fn candidates(&self, judged: &Judged, side: usize) -> Vec<Candidate> {
        let pieces = self.pieces.under(&judged.chain.range(side));
        if !self.pieces.lacks_sentence_marks {
            return pieces.filter_map(|piece| self.candidate(judged, side, piece)).collect();
        }
        let mut found = Vec::new();
        let mut next = pieces.start;
        while next < pieces.end {
            let line = self.pieces.all[next].line;
            let rest = next..(self.pieces.lines[line as usize].end as usize).min(pieces.end);
            next = rest.end;
            match self.line_candidates(judged, side, line) {
                Some(whole) => found.extend(whole.into_iter().filter(|candidate| rest.contains(&candidate.piece))),
                None => found.extend(rest.filter_map(|piece| self.candidate(judged, side, piece))),
            }
        }
        found
    }

    /// All pieces of a line that the other copy holds as a whole. Without sentence ends the line is the unit that can be edited.
    fn line_candidates(&self, judged: &Judged, side: usize, line: u32) -> Option<Vec<Candidate>> {
        let unit = self.pieces.unit(line);
        let letters = self.pieces.all[unit.start].letters.start..self.pieces.all[unit.end - 1].letters.end;
        let held = held_of(&judged.chain, side, &letters)?;
        let shares = [held.matched as f32 / letters.len() as f32, held.matched as f32 / held.image.len() as f32];
        let exact = shares.iter().all(|share| *share >= self.params.exact);
        let reaches_ends =
            [0, judged.gaps.len() - 1].iter().all(|&end| !held.gaps.contains(&end) || judged.gaps[end].range[side].len() <= CoverParams::LINE_END);
        let least = self.params.unmarked_shares[usize::from(!reaches_ends)];
        let enough = held.matched >= self.params.unmarked_line && shares.iter().all(|share| *share >= least);
        let forbidden = judged.gaps[held.gaps].iter().any(|gap| self.forbids(gap, side, &letters));
        if !enough || forbidden || (!exact && line == 0) || self.statements.loses(&held.image, &letters, false) {
            return None;
        }
        let candidate = |index: usize| {
            let own = held_of(&judged.chain, side, &self.pieces.all[index].letters);
            // An edited line corresponds as a whole, also its words without a counterpart.
            let (matched, own) = own.map_or((0, held.image.clone()), |own| (own.matched, own.image));
            let image = if exact { own } else { held.image.clone() };
            Candidate { piece: index, matched, image, exact, beside_difference: false, whole_line: true }
        };
        Some(unit.map(candidate).collect())
    }

    fn candidate(&self, judged: &Judged, side: usize, index: usize) -> Option<Candidate> {
        let piece = &self.pieces.all[index];
        let Held { matched, image, gaps } = held_of(&judged.chain, side, &piece.letters)?;
        let length = piece.letters.len() as u32;
        let exact = self.covers(length, matched, &image, piece.line)?;
        let gaps = &judged.gaps[gaps];
        if gaps.iter().any(|gap| self.forbids(gap, side, &piece.letters)) {
            return None;
        }
        if !exact && !self.covered_back(judged, 1 - side, &image) {
            return None;
        }
        // Whether it is a question is to be seen where a sentence ends.
        let place = facing(gaps, side, &piece.letters, &image);
        let other = &self.pieces.all[self.pieces.at(place.end - 1)];
        let ended = !piece.cut_off && !other.cut_off && place.end == other.letters.end;
        let goes_on = place.end < other.letters.end || self.pieces.all[self.pieces.at(place.start)].letters.start < place.start;
        if (goes_on && is_turned_beside(&self.statements, self.letters.span(&place), piece.span)) || self.statements.loses(&place, &piece.letters, ended) {
            return None;
        }
        Some(Candidate { piece: index, matched, image, exact, beside_difference: gaps.iter().any(|gap| gap.difference.lone != [false; 2]), whole_line: false })
    }

    /// Whether enough of a piece has counterparts, and if so whether it is an exact copy.
    fn covers(&self, length: u32, matched: u32, image: &LetterRange, line: u32) -> Option<bool> {
        let params = self.params;
        let short = usize::from(length < params.short);
        let share = matched as f32 / length as f32;
        let dice = 2.0 * matched as f32 / (length as f32 + image.len() as f32);
        if share < params.share[short] {
            return None;
        }
        // Exact both ways: a heading whose words all stand in a longer sentence is another assertion.
        let exact = share >= params.exact && matched as f32 >= params.exact_image * image.len() as f32;
        // A first line is a headline, which the lede may tell again in other words.
        let edited =
            line > 0 && length >= params.edited_length && dice >= params.edited_dice[usize::from(length < params.short * CoverParams::SHORT_EDITED / 100)];
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
            held_of(&judged.chain, side, piece).is_some_and(|held| held.matched as f32 >= self.params.back * piece.len() as f32)
        })
    }
}

/// What stands in the other copy where `letters` stand in this one: between its first and its last counterpart, and where the letters
/// before or behind them have none, also what the other copy has there in their stead.
fn facing(gaps: &[Gap], side: usize, letters: &LetterRange, image: &LetterRange) -> LetterRange {
    let beside = |gap: Option<&Gap>| gap.filter(|gap| gap.range[side].start < gap.range[side].end).map(|gap| gap.range[1 - side].clone());
    let head = beside(gaps.first().filter(|gap| gap.range[side].start >= letters.start && gap.range[side].start < letters.end));
    let tail = beside(gaps.last().filter(|gap| gap.range[side].end <= letters.end && gap.range[side].end > letters.start));
    let start = head.filter(|head| head.end == image.start).map_or(image.start, |head| head.start.max(image.start.saturating_sub(CoverParams::BESIDE)));
    let end = tail.filter(|tail| tail.start == image.end).map_or(image.end, |tail| tail.end.min(image.end + CoverParams::BESIDE));
    start..end
}

/// What the other copy holds of `letters`; `None` when that is nothing.
fn held_of(chain: &Chain, side: usize, letters: &LetterRange) -> Option<Held> {
    let runs = &chain.runs;
    let first = runs.partition_point(|run| run.at[side] + run.len <= letters.start);
    let last = runs.partition_point(|run| run.at[side] < letters.end);
    if first >= last {
        return None;
    }
    let matched = runs[first..last].iter().map(|run| (run.at[side] + run.len).min(letters.end) - run.at[side].max(letters.start)).sum();
    let (head, tail) = (&runs[first], &runs[last - 1]);
    let start = head.at[1 - side] + letters.start.saturating_sub(head.at[side]);
    let end = tail.at[1 - side] + letters.end.min(tail.at[side] + tail.len) - tail.at[side];
    Some(Held { matched, image: start..end, gaps: first..last + 1 })
}
