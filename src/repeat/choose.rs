//! Which copy goes: the better made and more complete one stays, and nothing goes whose counterpart has gone.

use super::judge::Candidate;
use super::letters::{LetterRange, Letters};
use super::piece::Pieces;
use super::size::Scale;
use crate::config::ChoiceParams;
use crate::span::Span;
use crate::text::punctuation::ends_sentence;

/// Two copies and what could go of each.
#[derive(Debug)]
pub(super) struct Choice {
    /// Pieces of the earlier and of the later copy that could go.
    pub sides: [Vec<Candidate>; 2],
    /// From the first to the last shared letter of each copy.
    pub ranges: [LetterRange; 2],
    /// Letters that the copies share.
    pub matched: u32,
}

/// A piece that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Removal {
    /// What stays in its stead.
    pub image: LetterRange,
    /// Its letters that the image holds.
    pub matched: u32,
    /// Whether they are all.
    pub exact: bool,
    /// Which decision removed it: pieces of one decision may make one block.
    pub decision: u32,
}

/// What has been decided about each piece.
#[derive(Debug)]
pub(super) struct Decisions<'a> {
    text: &'a str,
    letters: &'a Letters,
    pieces: &'a Pieces,
    scale: Scale<'a>,
    /// The removal of each piece that goes.
    pub removed: Vec<Option<Removal>>,
    /// Pieces that something was removed for: they stay for good.
    pinned: Vec<bool>,
    count: u32,
}

impl<'a> Decisions<'a> {
    pub(super) fn new(text: &'a str, scale: Scale<'a>) -> Self {
        let Scale { letters, pieces, .. } = scale;
        let count = pieces.all.len();
        Self { text, letters, pieces, scale, removed: vec![None; count], pinned: vec![false; count], count: 0 }
    }

    /// Decides about two copies.
    pub(super) fn decide(&mut self, choice: &Choice) {
        let side = self.to_go(choice);
        let open = [0, 1].map(|side: usize| self.open(&choice.sides[side]));
        let side = if open[1 - side] * 100 > open[side] * (100 + ChoiceParams::MARGIN) { 1 - side } else { side };
        self.count += 1;
        for candidate in self.still_large_enough(&choice.sides[side]) {
            self.remove(&candidate);
        }
        if self.pieces.lacks_sentence_marks && self.removed.iter().flatten().any(|r| r.decision == self.count) {
            // Where blanks end pieces, neighbours may be one sentence: what corresponds stays together.
            for piece in self.pieces.under(&choice.ranges[1 - side]).filter(|&piece| self.removed[piece].is_none()).collect::<Vec<_>>() {
                self.pinned[piece] = true;
            }
        }
    }

    /// The copy to remove: the one with more to remove, with less that is its own, the worse made one, the later one.
    fn to_go(&self, choice: &Choice) -> usize {
        let offers = [0, 1].map(|side: usize| choice.sides[side].iter().map(|candidate| candidate.matched).sum::<u32>());
        let own = [0, 1].map(|side: usize| {
            choice.sides[side].iter().map(|candidate| self.pieces.all[candidate.piece].letters.len() as u32 - candidate.matched).sum::<u32>()
        });
        if let Some(side) = (0..2).find(|&side| offers[side] * 100 > offers[1 - side] * (100 + ChoiceParams::MARGIN)) {
            return side;
        }
        // Where blanks end pieces, what fills its line is taken rather than a part of a line.
        let lines = [0, 1].map(|side: usize| choice.sides[side].iter().all(|candidate| candidate.whole_line));
        if self.pieces.lacks_sentence_marks && lines[0] != lines[1] {
            return usize::from(lines[1]);
        }
        if own[0].abs_diff(own[1]) > ChoiceParams::SLACK {
            return usize::from(own[1] < own[0]);
        }
        let flaws = [0, 1].map(|side: usize| self.flaws(&choice.sides[side]));
        usize::from(flaws[1] >= flaws[0])
    }

    /// How badly a copy is made, in half flaws: cut off (10), glued sentences (2 each), lines broken in a sentence (1 each).
    fn flaws(&self, candidates: &[Candidate]) -> u32 {
        let all = &self.pieces.all;
        let after = |piece: usize| &self.text[all[piece].span.end as usize..all.get(piece + 1).map_or(self.text.len(), |next| next.span.start as usize)];
        let of_piece = |piece: usize| {
            let ends_line = all.get(piece + 1).is_none_or(|next| next.line != all[piece].line);
            let begins_line = piece == 0 || all[piece - 1].line != all[piece].line;
            let glued = (!ends_line && after(piece).is_empty()) || (!begins_line && after(piece - 1).is_empty());
            let broken = ends_line && !all[piece].span.of(self.text).ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '،' | '、'));
            ChoiceParams::GLUED * u32::from(glued) + u32::from(broken)
        };
        let inside: u32 = candidates.iter().map(|candidate| self.glued_inside(candidate)).sum();
        let cut_off = candidates.last().is_some_and(|last| all[last.piece].cut_off);
        ChoiceParams::CUT_OFF * u32::from(cut_off) + ChoiceParams::GLUED * inside + candidates.iter().map(|candidate| of_piece(candidate.piece)).sum::<u32>()
    }

    /// Sentence marks inside a piece that stand before the next word without a blank, where the other copy has one: what looks like an
    /// abbreviation when it is glued (`the end.A. Miller`) may be the end of a sentence.
    fn glued_inside(&self, candidate: &Candidate) -> u32 {
        let own = &self.pieces.all[candidate.piece].letters;
        if !candidate.exact || own.len() != candidate.image.len() {
            return 0;
        }
        let words = self.letters.words_in(own);
        let is_glued = |&index: &usize| {
            let gap = self.letters.gap_before(self.text, index);
            let other = candidate.image.start + (self.letters.words[index].first - own.start);
            let blank = |gap: &str| gap.contains(char::is_whitespace);
            gap.contains(ends_sentence)
                && !blank(gap)
                && self.letters.begins_word(other)
                && blank(self.letters.gap_before(self.text, self.letters.word[other as usize] as usize))
        };
        (words.start + 1..words.end).filter(is_glued).count() as u32
    }

    /// Letters of `candidates` that could go as things stand.
    fn open(&self, candidates: &[Candidate]) -> u32 {
        candidates.iter().filter(|candidate| self.survivor(candidate).is_some()).map(|candidate| candidate.matched).sum()
    }

    /// The candidates that make a block after some of them turned out to have to stay; what has gone already counts.
    fn still_large_enough(&self, candidates: &[Candidate]) -> Vec<Candidate> {
        let goes = |candidate: &&Candidate| self.removed[candidate.piece].is_some() || self.survivor(candidate).is_some();
        let open: Vec<Candidate> = candidates.iter().filter(goes).cloned().collect();
        self.scale.large_enough(&open)
    }

    fn remove(&mut self, candidate: &Candidate) {
        let Some(image) = self.survivor(candidate) else { return };
        for piece in self.pieces.under(&image) {
            self.pinned[piece] = true;
        }
        self.removed[candidate.piece] = Some(Removal { image, matched: candidate.matched, exact: candidate.exact, decision: self.count });
    }

    /// What stays when `candidate` goes; `None` when it must stay itself or its counterpart is gone.
    ///
    /// An exact copy whose counterpart went as an exact copy stands in for it: the third copy points to the first.
    fn survivor(&self, candidate: &Candidate) -> Option<LetterRange> {
        let taken = self.pinned[candidate.piece] || self.removed[candidate.piece].is_some();
        let under = self.pieces.under(&candidate.image);
        if taken || under.contains(&candidate.piece) {
            return None;
        }
        if under.clone().all(|piece| self.removed[piece].is_none()) {
            return Some(candidate.image.clone());
        }
        if self.pieces.lacks_sentence_marks && !candidate.whole_line {
            return None;
        }
        let only = under.start;
        let gone = self.removed[only].as_ref().filter(|gone| under.len() == 1 && gone.exact && candidate.exact)?;
        let whole = self.letters.slice(&self.pieces.all[only].letters) == self.letters.slice(&self.pieces.all[candidate.piece].letters);
        (whole && !self.pieces.under(&gone.image).contains(&candidate.piece)).then(|| gone.image.clone())
    }

    /// The bytes of pieces `first..=last`.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        self.pieces.all[first].span.hull(self.pieces.all[last].span)
    }
}
